"""The pages of the handleiding; readable without an account, the page for your own role on top."""

from django.http import Http404
from django.shortcuts import render

from casuistiek.visibility import mijn_casussen
from cop.visibility import communities_van

from .blad import BLADEN, blad, inhoudsopgave


def hulp(request):
    kader = {"blad": inhoudsopgave(_van_jou(request.user))}
    return render(request, "intervisie/hulp/hulp.html", kader)


def bladzijde(request, naam):
    if naam not in BLADEN:
        raise Http404
    kader = {"blad": blad(naam), "bladen": [blad(ander) for ander in BLADEN]}
    return render(request, "intervisie/hulp/hulp.html", kader)


def _van_jou(kijker) -> tuple[str, ...]:
    """The pages for what this person does here, what asks most of them first."""
    if not kijker.is_authenticated:
        return ()
    rollen = {rol for community in communities_van(kijker) for rol in community["rollen"]}
    doet = {
        "gespreksleider": "begeleider" in rollen,
        "beheerder": "beheerder" in rollen,
        "inbrenger": bool(mijn_casussen(kijker)),
    }
    return tuple(naam for naam, ja in doet.items() if ja)
