"""What the browser does with a frame, once more in Python: static/js/kamer/weergave.js."""

import json
import re

from lxml import html


def _lees(tekst: str):
    """The elements of a piece of HTML under one parent, like a template element in the browser."""
    return html.fragment_fromstring(str(tekst), create_parent="div")


def vast(element) -> tuple:
    """An element as a value: what a person or a program would notice, without the white space between."""
    attributen = dict(element.attrib)
    if element.tag == "details":
        attributen.pop("open", None)  # open or shut is the reader's own business
    kinderen = [vast(kind) + (_ruim(kind.tail),) for kind in element]
    return element.tag, tuple(sorted(attributen.items())), _ruim(element.text), tuple(kinderen)


def _ruim(tekst: str | None) -> str:
    return re.sub(r"\s+", " ", tekst or "").strip()


def vers(tekst: str) -> tuple:
    """A freshly rendered room as a value."""
    return vast(_lees(tekst))


class Scherm:
    """One person's screen: #kamer-inhoud, and what the page says about version and mark."""

    def __init__(self):
        self.inhoud = _lees("")
        self.versie = self.merk = self.laatste = None

    def pas_toe(self, frame: str) -> None:
        self.laatste = frame
        bericht = json.loads(frame)
        if "alles" in bericht:
            self._zet_alles(_lees(bericht["alles"]))
        for id_ in bericht.get("weg", []):
            _weg(self._zoek(id_))
        for id_, tekst, ouder, vorige in bericht.get("zet", []):
            nieuw = next(_lees(tekst).iterchildren())
            if (oud := self._zoek(id_)) is not None:
                oud.getparent().replace(oud, nieuw)
            elif vorige:
                if (buur := self._zoek(vorige)) is not None:
                    buur.addnext(nieuw)
            elif (houder := self._zoek(ouder)) is not None:
                houder.insert(0, nieuw)
        self.versie, self.merk = bericht["versie"], bericht["merk"]

    def als_waarde(self) -> tuple:
        return vast(self.inhoud)

    def _zoek(self, id_: str):
        return next((e for e in self.inhoud.iter() if id_ and e.get("id") == id_), None)

    def _zet_alles(self, nieuw) -> None:
        """The whole room again: within the same step only what differs is replaced."""
        if _opzet(nieuw) != _opzet(self.inhoud):
            self.inhoud = nieuw
        else:
            _vergelijk(self.inhoud, nieuw)


def _opzet(wortel) -> tuple:
    kamer = next((e for e in wortel.iter() if "kamer" in (e.get("class") or "").split()), None)
    return (None, None) if kamer is None else (kamer.get("data-opzet"), kamer.get("data-stap"))


def _vergelijk(oud, nieuw) -> None:
    over = {kind.get("id"): kind for kind in oud if kind.get("id")}
    vorige = None
    for kind in list(nieuw):
        id_ = kind.get("id")
        hier = over.pop(id_, None) if id_ else _zelfde_soort(oud, kind)
        if hier is None:
            hier = kind
        elif not id_:
            _vergelijk(hier, kind)
        elif id_ != "plek-notitieblok" and vast(hier) != vast(kind):
            oud.replace(hier, kind)
            hier = kind
        plaats = vorige.getnext() if vorige is not None else (oud[0] if len(oud) else None)
        if plaats is not hier:
            if vorige is not None:
                vorige.addnext(hier)
            else:
                oud.insert(0, hier)
        vorige = hier
    for kind in over.values():
        _weg(kind)


def _zelfde_soort(oud, kind):
    gelijk = (k for k in oud if not k.get("id") and (k.tag, k.get("class")) == (kind.tag, kind.get("class")))
    return next(gelijk, None)


def _weg(element) -> None:
    if element is not None:
        element.getparent().remove(element)
