"""The text of the case, who recognises it, private notes and the kernvraag: who gets a word of it."""

import pytest
from django.db import transaction
from django.urls import reverse

from casuistiek import actions as casussen
from cop.writepath import Geweigerd
from intervisie import visibility
from intervisie.kamer.weergave import Weergever
from intervisie.models import Sessie
from tests.kamer.groep import ROLLEN
from tests.kamer.kijken import beelden, frames, gelijk_gemaakt
from tests.kamer.proef import proefleidraad

DELEN = (
    "Situatie van de casus",
    "Betrokkenen van de casus",
    "Eigen rol in de casus",
    "Geprobeerd in de casus",
)
LEEG = ""  # a mark that no screen has: the frame brings the whole room


def ontvangt(groep, wie: str) -> str:
    """All that somebody can get now: view, HTML, frame for a new screen."""
    beeld = groep.beeld(wie)
    return repr(beeld) + Weergever().alles(beeld) + frames(groep, {wie: LEEG})[wie]


def ziet_casus(groep, wie: str) -> bool:
    """Whether the text of the case reaches somebody; the parts come together or not at all."""
    delen = {deel in ontvangt(groep, wie) for deel in DELEN}
    assert len(delen) == 1
    return delen.pop()


# ---- the text of the case ----


def test_at_the_door_there_is_a_title_and_no_text(groep):
    for wie in ROLLEN:
        assert "Titel van de casus" in ontvangt(groep, wie) or groep.sessie.titel in ontvangt(groep, wie)
        assert not ziet_casus(groep, wie)
    groep.doe("gonda", "sessie.openen")
    assert not any(ziet_casus(groep, wie) for wie in ROLLEN)
    for wie in ROLLEN:
        groep.doe(wie, "deelname.aankomen", akkoord="ja")
    # Who leads the talk and who brought it in know the case; the others are asked first.
    assert {wie for wie in ROLLEN if ziet_casus(groep, wie)} == {"gonda", "ingrid", "otto"}


WEG = (
    # what happens at the door, and whether Daan reads the case afterwards
    ([("daan", "deelname.herkennen", {"herkent": "nee"})], True),
    ([("daan", "deelname.herkennen", {"herkent": "ja"})], False),
    (
        [("daan", "deelname.herkennen", {"herkent": "ja"}), ("gonda", "deelname.toelaten", {"mag": "ja"})],
        True,
    ),
    (
        [("daan", "deelname.herkennen", {"herkent": "ja"}), ("gonda", "deelname.toelaten", {"mag": "nee"})],
        False,
    ),
)


@pytest.mark.parametrize("bezig", [False, True], ids=["lobby", "bezig"])
@pytest.mark.parametrize(("stappen", "leest"), WEG, ids=["nee", "ja", "ja en blijft", "ja en gaat"])
def test_who_recognises_the_case_reads_it_only_when_let_in(groep, stappen, leest, bezig):
    groep.binnen("gonda", "ingrid", "otto", "dewi", "petra", "wim")
    if bezig:
        groep.doe("gonda", "sessie.starten")
    groep.doe("daan", "deelname.aankomen", akkoord="ja")
    assert not ziet_casus(groep, "daan")
    for wie, naam, gegevens in stappen:
        groep.doe(wie, naam, deelname=groep.deelname("daan").pk, **gegevens)
    assert ziet_casus(groep, "daan") == leest
    assert (groep.beeld("daan").opzet == "deur") == (not leest)


def test_a_waarnemer_sees_the_title_and_the_kernvraag_and_no_text(groep):
    groep.binnen()
    for _ in ("lobby", "bezig"):
        assert not ziet_casus(groep, "wim")
        assert "Kernvraag van de casus?" in ontvangt(groep, "wim")
        assert {wie for wie in ROLLEN if ziet_casus(groep, wie)} == set(ROLLEN) - {"wim"}
        if groep.sessie.status == Sessie.Status.OPEN:
            groep.doe("gonda", "sessie.starten")


