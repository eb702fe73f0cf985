"""Carries a name that was found or given to every other place where it stands."""

import re

from .rollen import DOEN, FUNCTIE, GEWOON_GROOT, ROLLEN, TUSSEN
from .soorten import Kandidaat
from .voorletters import voorletters
from .woordenlijsten import een_anders, is_woord, lijsten, vouw

_ALGEMEEN = set(
    "school college lyceum gymnasium basisschool praktijk centrum zorg jeugdhulp jeugd groep stichting "
    "kliniek "
    "ziekenhuis opvang kinderopvang wonen onderwijs noord zuid oost west midden".split()
)
_VAN_DINGEN = {
    "is",
    "was",
    "en",
    "met",
    "samen",
    "zelf",
    "ook",
    "wordt",
    "werd",
    "ligt",
    "lag",
    "altijd",
    "nooit",
    "komt",
    "kwam",
}


def opgegeven(teksten, gevonden, namen):
    """Names that the user typed in: found in every spelling of capitals, whole or in part.

    A longer name that the rules found around it stays whole: it has a higher rank.
    """
    kern = {vouw(deel) for naam in namen for deel in re.split(r"[\s,]+", naam)} - TUSSEN
    kern = {deel for deel in kern if len(deel) > 1}
    for veld, t in teksten.items() if kern else ():
        i = 0
        while i < len(t.woorden):
            eind = _reeks(t, i, kern)
            if eind > i:
                gevonden[veld].append(_opgegeven(t, t.woorden[i:eind], kern))
            i = max(eind, i + 1)


def _deel(w, kern):
    """The given name that this word spells, also as a genitive (Noras), or ''."""
    return (
        w.sleutel
        if w.sleutel in kern
        else w.sleutel[:-1]
        if w.sleutel[-1:] == "s" and w.sleutel[:-1] in kern
        else ""
    )


def _reeks(t, i, kern):
    """Index after the given names (with tussenvoegsels) that start at word i; i when there are none."""
    eind, j = i, i
    while j < len(t.woorden) and (
        j == i or t.ruw[t.woorden[j - 1].eind : t.woorden[j].start] in (" ", "\u00a0", "-")
    ):
        if _deel(t.woorden[j], kern):
            eind = j + 1
        elif j == i or t.woorden[j].sleutel not in TUSSEN:
            break
        j += 1
    return eind


def _opgegeven(t, woorden, kern):
    laatste = woorden[-1]
    eind = laatste.start + len(laatste.kaal) - (laatste.sleutel not in kern)
    plek = (woorden[0].start, min(eind, laatste.eind))
    delen = tuple(filter(None, (_deel(w, kern) for w in woorden)))
    return Kandidaat(*plek, "PERSOON", "Deze naam gaf je op", rang=41, kern=plek, delen=delen)


def verspreid(teksten, gevonden):
    """A name found once is found everywhere, also at the start of a sentence and in lower case."""
    delen, soort_van, huizen = {}, {}, {}
    for veld, t in teksten.items():
        for k in gevonden[veld]:
            if k.soort == "PERSOON" and k.zeker:
                # written small once: then it may be written small again, ordinary word or not
                klein = t.ruw[k.kern_start].islower()
                delen.update((d, klein or delen.get(d, False)) for d in k.delen)
            elif k.soort in ("SCHOOL", "INSTELLING") and k.zeker:
                soort_van.update((s, k.soort) for s in _eigen_woorden(t, k) if s not in soort_van)
                huizen.update((w.sleutel, k.soort) for w in _naamwoorden(t, k))
    _bijnamen(teksten, gevonden, delen)
    _tikfouten(teksten, gevonden, delen)
    voorletters(teksten, gevonden)
    tussen = _tussenvoegsels(teksten, gevonden)
    for veld, t in teksten.items():
        bezet = bytearray(len(t.ruw) + 1)
        for k in gevonden[veld]:
            _herstel(t, k, delen, soort_van)
            if k.zeker:
                teken = b"\2" if k.soort == "PLAATS" else b"\1"
                bezet[k.start : k.eind] = teken * (k.eind - k.start)
        for w in t.woorden:
            if w.sleutel in huizen and not bezet[w.start] and _als_naam(w):
                plek = (w.start, w.start + len(w.kaal))
                gevonden[veld].append(
                    Kandidaat(*plek, huizen[w.sleutel], "Dezelfde naam staat ergens anders", rang=37)
                )
            if "-" in w.kaal and not bezet[w.start]:
                gevonden[veld].extend(_na_streepje(w, delen))
            if not bezet[w.start] or (w.sleutel in delen and bezet[w.start] == 2):
                k = _opnieuw(t, w, delen, bool(bezet[w.start]), tussen)
                if k:
                    gevonden[veld].append(k)


