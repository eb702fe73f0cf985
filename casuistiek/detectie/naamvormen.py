"""Names by the shape in which they are written: 'Bakker, J.', form fields, signatures, logins, nicknames."""

import itertools
import re

from .rollen import AANSPREEK, DOEN, FUNCTIE, GEWOON_GROOT, ROLLEN, TUSSEN
from .soorten import Kandidaat
from .woordenlijsten import is_woord, lijsten, vouw

_T = (
    r"(?:(?:[Vv]an|[Vv]on|[Dd]e|[Dd]en|[Dd]er|[Hh]et|'t|[Tt]en|[Tt]er|[Tt]e|[Tt]ot|[Ee]l|[Aa]l|[Oo]p|"
    r"[Ii]n|[Dd]i|[Dd]a|[Dd]os|"
    r"VAN|DE|DEN|DER|TEN|TER|EL|[Vv]\.?[ ]?d\.?|[Vv]/d)[ ]?(?<=[ .'])){0,3}"
)
_C = r"[A-ZÀ-ÞŁŞĞİŻŚĆÖÜČŠŽ][\w'’]{1,30}(?:-(?:[Vv]an[ ](?:de[rn]?[ ])?)?[A-ZÀ-ÞŁŞĞİŻŚĆÖÜČŠŽ][\w'’]{1,30})?"
_I = r"(?:[A-Z]\.[ ]?){1,5}"
# Van den Broeck, G. | BENALI, Ouassim: at the start of a line, a cell or a field
_OMGEKEERD = re.compile(
    rf"(?:(?<=[\n|:;•\t(])|\A|(?<=[–\-|:;•][ ])|(?<=[ ][ ])|"
    rf"(?<=\d[.)][ ]))({_T}{_C}),[ ]?({_I}(?:{_T}(?<=[ ]))?|"
    rf"{_C}(?:[ ]{_C})?)(?![\w])"
)
# A.F. (Annefleur) van der Linden-Çelik
_MET_ROEPNAAM = re.compile(rf"(?<![\w.]){_I}\(({_C})\)[ ]{_T}{_C}(?![\w])")
# A. v/d Meulen; familie Goldschmeding - Van Ruyven
_VD = re.compile(rf"(?<![\w.]){_I}(?:v/d|v\.[ ]?d\.|v\.|v/h)[ ]?{_C}(?![\w])")
_AANHAAL = re.compile(
    rf"(?<![\w.])(?:[A-Z]\. ){{1,3}}[\"'“‘(][A-ZÀ-Ý][\w\-]{{1,15}}[\"'”’)] {_T}{_C}(?![\w])"
)
_HEET_KLEIN = re.compile(
    r"\b(?:achternaam|bijnaam|roepnaam|schuilnaam)(?: is| was|:)? (?!persoon )"
    r"((?:de|van|van de|van der|den|ter|el|al) "
    r"[a-zà-ÿ\-]{3,20}|[a-zà-ÿ\-]{4,20})(?![\w])"
)
# w.t. and r.b.a.: initials of a child in lower case, behind a word for a person
_INIT_KLEIN = re.compile(
    r"\b(?:leerling|kind|jongen|meisje|jeugdige|cli[eë]nt|door|alleen|genoemd|naam|initialen|moeder|"
    r"vader)[: ]{1,2}"
    r"((?:[a-z]\.){2,4}|[a-z]\.[a-z])(?![\w.])"
)
_GEEN_INIT = set(
    "o.a. a.s. d.d. e.d. e.a. i.o. m.i. j.l. b.v. m.n. i.c. c.q. p.m. o.i. v.d. t.m. w.o. n.v.t. i.v.m. "
    "m.b.t. t.a.v. z.s.m.".split()
)
_VD_KLEIN = re.compile(r"(?<![\w.])([a-zà-ÿ]{2,12}) (?:v/d|vd|v\.d\.|v\.d|vdr) ([a-zà-ÿ\-]{3,20})(?!\w)")
# in lower case beside a class or an age: 'djayno gr 2', 'shalisha (9)', 'noor, 7 jaar'
_MET_GROEP = re.compile(
    r"(?<![\w.@/\-])([a-zà-ÿ][a-zà-ÿ\-]{3,15})(?= (?:gr|groep) ?[1-8](?!\w)| \(\d{1,2}(?: ?(?:jaar|jr))?\)|"
    r",? \d{1,2} (?:jaar|jr)(?!\w))"
)
_GEZIN = re.compile(
    rf"\b(?:[Ff]amilie|[Ff]am\.|[Gg]ezin|[Mm]evrouw|[Mm]w\.|[Mm]eneer|"
    rf"[Dd]hr\.)[ ]({_T}{_C}[ ][-–][ ]{_T}{_C})(?![\w])"
)
# Lysanne te Braake, Gijsbert van Hasselt tot Ruinen
_TE = re.compile(rf"(?<![\w.\-])({_C})[ ](?:te|ten|ter|thoe|toe)[ ]({_C})(?![\w])")
_TOT = re.compile(
    rf"(?<![\w.\-]){_C}(?:[ ]{_C}){{0,2}}[ ](?:van|de|van de[rn]?)[ ]{_C}[ ](?:tot|thoe|toe|"
    rf"zu)[ ]({_C})(?![\w])"
)
_VELD = re.compile(
    r"(?:(?<=[\n|\t;])|\A|(?<=[ ][ ])|(?<=[/|][ ]))[ ]{0,8}(?:naam|voornaam|achternaam|roepnaam|voorletters|"
    r"naam\s\w{3,12}|"
    r"door|ingevuld door|opgesteld door|ingevoerd door|ingediend door|gemeld door|opgemaakt door|opsteller|"
    r"auteur|melder|meldr|notulist|notulen|verslag|aanvrager|indiener|invuller|contactpersoon|contactpers\.?|"
    r"ondertekend|ondertekenaar|getekend|handtekening|behandelaar|kenmerk behandelaar|medewerker|"
    r"collega)\s?(?:\([^)\n]{1,20}\))?"
    r"[ ]?:[ ]*((?:[A-Za-zÀ-ž]\.[ ]?){0,4}(?:[A-Za-zÀ-žŁŞ'’.\-]+)(?:[ ](?:[A-Za-zÀ-ž'’.\-]+)"
    r")?(?:[ ](?:[A-Za-zÀ-ž'’.\-]+))?"
    r"(?:[ ](?:[A-Za-zÀ-ž'’.\-]+))?)",
    re.I,
)
_AFGEKORT = re.compile(
    r"(?<![\w.@/\-])(?:[A-Z]{1,3}(?:vd|vdr|v/d|vh|vt|d|v|te)[A-Z]{1,2}|(?:vd|"
    r"v/d)[A-Z][a-zà-ž]{0,20})(?![\w@])"
)
_LOGIN = re.compile(r"(?<![\w.@/\-])(?:vd|vander|vanden|vande|van|de)([a-z]{4,20})(?![\w@])")
_LOGIN_VOOR = re.compile(
    r"(?:door|gebruiker|user|account|login|inlog|medewerker|auteur|invoer|par\.?|paraaf)\s?:?\s?\Z"
)
_NOEMEN = re.compile(
    r"\b(?:noem(?:en|t|de|den)?(?:\s(?:ze|we|wij|hem|haar|zich|zichzelf|mij|me|hen|iedereen|allen|hun|"
    r"wel|ook|hier|thuis)){0,3}"
    r"|bijnaam(?:\sis)?\s?:?|in de wandelgangen(?:\s\w{1,3}\sof)?|alias|beter bekend als|bekend als|"
    r"wordt ook(?: wel)?|werd ook(?: wel)?"
    r"|zeggen:|roepnaam:?)\s"
    r"(?:([\"'‘“„])((?:[dD]e\s|[hH]et\s)?[^\W\d_][\w\-]{1,20}(?:\s[^\W\d_][\w\-]{1,20}){0,2})[\"'’”]"
    r"|((?:kleine|grote|lange|dikke|dunne|rooie|zwarte|witte|blonde|ouwe|oude|jonge|gekke|lieve|big|lil|"
    r"little|young|mad|"
    r"king|dj|mc)\s[^\W\d_][\w\-]{1,15}))"
)
_DIE_ZE = re.compile(
    r"\bdie (?:ze|we|wij|iedereen|zij)(?: (?:hier|allemaal|altijd|ook|"
    r"wel))? ([a-zà-ÿ][\w\-]{2,14}) noem(?:en|t|den|de)\b",
    re.I,
)
_ZEGGEN = re.compile(
    r"\b(?:noemen|noemt|zeggen|zegt|roepen|bijnaam|koosnaam)(?: (?:hem|"
    r"haar))?\s?:\s?([A-Z][\w\-]{2,15})(?=[.,;!?\n])"
)
_BIJVOEGLIJK = re.compile(
    r"(?<![\w\-])(?:[Kk]leine|[Gg]rote|[Ll]ange|[Dd]ikke|[Rr]ooie|[Zz]warte|[Oo]uwe|[Gg]ekke|[Bb]ig|"
    r"[Ll]il|[Yy]oung)[ ]"
    r"((?:[A-Z][a-z]+-)?[A-Z][a-z]{1,14}(?:ie|ke|tje|je|y)?)(?![\w])"
)
_HIER = re.compile(
    r"(?:\A|[\n:.!?]\s{0,3})([A-Za-zÀ-ž]{3,15}) hier(?=[,.! ]{1,2}(?:de |het |ik |mijn |m'n |mn |van |"
    r"moeder|vader|even)|[,!])"
)
_ONDER = re.compile(
    r"(?:groet(?:en|jes)?|groetend|hoogachtend|liefs|mvg|gr|"
    r"m\.v\.g\.)[,.!]?[ ]{0,8}\n\s{0,8}((?:[A-Z]\.[ ]?){0,4}"
    rf"{_C}(?:[ ]{_T}{_C}){{0,2}})[ ]*(?=\n|\Z)",
    re.I,
)
_SLOT = {"hoogachtend", "ondergetekende", "groetend", "groet", "groeten", "hoi", "hallo", "beste", "bericht"}
_STREEP = re.compile(rf"(?<![\w.\-])({_C})[ ]({_T}{_C})[ ]-[ ]({_T}{_C})(?![\w])")
_ROL_KLEIN = re.compile(
    r"\b([a-zë]{4,25}) ([a-zà-ÿ]{3,15}) (?:zegt|zei|vindt|vond|belt|belde|mailt|mailde|appt|appte|"
    r"vraagt|vroeg|wil|wilde)\b"
)


