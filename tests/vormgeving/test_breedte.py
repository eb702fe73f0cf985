"""Nothing is wider than a phone: with the longest names, 60 people and spaced text (WCAG 1.4.10, 1.4.12)."""

import re

LANG = "Donaudampfschifffahrtselektrizitätenhauptbetriebswerkbauunterbeamtengesellschaft"
_VERLENG = """
from django.core.management import call_command
from django.contrib.auth import get_user_model
from cop.models import Community, Lidmaatschap, Organisatie
from intervisie.models import Deelname, Sessie
call_command("demo", verbosity=0)
organisatie = Organisatie.objects.first()
organisatie.naam = ("Samenwerkingsverband Jeugdhulpregio " + lang)[:120]
organisatie.save()
for mens in get_user_model().objects.all():
    mens.naam = (mens.naam.split()[0] + " van der Wâlddyk-" + lang)[:100]
    mens.organisatie = organisatie
    mens.save()
community = Community.objects.first()
community.naam = ("Community " + lang)[:100]
community.save()
for nummer in range(52):
    naam, email = f"Abd al-Raḥmān {nummer} Abdelrahmanoğlu", f"gast{nummer}@demo.example"
    gast = get_user_model().objects.create(email=email, naam=naam, organisatie=organisatie)
    Lidmaatschap.objects.create(community=community, gebruiker=gast)
    for sessie in Sessie.objects.exclude(status="vastgesteld"):
        Deelname.objects.create(sessie=sessie, gebruiker=gast, rol="deelnemer")
Deelname.objects.filter(sessie=sessie).count()
"""
_RUIM = """() => {
  const blad = new CSSStyleSheet();
  blad.replaceSync(`* { line-height: 1.5 !important; letter-spacing: 0.12em !important;
    word-spacing: 0.16em !important } p { margin-block-end: 2em !important }`);
  document.adoptedStyleSheets = [blad];
}"""
_TE_BREED = """() => [...document.querySelectorAll('main *, header *, footer *')]
  .filter(e => document.documentElement.scrollWidth > innerWidth)
  .filter(e => e.getBoundingClientRect().right > innerWidth + 1)
  .map(e => `${e.tagName} ${e.className}`).slice(0, 3)"""
OVERSLAAN = re.compile(r"/demo|\.ics|\.toml|terug=|verwijderen|/leden/|/account/uitloggen|^/gast/")


def rond(pagina):
    """Every page that this person reaches by links from home, one of each kind."""
    gezien, rij = set(), ["/"]
    while rij:
        pad = rij.pop(0)
        soort = re.sub(r"[0-9a-f-]{36}|\d+", "…", pad)
        if soort in gezien or OVERSLAAN.search(pad):
            continue
        gezien.add(soort)
        pagina.goto(pad)
        yield pad
        hrefs = pagina.eval_on_selector_all("a[href]", "e => e.map(a => a.getAttribute('href'))")
        rij += [h.split("#")[0] for h in hrefs if h.startswith("/")]


def test_no_page_scrolls_sideways_on_a_phone(server, browser):
    assert server.python(_VERLENG, lang=LANG) >= 55
    te_breed, bekeken = {}, 0
    for wie in ("gonda", "bea", "ingrid"):
        pagina = browser.open(wie, telefoon=True, cookies=server.login(f"{wie}@demo.example"))
        for pad in rond(pagina):
            bekeken += 1
            for ruim in (False, True):
                if ruim:
                    pagina.evaluate(_RUIM)
                if gevonden := pagina.evaluate(_TE_BREED):
                    te_breed[f"{wie} {pad}{' ruim' * ruim}"] = gevonden
        pagina.goto("/")
        pagina.evaluate("document.querySelector('h1').style.width = '40rem'")
        assert pagina.evaluate(_TE_BREED) == ["H1 "]  # a planted one is noticed
    assert te_breed == {}
    assert bekeken > 30
