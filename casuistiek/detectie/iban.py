"""Bank accounts: IBANs that pass mod 97, Dutch ones also with a typing error, old numbers by label."""

import re

from .soorten import Kandidaat

_LENGTE = dict(
    re.findall(
        r"([A-Z]{2})(\d\d)",
        (
            "AD24 AE23 AL28 AT20 AZ28 BA20 BE16 BG22 BH22 BY28 CH21 CY28 CZ24 DE22 DK18 EE20 EG29 ES24 "
            "FI18 FO18 "
            "FR27 GB22 GE22 GI23 GL18 "
            "GR27 HR21 HU28 IE22 IL23 IQ23 IS26 IT27 JO30 KW30 KZ20 LB28 LI21 LT20 LU20 LV21 MC27 MD24 "
            "ME22 MK19 "
            "MR27 MT31 NO15 PK24 PL28 "
            "PS29 PT25 QA29 RO24 RS22 SA24 SE24 SI19 SK24 SM27 TN24 TR26 UA29 VA22 XK20"
        ),
    )
)
_IBAN = re.compile(r"(?<![A-Za-z0-9])([A-Za-z]{2})[ .\-]?\d{2}(?:[ .\-]{0,2}[A-Za-z0-9]){11,30}")
_NL = re.compile(r"(?<![A-Za-z0-9])NL[ .\-]?[0-9O]{2}[ .\-]*[A-Z]{4}(?:[ .\-]*[0-9O]){9,11}(?![0-9])", re.I)
_OUD = re.compile(
    r"\b(?:rekening(?:nummer|nr)?|bankrekening(?:nummer)?|giro(?:nummer|rekening)?|rek\.?\s?nr)\b\.?[ :]*"
    r"(?:van\s\w+\s|is\s|:\s?)?(\d(?:[ .]?\d){5,9})(?!\d)",
    re.I,
)


def mod97(iban: str) -> bool:
    omgezet = iban[4:] + iban[:4]
    return int("".join(str(int(t, 36)) for t in omgezet)) % 97 == 1


def _eind(ruw, m):
    """Where the country's number of characters is reached, if that much passes mod 97; else 0."""
    kaal, lengte = "", int(_LENGTE.get(m[1].upper(), 0))
    for plek in range(m.start(), m.end()):
        if ruw[plek].isascii() and ruw[plek].isalnum():
            kaal += ruw[plek]
        if len(kaal) == lengte:
            grens = plek + 1 == len(ruw) or not ruw[plek + 1].isalnum()
            return plek + 1 if grens and mod97(kaal) else 0
    return 0


def zoek(t):
    for m in _NL.finditer(t.ruw):
        yield Kandidaat(m.start(), m.end(), "IBAN", "Lijkt een rekeningnummer", rang=95)
    for m in _IBAN.finditer(t.ruw):
        eind = _eind(t.ruw, m)
        if eind:
            yield Kandidaat(m.start(), eind, "IBAN", "Klopt als rekeningnummer", rang=95)
    for m in _OUD.finditer(t.ruw):
        yield Kandidaat(m.start(1), m.end(1), "IBAN", "Lijkt een rekeningnummer", rang=80)
