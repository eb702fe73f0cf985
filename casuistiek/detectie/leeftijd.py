"""Ages told so precisely that they point at one child; '9 jaar' stays, the case needs it."""

import re

from .soorten import Kandidaat

_G = (
    r"(?:\d{1,2}|een|één|twee|drie|vier|vijf|zes|zeven|acht|negen|tien|elf|twaalf|dertien|veertien|"
    r"vijftien|zestien|zeventien|achttien)"
)
_JAAR_MAAND = re.compile(
    rf"\b{_G}\s?(?:jaar|jr\.?|j\.?)(?:\s?oud)?,?\s?(?:[eé]n\s|\+\s?|/\s?)?(?:ruim\s|bijna\s)?{_G}\s?(?:maanden|maand|mnd\.?|mnden|"
    rf"mn|m)(?![\w])",
    re.I,
)
_KORT = re.compile(r"(?<![\w;:.,/])\d{1,2}\s?;\s?\d{1,2}(?![\w;])(?:\s?(?:jaar|jr\.?|j\b))?")
_MAANDEN = re.compile(rf"\b(?:\d{{1,2}}|{_G}|negentien|twintig)\s(?:maanden|mnd\.?|weken|dagen)\soud\b", re.I)
_ZONDER_JAAR = re.compile(
    rf"\b(?:(?!\d){_G} en (?!\d){_G} (?:maanden|maand|mnd)|"
    rf"{_G} (?:maanden|maand|mnd\.?) en {_G} (?:weken|week|week|wkn|dagen))\b",
    re.I,
)
_DUUR = re.compile(
    r"\b(?:al|na|duurt|duurde|sinds|gedurende|wachttijd|wachtlijst|looptijd|binnen|periode|straf|totaal|"
    r"ongeveer)\s(?:\w+\s){0,2}\Z"
)


def zoek(t):
    if "j" in t.laag:
        for m in _JAAR_MAAND.finditer(t.ruw):
            zeker = not _DUUR.search(t.voor(m.start()))
            yield Kandidaat(m.start(), m.end(), "LEEFTIJD", "Precieze leeftijd", zeker=zeker, rang=60)
    if "m" in t.laag:
        for m in _ZONDER_JAAR.finditer(t.ruw):
            if not _DUUR.search(t.voor(m.start())):
                yield Kandidaat(m.start(), m.end(), "LEEFTIJD", "Precieze leeftijd", rang=60)
    if ";" in t.ruw:
        for m in _KORT.finditer(t.ruw):
            if int(re.split(r"\D+", m[0].strip())[1]) < 12:
                yield Kandidaat(m.start(), m.end(), "LEEFTIJD", "Precieze leeftijd (jaren;maanden)", rang=60)
    if " oud" in t.laag:
        for m in _MAANDEN.finditer(t.ruw):
            yield Kandidaat(m.start(), m.end(), "LEEFTIJD", "Precieze leeftijd", rang=60)