def _eigen_woorden(t, k):
    """The words that make the name of a school or organisation its own."""
    for w in t.woorden_in(k.start, k.eind):
        if w.hoofd and not w.beschermd and len(w.sleutel) > 3 and w.sleutel not in GEWOON_GROOT:
            if not is_woord(w.sleutel):
                yield w.sleutel


def _naamwoorden(t, k):
    """The last word of the name of a school or organisation, when it is no general word."""
    woorden = [w for w in t.woorden_in(k.start, k.eind) if w.hoofd]
    for w in woorden[-1:]:
        if not (w.beschermd or w.kapitaal) and len(w.sleutel) > 3 and w.sleutel not in GEWOON_GROOT:
            if w.sleutel not in _ALGEMEEN and w.sleutel not in lijsten().plaatsen:
                yield w


def _als_naam(w):
    """A capital that says something: not that of a sentence, unless the word is no ordinary one."""
    return (
        w.hoofd
        and not w.beschermd
        and not (w.zin_start or w.na_punt)
        or (w.hoofd and not is_woord(w.sleutel))
    )


def _herstel(t, k, delen, soort_van):
    """A lone name that is elsewhere a school becomes one; Noras becomes Nora when Nora is known."""
    if k.soort != "PERSOON" or not k.delen:
        return
    laatste = k.delen[-1]
    if k.zeker and len(k.delen) == 1 and laatste in soort_van and k.start == k.kern_start:
        k.soort, k.uitleg = soort_van[laatste], "Lijkt dezelfde naam als eerder"
    elif (
        laatste.endswith("s")
        and laatste not in lijsten().voornamen
        and laatste[:-1] in delen
        and t.ruw[k.eind - 1] == "s"
        and not t.voor(k.start, 4).endswith(" de ")
    ):
        k.kern, k.eind = (k.kern_start, k.eind - 1), k.eind - 1
        k.delen = (*k.delen[:-1], laatste[:-1])


def _opnieuw(t, w, delen, als_plaats, tussen):
    """The finding for word w when it is (the genitive of) a known name, else None."""
    s = w.sleutel
    deel = s if s in delen else s[:-1] if s.endswith("s") and s[:-1] in delen else ""
    if (
        len(deel) < 2
        or deel in ROLLEN
        or deel in GEWOON_GROOT
        or (w.hoofd and w.beschermd and not _handelt(t, w) and not (deel != s and t.voor_zelfstandig(w)))
    ):
        return None
    if deel in FUNCTIE and (not w.hoofd or (w.zin_start and not _doet(t, w))):
        return None
    lidwoord = w.nr and t.woorden[w.nr - 1].sleutel in ("de", "het", "een", "geen", "die", "dat", "deze")
    klein = delen[deel] and deel in lijsten().ook_naam and not lidwoord
    klein = klein or (
        (t.alles_klein or (any(delen.values()) and deel not in lijsten().ook_naam))
        and deel in lijsten().voornamen
        and deel not in lijsten().veelgebruikt
        and not lidwoord
    )
    if not w.hoofd and not klein and (is_woord(deel) or len(deel) < 3):
        return None
    start, eind = _met_tussenvoegsel(t, w, tussen.get(deel, "")), w.start + len(w.kaal) - (deel != s)
    if als_plaats and start == w.start:
        return None
    if s in lijsten().naamgevers and w.nr and t.woorden[w.nr - 1].sleutel in ("de", "het"):
        return None
    if deel in FUNCTIE and w.zin_start:
        return Kandidaat(w.start, w.eind, "PERSOON", "Kan een naam zijn", False, 20, kern=(w.start, w.eind))
    woord_aan_begin = w.zin_start and start == w.start and is_woord(deel) and deel not in lijsten().voornamen
    zeker = not woord_aan_begin or _handelt(t, w) or _spreekt(t, w)
    rang = 20 if not zeker else 53 if als_plaats else 41
    uitleg = "Dezelfde naam staat ergens anders"
    return Kandidaat(start, eind, "PERSOON", uitleg, zeker, rang, kern=(start, eind), delen=(deel,))


def _na_streepje(w, delen):
    """kamp-Roos, Daan-gedrag: a known name, with its capital, as a part of a longer word."""
    for m in re.finditer(r"(?<![^\-])[A-ZÀ-Ý][^\W\d_]+(?![^\-])", w.kaal):
        if vouw(m[0]) in delen and m[0] != w.kaal:
            plek = (w.start + m.start(), w.start + m.end())
            uitleg = "Dezelfde naam staat ergens anders"
            yield Kandidaat(*plek, "PERSOON", uitleg, rang=41, kern=plek, delen=(vouw(m[0]),))


