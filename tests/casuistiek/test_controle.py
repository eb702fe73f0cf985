"""The check as pure functions: grouping, decisions, own words, and silence when it fails."""

import logging

import pytest

from casuistiek.controle import (
    ControleMislukt,
    kijk_na,
    nog_nodig,
    nog_te_doen,
    sleutel_van,
    splits_namen,
    tel_op,
    vindplaatsen,
)
from casuistiek.toepassen import Besluit, Eigen, delen_van, pas_toe, stukken_van, voltooi

TEL, ANDER = "06-12345678", "06-87654321"
VELDEN = {"titel": f"Bel {TEL}", "situatie": f"Ik belde {TEL} en daarna {ANDER}. Toen ging het mis."}


def groep(nazicht, tekst):
    return next(g for g in nazicht.groepen if g.tekst == tekst)


def test_same_finding_is_one_decision_over_all_fields():
    nazicht = kijk_na(VELDEN)
    assert [(g.tekst, g.aantal, g.nr) for g in nazicht.groepen] == [(TEL, 2, 1), (ANDER, 1, 2)]


def test_capitals_do_not_make_a_second_decision():
    nazicht = kijk_na({"a": "Mail Jan@voorbeeld.nl of jan@voorbeeld.nl."})
    assert [g.aantal for g in nazicht.groepen] == [2]
    besluiten = {nazicht.groepen[0].sleutel: Besluit(True, "")}
    uitkomst = pas_toe(nazicht, besluiten)
    assert kijk_na(uitkomst.velden, vrij=uitkomst.vrij).groepen == []


def test_without_a_decision_everything_is_replaced():
    nazicht = kijk_na(VELDEN)
    uitkomst = pas_toe(nazicht, {})
    assert not [t for t in uitkomst.velden.values() if TEL in t or ANDER in t]
    assert uitkomst.vrij == [] and uitkomst.geteld == {"TELEFOON": 3}
    assert "Toen ging het mis." in uitkomst.velden["situatie"]


def test_own_replacement_and_cleared_finding():
    nazicht = kijk_na(VELDEN)
    besluiten = {
        groep(nazicht, TEL).sleutel: Besluit(True, "ongebruikt"),
        groep(nazicht, ANDER).sleutel: Besluit(False, "een ander nummer"),
    }
    uitkomst = pas_toe(nazicht, besluiten)
    assert uitkomst.velden["situatie"].startswith(f"Ik belde {TEL} en daarna een ander nummer.")
    assert uitkomst.vrij == [{"soort": "TELEFOON", "tekst": TEL}] and uitkomst.geteld == {"TELEFOON": 1}
    assert kijk_na(uitkomst.velden, vrij=uitkomst.vrij).groepen == []


def test_replacement_with_something_certain_must_be_looked_at_again():
    nazicht = kijk_na(VELDEN)
    uitkomst = pas_toe(nazicht, {groep(nazicht, TEL).sleutel: Besluit(False, "0687654399")})
    opnieuw = kijk_na(uitkomst.velden, vrij=uitkomst.vrij)
    assert nog_te_doen(opnieuw, VELDEN)
    assert not nog_te_doen(kijk_na(pas_toe(nazicht, {}).velden), VELDEN)


@pytest.mark.parametrize(
    "zoek, verwacht",
    [
        ("rode fiets", "Hij had een ding. De Ding was van haar."),
        ("Rode  fiets", "Hij had een ding. De Ding was van haar."),
        ("fiets", "Hij had een rode ding. De Rode\nding was van haar."),
        ("aar", "Hij had een rode fiets. De Rode\nfiets was van hding."),
    ],
)
def test_own_words_in_any_case_across_line_ends_and_as_whole_words(zoek, verwacht):
    nazicht = kijk_na({"a": "Hij had een rode fiets. De Rode\nfiets was van haar."})
    uitkomst = pas_toe(nazicht, {}, [Eigen(zoek, "ding")])
    assert uitkomst.velden["a"].lower() == verwacht.lower()
    assert not uitkomst.niet_gevonden


