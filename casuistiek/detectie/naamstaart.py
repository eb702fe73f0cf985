"""The rest of a name that was found by half: 'tamara v.d.b.', 'Sem de R', 'ad vd broek'."""

import re

from .naampatronen import BIJSTELLING, SPREEKT
from .rollen import DOEN, FUNCTIE, GEWOON_GROOT, ROLLEN, TUSSEN
from .soorten import Kandidaat
from .woordenlijsten import is_woord, lijsten, vouw

_TUSSEN = r"(?:(?:v\.?[ ]?d\.?|v/d|v/h|v\.|van|de[nr]?|ter|ten|te|el|al|von|la|le|lo)[ ]){0,3}"
# one letter for the surname: 'Sem B', 'glenn v.', 'Lianne v.d. B.', 'tamara v.d.b.'
_LETTER = re.compile(
    rf"[ ](?:(?:el|al|van|de|v/d) [a-z]\.(?!\w)|{_TUSSEN}[A-Z](?:\.(?=\W|\Z)|(?![\w.'’\-&/]))|"
    r"(?!(?:a\.s|o\.a|e\.a|i\.v|m\.b|t\.a|d\.d|z\.o|j\.l|n\.a|i\.p|c\.q|o\.i|i\.o|p\.w|p\.j|p\.m)\.)"
    r"(?:v\.?d\.?[ ]?)?[a-z]\.(?:[ ]?[a-z]\.){0,3}(?!\w))"
)
# the whole surname in lower case behind a short 'van de': 'johan v/d steen', 'ad vd broek'
_KORT = re.compile(r"[ ](?:v/d|vd|v\.[ ]?d\.?|v/h|vdr|v\.)[ ]?([a-zà-ÿ][a-zà-ÿ'\-]{2,20})(?!\w)")
_LETTER_KLEIN = re.compile(r"[ ][b-jlo-rvwyz](?=[ ,;)\n]|\Z)")
_DUBBEL = re.compile(r"[ ]([a-zà-ÿ]{2,12})(?!\w)")
_LIDNAAM = re.compile(
    r"[ ](?:de|den|der|van de[nr]?|van der|van den|ter|ten|te|van)[ ]([a-zà-ÿ\-]{3,20})(?!\w)"
)
_NA_LETTER = re.compile(r"[ ]([A-ZÀ-Ý][\w'’\-]{1,20})(?!\w)")
_LID_VOOR = re.compile(r"(?:\A|[.!?:\n]\s?|[ ])((?:De|Van|Van de|Ten|Ter|Den)[ ])\Z")
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
    if t.ruw[k.eind : k.eind + 1] == "s" and t.voor(k.start, 4) in (" de ", "\nde "):
        _tot(k, k.eind + 1)  # de Biharies: the whole family
    voornaam = laatste.sleutel in lijsten().voornamen
    if len(k.delen) == 1 and not voornaam and k.start == k.kern_start:
        _terug(t, k, laatste)
    eind = _vooruit(t, k, laatste, voornaam)
    if eind:
        _tot(k, eind)
    m = _NAAM_ERVOOR.search(t.ruw[max(0, k.start - 45) : k.start])
    if m and voornaam and vouw(m[1]) not in GEWOON_GROOT and not is_woord(vouw(m[1])):
        k.start -= len(m[0])
        k.kern, k.delen = (k.start, k.eind), (vouw(m[1]), *k.delen)


def _vooruit(t, k, laatste, voornaam):
    """Where the name ends when it goes on, else 0."""
    if len(laatste.kaal) == 1 and k.eind == laatste.eind and k.delen:
        m = _NA_LETTER.match(t.ruw, k.eind)
        if m and vouw(m[1]) not in GEWOON_GROOT and vouw(m[1]) not in FUNCTIE - TUSSEN:
            return m.end()  # dr. Tjon A Ten
    if len(set(k.delen)) == 1 and (voornaam or not is_woord(laatste.sleutel)):
        m = _LETTER.match(t.ruw, k.eind)
        if m and not _los(t, m):
            return m.end()
        m = _LETTER_KLEIN.match(t.ruw, k.eind) if voornaam and t.alles_klein else None
        if m:
            return m.end()
        m = _DUBBEL.match(t.ruw, k.eind) if voornaam and not laatste.hoofd else None
        if (
            m
            and vouw(m[1]) in lijsten().voornamen
            and vouw(m[1]) not in FUNCTIE | ROLLEN.keys() | {laatste.sleutel}
        ):
            if vouw(m[1]) not in lijsten().veelgebruikt or vouw(m[1]) == "jan":
                k.delen = (*k.delen, vouw(m[1]))
                return m.end()  # dirk jan
        m = _KORT.match(t.ruw, k.eind) or (None if laatste.hoofd else _LIDNAAM.match(t.ruw, k.eind))
        if m and _achternaam(vouw(m[1])) and (m.re is _KORT or _naam_klaar(t, m.end())):
            k.delen = (*k.delen, vouw(m[1]))
            return m.end()
    m = _TOT.match(t.ruw, k.eind) if len(k.delen) > 1 else None
    if m:
        return m.end()
    if not voornaam and (laatste.sleutel in lijsten().achternamen or not is_woord(laatste.sleutel)):
        m = _KOMMA.match(t.ruw, k.eind)
        return k.eind + len(m[0].rstrip()) if m else 0
    return 0


def _terug(t, k, w):
    """What belongs to a lone surname and stands before it: 'De Bruin zegt', 'Lieve Maes'."""
    lid = _LID_VOOR.search(t.ruw[max(0, k.start - 9) : k.start])
    if lid:
        if _naam_volgens(t, k):
            k.start -= len(lid[1])
            k.kern = (k.start, k.eind)
    elif k.start == w.start and w.sleutel in lijsten().achternamen:
        _met_voornaam(t, k, w)


def _naam_volgens(t, k):
    """What follows is said of a person: 'De Bruin zegt', 'De Jonge, de docent dus'."""
    na = t.na(k.eind, 40)
    return bool(SPREEKT.match(na) or BIJSTELLING.match(na))


def _met_voornaam(t, k, w):
    """'Lieve Maes': a first name that is an ordinary word too, right before a surname."""
    voor = t.woorden[w.nr - 1] if w.nr else None
    if voor and voor.hoofd and not voor.kapitaal and t.ruw[voor.eind : w.start] == " ":
        if voor.sleutel in lijsten().voornamen and not voor.beschermd:
            k.start, k.delen = voor.start, (voor.sleutel, *k.delen)
            k.kern = (k.start, k.eind)


def _los(t, m):
    """'Sem A:' or 'Jan I=': a heading or a formula, no letter of a surname."""
    return t.na(m.end(), 2)[:1] in ("=", ":") and m[0].strip().isalpha() and len(m[0].strip()) > 1


def _achternaam(s):
    return s in lijsten().achternamen and s not in FUNCTIE and s not in ROLLEN and s not in GEWOON_GROOT


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
