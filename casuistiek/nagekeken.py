"""Where a stored text was replaced, cleared or pointed at. Never what stood there first."""

import json
from collections.abc import Iterable
from dataclasses import dataclass

from .controle import vindplaatsen
from .families import EIGEN, SOORTNAMEN, familie_van
from .models import Casus


@dataclass(frozen=True)
class Merk:
    """Waarom een stuk van de bewaarde tekst gemarkeerd is, en wat ervan te zeggen valt."""

    vorm: str
    teken: str
    uitleg: str


def vrijgelaten(casus: Casus) -> list[dict[str, str]]:
    """What the author cleared, as {soort, tekst}."""
    return json.loads(casus.vrij or "[]")


def geplaatst(casus: Casus) -> list[dict[str, str]]:
    """The words that came in the place of findings, as {soort, tekst}."""
    return json.loads(casus.geplaatst or "[]")


def gemarkeerd(casus: Casus) -> list[str]:
    """The words a begeleider pointed at when sending the case back."""
    return json.loads(casus.gemarkeerd or "[]")


def gemerkte_stukken(tekst: str, casus: Casus) -> list[tuple[str, Merk | None]]:
    """A stored text cut at what is to be seen in it; of what overlaps, the first below is shown."""
    merken = [
        (woorden, Merk("aangewezen", "!", "aangewezen door de begeleider")) for woorden in gemarkeerd(casus)
    ]
    merken += [
        (
            v["tekst"],
            Merk("vrij", f"{familie_van(v['soort']).teken}✓", f"laten staan: {SOORTNAMEN[v['soort']]}"),
        )
        for v in vrijgelaten(casus)
    ]
    merken += [(g["tekst"], Merk("geplaatst", *_plaats(g["soort"]))) for g in geplaatst(casus)]
    return _knip(tekst, merken)


def _plaats(soort: str) -> tuple[str, str]:
    if soort == EIGEN:
        return "✎", "in plaats van woorden die de inbrenger zelf aanwees"
    return familie_van(soort).teken, f"in plaats van: {SOORTNAMEN[soort]}"


def _knip(tekst: str, merken: Iterable[tuple[str, Merk]]) -> list[tuple[str, Merk | None]]:
    plekken: list[tuple[int, int, Merk]] = []
    for woorden, merk in merken:
        for start, eind in vindplaatsen(tekst, woorden):
            if not any(start < e and s < eind for s, e, _ in plekken):
                plekken.append((start, eind, merk))
    stukken: list[tuple[str, Merk | None]] = []
    plek = 0
    for start, eind, merk in sorted(plekken, key=lambda p: p[0]):
        stukken += [(tekst[plek:start], None), (tekst[start:eind], merk)]
        plek = eind
    stukken.append((tekst[plek:], None))
    return [(stuk, merk) for stuk, merk in stukken if stuk]
