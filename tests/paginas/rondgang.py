"""A walk along every link that a person is offered, as a list of pages."""

from collections import deque
from collections.abc import Iterator
from dataclasses import dataclass
from functools import cached_property
from urllib.parse import urldefrag, urljoin

from lxml import html

UITGANGEN = ("/account/uitloggen", "/beheer/")  # the way out, and Django's own admin
LEESBARE_ATTRIBUTEN = ("aria-label", "placeholder", "title", "alt")


@dataclass(frozen=True)
class Pagina:
    wie: str
    pad: str
    via: str
    status: int
    soort: str
    tekst: str

    @cached_property
    def boom(self):
        return html.fromstring(self.tekst)

    @property
    def titel(self) -> str:
        return self.boom.findtext("head/title").strip()

    def leesbaar(self) -> Iterator[str]:
        """What a person sees or hears: text, and the attributes that are read aloud."""
        yield self.titel
        for element in self.boom.find("body").iter():
            if not isinstance(element.tag, str) or element.tag in {"script", "style", "template"}:
                continue
            if element.text and element.text.strip():
                yield element.text.strip()
            for kind in element:
                if kind.tail and kind.tail.strip():
                    yield kind.tail.strip()
            for naam in LEESBARE_ATTRIBUTEN:
                if element.get(naam):
                    yield element.get(naam)

    def links(self) -> Iterator[str]:
        for href in self.boom.xpath("//a/@href"):
            pad = urldefrag(urljoin(self.pad, href)).url
            if pad.startswith("/") and not pad.startswith(UITGANGEN):
                yield pad


def loop_rond(klant, wie: str, begin: str = "/") -> list[Pagina]:
    """Every page that `klant` (a test client that is this person) reaches by links from `begin`."""
    gezien, paginas, rij = {begin}, [], deque([(begin, "")])
    while rij:
        pad, via = rij.popleft()
        antwoord = klant.get(pad, follow=True)
        soort = antwoord.headers.get("Content-Type", "").partition(";")[0]
        werkelijk = antwoord.request["PATH_INFO"]
        lichaam = antwoord.text if soort == "text/html" else ""
        pagina = Pagina(wie, werkelijk, via, antwoord.status_code, soort, lichaam)
        paginas.append(pagina)
        if lichaam:
            for link in pagina.links():
                if (soortlink := _zonder_vraag(link)) not in gezien:
                    gezien.add(soortlink)
                    rij.append((link, werkelijk))
    return paginas


def _zonder_vraag(link: str) -> str:
    """One question per path is enough: a rehearsal has one for each step, the footer one for each page."""
    pad, vraagteken, _ = link.partition("?")
    return pad + vraagteken
