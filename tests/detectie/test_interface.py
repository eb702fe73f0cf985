"""The shape of the answer: positions, no overlap, stable proposals, nothing raised on bad input."""

import itertools

import pytest

from casuistiek.detectie import Vondst, vervang, vind, vind_in_velden

CASUS = (
    "Leerling Floor Hendriks (10) van basisschool De Kornoelje zit thuis. Haar moeder, Ewa Lewandowska, "
    "is te bereiken op 06-45333147. Floors vader woont in Apeldoorn."
    " Op 9 januari was er een gesprek met juf Josephine."
)


def zeker(vondsten):
    return [v for v in vondsten if v.zeker]


def toegepast(tekst, vondsten):
    return vervang(tekst, [(v.start, v.eind, v.vervanging) for v in zeker(vondsten)])


def test_findings_are_sorted_apart_and_quote_the_text():
    vondsten = vind(CASUS)
    assert vondsten and all(
        isinstance(v, Vondst) and CASUS[v.start : v.eind] == v.tekst and v.vervanging and v.uitleg
        for v in vondsten
    )
    assert all(a.eind <= b.start for a, b in itertools.pairwise(vondsten))


def test_same_person_same_replacement_over_fields():
    uit = vind_in_velden({"titel": "De zorgen om floor", "tekst": CASUS})
    namen = {v.tekst: v.vervanging for v in uit["tekst"] if v.soort == "PERSOON"}
    assert namen["Floor Hendriks"] == namen["Floor"]


def test_applied_proposals_are_never_found_again():
    schoon = toegepast(CASUS, vind(CASUS))
    assert "Floor" not in schoon and "Ewa" not in schoon and "Kornoelje" not in schoon
    assert zeker(vind(schoon)) == []


def test_cleared_text_is_never_reported():
    assert not [v for v in vind(CASUS, vrij=["apeldoorn"]) if v.tekst == "Apeldoorn"]


def test_two_short_forms_of_names_in_one_text():
    tekst = "Soufiane en Annelotte zijn er. Later zag ik Sou, en ook Anne en nog eens Sou."
    assert [v.tekst for v in zeker(vind(tekst))] == ["Soufiane", "Annelotte", "Sou", "Anne", "Sou"]


def test_given_names_are_found_in_lower_case():
    assert [v.tekst for v in vind("en toen zei storm niets", namen=["Storm"])] == ["storm"]


@pytest.mark.parametrize(
    "ruw",
    [
        "",
        "\0",
        "\ud800 Jan \udfff",
        "\u202eJan Jansen\u202c",
        "👩‍👧 Fatima 🎉",
        "İ" * 50 + " Özkan",
        "a\u0301" * 9,
        "Jan Jansen zegt. " * 3000,
    ],
)
def test_bad_input_never_raises(ruw):
    for v in vind(ruw):
        assert ruw[v.start : v.eind] == v.tekst


@pytest.mark.parametrize(
    ("tekst", "namen", "stukken"),
    [
        ("floor hendriks zit thuis", ["Floor Hendriks"], ["floor hendriks"]),
        ("Floor Hendriks zit thuis", ["Floor"], ["Floor Hendriks"]),
        ("de map van storm en storms zus", ["Storm"], ["storm", "storm"]),
        ("vandaag kwam wolf van der beek", ["Wolf van der Beek"], ["wolf van der beek"]),
    ],
)
def test_given_names_stay_whole(tekst, namen, stukken):
    assert [v.tekst for v in vind(tekst, namen=namen) if v.zeker] == stukken


def test_cleared_school_does_not_come_back_as_a_person():
    tekst = "Hij zit op obs De Wolkenvanger in Ede."
    assert [v.tekst for v in vind(tekst, vrij=["OBS de Wolkenvanger"]) if v.zeker] == ["Ede"]


def test_cleared_name_does_not_spread():
    assert vind("Tjalling en nog eens Tjalling.", vrij=["Tjalling"]) == []