def test_whole_words_first():
    assert vindplaatsen("an en jan en AN", "an") == [(0, 2), (13, 15)]
    assert vindplaatsen("jan", "an") == [(1, 3)]
    assert vindplaatsen("a+b a.b", "a.b") == [(4, 7)]
    assert vindplaatsen("tekst", "  ") == []


def test_own_words_that_are_not_there_are_told():
    uitkomst = pas_toe(kijk_na(VELDEN), {}, [Eigen("paarse auto", "een auto")])
    assert uitkomst.niet_gevonden == ["paarse auto"]


def test_own_words_over_a_finding_take_all_of_it():
    velden = {"a": f"Haar nummer is {TEL} en dat weet ik."}
    nazicht = kijk_na(velden)
    for zoek in ("nummer is 06", f"nummer is {TEL}", TEL[:4]):
        uitkomst = pas_toe(nazicht, {}, [Eigen(zoek, "gegeven")])
        assert not any(deel in uitkomst.velden["a"] for deel in (TEL, TEL[3:], "12345678")), zoek
        assert uitkomst.velden["a"].endswith("gegeven en dat weet ik.")


def test_longest_own_words_win():
    uitkomst = pas_toe(
        kijk_na({"a": "de oude molen en de molen"}),
        {},
        [Eigen("molen", "plek"), Eigen("oude molen", "gebouw")],
    )
    assert uitkomst.velden["a"] == "de gebouw en de plek"


def stukken(nazicht, veld, besluiten=None, eigen=()):
    klaar = voltooi(nazicht, besluiten or {})
    return stukken_van(nazicht.velden[veld], delen_van(nazicht, veld, klaar, eigen))


def voor(stukken):
    return "".join(s.aanloop + s.oud + s.staart for s in stukken)


def na(stukken):
    return "".join(s.nieuw if s.deel and not s.deel.vrij else s.aanloop + s.oud + s.staart for s in stukken)


def test_pieces_of_a_marked_text_are_the_text():
    nazicht = kijk_na(VELDEN)
    for veld, tekst in VELDEN.items():
        assert voor(stukken(nazicht, veld)) == tekst
        assert {s.oud for s in stukken(nazicht, veld) if s.deel} <= {TEL, ANDER}
    assert sleutel_van(nazicht.vondsten["titel"][0]) == nazicht.groepen[0].sleutel


def test_names_given_by_the_author_are_found():
    velden = {"a": "toen kwam bolle weer langs"}
    assert kijk_na(velden).groepen == []
    assert [g.tekst for g in kijk_na(velden, splits_namen("Bolle; \nAndere, ")).groepen] == ["bolle"]
    assert splits_namen("Bolle; \nAndere, ") == ["Bolle", "Andere"]


def test_only_what_still_stands_there_is_remembered():
    vrij = [{"soort": "PLAATS", "tekst": "Zwolle"}, {"soort": "PLAATS", "tekst": "zwolle"}]
    assert nog_nodig(vrij, {"a": "in ZWOLLE"}) == vrij[1:]
    assert nog_nodig(vrij, {"a": "ergens"}) == []


def test_counts_add_up():
    assert tel_op({"PERSOON": 1}, {"PERSOON": 2, "EIGEN": 1}) == {"PERSOON": 3, "EIGEN": 1}


def test_failure_says_where_and_quotes_nothing(caplog, zoekproces_met):
    zoekproces_met("stuk")
    with pytest.raises(ControleMislukt, match="Er is niets bewaard") as fout:
        kijk_na({"situatie": "Fatima Yilmaz belde."})
    assert fout.value.__cause__ is None and fout.value.__suppress_context__
    assert "ValueError in" in caplog.text and "zoekkind_met_fout.py:" in caplog.text
    assert "Fatima" not in caplog.text + str(fout.value)
    assert [regel for regel in caplog.records if regel.levelno >= logging.ERROR and not regel.exc_info]
