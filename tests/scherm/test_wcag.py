"""The table in docs/wcag.md: all 55 criteria are there with evidence, and each test that it names exists."""

import ast
import re
from pathlib import Path

import pytest

PROJECT = Path(__file__).resolve().parent.parent.parent
TABEL = PROJECT / "docs/wcag.md"
CRITERIA = """
1.1.1 1.2.1 1.2.2 1.2.3 1.2.4 1.2.5 1.3.1 1.3.2 1.3.3 1.3.4 1.3.5 1.4.1 1.4.2 1.4.3
1.4.4 1.4.5 1.4.10 1.4.11 1.4.12 1.4.13 2.1.1 2.1.2 2.1.4 2.2.1 2.2.2 2.3.1 2.4.1 2.4.2
2.4.3 2.4.4 2.4.5 2.4.6 2.4.7 2.4.11 2.5.1 2.5.2 2.5.3 2.5.4 2.5.7 2.5.8 3.1.1 3.1.2
3.2.1 3.2.2 3.2.3 3.2.4 3.2.6 3.3.1 3.3.2 3.3.3 3.3.4 3.3.7 3.3.8 4.1.2 4.1.3
""".split()
_RIJ = re.compile(r"^\| (\d\.\d\.\d+) [^|]+ \| (?:A|AA) \| ([^|]+) \|$", re.MULTILINE)
_TEST = re.compile(r"`(tests/[\w/]+\.py)::(\w+)`")
_GRONDEN = ("niet van toepassing", "niet onderzocht", "gezien op ")


def ontbrekend(tekst: str) -> list[str]:
    """Rows without any evidence, and tests that are named and are not there."""
    kaal = [
        nummer
        for nummer, bewijs in _RIJ.findall(tekst)
        if not _TEST.search(bewijs) and not any(grond in bewijs for grond in _GRONDEN)
    ]
    return kaal + [f"{pad}::{naam}" for pad, naam in _TEST.findall(tekst) if naam not in _namen(pad)]


def _namen(pad: str) -> set[str]:
    bestand = PROJECT / pad
    if not bestand.exists():
        return set()
    boom = ast.parse(bestand.read_text())
    return {n.name for n in boom.body if isinstance(n, ast.FunctionDef | ast.AsyncFunctionDef)}


def test_every_criterion_is_in_the_table_with_evidence():
    tekst = TABEL.read_text()
    assert [nummer for nummer, _ in _RIJ.findall(tekst)] == CRITERIA
    assert len(CRITERIA) == 55
    assert ontbrekend(tekst) == []


@pytest.mark.parametrize(
    ("rij", "fout"),
    [
        ("| 9.9.9 Iets | A | vast wel |", "9.9.9"),
        ("| 9.9.9 Iets | A | `tests/scherm/test_wcag.py::test_die_er_niet_is` |", "test_die_er_niet_is"),
        ("| 9.9.9 Iets | A | `tests/nergens/test_x.py::test_x` |", "tests/nergens"),
    ],
)
def test_a_row_without_ground_is_noticed(rij, fout):
    assert any(fout in regel for regel in ontbrekend(rij))