# meneer lo fo wong: a name of short words, none of them Dutch
_HEER_KLEIN = re.compile(
    r"\b(?:meneer|mevrouw|mevr\.|mw\.|dhr\.|de heer|familie|"
    r"fam\.)\s([a-z]{2,12}(?:\s[a-z]{2,12}){1,2})(?![\w])"
)


def _gewoon(woord, lijst):
    return (
        woord in FUNCTIE
        or woord in TUSSEN
        or woord in lijst.veelgebruikt
        or (is_woord(woord) and len(woord) > 2)
    )


def _vondst(start, eind, uitleg, t, rang=56):
    delen = tuple(
        w.sleutel for w in t.woorden_in(start, eind) if w.sleutel not in TUSSEN and len(w.sleutel) > 2
    )
    return Kandidaat(start, eind, "PERSOON", uitleg, rang=rang, kern=(start, eind), delen=delen)


def _algemeen(t, start, eind):
    return any(w.beschermd for w in t.woorden_in(start, eind))


def zoek(t):
    ruw, lijst = t.ruw, lijsten()
    if "," in ruw:
        for m in _OMGEKEERD.finditer(ruw):
            achter, voor = vouw(m[1].split()[-1]), vouw(m[2].split()[0].split("-")[0])
            voorletters = re.match(r"[A-Z]\.", m[2])
            if (
                _algemeen(t, m.start(), m.end())
                or achter in GEWOON_GROOT
                or achter in ROLLEN
                or achter in _SLOT
            ):
                continue
            if not voorletters and (
                voor not in lijst.voornamen or (voor in lijst.veelgebruikt and voor not in lijst.ook_naam)
            ):
                continue
            if (
                voorletters
                or achter in lijst.achternamen
                or not is_woord(achter)
                or m[1].isupper()
                or achter not in lijst.voornamen
            ):
                if achter in lijst.voornamen and achter not in lijst.achternamen and not voorletters:
                    continue  # 'Lotte, Daan en Sem' is a row of first names
                yield _vondst(m.start(1), m.start(2) + len(m[2].rstrip()), "Achternaam, voornaam", t)
    if "(" in ruw:
        for m in _MET_ROEPNAAM.finditer(ruw):
            yield _vondst(m.start(), m.end(), "Voorletters, roepnaam en achternaam", t, 66)
    for m in _VD.finditer(ruw):
        yield _vondst(m.start(), m.end(), "Voorletters met een naam", t)
    for m in _AANHAAL.finditer(ruw):
        yield _vondst(m.start(), m.end(), "Voorletter, roepnaam en achternaam", t, 66)
    for m in _HEET_KLEIN.finditer(ruw):
        s = vouw(m[1].split()[-1])
        if s not in DOEN | FUNCTIE | ROLLEN.keys() | AANSPREEK.keys() and (
            s in lijst.achternamen or s in lijst.voornamen or not is_woord(s) or m[0].startswith("bijnaam")
        ):
            yield _vondst(*m.span(1), "Staat er als naam", t)
    yield from _kleine_letters(t)
    for m in _VD_KLEIN.finditer(ruw):
        if m[1] in lijst.voornamen and vouw(m[2]) in lijst.achternamen and vouw(m[2]) not in FUNCTIE:
            yield _vondst(m.start(), m.end(), "Lijkt een naam", t)
    for m in _MET_GROEP.finditer(ruw):
        s = vouw(m[1])
        if (not is_woord(s) or s in lijst.voornamen) and s not in FUNCTIE | GEWOON_GROOT | set(ROLLEN) | set(
            AANSPREEK
        ):
            if s not in lijst.veelgebruikt and s not in lijst.vreemd and not _algemeen(t, *m.span(1)):
                yield _vondst(*m.span(1), "Staat bij een groep of leeftijd", t, 41)
    for m in _GEZIN.finditer(ruw):
        yield _vondst(m.start(), m.end(), "Lijkt een dubbele achternaam", t)
    for m in _TE.finditer(ruw):
        eerste, laatste = vouw(m[1]), vouw(m[2])
        if (
            laatste not in lijst.plaatsen
            and laatste not in GEWOON_GROOT
            and not _algemeen(t, m.start(), m.end())
        ):
            if eerste in lijst.voornamen or not is_woord(eerste):
                yield _vondst(m.start(), m.end(), "Lijkt een naam", t)
    for m in _TOT.finditer(ruw):
        if vouw(m[1]) not in GEWOON_GROOT and not _algemeen(t, m.start(), m.end()):
            yield _vondst(m.start(), m.end(), "Lijkt een naam", t)
    for m in _STREEP.finditer(ruw):
        if vouw(m[1]) in lijst.voornamen and not is_woord(vouw(m[3].split()[-1])):
            yield _vondst(m.start(), m.end(), "Lijkt een dubbele achternaam", t)
    yield from _velden(t, lijst)
    yield from _kort(t, lijst)
    yield from _bijnamen(t, lijst)


