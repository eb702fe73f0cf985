"""Capitalised names without a keyword, which the words before make a school, organisation or place."""

import re

from .rollen import AANSPREEK, GEWOON_GROOT, ROLLEN
from .soorten import Kandidaat
from .woordenlijsten import is_samenstelling, is_woord, lijsten

_LID = {"de", "het", "'t", "t"}
_ALGEMEEN_EIND = re.compile(
    r"(?:portaal|scherm|module|beheer|wet|code|richtlijn|pact|protocol|training|regeling|verordening|"
    r"besluit|akkoord|toets|test|"
    r"methode|methodiek|lijst|programma|project|convenant|commissie|raad|inspectie|"
    r"dienst|ministerie|model|aanpak|traject|overleg|team|loket|punt|plan|formulier|systeem|verdrag|"
    r"fonds|arrangement|app|nieuws|journaal|kabinet|parlement|net|archief|"
    r"instituut|bureau|verbond|front|festival|stadion|museum|theater|plein|park|huis|bestuur|consulent|"
    r"ambtenaar|medewerker|zorg|onderwijs|agenda|akte|hof)\Z"
)
_SCHOOL_VOOR = re.compile(
    r"\b(?:school|basisschool|college|opvang|brugklas|stage)(?:\s(?:is|was|heet|heette|wordt|werd|"
    r"genaamd))?\s?[:(,]?\s?(?:[\"'‘“])?\Z|\bschool\s?\(\Z|\b(?:vso|sbo|so|vmbo|havo|vwo|pro|bso|"
    r"basisschool|mytylschool|praktijkschool),\s\Z|\b(?:school(?:naam)?|opleiding)\s?:\s?\Z"
)
_INST_VOOR = re.compile(
    r"\b(?:werk|werkt|werkte|werken|werkzaam|baan|in dienst|aangemeld|aanmelding|behandeling|behandeld|"
    r"cli[eë]nt|hulp|begeleiding|traject|intake|onderzoek|therapie|diagnostiek|lid|stage|"
    r"begeleid|verwezen|geplaatst|dagbesteding|traint|training|voetbalt|speelt|sport|zwemt|turnt|"
    r"hockeyt)\s(?:\w+\s)?(?:bij|via|van|door|naar|vanuit)\s(?:de\s|het\s)?\Z"
    r"|\b(?:restaurant|winkel|bedrijf|zaak|café|kapsalon|praktijk|kliniek|club|vereniging|cafetaria|"
    r"snackbar|leefgroep|groep),\s\Z"
    r"|\b(?:zorgaanbieder|aanbieder|werkgever|instelling|vervoerder|organisatie|gemeente|wijkteam|"
    r"stichting|partij|jeugdhulp)\s?[:(,]\s?\Z|\bvanuit\s\Z"
)
_OP = re.compile(
    r"\b(?:zit|zat|zitten|gaat|ging|gaan|leerling|leerlinge|leerkracht|juf|meester|docent|mentor|"
    r"directeur|ib'er|intern begeleider|begonnen|start|gestart|werk|werkt|werkte|sta|stond|klas|groep \d|"
    r"school|plek|geplaatst|ingeschreven|aangemeld|teruggeplaatst|welkom|blijven|blijft|"
    r"conciërge|stage|rector|teamleider|zoco|zorgcoördinator)\s(?:\w+\s){0,3}(?:op|naar|van|"
    r"bij)\s(?:de\s|het\s|'t\s)?\Z"
)
_WERKT_VAN = re.compile(
    r"\b(?:\w*(?:reclasseerder|voogd|beschermer|medewerker|medewerkster|consulent|consulente|begeleider|"
    r"begeleidster|"
    r"behandelaar|coach|werker|werkster|psycholoog|therapeut|regisseur|ambulant|contactpersoon|team|"
    r"hulpverlener))\svan\s\Z"
)
_TEAM = re.compile(r"(?:team|loket|centrum|huis|punt|hulp|zorg|werk|praktijk|groep)\Z")
_KLINKER = re.compile(r"[aeiouy]")
_VOLG = re.compile(r"[ \u00a0]\Z")
_TUSSEN = {"van", "de", "der", "den", "het", "ter", "ten", "en"}


