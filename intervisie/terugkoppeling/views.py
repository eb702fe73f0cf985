"""The page on which an inbrenger tells how it is now."""

from django.contrib import messages
from django.contrib.auth.decorators import login_required
from django.shortcuts import redirect, render
from django.utils import timezone

from cop.http import doe, gepost
from cop.permissions import laad

from ..models import Sessie
from ..verslag.visibility import Verslagbeeld, verslagbeeld
from . import actions
from .forms import TerugkoppelingFormulier
from .nazicht import punten, vervangen
from .termijn import te_beantwoorden


@login_required
def geven(request, uuid):
    sessie = laad(Sessie, request.user, "terugkoppeling.geven", uuid=uuid)
    if not te_beantwoorden(sessie, timezone.now()):
        messages.info(request, "Deze vraag kun je nu niet (meer) beantwoorden.")
        return redirect("verslag:verslag", uuid)
    beeld = verslagbeeld(sessie, request.user)
    formulier = TerugkoppelingFormulier(gepost(request), **_begin(beeld))
    gevonden = []
    if request.method == "POST":
        tekst = formulier.cleaned_data["tekst"] if formulier.is_valid() else ""
        rauw = request.POST.copy()
        if "vervang" in request.POST:
            rauw["tekst"] = vervangen(sessie, tekst)
        bericht = "Dank je wel. Wie het verslag leest, ziet nu ook hoe het ging."
        if doe(request, actions.geef, sessie, formulier, bericht, rauw):
            return redirect("verslag:verslag", uuid)
        gevonden = punten(sessie, tekst)
    context = {
        "sessie": sessie,
        "formulier": formulier,
        "afspraken": list(zip(formulier.afspraken, beeld.afspraken, strict=False)),
        "punten": gevonden,
        "gezien": " ".join(punt.code for punt in gevonden),
        "beeld": beeld,
    }
    return render(request, "intervisie/terugkoppeling/geven.html", context)


def _begin(beeld: Verslagbeeld) -> dict:
    """What the form starts with: what was answered before, if anything."""
    return {
        "initial": {"versie": beeld.versie, "tekst": beeld.hoe_nu},
        "afspraken": [{"regel": a.uuid, "afloop": a.afloop} for a in beeld.afspraken],
    }
