"""Reads a leidraad from TOML, says in Dutch what is wrong with it, and keeps it as an immutable row."""

import re
import tomllib
from pathlib import Path

from django.db import transaction

from .models import Leidraad
from .staptypen import STAPTYPEN

MAP = Path(__file__).parent / "leidraden"
WIE = ("inbrenger", "deelnemers", "allen", "gespreksleider", "verslaglegger", "niemand")
ZICHT = ("open", "tot_onthulling", "anoniem", "alleen_inbrenger")
ERVARING = ("geen", "enige", "veel")
LICENTIES = ("EUPL-1.2", "CC-BY-SA-4.0")
# What a group may need, as somebody choosing a method would say it.
BEHOEFTEN = {
    "eerste_keer": "We doen dit voor het eerst, of hebben weinig tijd.",
    "gebeurtenis": "Er gebeurde iets. Wat had ik kunnen doen?",
    "vraag_zoeken": "Ik weet nog niet goed wat mijn echte vraag is.",
    "blinde_vlek": "Ik wil weten wat ik zelf niet zie.",
    "gevoel": "Het raakt me, of er zit iets tussen mensen.",
    "advies": "Ik wil oplossingen en advies horen.",
    "eigen_stap": "Ik wil zelf mijn volgende stap vinden.",
    "dilemma": "Ik moet kiezen, en elke keuze heeft een nadeel.",
    "waarden": "Wat vinden wij hier goed en belangrijk?",
    "wat_werkt": "We willen leren van iets wat lukte.",
    "vastgelopen": "We kijken steeds op dezelfde manier.",
    "kennis": "Ik heb kennis nodig die wij zelf niet hebben.",
    "zonder_begeleider": "We hebben geen begeleider en leiden het zelf.",
    "elkaar_verstaan": "We willen elkaar eerst beter verstaan.",
    "besluit": "We willen samen iets besluiten.",
    "afspraken": "We willen afspraken maken tussen organisaties.",
}
_KOP = {
    "sleutel": str,
    "versie": int,
    "naam": str,
    "kort": str,
    "doel": str,
    "wanneer": str,
    "behoefte": BEHOEFTEN,
    "herkomst": str,
    "licentie": LICENTIES,
    "groep_min": int,
    "groep_max": int,
    "ervaring": ERVARING,
    "inbrengers": int,
    "stap": dict,
}
_STAP = {
    "sleutel": str,
    "type": str,
    "fase": str,
    "titel": str,
    "minuten": int,
    "instructie": str,
    "spelregel": str,
    "tip": str,
    "inbrenger": ("actief", "luistert"),
    "spreekt": WIE,
    "schrijft": WIE,
    "zicht": ZICHT,
}
_STAP_MAG = {
    "voor_inbrenger": str,
    "soort": str,
    "min": int,
    "max": int,
    "bron": list,
    "rubrieken": list,
    "woorden": int,
    "score": bool,
}
# What a value must be, by the kind that the tables above give it.
_VORM = {
    str: (lambda w: isinstance(w, str) and w.strip() != "", "moet tekst zijn"),
    int: (lambda w: type(w) is int and 1 <= w <= 1000, "moet een heel getal van 1 tot en met 1000 zijn"),
    bool: (lambda w: isinstance(w, bool), "moet true of false zijn"),
    list: (
        lambda w: isinstance(w, list) and all(isinstance(t, str) for t in w),
        "moet een lijst teksten zijn",
    ),
    dict: (
        lambda w: isinstance(w, list) and all(isinstance(t, dict) for t in w),
        "moet uit [[stap]] bestaan",
    ),
}
# The columns and fields where these end up are no longer than this.
_HOOGSTENS = {"sleutel": 50, "naam": 120, "titel": 120, "soort": 30, "rubrieken": 60}
_SLEUTEL = re.compile(r"[a-z0-9_-]+\Z")


class LeidraadFout(Exception):
    """Een leidraad die niet klopt; de tekst zegt welk bestand, welke stap en wat er mis is."""


def lees(pad: Path) -> dict:
    """Reads and checks one TOML file; raises LeidraadFout."""
    try:
        inhoud = tomllib.loads(pad.read_text(encoding="utf-8"))
    except (tomllib.TOMLDecodeError, UnicodeDecodeError) as fout:
        raise LeidraadFout(f"{pad.name}: dit is geen goede TOML ({fout}).") from None
    controleer(inhoud, pad.name)
    if inhoud["sleutel"] != pad.stem:
        raise LeidraadFout(f"{pad.name}: de sleutel '{inhoud['sleutel']}' is anders dan de bestandsnaam.")
    return inhoud


