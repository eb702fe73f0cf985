"""A phone: on each of the four sheets the clock is in view, and so is the way to the others."""

import pytest
from playwright.sync_api import expect

from tests.scherm.catalogus import SCHERMEN
from tests.scherm.weergave import Weergave

pytestmark = [pytest.mark.echt, pytest.mark.browser, pytest.mark.alleen_sqlite]
BLADEN = ("nu", "kring", "stappen", "casus")
KAMER = {scherm.naam: scherm for scherm in SCHERMEN if scherm.groep == "kamer"}
KLOK = ".klok__stand"


@pytest.mark.parametrize("breed", [320, 800])
@pytest.mark.parametrize("naam", ["kamer/schrijven-daan", "kamer/luisterstand-ingrid", "kamer/rondje-gonda"])
def test_the_clock_is_in_view_on_every_sheet(toneel, naam, breed):
    with toneel.scherm(KAMER[naam], Weergave(breedte="320")) as pagina:
        pagina.set_viewport_size({"width": breed, "height": 640 if breed == 320 else 900})
        for blad in BLADEN:
            pagina.locator(f".bladen a[href='#{blad}']").click()
            expect(pagina.locator("#kamer")).to_have_attribute("data-blad", blad)
            expect(pagina.locator(KLOK)).to_be_in_viewport(ratio=1)
            if blad in ("stappen", "casus"):
                pagina.evaluate("scrollTo(0, document.body.scrollHeight)")
                expect(pagina.locator(KLOK)).to_be_in_viewport(ratio=1)
                expect(pagina.locator("#nu-kop")).to_be_hidden()
            # Nothing lies over it.
            assert pagina.locator(KLOK).evaluate(
                """e => { const r = e.getBoundingClientRect();
                   return e.contains(document.elementFromPoint(r.x + r.width / 2, r.y + r.height / 2)); }"""
            )
        pagina.locator(KLOK).evaluate("e => { e.style.translate = '0 -200px' }")
        expect(pagina.locator(KLOK)).not_to_be_in_viewport(ratio=1)


def test_who_hid_the_clock_sees_only_the_way_to_have_it_back(toneel):
    with toneel.scherm(KAMER["kamer/schrijven-daan"], Weergave(breedte="320")) as pagina:
        pagina.get_by_role("button", name="Verberg de klok").click()
        for blad in BLADEN:
            pagina.locator(f".bladen a[href='#{blad}']").click()
            expect(pagina.locator(KLOK)).to_be_hidden()
            expect(pagina.get_by_role("button", name="Toon de klok")).to_be_in_viewport()


def test_before_the_first_step_there_is_no_empty_line(toneel):
    with toneel.scherm(KAMER["kamer/lobby-daan"], Weergave(breedte="320")) as pagina:
        for blad in ("stappen", "casus"):
            pagina.locator(f".bladen a[href='#{blad}']").click()
            expect(pagina.locator(".toneel")).to_be_hidden()
