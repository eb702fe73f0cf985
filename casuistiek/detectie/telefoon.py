"""Telephone numbers in every spelling; national help lines stay."""

import re

from .soorten import Kandidaat

_S = r"[ .\-–/()_]{0,3}"
_NUMMER = re.compile(
    r"(?<![\w.,@\-/])(?!\d\d?[-./]\d\d?[-./](?:19|20)\d\d)(?:"
    rf"(?:\(?\+|\(?00)[ ]?31\)?{_S}(?:\(?0\)?)?(?:{_S}\d){{9}}"  # +31, 0031, +31 (0)6
    rf"|31[ ]?6(?:{_S}\d){{8}}"  # 316 without a plus
    rf"|\(?0{_S}[1-9](?:{_S}\d){{8}}"  # 06, 020, 0512, 088
    rf"|0[89]0[0-9]{_S}(?:\d{_S}){{3,6}}\d"  # 0800, 0900
    rf"|(?:\+|00)[1-9]\d{{0,2}}(?:{_S}\d){{7,11}}"  # abroad
    r")(?![\d])(?!-\d)",
    re.A,
)
_KORT = re.compile(
    r"\b(?:tel(?:efoon)?(?:nummer|nr)?|mobiel|gsm|bel|belt|bellen|bereikbaar op|nummer|toestel|"
    r"06)\b[.: ]{1,3}"
    r"(?:op |naar |is )?(6[ \-.]?\d{8}|(?<=toestel )\d{3,5}|"
    r"\(?\d{2,4}\)?[ \-.]?\d{2,3}[ \-.]?\d{2,4}(?:[ \-.]?\d{2})?)(?![\d\-/.,]*\d)",
    re.I | re.A,
)
_VEERTIEN = re.compile(r"(?<![\w.,/\-])14[ \-]?0\d{2,4}(?!\d)", re.A)
LANDELIJK = {
    "09001113111",
    "08000113",
    "08002000",
    "08000432",
    "08001205",
    "09000101",
    "08000188",
    "09008844",
    "09000113",
    "08008051",
    "08005010",
    "0900113",
    "0307370060",
}


def zoek(t):
    if not t.heeft_cijfer:
        return
    overslaan = set()
    for m in _NUMMER.finditer(t.ruw):
        cijfers = "".join(x for x in m[0] if x.isdigit())
        if cijfers in LANDELIJK:
            overslaan.update(range(m.start(), m.end()))
            continue
        start = m.start()
        while t.ruw[start] == "(" and ")" not in m[0]:
            start += 1
        yield Kandidaat(start, m.end(), "TELEFOON", "Lijkt een telefoonnummer", rang=75)
    for m in _KORT.finditer(t.ruw):
        if m[0][:6].lower() == "nummer" and re.search(
            r"\b(?:met het|bijlage|factuur|artikel)\s(?:\w+\s)?\Z", t.voor(m.start())
        ):
            continue
        cijfers = "".join(x for x in m[1] if x.isdigit())
        if (6 <= len(cijfers) <= 10 or "toestel" in m[0].lower()) and m.start(1) not in overslaan:
            yield Kandidaat(m.start(1), m.end(1), "TELEFOON", "Lijkt een telefoonnummer", rang=60)
    for m in _VEERTIEN.finditer(t.ruw):
        yield Kandidaat(m.start(), m.end(), "TELEFOON", "Nummer van een gemeente", rang=60)
