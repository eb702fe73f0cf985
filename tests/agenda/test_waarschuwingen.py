"""What a planner should have seen: shown once, confirmed, and never a wall."""

import pytest
from django.urls import reverse

from intervisie.agenda.forms import PlanFormulier
from intervisie.agenda.plan import maak_plan
from intervisie.agenda.waarschuwingen import bij_plan, bij_sessie
from intervisie.models import Leidraad, Sessie
from tests.agenda.bouw import lid, maak_casus, plan_sessie, plandata

pytestmark = pytest.mark.usefixtures("leidraden")


def waarschuwingen(community, data):
    formulier = PlanFormulier(data)
    assert formulier.is_valid(), formulier.errors
    return bij_plan(maak_plan(community, formulier.cleaned_data))


def codes(community, data) -> set[str]:
    return {w.code for w in waarschuwingen(community, data)}


def test_a_good_plan_has_no_warnings(community, mensen, casus):
    assert codes(community, plandata(community, mensen, casus)) == set()


def test_fewer_than_four_watchers_not_counted(community, mensen, daan):
    casus = maak_casus(community, daan)
    drie = plandata(community, mensen, casus, deelnemers=[])
    assert codes(community, drie) == {"weinig"}
    vier = plandata(community, mensen, casus, deelnemers=[lid(community, mensen["dewi"])])
    assert codes(community, vier) == set()


def extra_leden(community, aantal):
    from cop.models import Gebruiker, Lidmaatschap

    for n in range(aantal):
        mens = Gebruiker.objects.create_user(f"extra{n}@demo.example", f"Extra {n}")
        yield Lidmaatschap.objects.create(community=community, gebruiker=mens).pk


def test_more_than_the_leidraad_advises(community, mensen, casus):
    leden = list(extra_leden(community, 7))
    basis = plandata(community, mensen, casus, deelnemers=leden[:4])
    assert codes(community, basis) == set()  # eight: gespreksleider, plaatsvervanger, duo, four
    assert codes(community, basis | {"deelnemers": leden[:5]}) == {"veel"}
    assert codes(community, basis | {"deelnemers": leden}) == {"veel"}
    voor_velen = basis | {"deelnemers": leden, "leidraad": Leidraad.objects.get(sleutel="echo_achtig").pk}
    assert codes(community, voor_velen) == set()  # eleven is few for this one, and it says so itself


@pytest.fixture
def met_karim(community, mensen, casus, karim):
    """A plan with Karim, who gives lead in the organisation of Ingrid."""
    erbij = [lid(community, karim), lid(community, mensen["daan"])]
    return plandata(community, mensen, casus, deelnemers=erbij)


def test_a_leidinggevende_with_a_colleague_is_named_neutrally(community, met_karim, karim, ingrid):
    (waarschuwing,) = waarschuwingen(community, met_karim)
    assert waarschuwing.code == f"organisatie_{karim.pk}_{ingrid.pk}"
    for woord in (karim.naam, ingrid.naam, karim.organisatie.naam, "vrij kunnen spreken"):
        assert woord in waarschuwing.tekst
    community.leden.filter(gebruiker=karim).update(leidinggevend=False)
    assert waarschuwingen(community, met_karim) == []


def test_two_people_without_an_organisation_are_no_colleagues(community, met_karim, karim, ingrid):
    for mens in (karim, ingrid):
        mens.organisatie = None
        mens.save()
    assert waarschuwingen(community, met_karim) == []


def test_one_inbrenger_in_a_leidraad_for_two(community, mensen, daan, casus):
    data = plandata(community, mensen, maak_casus(community, daan), leidraad="cop_bindende_afspraken")
    assert codes(community, data) == {"een_inbrenger", "weinig"}
    assert codes(community, plandata(community, mensen, casus, leidraad="cop_bindende_afspraken")) == set()


def test_the_incidentmethode_asks_whether_the_end_is_already_told(community, mensen, casus):
    (waarschuwing,) = waarschuwingen(
        community, plandata(community, mensen, casus, leidraad="incidentmethode")
    )
    assert waarschuwing.code == "afloop"
    data = plandata(community, mensen, leidraad="incidentmethode", deelnemers=list(extra_leden(community, 3)))
    mondeling = {"casus": "", "titel": "Een keuze", "inbrengers": [lid(community, mensen["ingrid"])]}
    assert codes(community, data | mondeling) == set()


def test_a_name_in_the_title_of_an_oral_case(community, mensen):
    data = plandata(community, mensen, None, inbrengers=[lid(community, mensen["ingrid"])])
    assert codes(community, data | {"titel": "Het gesprek met Fatima de Vries"}) == {"titel"}
    assert codes(community, data | {"titel": "Een gesprek dat vastliep"}) == set()


def test_a_case_that_is_already_planned(community, mensen, casus, sessie):
    assert codes(community, plandata(community, mensen, casus)) == {"al_gepland"}
    Sessie.objects.update(status="geannuleerd")
    assert codes(community, plandata(community, mensen, casus)) == set()


def test_warnings_are_shown_once_and_then_confirmed(community, mensen, daan, klant):
    gonda, adres = klant(mensen["gonda"]), reverse("agenda:plannen", args=[community.uuid])
    data = plandata(community, mensen, maak_casus(community, daan), deelnemers=[])
    pagina = gonda.post(adres, data)
    assert pagina.status_code == 200 and not Sessie.objects.exists()
    assert "werkt het best met minstens 4 mensen" in pagina.content.decode()
    gezien = pagina.context["gezien"]
    # What is confirmed is what was seen: another warning on top is shown first.
    incident = Leidraad.objects.get(sleutel="incidentmethode").pk
    pagina = gonda.post(adres, data | {"leidraad": incident, "gezien": gezien})
    assert not Sessie.objects.exists()
    assert "afloop" in pagina.context["gezien"]
    klaar = gonda.post(adres, data | {"gezien": gezien})
    assert klaar.status_code == 302 and Sessie.objects.count() == 1


def test_the_page_of_a_session_warns_those_who_can_do_something_about_it(community, mensen, casus, klant):
    karim = lid(community, mensen["karim"])
    sessie = plan_sessie(community, mensen, casus, deelnemers=[karim, lid(community, mensen["daan"])])
    adres = reverse("agenda:sessie", args=[sessie.uuid])
    zien = {
        wie
        for wie in ("gonda", "petra", "ingrid", "karim", "wim")
        if "vrij kunnen spreken" in klant(mensen[wie]).get(adres).content.decode()
    }
    assert zien == {"gonda"}
    sessie.deelnames.filter(gebruiker=mensen["karim"]).update(antwoord="nee")
    assert [w.code for w in bij_sessie(sessie)] == []
