"""Every page that the demo offers to anyone: it answers, has a name of its own, and speaks plain Dutch."""

import re
from collections import defaultdict

import pytest
from django.core.management import call_command

from cop.demo import maak_mensen
from tests.paginas.formulieren import fout_ingevuld
from tests.paginas.rondgang import Pagina, loop_rond

pytestmark = pytest.mark.django_db

WIE = ("bea", "gonda", "ingrid", "daan", "wim", "eva", None)
ENGELS = re.compile(
    r"\b(the|and|your|you|this|please|password|sign|submit|cancel|delete|edit|save|search|click|here|next|previous|"
    r"welcome|warning|success|invalid|required|field|user|settings|update|loading|back|home|logout|dashboard|"
    r"optional|upload|feedback|facilitator|monday|tuesday|wednesday|thursday|friday|saturday|sunday)\b",
    re.IGNORECASE,
)
VAN_MAKERS = re.compile(
    r"\b(None|True|False|undefined|null|NaN|uuid|traceback|queryset|websocket|server)\b|\{\{|\{%"
)
DATUM_VAN_MACHINES = re.compile(
    r"\b\d{4}-\d\d-\d\d\b|\b(?:jan|feb|mrt|aug|sept?|okt|nov|dec)\.? \d{4}\b|\b\d\d:\d\d\b"
)
MAG = {"Deep Democracy", "open source"}  # names


@pytest.fixture(scope="module")
def _gelopen(django_db_setup, django_db_blocker):
    """All pages of all people in the demo, fetched once; nothing in the tests changes them."""
    from django.db import transaction
    from django.test import Client

    with django_db_blocker.unblock(), transaction.atomic():
        call_command("demo", verbosity=0)
        mensen, alle, gezien = maak_mensen(), [], set()
        for wie in WIE:
            klant = Client()
            if wie:
                klant.force_login(mensen[wie], backend="allauth.account.auth_backends.AuthenticationBackend")
            eigen = loop_rond(klant, wie or "bezoeker")
            nieuw = [p for p in html_paginas(eigen) if p.pad not in gezien]
            gezien |= {p.pad for p in nieuw}
            fout = [antwoord for pagina in nieuw for antwoord in fout_ingevuld(klant, pagina)]
            alle.append((eigen, fout))
        transaction.set_rollback(True)
    return [p for eigen, _ in alle for p in eigen], [p for _, fout in alle for p in fout]


@pytest.fixture(scope="module")
def paginas(_gelopen):
    return _gelopen[0]


@pytest.fixture(scope="module")
def foutpaginas(_gelopen):
    """What comes back when a form is sent empty, or full of nonsense."""
    return _gelopen[1]


def html_paginas(paginas) -> list[Pagina]:
    return [pagina for pagina in paginas if pagina.tekst]


def test_every_link_leads_somewhere(paginas):
    kapot = [(p.wie, p.via, p.pad, p.status) for p in paginas if p.status != 200]
    assert kapot == []
    aantal = {wie: len([p for p in paginas if p.wie == wie]) for wie in ("gonda", "daan", "bezoeker")}
    assert aantal["gonda"] > aantal["daan"] > aantal["bezoeker"] > 3


def test_every_page_is_dutch_with_one_heading(paginas):
    for p in html_paginas(paginas):
        assert p.boom.get("lang") == "nl", p.pad
        assert len(p.boom.xpath("//h1")) == 1, (p.wie, p.pad)


def test_every_page_has_a_title_of_its_own(paginas):
    for wie in {p.wie for p in paginas}:
        titels = defaultdict(set)
        for p in html_paginas(paginas):
            if p.wie == wie:
                titels[p.titel].add(p.pad.partition("?")[0])
        assert {titel: paden for titel, paden in titels.items() if len(paden) > 1} == {}, wie


def treffers(patroon: re.Pattern, regels) -> list[str]:
    uit = []
    for regel in regels:
        for naam in MAG:
            regel = regel.replace(naam, "")
        uit += [f"{m.group()} in {regel[:80]!r}" for m in patroon.finditer(regel)]
    return uit


@pytest.mark.parametrize(
    "patroon", [ENGELS, VAN_MAKERS, DATUM_VAN_MACHINES], ids=["Engels", "makers", "datum"]
)
def test_words_are_those_of_people(paginas, foutpaginas, patroon):
    bekeken = html_paginas(paginas) + foutpaginas
    gevonden = {(t, p.pad) for p in bekeken for t in treffers(patroon, p.leesbaar())}
    assert sorted(gevonden) == []


def test_a_form_filled_in_badly_says_what_is_wrong(foutpaginas):
    assert {p.status for p in foutpaginas} <= {200, 403, 404, 405}
    met_uitleg = [p for p in foutpaginas if p.boom.xpath("//*[contains(@class, 'error')]")]
    assert len(met_uitleg) > 15
    for p in foutpaginas:
        assert len(p.boom.xpath("//h1")) == 1, (p.pad, p.via)


def test_the_words_are_really_looked_at():
    boom = "<html lang=nl><head><title>T</title></head><body><p>Vul <b>x</b> your naam <i title='Save'></i>"
    pagina = Pagina(
        "x", "/", "", 200, "text/html", boom + "<p>Op 2026-11-26 om 13:00, None</p></body></html>"
    )
    gevonden = [len(treffers(p, pagina.leesbaar())) for p in (ENGELS, VAN_MAKERS, DATUM_VAN_MACHINES)]
    assert gevonden == [2, 1, 2]
