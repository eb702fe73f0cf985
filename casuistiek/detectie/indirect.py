"""Phrases that point at somebody without a name. Always second tier: only the author can judge them."""

import re

from .soorten import Kandidaat

_BEROEP = (
    r"(?:burgemeester|wethouder|dominee|pastoor|imam|huisarts|dokter|tandarts|notaris|slager|bakker|"
    r"groenteboer|kapper|"
    r"caf[eé]baas|kroegbaas|directeur|schooldirecteur|rector|voorzitter|raadslid|kamerlid|minister|"
    r"politicus|boer|"
    r"dierenarts|trainer|koster|brandweercommandant|wijkagent|conci[eë]rge|juf|meester|voetballer|zanger|"
    r"zangeres|acteur|"
    r"influencer|vlogger|ondernemer|eigenaar|eigenaresse|oud-wethouder|rechter|officier|bloemist|smid|"
    r"fietsenmaker)"
)
# A piece of a sentence, cut between words. What it says stays readable: the third part is the proposal.
_VERDER = r"(?:[^.,;:!?\n]{0,90}(?!\w))"
_MENS = (
    r"(?:leerling|jongen|meisje|kind|gezin|familie|ouder|moeder|vader|leerkracht|school|vrouw|man|juf|meester|"
    r"winkel|supermarkt|boswachter|\w*arts|bakker|slager|huisarts|bedrijf)\w*"
)
_PLEK = (
    r"(?:(?:in|van|op) (?:het|de|heel het|heel de|hele|onze|ons|haar|zijn|hun) (?:\w+ )?(?:dorp|klas|"
    r"straat|stad|school|gemeente|wijk|flat|buurt|regio|streek|eiland|land)|in nederland)"
)
_PATRONEN = (
    (
        rf"\b(zoon|dochter|kind|kleinzoon|kleindochter|neef|nicht|broer|zus|vrouw|man|partner|ex|vader|"
        rf"moeder)(?:tje)? van (?:de|een|onze|het) (?:\w+e )?{_BEROEP}\b",
        "Ook zonder naam te herleiden",
        r"\1 van een bekende inwoner",
    ),
    (
        rf"\b(is|was|werd|zijn|waren) (?:de |het )?enige\b"
        rf"(?= (?:\w+ )?{_MENS}\b|[^.,;:!?\n]{{0,60}}\b{_PLEK}\b)"
        rf"{_VERDER}",
        "'De enige': misschien herkenbaar",
        r"\1 een van de weinigen",
    ),
    (
        rf"\b(?:de|het) enige (?:\w+ )?{_MENS}{_VERDER}",
        "'De enige': misschien herkenbaar",
        "een van de weinigen",
    ),
    (
        rf"\bals enige (?:(?:\w+ )?{_MENS}(?: {_PLEK})?|{_PLEK})(?!\w)",
        "'Als enige': misschien herkenbaar",
        "als een van de weinigen",
    ),
    (
        r"\b(?:in (?:de krant|de pers|de media|het dorpsblad)|(?:landelijk )?in het nieuws|"
        r"op (?:de )?(?:tv|televisie)|"
        r"op het (?:nieuws|journaal))\b",
        "Stond in het nieuws: misschien herkenbaar",
        "in de openbaarheid",
    ),
    (r"\blandelijke? nieuws\b", "Stond in het nieuws: misschien herkenbaar", "nieuws"),
    (r"\bbekend van\b", "Misschien herkenbaar", "bekend door"),
    (r"\bviral gegaan\b", "Stond online: misschien herkenbaar", "door veel mensen gezien"),
    (
        rf"\b(vader|moeder|opa|oma|man|vrouw|partner|zij|hij|ouder|die)((?: van \w+)?) (?:is|was) "
        rf"(?:een bekende?|raadslid|burgemeester|wethouder|oud-wethouder|dominee|predikant|kamerlid)\b"
        rf"{_VERDER}",
        "Bekende functie: misschien herkenbaar",
        r"\1\2 heeft een functie waarin mensen hem of haar kennen",
    ),
    (r"\b(?:drieling|vierling|vijfling)\b", "Zeldzaam: misschien herkenbaar", "meerling"),
    (
        r"\bbij (?:maar |slechts )?(?:een|één|twee|drie|vier|vijf|zes|zeven|acht|negen|tien|elf|twaalf|"
        r"\d{1,2}) (?:kinderen|mensen|personen) (?:in|van) (?:nederland|het land|de wereld|europa)\b",
        "Zeldzaam: misschien herkenbaar",
        "bij weinig mensen",
    ),
)
_COMPILED = tuple((re.compile(p, re.I), uitleg, naar) for p, uitleg, naar in _PATRONEN)
_SPOOR = re.compile(
    r"enige|van (?:de|een|onze|het) |krant|nieuws|pers|media|bekend|viral|raadslid|wethouder|"
    r"burgemeester|dominee|ling|kinderen|journaal|televisie| tv|blad"
)


def zoek(t):
    if not _SPOOR.search(t.laag):
        return
    for patroon, uitleg, _ in _COMPILED:
        for m in patroon.finditer(t.ruw):
            yield Kandidaat(
                m.start(), m.start() + len(m[0].rstrip()), "INDIRECT", uitleg, zeker=False, rang=5
            )


def voorstel(tekst: str) -> str:
    """Words that say the same less precisely; 'iets bijzonders' for what is no whole phrase any more."""
    for patroon, _, naar in _COMPILED:
        m = patroon.match(tekst)
        if m:
            return m.expand(naar)
    return "iets bijzonders"
