"""The rehearsal: every step for every role, through the rules of the real room, and nothing of it is kept."""

import pytest
from django.db import connection
from django.test.utils import CaptureQueriesContext
from django.urls import reverse
from lxml import html

from intervisie.kamer.weergave import Weergever
from intervisie.leidraad import MAP, laad_leidraden, lees
from intervisie.models import Bijdrage, Deelname, Leidraad, Sessie
from intervisie.oefenen.forms import ROLLEN
from intervisie.oefenen.groep import Oefening, oefenstappen
from intervisie.staptypen import STAPTYPEN, type_van

LEIDRADEN = sorted(pad.stem for pad in MAP.glob("*.toml"))


def leidraad(naam: str) -> Leidraad:
    inhoud = lees(MAP / f"{naam}.toml")
    return Leidraad(pk=1, sleutel=inhoud["sleutel"], versie=1, naam=inhoud["naam"], inhoud=inhoud)


def oefeningen(naam: str):
    """Every step × role × moment of a leidraad."""
    rij = leidraad(naam)
    for nummer in range(1, len(oefenstappen(rij)) + 1):
        for rol in ROLLEN:
            for verder in (False, True):
                yield Oefening(rij, nummer, rol, verder)


@pytest.mark.parametrize("naam", LEIDRADEN)
def test_every_step_shows_for_every_role_without_a_database(naam):
    """No database mark: a query would be an error."""
    for oefening in oefeningen(naam):
        beeld = oefening.beeld()
        blad = html.fragment_fromstring(Weergever().alles(beeld), create_parent="div")
        assert len(blad.find_class("klok")) == len(blad.find_class("tafel")) == 1
        assert (blad.get_element_by_id("deel-regie", None) is not None) == (oefening.rol == "gespreksleider")
        if not type_van(oefening.stap).per_groepje:  # there the circle is the own groepje
            assert {p.naam for p in beeld.kring.personen} == {d.gebruiker.naam for d in oefening.deelnames}


def test_the_steps_together_are_all_types():
    assert {o.stap.type for naam in LEIDRADEN for o in oefeningen(naam)} == set(STAPTYPEN)


@pytest.mark.parametrize("naam", LEIDRADEN)
def test_hidden_cards_are_hidden_here_too(naam):
    for oefening in oefeningen(naam):
        if oefening.tweede != "onthuld" or oefening.rol == "waarnemer":
            continue
        eigen = next((vak.kaarten for vak in oefening.beeld().vakken if vak.sleutel == "stap"), ())
        if not oefening.verder:
            assert all(kaart.eigen for kaart in eigen), (naam, oefening.nummer, oefening.rol)


@pytest.mark.parametrize("rol", ROLLEN)
def test_the_other_moment_of_a_round_is_your_turn(rol):
    eerst, dan = (Oefening(leidraad("cop_bindende_afspraken"), 1, rol, verder) for verder in (False, True))
    if rol == "waarnemer":
        assert eerst.tweede == ""
        return
    assert eerst.tweede == "beurt"
    assert not eerst.beeld().nu.eigen_beurt and dan.beeld().nu.eigen_beurt


@pytest.fixture
def bezoek(client, mensen, db):
    laad_leidraden()
    client.force_login(mensen["gonda"])

    def bezoek(vraag="", sleutel="vijfstappen"):
        return client.get(reverse("oefenen:oefenen", args=[sleutel]) + vraag)

    return bezoek


def test_walking_through_keeps_nothing(bezoek):
    bezoek()  # the session of the login is touched once
    with CaptureQueriesContext(connection) as vragen:
        for stap in range(1, 6):
            for rol in ROLLEN:
                antwoord = bezoek(f"?stap={stap}&als={rol}")
                assert antwoord.status_code == 200
                assert "De mensen en kaarten zijn verzonnen" in antwoord.text
    schrijvend = [v["sql"] for v in vragen if not v["sql"].lstrip().upper().startswith("SELECT")]
    assert schrijvend == []
    assert not any(model.objects.exists() for model in (Sessie, Deelname, Bijdrage))


def test_the_rehearsal_cannot_be_taken_for_a_session(bezoek):
    blad = html.fromstring(bezoek().text)
    assert "Oefenen" in blad.findtext(".//title")
    assert blad.find_class("kamerpagina--oefenen") and blad.find_class("oefenbalk")
    kamer = blad.get_element_by_id("kamer")
    assert kamer.get("data-ws") is None and kamer.get("data-sessie") is None  # nothing to send to
    assert "kamer.js" not in bezoek().text
    assert blad.find_class("status--oefenen") and not blad.find_class("status--bezig")


@pytest.mark.parametrize("vraag", ["?stap=0", "?stap=99", "?stap=een", "?als=beheerder", "?stap=-1"])
def test_a_step_or_role_that_is_not_there_is_not_found(bezoek, vraag):
    assert bezoek(vraag).status_code == 404


def test_who_is_not_logged_in_or_asks_an_unknown_leidraad_sees_nothing(client, bezoek):
    assert bezoek(sleutel="bestaat_niet").status_code == 404
    client.logout()
    assert bezoek().status_code == 302


def test_next_and_back_keep_the_role(bezoek):
    blad = html.fromstring(bezoek("?stap=2&als=inbrenger").text)
    (vorige,), (volgende,) = blad.xpath("//a[@rel='prev']/@href"), blad.xpath("//a[@rel='next']/@href")
    assert (vorige, volgende) == ("?stap=1&als=inbrenger", "?stap=3&als=inbrenger")
    assert not html.fromstring(bezoek("?stap=1").text).xpath("//a[@rel='prev']")
    assert not html.fromstring(bezoek("?stap=5").text).xpath("//a[@rel='next']")