def zoek(t, bezet):
    w = t.woorden
    i = 0
    while i < len(w):
        x = w[i]
        if x.hoofd and not x.beschermd and not bezet[x.start] and not _generiek(x):
            k, na = _bij(t, i, bezet)
            if k:
                yield k
                i = na
                continue
        i += 1


def _generiek(x):
    return (
        len(x.sleutel) < 2
        or x.sleutel in GEWOON_GROOT
        or x.sleutel in ROLLEN
        or x.sleutel in AANSPREEK
        or (x.kapitaal and len(x.sleutel) < 5)
    )


def _naast(t, a, b):
    return bool(_VOLG.match(t.ruw[t.woorden[a].eind : t.woorden[b].start]))


def _keten(t, i, bezet):
    w, eind = t.woorden, i + 1
    while eind < min(len(w), i + 8) and not bezet[w[eind].start]:
        if not _naast(t, eind - 1, eind) and t.ruw[w[eind - 1].eind : w[eind].start] not in (" & ", " + "):
            break
        if w[eind].hoofd and not _generiek(w[eind]) and not w[eind].beschermd:
            eind += 1
        elif (
            w[eind].sleutel in _TUSSEN
            and w[eind].sleutel != "en"
            and eind + 1 < len(w)
            and w[eind + 1].hoofd
            and _naast(t, eind, eind + 1)
            and not _generiek(w[eind + 1])
        ):
            eind += 2
        else:
            break
    return eind


def _naam_met_te(w, i, t):
    """'mevr. Te Wierik', 'J.J. te Pas', 'Lena te Winkel': te belongs to a surname."""
    if i < 2 or "\n" in t.ruw[w[i - 2].eind : w[i - 1].start]:
        return False
    voor = w[i - 2]
    mens = voor.sleutel in AANSPREEK or (
        voor.hoofd and (len(voor.sleutel) == 1 or voor.sleutel in lijsten().voornamen)
    )
    return mens or (w[i - 1].hoofd and not w[i - 1].zin_start)


