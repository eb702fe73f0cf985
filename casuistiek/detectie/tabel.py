"""Rows pasted from a table: the head of a column tells what stands below it."""

import re

from .soorten import Kandidaat

_SCHEIDING = re.compile(r"[;\t|]")
_KOP = (
    (re.compile(r"geb\w*\.?(?: ?dat\w*\.?| ?dd)?|geboorte\w*|dob"), "GEBOORTEDATUM"),
    (re.compile(r"bsn|burgerservicenummer"), "BSN"),
    (re.compile(r"(?:lln|leerling|student|onderwijs|stam)\W?(?:nummer|nr|id)\.?"), "ONDERWIJSNUMMER"),
    (
        re.compile(r"(?:cli[eë]nt|zaak|dossier|klant|pati[eë]nt|polis|melding)?\W?(?:id|nummer|nr)\.?"),
        "DOSSIERNUMMER",
    ),
    (re.compile(r"tel\w*\.?|mobiel|06"), "TELEFOON"),
)


def zoek(t):
    """Cells below a known head, in rows with as many cells as the head has."""
    if not _SCHEIDING.search(t.ruw):
        return
    koppen, plek = [], 0
    for regel in t.ruw.split("\n"):
        cellen = _cellen(regel, plek)
        namen = [_soort(inhoud) for inhoud, _ in cellen]
        if len(cellen) > 2 and any(namen):
            koppen = namen
        elif len(cellen) < 2:
            koppen = koppen if not regel.strip(" -|+:=") else []
        elif koppen and len(cellen) == len(koppen):
            yield from _rij(cellen, koppen)
        plek += len(regel) + 1


def _cellen(regel, plek):
    """(text, place) of each cell, without the empty ones that a frame of bars makes."""
    uit = []
    for cel in _SCHEIDING.split(regel):
        uit.append((cel.strip(), plek + len(cel) - len(cel.lstrip())))
        plek += len(cel) + 1
    if len(uit) > 2 and not uit[0][0] and not uit[-1][0]:
        return uit[1:-1]
    return uit


def _soort(inhoud):
    return next((soort for kop, soort in _KOP if kop.fullmatch(inhoud.lower())), "")


def _rij(cellen, koppen):
    for (inhoud, plek), soort in zip(cellen, koppen, strict=True):
        cijfers = sum(c.isdigit() for c in inhoud)
        if soort and cijfers > 2 and len(inhoud) < 40:
            yield Kandidaat(plek, plek + len(inhoud), soort, "Staat in een kolom van een tabel", rang=59)
