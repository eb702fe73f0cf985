"""The letters by which minutes and remarks call people: WJdB for Wim-Jan de Boer, 'HD: rooster maken'."""

import re

from .rollen import TUSSEN
from .soorten import Kandidaat

_CODE = re.compile(
    r"(?<![\w.@/\-&])([A-Z]-[A-Z]|[A-Z]{1,4}(?:[a-z]{1,3}[A-Z]{1,2})?)(\d)?(?![\w@&]|-\w|\.\w)"
)
_ACTIE = re.compile(
    r"(?:\A|(?<=\n))[ ]{0,8}(?:[-•*–>]|\d{1,2}[.)]|"
    r"\[[^\]\n]{0,25}\])?[ ]{0,8}([A-Z]{2,4}(?:[a-z]{1,2}[A-Z])?):(?=[ ])"
)
# 'RJ meldt dat', at the start of a sentence: people in minutes, when there are two of them
_DOET = re.compile(
    r"(?:\A|(?<=[.!?:;\n] )|(?<=\n))([A-Z]{2,4}) (?:meldt|belt|zegt|vindt|vraagt|geeft|neemt|mailt|"
    r"stelt|licht|opent|sluit|"
    r"regelt|koppelt|denkt|gaat|zal|heeft|doet|ziet|merkt|belde|vroeg|zei)\b"
)
_VLAK_VOOR = re.compile(r"(?<![\w.])([a-z]{2,4})[ ]?[/(=][ ]?\Z")
_GEEN_MENS = {
    "NB",
    "PS",
    "CC",
    "BCC",
    "RE",
    "FW",
    "OK",
    "PPS",
    "SO",
    "TO",
    "DO",
    "AP",
    "TEL",
    "VAN",
    "AAN",
    "ID",
    "FYI",
    "DOEL",
}


def _codes(t, k):
    """All short forms of one name: with and without 'de', whole or the first names only."""
    letters = ""
    for w in t.woorden_in(k.kern_start, k.kern_eind):
        for deel in re.split(r"[-‐‑]", w.kaal):
            if deel:
                letters += deel[0].lower() if deel.lower() in TUSSEN else deel[0].upper()
    for vorm in (letters, "".join(x for x in letters if x.isupper())):
        for n in range(2, len(vorm) + 1):
            if vorm[n - 1].isupper() and vorm[0].isupper():
                yield vorm[:n]


def _klein(t, gevonden):
    """'aangenomen door mvd (Monique van Dorp)', 'bb / Brigitte Bos': in lower case right before the name."""
    for k in gevonden:
        m = (
            _VLAK_VOOR.search(t.ruw[max(0, k.start - 12) : k.start])
            if k.soort == "PERSOON" and k.zeker
            else None
        )
        if m and m[1] in {code.lower() for code in _codes(t, k)}:
            start = max(0, k.start - 12) + m.start(1)
            plek = (start, start + len(m[1]))
            yield Kandidaat(*plek, "PERSOON", "Voorletters van iemand", rang=39, kern=plek, delen=k.delen)


def voorletters(teksten, gevonden):
    """Vindt de voorletters van mensen die met hun naam in de tekst staan, en die in een actielijst."""
    codes = {}
    for veld, t in teksten.items():
        for k in gevonden[veld]:
            if k.soort == "PERSOON" and k.zeker and k.delen:
                codes.update((code, k.delen) for code in _codes(t, k))
    for veld, t in teksten.items():
        gevonden[veld] += list(_klein(t, gevonden[veld]))
        beschermd = {w.start for w in t.woorden if w.beschermd}
        acties = [m for m in _ACTIE.finditer(t.ruw) if m.start(1) not in beschermd and m[1] not in _GEEN_MENS]
        if len({m[1] for m in acties}) > 1:
            codes.update((m[1], codes.get(m[1], ())) for m in acties)
        doeners = [m for m in _DOET.finditer(t.ruw) if m.start(1) not in beschermd and m[1] not in _GEEN_MENS]
        if len({m[1] for m in doeners}) > 1:
            codes.update((m[1], codes.get(m[1], ())) for m in doeners)
        for m in _CODE.finditer(t.ruw) if codes else ():
            if m[1].replace("-", "") in codes and m.start() not in beschermd and m[1] not in _GEEN_MENS:
                plek = m.span()
                gevonden[veld].append(
                    Kandidaat(
                        *plek,
                        "PERSOON",
                        "Voorletters van iemand",
                        rang=39,
                        kern=plek,
                        delen=codes[m[1].replace("-", "")],
                    )
                )
