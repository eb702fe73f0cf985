"""A leidraad as a file: what is written is read back the same, and what is wrong with a file is said."""

import tomllib

import pytest
from django.core.exceptions import ValidationError
from hypothesis import given
from hypothesis import strategies as st

from intervisie.leidraad import MAP, lees
from intervisie.leidraad_maken import toml
from intervisie.leidraad_maken.forms import HOOGSTENS_TOML
from tests.kamer.proef import proefdocument

BESTANDEN = sorted(MAP.glob("*.toml"))
GOED = (MAP / "vijfstappen.toml").read_text(encoding="utf-8")


@pytest.mark.parametrize("pad", BESTANDEN, ids=lambda pad: pad.stem)
def test_every_leidraad_survives_being_written_and_read(pad):
    inhoud = lees(pad)
    tekst = toml.schrijf(inhoud)
    assert toml.lees(tekst) == tomllib.loads(tekst) == inhoud
    assert len(tekst) < HOOGSTENS_TOML / 2


TEKST = st.text(st.characters(exclude_categories=["Cs"]), min_size=1, max_size=40).filter(str.strip)


@given(TEKST, st.lists(TEKST, max_size=3))
def test_whatever_was_typed_survives_too(tekst, rijen):
    inhoud = proefdocument({"tip": tekst, "rubrieken": rijen}, {"bron": ["stap1"], "score": True})
    assert tomllib.loads(toml.schrijf(inhoud)) == inhoud


def test_the_order_in_a_file_is_that_of_the_tables_whatever_the_database_made_of_it():
    inhoud = lees(MAP / "vijfstappen.toml")
    door_elkaar = dict(sorted(inhoud.items())) | {"stap": [dict(sorted(s.items())) for s in inhoud["stap"]]}
    assert toml.schrijf(door_elkaar) == toml.schrijf(inhoud)
    assert toml.schrijf(inhoud).startswith('sleutel = "vijfstappen"\nversie = ')


FOUT = {
    "no TOML at all": ("sleutel = = 3", "Regel 1"),
    "a quote that is missing": (GOED.replace('naam = "', "naam = ", 1), "Regel 3"),
    "half of it": (GOED[: GOED.index("[[stap]]") + 20], "te vroeg"),
    "the head only": (GOED[: GOED.index("[[stap]]")], "Stap ontbreekt"),
    "a step without minutes": (GOED.replace("minuten = 5\n", "", 1), "minuten ontbreekt"),
    "an unknown type": (GOED.replace('type = "vertellen"', 'type = "zingen"', 1), "'zingen'"),
    "a NUL in a text": (GOED.replace('titel = "', 'titel = "\\u0000', 1), "stuurteken"),
    "boxes in boxes": ("a = " + "[" * 5000 + "]" * 5000, "haakjes"),
}


@pytest.mark.parametrize("geval", FOUT)
def test_what_is_wrong_with_a_file_is_said(geval):
    tekst, woorden = FOUT[geval]
    assert tekst != GOED
    with pytest.raises(ValidationError) as fout:
        toml.lees(tekst)
    assert any(woorden in regel for regel in fout.value.messages), fout.value.messages


def test_every_fault_in_a_file_is_said_with_its_step():
    tekst = GOED.replace("minuten = 5\n", "minuten = 0\n").replace('zicht = "open"', 'zicht = "geheim"')
    with pytest.raises(ValidationError) as fout:
        toml.lees(tekst)
    assert len(fout.value.messages) > 4
    assert any(regel.startswith("Stap 1 (‘") and "minuten" in regel for regel in fout.value.messages)
