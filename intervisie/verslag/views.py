"""Pages of the report: read and print, change, agree."""

from django.contrib import messages
from django.contrib.auth.decorators import login_required
from django.core.exceptions import PermissionDenied
from django.shortcuts import redirect, render
from django.utils import timezone
from django.views.decorators.http import require_POST

from cop.http import doe, gepost
from cop.permissions import laad, mag

from ..models import Sessie, Verslag
from ..terugkoppeling.termijn import te_beantwoorden
from . import actions
from .forms import VaststelFormulier, VerslagFormulier, als_data, als_formulier
from .nazicht import aandachtspunten, vervangen
from .visibility import verslagbeeld

SESSIES = Sessie.objects.select_related("community", "leidraad")


@login_required
def verslag(request, uuid):
    sessie = laad(SESSIES, request.user, "verslag.bekijken", uuid=uuid)
    beeld = verslagbeeld(sessie, request.user)
    if beeld is None:
        raise PermissionDenied
    nalezen = beeld.stand == "nalezen" and mag(request.user, sessie, "verslag.wijzigen")
    return render(
        request,
        "intervisie/verslag/verslag.html",
        {
            "sessie": sessie,
            "beeld": beeld,
            "nalezen": nalezen,
            "punten": aandachtspunten(sessie.verslag) if nalezen else [],
            "hoe_nu": te_beantwoorden(sessie, timezone.now())
            and mag(request.user, sessie, "terugkoppeling.geven"),
        },
    )


@login_required
def wijzigen(request, uuid):
    sessie = laad(SESSIES, request.user, "verslag.wijzigen", uuid=uuid)
    verslag = _te_wijzigen(request, sessie)
    if verslag is None:
        return redirect("verslag:verslag", uuid)
    if request.method == "POST":
        formulier = VerslagFormulier(gepost(request))
        if doe(request, actions.wijzig, sessie, formulier, "Het verslag is bewaard."):
            naar = "verslag:wijzigen" if "verder" in request.POST else "verslag:verslag"
            return redirect(naar, uuid)
    else:
        formulier = VerslagFormulier(**als_formulier(verslag))
    return render(request, "intervisie/verslag/wijzigen.html", {"sessie": sessie, "formulier": formulier})


@login_required
@require_POST
def vervang(request, uuid):
    sessie = laad(SESSIES, request.user, "verslag.wijzigen", uuid=uuid)
    verslag = _te_wijzigen(request, sessie)
    if verslag is not None:
        rauw = als_data(verslag, vervangen(verslag, request.POST.get("tekst", "")))
        doe(request, actions.wijzig, sessie, bericht="Vervangen.", rauw=rauw)
    return redirect("verslag:verslag", uuid)


@login_required
def vaststellen(request, uuid):
    sessie = laad(SESSIES, request.user, "verslag.vaststellen", uuid=uuid)
    verslag = _te_wijzigen(request, sessie)
    if verslag is None:
        return redirect("verslag:verslag", uuid)
    formulier = VaststelFormulier(gepost(request), initial={"versie": verslag.seq})
    if request.method == "POST":
        doe(request, actions.stel_vast, sessie, bericht="Het verslag is vastgesteld. Dank je wel.")
        return redirect("verslag:verslag", uuid)
    return render(
        request,
        "intervisie/verslag/vaststellen.html",
        {"sessie": sessie, "formulier": formulier, "aantal": len(aandachtspunten(verslag))},
    )


def _te_wijzigen(request, sessie: Sessie) -> Verslag | None:
    """The report when this person may read and change it now; otherwise says so."""
    beeld = verslagbeeld(sessie, request.user)
    if beeld is None or beeld.stand != "nalezen":
        messages.info(request, "Dit verslag kan niet (meer) veranderen.")
        return None
    return Verslag.objects.select_related("sleutel").get(sessie=sessie)