def _doet(t, w):
    return w.nr + 1 < len(t.woorden) and t.woorden[w.nr + 1].sleutel in DOEN


def _handelt(t, w):
    """More than 'is': 'Bakboord is links' and 'met Pasen was er' are said of things too."""
    return _doet(t, w) and t.woorden[w.nr + 1].sleutel not in _VAN_DINGEN


def _spreekt(t, w):
    """'Dros: hoe lang', 'Koning bestrijdt dit': a known name that talks or does something."""
    na = t.na(w.eind, 25)
    m = re.match(r"\A ([a-zë]{4,}t)\b", na)
    return na[:2] == ": " or bool(m and is_woord(m[1]) and m[1] not in FUNCTIE and not m[1].endswith("heit"))


def _bijnamen(teksten, gevonden, delen):
    """Sou for Soufiane: a short form of a first name found elsewhere, where a person does something."""
    lang = [d for d in delen if len(d) > 4]
    voor = [d for d in lang if d in lijsten().voornamen]
    for veld, t in teksten.items():
        for w in t.woorden:
            if (
                3 <= len(w.sleutel) <= 6
                and w.sleutel not in delen
                and (w.sleutel not in lijsten().veelgebruikt or (w.hoofd and not w.zin_start))
                and any(
                    v.startswith(w.sleutel) and v != w.sleutel and v != w.sleutel + "s"
                    for v in (lang if (w.hoofd and not w.zin_start) or _onbekend(w.sleutel) else voor)
                )
                and (w.hoofd or _doet(t, w) or _onbekend(w.sleutel))
                and not w.beschermd
            ):
                heel = next(v for v in lang if v.startswith(w.sleutel))
                gevonden[veld].append(
                    Kandidaat(
                        w.start,
                        w.start + len(w.kaal),
                        "PERSOON",
                        "Lijkt een roepnaam",
                        rang=43,
                        kern=(w.start, w.start + len(w.kaal)),
                        delen=(heel,),
                    )
                )


def _koosnaam(s, d):
    """stormpie, Pleuntje: a name with an ending that makes it small."""
    return s.startswith(d) and s[len(d) :] in (
        "pie",
        "ie",
        "tje",
        "je",
        "ke",
        "ske",
        "y",
        "ster",
        "kje",
        "etje",
        "lief",
    )


def _onbekend(s):
    return not is_woord(s) and s not in lijsten().vreemd and s not in lijsten().plaatsen


def _tikfouten(teksten, gevonden, delen):
    """ayuob for ayoub: one letter wrong in a word that is in no list."""
    lang = [d for d in delen if len(d) > 4]
    for veld, t in teksten.items() if lang else ():
        for w in t.woorden:
            s = w.sleutel
            if len(s) > 4 and s not in delen and not w.beschermd and s not in lijsten().voornamen:
                deel = next((d for d in delen if len(d) > 3 and (een_anders(s, d) or _koosnaam(s, d))), None)
                if deel and not is_woord(s):
                    plek = (w.start, w.start + len(w.kaal))
                    gevonden[veld].append(
                        Kandidaat(
                            *plek,
                            "PERSOON",
                            "Lijkt een tikfout in een naam",
                            rang=41,
                            kern=plek,
                            delen=(deel,),
                        )
                    )


def _tussenvoegsels(teksten, gevonden):
    """What stands before each surname that was found: 'haan' has 'de' when Lisanne de Haan is in the text."""
    uit = {}
    for veld, t in teksten.items():
        for k in gevonden[veld]:
            if k.soort == "PERSOON" and k.zeker and len(k.delen) > 1:
                m = re.search(r"\s((?:[a-z']+\s){1,3})[^\s]+\Z", t.laag[k.start : k.eind])
                if m and all(deel in TUSSEN for deel in m[1].split()):
                    uit[k.delen[-1]] = m[1]
    return uit


def _met_tussenvoegsel(t, w, klein=""):
    """'Van Zandwijk leest mee': the capital Van belongs to the name, and so does a known 'de'."""
    if klein and w.hoofd and t.voor(w.start, len(klein) + 1) == " " + klein:
        return w.start - len(klein)
    start, nr = w.start, w.nr
    while (
        nr
        and t.woorden[nr - 1].sleutel in TUSSEN
        and not t.ruw[t.woorden[nr - 1].eind : t.woorden[nr].start].strip()
    ):
        nr -= 1
        if t.woorden[nr].hoofd:
            start = t.woorden[nr].start
    return start
