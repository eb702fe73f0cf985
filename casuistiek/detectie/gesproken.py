"""Numbers and days in words, as in dictated text: 'nul zes drie een vier vier', 'elf elf drieënzestig'."""

import re

from .soorten import Kandidaat

_CIJFER = r"(?:nul|een|één|twee|drie|vier|vijf|zes|zeven|acht|negen)"
_ONDER20 = r"(?:tien|elf|twaalf|dertien|veertien|vijftien|zestien|zeventien|achttien|negentien)"
_TIENEN = r"(?:twintig|dertig|veertig|vijftig|zestig|zeventig|tachtig|negentig)"
_TWEE = rf"(?:(?:(?:een|één|twee|drie|vier|vijf|zes|zeven|acht|negen)[eë]n)?{_TIENEN}|{_ONDER20})"
GETAL = rf"(?:(?:(?:{_CIJFER})?honderd(?:en)?)?(?:{_TWEE}|{_CIJFER})|(?:{_CIJFER})?honderd)"
_STUK = rf"(?:{_TWEE}|{_CIJFER}|dubbel)"
_RIJ = re.compile(
    rf"(?<![\w\-])(?<!spreker )(?<!persoon )(?<!stem ){_STUK}(?:[ ,\-]{{1,2}}{_STUK}){{3,14}}(?![\w\-])", re.I
)
_DAG = (
    rf"(?:{_ONDER20}|(?:(?:een|één|twee|drie|vier|vijf|zes|zeven|acht|negen)[eë]n)?twintig|"
    rf"(?:een[eë]n)?dertig|{_CIJFER})"
)
_MAANDGETAL = r"(?:nul )?(?:een|één|twee|drie|vier|vijf|zes|zeven|acht|negen|tien|elf|twaalf)"
_JAAR = (
    rf"(?:(?:negentien(?:honderd)?|tweeduizend|twintig)[ ]?(?:{_TWEE}|nul[ ]?{_CIJFER}|{_CIJFER})?|"
    rf"{_TWEE}|nul {_CIJFER})"
)
_DATUM = re.compile(
    rf"(?<![\w\-])(?<!spreker )(?<!persoon )"
    rf"(?<!stem ){_DAG}[ ,\-]{{1,2}}{_MAANDGETAL}[ ,\-]{{1,2}}{_JAAR}(?![\w\-])",
    re.I,
)
_GEBOREN = re.compile(r"\b(?:geb(?:oren|oortedatum)?|geboortedag|jarig|verjaardag)\b")
_SCHOOLNUMMER = re.compile(r"\b(?:leerling|onderwijs|student|stam)(?:nummer|nr)\b")


def zoek(t):
    laag = t.laag
    if not re.search(r"nul|twee|drie|vier|vijf|zes|zeven|acht|negen|elf", laag):
        return
    for m in _DATUM.finditer(t.ruw):
        if _GEBOREN.search(t.voor(m.start(), 60)):
            yield Kandidaat(m.start(), m.end(), "GEBOORTEDATUM", "Geboortedatum in woorden", rang=74)
    for m in _RIJ.finditer(t.ruw):
        stukken = re.findall(r"\w+", m[0].lower())
        telefoon = stukken[0] == "nul" and len(stukken) >= 5
        if not telefoon and (
            _optelling(stukken) or "," in m[0] and not re.search(r"nummer|nr\b", t.voor(m.start(), 80))
        ):
            continue
        voor = t.voor(m.start(), 100)
        if telefoon:
            soort, uitleg = "TELEFOON", "Lijkt een telefoonnummer in woorden"
        elif _SCHOOLNUMMER.search(voor):
            soort, uitleg = "ONDERWIJSNUMMER", "Nummer van een leerling, in woorden"
        else:
            soort, uitleg = "DOSSIERNUMMER", "Nummer in woorden"
        yield Kandidaat(m.start(), m.end(), soort, uitleg, rang=73)


def _optelling(stukken):
    """Counting aloud, 'een twee drie vier', leads to nobody."""
    orde = ["nul", "een", "twee", "drie", "vier", "vijf", "zes", "zeven", "acht", "negen", "tien", "elf"]
    plek = [orde.index(s) if s in orde else -1 for s in (x.replace("é", "e") for x in stukken)]
    return (
        all(b == a + 1 or b == a - 1 for a, b in zip(plek, plek[1:], strict=False)) or len(set(stukken)) == 1
    )
