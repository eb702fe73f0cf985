"""Asking for the word: hands in their order, and turns that go back or are passed over."""

import pytest

from cop.writepath import Geweigerd
from tests.kamer.groep import ROLLEN
from tests.kamer.kijken import beelden
from tests.kamer.proef import proefleidraad


@pytest.fixture
def groep(maak_groep):
    stap = {"type": "gesprek", "spreekt": "allen"}
    return maak_groep(proefleidraad(stap, stap, {"type": "luisterstand", "inbrenger": "luistert"})).start()


def weiger(groep, wie, naam, **gegevens) -> str:
    with pytest.raises(Geweigerd) as fout:
        groep.doe(wie, naam, **gegevens)
    return fout.value.code


def rijen(groep) -> set[tuple[str, ...]]:
    """The queue as each of them sees it."""
    return {tuple(naam.split()[0] for _, naam in beeld.wachtrij.handen) for beeld in beelden(groep).values()}


def geef(groep, wie):
    groep.doe("gonda", "beurt.geven", deelname=groep.deelname(wie).pk)


def spreker(groep) -> str:
    pk = groep.sessie.huidige_stap.beurt
    return next((wie for wie in groep.rollen if groep.deelname(wie).pk == pk), "")


def test_everybody_sees_the_same_queue_in_the_order_of_the_hands(groep):
    for wie in ("dewi", "ingrid", "daan", "dewi"):  # the second time changes nothing
        groep.doe(wie, "hand.opsteken")
    assert rijen(groep) == {("Dewi", "Ingrid", "Daan")}
    hand = {p.naam.split()[0]: p.hand for p in groep.beeld("wim").kring.personen}
    assert {naam: plek for naam, plek in hand.items() if plek} == {"Dewi": 1, "Ingrid": 2, "Daan": 3}
    assert {wie for wie in ROLLEN if groep.beeld(wie).wachtrij.leidt} == {"gonda"}
    assert groep.beeld("dewi").meedoen.hand and not groep.beeld("petra").meedoen.hand


def test_a_hand_goes_down_by_its_owner_the_leader_or_a_turn(groep):
    for wie in ("dewi", "ingrid", "daan"):
        groep.doe(wie, "hand.opsteken")
    groep.doe("ingrid", "hand.laten_zakken")
    assert weiger(groep, "ingrid", "hand.laten_zakken", deelname=groep.deelname("daan").pk) == "niet_nu"
    assert rijen(groep) == {("Dewi", "Daan")}
    groep.doe("gonda", "hand.laten_zakken", deelname=groep.deelname("daan").pk)
    geef(groep, "dewi")
    assert rijen(groep) == {()} and spreker(groep) == "dewi"
    assert weiger(groep, "dewi", "hand.opsteken") == "niet_nu"  # speaks already


def test_who_listens_watches_or_stands_at_the_door_raises_no_hand(maak_groep, groep):
    groep.naar("stap3")
    assert weiger(groep, "ingrid", "hand.opsteken") == "niet_nu"
    assert not groep.beeld("ingrid").meedoen.mag_hand
    assert weiger(groep, "wim", "hand.opsteken") == "geen_recht"
    assert groep.beeld("wim").meedoen is None
    ander = maak_groep().binnen("gonda", "ingrid", "otto")
    ander.doe("gonda", "sessie.starten")
    assert weiger(ander, "daan", "hand.opsteken") == "niet_nu"


def test_a_hand_belongs_to_its_step(groep):
    groep.doe("daan", "hand.opsteken")
    groep.naar("stap2")
    assert rijen(groep) == {()}
    groep.naar("stap1")
    assert rijen(groep) == {("Daan",)}


def test_who_is_gone_or_watches_by_now_has_no_hand_up(groep):
    for wie in ("dewi", "daan", "petra"):
        groep.doe(wie, "hand.opsteken")
    groep.doe("gonda", "deelname.weghalen", deelname=groep.deelname("dewi").pk, kaarten="blijven")
    groep.doe("gonda", "deelname.rol_geven", deelname=groep.deelname("daan").pk, rol="waarnemer")
    assert rijen(groep) == {("Petra",)}


def test_a_hand_that_is_passed_over_comes_last(groep):
    for wie in ("dewi", "daan", "petra"):
        groep.doe(wie, "hand.opsteken")
    groep.doe("gonda", "beurt.overslaan", deelname=groep.deelname("dewi").pk)
    assert rijen(groep) == {("Daan", "Petra", "Dewi")}
    assert weiger(groep, "gonda", "beurt.overslaan", deelname=groep.deelname("otto").pk) == "niet_nu"


def test_a_turn_that_is_passed_over_is_kept_for_later(maak_groep):
    stap = {"type": "rondje", "spreekt": "deelnemers", "schrijft": "niemand"}
    groep = maak_groep(proefleidraad(stap)).start()
    orde = [pk for pk, _ in groep.sessie.huidige_stap.beurten]
    groep.doe("gonda", "beurt.overslaan", deelname=orde[0])
    assert groep.sessie.huidige_stap.beurten == [
        [orde[1], "nu"],
        *[[pk, "wacht"] for pk in (*orde[2:], orde[0])],
    ]
    for _ in orde[1:]:
        groep.doe("gonda", "beurt.afronden")
    assert groep.sessie.huidige_stap.beurt == orde[0]
    assert weiger(groep, "gonda", "beurt.overslaan", deelname=orde[0]) == "niet_nu"  # nobody else waits


def test_a_turn_goes_back_to_who_spoke_before(groep):
    assert weiger(groep, "gonda", "beurt.teruggeven") == "niet_nu"
    geef(groep, "daan")
    geef(groep, "dewi")
    assert groep.beeld("gonda").regie.beurt_terug == "Daan Demo"
    groep.doe("gonda", "beurt.teruggeven")
    assert spreker(groep) == "daan"
    groep.doe("daan", "beurt.afronden")
    assert spreker(groep) == "dewi"  # who was interrupted comes right after


def test_a_turn_does_not_go_back_to_who_left(groep):
    geef(groep, "daan")
    geef(groep, "dewi")
    groep.doe("gonda", "deelname.weghalen", deelname=groep.deelname("daan").pk, kaarten="blijven")
    assert groep.beeld("gonda").regie.beurt_terug == ""
    assert weiger(groep, "gonda", "beurt.teruggeven") == "niet_nu"
