"""Sends every form that a person is offered, filled in badly, and gives the pages that come back."""

from collections.abc import Iterator

from django.db import transaction
from lxml import html

from tests.paginas.rondgang import UITGANGEN, Pagina

# Per kind of field what nobody may send: nothing at all, and nonsense that is too long.
FOUTEN = {"leeg": "", "onzin": "zzz " * 400}
MET_KEUZE = {"checkbox", "radio", "hidden", "submit"}


def fout_ingevuld(klant, pagina: Pagina) -> Iterator[Pagina]:
    """The answers to the forms of this page with fields to fill in; what they changed is undone."""
    for formulier in pagina.boom.xpath("//main//form[@method='post']"):
        actie = formulier.get("action") or pagina.pad
        if actie.startswith(UITGANGEN) or not list(_velden(formulier)):
            continue
        for soort, waarde in FOUTEN.items():
            data = {naam: waarde for naam in _velden(formulier)} | dict(_verborgen(formulier))
            with transaction.atomic():
                antwoord = klant.post(actie, data, follow=True)
                transaction.set_rollback(True)
            if antwoord.headers.get("Content-Type", "").startswith("text/html"):
                via = f"{pagina.pad} ({soort})"
                yield Pagina(pagina.wie, actie, via, antwoord.status_code, "text/html", antwoord.text)


def _velden(formulier: html.HtmlElement) -> Iterator[str]:
    for veld in formulier.xpath(".//input[@name]|.//textarea[@name]|.//select[@name]"):
        if veld.tag != "input" or veld.get("type", "text") not in MET_KEUZE:
            yield veld.get("name")


def _verborgen(formulier: html.HtmlElement) -> Iterator[tuple[str, str]]:
    for veld in formulier.xpath(".//input[@type='hidden'][@name]"):
        if veld.get("name") not in ("client_id", "csrfmiddlewaretoken"):
            yield veld.get("name"), veld.get("value", "")
