"""Help where someone hesitates: every field of a page says in a sentence or two what is meant."""

import pytest
from django import forms

from casuistiek.forms import CasusFormulier, TerugstuurFormulier
from cop.forms import CommunityFormulier, DuoKeuze, ProfielFormulier, UitnodigingenFormulier
from intervisie.agenda.forms import MomentFormulier, PlanFormulier, UitnodigFormulier
from intervisie.gast.forms import GastFormulier, GastUitnodigFormulier
from intervisie.terugkoppeling.forms import TerugkoppelingFormulier
from intervisie.verslag.forms import VerslagFormulier

HOOGSTENS = 125  # characters: what is read at a glance
FORMULIEREN = (
    *(CasusFormulier, TerugstuurFormulier, CommunityFormulier, DuoKeuze, ProfielFormulier),
    *(UitnodigingenFormulier, MomentFormulier, PlanFormulier, UitnodigFormulier, GastFormulier),
    *(GastUitnodigFormulier, TerugkoppelingFormulier, VerslagFormulier),
)
ELDERS = {"mede_inbrenger"}  # replaced by the page's own field, which has one


def zonder_hulp(formulier: type[forms.Form]) -> list[str]:
    return [
        naam
        for naam, veld in formulier.base_fields.items()
        if not veld.widget.is_hidden
        and naam not in ELDERS
        and not (veld.help_text.endswith((".", "?", "https://")) and len(veld.help_text) <= HOOGSTENS)
    ]


@pytest.mark.parametrize("formulier", FORMULIEREN, ids=lambda formulier: formulier.__name__)
def test_every_field_says_what_is_meant(formulier):
    assert zonder_hulp(formulier) == []


def test_a_field_without_help_is_seen():
    class Kaal(forms.Form):
        naam = forms.CharField(label="Naam")
        lang = forms.CharField(help_text="Een lange uitleg. " * 20)

    assert zonder_hulp(Kaal) == ["naam", "lang"]
