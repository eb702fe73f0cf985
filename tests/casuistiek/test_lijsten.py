"""National lists that an administrator brings in take part in the detection."""

from io import StringIO

import pytest
from django.core.management import CommandError, call_command

from casuistiek.controle import kijk_na
from casuistiek.detectie import eigen_lijsten, vind, voorstel
from casuistiek.lijsten import LijstFout, lees_csv

SCHOLEN = """BRIN NUMMER;VESTIGINGSNAAM;PLAATSNAAM
00XX;Basisschool De Zwierelaar;DEMOSTAD
01XX;OBS De Bron;DEMODORP
"""


@pytest.fixture(autouse=True)
def eigen_map(settings, tmp_path):
    settings.DATAMAP = tmp_path
    yield tmp_path
    eigen_lijsten.gebruik()
    voorstel.gebruik_inwoners({})


def breng_in(eigen_map, soort, inhoud: bytes, *opties) -> str:
    pad = eigen_map / "in.csv"
    pad.write_bytes(inhoud)
    uit = StringIO()
    call_command("lees_lijst", soort, str(pad), *opties, stdout=uit)
    return uit.getvalue()


def gevonden(tekst: str) -> list[tuple[str, str, bool]]:
    return [(v.tekst, v.soort, v.zeker) for v in vind(tekst)]


def test_a_school_of_the_list_is_found_in_lower_case_too(eigen_map):
    tekst = "wij waren over zwierelaar niet tevreden."
    assert not any(soort == "SCHOOL" for _, soort, _ in gevonden(tekst))
    assert breng_in(eigen_map, "scholen", SCHOLEN.encode()) == "2 scholen gelezen.\n"
    assert ("de zwierelaar", "SCHOOL", True) in gevonden("wij waren over de zwierelaar niet tevreden.")


def test_an_ordinary_word_stays_when_it_is_one(eigen_map):
    breng_in(eigen_map, "scholen", SCHOLEN.encode())
    assert gevonden("We zochten de bron van het conflict.") == []
    assert ("De Bron", "SCHOOL", True) in gevonden("Zij ging vorig jaar naar De Bron en had het daar goed.")


def test_a_gemeente_of_the_list_is_a_place_or_an_organisation(eigen_map):
    breng_in(eigen_map, "gemeenten", b"Gemeentecode,Gemeentenaam\n9999,Zwierdrecht\n")
    assert ("Zwierdrecht", "PLAATS") in [
        v[:2] for v in gevonden("Het gezin woont in Zwierdrecht sinds kort.")
    ]
    soorten = {
        soort for stuk, soort, _ in gevonden("De gemeente Zwierdrecht betaalt.") if "Zwierdrecht" in stuk
    }
    assert soorten == {"INSTELLING"}


@pytest.mark.parametrize(
    ("inwoners", "grootte"),
    [
        ("29.999", "kleine"),
        ("30000", "middelgrote"),
        ("99 999", "middelgrote"),
        ("100000", "grote"),
        ("", ""),
    ],
)
def test_a_gemeente_with_inhabitants_is_told_by_its_size(eigen_map, inwoners, grootte):
    breng_in(eigen_map, "gemeenten", f"Gemeentenaam;Inwoners\nZwierdrecht;{inwoners}\nElders;1\n".encode())
    verwacht = f"een {grootte} gemeente" if grootte else "een gemeente"
    uit = kijk_na({"a": "Wij werken bij de gemeente Zwierdrecht."})
    assert [groep.vervanging for groep in uit.groepen] == [verwacht]


@pytest.mark.parametrize("codering", ["utf-8", "utf-8-sig", "cp1252"])
@pytest.mark.parametrize("scheiding", [";", ",", "\t"])
def test_every_usual_csv_is_read(codering, scheiding):
    inhoud = (
        f"Naam{scheiding}Plaats\nCréatief College{scheiding}Ergens\n\nCréatief College{scheiding}Elders\n"
    )
    assert lees_csv(inhoud.encode(codering), "scholen") == ["Créatief College"]


@pytest.mark.parametrize(
    ("inhoud", "uitleg"),
    [(b"", "Geen kolom"), (b"code;plaats\n1;x\n", "Wel: code, plaats"), (b"naam\n\n", "geen enkele naam")],
)
def test_a_file_without_a_list_is_refused_in_words(inhoud, uitleg):
    with pytest.raises(LijstFout, match=uitleg):
        lees_csv(inhoud, "scholen")


def test_another_column_can_be_named(eigen_map):
    assert breng_in(eigen_map, "scholen", b"Brin;Roepnaam\n1;Zwierelaar\n", "--kolom", "Roepnaam").startswith(
        "1 "
    )


def test_a_missing_file_is_said(eigen_map):
    with pytest.raises(CommandError, match="niet te lezen"):
        call_command("lees_lijst", "scholen", str(eigen_map / "weg.csv"))
