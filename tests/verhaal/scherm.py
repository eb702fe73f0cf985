"""What a screen of the room shows, without a browser: takes the frames as js/kamer/weergave.js does."""

import re

import lxml.html


class Scherm:
    """The inside of the room; `merk` and `versie` as the page keeps them."""

    def __init__(self):
        self.merk, self.versie = "", 0
        self.inhoud = lxml.html.fragment_fromstring("<div></div>")

    @classmethod
    def van_pagina(cls, html: str) -> "Scherm":
        """A freshly loaded page."""
        scherm = cls()
        kamer = lxml.html.fromstring(html).get_element_by_id("kamer")
        scherm.merk, scherm.versie = kamer.get("data-merk"), int(kamer.get("data-versie"))
        scherm.inhoud = kamer.get_element_by_id("kamer-inhoud")
        return scherm

    def pas_toe(self, frame: dict) -> None:
        if "alles" in frame:
            self.inhoud = lxml.html.fragment_fromstring(frame["alles"], create_parent="div")
        for sleutel in frame.get("weg", []):
            self._vind(sleutel).drop_tree()
        for sleutel, html, ouder, vorige in frame.get("zet", []):
            nieuw = lxml.html.fragment_fromstring(html)
            if (oud := self._vind(sleutel)) is not None:
                oud.getparent().replace(oud, nieuw)
            elif vorige:
                self._vind(vorige).addnext(nieuw)
            else:
                self._vind(ouder).insert(0, nieuw)
        self.merk, self.versie = frame["merk"], frame["versie"]

    def _vind(self, sleutel: str):
        return self.inhoud.get_element_by_id(sleutel, None)

    @property
    def beeld(self) -> list:
        """All that is there, in a form that compares; white space that no browser shows is left out."""
        return [_kaal(kind) for kind in self.inhoud]

    @property
    def teksten(self) -> list[str]:
        """The texts of the cards, in order."""
        return [kaart.text_content() for kaart in self.inhoud.find_class("kaart__tekst")]


def _kaal(element):
    delen = [_tekst(element.text)]
    for kind in element:
        delen += [_kaal(kind), _tekst(kind.tail)]
    return [element.tag, dict(element.attrib), [deel for deel in delen if deel]]


def _tekst(tekst: str | None) -> str:
    return re.sub(r"\s+", " ", tekst or "").strip()
