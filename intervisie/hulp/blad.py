"""A page of docs/handleiding as HTML: the same file that is read where the source is."""

import re
from dataclasses import dataclass
from functools import cache
from pathlib import Path

from django.conf import settings
from django.templatetags.static import static
from django.urls import reverse
from django.utils.safestring import SafeString, mark_safe
from markdown_it import MarkdownIt
from markdown_it.token import Token

MAP = Path(settings.BASE_DIR) / "docs/handleiding"
BLADEN = ("lid", "inbrenger", "gespreksleider", "beheerder")
# Every picture is made in this size (tests/scherm/plaatjes.py); said beforehand, nothing jumps when it comes.
PLAATJE = {"width": "960", "height": "600", "loading": "lazy"}
_VERWIJZING = re.compile(r"^- \[.*\]\((\w+)\.md\).*\n", re.MULTILINE)
_markdown = MarkdownIt("commonmark", {"html": False})


@dataclass(frozen=True)
class Blad:
    """Een bladzijde van de handleiding."""

    naam: str
    titel: str
    html: SafeString


@cache
def blad(naam: str) -> Blad:
    """One of BLADEN."""
    return _maak(naam, (MAP / f"{naam}.md").read_text(encoding="utf-8"))


@cache
def inhoudsopgave(eerst: tuple[str, ...]) -> Blad:
    """The first page, with in its list of pages those named in `eerst` on top, in that order."""
    tekst = (MAP / "index.md").read_text(encoding="utf-8")
    regels = {regel[1]: regel[0] for regel in _VERWIJZING.finditer(tekst)}
    volgorde = [*eerst, *(naam for naam in regels if naam not in eerst)]
    anders = iter([regels[naam] for naam in volgorde])
    return _maak("", _VERWIJZING.sub(lambda _: next(anders), tekst))


def _maak(naam: str, tekst: str) -> Blad:
    tekens = _markdown.parse(tekst)
    for teken in tekens:
        for kind in teken.children or ():
            _wijs_hierheen(kind)
    html = _markdown.renderer.render(tekens, _markdown.options, {})
    return Blad(naam, tekens[1].content, mark_safe(html))  # noqa: S308 - our own text, and no HTML in it


def _wijs_hierheen(teken: Token) -> None:
    """A link to a file beside this one becomes a link to its page, a picture that of the static files."""
    if teken.type == "link_open":
        bestand = str(teken.attrs["href"]).removesuffix(".md")
        if bestand in BLADEN:
            teken.attrs["href"] = reverse("hulp:blad", args=[bestand])
        elif bestand == "index":
            teken.attrs["href"] = reverse("hulp:hulp")
    elif teken.type == "image":
        bestand = str(teken.attrs["src"]).removeprefix("beeld/")
        teken.attrs |= {"src": static(f"handleiding/{bestand}")} | PLAATJE
