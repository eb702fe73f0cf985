"""Proposes what can stand in place of a finding. Never something the recognisers would find again."""

import itertools
import re
from collections.abc import Mapping
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
}
PLAATS = "een plaats in de regio"
# Inhabitants from which a municipality is called so; below the first it is small. As VNG counts them.
MIDDELGROOT, GROOT = 30_000, 100_000
_inwoners: dict[str, int] = {}
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
    (r"\Aregio\b", "de regio"),
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
_EENHEDEN = "nul een twee drie vier vijf zes zeven acht negen".split()
_TIENERS = "tien elf twaalf dertien veertien vijftien zestien zeventien achttien negentien".split()
_TIENTALLEN = "twintig dertig veertig vijftig zestig zeventig tachtig negentig".split()
_GETAL = {woord: n for n, woord in enumerate(_EENHEDEN + _TIENERS)} | {
    f"{een}en{tien}" if een else tien: 10 * n + m
    for n, tien in enumerate(_TIENTALLEN, 2)
    for m, een in enumerate(["", *_EENHEDEN[1:]])
}
_BANDEN = (4, 8, 12, 16, 18, 30, 40, 50, 60, 70, 80)
BESTAND = re.compile(r"\.(?:docx?|pdf|xlsx?|pptx?|jpe?g|png|txt|odt|csv|msg|eml|mp[34]|zip)\Z", re.I)


def school(tekst, context="") -> str:
    return _eerste(_SCHOOLSOORT, tekst, _eerste(_SCHOOLSOORT, context, "een school"))


def instelling(tekst, context="") -> str:
    if vouw(tekst) in lijsten().instellingen:
        return lijsten().instellingen[vouw(tekst)]
    if re.search(r"gemeente|wethouder|burgemeester", vouw(tekst)) or context.rstrip().endswith("gemeente"):
        return gemeente(tekst)
    return _eerste(_INSTELLING, tekst, _eerste(_INSTELLING, context, "een organisatie"))


def gebruik_inwoners(inwoners: Mapping[str, int]) -> None:
    """Sets how many people live in each municipality, from a list that an administrator brings in."""
    _inwoners.clear()
    _inwoners.update({vouw(naam): aantal for naam, aantal in inwoners.items()})


def gemeente(tekst) -> str:
    """'een middelgrote gemeente' when the number of inhabitants is known, else 'een gemeente'."""
    naam = re.sub(r"^(?:de |een )?gemeente\s+", "", vouw(tekst))
    aantal = _inwoners.get(naam)
    if aantal is None:
        return "een gemeente"
    return (
        f"een {'grote' if aantal >= GROOT else 'middelgrote' if aantal >= MIDDELGROOT else 'kleine'} gemeente"
    )


def _eerste(regels, tekst, anders):
    laag = vouw(tekst)
    return next((naar for patroon, naar in regels if re.search(patroon, laag)), anders)


def plaats(tekst, voor="") -> str:
    if re.search(r"\b(?:wijk|buurt|stadsdeel)\s(?:de\s|het\s)?\Z", voor):
        return "een wijk"
    return gemeente(tekst) if vouw(tekst) in _inwoners else PLAATS


def adres(tekst, voor="") -> str:
    """In a sentence 'een straat' or 'een adres', elsewhere [adres]; vervang() mends what is before."""
    if re.match(r"\d{4}\s?[A-Za-z]{0,2}\Z", tekst):
        return "[postcode]"
    if vouw(tekst).startswith("postbus"):
        return "[postbus]"
    if not re.search(r"\b(?:aan|op|in|naar|van|bij|uit)\s(?:de\s|het\s|'t\s)?\Z", voor):
        return "[adres]"
    return "een adres" if re.search(r"\d", tekst) else "een straat"


def leeftijd(tekst) -> str:
    """An exact age as a band of years: [4, 8), [8, 12), [12, 16), [16, 18), and of ten years for adults."""
    m = re.match(r"\d+|[a-z]+", vouw(tekst))
    jaren = getal(m[0]) if m else None
    if jaren is None or re.search(r"\b(?:maanden|mnd\.?|weken|dagen) oud", vouw(tekst)):
        return "jonger dan 4 jaar"
    jarig = "jarige" in vouw(tekst)
    if jaren < 4:
        return "heel jonge" if jarig else "jonger dan 4 jaar"
    if jaren >= _BANDEN[-1]:
        return "hoogbejaarde" if jarig else f"{_BANDEN[-1]} jaar of ouder"
    onder, boven = next((a, b) for a, b in itertools.pairwise(_BANDEN) if jaren < b)
    return f"{onder}- tot {boven}-jarige" if jarig else f"{onder} tot {boven} jaar"


def getal(woord: str) -> int | None:
    """Years in figures or in words, up to ninety-nine."""
    return int(woord) if woord.isdigit() else _GETAL.get(woord)


def geboortedatum(voor="") -> str:
    """'wordt op 3 mei acht' → 'wordt dit schooljaar acht'; elsewhere a mark for the date."""
    return (
        "dit schooljaar"
        if re.search(r"\b(?:word(?:t|en)?|werd(?:en)?)\s(?:op\s)?\Z", voor)
        else "[geboortedatum]"
    )


def link(tekst) -> str:
    return (
        "[bestand]" if BESTAND.search(tekst) else "[link]" if re.search(r"[/.]", tekst) else "[accountnaam]"
    )


def datum(tekst, vandaag=None) -> str:
    """'op 9 januari' → 'dit schooljaar'; vervang() takes away the 'op'. A school year starts on 1 August."""
    m = re.search(r"(?:19|20)\d\d", tekst)
    if not m:
        return "dit schooljaar"
    vandaag = vandaag or date.today()
    begin = int(m[0]) - ((_maand(tekst) or 1) < 8)
    verschil = vandaag.year - (vandaag.month < 8) - begin
    if verschil <= 0:
        return "volgend schooljaar" if verschil < 0 else "dit schooljaar"
    return "vorig schooljaar" if verschil == 1 else "enkele jaren geleden"


def is_reeks(tekst) -> bool:
    """'3 tot 12 februari'"""
    return bool(re.search(r"\d\s?(?:-|–|t/m|tot en met|tot)\s?\d{1,2}\s?[a-z]{3}", vouw(tekst)))


def seizoen(tekst) -> str:
    """The season of a day, by its month; '' when no month is told."""
    maand = _maand(tekst)
    if not maand:
        return ""
    return ("in de winter", "in het voorjaar", "in de zomer", "in het najaar")[maand % 12 // 3]


def _maand(tekst) -> int:
    """1 to 12, or 0: from a name, or from the middle or second number of a day in figures."""
    for woord in re.findall(r"[a-z]{3,}", vouw(tekst)):
        if woord[:3] in _MAAND and not woord.endswith("dag"):
            return _MAAND[woord[:3]]
    cijfers = [int(c) for c in re.findall(r"\d+", tekst)]
    return cijfers[1] if len(cijfers) > 1 and 1 <= cijfers[1] <= 12 else 0


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
        uit.append(rolnaam(rol or "persoon", letter(n) if not rol or aantal[rol] > 1 else ""))
    return uit


def letter(n) -> str:
    """A, B, … Z, AA for 0, 1, …"""
    uit = ""
    n += 1
    while n:
        n, rest = divmod(n - 1, 26)
        uit = chr(65 + rest) + uit
    return uit