def controleer(inhoud: dict, naam: str) -> None:
    """Checks the content of a leidraad; the same rules hold for files and for what is made elsewhere."""
    _vergelijk(inhoud, _KOP, {}, naam)
    if inhoud["groep_min"] > inhoud["groep_max"]:
        raise LeidraadFout(f"{naam}: groep_min is meer dan groep_max.")
    if not inhoud["stap"]:
        raise LeidraadFout(f"{naam}: er staat geen stap in.")
    eerder: set[str] = set()
    for nummer, stap in enumerate(inhoud["stap"], 1):
        plek = f"{naam}, stap {nummer}"
        _vergelijk(stap, _STAP, _STAP_MAG, plek)
        if stap["type"] not in STAPTYPEN:
            raise LeidraadFout(f"{plek}: het type '{stap['type']}' bestaat niet.")
        if stap["sleutel"] in eerder:
            raise LeidraadFout(f"{plek}: de sleutel '{stap['sleutel']}' komt twee keer voor.")
        for bron in stap.get("bron", []):
            if bron not in eerder:
                raise LeidraadFout(f"{plek}: de bron '{bron}' is geen eerdere stap.")
        ontbreekt = sorted(v for v in STAPTYPEN[stap["type"]].vereist if not stap.get(v))
        if ontbreekt:
            raise LeidraadFout(f"{plek}: een stap '{stap['type']}' heeft ook {', '.join(ontbreekt)} nodig.")
        eerder.add(stap["sleutel"])


def _vergelijk(gegeven: dict, verplicht: dict, mag: dict, plek: str) -> None:
    """Holds keys and values against a table: key → type, one of a tuple, or some of the keys of a dict."""
    if ontbreekt := [veld for veld in verplicht if veld not in gegeven]:
        raise LeidraadFout(f"{plek}: {', '.join(ontbreekt)} ontbreekt.")
    for veld, waarde in gegeven.items():
        soort = verplicht.get(veld) or mag.get(veld)
        if soort is None:
            raise LeidraadFout(f"{plek}: '{veld}' is hier geen bekend veld.")
        if isinstance(soort, tuple):
            if waarde not in soort:
                raise LeidraadFout(f"{plek}: {veld} is '{waarde}', maar kan zijn: {', '.join(soort)}.")
            continue
        if isinstance(soort, dict):
            _vergelijk_keuzes(waarde, soort, f"{plek}: {veld}")
            continue
        klopt, vorm = _VORM[soort]
        if not klopt(waarde):
            raise LeidraadFout(f"{plek}: {veld} {vorm}.")
        for tekst in waarde if soort is list else [waarde]:
            if veld in _HOOGSTENS and len(tekst) > _HOOGSTENS[veld]:
                raise LeidraadFout(f"{plek}: {veld} is langer dan {_HOOGSTENS[veld]} tekens.")
        if veld == "sleutel" and not _SLEUTEL.match(waarde):
            raise LeidraadFout(f"{plek}: sleutel mag alleen kleine letters, cijfers, - en _ hebben.")


def _vergelijk_keuzes(waarde, keuzes: dict, plek: str) -> None:
    if not isinstance(waarde, list) or not waarde or any(keuze not in [*keuzes] for keuze in waarde):
        raise LeidraadFout(f"{plek} moet een lijst zijn met een of meer van: {', '.join(keuzes)}.")


@transaction.atomic
def laad_leidraden(folder: Path = MAP) -> list[Leidraad]:
    """Makes a row of each file whose version is new; the same version with another content is an error."""
    nieuw = []
    for pad in sorted(folder.glob("*.toml")):
        inhoud = lees(pad)
        sleutel, versie = inhoud["sleutel"], inhoud["versie"]
        bestaand = Leidraad.objects.filter(sleutel=sleutel, versie=versie).first()
        if bestaand is None:
            andere = Leidraad.objects.filter(sleutel=sleutel)
            andere.filter(versie__lt=versie).update(vervallen=True)
            nieuw.append(
                Leidraad.objects.create(
                    sleutel=sleutel,
                    versie=versie,
                    naam=inhoud["naam"],
                    inhoud=inhoud,
                    vervallen=andere.filter(versie__gt=versie).exists(),
                )
            )
        elif bestaand.inhoud != inhoud:
            raise LeidraadFout(
                f"{pad.name}: versie {versie} is al geladen met een andere inhoud. Verhoog de versie."
            )
    return nieuw
