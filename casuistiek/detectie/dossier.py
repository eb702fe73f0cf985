"""Numbers that lead to one case or person: by the word before them, or by their shape."""

import re

from .soorten import Kandidaat
from .telefoon import LANDELIJK

_W = (
    r"(?:(?!(?:is|was|van|met|de|het)[ ])(?:[A-Za-z]{1,5}|[A-Z]{1,5}-[A-Z]{1,3})[ ](?=\d))?"
    r"(?=[\w./\-]*\d)[A-Za-z0-9]\w*(?:[./\-–:]\w+)*"
    r"(?:[ ]\d(?:[\w./\-]*\w)?|[ ][A-Z]{2,4}(?:[ ][A-Z]{2,4})?[ ]\d\d[-/]\d+)*"
)
_BIJ = (
    r"\.?(?:[ ]\([^()\d\n]{1,12}\))?(?:,(?=[ ][A-Z\d]))?"
    r"\s?(?:is|was|van\s\w+|met|:|=|#|\(|nr\.?|nummer)?\s?[:#(]?\s?[\"'‘“]?"
)
# any word that ends in -nummer, unless its first part says that it belongs to nobody
_NUMMER = re.compile(
    rf"(?<![\w\-])([a-zë]*(?:[ \-.](?=nr|nummer))?)(?:nummers?|nrs?|(?<![a-zë])id)\b{_BIJ}({_W})", re.I
)
_ONDERWIJS = re.compile(
    r"(?:leerling|lln|ll|student|deelnemer|onderwijs|ond|persoonsgebonden|pas|stam|school|studie)"
)
_NIEMAND = re.compile(
    r"(?:grootboek|bestel|artikel|project|reserverings?|order|kamerstuk|serie|product|telefoon|tel|"
    r"mobiel|huis|kamer|"
    r"lokaal|rekening|bankrekening|giro|burgerservice|sofi|postbus|pagina|hoofdstuk|jaar|week|zetel|"
    r"crebo|kostenplaats|"
    r"boekstuk|paragraaf|tabel|subsidie|regeling|publicatie|staatsblad|nood|alarm|hulp|buslijn|lijn|"
    r"volg|protocol|lot|charge|batch|barcode|"
    r"rang|versie|"
    r"model|type|tender|begroting|op|rug|hoofd|terugbel|bel|noodnummer|bo|item|onderdeel|kenteken|isbn|"
    r"btw|catalogus)s?"
)
_GEEN_STAM = {""} | set("het een dat dit mijn haar zijn hun ons onze jouw uw de op onder met van is".split())
_PGN = re.compile(
    rf"\b(?:pgn|lln|eck-?id|schoolpas|leerlingpas|leerling[ \-]id|leerling(?=:? \(?\d{{5}})){_BIJ}({_W})",
    re.I,
)
# 'leerlingnummers die er op het scherm stonden waren 210774', 'leerlingnr. in ons systeem: 88-10394'
_VERDER = re.compile(
    r"(?<![\w\-])((?:leerling|student|onderwijs|deelnemer|dossier|zaak|cli[eë]nt|klant|pati[eë]nt|"
    r"polis|v)[ \-]?"
    r"(?:nummers?|nrs?)|\w{3,20}kenmerk)\b[^\d\n:]{1,45}(?:[:,]|\b(?:is|was|zijn|waren|luidt))[ ]?"
    r"((?:[A-Z]{1,3}-?)?\d(?:[\w./\-]|[ ](?=\d)){2,16}\w)",
    re.I,
)
# a row of a table: Bakkali, Soumaya - 12-04-2014 - 884412
_TABEL = re.compile(
    r"(?<![\w])\d{1,2}[-./]\d{1,2}[-./](?:19|20)?\d\d[ ]{0,3}[|;,\t/–-][ ]{0,3}"
    r"(\d{2,4}[-.]\d{3,6}|\d{4,9})(?=[ ]{0,3}(?:[|;,\t\n/–]|-[ ]|\Z))"
)
_LABEL = re.compile(
    rf"\b(?:(?:ons |uw )?kenmerk|kenm|(?:agb|big|skj|kvk|vecozo|uzovi)(?:[ \-]?(?:code|registratie))?|"
    rf"dossier|zaak|"
    rf"referentie|ref|proces-?verbaal|pv|polis|paspoort|cjib|rekest|toezichtcode|id-kaart|"
    rf"identiteitskaart|rijbewijs|registratie \w+|"
    rf"v-nr){_BIJ}({_W})",
    re.I,
)
# 'melding 24-0098123': a word for a document or a case, right before a long number
_STUK = re.compile(
    rf"\b(?:melding|klacht|aangifte|indicatie|beschikking|toekenning|bezwaar|besluit|aanvraag|casus|"
    rf"cli[eë]nt|"
    rf"pati[eë]nt|klant|tlv|factuur|dossier|zaak)[ :]{{1,2}}"
    rf"((?:(?-i:[A-Z]{{2,4}})[ ])?(?=[\w./\-]*\d{{3}})(?=(?:[./\-]?\w){{5}}){_W})",
    re.I,
)
_HAAKJE = re.compile(
    rf"\b(?:nr\.?|beschikking|melding|klacht|aangifte|indicatie|toekenning|bezwaar|beroep|besluit|"
    rf"aanvraag)\s\(({_W})\s?\)"
    rf"|\((?:nr\.?|nummer|no\.?)\s?:?\s?({_W})\s?\)|\b(?:nr\.|onder nummer)\s?({_W})",
    re.I,
)
_VORM = re.compile(
    r"(?<![\w\-/.])(?:[A-Z]{1,5}[-/.]?(?:19|20)\d\d[-/.]?\d{2,8}(?:[-/.]\d+)?|PL\d{4}[-/]?\d{6,}(?:-\d+)?|"
    r"[A-Z]{1,5}[-/.]\d{2,4}[-/.]\d{2,7}|[A-Z]{2,5}-\d{4,}|\d{2,4}[-/][A-Z]{1,5}[-/]\d{2,7}|"
    r"[A-Z]{2,4}[-/][A-Z]{1,4}[-/]\d{2,}(?:[-/]\d+)?|[A-Z]{2,5}(?=\d{5,9}(?!\w))\d+|"
    r"(?:19|20)\d\d[-/](?=\d*\d{4})\d{4,8}(?:-[A-Z]{1,4})?|C/\d\d/\d{4,}(?:\s?/\s?[A-Z]{2}\s?(?:RK|ZA|"
    r"KG)\s?\d\d[-/]\d+)?|"
    r"(?:HA|KG)\sZA\s\d\d[-/]\d+|[A-Z]{2}\s?RK\s?\d\d[-/]\d+|[A-Z]\d{6,9}|Z[-/]?\d{2,4}[-/]\d{3,}|"
    r"\d{2}/\d{4,7}|"
    r"\d{2,4}\.\d{3}\.\d{3}-\d)"
    r"(?!\w)(?!-\d)"
)
_NIET = re.compile(
    r"\b(?:ecli\S*|isbn|issn|grootboek\w*|bestel\w*|project\w*|subsidie\w*|artikel\w*|stb\.?|stcrt\.?|"
    r"staatsblad|"
    r"staatscourant|reservering\w*|kamerstuk\w*|onderzoek\w*|versie|model|norm|iso|nen|order\w*|regeling\w*|"
    r"werkinstructie|crebo\w*|publicatie\w*|serie\w*|product\w*|typenummer|boek\w*|uitspraak|rekenmodel|"
    r"lokaal|"
    r"factuur|facturen|(?:met het|bijlage) nummer|lot\w*|charge\w*|batch\w*|protocol\w*|begroting\w*|"
    r"kostenplaats\w*|tender\w*|aanbesteding\w*)\b[\s:.\-]*(?:nr\.?|nummer)?[\s:.]*(?:is |"
    r"was )?\Z"
)
# any mark of letters and figures in pieces, JZ/24-118-b, and any long number by itself
_MENGSEL = re.compile(
    r"(?<![\w\-/.@#:])(?=[\w\-/.]*\d[\w\-/.]*\d[\w\-/.]*\d)(?=[\d\-/.]*[A-Za-z])[A-Za-z0-9]{1,10}"
    r"(?:[-/.][A-Za-z0-9]{1,10}){1,5}(?![\w\-/@])"
)
_KAAL = re.compile(r"(?<![\w€.,/\-+@#:])(?<!€ )\d{6,12}(?![\w@%]|[.,:/\-]\d)")
# AB12345C, and 'casus #4431', 'toegangscode X7K2P'
_AANEEN = re.compile(r"(?<![\w\-/.@#])(?:[A-Z]{1,4}\d{4,10}[A-Z]{0,3}|\d{5,9}[A-Z]{1,3})(?![\w\-/@])")
_HEKJE = re.compile(
    r"\b(?:zaak|melding|ticket|casus|dossier|cli[eë]nt|incident|klacht|id)\w*:? ?# ?(\d{3,9})(?!\w)|"
    r"\b(?!post)\w{3,12}code:? ((?=\w*\d)[A-Z0-9]{4,12})(?!\w)"
)
_NIET_IN_DE_BUURT = re.compile(
    r"\b(?:grootboek|boekstuk|bestel|project|reserverings?|artikel|order|factuur|isbn|issn|ean|serie|barcode|"
    r"subsidie|kamerstuk|ecli|begroting|tender|kostenplaats|crebo|boeking|ticket|product|typenummer|versie|"
    r"regeling|btw|lot)\w*\b[^.\n]{0,40}\Z"
)
_TELT = re.compile(
    r"\A ?(?:euro|eur|inwoners|leerlingen|kinderen|mensen|gezinnen|stuks|keer|volgers|views|"
    r"stappen|meter|m2|km|kilo|gram)"
)
_JAREN = re.compile(r"(?:19|20)\d\d[-/](?:19|20)?\d\d\Z")


