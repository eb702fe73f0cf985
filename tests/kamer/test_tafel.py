"""The picture of the circle: everybody has a chair, nobody sits on somebody else, watchers are counted."""

from itertools import combinations
from math import dist

import pytest

from intervisie.fragmenten import Kring, Persoon
from intervisie.kamer.tafel import NAMEN_TOT, tafel_van
from intervisie.kamer.weergave import Weergever
from intervisie.kring import WAARNEMERS_BIJ_NAAM
from intervisie.models import Leidraad
from intervisie.oefenen.groep import Oefening

NAMEN = ["Jildou-Anne Hoekstra-van der Wielen", "عبد الرحمن", "Bo", "Wytske"]
BEELD = 166  # half the width of the picture


def kring(aantal: int, jij: int = 0, luistert: frozenset = frozenset()) -> Kring:
    personen = tuple(
        Persoon(
            pk=n,
            naam=NAMEN[n % len(NAMEN)],
            organisatie="",
            rol="inbrenger" if n in luistert else "deelnemer",
            rol_label="",
            aanwezig=True,
            binnen=True,
            beurt="",
            luistert=n in luistert,
            zelf=n == jij,
        )
        for n in range(aantal)
    )
    return Kring(personen, ())


@pytest.mark.parametrize("aantal", range(1, 31))
def test_chairs_stand_apart_and_within_the_picture(aantal):
    tafel = tafel_van(kring(aantal, jij=aantal // 2, luistert=frozenset({0})))
    assert len(tafel.stoelen) == aantal
    for een, ander in combinations(tafel.stoelen, 2):
        assert dist((een.x, een.y), (ander.x, ander.y)) >= 2 * tafel.straal
    assert all(max(abs(s.x), abs(s.y)) + tafel.straal < BEELD for s in tafel.stoelen)
    assert tafel.met_namen == (aantal <= NAMEN_TOT)


def test_you_sit_in_front_and_the_others_stay_in_order():
    tafel = tafel_van(kring(8, jij=3))
    voor = tafel.stoelen[0]
    assert (voor.x, voor.zelf, voor.naam) == (0, True, "jij") and voor.y > 100
    assert [s.letters[0] for s in tafel.stoelen] == [NAMEN[n % 4][0] for n in (3, 4, 5, 6, 7, 0, 1, 2)]


def test_a_long_name_is_short_in_the_picture():
    assert {s.naam for s in tafel_van(kring(4, jij=3)).stoelen} == {"jij", "Jildou-An…", "عبد", "Bo"}


def test_who_listens_sits_further_from_the_table():
    stil, praat = tafel_van(kring(6, jij=5, luistert=frozenset({1}))).stoelen[2:4]
    assert dist((0, 0), (stil.x, stil.y)) > dist((0, 0), (praat.x, praat.y)) + 10


@pytest.mark.parametrize("kijkers", [0, 1, WAARNEMERS_BIJ_NAAM, WAARNEMERS_BIJ_NAAM + 1, 60])
def test_many_watchers_are_counted_and_few_are_named(kijkers, een_leidraad):
    waarnemers = tuple(("waarnemer", f"Kijker{n}", "Ver weg") for n in range(kijkers))
    mensen = (
        ("gespreksleider", "Anouk", "A"),
        ("inbrenger", "Cem", "B"),
        ("deelnemer", "Bram", "C"),
        *waarnemers,
    )
    beeld = Oefening(een_leidraad, 1, "deelnemer", mensen=mensen).beeld()
    assert len(beeld.tafel.stoelen) == 3
    html = Weergever().html("kring", beeld.kring)
    assert (f"{kijkers} waarnemers kijken mee" in html) == (kijkers > WAARNEMERS_BIJ_NAAM)
    assert all(f"Kijker{n}<" in html for n in range(kijkers))
    lijst = html.split("<details")[0]
    assert lijst.count("<li") == (3 if kijkers > WAARNEMERS_BIJ_NAAM else 3 + kijkers)


@pytest.fixture
def een_leidraad():
    from intervisie.leidraad import MAP, lees

    inhoud = lees(MAP / "vijfstappen.toml")
    return Leidraad(pk=1, sleutel="vijfstappen", versie=1, naam=inhoud["naam"], inhoud=inhoud)
