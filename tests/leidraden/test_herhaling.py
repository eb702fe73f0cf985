"""What some methods ask beyond one pass: a loop back, a second vote, a voice without a name."""

import pytest

from tests.kamer.groep import ROLLEN

ZONDER_OTTO = {naam: rol for naam, rol in ROLLEN.items() if naam != "otto"}


def liggen(groep, wie: str, kop: str) -> set[str]:
    """The cards under this heading on somebody's screen."""
    return {kaart.tekst for vak in groep.beeld(wie).vakken if vak.kop == kop for kaart in vak.kaarten}


def test_who_is_not_helped_goes_round_again(maak_groep):
    groep = maak_groep("probleemoplossende_methode", rollen=ZONDER_OTTO).start()
    ronde = ("vragen", "diagnose", "advies")
    for nummer in ("een", "twee"):
        for sleutel in ronde:
            groep.naar(sleutel)
            for wie in ("daan", "dewi"):
                groep.schrijf(wie, f"{sleutel} {nummer} van {wie}")
        if nummer == "twee":  # the turns of the first round are over: the gespreksleider gives them
            groep.doe("gonda", "beurt.geven", deelname=groep.deelname("daan").pk)
            assert groep.beeld("daan").nu.eigen_beurt
        while groep.sessie.stappen.get(sleutel="advies").beurt:
            groep.doe("gonda", "beurt.afronden")
        groep.naar("reactie")
    adviezen = liggen(groep, "ingrid", "Advies van ieder")
    assert adviezen == {f"advies {n} van {wie}" for n in ("een", "twee") for wie in ("daan", "dewi")}


KEUZES = ["Ik ga mee", "Ik ga mee als er iets bij komt", "Ik ga nog niet mee"]


def test_the_minority_says_what_it_needs_and_there_is_a_second_vote(maak_groep):
    groep = maak_groep("deep_democracy", rollen=ZONDER_OTTO).start().naar("stemmen")
    groep.schrijf("daan", "Prima", rubriek=KEUZES[0])
    groep.schrijf("dewi", "Ik heb een einddatum nodig", rubriek=KEUZES[2])
    assert all(not liggen(groep, "petra", keuze) for keuze in KEUZES)
    assert liggen(groep, "dewi", KEUZES[2]) == {"Ik heb een einddatum nodig"}  # the own vote only
    groep.doe("gonda", "sessie.onthullen")
    assert [len(liggen(groep, "petra", keuze)) for keuze in KEUZES] == [1, 0, 1]
    groep.naar("nodig")
    assert "Ik heb een einddatum nodig" in liggen(groep, "dewi", "Ga je mee?")
    groep.naar("voorstel_nieuw").schrijf("ingrid", "We doen het tot juni")
    groep.naar("opnieuw").schrijf("dewi", "Nu wel", rubriek=KEUZES[0])
    groep.doe("gonda", "sessie.onthullen")
    assert liggen(groep, "petra", KEUZES[0]) == {"Nu wel"}


def test_another_vote_is_hidden_again_and_the_one_before_is_still_to_be_read(maak_groep):
    groep = maak_groep("deep_democracy", rollen=ZONDER_OTTO).start().naar("opnieuw")
    groep.schrijf("dewi", "Ik mis een einddatum", rubriek=KEUZES[2])
    groep.doe("gonda", "sessie.onthullen")
    groep.doe("gonda", "ronde.toevoegen")
    groep.naar("nodig-2")
    assert liggen(groep, "ingrid", "Ga je nu mee?") == {"Ik mis een einddatum"}
    groep.naar("voorstel_nieuw-2").schrijf("ingrid", "Tot juni, met een einddatum")
    groep.naar("opnieuw-2").schrijf("dewi", "Nu wel", rubriek=KEUZES[0])
    assert not liggen(groep, "petra", KEUZES[0])  # hidden like the first time
    assert liggen(groep, "petra", "Ga je nu mee?") == {"Ik mis een einddatum"}
    groep.doe("gonda", "sessie.onthullen")
    assert liggen(groep, "petra", KEUZES[0]) == {"Nu wel"}
    groep.naar("oogst")
    assert {"Nu wel", "Tot juni, met een einddatum"} <= {
        kaart.tekst for vak in groep.beeld("ingrid").vakken for kaart in vak.kaarten
    }


def test_the_other_voice_has_no_name(maak_groep):
    groep = maak_groep("deep_democracy", rollen=ZONDER_OTTO).start().naar("tegengeluid")
    groep.schrijf("dewi", "Ik vind het te snel gaan")
    groep.doe("gonda", "sessie.onthullen")
    for sleutel in ("tegengeluid", "herkennen", "voorstel"):
        for wie in ("gonda", "ingrid", "daan"):
            groep.naar(sleutel)
            kaarten = [kaart for vak in groep.beeld(wie).vakken for kaart in vak.kaarten]
            assert [(kaart.tekst, kaart.auteur) for kaart in kaarten] == [("Ik vind het te snel gaan", "")]


@pytest.mark.parametrize("keuze", ["Ik kies A", "Ik kies B", "Ik kies iets anders"])
def test_everybody_weighs_the_dilemma_alone_first(maak_groep, keuze):
    groep = maak_groep("dilemmamethode", rollen=ZONDER_OTTO).start().naar("dilemma")
    groep.schrijf("ingrid", "Melden", rubriek="Keuze A", vervolg="Het vertrouwen van de ouders")
    (kaart,) = [k for vak in groep.beeld("daan").vakken for k in vak.kaarten]
    assert (kaart.velden[1], kaart.vervolg) == ("Wat er dan beschadigt", "Het vertrouwen van de ouders")
    groep.naar("afweging").schrijf("ingrid", "Omdat veiligheid voorgaat", rubriek=keuze)
    assert not liggen(groep, "daan", keuze)
    groep.doe("gonda", "sessie.onthullen")
    assert liggen(groep, "daan", keuze) == {"Omdat veiligheid voorgaat"}


def test_action_learning_has_no_card_for_advice(maak_groep):
    groep = maak_groep("action_learning", rollen=ZONDER_OTTO).start()
    soorten = {stap.inhoud.get("soort") for stap in groep.sessie.stappen.all()}
    assert soorten == {None, "vraag", "kernvraag", "oogst", "afspraak", "reflectie"}
