"""How the fields of a leidraad are called in the browser, and what can be chosen in them."""

import re

from ..leidraad import BEHOEFTEN, Fout
from ..meedoen import LABELS
from ..staptypen import STAPTYPEN

WIE = {
    "inbrenger": "De inbrenger",
    "deelnemers": "De deelnemers en de gespreksleider",
    "allen": "Iedereen, ook de inbrenger",
    "gespreksleider": "De gespreksleider",
    "verslaglegger": "De verslaglegger",
    "niemand": "Niemand",
}
KEUZES = {
    "ervaring": {
        "geen": "Geen: ook voor een eerste keer",
        "enige": "Enige: de groep deed al eens samen intervisie",
        "veel": "Veel: een ervaren groep en gespreksleider",
    },
    "behoefte": BEHOEFTEN,
    "inbrenger": {"actief": "Doet mee", "luistert": "Luistert en zegt niets (luisterstand)"},
    "spreekt": WIE,
    "schrijft": WIE,
    "zicht": {
        "open": "Iedereen ziet kaarten meteen",
        "tot_onthulling": "Verborgen tot de gespreksleider onthult",
        "anoniem": "Verborgen tot onthullen, en zonder naam",
        "alleen_inbrenger": "Alleen de inbrenger ziet kaarten",
    },
    "type": {sleutel: type_.naam for sleutel, type_ in STAPTYPEN.items()},
    "gevolg": {"inbrenger": "Wie de gekozen kaart schreef, brengt in"},
    "soort": LABELS | {"afspraak": "Een afspraak"},
}
# Key → label and help.
VELDEN = {
    "naam": ("Naam", ""),
    "kort": ("In één zin", "Wat doen jullie in deze leidraad?"),
    "doel": ("Doel", "Wat is er bereikt als het goed ging?"),
    "wanneer": ("Kies deze als", "Wanneer is deze leidraad de goede?"),
    "behoefte": ("Voor welke behoefte?", "Hierop zoekt ‘Help mij kiezen’. Kies er een of meer."),
    "groep_min": ("Kleinste groep", "Aantal mensen."),
    "groep_max": ("Grootste groep", "Aantal mensen."),
    "ervaring": ("Hoeveel ervaring is er nodig?", ""),
    "inbrengers": ("Aantal inbrengers", "Een of twee."),
    "herkomst": ("Wat hebben jullie veranderd?", "Dit komt achter de herkomst te staan."),
    "type": ("Soort stap", "Bepaalt wat er op het scherm kan."),
    "fase": ("Fase", "Stappen met dezelfde fase staan bij elkaar."),
    "titel": ("Titel", "Kort. Staat groot op het scherm."),
    "minuten": ("Minuten", ""),
    "instructie": ("Wat gaan we doen?", "Leest iedereen. Twee of drie zinnen."),
    "spelregel": ("Spelregel", "Eén zin."),
    "tip": ("Tip voor de gespreksleider", "Ziet alleen wie leidt."),
    "inbrenger": ("De inbrenger", ""),
    "spreekt": ("Wie praat?", ""),
    "schrijft": ("Wie schrijft?", ""),
    "zicht": ("Wie ziet de kaarten?", ""),
    "voor_inbrenger": ("Uitleg voor de inbrenger", "Als die iets anders doet dan de rest."),
    "soort": ("Wat schrijven ze op?", "Staat boven het schrijfveld."),
    "min": ("Minstens zoveel kaarten", "Per persoon."),
    "max": ("Hoogstens zoveel kaarten", "Per persoon."),
    "bron": ("Kaarten uit eerdere stappen", "Die liggen ook in deze stap op tafel."),
    "rubrieken": ("Rijen of keuzes", "Elke rij op een eigen regel."),
    "woorden": ("Hoogstens zoveel woorden", "Per kaart."),
    "zinnen": ("Hoogstens zoveel zinnen", "Per kaart."),
    "score": ("Vraag ook een cijfer van 1 tot 5", ""),
    "velden": ("Twee velden op één kaart", "Elke naam op een eigen regel: precies twee, of geen."),
    "modules": ("Modules om uit te kiezen", "De stappen van de gekozen module komen achter deze stap."),
    "gevolg": ("Wat gebeurt er na het kiezen?", ""),
    "zonder_casus": ("Alleen als de casus mondeling wordt ingebracht", ""),
    "herhaalt": ("Stappen die nog een keer kunnen", "De gespreksleider kan ze achter deze stap herhalen."),
    "ronde": ("Wie in het groepje brengt in?", "1 is de eerste van elk groepje, 2 de tweede."),
    "grootte": ("Mensen per groepje", ""),
}


def label(veld: str) -> str:
    """What a field is called; one that this table does not know yet goes by its key."""
    return VELDEN[veld][0] if veld in VELDEN else veld.replace("_", " ").capitalize()


def bij_het_veld(fout: Fout, inhoud: dict) -> str:
    """What is wrong, as it stands beside the field that it is about."""
    stap = inhoud["stap"][fout.stap - 1] if fout.stap else inhoud
    if fout.veld == "bron" and "geen eerdere stap" in fout.tekst:
        return "Deze stap gebruikt kaarten van een stap die er niet meer is, of die later komt."
    if fout.veld == "groep_min":
        return "De kleinste groep is groter dan de grootste."
    if fout.veld == "min":
        return "Dit is meer dan het hoogste aantal kaarten."
    if fout.veld == "zicht":
        return "In dit soort stap kan niemand kaarten onthullen. Kies ‘Iedereen ziet kaarten meteen’."
    if fout.stap and fout.veld in STAPTYPEN[stap["type"]].vereist and not stap.get(fout.veld):
        return f"Een stap ‘{STAPTYPEN[stap['type']].naam}’ heeft dit nodig."
    tekst = re.sub(r"stap '(\w+)'", lambda m: f"stap ‘{KEUZES['type'].get(m[1], m[1])}’", fout.tekst)
    return tekst[0].upper() + tekst[1:]


def in_woorden(fout: Fout, inhoud: dict) -> str:
    """What is wrong in a file, with its place there: files have keys, no labels."""
    if not fout.stap:
        return fout.tekst[0].upper() + fout.tekst[1:]
    titel = inhoud["stap"][fout.stap - 1].get("titel")
    waar = f"Stap {fout.stap} (‘{titel}’)" if isinstance(titel, str) else f"Stap {fout.stap}"
    return f"{waar}: {fout.tekst}"
