"""Towns, villages, quarters: from the list, and unknown names after 'in', 'te' or 'uit'."""

import re

from .rollen import AANSPREEK, FUNCTIE, GEWOON_GROOT, ROLLEN, TUSSEN
from .soorten import Kandidaat
from .woordenlijsten import is_verkleind, is_woord, lijsten, vouw

_WOONT_IN = re.compile(
    r"\b(?:woont|woonde|wonen|woon|zit|zitten|verblijft|verblijven|verhuisd naar|verhuist naar|"
    r"terug naar|werkt) (?:nu |weer |nog |sinds \w+ |tijdelijk |met \w+ )?(?:in |op )?\Z"
)
_VOORZETSEL = re.compile(
    r"\b(?:in|te|uit|naar|omgeving|regio|richting|rond|nabij|tussen|woonplaats|plaats|stad|dorp|wijk|"
    r"buurt|vanuit|buiten|provincie|eiland)\s(?:de\s|het\s|'t\s)?[\"'‘]?\Z|\bwoonplaats\s?:\s?\Z|"
    r"\d\s?[a-z]{0,2},\s\Z|\b\d{4}\s?[a-z]{2},?\s\Z"
)
_NA_POSTCODE = re.compile(r"\b\d{4}\s?[a-z]{2},?\s\Z")
_PROVINCIE = re.compile(
    r"[ ]\(?(?:ZH|NH|NB|GLD|Gld|OV|Ov|DR|Dr|FR|Fr|GR|LB|Lb|UT|Ut|ZLD|Zld|ZL|L|Z)\)?(?![\w.])"
)
_AAN_DE = re.compile(
    r"(?<![\w\-])([A-Za-z][a-z]+)[ ](?:a/d|a\.d\.|ad|a/h|a\.h\.|o/d|b/d)[ ]([A-Za-z][A-Za-z\-]+)(?![\w])"
)
_VAN_NAAR = re.compile(r"\A (?:naar|tot|via) [A-ZÀ-Ý]")
# 'de familie van Rossum' may live there; a sir is a sir
_BEHALVE_FAMILIE = set(AANSPREEK) - {
    "vader",
    "moeder",
    "mama",
    "papa",
    "opa",
    "oma",
    "ouders",
    "imam",
    "pastoor",
}
_NAAMTUSSEN = (TUSSEN | {"v", "d"}) - {"in", "te", "op", "aan", "bij"}
_RICHTING = {
    "zuidoost",
    "noordoost",
    "zuidwest",
    "noordwest",
    "nieuw-west",
    "noord",
    "oost",
    "zuid",
    "west",
    "centrum",
    "haven",
    "buiten",
    "stad",
    "binnen",
    "poort",
    "binnenstad",
}


def zoek(t):
    lijst = lijsten()
    yield from landen(t)
    for m in _AAN_DE.finditer(t.ruw):
        if any(
            vouw(f"{m[1]} {aan} {m[2]}") in lijst.plaatsen
            for aan in ("aan den", "aan de", "aan het", "op de", "bij de")
        ):
            yield Kandidaat(m.start(), m.end(), "PLAATS", "Lijkt een plaats", rang=55)
    i, n = 0, len(t.woorden)
    while i < n:
        w = t.woorden[i]
        eind = _langste(t, i) if not w.beschermd else 0
        if not eind:
            i += 1
            continue
        stuk = t.woorden[i:eind]
        eerste, laatste = stuk[0], stuk[-1]
        sleutel = " ".join(x.sleutel for x in stuk)
        voor = t.voor(eerste.start)
        if (
            sleutel in FUNCTIE
            or (sleutel in lijst.veelgebruikt and (eerste.zin_start or _naamdeel(t, i, eind)))
            or sleutel in GEWOON_GROOT
            or sleutel in ROLLEN
            or (sleutel in lijst.veelgebruikt and not eerste.hoofd)
        ):
            i += 1
            continue
        if (
            i
            and t.woorden[i - 1].tekst in ("De", "Het")
            and not t.woorden[i - 1].zin_start
            and t.ruw[t.woorden[i - 1].eind] == " "
        ):
            i = eind  # 'van De Wissel': a name that only happens to be a place too
            continue
        if _na_titel(t, i):
            i = eind
            continue
        naamachtig = len(stuk) == 1 and (sleutel in lijst.voornamen or sleutel in lijst.achternamen)
        woord = len(stuk) == 1 and is_woord(sleutel)
        sterk = bool(_VOORZETSEL.search(voor)) or (
            voor.endswith("van ") and bool(_VAN_NAAR.match(t.ruw[laatste.eind : laatste.eind + 12]))
        )
        sterk = sterk or bool(eerste.hoofd and _PROVINCIE.match(t.ruw, laatste.eind))
        lidwoord = len(stuk) > 1 and eerste.sleutel in ("de", "het", "een")
        if (
            laatste.hoofd
            and not eerste.hoofd
            or (lidwoord and not _VOORZETSEL.search(t.voor(eerste.start)))
            or (eerste.hoofd and not laatste.hoofd)
        ):
            i += 1
            continue
        if len(stuk) > 1 and not eerste.hoofd:
            if (
                not lidwoord
                and _VOORZETSEL.search(voor)
                and (
                    not all(x.sleutel in lijst.veelgebruikt for x in stuk)
                    or eerste.sleutel == "den"
                    or len(stuk) > 2
                    or _NA_POSTCODE.search(voor)
                )
            ):
                yield Kandidaat(eerste.start, laatste.eind, "PLAATS", "Lijkt een plaats", rang=45)
            i = eind
            continue
        if not any(x.hoofd for x in stuk):
            naamachtig = naamachtig and sleutel in lijst.voornamen
            woord = len(stuk) == 1 and sleutel in lijst.woorden
            zeker = (
                not naamachtig
                and not woord
                and len(sleutel) > 3
                and len(stuk) == 1
                and not is_verkleind(sleutel)
                or (
                    sterk
                    and sleutel not in lijst.veelgebruikt
                    and len(sleutel) > 3
                    and not is_verkleind(sleutel)
                )
            )
            if zeker:
                yield Kandidaat(eerste.start, laatste.eind, "PLAATS", "Lijkt een plaats", rang=45)
        elif eerste.zin_start and woord and len(stuk) == 1:
            if re.match(r"\s(?:is|was|heeft|ligt)\s", t.na(laatste.eind)) and sleutel not in lijst.voornamen:
                yield Kandidaat(eerste.start, laatste.eind, "PLAATS", "Lijkt een plaats", rang=40)
        elif not naamachtig or sterk or (sleutel not in lijst.voornamen and not _naamdeel(t, i, eind)):
            eind_pos, extra = laatste.eind, eind
            if (
                extra < n
                and t.woorden[extra].sleutel in _RICHTING
                and t.woorden[extra].hoofd
                and t.ruw[eind_pos : t.woorden[extra].start] in " -"
            ):
                eind_pos, eind = t.woorden[extra].eind, extra + 1
            provincie = _PROVINCIE.match(t.ruw, eind_pos)
            yield Kandidaat(
                eerste.start,
                provincie.end() if provincie else eind_pos,
                "PLAATS",
                "Lijkt een plaats",
                rang=52 if sterk or not woord else 40,
                zeker=True,
            )
        i = max(eind, i + 1)


