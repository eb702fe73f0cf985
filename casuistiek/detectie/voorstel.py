"""Proposes what can stand in place of a finding. Never something the recognisers would find again."""

import re
from datetime import date

from .woordenlijsten import lijsten, vouw

VAST = {
    "TELEFOON": "[telefoonnummer]",
    "EMAIL": "[e-mailadres]",
    "IBAN": "[rekeningnummer]",
    "KENTEKEN": "[kenteken]",
    "BSN": "[bsn]",
    "URL": "[link]",
    "ONDERWIJSNUMMER": "[leerlingnummer]",
    "DOSSIERNUMMER": "[nummer]",
    "GEBOORTEDATUM": "[geboortedatum]",
    "INDIRECT": "[bijzonderheid]",
}
_SCHOOLSOORT = (
    (r"\b(?:sbo|speciaal basisonderwijs)\b", "een sbo-school"),
    (r"\bvso\b|voortgezet speciaal", "een vso-school"),
    (r"\b(?:so|sso|speciaal onderwijs|zmlk)\b", "een so-school"),
    (r"mytyl|tyltyl", "een mytylschool"),
    (r"\bisk\b|nieuwkomers|taalschool", "een nieuwkomersschool"),
    (r"praktijk(?:school|onderwijs)|\bpro\b", "een praktijkschool"),
    (r"\broc\b|\bmbo\b|\baoc\b", "een mbo-instelling"),
    (
        r"peuter|\bkdv\b|kinderdag|crech|\bbso\b|opvang|\bpsz\b|speelzaal|voorschool|gastouder",
        "een kinderopvang",
    ),
    (r"basis|\b(?:obs|cbs|rkbs|kbs|pcbs|ibs|gbs|bs|ikc|kc)\b|kindcentrum", "een basisschool"),
    (
        r"college|lyceum|gymnasium|\b(?:csg|rsg|osg|sg|vmbo|havo|vwo|mavo)\b|scholengem|vakschool",
        "een middelbare school",
    ),
)
_INSTELLING = (
    (r"gemeente|wethouder|burgemeester", "een gemeente"),
    (r"samenwerkingsverband|\bswv\b", "een samenwerkingsverband"),
    (r"ggz", "een ggz-instelling"),
    (r"\bggd\b", "een GGD"),
    (r"gezinshuis", "een gezinshuis"),
    (r"zorgboerderij|boerderij", "een zorgboerderij"),
    (r"wijkteam|sociaal team|buurtteam|jeugdteam|gebiedsteam|\bcjg\b", "een wijkteam"),
    (r"woonstichting|woningstichting|corporatie", "een woningcorporatie"),
    (r"advoca", "een advocatenkantoor"),
    (r"deurwaarder|incasso", "een deurwaarderskantoor"),
    (r"ziekenhuis|\bumc\b|poli|kliniek", "een ziekenhuis"),
    (
        r"\b(?:sv|vv|fc|hc|mhc|rkvv|rksv|cvv|vvv|svv|asv)\b|club|vereniging|manege|scouting|turn",
        "een vereniging",
    ),
    (r"vervoer|taxi|\w+tax\b|transport", "een vervoerder"),
    (r"praktijk|logoped|fysio|therap", "een praktijk"),
    (r"jeugdhulp|jeugdzorg|zorg|behandel|pleeg|begeleid|revalid|audiolog|centrum", "een jeugdhulpaanbieder"),
    (r"stichting", "een stichting"),
    (
        r"garage|kwekerij|bakker|slager|winkel|restaurant|snackbar|cafetaria|kapsalon|supermarkt|bedrijf|"
        r"fabriek|b\.?v\.?$|uitzend",
        "een bedrijf",
    ),
    (r"politie|basisteam", "een politieteam"),
    (r"rechtbank|gerechtshof", "een rechtbank"),
    (r"moskee|kerk|parochie", "een geloofsgemeenschap"),
    (r"azc|asielzoek", "een opvanglocatie"),
    (r"krant|omroep|dagblad", "een krant"),
)
ZONDER_LIDWOORD = {
    "vader",
    "moeder",
    "oma",
    "opa",
    "tante",
    "oom",
    "ouders",
    "stiefvader",
    "stiefmoeder",
    "pleegvader",
    "pleegmoeder",
    "mevrouw",
    "meneer",
    "ouder",
}
_MAAND = {naam: n for n, naam in enumerate("jan feb maa apr mei jun jul aug sep okt nov dec".split(), 1)} | {
    "mrt": 3
}
_GETAL = {
    w: n
    for n, w in enumerate(
        "nul een twee drie vier vijf zes zeven acht negen tien elf twaalf dertien veertien vijftien zestien "
        "zeventien achttien".split()
    )
}


