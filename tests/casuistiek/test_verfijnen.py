"""What belongs together is one decision, and what differs stays apart."""

import time

import pytest

from casuistiek.controle import kijk_na
from casuistiek.detectie import Vondst
from casuistiek.nazicht import keuzes_van
from casuistiek.toepassen import Besluit, pas_toe, voltooi
from casuistiek.verfijnen import verfijn


def keuzes(tekst):
    nazicht = kijk_na({"a": tekst})
    return [
        ([groep.tekst for groep, _ in keuze.groepen], keuze.groep.vervanging)
        for keuze in keuzes_van(nazicht, voltooi(nazicht, {}))
    ]


@pytest.mark.parametrize(
    ("tekst", "verwacht"),
    [
        (
            "Hij woont aan de Sprietlaan 12, 8011 AB in Zwolle.",
            [(["Sprietlaan 12, 8011 AB in Zwolle"], "een adres")],
        ),
        ("Adres: Sprietlaan 12\n8011 AB  Zwolle", [(["Sprietlaan 12\n8011 AB  Zwolle"], "[adres]")]),
        (
            "Hij zit op obs De Linde. De Linde belt vaak.",
            [(["obs De Linde", "De Linde"], "de basisschool")],
        ),
        (
            "Hij ging van obs De Linde naar obs De Zonnewijzer.",
            [(["obs De Linde"], "basisschool A"), (["obs De Zonnewijzer"], "basisschool B")],
        ),
        (
            "Hij was van 3 maart tot 12 april weg.",
            [(["3 maart tot 12 april"], "tijdens een periode dit schooljaar")],
        ),
        ("De jongen (9 jaar) is ziek.", [(["9 jaar"], "8 tot 12 jaar")]),
        # gemeente A is somebody else's already
        (
            "Anders dan gemeente A wil de gemeente Houten dat wel, net als de gemeente Ede.",
            [(["gemeente Houten"], "gemeente B"), (["gemeente Ede"], "gemeente C")],
        ),
    ],
)
def test_one_thing_is_one_decision(tekst, verwacht):
    assert keuzes(tekst) == verwacht


@pytest.mark.parametrize(
    "tekst",
    [
        "Hij werkt al 9 jaar. De groep (24) is vol. Hij is 5 keer weg.",
        "Zij is drie jaar geleden verhuisd. De leerkracht van 7 weet dat.",
        "Een kind van 4 tot 8 jaar, en een meisje van 12 tot 16 jaar.",
        "De vrouw is 80 jaar of ouder. Het is een 5-jarige opleiding.",
        "Hij ging van school A naar school B. Op school A ging het mis. De gemeente C. De juf lachte.",
    ],
)
def test_what_is_no_age_and_no_name_stays(tekst):
    assert keuzes(tekst) == []


def test_a_whole_address_can_be_cleared():
    tekst = "Het wijkcentrum zit aan de Sprietlaan 12, 8011 AB in Zwolle."
    nazicht = kijk_na({"a": tekst})
    (groep,) = nazicht.groepen
    uitkomst = pas_toe(nazicht, {groep.sleutel: Besluit(True, "")})
    assert uitkomst.velden["a"] == tekst
    assert kijk_na({"a": tekst}, vrij=uitkomst.vrij).groepen == []


def test_what_a_proposal_for_a_rare_trait_says():
    tekst = "Zij is het enige meisje in de klas dat dit doet. Haar broer is de zoon van de slager."
    assert [naar for _, naar in keuzes(tekst)] == ["is een van de weinigen", "zoon van een bekende inwoner"]
    assert pas_toe(kijk_na({"a": tekst}), {}).velden["a"] == (
        "Zij is een van de weinigen. Haar broer is de zoon van een bekende inwoner."
    )


@pytest.mark.parametrize(
    "stuk", ["a-", "9 ", "school ", "de jongen (9", "9jarige", "kind, ", "Jan, 9 ", "plaats A "]
)
def test_hostile_text_takes_no_time(stuk):
    tekst = stuk * (13_320 // len(stuk))
    namen = [Vondst(n, n + 3, "PERSOON", "Jan", True, "de leerling", "") for n in range(0, 13_000, 8)]
    begin = time.process_time()
    verfijn({"a": tekst}, {"a": namen if stuk.startswith("Jan") else []})
    assert time.process_time() - begin < 1
