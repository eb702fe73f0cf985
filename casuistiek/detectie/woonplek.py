"""Addresses that do not look like a street: Zuideinde 90, kade 12, kamer 118 of an azc, LINDELAAN 3."""

import re

from .adres import AANLOOP, GEWOON, NA_ADRES, NUMMER, woont
from .soorten import Kandidaat
from .woordenlijsten import lijsten, vouw

# ANNIE M.G. SCHMIDTLAAN 15
_HOOFDLETTERS = re.compile(
    r"(?<![\w.])(?:[A-ZÀ-Ý.'\-]{2,20}[ ]){0,4}[A-ZÀ-Ý'\-]{2,30}"
    r"(?:STRAAT|LAAN|WEG|PLEIN|GRACHT|KADE|SINGEL|DREEF|HOF|PAD|PARK|DIJK|STEEG|MARKT|WAL|BAAN)"
    rf"[ ]{NUMMER}(?![\w])"
)
_KADE = re.compile(
    r"(?<![\w\-])(?:[Ss]tandplaats|[Ss]tacaravan|[Bb]ungalow|[Kk]ade|[Ss]teiger|[Ll]igplaats|[Pp]ier) "
    r"\d{1,4}[a-z]?(?:, (?:hut|boot) \d{1,4})?(?!\w)"
)
_KAMER = re.compile(
    r"(?<![\w\-])(?:[Kk]amer|[Hh]ut|[Uu]nit|[Cc]halet|[Ww]oonunit|[Hh]uisje|[Kk]avel) \d{2,4}[a-z]?(?!\w)"
)
_OPVANG = re.compile(
    r"\b(?:azc|opvang\w*|coa|verblijf\w*|woont|wonen|noodopvang|hotel|asiel\w*|v-nummer|park|camping|"
    r"vakantie\w*)\b"
)
# Kerkstr. 12, Stationspl 3, Kerkstraat12
_KORT = re.compile(
    r"(?<![\w'’\-])(?:[A-ZÀ-Ý][\w.'’\-]{0,20}[ ]){0,3}[A-ZÀ-Ý][\w'’\-]{2,25}"
    rf"(?:str|pl|ln|wg|sngl|grt|plnts)\.?[ ]{NUMMER}(?![\w]|[.,:]\d)|"
    r"(?<![\w'’\-])[A-Za-zÀ-ž'’\-]{3,30}(?:straat|laan|weg|plein|gracht|singel)\d{1,4}[a-z]?(?!\w)"
)
_BLOK = re.compile(
    r"(?<![\w\-])(?:[Bb]lok|[Gg]ebouw|[Vv]leugel|[Pp]aviljoen|[Gg]ang|[Uu]nit) [A-Z\d]{1,4},? "
    r"(?:unit|kamer|vak|huisje|deur|bed) [A-Z\d]{1,4}(?![\w])"
)
_VAK = re.compile(
    r"(?<![\w\-])[A-ZÀ-Ý][\w'’\-]{3,30}(?:dijk|weg|kade|laan|straat|pad|park|kamp), "
    r"(?:vak|plek|plaats|kavel|standplaats|nr\.?) "
    r"[A-Z\d]{1,4}(?!\w)"
)
_DEUR = re.compile(
    r"(?<![\w\-])(?:[Aa]pp(?:artement)?\.?|[Ff]lat|[Uu]nit|[Ss]tudio|[Pp]ortiek|[Dd]eur) (?:nr\.? |nummer )?"
    r"\d{1,4}[a-zA-Z]?(?!\w)"
)
_ADRES_ERVOOR = re.compile(
    r"\b(?:woon\w*|wonen|adres|\w*(?:straat|laan|weg|plein|hof|flat) ?\d*)\b[^\n]{0,40}\Z"
)
# endings that are a street only with a number, and in a word that is no ordinary one
_OOK_STRAAT = re.compile(
    r"(?<![\w'’\-])((?:[A-ZÀ-Ý][\w'’\-]{1,20}[ ])?[A-ZÀ-Ý][\w'’\-]{1,30}"
    r"(?:eind|einde|end|buorren|weide|weiden|oever|hout|kant|rug|stuk|til|horn|wold|lust|rust|dam|brug|vliet|"
    r"wetering|terp|wier|heide|bult|kuil|sluis|molen|rijt|eiland|streek|plantage|plaats|esch|gors|zand|"
    r"polder|"
    r"kerk|zicht|rak|bosch|laar|mors|maat|maten|stelle|wiel|wielen|wiek|hagen|akkers|velden|tuinen|loop|"
    r"weerd|"
    r"gouw|geest|nest|bloem|vlinder|vinder|roos|eik|els|berk|linde|kruid|varen|gras|hoeve|hoven|kampen|"
    r"wallen|"
    r"stegen|landen|bergen|hove|terrein|hol|top|kil|drecht|mond|spoor|wissel))"
    rf"[ ]({NUMMER})(?![\w]|[.,:]\d)"
)
# in a text without capitals only the word for living helps: 'ze wonen op de botter 34'
_KLEIN_WOONT = re.compile(
    r"\b(?:woont?|wonen|woonde|woonadres|adres|verhuisd|ingeschreven)\b[^.,;\n]{0,20}?"
    r"\b(?:op|aan|in|naar|is|:) ?(?:de |het |'t )?"
    rf"([a-zà-ÿ][a-zà-ÿ\-]{{3,30}}[ ]{NUMMER})(?![\w]|[.,:]\d)"
)


