"""The forms of the agenda as a page shows them: the choices of one community filled in."""

from django import forms

from cop.models import Community

from ..models import Leidraad, Sessie
from .forms import Leden, PlanFormulier, UitnodigFormulier
from .plan import kandidaten, te_plannen


def plan_pagina(community: Community, data=None, initial=None) -> PlanFormulier:
    """The form to plan with the cases, leidraden and people that can be chosen."""
    formulier = PlanFormulier(data, initial=initial)
    mensen = _mensen(community)
    casussen = [(c.uuid, f"{c.titel} ({c.get_soort_display().lower()})") for c in te_plannen(community)]
    leidraden = [
        (le.pk, f"{le.naam}, {le.minuten} minuten{' (van jullie)' if le.community_id else ''}")
        for le in Leidraad.objects.te_kiezen(community)
    ]
    _kies(formulier, "casus", casussen, "Geen: iemand brengt mondeling in")
    _kies(formulier, "leidraad", leidraden, "Kies een leidraad")
    _kies(formulier, "gespreksleider", mensen, "Kies iemand")
    _kies(formulier, "plaatsvervanger", mensen, "Geen plaatsvervanger")
    for veld in ("inbrengers", "deelnemers", "waarnemers"):
        formulier.fields[veld].widget.choices = mensen
    return formulier


def getypt(post) -> dict:
    """What stands in the form to plan, to show again without a word about what is not filled in yet."""
    velden = PlanFormulier.base_fields.items()
    return {
        naam: post.getlist(naam) if isinstance(veld, Leden) else post.get(naam, "") for naam, veld in velden
    }


def uitnodig_pagina(sessie: Sessie, data=None) -> UitnodigFormulier:
    """The form to invite with who is not on the list yet."""
    formulier = UitnodigFormulier(data)
    op_de_lijst = set(sessie.deelnames.filter(verwijderd_op=None).values_list("gebruiker_id", flat=True))
    formulier.fields["mensen"].widget.choices = _mensen(sessie.community, op_de_lijst)
    return formulier


def _mensen(community: Community, zonder=frozenset()) -> list[tuple[int, str]]:
    return [
        (pk, f"{lid.gebruiker.naam} ({lid.gebruiker.organisatie or 'geen organisatie'})")
        for pk, lid in kandidaten(community).items()
        if lid.gebruiker_id not in zonder
    ]


def _kies(formulier: forms.Form, veld: str, keuzes: list, leeg: str) -> None:
    formulier.fields[veld].widget = forms.Select(choices=[("", leeg), *keuzes])
