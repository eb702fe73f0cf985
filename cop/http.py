"""How a page carries out an action: the write path, with the answer as a message or as errors in the form."""

from collections.abc import Callable

from django import forms
from django.contrib import messages
from django.core.exceptions import NON_FIELD_ERRORS, PermissionDenied
from django.http import Http404, HttpRequest

from .models import Onderwerp
from .permissions import FactorNodig
from .writepath import Antwoord, Geweigerd


def gepost(request: HttpRequest):
    """What a form is bound to: the posted data, even when empty, or None for another method."""
    return request.POST if request.method == "POST" else None


def doe(
    request: HttpRequest,
    handeling: Callable,
    obj: Onderwerp,
    formulier: forms.Form | None = None,
    bericht: str = "",
    rauw=None,
) -> Antwoord | None:
    """Carries out an action of an `actions.py` for a POST; None means refused, so show the page again.

    A page with a form (bound to request.POST, or it could not show again what was typed):

        casus = laad(Casus, request.user, "casus.wijzigen", uuid=uuid)
        formulier = CasusFormulier(gepost(request), initial=...)
        if request.method == "POST" and doe(request, actions.wijzig, casus, formulier, "Bewaard."):
            return redirect("casuistiek:casus", uuid)
        return render(request, "casuistiek/casus_form.html", {"formulier": formulier})

    A page with only a button; a refusal becomes a message:

        doe(request, actions.trek_in, casus, bericht="De casus is ingetrokken.")
        return redirect("casuistiek:mijn")

    `rauw` replaces request.POST as the data of the action. A template that holds `{% load opdracht %}` and
    `{% opdracht %}` in its form sends a client_id, so that a double click is carried out once. Raises Http404
    for who has no role, PermissionDenied for who may not do this.
    """
    try:
        antwoord = handeling(
            request.user,
            obj,
            request.POST if rauw is None else rauw,
            client_id=request.POST.get("client_id") or None,
        )
    except Geweigerd as fout:
        if fout.code == "onbekend":
            raise Http404 from None
        if fout.code == "geen_recht":
            raise PermissionDenied from None
        if fout.code == "factor_nodig":
            raise FactorNodig from None
        if formulier is None:
            messages.error(request, fout.uitleg)
        else:
            zet_fouten(formulier, fout)
        return None
    if bericht:
        messages.success(request, bericht)
    return antwoord


def zet_fouten(formulier: forms.Form, fout: Geweigerd) -> None:
    """Puts a refusal in the bound form that is shown again: at its field where there is one, else on top."""
    al_gezegd = {(veld, str(tekst)) for veld, teksten in formulier.errors.items() for tekst in teksten}
    los = [fout.uitleg] if not fout.velden else []
    for veld, teksten in fout.velden.items():
        for tekst in teksten:
            if (veld, tekst) in al_gezegd:
                continue
            if veld in formulier.fields:
                formulier.add_error(veld, tekst)
            else:
                los.append(tekst)
    for tekst in los:
        formulier.add_error(NON_FIELD_ERRORS, tekst)