def _kleine_letters(t):
    """Initials in lower case, and the same ones elsewhere in the text."""
    gezien = {m[1] for m in _INIT_KLEIN.finditer(t.laag)} - _GEEN_INIT
    for letters in sorted(gezien):
        for m in re.finditer(rf"(?<![\w.]){re.escape(letters)}(?![\w])", t.laag):
            yield Kandidaat(*m.span(), "PERSOON", "Lijken voorletters", rang=45, kern=m.span())


def _velden(t, lijst):
    """What stands in a form behind 'Naam:' or 'ingevuld door:', capital or not."""
    for m in _VELD.finditer(t.ruw):
        stuk = re.split(r"[ ]{2,}", m[1])[0].rstrip(" .")
        while " " in stuk and vouw(stuk.rsplit(" ", 1)[1]) in FUNCTIE | TUSSEN:
            stuk = stuk.rsplit(" ", 1)[0]
        woorden = [vouw(w) for w in re.findall(r"[^\W\d_]+(?:['’\-][^\W\d_]+)*", stuk)]
        eigen = [w for w in woorden if len(w) > 1 and w not in TUSSEN]
        if not eigen or any(
            w in GEWOON_GROOT or w in ROLLEN or w in AANSPREEK or w in FUNCTIE for w in eigen
        ):
            continue
        bekend = [w in lijst.voornamen or w in lijst.achternamen or not is_woord(w) for w in eigen]
        initiaal = re.match(r"[a-z]\.\s?[a-z]", stuk, re.I)
        if (all(bekend) or (initiaal and len(eigen) == 1)) and not _algemeen(
            t, m.start(1), m.start(1) + len(stuk)
        ):
            if stuk[0].isupper() or initiaal or not any(w in lijst.veelgebruikt for w in eigen):
                yield _vondst(m.start(1), m.start(1) + len(stuk), "Staat in een veld voor een naam", t, 54)
    for m in _ONDER.finditer(t.ruw):
        woorden = [vouw(w) for w in m[1].split()]
        if not any(w in GEWOON_GROOT or w in ROLLEN for w in woorden) and not _algemeen(
            t, m.start(1), m.end(1)
        ):
            if woorden[0] in lijst.voornamen or not is_woord(woorden[-1]):
                yield _vondst(m.start(1), m.end(1), "Ondertekening", t)


