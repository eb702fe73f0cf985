"""The review asks little: on practice texts most people have nothing to decide."""

from statistics import median

import pytest

from tests.casuistiek.beslissingen import TEKSTEN, main, tel


@pytest.mark.parametrize("bestand", sorted(TEKSTEN.glob("*.jsonl")), ids=lambda bestand: bestand.name)
def test_few_decisions(bestand):
    open_, klikken, alle = tel(bestand)
    assert median(open_) <= 1 and max(open_) <= 8, (median(open_), max(open_))
    assert max(klikken) <= 4  # one button replaces all doubts of a kind
    assert median(alle) >= 3  # the texts do hold something to find


def test_figures_are_printed(capsys):
    main(sorted(TEKSTEN.glob("*.jsonl"))[:1])
    assert "te beslissen: mediaan" in capsys.readouterr().out
