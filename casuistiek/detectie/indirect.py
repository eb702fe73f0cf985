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
_PATRONEN = (
    (
        rf"\b(?:zoon|dochter|kind|kleinzoon|kleindochter|neef|nicht|broer|zus|vrouw|man|partner|ex|vader|"
        rf"moeder)(?:tje)? van "
        rf"(?:de|een|onze|het) (?:\w+e )?{_BEROEP}\b",
        "Ook zonder naam te herleiden",
    ),
    (
        r"\b(?:is|was|werd|hij's|zij is) (?:de |het )?enige\b[^.,;:!?\n]{0,90}",
        "'De enige': misschien herkenbaar",
    ),
    (
        r"\b(?:de|het|als) enige (?:\w+ )?(?:leerling|jongen|meisje|kind|gezin|familie|ouder|moeder|"
        r"vader|leerkracht|school|"
        r"vrouw|man|in het dorp|van het dorp|van de school|in de klas)\b[^.,;:!?\n]{0,70}",
        "'De enige': misschien herkenbaar",
    ),
    (
        r"\bals enige in (?:het dorp|de klas|de straat|de stad|de gemeente|de wijk|"
        r"nederland)\b[^.,;:!?\n]{0,60}",
        "'Als enige': misschien herkenbaar",
    ),
    (
        r"\b(?:in (?:de krant|het nieuws|de pers|de media|het dorpsblad)|op (?:tv|televisie|het nieuws|"
        r"het journaal)|"
        r"landelijk(?:e)? nieuws|bekend van|viral gegaan)\b",
        "Stond in het nieuws: misschien herkenbaar",
    ),
    (
        r"\b(?:vader|moeder|opa|oma|man|vrouw|partner|zij|hij|ouder|die)(?: van \w+)? (?:is|was) (?:een "
        r"bekende?|raadslid|"
        r"burgemeester|wethouder|oud-wethouder|dominee|predikant|kamerlid)\b[^.,;:!?\n]{0,50}",
        "Bekende functie: misschien herkenbaar",
    ),
    (r"\b(?:drieling|vierling|vijfling)\w*", "Zeldzaam: misschien herkenbaar"),
    (
        r"\bbij (?:maar |slechts )?(?:een|één|twee|drie|vier|vijf|zes|zeven|acht|negen|tien|elf|twaalf|"
        r"\d{1,2}) (?:kinderen|mensen|"
        r"personen) (?:in|van) (?:nederland|het land|de wereld|europa)\b",
        "Zeldzaam: misschien herkenbaar",
    ),
)
_COMPILED = tuple((re.compile(p, re.I), uitleg) for p, uitleg in _PATRONEN)
_SPOOR = re.compile(
    r"enige|van (?:de|een|onze|het) |krant|nieuws|pers|media|bekend|viral|raadslid|wethouder|"
    r"burgemeester|dominee|ling|kinderen|journaal|televisie| tv"
)


def zoek(t):
    if not _SPOOR.search(t.laag):
        return
    for patroon, uitleg in _COMPILED:
        for m in patroon.finditer(t.ruw):
            yield Kandidaat(
                m.start(), m.start() + len(m[0].rstrip()), "INDIRECT", uitleg, zeker=False, rang=5
            )
