"""The page about what is kept says what the wiping does."""

from datetime import timedelta
from pathlib import Path

import pytest
from django.urls import reverse

from casuistiek import retention as casussen
from cop import retention as cop
from cop.retention import Bewaartermijn
from intervisie import retention as sessies
from intervisie.privacy import bewaartabel


@pytest.mark.parametrize(
    ("dagen", "woorden"), [(14, "14 dagen"), (365, "1 jaar"), (6 * 365, "6 jaar"), (400, "400 dagen")]
)
def test_terms_in_words(dagen, woorden):
    assert Bewaartermijn("iets", timedelta(days=dagen), "ergens").in_woorden == woorden


def test_the_table_has_every_term_that_the_code_uses(client, db):
    tabel = bewaartabel()
    assert len(tabel) == sum(len(app.BEWAARTERMIJNEN) for app in (casussen, sessies, cop))
    pagina = client.get(reverse("privacy")).content.decode()
    assert all(regel.wat in pagina and regel.in_woorden in pagina for regel in tabel)


def test_the_document_has_the_same_table():
    regels = (Path(__file__).resolve().parents[2] / "docs" / "privacy.md").read_text().splitlines()
    begin = regels.index("| wat | hoe lang | vanaf |") + 2
    tabel = [f"| {t.wat} | {t.in_woorden} | {t.vanaf} |" for t in bewaartabel()]
    assert regels[begin : begin + len(tabel) + 1] == [*tabel, ""]


def test_a_changed_term_shows_on_the_page(client, db, monkeypatch):
    ander = Bewaartermijn("Kaarten", timedelta(days=3), "het einde")
    monkeypatch.setitem(sessies.BEWAARTERMIJNEN, "bijdragen", ander)
    assert "3 dagen" in client.get(reverse("privacy")).content.decode()
