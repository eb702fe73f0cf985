"""Pages with one part of a concept: what it is for, a step, and a step that is added."""

from django.contrib import messages
from django.contrib.auth.decorators import login_required
from django.http import Http404
from django.shortcuts import redirect, render
from django.urls import reverse

from cop.http import doe, gepost
from cop.permissions import laad

from ..models import EigenLeidraad, Leidraad
from ..oefenen.groep import oefenstappen
from ..staptypen import STAPTYPEN
from . import actions
from .forms import KEUZE_UIT_LEIDRAAD, DezeStapFormulier, KopFormulier, NieuweStapFormulier
from .views import EIGEN
from .visibility import gezien, wat_er_nu_staat

# What always stands in sight; the rest of a step folds, unless its type needs it or something is in it.
VOORAAN = ("type", "fase", "titel", "minuten", "instructie", "spelregel", "tip")
_BINDT = ("sleutel", *KEUZE_UIT_LEIDRAAD)  # what an example of a step has only where it comes from
WIE_EN_WAT = ("inbrenger", "voor_inbrenger", "spreekt", "schrijft", "zicht", "soort")


@login_required
def gegevens(request, uuid):
    """Name, purpose, group and the rest of the head."""
    rij = laad(EIGEN, request.user, "leidraad.wijzigen", uuid=uuid)
    begin = rij.inhoud | {"herkomst": rij.inhoud["herkomst"].removeprefix(rij.afkomst).strip()}
    formulier = KopFormulier(gepost(request), initial=begin)
    if request.method == "POST":
        if doe(request, actions.wijzig_kop, rij, formulier, "Bewaard."):
            return redirect("leidraad_maken:bewerken", uuid)
        rij = EIGEN.get(pk=rij.pk)
    context = {"leidraad": rij, "formulier": formulier} | _stand(request, rij, formulier, begin)
    return render(request, "intervisie/leidraad_maken/gegevens.html", context)


@login_required
def stap(request, uuid, sleutel):
    """One step; when somebody took it away meanwhile, what was typed becomes a new one."""
    rij = laad(EIGEN, request.user, "leidraadstap.wijzigen", uuid=uuid)
    nu = rij.stap(sleutel)
    if nu is None and request.method == "POST":
        return _weggehaald(request, rij)
    if nu is None:
        raise Http404
    formulier = DezeStapFormulier(gepost(request), initial=nu | {"welke": sleutel})
    if request.method == "POST":
        if doe(request, actions.wijzig_stap, rij, formulier, f"Stap ‘{nu['titel']}’ is bewaard."):
            return _na_bewaren(request, rij, sleutel)
        rij = EIGEN.get(pk=rij.pk)
        nu = rij.stap(sleutel)
    eerder = rij.stappen[: rij.stappen.index(nu)] if nu else rij.stappen
    return _toon(request, rij, formulier, eerder, nu or {})


@login_required
def soort(request, uuid):
    """Which kind of step is added."""
    rij = laad(EIGEN, request.user, "leidraadstap.toevoegen", uuid=uuid)
    na = rij.stap(request.GET.get("na", ""))
    context = {"leidraad": rij, "na": na, "typen": sorted(STAPTYPEN.values(), key=lambda t: t.naam)}
    return render(request, "intervisie/leidraad_maken/soort.html", context)


@login_required
def erbij(request, uuid, type):
    """A step of this kind, filled in as an example where there is one."""
    rij = laad(EIGEN, request.user, "leidraadstap.toevoegen", uuid=uuid)
    if type not in STAPTYPEN:
        raise Http404
    na = request.POST.get("na", request.GET.get("na", ""))
    eerder = _tot_en_met(rij, na)
    begin = _voorbeeld(type) | {"type": type, "na": na, "minuten": 5}
    begin["fase"] = eerder[-1]["fase"] if eerder else ""
    formulier = NieuweStapFormulier(gepost(request), initial=begin)
    if request.method == "POST":
        antwoord = doe(request, actions.voeg_stap_toe, rij, formulier, "De stap staat erin.")
        if antwoord:
            rij = EIGEN.get(pk=rij.pk)
            return _na_bewaren(request, rij, antwoord.gegevens["stap"])
        rij = EIGEN.get(pk=rij.pk)
    return _toon(request, rij, formulier, eerder, {})