def test_a_deelnemer_who_becomes_waarnemer_loses_the_text_at_once(groep):
    groep.start()
    assert ziet_casus(groep, "dewi")
    groep.doe("gonda", "deelname.rol_geven", deelname=groep.deelname("dewi").pk, rol="waarnemer")
    assert not ziet_casus(groep, "dewi")


def test_the_text_goes_when_the_case_is_withdrawn_or_the_session_is_over(groep):
    groep.start()
    with transaction.atomic():
        casussen.trek_in(groep.mensen["ingrid"], groep.sessie.casus)
        assert not any(ziet_casus(groep, wie) for wie in ROLLEN)
        assert not any("Kernvraag van de casus?" in ontvangt(groep, wie) for wie in ROLLEN)
        transaction.set_rollback(True)
    assert ziet_casus(groep, "daan")
    groep.doe("gonda", "sessie.afronden")
    assert not any(ziet_casus(groep, wie) for wie in ROLLEN)


def test_a_case_shown_at_the_door_would_be_found(groep, monkeypatch):
    from dataclasses import replace

    echt = visibility.kamerbeeld

    def lek(stand, deelname):
        return replace(echt(stand, deelname), casus=visibility._casus(stand, deelname))

    monkeypatch.setattr("tests.kamer.groep.kamerbeeld", lek)
    groep.doe("gonda", "sessie.openen")
    assert "Situatie van de casus" in repr(groep.beeld("daan"))
    with pytest.raises(AssertionError):
        test_at_the_door_there_is_a_title_and_no_text(groep)


# ---- who recognises it ----


def anderen(groep) -> dict[str, str]:
    return {wie: gelijk_gemaakt(ontvangt(groep, wie)).replace('"seq"', "") for wie in ROLLEN if wie != "daan"}


@pytest.mark.parametrize("besluit", [None, "ja", "nee"])
def test_only_the_gespreksleider_learns_who_recognises_the_case(groep, besluit):
    """Two worlds: Daan stands at the door and has not answered, or said yes (and may not come in)."""
    groep.binnen("gonda", "petra", "ingrid", "otto", "dewi", "wim")
    groep.doe("daan", "deelname.aankomen", akkoord="ja")
    voor = beelden(groep)
    groep.doe("daan", "deelname.herkennen", herkent="ja")
    if besluit:
        groep.doe("gonda", "deelname.toelaten", deelname=groep.deelname("daan").pk, mag=besluit)
    na, nieuws = beelden(groep), frames(groep, voor)
    verschil = {wie for wie in ROLLEN if voor[wie] != na[wie]}
    assert verschil == {wie for wie in ROLLEN if nieuws[wie]}
    if besluit == "ja":  # everybody sees him come in, as anybody who came through the door
        groep_zonder = anderen(groep)
        groep.sessie.deelnames.filter(gebruiker=groep.mensen["daan"]).update(herkent=False, toegelaten=None)
        gewoon = anderen(groep)
        assert {wie for wie in gewoon if gewoon[wie] != groep_zonder[wie]} == {"gonda"}
    else:
        assert verschil == {"daan", "gonda"}
    assert "herkent de casus misschien" not in "".join(
        anderen(groep)[w] for w in anderen(groep) if w != "gonda"
    )


def test_who_was_sent_away_does_not_come_in_by_another_answer(groep):
    groep.binnen("gonda", "ingrid")
    groep.doe("daan", "deelname.aankomen", akkoord="ja")
    groep.doe("daan", "deelname.herkennen", herkent="ja")
    groep.doe("gonda", "deelname.toelaten", deelname=groep.deelname("daan").pk, mag="nee")
    for antwoord in ("nee", "ja"):
        with pytest.raises(Geweigerd) as fout:
            groep.doe("daan", "deelname.herkennen", herkent=antwoord)
        assert fout.value.code == "niet_nu"
    assert groep.beeld("daan").deur.stand == "weg"
    groep.doe(
        "gonda", "deelname.toelaten", deelname=groep.deelname("daan").pk, mag="ja"
    )  # changed their mind
    assert ziet_casus(groep, "daan")


