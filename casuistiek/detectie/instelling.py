"""Names of care providers, municipalities, clubs, firms: by the word before, after or inside the name."""

import re
from functools import cache

from .soorten import Kandidaat
from .woordenlijsten import lijsten, vouw

_SOORT = (
    r"gi|mee|gem\.|ltv|av|kv|gymvereniging|jeugddorp|omgangshuis|hoeve|zorghoeve|woonvoorziening|"
    r"pizzeria|lunchroom|stichting|"
    r"praktijk|[a-zë]{1,25}(?:erij|handel|bedrijf|kantoor|winkel|"
    r"fabriek|zaak|club|"
    r"vereniging|instelling|"
    r"organisatie|behandelgroep|leefgroep)|[a-zë]{0,25}praktijk|ggz|ggd|jeugdhulp|jeugdzorg|jeugd-?ggz|"
    r"zorgboerderij|boerderij|[a-z]{0,25}centrum|gezinshuis|cjg|centrum voor jeugd en gezin|"
    r"samenwerkingsverband|swv|woonstichting|woningstichting|woningcorporatie|corporatie|wijkteam|"
    r"sociaal team|sociaal wijkteam|jeugdteam|buurtteam|gebiedsteam|"
    r"wijkcentrum|gemeenten?|gemeenteraad van|gemeentehuis van|wethouder van|burgemeester van|vereniging|"
    r"voetbalclub|voetbalvereniging|sportclub|sportvereniging|turnvereniging|"
    r"hockeyclub|manege|zwemclub|judoschool|dansschool|muziekschool|rijschool|sv|vv|fc|hc|mhc|rkvv|rksv|"
    r"cvv|vvv|svv|asv|bedrijf|garage|autobedrijf|bakkerij|slagerij|restaurant|"
    r"cafetaria|snackbar|café|hotel|kapsalon|kapper|winkel|vervoerder|vervoersbedrijf|taxibedrijf|taxi|"
    r"advocatenkantoor|advocaten|kantoor|notariskantoor|"
    r"deurwaarder|deurwaarderskantoor|gerechtsdeurwaarder|huisartsenpraktijk|huisartsenpost|"
    r"gezondheidscentrum|ziekenhuis|umc|kliniek|polikliniek|instelling|zorgaanbieder|"
    r"jeugdhulpaanbieder|aanbieder|zorginstelling|zorggroep|zorgorganisatie|thuiszorg|"
    r"thuiszorgorganisatie|logopedie|fysiotherapie|kinderfysiotherapie|ergotherapie|apotheek|tandarts|"
    r"makelaar|"
    r"[a-z]{0,25}kwekerij|supermarkt|moskee|parochie|kerk|gemeenschap|buurthuis|jongerencentrum|jongerenwerk|"
    r"speeltuin|scouting|bureau|bureau jeugdzorg|adviesbureau|onderzoeksbureau|"
    r"behandelcentrum|behandelgroep|revalidatie|revalidatiecentrum|leefgroep|woongroep|pleegzorg|"
    r"pleegzorgorganisatie|dagbesteding|dagbehandeling|logeerhuis|logeeropvang|"
    r"medisch kinderdagverblijf|mkd|camping|vakantiepark|azc|asielzoekerscentrum|opvanglocatie|"
    r"aanmeldcentrum|werkgever|firma|uitzendbureau|bouwbedrijf|schildersbedrijf|"
    r"transportbedrijf|hoveniersbedrijf|fabriek|concern|omroep|krant|dagblad|regio|veiligheidsregio|"
    r"jeugdregio|zorgregio|onderwijsregio|veiligheidshuis|zorg- en veiligheidshuis|"
    r"jeugdbescherming|jeugdreclassering|jeugdzorgplus|gecertificeerde instelling|william schrikker|"
    r"crisisopvang|vrouwenopvang|maatschappelijk werk|welzijn|welzijnsorganisatie|"
    r"kinderrechtbank|rechtbank|gerechtshof|politie|basisteam|politiebureau|maatschap|coöperatie|"
    r"schoolmaatschappelijk werk|expertisecentrum|kennisnetwerk|dienst|platform|fonds|organisatie|"
    r"poli|locatie|vestiging|afdeling|koepel|bestuur|orthopedagogisch centrum|ambulatorium|tolkbureau|"
    r"budgetbeheerder|bewindvoerder|bewindvoeringskantoor|kredietbank"
)
_LID = r"(?:(?:de|het|'t|’t|'s)[ \u00a0])?"
_W = r"(?:[A-ZÀ-Ý][\w'’\-]{1,40}|'[st][ \u00a0]?[A-Z][\w\-]*|(?<=[A-Z])&[A-Z]+)"
_NAAM = rf"{_W}(?:[ \u00a0](?:(?:van|de|der|den|het|'t|ter|ten|en|&|voor|\+)[ \u00a0]){{0,2}}{_W}){{0,5}}"
_NA_WOORD = (
    r"Zorg|Zorggroep|Groep|B\.?V\.?|N\.?V\.?|VOF|V\.O\.F\.|Advocaten|Advocatuur|Jeugdzorg|Jeugdhulp|"
    r"Jeugd|Ziekenhuis|Kliniek|Taxi|Vervoer|Tours|Bouw|Wonen|Woningen|Welzijn|"
    r"Thuiszorg|Kinderpraktijk|Logopedie|Fysiotherapie|Therapie|Coaching|Advies|Begeleiding|"
    r"Transport|Logistics|Schoonmaak|Bewindvoering|Incasso|Gerechtsdeurwaarders|Deurwaarders|"
    r"Notarissen|Accountants|Makelaars|Makelaardij|Dienstverlening|Ziekenhuizen|Zorgverlening|"
    r"Maatschappelijk|Centrum|Instituut|Fonds|UMC|Detachering|Beheer|Logistiek|Uitzendbureau|"
    r"[A-Z][a-z]{1,15}(?:transport|techniek|service|advies|zorg|bouw|praktijk)|Bakkerij|Installaties|"
    r"Techniek|Service|Catering|"
    r"Bewind|Bewindvoerders|Uitvaart|Sport|Kinderopvang"
)
_VOOR = re.compile(
    rf"(?<![\w\-])(?i:(?:{_SOORT})[ \u00a0](?:van de[ \u00a0]|voor de[ \u00a0])?[\"'‘“]?{_LID}){_NAAM}"
)
_DEEL = re.compile(
    r"(?<![\w\-])(?:[A-ZÀ-Ý][\w'’]{0,40}(?:-[A-ZÀ-Ý][\w'’]{0,40})?[ \u00a0]){0,3}[A-ZÀ-Ý][\w'’\-]{0,40}"
    r"(?:[a-z](?:zorg|vervoer|tax|taxi|groep|wonen|hulp|kwekerij|bouw|transport|logistics|care|praktijk|"
    r"kliniek|ziekenhuis|stichting|bedrijf|huis)|[a-z](?:Tax|Zorg|Net|Groep|Care|Wonen|Plus|Werk|Hulp|"
    r"Taxi|Jeugd|Rijk|Thuis|Huis))(?![\w])"
)
_NA = re.compile(
    rf"(?<![\w\-])(?:(?:[Dd]e|[Hh]et|'t)[ \u00a0])?{_NAAM}[ \u00a0](?:{_NA_WOORD}|ziekenhuis|"
    rf"kliniek)(?![\w\-])"
)
_HAAKJES = re.compile(
    rf"(?i:\b(?:gemeente|samenwerkingsverband|wijkteam|zorgaanbieder|aanbieder|stichting|werkgever|"
    rf"instelling)\b)[ \u00a0]\(({_W}(?:[ \u00a0]{_W}){{0,5}})\)"
)
_VELD = re.compile(
    rf"(?i:\b(?:samenwerkingsverband|swv|zorgaanbieder|aanbieder|organisatie|instelling|werkgever|"
    rf"eenpitter|bedrijf|"
    rf"stichting|vereniging|verwijzer|woonplek|verblijf|dagbesteding)[ ]?:[ ]*)({_LID}{_NAAM})"
)
_HAAKJES_KLEIN = re.compile(r"\bgemeente[ ]\(([a-z\-]{4,})\)")
_KLEIN = re.compile(
    r"\bgemeente[ \u00a0](?!en\b|of\b|om\b|is\b|niet\b|wil\b|heeft\b|die\b|dat\b|te\b|in\b|van\b|voor\b|"
    r"met\b|op\b|kan\b|moet\b|als\b|waar\b|zegt\b|ook\b|de\b|het\b)([a-z\-]{4,})"
)
_EN_TEKEN = re.compile(
    r"(?<![\w&])[A-ZÀ-Ý][\w'’\-]{1,40} [&+] [A-ZÀ-Ý][\w'’\-]{1,40}(?: [A-ZÀ-Ý][\w'’\-]{1,40}){0,4}"
)
_KLEINE_NAAM = re.compile(
    r"\b(?:buurtteam|wijkteam|praktijk|stichting|deurwaarderskantoor|advocatenkantoor|ggz|ggd|gezinshuis|"
    r"garage|zorgboerderij|woningcorporatie|huisartsenpraktijk|jeugdteam|cjg|bakkerij|"
    r"samenwerkingsverband|swv|manege|kliniek|jeugdhulp)\s((de\s|het\s|"
    r"'t\s)?(?:van\s(?:de[rn]?\s)?)?[a-zà-ÿ\-]{4,})(?![\w])"
)
_NIET_ALS = {
    "zorg",
    "jeugdzorg",
    "jeugdhulp",
    "thuiszorg",
    "kinderpraktijk",
    "pleegzorg",
    "mantelzorg",
    "kraamzorg",
    "nazorg",
    "leerlingenvervoer",
    "voorzorg",
    "ziekenhuis",
    "bedrijf",
    "stichting",
    "werkgroep",
    "stuurgroep",
    "regiegroep",
    "kerngroep",
    "peergroep",
    "leefgroep",
    "doelgroep",
    "onderzorg",
    "opbouw",
    "huisartsenpraktijk",
    "hulp",
    "groep",
    "woongroep",
    "verzorg",
    "brugklas",
    "jeugd",
    "huis",
    "thuis",
    "taxivervoer",
    "schuldhulp",
    "noodhulp",
    "vervoer",
    "ouderenzorg",
    "gezinshuis",
}
_AANLOOP = {
    "de",
    "het",
    "een",
    "onze",
    "mijn",
    "deze",
    "die",
    "dat",
    "op",
    "in",
    "van",
    "naar",
    "bij",
    "volgens",
    "vanuit",
    "via",
    "voor",
    "met",
    "ook",
    "en",
    "maar",
    "of",
    "als",
    "daar",
    "nu",
    "sinds",
    "haar",
    "zijn",
    "hun",
    "vervoerder",
    "collega",
    "dus",
    "toen",
}


