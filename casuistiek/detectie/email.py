"""E-mail addresses, also written out against robots (naam at post punt nl)."""

import re

from .soorten import Kandidaat

_HEEL = re.compile(
    r"(?<![\w.+\-])[\w.+\-]*\w(?:@|@\n| @ | ?[\[(](?:at|apenstaartje)[\])] ?)\w[\w\-]*"
    r"(?:(?:\.|,(?=(?:nl|com|org|net|eu|be)\b)| ?\. ?(?=(?:nl|com|org|net|eu|be)\b)| ?[\[( ](?:dot|"
    r"punt)[\]) ] ?)[\w\-]+)+"
)
_WOORDEN = re.compile(
    r"(?<![\w.])(?:[\w.+\-]{1,30} (?:punt|dot|streepje|underscore) ){0,3}[\w.+\-]{2,} (?:at|apenstaartje|"
    r"apestaartje) [\w\-]+(?: ?(?:\.|punt|dot) ?[\w\-]+)* "
    r"?(?:\.|punt|dot) ?"
    r"(?:nl|com|org|net|eu|be|de|info)\b",
    re.I,
)


def zoek(t):
    if "@" in t.ruw or "[" in t.ruw or "(a" in t.laag:
        for m in _HEEL.finditer(t.ruw):
            yield Kandidaat(m.start(), m.end(), "EMAIL", "Lijkt een e-mailadres", rang=97)
    if " at " in t.laag or "apenstaartje" in t.laag or "apestaartje" in t.laag:
        for m in _WOORDEN.finditer(t.ruw):
            yield Kandidaat(m.start(), m.end(), "EMAIL", "Lijkt een uitgeschreven e-mailadres", rang=97)