def test_the_link_to_the_report_is_for_who_may_read_it(groep, klant):
    groep.binnen("gonda", "petra", "ingrid", "otto", "dewi", "wim")
    groep.doe("gonda", "sessie.starten")
    groep.doe("gonda", "sessie.afronden")
    assert {wie for wie in ROLLEN if groep.beeld(wie).slot.mag_verslag} == {"ingrid", "otto"}
    groep.doe("ingrid", "verslag.vaststellen", versie=groep.sessie.verslag.seq)
    assert {wie for wie in ROLLEN if groep.beeld(wie).slot.mag_verslag} == set(ROLLEN) - {"daan"}
    adres = reverse("verslag:verslag", args=[groep.sessie.uuid])
    assert {wie for wie in ROLLEN if klant(groep.mensen[wie]).get(adres).status_code == 200} == set(
        ROLLEN
    ) - {"daan"}


# ---- private notes ----


def test_a_note_is_for_its_owner_alone(groep, klant):
    groep.start()
    for wie in ROLLEN:
        groep.doe(wie, "notitie.bewaren", tekst=f"Geheim van {wie}")
    adres = reverse("kamer:kamer", args=[groep.sessie.uuid])
    for wie in ROLLEN:
        bladzijde = klant(groep.mensen[wie]).get(adres).content.decode()
        assert {naam for naam in ROLLEN if f"Geheim van {naam}<" in bladzijde} == {wie}
        assert "Geheim van" not in ontvangt(groep, wie)
    assert "Geheim" not in repr(beelden(groep))


def test_a_note_makes_no_news_for_anybody(groep):
    groep.start()
    voor = beelden(groep)
    groep.doe("daan", "notitie.bewaren", tekst="Geheim")
    assert set(frames(groep, voor).values()) == {""}


# ---- the kernvraag as it is worded in the session ----


@pytest.mark.parametrize(
    ("zicht", "voor", "na"),
    [
        ("open", "allen", "allen"),
        ("tot_onthulling", "auteur", "allen"),
        ("anoniem", "auteur", "allen"),
        ("alleen_inbrenger", "inbrengers", "inbrengers"),
    ],
)
def test_a_new_kernvraag_is_seen_by_who_may_see_its_card(maak_groep, zicht, voor, na):
    sleutel = proefleidraad({"soort": "kernvraag", "zicht": zicht}, {"type": "gesprek"})
    groep = maak_groep(sleutel).start()
    kring = {"auteur": {"ingrid"}, "inbrengers": {"ingrid", "otto"}, "allen": set(ROLLEN)}
    groep.schrijf("ingrid", "Zwervende vraag")
    assert {wie for wie in ROLLEN if "Zwervende vraag" in ontvangt(groep, wie)} == kring[voor]
    if zicht in ("tot_onthulling", "anoniem"):
        groep.doe("gonda", "sessie.onthullen")
    assert {wie for wie in ROLLEN if "Zwervende vraag" in ontvangt(groep, wie)} == kring[na]


def test_a_kernvraag_of_the_session_does_not_reach_the_door(maak_groep):
    groep = maak_groep(proefleidraad({"soort": "kernvraag"}, {}))
    groep.binnen("gonda", "ingrid", "otto", "petra")
    groep.doe("gonda", "sessie.starten")
    groep.schrijf("ingrid", "Zwervende vraag")
    binnen = {"gonda", "ingrid", "otto", "petra"}
    assert {wie for wie in ROLLEN if "Zwervende vraag" in ontvangt(groep, wie)} == binnen
    groep.doe("gonda", "sessie.afronden")
    assert {wie for wie in ROLLEN if "Zwervende vraag" in ontvangt(groep, wie)} == binnen