def _kort(t, lijst):
    """KvdM, vdGaag, vdbergh: the writer's own short form of a name."""
    for m in _AFGEKORT.finditer(t.ruw):
        if not _algemeen(t, m.start(), m.end()) and m[0] not in (
            "CvB",
            "RvT",
            "RvK",
            "RvB",
            "PvA",
            "PvE",
            "CvT",
            "MvT",
            "VvE",
            "KvK",
            "CvE",
            "RvE",
            "VvT",
        ):
            if re.search(r"vd|v/d|vh|vt", m[0]) or len(m[0]) > 3:
                yield _vondst(m.start(), m.end(), "Lijkt een afgekorte naam", t, 44)
    for m in _LOGIN.finditer(t.ruw):
        if (
            _LOGIN_VOOR.search(t.voor(m.start()))
            and m[1] in lijst.achternamen
            or (m[0][:2] == "vd" and m[1] in lijst.achternamen)
        ):
            if not is_woord(m[0]):
                yield _vondst(m.start(), m.end(), "Lijkt een inlognaam", t, 44)


def _bijnamen(t, lijst):
    """'noemen hem kleine jay', "noemt hem 'de kleine wesp'", 'die ze tata noemen'."""
    for m in _NOEMEN.finditer(t.ruw):
        groep = 2 if m[2] else 3
        woorden = [vouw(w) for w in m[groep].split()]
        eigen = m[3] or woorden[0] == "de" or m[2][0].isupper() or not is_woord(woorden[-1])
        if eigen and woorden[0] not in ("een", "ons", "onze", "het") and woorden[-1] not in FUNCTIE:
            yield _vondst(m.start(groep), m.end(groep), "Lijkt een bijnaam", t, 47)
    for m in _DIE_ZE.finditer(t.ruw):
        if vouw(m[1]) not in lijst.veelgebruikt and vouw(m[1]) not in FUNCTIE:
            yield _vondst(m.start(1), m.end(1), "Lijkt een bijnaam", t, 47)
    for m in _ZEGGEN.finditer(t.ruw):
        if vouw(m[1]) not in lijst.veelgebruikt:
            yield _vondst(m.start(1), m.end(1), "Lijkt een bijnaam", t, 47)
    for m in _BIJVOEGLIJK.finditer(t.ruw):
        laatste = vouw(m[1].split("-")[-1])
        if laatste in lijst.voornamen or (laatste.endswith("ie") and laatste[:-2] in lijst.voornamen):
            start = m.start(1) if m[0][0].islower() else m.start()
            yield _vondst(start, m.end(), "Lijkt een bijnaam", t, 47)
    for m in _HIER.finditer(t.ruw):
        s = vouw(m[1])
        if s in lijst.voornamen and s not in FUNCTIE:
            yield Kandidaat(*m.span(1), "PERSOON", "Noemt zichzelf", rang=47, kern=m.span(1))
    for m in _HEER_KLEIN.finditer(t.ruw):
        eigen = list(itertools.takewhile(lambda w: not _gewoon(w, lijst), m[1].split()))
        if len(eigen) > 1:
            eind = m.start(1) + len(" ".join(eigen))
            yield _vondst(m.start(1), eind, "Naam na een aanspreektitel", t, 47)
    for m in _ROL_KLEIN.finditer(t.ruw):
        if vouw(m[1]) in ROLLEN and m[2] in lijst.achternamen and m[2] not in FUNCTIE and m[2] not in ROLLEN:
            yield _vondst(m.start(2), m.end(2), "Naam na een rol", t, 47)