def _bij(t, i, bezet):
    w, lijst = t.woorden, lijsten()
    x = w[i]
    lid = (
        i - 1
        if i and w[i - 1].sleutel in _LID and not bezet[w[i - 1].start] and _naast(t, i - 1, i)
        else None
    )
    eerste = i if lid is None else lid
    start = w[eerste].start - (
        t.ruw[w[eerste].start - 1 : w[eerste].start] in ("'", "’") and w[eerste].sleutel == "t"
    )
    voor = t.voor(w[eerste].start, 60)
    vorig = (
        w[eerste - 1].sleutel
        if eerste
        and not t.ruw[w[eerste - 1].eind : w[eerste].start].strip()
        and "\n" not in t.ruw[w[eerste - 1].eind : w[eerste].start]
        else ""
    )
    eind = _keten(t, i, bezet)
    mens = x.sleutel in lijst.voornamen or (
        x.sleutel in lijst.achternamen and lid is not None and w[lid].sleutel != "het"
    )
    if x.sleutel.endswith("s") and x.sleutel[:-1] in lijst.voornamen and t.voor_zelfstandig(x):
        mens = True  # bij Noras huis
    gewoon = is_woord(x.sleutel)
    # people take no article: 'op de Parcival', and a surname is spelled 'Kees van de Windhoek'
    if lid is not None and (
        (not w[lid].hoofd and vorig in ("op", "naar")) or (w[lid].hoofd and vorig == "van")
    ):
        mens = False
    if vorig == "van" and eind - i > 1 and lid is None and gewoon and _WERKT_VAN.search(voor):
        plek = (start, w[eind - 1].eind)
        return Kandidaat(*plek, "INSTELLING", "Lijkt de naam van een organisatie", rang=46), eind
    if vorig == "te" and lid is None and not x.beschermd and not _naam_met_te(w, eerste, t):
        return Kandidaat(start, w[eind - 1].eind, "PLAATS", "Lijkt een plaats", rang=43), eind
    if (
        x.zin_start
        or (gewoon and eind - i == 1 and _ALGEMEEN_EIND.search(x.sleutel))
        or x.sleutel in lijst.veelgebruikt
        and lid is None
    ):
        return None, i

    if (
        eerste
        and w[eerste - 1].sleutel in ("van", "in", "op")
        and (
            (w[eerste - 1].hoofd and not w[eerste - 1].zin_start)
            or (
                lid is not None
                and w[lid].sleutel in ("'t", "t", "de", "den")
                and eerste > 1
                and w[eerste - 2].hoofd
                and (w[eerste - 2].sleutel in lijst.voornamen or len(w[eerste - 2].sleutel) == 1)
            )
        )
    ):
        return None, i
    if (
        lid is not None
        and w[lid].hoofd
        and eerste
        and w[eerste - 1].kapitaal
        and len(w[eerste - 1].sleutel) < 6
        and not w[eerste - 1].beschermd
        and vorig
    ):
        start = w[eerste - 1].start
        vorig, mens = "op", False

    def geef(soort, zeker=True, rang=44):
        if soort == "SCHOOL" and _TEAM.search(w[eind - 1].sleutel):
            soort = "INSTELLING"
        uitleg = {
            "SCHOOL": "Lijkt de naam van een school",
            "INSTELLING": "Lijkt de naam van een organisatie",
            "PLAATS": "Lijkt een plaats",
        }[soort]
        return Kandidaat(start, w[eind - 1].eind, soort, uitleg, zeker=zeker, rang=rang), eind

    if lid is not None and w[lid].sleutel == "het" and re.search(r"[a-z]-[A-Z][a-z]", x.kaal):
        return geef("SCHOOL")
    if vorig in ROLLEN or vorig in AANSPREEK:
        if not (lid is not None and _SCHOOL_VOOR.search(voor)):
            return None, i
    if _SCHOOL_VOOR.search(voor) and (lid is not None or not mens):
        return geef("SCHOOL")
    if _INST_VOOR.search(voor) and not (mens and lid is None):
        return geef("INSTELLING")
    if lid is not None and mens and w[lid].sleutel != "de" and vorig not in ("op", "naar", "van", "bij"):
        return None, i
    if lid is not None:
        hoofd_lid = w[lid].hoofd and not w[lid].zin_start
        if w[lid].sleutel != "de":
            if vorig in ("op", "naar", "van", "bij", "vanuit", "was", "is") or not gewoon:
                return geef("SCHOOL")
        elif hoofd_lid and (vorig in ("op", "naar", "bij", "vanuit") or not mens or _OP.search(voor)):
            return geef("SCHOOL")
        elif vorig == "bij" and re.search(r"\bgroep \d", voor):
            return geef("SCHOOL")
        elif vorig in ("op", "naar") and not mens and x.sleutel not in lijst.plaatsen:
            return geef("SCHOOL")
        elif (
            gewoon
            and not is_samenstelling(x.sleutel)
            and not mens
            and not hoofd_lid
            and x.sleutel not in lijst.veelgebruikt
            and not x.kapitaal
            and _KLINKER.search(x.sleutel)
            and not _ALGEMEEN_EIND.search(x.sleutel)
        ):
            return geef("INSTELLING", rang=41)
        elif vorig == "in" and not mens:
            return geef("PLAATS")
        return None, i
    if not _KLINKER.search(x.sleutel):
        return None, i
    if eind - i > 1 and not mens and re.search(r"[&+]", t.ruw[x.start : w[eind - 1].eind]):
        return geef("SCHOOL" if vorig == "op" or "school" in voor else "INSTELLING")
    if x.sleutel in ("sint", "st") and eind > i + 1 and vorig in ("op", "van", "naar", "bij"):
        return geef("SCHOOL")
    if mens or x.sleutel in lijst.achternamen:
        return None, i
    if vorig == "op" or _OP.search(voor) and vorig == "op":
        return geef("SCHOOL", rang=43)
    if vorig in ("in", "uit", "naar", "omgeving", "wijk", "buurt", "richting"):
        return geef("PLAATS", rang=43)
    if vorig in ("bij", "via"):
        return geef("INSTELLING", rang=43)
    return None, i