# AB 12 345, HZ 26 – J – 0073, JE/KG 26-0412: letters and figures in pieces with spaces
_LOSSE_STUKKEN = re.compile(
    r"(?<![\w\-/.@#])[A-Z]{2,4}(?:/[A-Z]{1,3})?[ ](?=[^\n]{0,25})(?:\d{2,7}(?:[ ]?[-–/.][ ]?[A-Z\d]{1,7}|"
    r"[ ]\d{3,6}){1,4})(?![\w]|[.,]\d)"
)
_IS_DATUM = re.compile(r" \d{1,2}[-/. ]\d{1,2}[-/. ](?:19|20)?\d\d\Z| \d{4}-\d\d-\d\d\Z")
_GEEN_REEKS = set(
    "RK ZA KG FA HA DOB GEB DD MDO MDT OPP "
    "IQ TIQ VIQ PIQ ISO NEN NR ISBN EAN AVI SO VSO WISC EUR ART TEL CITO BSN "
    "KVK RSIN IBAN IE CAO ECLI MA DI WO DO VR ZA ZO SBO PO VO WPO WVO CAT".split()
)
# 'client 88 1 204', 'leerling 12 0097', 'notitie 88-104', 'reg. 1174'
_LOS_BIJ = re.compile(
    r"\b(cli[eë]nt|leerling|kind|klant|dossier|notitie|reg|reg\.nr|kaart|ll|lln|st|stud|ex|"
    r"registratie)(?:\.|:| )? ?"
    r"((?=(?:[ \-./]?\d){4})(?:\d{1,7}(?:[ ]\d{1,4}){1,3}|\d{4,9}|\d{2,4}[-./]\d{2,6}(?:[-./]\d+)?))(?![\w]|"
    r"[.,:]\d| (?:jaar|keer|uur|euro))",
    re.I,
)
# the number comes a few words after its label: 'een personeelsnummer nodig, het hare is 004871'
_VERDEROP = re.compile(
    r"\b(?!telefoon|rek|huis|bank|tel)\w{3,20}(?:nummers?|nrs?|code)\b[^\d\n.:]{1,45}(?:[:,]|\b(?:is|was|"
    r"zijn|luidt)) ?"
    r"((?:[A-Za-z]{1,4}[ \-])?\d(?:[\w./\-]|[ ](?=\d)){2,16}\w|(?=[A-Z]*\d)[A-Z\d]{6,10})(?!\w)"
)
_PAS = re.compile(r"(?<![\w.,/\-])\d{4} \d{4} \d{4} \d{4}(?![\w.,/\-])")
# letters first, behind a word for a number: AML/LP/2, ARR-2601-AH, PN-118 / 2026
_NA_WOORD = re.compile(
    r"\b(?:zaak|dossier|nummer|nr|kenmerk|dossiernr|dossiernummer)s?\b[^\n.]{0,40}?[ :(]"
    r"((?-i:[A-Z]{2,5}(?:[-/][A-Z\d]{1,6}){1,3})(?: ?/ ?\d{2,6})?)(?![\w\-/])",
    re.I,
)