def _onbekend(t, start, eind):
    """At least one word of the name itself is not a general one."""
    woorden = [w for w in t.woorden_in(start, eind) if w.hoofd]
    return any(not w.beschermd for w in woorden)


def _bekende(t):
    """Yulius, Sterk Huis: known by name alone; one that is a first name too (Enver) only after bij, via."""
    bekend = lijsten().instellingen
    for i, w in enumerate(t.woorden):
        twee = t.woorden[i + 1] if i + 1 < len(t.woorden) else w
        if w.beschermd or not (w.hoofd or (w.sleutel in ("de", "het") and twee.hoofd)):
            continue
        eind = twee if f"{w.sleutel} {twee.sleutel}" in bekend else w if w.sleutel in bekend else None
        if eind is None or (eind is w and w.zin_start and w.sleutel in lijsten().woorden):
            continue
        mens = eind is w and w.sleutel in lijsten().voornamen
        if not mens or re.search(r"\b(?:bij|via|door|vanuit|naar)\s\Z", t.voor(w.start)):
            yield Kandidaat(w.start, eind.eind, "INSTELLING", "Naam van een organisatie", rang=51)


@cache
def _werkgever():
    merken = "|".join(sorted(map(re.escape, lijsten().merken), key=len, reverse=True))
    return re.compile(
        rf"\b(?:werk|werkt|werkte|werken|baan|baantje|bijbaan|stage|in dienst|chauffeur|kassa|"
        rf"vakkenvuller|bezorger|"
        rf"dienst|nachten|nachtdienst)\b[^.\n]{{0,30}}?\b(?:bij|voor)\s(?:de\s)?({merken})(?!\w)",
        re.I,
    )


