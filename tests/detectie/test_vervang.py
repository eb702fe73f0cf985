"""A replaced sentence still reads as Dutch."""

import pytest

from casuistiek.detectie import vervang, vind


def schoon(tekst):
    return vervang(tekst, [(v.start, v.eind, v.vervanging) for v in vind(tekst) if v.zeker])


@pytest.mark.parametrize(
    ("tekst", "nieuw"),
    [
        ("Haar moeder Ewa Lewandowska belde.", "Haar moeder belde."),
        ("Haar vader, Marco Hendriks, brengt haar.", "Haar vader brengt haar."),
        ("Mijn jurist (Lex) zegt nee.", "Mijn jurist zegt nee."),
        (
            "Hallo, Floor (10) zit thuis. Floors boek ligt er.",
            "Hallo, de leerling (10) zit thuis. Het boek van de leerling ligt er.",
        ),
        ("Het gesprek met juf Josephine was goed.", "Het gesprek met de leerkracht was goed."),
        ("Op 9 januari was er overleg.", "Dit schooljaar was er overleg."),
        ("Start maandag 4 december.", "Start dit schooljaar."),
        ("De gemeente Nieuwegein betaalt.", "De gemeente betaalt."),
        ("Hij zit op obs De Linde.", "Hij zit op een basisschool."),
        ("Zij is 12 jaar en 5 maanden.", "Zij is 12 tot 16 jaar."),
        ("Ouders Marcel en Anita Oudshoorn komen.", "Ouder A en ouder B komen."),
    ],
)
def test_proposals_read_well(tekst, nieuw):
    assert schoon(tekst) == nieuw


@pytest.mark.parametrize(
    ("tekst", "delen", "nieuw"),
    [
        (
            "Jan zegt niets. Jan slaapt.",
            [(0, 3, "de leerling"), (16, 19, "de leerling")],
            "De leerling zegt niets. De leerling slaapt.",
        ),
        ("Max' boek", [(0, 3, "de vos")], "Het boek van de vos"),
        ("Noras fiets", [(0, 4, "moeder")], "Moeders fiets"),
        ("mijn Jan", [(5, 8, "de leerling")], "mijn leerling"),
        ("abc", [], "abc"),
        ("abc", [(1, 99, "x")], "ax"),
    ],
)
def test_repairs(tekst, delen, nieuw):
    assert vervang(tekst, delen) == nieuw


def test_same_person_keeps_one_name_and_others_get_another():
    uit = schoon("Leerling Daan Smit slaat Tim de Boer. Daan lacht, Tim huilt.")
    assert uit.count("eerling") == 2 and uit.count("ersoon A") == 2


def test_mother_is_not_the_child_with_the_same_surname():
    uit = {
        v.tekst: v.vervanging
        for v in vind("Overleg over Nathan Sewnarain (13). Aanwezig: mw. Sewnarain (moeder).")
    }
    assert uit["Nathan Sewnarain"] != uit["mw. Sewnarain"]