def _goed(t, start, waarde):
    return (
        sum(c.isdigit() for c in waarde) >= 3
        and not _JAREN.match(waarde)
        and not re.match(r"(?:19|20)\d\d\Z", waarde)
        and not _NIET.search(t.voor(start, 45))
        and "".join(c for c in waarde if c.isdigit()) not in LANDELIJK
    )


def _is_kenmerk(waarde):
    """Short runs of letters only, and more than a year: no COVID-2020, 12-jarige or 14-mei-2019."""
    letters, cijfers = re.findall(r"[A-Za-z]+", waarde), "".join(c for c in waarde if c.isdigit())
    return (
        all(len(x) < 6 and (x.isupper() or len(x) < 3) for x in letters)
        and (len(cijfers) > 4 or re.search(r"[-/]", waarde))
        and not re.fullmatch(r"(?:19|20)\d\d", cijfers)
        and not re.fullmatch(r"\d{1,2}[-/.]\w+[-/.]\d{2,4}", waarde)
    )


def _en_nog(ruw, plek):
    """leerlingnummers 30514, 30516 en 30541: the others of the row."""
    while m := re.compile(r"(?:,| en| of| /) (\d[\w\-/]{2,}\w)").match(ruw, plek):
        yield m.span(1)
        plek = m.end()


