"""What goes into a report, what stays out, and how it goes again."""

import pytest

from cop.encryption import SleutelFout, SleutelGewist
from cop.models import Sleutel
from intervisie.models import Sessie, Verslag, Verslagregel
from intervisie.verslag.maken import maak_verslag, vergeet_verslag
from tests.agenda.bouw import KERNVRAAG
from tests.verslag.bouw import inhoud, kaart


def test_question_harvest_marks_and_afspraken_are_in_and_the_rest_is_not(sessie):
    assert inhoud(sessie) == {
        "oud": KERNVRAAG,
        "nieuw": "Laatste formulering in de sessie?",
        "regels": [
            ("oogst", "Geoogst idee van iemand."),
            ("oogst", "Eigen oogst van de inbrenger."),
            ("knelpunt", "Wachten kost tijd."),
            ("oogst", "Samen bellen helpt."),
            ("werkzaam_element", "Samen bellen helpt."),
            ("afspraak", "Afgesproken actie daan."),
            ("afspraak", "Afgesproken actie otto."),
        ],
    }
    afspraken = Verslagregel.objects.filter(soort="afspraak")
    assert list(afspraken.values_list("eigenaar", "bevestigd")) == [
        ("Daan Demo", False),
        ("Otto Onderwijs", True),
    ]


def test_who_wrote_it_is_nowhere(sessie, mensen):
    regels = Verslagregel.objects.exclude(soort="afspraak")
    assert {regel.eigenaar for regel in regels} == {""}
    velden = {veld.name for veld in Verslagregel._meta.get_fields()}
    assert not velden & {"auteur", "bijdrage", "stap", "deelname"}


def test_without_a_case_the_first_question_of_the_session_is_the_old_one(lopend):
    Sessie.objects.filter(pk=lopend.pk).update(casus=None)
    sessie = Sessie.objects.get(pk=lopend.pk)
    maak_verslag(sessie)
    assert inhoud(sessie)["oud"] == "Eerste formulering in de sessie?"
    assert inhoud(sessie)["nieuw"] == "Laatste formulering in de sessie?"


def test_a_question_that_did_not_change_stands_there_once(lopend):
    lopend.bijdragen.filter(soort="kernvraag").delete()
    maak_verslag(lopend)
    assert (inhoud(lopend)["oud"], inhoud(lopend)["nieuw"]) == (KERNVRAAG, "")


@pytest.mark.parametrize("hoe", ["gewist", "ingetrokken"])
def test_a_case_that_is_gone_gives_no_question(lopend, hoe):
    if hoe == "gewist":
        lopend.casus.sleutel.delete()
    else:
        lopend.casus.intrekken()
        lopend.casus.save()
    sessie = Sessie.objects.get(pk=lopend.pk)
    maak_verslag(sessie)
    assert inhoud(sessie)["oud"] == "Eerste formulering in de sessie?"


def test_the_same_sentence_stands_there_once(lopend, mensen):
    kaart(lopend, mensen["daan"], "idee", "Geoogst idee van iemand.", geoogst=True)
    maak_verslag(lopend)
    assert inhoud(lopend)["regels"].count(("oogst", "Geoogst idee van iemand.")) == 1


def test_the_report_has_a_key_of_its_own(sessie):
    verslag = Verslag.objects.get(sessie=sessie)
    assert verslag.sleutel_id not in (None, sessie.sleutel_id, sessie.casus.sleutel_id)


def test_reopening_forgets_the_report_with_its_key_and_closing_makes_it_anew(sessie, mensen):
    oude_sleutel = sessie.verslag.sleutel_id
    sessie.heropenen()
    sessie.save()
    vergeet_verslag(sessie)
    assert not Verslag.objects.exists() and not Verslagregel.objects.exists()
    assert not Sleutel.objects.filter(pk=oude_sleutel).exists()
    kaart(sessie, mensen["ingrid"], "oogst", "Nog een oogst.", geoogst=True)
    sessie.afronden()
    sessie.save()
    maak_verslag(sessie)
    assert ("oogst", "Nog een oogst.") in inhoud(sessie)["regels"]


def test_a_report_that_is_agreed_on_is_not_forgotten(sessie):
    sessie.vaststellen()
    sessie.save()
    vergeet_verslag(sessie)
    assert Verslag.objects.filter(sessie=sessie).exists()


def test_without_its_key_a_report_cannot_be_read(sessie):
    Verslag.objects.get(sessie=sessie).sleutel.delete()
    verslag = Verslag.objects.get(sessie=sessie)
    assert verslag.gewist
    with pytest.raises(SleutelGewist):
        verslag.kernvraag_oud  # noqa: B018
    Verslag.objects.update(sleutel=Sleutel.maak())
    with pytest.raises(SleutelFout):
        Verslag.objects.get(sessie=sessie).kernvraag_oud  # noqa: B018