def landen(t):
    """'Moeder woont in Suriname': a country is a place when somebody lives there now."""
    for w in t.woorden:
        if w.hoofd and w.sleutel in lijsten().landen and _WOONT_IN.search(t.voor(w.start)):
            yield Kandidaat(w.start, w.eind, "PLAATS", "Hier woont iemand", rang=45)


def _naamdeel(t, i, eind):
    """A surname that is also a place counts as a name beside a title, a tussenvoegsel or another name."""
    w = t.woorden
    if i and not w[i].hoofd and _mens(w[i - 1].sleutel) and t.ruw[w[i - 1].eind : w[i].start] == " ":
        return True
    tussen = t.ruw[w[i - 1].eind : w[i].start] if i else "\n"
    if tussen in (". ", ".") and len(w[i - 1].sleutel) == 1 and (w[i - 1].hoofd or w[i - 1].sleutel == "v"):
        return True  # F. Eleveld, Ingrid v. Wely
    if tussen == " " and w[i - 1].sleutel in ("te", "ter", "ten", "tot") and i > 1:
        if w[i - 1].hoofd or (w[i - 2].hoofd and not w[i - 2].zin_start and len(w[i - 2].sleutel) == 1):
            return True  # mw. Ter Haar, J.J. te Pas
    if i and not w[i].zin_start and not tussen.strip(" ./"):
        if w[i - 1].sleutel in _NAAMTUSSEN or w[i - 1].sleutel in AANSPREEK or w[i - 1].sleutel in ROLLEN:
            return True
        if (
            w[i - 1].hoofd
            and not w[i - 1].beschermd
            and (_mens(w[i - 1].sleutel) or not (w[i - 1].kapitaal or is_woord(w[i - 1].sleutel)))
        ):
            return True
        if len(w[i - 1].sleutel) == 1 and w[i - 1].hoofd:
            return True
    return (
        eind < len(w)
        and w[eind].hoofd
        and not w[eind].beschermd
        and t.ruw[w[eind - 1].eind : w[eind].start] in (" ", "-")
        and not is_woord(w[eind].sleutel)
    )


def _na_titel(t, i):
    """'meneer van alphen', 'mevr. Te Wierik', 'J.J. te Pas': a surname, though it is a place too."""
    j = i
    while j and t.woorden[j - 1].sleutel in _NAAMTUSSEN | {"te"}:
        j -= 1
    if j == i or not j:
        return False
    vorig, tussen = t.woorden[j - 1], t.ruw[t.woorden[j - 1].eind : t.woorden[j].start]
    if "\n" in tussen or tussen.strip(" .") or len(tussen) > 2:
        return False
    van = t.woorden[i - 1].sleutel in ("van", "te", "de") and t.woorden[j].sleutel in ("van", "te")
    initiaal = len(vorig.sleutel) == 1 and vorig.hoofd and "." in tussen
    rol = vorig.sleutel in ROLLEN and t.woorden[j].sleutel in ("ten", "ter", "te", "den")
    return (van and (vorig.sleutel in _BEHALVE_FAMILIE or initiaal)) or rol


def _mens(s):
    return s in lijsten().voornamen and s not in lijsten().veelgebruikt


def _langste(t, i):
    """End index of the longest place name that starts at word i, or 0."""
    plaatsen = lijsten().plaatsen
    beste = 0
    sleutel = ""
    for j in range(i, min(i + 5, len(t.woorden))):
        w = t.woorden[j]
        if j > i and t.ruw[t.woorden[j - 1].eind : w.start].strip(" '’\u00a0"):
            break
        sleutel = (sleutel + " " + w.sleutel) if sleutel else w.sleutel
        if sleutel in plaatsen and (w.hoofd or not t.woorden[i].hoofd):
            beste = j + 1
        elif (
            j == i
            and "-" in sleutel
            and sleutel.split("-")[0] in plaatsen
            and sleutel.split("-")[-1] in _RICHTING
        ):
            beste = j + 1
    return beste
