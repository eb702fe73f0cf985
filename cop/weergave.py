"""How somebody wants to see the pages on this device: a cookie, so no script and no account is needed."""

from django import forms
from django.conf import settings
from django.shortcuts import redirect, render
from django.utils.http import url_has_allowed_host_and_scheme

from .http import gepost
from .huisstijl import KEUZES

KOEKJE = "thema"
EEN_JAAR = 365 * 24 * 3600


class WeergaveFormulier(forms.Form):
    thema = forms.ChoiceField(
        label="Kleuren",
        choices=[
            ("", "Zoals mijn apparaat staat"),
            ("licht", "Licht"),
            ("donker", "Donker"),
            ("contrast", "Meer contrast"),
        ],
        widget=forms.RadioSelect,
        required=False,
    )


def _gekozen(request) -> str:
    thema = request.COOKIES.get(KOEKJE, "")
    return thema if thema in KEUZES else ""


def thema(request):
    """For every template: what this visitor chose, and the theme of the organisation."""
    return {"thema": _gekozen(request), "thema_css": settings.THEMA_STATIC}


def weergave(request):
    terug = request.GET.get("terug", "/")
    if not url_has_allowed_host_and_scheme(terug, allowed_hosts=None) or terug.startswith(request.path):
        terug = "/"
    formulier = WeergaveFormulier(gepost(request), initial={"thema": _gekozen(request)})
    if request.method == "POST" and formulier.is_valid():
        antwoord = redirect(terug)
        antwoord.set_cookie(
            KOEKJE,
            formulier.cleaned_data["thema"],
            max_age=EEN_JAAR,
            secure=settings.SESSION_COOKIE_SECURE,
            httponly=True,
            samesite="Lax",
        )
        return antwoord
    return render(request, "cop/weergave.html", {"formulier": formulier, "terug": terug})
