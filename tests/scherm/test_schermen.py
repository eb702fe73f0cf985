"""Every screen holds: axe finds nothing, and what can be measured besides is as it should be.

In the short run axe looks at each screen once, in a theme and width that take turns; in the long run in all.
"""

import pytest

from tests.aantallen import VOLUIT
from tests.scherm import axe, maten
from tests.scherm.catalogus import SCHERMEN, Scherm
from tests.scherm.weergave import ALLE

# A page looks the same on every database.
pytestmark = [pytest.mark.echt, pytest.mark.browser, pytest.mark.alleen_sqlite]


@pytest.mark.parametrize("nummer", range(len(SCHERMEN)), ids=[scherm.naam for scherm in SCHERMEN])
def test_screen(toneel, nummer):
    with toneel.scherm(SCHERMEN[nummer]) as pagina:
        fouten = maten.meet(pagina)
        fouten += axe.kijk(pagina, ALLE if VOLUIT else [ALLE[nummer % len(ALLE)]])
    assert fouten == []


# ---- A zero has teeth: each of these faults is planted in a page that has none, and found ----

PLANT = {
    "color-contrast": "h1.style.color = '#c9c4b8'",
    "label": "veld.removeAttribute('id'); veld.removeAttribute('placeholder')",
    "target-size": "voeg('<p><button class=k>a</button><button class=k>b</button></p>');"
    " stijl('.k', 'all: unset; width: 12px; height: 12px')",
    "duplicate-id-aria": "voeg('<i id=twee></i><i id=twee></i><button aria-labelledby=twee>x</button>')",
    "aria-roles": "h1.setAttribute('role', 'knop')",
    "aria-required-children": "voeg('<div role=list><div role=button>x</div></div>')",
    "aria-valid-attr-value": "veld.setAttribute('aria-invalid', 'misschien')",
    "button-name": "voeg('<button></button>')",
    "label-content-name-mismatch": "voeg('<button aria-label=Weg>Bewaar alles</button>')",
    "link-name": "voeg('<a href=/x></a>')",
    "image-alt": "voeg('<img src=/static/img/merk.svg>')",
    "html-has-lang": "document.documentElement.removeAttribute('lang')",
    "document-title": "document.title = ''",
    "list": "voeg('<ul><p>geen item</p></ul>')",
    "meta-viewport": "document.querySelector('[name=viewport]').content = 'user-scalable=no'",
    "opbouw: 2 keer h1": "voeg('<h1>nog een</h1>')",
    "opbouw: titel": "document.title = 'x'",
    "stil: beweegt": "h1.animate([{opacity: .9}, {opacity: 1}], {duration: 9e5})",
    "stil: schuift": "document.body.style.setProperty('scroll-behavior', 'smooth', 'important')",
    "doelen op 1280": "stijl('.nl-button--primary', 'min-height: 30px; padding: 0')",
    "zijwaarts op 320": "h1.style.minWidth = '400px'",
    "zijwaarts op 1280": "h1.style.minWidth = '1400px'",
    "overlap op 1280": "h1.style.marginBottom = '-60px'",
    "focus op 320: niet te zien": "veld.style.outline = 'none'",
    "focus op 320: erachter": "stijl('.utrecht-page-header', 'position: fixed; inset: 0; z-index: 9')",
    "ruime tekst op 320": "stijl('h1', 'height: 1.2em; overflow: hidden')",
    "groot: de letters": "document.body.style.fontSize = '18px'",
}
INLOGGEN = Scherm("proef", "", "/account/inloggen/")
_HULP = """const h1 = document.querySelector("h1"), veld = document.querySelector("main input[type=email]");
const voeg = html => document.querySelector("main").insertAdjacentHTML("beforeend", html);
const stijl = (wat, hoe) => document.querySelectorAll(wat).forEach(e => { e.style.cssText = hoe });"""


@pytest.mark.parametrize("fout", PLANT)
def test_a_planted_fault_is_found(toneel, fout):
    with toneel.scherm(INLOGGEN) as pagina:
        pagina.evaluate(f"() => {{ {_HULP} {PLANT[fout]} }}")
        gevonden = maten.meet(pagina) + axe.kijk(pagina, ALLE[:1])
    assert [regel for regel in gevonden if fout in regel], gevonden
