"""Each method as its sources describe it: how long, for whom, who is silent when, and what stays hidden."""

from typing import NamedTuple

import pytest

from cop.writepath import Geweigerd
from intervisie.leidraad import BEHOEFTEN, ERVARING, MAP, lees
from intervisie.staptypen import type_van
from tests.kamer.groep import ROLLEN


class Methode(NamedTuple):
    minuten: int
    groep: tuple[int, int]
    ervaring: str
    behoefte: str
    luistert: str  # the steps in which the inbrenger keeps silent
    verborgen: str  # the steps whose cards nobody else sees before the reveal
    naamloos: str = ""  # of these, the steps in which no name is ever shown


METHODEN = {
    "action_learning": Methode(45, (4, 8), "enige", "eigen_stap", "", ""),
    "balintmethode": Methode(
        88,
        (5, 10),
        "veel",
        "gevoel",
        "associaties oordeel oordeelsvorming",
        "associaties oordeel check_uit",
    ),
    "cop_bindende_afspraken": Methode(
        90,
        (5, 10),
        "enige",
        "afspraken",
        "vragen bespreken ideeen ideeen_rondje",
        "vragen ideeen check_uit",
    ),
    "deep_democracy": Methode(
        51, (6, 20), "veel", "besluit", "", "invalshoeken tegengeluid stemmen opnieuw", "tegengeluid"
    ),
    "dialoog": Methode(70, (5, 10), "geen", "elkaar_verstaan", "", "ervaring gehoord"),
    "dilemmamethode": Methode(90, (4, 8), "veel", "dilemma", "", "alternatieven afweging"),
    "echo_achtig": Methode(60, (10, 30), "enige", "kennis", "aanbevelingen bespreken", "aanbevelingen"),
    "haug_benien": Methode(
        65,
        (5, 8),
        "enige",
        "zonder_begeleider",
        "hypothesen oplossingen oplossingen_delen",
        "oplossingen",
    ),
    "incidentmethode": Methode(
        88, (5, 8), "enige", "gebeurtenis", "vragen analyse standpunt standpunten", "vragen standpunt"
    ),
    "leermethode": Methode(51, (4, 8), "enige", "blinde_vlek", "herkennen", "allen"),
    "probleemoplossende_methode": Methode(60, (4, 8), "geen", "advies", "diagnose advies", ""),
    "roddelmethode": Methode(66, (5, 8), "enige", "blinde_vlek", "bespreken", ""),
    "socratisch_gesprek": Methode(103, (5, 10), "veel", "waarden", "", "eigen_bewering waarden"),
    "tietze": Methode(37, (5, 10), "enige", "zonder_begeleider", "", ""),
    "tienstappenmethode": Methode(
        90,
        (5, 7),
        "geen",
        "vraag_zoeken",
        "vragen kern adviezen adviezen_delen",
        "vragen kern adviezen",
    ),
    "troika_consulting": Methode(49, (4, 30), "geen", "advies", "", "terug"),
    "vijfstappen": Methode(30, (4, 8), "geen", "eerste_keer", "vragen bespreken", "vragen"),
    "waarderende_intervisie": Methode(
        60, (4, 10), "geen", "wat_werkt", "verborgen", "succes verborgen check_uit"
    ),
    "wise_crowds": Methode(79, (4, 30), "geen", "advies", "", "terug"),
    "zes_denkhoeden": Methode(57, (4, 10), "geen", "vastgelopen", "", "wit rood geel zwart groen"),
}
INHOUD = {pad.stem: lees(pad) for pad in MAP.glob("*.toml")}


def test_every_method_is_in_the_table():
    assert set(METHODEN) == set(INHOUD)


@pytest.mark.parametrize("sleutel", METHODEN)
def test_how_long_for_whom_and_for_what(sleutel):
    methode, inhoud = METHODEN[sleutel], INHOUD[sleutel]
    assert sum(stap["minuten"] for stap in inhoud["stap"]) == methode.minuten
    assert (inhoud["groep_min"], inhoud["groep_max"]) == methode.groep
    assert inhoud["ervaring"] == methode.ervaring
    assert inhoud["behoefte"][0] == methode.behoefte


def _kaarten(beeld) -> dict[str, str]:
    return {kaart.tekst: kaart.auteur for vak in beeld.vakken for kaart in vak.kaarten}


@pytest.mark.parametrize("sleutel", METHODEN)
def test_who_keeps_silent_and_what_stays_hidden(maak_groep, sleutel):
    """In the room itself, step by step: what the screens of the inbrenger and of two deelnemers say."""
    rollen = (
        ROLLEN if INHOUD[sleutel]["inbrengers"] == 2 else {k: v for k, v in ROLLEN.items() if k != "otto"}
    )
    groep = maak_groep(sleutel, rollen=rollen).start()
    luistert, verborgen, naamloos = set(), set(), set()
    for stap in groep.sessie.stappen.all():
        groep.naar(stap.sleutel)
        if type_van(stap).per_groepje:
            continue  # who is silent there differs per groepje: tests/kamer/test_groepjes.py
        if groep.beeld("ingrid").nu.luistert:
            luistert.add(stap.sleutel)
            assert "luistert" in groep.beeld("ingrid").nu.jij
            with pytest.raises(Geweigerd):
                groep.schrijf("ingrid", "Ja maar")
        assert not groep.beeld("daan").nu.luistert
        if groep.beeld("daan").invoer is None or groep.beeld("daan").invoer.vorm != "kaart":
            continue
        rij = {"rubriek": stap.inhoud["rubrieken"][0]} if "rubrieken" in stap.inhoud else {}
        groep.schrijf("daan", stap.sleutel, **rij)
        if stap.sleutel not in _kaarten(groep.beeld("dewi")):
            verborgen.add(stap.sleutel)
            groep.doe("gonda", "sessie.onthullen")
        if _kaarten(groep.beeld("dewi"))[stap.sleutel] == "":
            naamloos.add(stap.sleutel)
    methode = METHODEN[sleutel]
    assert luistert == set(methode.luistert.split())
    assert verborgen == set(methode.verborgen.split())
    assert naamloos == set(methode.naamloos.split())


def test_the_chooser_has_something_for_every_need_and_every_group():
    gevraagd = {behoefte for inhoud in INHOUD.values() for behoefte in inhoud["behoefte"]}
    assert gevraagd == set(BEHOEFTEN)
    kort = {m.ervaring for m in METHODEN.values() if m.minuten <= 60}
    lang = {m.ervaring for m in METHODEN.values() if m.minuten >= 80}
    assert kort == lang == set(ERVARING)


def test_a_listening_inbrenger_hears_of_it_in_the_step_itself(maak_groep):
    """Teeth for the table above: a step in which the inbrenger suddenly listens is seen."""
    groep = maak_groep("action_learning", rollen={k: v for k, v in ROLLEN.items() if k != "otto"}).start()
    stap = groep.naar("helpen").sessie.huidige_stap
    assert not groep.beeld("ingrid").nu.luistert
    stap.inhoud["inbrenger"] = "luistert"
    stap.save()
    assert groep.beeld("ingrid").nu.luistert and type_van(stap).luistert(stap, groep.deelname("ingrid"))