def _tot_en_met(rij: EigenLeidraad, na: str) -> list[dict]:
    """The steps before a new one."""
    plek = next((n for n, stap in enumerate(rij.stappen, 1) if stap["sleutel"] == na), 0)
    return rij.stappen[:plek]


def _voorbeeld(type: str) -> dict:
    """The first step of this kind in a leidraad that comes with the product, without what binds it there."""
    for leidraad in Leidraad.objects.filter(community=None, vervallen=False).order_by("pk"):
        for stap in leidraad.inhoud["stap"]:
            if stap["type"] == type:
                return {naam: waarde for naam, waarde in stap.items() if naam not in _BINDT}
    return {}


def _weggehaald(request, rij: EigenLeidraad):
    messages.warning(
        request,
        "Iemand anders haalde deze stap intussen weg. Wat je typte, staat hieronder als een nieuwe stap.",
    )
    ruw = DezeStapFormulier(request.POST)
    ruw.is_valid()
    formulier = NieuweStapFormulier(initial=request.POST.dict() | ruw.cleaned_data)
    type_ = request.POST.get("type") if request.POST.get("type") in STAPTYPEN else next(iter(STAPTYPEN))
    naar = reverse("leidraad_maken:erbij", args=[rij.uuid, type_])
    return _toon(request, rij, formulier, rij.stappen, {}, naar)


def _na_bewaren(request, rij: EigenLeidraad, sleutel: str):
    if request.POST.get("doe") == "bekijk":
        stappen = oefenstappen(rij.als_leidraad())
        nummer = next(n for n, stap in enumerate(stappen, 1) if stap["sleutel"] == sleutel)
        return redirect(reverse("leidraad_maken:proberen", args=[rij.uuid]) + f"?stap={nummer}")
    return redirect(reverse("leidraad_maken:bewerken", args=[rij.uuid]) + f"#wijzig-{sleutel}")


def _toon(request, rij: EigenLeidraad, formulier, eerder: list[dict], nu: dict, naar: str = ""):
    eerdere = [(stap["sleutel"], stap["titel"]) for stap in eerder]
    formulier.fields["bron"].choices = eerdere
    formulier.fields["herhaalt"].choices = [*eerdere, *([(nu["sleutel"], nu["titel"])] if nu else [])]
    modules = [(module["sleutel"], module["naam"]) for module in rij.inhoud.get("module", [])]
    formulier.fields["modules"].choices = modules
    type_ = STAPTYPEN.get(formulier["type"].value())
    vereist = type_.vereist if type_ else frozenset()
    rest = [
        veld
        for veld in formulier.visible_fields()
        if veld.name not in (*VOORAAN, *WIE_EN_WAT) and getattr(veld.field, "choices", True)
    ]
    context = {
        "leidraad": rij,
        "formulier": formulier,
        "nieuw": not nu,
        "naar": naar,
        "type": type_,
        "vooraan": [formulier[naam] for naam in VOORAAN],
        "wie": [formulier[naam] for naam in WIE_EN_WAT],
        "nodig": [veld for veld in rest if veld.name in vereist],
        "rest": [veld for veld in rest if veld.name not in vereist],
        "rest_open": any(veld.errors for veld in rest),
        "fasen": list(dict.fromkeys(stap["fase"] for stap in rij.stappen)),
    }
    return render(
        request, "intervisie/leidraad_maken/stap.html", context | _stand(request, rij, formulier, nu)
    )


def _stand(request, rij: EigenLeidraad, formulier, nu: dict) -> dict:
    """What a page with a form adds when somebody else changed the same meanwhile."""
    stand = gezien(request, rij)
    anders = stand["anders"] and formulier.is_bound
    return {"gezien": stand, "nu": wat_er_nu_staat(formulier, nu) if anders else []}
