"""Postcodes and PO boxes."""

import re

from .soorten import Kandidaat

_POSTCODE = re.compile(
    r"(?<![\w.,/\-€])(?<!€ )[1-9]\d{3}(?:\s{0,2}|-)([A-Z]{2})(?![\w\-])"
    r"(?:,? (?:nr\.? )?\d{1,4}[a-zA-Z]?(?=[.,;)\n]|\Z))?"
)
_POSTCODE_KLEIN = re.compile(r"(?<![\w.,/\-€])[1-9]\d{3}[ -]?(?:[a-z]{2}|[A-Z][a-z])(?![\w\-'])")
_PLAATS_NA = re.compile(r"[ ]{1,2}[A-Z]{2}[A-Za-z\-]+")
_GEEN_CODE = {
    "in",
    "en",
    "of",
    "op",
    "te",
    "de",
    "is",
    "ik",
    "we",
    "ze",
    "na",
    "om",
    "al",
    "tm",
    "aa",
    "wo",
    "zo",
    "ma",
    "di",
    "do",
    "vr",
    "za",
    "er",
    "je",
    "hij",
    "nu",
    "dd",
    "bv",
    "ca",
    "nl",
    "km",
    "kg",
    "kb",
    "mb",
    "gb",
    "m2",
    "eu",
    "st",
    "x",
    "ml",
    "cm",
    "zu",
    "wa",
}
_GEEN_CODE_GROOT = {"SA", "SD", "SS", "VO", "PO", "SO", "EN", "IN", "IS", "KB", "MB", "GB"}
_POSTBUS = re.compile(r"\bpostbus\s(?:nr\.?\s|nummer\s)?\d[\d ]{0,6}\d|\bpostbus\s\d", re.I)
_POSTCODE_KAAL = re.compile(r"\bpostcode(?:gebied)?\s?[:=]?\s?([1-9]\d{3})(?!\d)", re.I)


def zoek(t):
    ruw = t.ruw
    if t.heeft_cijfer:
        for m in _POSTCODE.finditer(ruw):
            if m[1] not in _GEEN_CODE_GROOT or not re.match(r"(?:19|20)", m[0]):
                yield Kandidaat(m.start(), m.end(), "ADRES", "Lijkt een postcode", rang=67)
        for m in _POSTCODE_KLEIN.finditer(ruw):
            code = m[0][-2:].lower() not in _GEEN_CODE or _PLAATS_NA.match(t.ruw, m.end())
            if code and not (re.match(r"(?:19|20)\d\d\s", m[0])):
                yield Kandidaat(m.start(), m.end(), "ADRES", "Lijkt een postcode", rang=50)
        for m in _POSTBUS.finditer(ruw):
            yield Kandidaat(m.start(), m.end(), "ADRES", "Postbus", rang=67)
        for m in _POSTCODE_KAAL.finditer(ruw):
            yield Kandidaat(m.start(1), m.end(1), "ADRES", "Lijkt een postcode", rang=66)
