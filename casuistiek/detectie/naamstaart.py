"""The rest of a name that was found by half: 'tamara v.d.b.', 'Sem de R', 'ad vd broek'."""

import re

from .rollen import DOEN, FUNCTIE, GEWOON_GROOT, ROLLEN, TUSSEN
from .soorten import Kandidaat
from .woordenlijsten import is_woord, lijsten, vouw

_TUSSEN = r"(?:(?:v\.?[ ]?d\.?|v/d|v/h|v\.|van|de[nr]?|ter|ten|te|el|al|von|la|le|lo)[ ]){0,3}"
# one letter for the surname: 'Sem B', 'glenn v.', 'Lianne v.d. B.', 'tamara v.d.b.'
_LETTER = re.compile(
    rf"[ ](?:{_TUSSEN}[A-Z](?:\.(?=\W|\Z)|(?![\w.'’\-&/]))|"
    r"(?!(?:a\.s|o\.a|e\.a|i\.v|m\.b|t\.a|d\.d|z\.o|j\.l|n\.a|i\.p|c\.q|o\.i|i\.o|p\.w|p\.j|p\.m)\.)"
    r"(?:v\.?d\.?[ ]?)?[a-z]\.(?:[ ]?[a-z]\.){0,3}(?!\w))"
)
# the whole surname in lower case behind a short 'van de': 'johan v/d steen', 'ad vd broek'
_KORT = re.compile(r"[ ](?:v/d|vd|v\.[ ]?d\.?|v/h|vdr|v\.)[ ]?([a-zà-ÿ][a-zà-ÿ'\-]{2,20})(?!\w)")
_LIDNAAM = re.compile(
    r"[ ](?:de|den|der|van de[nr]?|van der|van den|ter|ten|te|van)[ ]([a-zà-ÿ\-]{3,20})(?!\w)"
)
_TOT = re.compile(r"[ ](?:tot|thoe|toe|zu)[ ](?:[a-z]{2,4}[ ])?[A-ZÀ-Ý][\w'’\-]+")
_TUSSENSTUK = re.compile(r"[ ](?:[A-ZÀ-Ý][a-z]{0,3}[ ]){1,2}\Z|[ ]a[ ]\Z")
_KOMMA = re.compile(r",[ ](?:[A-Z]\.[ ]?){1,4}(?:(?:van|de|der|den|vd)(?!\w)[ ]?){0,2}")
_NAAM_ERVOOR = re.compile(r"(?<![\w\-])([A-ZÀ-Ý]{3,20}(?:-[A-ZÀ-Ý]{2,20})?),[ ]\Z")
_INLOG = re.compile(r"(?<![\w.@/\-])[a-z]([a-z]{6,15})(?![\w@.\-/])")


def vul_aan(t, gevonden):
    """Makes sure findings of people longer where their name goes on."""
    mensen = sorted((k for k in gevonden if k.soort == "PERSOON" and k.zeker), key=lambda k: k.start)
    for k in mensen:
        _rek(t, k)
    for a, b in zip(mensen, mensen[1:], strict=False):
        tussen = t.ruw[a.eind : b.start]
        if b.start == b.kern_start and _TUSSENSTUK.fullmatch(tussen) and not _gewoon_stuk(tussen):
            _tot(a, b.eind)
            a.delen = (*a.delen, *b.delen)
            gevonden.remove(b)
    gevonden.extend(_inlognamen(t, gevonden))


def _tot(k, eind):
    k.kern, k.eind = (k.kern_start, eind), eind


def _gewoon_stuk(tussen):
    return any(
        len(vouw(s)) > 1 and vouw(s) not in TUSSEN and (is_woord(vouw(s)) or vouw(s) in GEWOON_GROOT)
        for s in tussen.split()
    )


def _rek(t, k):
    laatste = next(iter(reversed(t.woorden_in(k.kern_start, k.eind))), None)
    if laatste is None:
        return
    lijst, voornaam = lijsten(), laatste.sleutel in lijsten().voornamen
    if t.ruw[k.eind : k.eind + 1] == "s" and t.voor(k.start, 4) in (" de ", "\nde "):
        _tot(k, k.eind + 1)  # de Biharies: the whole family
    een = (len(k.delen) == 1 or len(set(k.delen)) == 1) and (voornaam or not is_woord(laatste.sleutel))
    m = _LETTER.match(t.ruw, k.eind) if een else None
    if m and not _los(t, m):
        return _tot(k, m.end())
    m = _KORT.match(t.ruw, k.eind) if een else None
    if m and _achternaam(vouw(m[1]), lijst):
        k.delen = (*k.delen, vouw(m[1]))
        return _tot(k, m.end())
    m = _LIDNAAM.match(t.ruw, k.eind) if een and not laatste.hoofd else None
    if m and _achternaam(vouw(m[1]), lijst) and _naam_klaar(t, m.end()):
        k.delen = (*k.delen, vouw(m[1]))
        return _tot(k, m.end())
    m = _TOT.match(t.ruw, k.eind) if len(k.delen) > 1 else None
    if m:
        return _tot(k, m.end())
    if laatste.sleutel in lijst.achternamen or not is_woord(laatste.sleutel):
        m = _KOMMA.match(t.ruw, k.eind)
        if m and not voornaam:
            return _tot(k, k.eind + len(m[0].rstrip()))
    m = _NAAM_ERVOOR.search(t.ruw[max(0, k.start - 45) : k.start])
    if m and voornaam and vouw(m[1]) not in GEWOON_GROOT and not is_woord(vouw(m[1])):
        k.start -= len(m[0])
        k.kern, k.delen = (k.start, k.eind), (vouw(m[1]), *k.delen)
    return None


def _los(t, m):
    """'Sem A:' or 'Jan I=': a heading or a formula, no letter of a surname."""
    return t.na(m.end(), 2)[:1] in ("=", ":") and m[0].strip().isalpha() and len(m[0].strip()) > 1


def _achternaam(s, lijst):
    return s in lijst.achternamen and s not in FUNCTIE and s not in ROLLEN and s not in GEWOON_GROOT


def _naam_klaar(t, plek):
    """Behind 'pim de koning' the sentence goes on as it does behind a name."""
    m = re.match(r"\A(?:\Z|[,.;:()!?\n]| (\w+))", t.na(plek))
    return bool(m) and (not m[1] or m[1] in DOEN or m[1] in ("uit", "groep", "van", "gr", "ook", "niet"))


def _inlognamen(t, gevonden):
    """jkuijpers: a letter and a surname in one, no word."""
    namen = {d for k in gevonden if k.soort == "PERSOON" and k.zeker for d in k.delen}
    for m in _INLOG.finditer(t.ruw):
        naam = m[1]
        if (
            (naam in namen or naam in lijsten().achternamen and not is_woord(naam))
            and not is_woord(m[0])
            and not any(k.start <= m.start() < k.eind for k in gevonden if k.zeker)
            and m[0] not in lijsten().achternamen
            and m[0] not in lijsten().voornamen
        ):
            yield Kandidaat(*m.span(), "PERSOON", "Lijkt een inlognaam", rang=40, kern=m.span(), delen=())
