"""From the door to the confirmed report in real browsers, for six very different leidraden.

Three more, from the writing of the case on, are in test_verhaal.py.
"""

import pytest
from playwright.sync_api import expect

from tests.verhaal.bijeenkomst import Bijeenkomst
from tests.verhaal.verhaal import rubriek_van


def hidden_names(bijeenkomst: Bijeenkomst, stap: dict) -> None:
    """Turned over, an anonymous card still says nothing of who wrote it, to who leads neither."""
    for speler in bijeenkomst.allen:
        for naam in ("gonda", "ingrid", "daan", "dewi"):
            kop = speler.kaart(f"{stap['sleutel']} van {naam}").locator(".kaart__kop")
            expect(kop).to_have_text("Van jou" if naam == speler.naam else "")


def by_choice(bijeenkomst: Bijeenkomst, stap: dict) -> None:
    """Each card lies with the choice, or in the row, of who wrote it."""
    for speler in bijeenkomst.allen:
        for naam in ("gonda", "ingrid", "daan", "dewi"):
            kop = speler.pagina.get_by_role("heading", name=rubriek_van(naam, stap), exact=True)
            vak = speler.pagina.locator("section.vak").filter(has=kop)
            expect(
                vak.filter(has_text=f"{stap['sleutel'].replace('_', ' ')} van {naam}").last
            ).to_be_visible()


def once_more(bijeenkomst: Bijeenkomst, stap: dict) -> None:
    """Not everybody goes along: Gonda adds a round; nobody else can."""
    by_choice(bijeenkomst, stap)
    voor = len(bijeenkomst.stappen)
    for speler in bijeenkomst.allen[1:]:
        expect(speler.knop("ronde.toevoegen")).to_have_count(0)
    bijeenkomst.gonda.druk("ronde.toevoegen")
    expect(bijeenkomst.gonda.knop("ronde.weghalen")).to_be_visible()
    bijeenkomst.lees_stappen()
    assert len(bijeenkomst.stappen) == voor + 3


def both_fields(bijeenkomst: Bijeenkomst, stap: dict) -> None:
    """A card in the table shows both of its fields, under their names."""
    for speler in bijeenkomst.allen:
        for naam in ("gonda", "ingrid", "daan", "dewi"):
            kaart = speler.kaart(f"{stap['sleutel']} van {naam}")
            expect(kaart.locator("dt")).to_have_text(stap["velden"])
            expect(kaart.locator(".kaart__vervolg")).to_have_text(f"vervolg van {naam}")


VERHALEN = {
    "tietze": {},
    "troika_consulting": {"stil": ("karim", "sanne", "petra")},
    "dilemmamethode": {"dilemma": both_fields, "waarden": both_fields, "afweging": by_choice},
    "deep_democracy": {"tegengeluid": hidden_names, "stemmen": by_choice, "opnieuw": once_more},
    "waarderende_intervisie": {"factoren": by_choice},
    "zes_denkhoeden": {},
}


@pytest.mark.parametrize("leidraad", VERHALEN)
def test_from_door_to_report(server, browser, draad, leidraad):
    bijeenkomst = Bijeenkomst(server, browser, draad, leidraad, **VERHALEN[leidraad])
    bijeenkomst.kom_binnen()
    bijeenkomst.doorloop()
    bijeenkomst.stel_vast()
    bijeenkomst.lees_verslag()
    for kaart in bijeenkomst.gelezen_in_groepje:
        expect(bijeenkomst.daan.pagina.locator("main")).not_to_contain_text(kaart)
    assert bool(bijeenkomst.gelezen_in_groepje) == (leidraad == "troika_consulting")
    assert server.uitzonderingen == []