def school(tekst, context="") -> str:
    return _eerste(_SCHOOLSOORT, tekst, _eerste(_SCHOOLSOORT, context, "een school"))


def instelling(tekst, context="") -> str:
    if vouw(tekst) in lijsten().instellingen:
        return lijsten().instellingen[vouw(tekst)]
    return _eerste(_INSTELLING, tekst, _eerste(_INSTELLING, context, "een organisatie"))


def _eerste(regels, tekst, anders):
    laag = vouw(tekst)
    return next((naar for patroon, naar in regels if re.search(patroon, laag)), anders)


def plaats(tekst, voor="") -> str:
    if re.search(r"\b(?:wijk|buurt|stadsdeel)\s(?:de\s|het\s)?\Z", voor):
        return "een wijk"
    return "een plaats in de regio"


def adres(tekst) -> str:
    if re.match(r"\d{4}\s?[A-Za-z]{0,2}\Z", tekst):
        return "[postcode]"
    return "[postbus]" if vouw(tekst).startswith("postbus") else "[adres]"


def leeftijd(tekst) -> str:
    m = re.match(r"\d+|[a-zé]+", vouw(tekst))
    jaren = int(m[0]) if m and m[0].isdigit() else _GETAL.get(m[0] if m else "", None)
    if jaren is None or "maanden oud" in vouw(tekst):
        return "jonger dan 4 jaar"
    for grens, naam in (
        (4, "jonger dan 4 jaar"),
        (8, "4 tot 8 jaar"),
        (12, "8 tot 12 jaar"),
        (16, "12 tot 16 jaar"),
        (19, "16 tot 18 jaar"),
    ):
        if jaren < grens:
            return naam
    return "volwassen"


def datum(tekst, vandaag=None) -> str:
    """'op 9 januari' → 'dit schooljaar'; vervang() takes away the 'op'. A school year starts on 1 August."""
    m = re.search(r"(?:19|20)\d\d", tekst)
    if not m:
        return "dit schooljaar"
    vandaag = vandaag or date.today()
    maand = re.search(r"[a-z]{3}", tekst.lower())
    cijfers = re.findall(r"\d+", tekst)
    nummer = _MAAND.get(maand[0], 1) if maand else int(cijfers[1]) if len(cijfers) > 2 else 1
    begin = int(m[0]) - (nummer < 8)
    verschil = vandaag.year - (vandaag.month < 8) - begin
    if verschil <= 0:
        return "dit schooljaar"
    return "vorig schooljaar" if verschil == 1 else "enkele jaren geleden"


def rolnaam(rol: str, letter: str) -> str:
    if letter:
        return f"{rol} {letter}"
    return (
        rol if rol in ZONDER_LIDWOORD else ("het " if rol in ("gezin", "kind", "pleegkind") else "de ") + rol
    )


def namen_voor(personen) -> list[str]:
    """One replacement for each person: by role when there is one, else persoon A, B, …"""
    rollen = [max(p.rollen, key=lambda r: (p.rollen[r], r)) if p.rollen else "" for p in personen]
    rollen = ["" if r in ("mevrouw", "meneer") else r for r in rollen]
    aantal = {r: rollen.count(r) for r in rollen}
    teller: dict[str, int] = {}
    uit = []
    for rol in rollen:
        n = teller[rol] = teller.get(rol, -1) + 1
        uit.append(rolnaam(rol or "persoon", _letter(n) if not rol or aantal[rol] > 1 else ""))
    return uit


def _letter(n):
    uit = ""
    n += 1
    while n:
        n, rest = divmod(n - 1, 26)
        uit = chr(65 + rest) + uit
    return uit