def zoek(t):
    if not t.heeft_cijfer:
        return
    for m in _NUMMER.finditer(t.ruw):
        stam = m[1].lower().strip(" -.")
        if _NIEMAND.fullmatch(stam) or not _goed(t, m.start(2), m[2]):
            continue
        if _ONDERWIJS.match(stam):
            for start, eind in ((m.start(2), m.end(2)), *_en_nog(t.ruw, m.end(2))):
                yield Kandidaat(start, eind, "ONDERWIJSNUMMER", "Nummer van een leerling", rang=78)
        elif stam not in _GEEN_STAM or sum(c.isdigit() for c in m[2]) > 4 or re.search(r"\d[/\-]\w", m[2]):
            rang = 77 if stam not in _GEEN_STAM else 54
            yield Kandidaat(
                m.start(2), m.end(2), "DOSSIERNUMMER", "Nummer dat naar één zaak leidt", rang=rang
            )
    for m in _VERDER.finditer(t.ruw):
        soort = "ONDERWIJSNUMMER" if _ONDERWIJS.match(m[1].lower()) else "DOSSIERNUMMER"
        for start, eind in (m.span(2), *_en_nog(t.ruw, m.end(2))):
            yield Kandidaat(start, eind, soort, "Nummer dat naar één mens leidt", rang=77)
    for m in _TABEL.finditer(t.ruw):
        if not _NIET.search(t.voor(m.start(1), 45)):
            yield Kandidaat(*m.span(1), "ONDERWIJSNUMMER", "Nummer op een regel met een datum", rang=60)
    for m in _PGN.finditer(t.ruw):
        if _goed(t, m.start(), m[1]):
            yield Kandidaat(m.start(1), m.end(1), "ONDERWIJSNUMMER", "Nummer van een leerling", rang=78)
    for m in _LABEL.finditer(t.ruw):
        if _goed(t, m.start(), m[1]):
            yield Kandidaat(m.start(1), m.end(1), "DOSSIERNUMMER", "Nummer dat naar één zaak leidt", rang=77)
    for m in _HAAKJE.finditer(t.ruw):
        g = next(n for n in (1, 2, 3) if m[n])
        if _goed(t, m.start(), m[g]) and _goed(t, m.start(g), m[g]):
            yield Kandidaat(
                m.start(g), m.end(g), "DOSSIERNUMMER", "Nummer dat naar één zaak kan leiden", rang=56
            )
    for m in _STUK.finditer(t.ruw):
        if _goed(t, m.start(), m[1]):
            yield Kandidaat(m.start(1), m.end(1), "DOSSIERNUMMER", "Nummer dat naar één zaak leidt", rang=56)
    for m in _MENGSEL.finditer(t.ruw):
        if _goed(t, m.start(), m[0]) and _is_kenmerk(m[0]):
            yield Kandidaat(m.start(), m.end(), "DOSSIERNUMMER", "Lijkt een kenmerk", rang=45)
    for m in _AANEEN.finditer(t.ruw):
        cijfers = "".join(c for c in m[0] if c.isdigit())
        if _goed(t, m.start(), m[0]) and not re.fullmatch(r"(?:19|20)\d\d", cijfers):
            yield Kandidaat(m.start(), m.end(), "DOSSIERNUMMER", "Lijkt een kenmerk", rang=44)
    for m in _LOSSE_STUKKEN.finditer(t.ruw):
        eerste = re.split(r"[ /]", m[0])[0]
        if (
            eerste not in _GEEN_REEKS
            and not _IS_DATUM.search(m[0])
            and _goed(t, m.start(), m[0])
            and sum(c.isdigit() for c in m[0]) > 4
        ):
            yield Kandidaat(m.start(), m.end(), "DOSSIERNUMMER", "Lijkt een kenmerk", rang=79)
    for m in _LOS_BIJ.finditer(t.ruw):
        if not re.match(r"(?:19|20)\d\d\Z", m[2]) and _goed(t, m.start(), m[2]):
            soort = (
                "ONDERWIJSNUMMER"
                if m[1].lower() in ("leerling", "ll", "lln", "st", "stud", "ex")
                else "DOSSIERNUMMER"
            )
            yield Kandidaat(*m.span(2), soort, "Nummer van iemand", rang=56)
    for m in _VERDEROP.finditer(t.ruw):
        if _goed(t, m.start(1), m[1]) and not _NIEMAND.match(m[0].lower()):
            yield Kandidaat(*m.span(1), "DOSSIERNUMMER", "Nummer dat naar iemand leidt", rang=55)
    for m in _PAS.finditer(t.ruw):
        yield Kandidaat(*m.span(), "DOSSIERNUMMER", "Nummer van een pas", rang=56)
    for m in _NA_WOORD.finditer(t.ruw):
        if any(c.isdigit() for c in m[1]):
            yield Kandidaat(*m.span(1), "DOSSIERNUMMER", "Lijkt een kenmerk", rang=42)
    for m in _HEKJE.finditer(t.ruw):
        yield Kandidaat(*m.span(1 if m[1] else 2), "DOSSIERNUMMER", "Nummer dat naar één zaak leidt", rang=70)
    for m in _KAAL.finditer(t.ruw):
        if not _NIET_IN_DE_BUURT.search(t.voor(m.start(), 60)) and not _TELT.match(t.na(m.end())):
            yield Kandidaat(m.start(), m.end(), "DOSSIERNUMMER", "Lang nummer", len(m[0]) != 9, 22)
    for m in _VORM.finditer(t.ruw):
        if _goed(t, m.start(), m[0]):
            yield Kandidaat(m.start(), m.end(), "DOSSIERNUMMER", "Lijkt een dossiernummer", rang=55)
