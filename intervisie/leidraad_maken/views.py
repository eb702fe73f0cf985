"""Pages of the leidraden that people make: the list, a new one, the concept, and what happens to it."""

from django import forms
from django.contrib.auth.decorators import login_required
from django.shortcuts import redirect, render
from django.urls import reverse
from django.views.decorators.http import require_GET, require_POST

from cop.http import doe, gepost
from cop.models import Community
from cop.permissions import laad, weiger

from ..leidraden_lezen.views import toml_bestand
from ..leidraden_lezen.visibility import leidraadbeeld
from ..models import EigenLeidraad, Leidraad
from ..oefenen.views import toon_oefening
from . import actions
from .forms import InleesFormulier, MaakFormulier, SchikFormulier
from .visibility import conceptbeeld, gezien, makers_communities

EIGEN = EigenLeidraad.objects.select_related("community", "door")


@login_required
def eigen(request):
    """The own leidraden of every community for which somebody may make them."""
    communities = [(c, list(c.eigen_leidraden.all())) for c in _communities(request)]
    return render(request, "intervisie/leidraad_maken/eigen.html", {"communities": communities})


@login_required
def nieuw(request):
    """For which community; straight on for who can choose only one."""
    communities = _communities(request)
    vraag = f"?{request.GET.urlencode()}" if request.GET else ""
    if len(communities) == 1:
        return redirect(reverse("leidraad_maken:maken", args=[communities[0].uuid]) + vraag)
    context = {"communities": communities, "vraag": vraag}
    return render(request, "intervisie/leidraad_maken/kies_community.html", context)


def _communities(request) -> list[Community]:
    communities = makers_communities(request.user)
    if not communities:
        leden = Community.objects.filter(leden__gebruiker=request.user, leden__beeindigd_op=None)
        weiger(frozenset().union(*(c.rollen_van(request.user) for c in leden)))
    return communities


@login_required
def maken(request, community):
    """A new one, as a copy of another."""
    community = laad(Community, request.user, "leidraad.maken", uuid=community)
    formulier = MaakFormulier(gepost(request), initial={"van": request.GET.get("van", "")})
    keuzes = [
        (rij.sleutel, f"{rij.naam}, {rij.minuten} minuten") for rij in Leidraad.objects.te_kiezen(community)
    ]
    formulier.fields["van"].widget = forms.Select(choices=[("", "Kies een leidraad"), *keuzes])
    if request.method == "POST":
        antwoord = doe(request, actions.maak, community, formulier, "Het concept is gemaakt. Pas het aan.")
        if antwoord:
            return redirect("leidraad_maken:bewerken", antwoord.gegevens["leidraad"])
    context = {"community": community, "formulier": formulier}
    return render(request, "intervisie/leidraad_maken/maken.html", context)


@login_required
def inlezen(request, community):
    """A new one, from the text of a file."""
    community = laad(Community, request.user, "leidraad.inlezen", uuid=community)
    formulier = InleesFormulier(gepost(request))
    if request.method == "POST":
        antwoord = doe(
            request, actions.lees_in, community, formulier, "De leidraad is ingelezen als concept."
        )
        if antwoord:
            return redirect("leidraad_maken:bewerken", antwoord.gegevens["leidraad"])
    context = {"community": community, "formulier": formulier}
    return render(request, "intervisie/leidraad_maken/inlezen.html", context)


@login_required
def bewerken(request, uuid):
    """The concept as a list of steps: minutes, order, and the ways to everything else."""
    rij = laad(EIGEN, request.user, "leidraad.wijzigen", uuid=uuid)
    formulier = None
    if request.method == "POST":
        formulier = SchikFormulier(request.POST)
        if doe(request, actions.schik, rij, formulier):
            return redirect(_verder(rij, *request.POST.get("doe", "").partition(" ")[::2]))
        rij = EIGEN.get(pk=rij.pk)
    context = {
        "leidraad": rij,
        "beeld": conceptbeeld(rij, formulier),
        "formulier": formulier,
        "gezien": gezien(request, rij),
    }
    return render(request, "intervisie/leidraad_maken/bewerken.html", context)


def _verder(rij: EigenLeidraad, wat: str, stap: str) -> str:
    """Where to after a press in the list: the keyboard goes on where it was."""
    if wat == "wijzig":
        return reverse("leidraad_maken:stap", args=[rij.uuid, stap])
    if wat == "erbij":
        return reverse("leidraad_maken:soort", args=[rij.uuid]) + f"?na={stap}"
    lijst = reverse("leidraad_maken:bewerken", args=[rij.uuid])
    if wat == "weg":
        return f"{lijst}#terugdraaien"
    if wat not in ("omhoog", "omlaag"):
        return f"{lijst}#stappen"
    rij = EIGEN.get(pk=rij.pk)
    rand = rij.stappen[0] if wat == "omhoog" else rij.stappen[-1]
    ander = "omlaag" if wat == "omhoog" else "omhoog"
    return f"{lijst}#{ander if rand['sleutel'] == stap else wat}-{stap}"


@login_required
@require_POST
def terugdraaien(request, uuid):
    rij = laad(EIGEN, request.user, "leidraad.terugdraaien", uuid=uuid)
    doe(request, actions.draai_terug, rij, bericht="De laatste wijziging is ongedaan gemaakt.")
    return redirect("leidraad_maken:bewerken", uuid)


@login_required
@require_POST
def publiceren(request, uuid):
    rij = laad(EIGEN, request.user, "leidraad.publiceren", uuid=uuid)
    bericht = "De leidraad is gepubliceerd. Je kunt hem kiezen bij het plannen."
    doe(request, actions.publiceer, rij, bericht=bericht)
    return redirect("leidraad_maken:bewerken", uuid)


@login_required
def weg(request, uuid):
    """Asks before a leidraad is withdrawn or thrown away."""
    rij = laad(EIGEN, request.user, "leidraad.intrekken", uuid=uuid)
    if request.method == "POST" and "weggooien" in request.POST:
        if doe(request, actions.gooi_weg, rij, bericht=f"‘{rij.naam}’ is weggegooid."):
            return redirect("leidraad_maken:eigen")
        return redirect("leidraad_maken:weg", uuid)
    if request.method == "POST":
        doe(request, actions.trek_in, rij, bericht=f"‘{rij.naam}’ is ingetrokken.")
        return redirect("leidraad_maken:bewerken", uuid)
    context = {"leidraad": rij, "gepubliceerd": rij.versies.filter(vervallen=False).exists()}
    return render(request, "intervisie/leidraad_maken/weg.html", context)


@login_required
@require_GET
def lezen(request, uuid):
    """The concept as a page to read and print."""
    rij = laad(EIGEN, request.user, "leidraad.wijzigen", uuid=uuid)
    context = {"leidraad": leidraadbeeld(rij.als_leidraad()), "concept": rij}
    return render(request, "intervisie/leidraden/leidraad.html", context)


@login_required
@require_GET
def proberen(request, uuid):
    """The concept as the group will see it."""
    rij = laad(EIGEN, request.user, "leidraad.wijzigen", uuid=uuid)
    terug = reverse("leidraad_maken:bewerken", args=[uuid])
    return toon_oefening(request, rij.als_leidraad(), terug)


@login_required
@require_GET
def bestand(request, uuid):
    """The concept as a file."""
    rij = laad(EIGEN, request.user, "leidraad.wijzigen", uuid=uuid)
    return toml_bestand(rij.als_leidraad())