# a name and a number with a door: 'Galjoen 12, waar', 'Plantage 66-IV', 'Marslanden G-21'
_NAAM_NR = re.compile(
    r"(?<![\w\-])((?:['’]t |De |Het )?[A-ZÀ-Ý][a-zà-ÿ]{2,20}(?:[ -][A-ZÀ-Ý][a-zà-ÿ]{2,20})?),? (?:nr\.? |"
    r"nummer )?"
    r"(\d{1,4}(?:-[IVX]{1,3}|-\d{1,3}|[a-e])?|[A-G]-\d{1,3})(?![\w]|[.,:/]\d)"
)
_PLEK_VOOR = re.compile(
    r"\b(?:(?:woont|wonen|woonde|brand|bewoner|adres|thuis|was|wordt|huisbezoek|slaapt|verhuisd|verhuist|"
    r"pand|"
    r"moeder|vader|opa|oma)\b[^.\n]{0,20})?(?:op|in|aan|bewoners? van|naar|thuis|was|wordt|[\w]*adres:?) "
    r"(?:de |het )?\Z"
)
_STERK_NR = re.compile(r"-|[a-e]\Z|[A-G]")
_GEEN_PLEK = GEWOON | set(
    "groepje casus leerling kind persoon partij optie vraag model bijlage deel cito iq tiq avi leeftijd "
    "januari februari "
    "maart april mei juni juli augustus september oktober november december top score categorie jaargang "
    "leerjaar klas "
    "team unit gesprek sessie les zitting versie toets cluster wisc paragraaf lid ronde agendapunt plan "
    "doel ziektewet "
    "opp bladzijde mavo havo vmbo vwo nieuwsbegrip".split()
)
_KLEIN_NAAM_NR = re.compile(
    r"\b(?:woont|wonen|woonde|thuis|bewoner van|bewoners van|adres(?: is)?:?|woon) (?:op |in |aan )?(?:de |"
    r"het )?"
    r"([a-zà-ÿ][a-zà-ÿ\-]{3,20},? \d{1,4}(?:-\d{1,3}|[a-e])?)(?![\w]|[.,:/]\d)"
)


def zoek(t):
    if not t.heeft_cijfer:
        return
    for m in _NAAM_NR.finditer(t.ruw):
        if _is_plek(t, m):
            yield Kandidaat(m.start(), m.end(), "ADRES", "Lijkt een adres", rang=60)
    for m in _KLEIN_NAAM_NR.finditer(t.laag) if t.alles_klein else ():
        woord = vouw(m[1].split()[0].strip(","))
        if woord not in _GEEN_PLEK and woord not in lijsten().veelgebruikt and NA_ADRES.match(t.na(m.end())):
            yield Kandidaat(*m.span(1), "ADRES", "Lijkt een adres", rang=60)
    for m in _OOK_STRAAT.finditer(t.ruw):
        woord, start = vouw(m[1].split()[-1]), m.start()
        if " " in m[1] and vouw(m[1].split()[0]) in AANLOOP:
            start = m.end() - len(m[0].split(" ", 1)[1])
        if NA_ADRES.match(t.na(m.end())) and (woord not in lijsten().woorden or woont(t, m)):
            yield Kandidaat(start, m.end(), "ADRES", "Lijkt een adres", rang=61)
    for m in _KLEIN_WOONT.finditer(t.laag) if t.alles_klein else ():
        woord = vouw(m[1].split()[0])
        if NA_ADRES.match(t.na(m.end())) and woord not in GEWOON and woord not in lijsten().veelgebruikt:
            yield Kandidaat(*m.span(1), "ADRES", "Lijkt een adres", rang=61)
    for m in _HOOFDLETTERS.finditer(t.ruw):
        yield Kandidaat(m.start(), m.end(), "ADRES", "Lijkt een adres", rang=68)
    for m in _KORT.finditer(t.ruw):
        yield Kandidaat(m.start(), m.end(), "ADRES", "Lijkt een adres", rang=61)
    for m in _DEUR.finditer(t.ruw):
        if _ADRES_ERVOOR.search(t.voor(m.start(), 70)):
            yield Kandidaat(m.start(), m.end(), "ADRES", "Deel van een adres", rang=59)
    for m in (*_BLOK.finditer(t.ruw), *_VAK.finditer(t.ruw)):
        yield Kandidaat(m.start(), m.end(), "ADRES", "Lijkt een adres", rang=69)
    for m in _KADE.finditer(t.ruw):
        yield Kandidaat(m.start(), m.end(), "ADRES", "Lijkt een adres", rang=60)
    for m in _KAMER.finditer(t.ruw):
        if _OPVANG.search(t.voor(m.start(), 100)):
            yield Kandidaat(m.start(), m.end(), "ADRES", "Kamer van een woning", rang=60)


def _is_plek(t, m):
    """A name that counts nothing, where somebody lives, or with a number as only doors have."""
    woorden = [vouw(x) for x in m[1].split()]
    if re.match(r"(?:19|20)\d\d\Z", m[2]):
        return False
    beschermd = any(w.beschermd for w in t.woorden_in(*m.span(1)))
    if beschermd or woorden[-1] in _GEEN_PLEK or not NA_ADRES.match(t.na(m.end())):
        return False
    if _STERK_NR.search(m[2]) and not re.search(
        r"(?:groep|klas|juf|meester|mentor)\b[^.\n]{0,12}\Z", t.voor(m.start())
    ):
        return woorden[-1] not in lijsten().voornamen
    return bool(_PLEK_VOOR.search(t.voor(m.start(), 45)))
