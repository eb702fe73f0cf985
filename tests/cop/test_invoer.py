"""What a person may type in a form, and what arrives as JSON."""

import unicodedata

import pytest
from django import forms
from hypothesis import given
from hypothesis import strategies as st

from cop.forms import RegelTekst
from cop.writepath import Geweigerd, Tekst, lees_json, schone_tekst


class Formulier(forms.Form):
    tekst = Tekst(required=False, max_length=20)


def uitkomst(waarde):
    formulier = Formulier({"tekst": waarde})
    return formulier.cleaned_data["tekst"] if formulier.is_valid() else None


@pytest.mark.parametrize(
    ("getypt", "bewaard"),
    [
        ("gewoon", "gewoon"),
        ("  rand  \n", "rand"),
        ("een\r\ntwee\rdrie", "een\ntwee\ndrie"),
        ("cafe\u0301", "caf\u00e9"),
        ("tab\ttab", "tab\ttab"),
        ("emoji 👩‍👧", "emoji 👩‍👧"),
        ("", ""),
        (None, ""),
    ],
)
def test_text_is_normalised(getypt, bewaard):
    assert uitkomst(getypt) == bewaard


@pytest.mark.parametrize(
    "getypt", ["nul\x00", "\x00", "bel\x07", "wis\x7f", "half\ud800", "\udfff", "x" * 21]
)
def test_text_that_a_database_cannot_hold_alike_is_refused(getypt):
    assert uitkomst(getypt) is None


@pytest.mark.parametrize("getypt", [12, ["lijst"], {"a": 1}, True, 1.5])
def test_what_is_no_text_is_refused(getypt):
    assert uitkomst(getypt) is None


@given(st.text(st.characters(codec=None), max_size=15))
def test_any_text_is_refused_or_stored_in_one_form(getypt):
    try:
        tekst = schone_tekst(getypt)
    except forms.ValidationError:
        return
    assert tekst == schone_tekst(tekst)
    assert tekst.encode().decode() == tekst
    assert unicodedata.is_normalized("NFC", tekst)
    assert not set(tekst) & {"\x00", "\r"}


def test_a_line_is_one_line():
    class Regel(forms.Form):
        tekst = RegelTekst()

    formulier = Regel({"tekst": " Bcc:\r\n een  naam "})
    assert formulier.is_valid()
    assert formulier.cleaned_data["tekst"] == "Bcc: een naam"


@pytest.mark.parametrize("bericht", ["{", "[]", "1", '"tekst"', "null", b"\xff\xfe", "[" * 100_000, ""])
def test_what_is_no_json_object_is_refused_without_quoting_it(bericht):
    with pytest.raises(Geweigerd) as fout:
        lees_json(bericht)
    assert fout.value.code == "json"
    assert fout.value.__cause__ is None


def test_json_object_is_read():
    assert lees_json(b'{"t": "hallo"}') == {"t": "hallo"}
