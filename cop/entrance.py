"""Pages for who is not inside yet: an invitation, and the demo in which you step into somebody's shoes."""

from django.conf import settings
from django.contrib import messages
from django.contrib.auth import login
from django.contrib.auth.views import redirect_to_login
from django.http import Http404
from django.shortcuts import get_object_or_404, redirect, render
from django.urls import reverse
from django.utils import timezone
from django.views.decorators.http import require_POST, require_safe

from . import actions
from .demo import DOMEIN, demomensen
from .forms import ProfielFormulier
from .http import doe, gepost
from .models import Gebruiker, Uitnodiging
from .visibility import communities_van, uitnodiging_voor
from .writepath import Geweigerd

IN_SESSIE = "uitnodiging"
BACKEND = "allauth.account.auth_backends.AuthenticationBackend"


@require_safe
def uitnodiging_openen(request, code):
    """Takes the code out of the address bar. It changes nothing else: mail scanners open links too."""
    request.session[IN_SESSIE] = actions.hash_van(code)
    return redirect("cop:uitnodiging")


def uitnodiging(request):
    gevonden = Uitnodiging.objects.filter(
        hash=request.session.get(IN_SESSIE, ""),
        gebruikt_op=None,
        ingetrokken_op=None,
        verloopt_op__gt=timezone.now(),
    ).first()
    if gevonden is None:
        return _ongeldig(request)
    context = {"uitnodiging": uitnodiging_voor(gevonden)}
    if request.user.is_authenticated:
        if request.user.email != gevonden.email:
            return render(request, "cop/uitnodiging_ander_adres.html", context, status=403)
        return _aannemen_met_account(request, gevonden, context)
    if Gebruiker.objects.filter(email=gevonden.email).exists():
        messages.info(request, f"Log in met {gevonden.email} om de uitnodiging aan te nemen.")
        return redirect_to_login(reverse("cop:uitnodiging"))
    return _aannemen_als_nieuw(request, gevonden, context)


def _aannemen_met_account(request, gevonden, context):
    if request.method == "POST":
        antwoord = doe(request, actions.neem_uitnodiging_aan, gevonden, bericht=_welkom(gevonden))
        if antwoord is None:
            return redirect("cop:uitnodiging")
        del request.session[IN_SESSIE]
        return redirect("cop:community", antwoord.gegevens["community"])
    return render(request, "cop/uitnodiging.html", context)


def _aannemen_als_nieuw(request, gevonden, context):
    formulier = ProfielFormulier(gepost(request))
    if request.method == "POST" and formulier.is_valid():
        try:
            gebruiker = actions.word_gebruiker_en_neem_aan(gevonden, formulier.cleaned_data)
        except Geweigerd:
            return _ongeldig(request)
        login(request, gebruiker, backend=BACKEND)  # also gives the session a new key
        request.session.pop(IN_SESSIE, None)
        messages.success(request, _welkom(gevonden))
        return redirect("cop:community", gevonden.community.uuid)
    return render(request, "cop/uitnodiging.html", {**context, "formulier": formulier})


def _welkom(gevonden) -> str:
    return f"Welkom! Je hoort nu bij {gevonden.community.naam}."


def _ongeldig(request):
    """One answer for never existed, used, withdrawn and too old."""
    return render(request, "cop/uitnodiging_ongeldig.html", status=404)


@require_safe
def demo(request):
    _alleen_demo()
    mensen = [{"mens": mens, "communities": communities_van(mens)} for mens in demomensen()]
    return render(request, "cop/demo.html", {"mensen": mensen})


@require_POST
def demo_instappen(request, uuid):
    _alleen_demo()
    mens = get_object_or_404(Gebruiker, uuid=uuid, email__endswith=DOMEIN, is_active=True)
    login(request, mens, backend=BACKEND)
    return redirect("start")


def _alleen_demo() -> None:
    if not settings.DEMO:
        raise Http404