def zoek(t):
    ruw = t.ruw
    for m in _VOOR.finditer(ruw):
        plek = re.match(r"(?i)(?:locatie|vestiging|team) (\S+)\Z", m[0])
        if re.search(r"\d{3}", m[0]) or (plek and vouw(plek[1]) in lijsten().plaatsen):
            continue
        een = t.voor(m.start(), 5).endswith("een ") and not re.search(r"\s(?:de|het|'t|van)\s", m[0], re.I)
        eigen = t.voor(m.start(), 13).endswith("plaats in de ")  # our own proposal: een plaats in de regio
        if een or eigen or re.match(r"(?i:wethouder|burgemeester) Van", m[0]):
            continue
        naam = re.search(_NAAM + r"\Z", m[0])
        if naam and _onbekend(t, m.start() + naam.start(), m.end()):
            zwak = re.match(
                r"(?i)(?:politie|rechtbank|gerechtshof|regio|locatie|afdeling|dienst|kerk|winkel|kantoor|"
                r"jeugdhulp|bestuur|organisatie|taxi)\b",
                m[0],
            )
            yield Kandidaat(m.start(), m.end(), "INSTELLING", _uitleg(m[0]), rang=53 if zwak else 63)
    yield from _bekende(t)
    for m in _werkgever().finditer(ruw):
        yield Kandidaat(m.start(1), m.end(1), "INSTELLING", "Werkgever", rang=52)
    for m in _VELD.finditer(ruw):
        if _onbekend(t, m.start(1), m.end(1)):
            yield Kandidaat(*m.span(1), "INSTELLING", "Lijkt de naam van een organisatie", rang=62)
    for m in _HAAKJES.finditer(ruw):
        if _onbekend(t, m.start(1), m.end(1)):
            yield Kandidaat(m.start(1), m.end(1), "INSTELLING", _uitleg(m[0]), rang=63)
    for m in _HAAKJES_KLEIN.finditer(ruw):
        if vouw(m[1]) in lijsten().plaatsen:
            yield Kandidaat(m.start(1), m.end(1), "INSTELLING", "Lijkt een gemeente", rang=60)
    for m in _KLEIN.finditer(ruw):
        if m[1] in lijsten().plaatsen:
            yield Kandidaat(m.start(), m.end(), "INSTELLING", "Lijkt een gemeente", rang=60)
    for m in _EN_TEKEN.finditer(ruw):
        if _onbekend(t, m.start(), m.end()) and vouw(m[0].split()[0]) not in lijsten().voornamen:
            yield Kandidaat(m.start(), m.end(), "INSTELLING", "Lijkt de naam van een organisatie", rang=54)
    for m in _KLEINE_NAAM.finditer(ruw):
        woorden = [vouw(x) for x in m[1].split()]
        if (
            woorden[-1] in lijsten().plaatsen
            or woorden[-1] in lijsten().achternamen
            or woorden[-1] not in lijsten().woorden
            or m[2]
        ) and (woorden[-1] not in lijsten().veelgebruikt or (woorden[0] == "van" and "kantoor" in m[0])):
            yield Kandidaat(m.start(), m.end(), "INSTELLING", "Lijkt de naam van een organisatie", rang=55)
    for patroon in (_NA, _DEEL):
        for m in patroon.finditer(ruw):
            start = m.start()
            for deel in re.finditer(r"\S+", m[0]):
                if (
                    vouw(deel[0]) in _AANLOOP
                    and deel[0] not in ("De", "Het")
                    and (deel[0].islower() or _zinsbegin(t, m.start()))
                ):
                    start = m.start() + deel.end() + 1
                else:
                    break
            rest = ruw[start : m.end()]
            if (
                not rest
                or vouw(rest) in _NIET_ALS
                or vouw(rest.split()[-1]) in _NIET_ALS
                and len(rest.split()) == 1
                or not _onbekend(t, start, m.end())
            ):
                continue
            if patroon is _NA and not _eigennaam(t, start, m.end()):
                continue
            eerste = vouw(rest.split()[0])
            if patroon is _DEEL and eerste in lijsten().voornamen and eerste not in lijsten().woorden:
                continue  # Evert Wolthuis, Annelies Kamphuis-Oosterveld
            if patroon is _DEEL and (_gewoon(t, start, m.end()) or vouw(rest) in lijsten().achternamen):
                continue
            yield Kandidaat(start, m.end(), "INSTELLING", "Lijkt de naam van een organisatie", rang=59)


def _eigennaam(t, start, eind):
    """'Het ziekenhuis' has no name of its own, 'Het IJsselland Ziekenhuis' has."""
    woorden = t.woorden_in(start, eind)
    return any(w.hoofd and w.sleutel not in ("de", "het", "'t") for w in woorden[:-1])


def _zinsbegin(t, plek):
    return next((w.zin_start for w in t.woorden_in(plek, plek + 40)[:1]), False)


def _gewoon(t, start, eind):
    """Ordinary words such as Jeugdhulp or Werkgroep, capital or not."""

    woorden = t.woorden_in(start, eind)
    return all(w.sleutel in lijsten().woorden or w.beschermd for w in woorden)


def _uitleg(ruw):
    return (
        "Lijkt een gemeente"
        if re.match(r"(?i)(?:gemeente|wethouder|burgemeester)", ruw)
        else "Lijkt de naam van een organisatie"
    )
