"""Reads a leidraad from TOML, says in Dutch what is wrong with it, and keeps it as an immutable row."""

import re
import tomllib
from collections.abc import Iterator
from dataclasses import dataclass
from pathlib import Path

from django.db import transaction

from .models import Leidraad, Sessiestap
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
# The fields of the head and of a step: key → type, one of a tuple, or some of the keys of a dict.
KOP = {
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
STAP = {
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
STAP_MAG = {
    "voor_inbrenger": str,
    "soort": str,
    "min": int,
    "max": int,
    "bron": list,
    "rubrieken": list,
    "woorden": int,
    "zinnen": int,
    "score": bool,
    "velden": list,  # the names of the two fields of a card
    "modules": list,  # kiezen: the modules to choose from
    "gevolg": ("inbrenger",),  # kiezen: what the writer of the chosen card becomes
    "zonder_casus": bool,  # only in a session whose case is told
    "herhaalt": list,  # steps that may be inserted once more behind this one
    "ronde": int,  # in_groepje: which member of each groepje brings in
    "grootte": int,  # groepjes: how many people in one
}
KOP_MAG = {"module": dict}
MODULE = {"sleutel": str, "naam": str, "kort": str, "stap": dict}
# What a value must be, by the kind that the tables above give it.
_VORM = {
    str: (lambda w: isinstance(w, str) and w.strip() != "", "moet tekst zijn en mag niet leeg zijn"),
    int: (lambda w: type(w) is int and 1 <= w <= 1000, "moet een heel getal van 1 tot en met 1000 zijn"),
    bool: (lambda w: isinstance(w, bool), "moet true of false zijn"),
    list: (
        lambda w: isinstance(w, list) and all(isinstance(t, str) for t in w),
        "moet een lijst teksten zijn",
    ),
    dict: (
        lambda w: isinstance(w, list) and all(isinstance(t, dict) for t in w),
        "moet uit tabellen als [[stap]] bestaan",
    ),
}
# The columns and fields where these end up are no longer than this.
HOOGSTENS = {"sleutel": 50, "naam": 120, "titel": 120, "soort": 30, "rubrieken": 60, "velden": 60}
# An inserted step is called after its module and itself, sometimes with a number, in a column of 50.
_IN_MODULE = 22
_SLEUTEL = re.compile(r"[a-z0-9_-]+\Z")


class LeidraadFout(Exception):
    """Een leidraad die niet klopt; de tekst zegt welk bestand, welke stap en wat er mis is."""


def lees(pad: Path) -> dict:
    """Reads and checks one TOML file, with the modules that it names; raises LeidraadFout."""
    inhoud = _toml(pad)
    if "module" not in inhoud and (gevraagd := _modules(inhoud)):
        inhoud["module"] = [_toml(pad.parent / "modules" / f"{sleutel}.toml") for sleutel in gevraagd]
    controleer(inhoud, pad.name)
    if inhoud["sleutel"] != pad.stem:
        raise LeidraadFout(f"{pad.name}: de sleutel '{inhoud['sleutel']}' is anders dan de bestandsnaam.")
    return inhoud


def _toml(pad: Path) -> dict:
    try:
        return tomllib.loads(pad.read_text(encoding="utf-8"))
    except FileNotFoundError:
        raise LeidraadFout(f"{pad.name}: deze module bestaat niet.") from None
    except (tomllib.TOMLDecodeError, UnicodeDecodeError) as fout:
        raise LeidraadFout(f"{pad.name}: dit is geen goede TOML ({fout}).") from None


def _modules(inhoud: dict) -> list[str]:
    """The modules that the steps of an unchecked document name, each once."""
    stappen = inhoud["stap"] if _VORM[dict][0](inhoud.get("stap")) else []
    lijsten = [stap["modules"] for stap in stappen if _VORM[list][0](stap.get("modules"))]
    return list(dict.fromkeys(naam for lijst in lijsten for naam in lijst if _SLEUTEL.match(naam)))


@dataclass(frozen=True)
class Fout:
    """Wat er niet klopt, en waar: het nummer van de stap (0 is de kop) en het veld."""

    stap: int
    veld: str
    tekst: str


def controleer(inhoud: dict, naam: str) -> None:
    """Raises LeidraadFout for the first thing that is wrong with the content of a leidraad."""
    for fout in fouten(inhoud):
        plek = f"{naam}, stap {fout.stap}" if fout.stap else naam
        raise LeidraadFout(f"{plek}: {fout.tekst}")


def fouten(inhoud: dict) -> Iterator[Fout]:
    """Everything that is wrong; the same rules hold for files and for what is made in the browser."""
    yield from _vergelijk(inhoud, KOP, KOP_MAG, 0)
    minst, meest = inhoud.get("groep_min"), inhoud.get("groep_max")
    if isinstance(minst, int) and isinstance(meest, int) and minst > meest:
        yield Fout(0, "groep_min", "groep_min is meer dan groep_max.")
    stappen = inhoud.get("stap")
    if stappen == []:
        yield Fout(0, "stap", "er staat geen stap in.")
    if not _VORM[dict][0](stappen):
        return
    modules = inhoud.get("module", [])
    if _VORM[dict][0](modules):
        yield from _fouten_modules(modules)
        yield from _fouten_stappen(stappen, {str(module.get("sleutel")) for module in modules})


def _fouten_modules(modules: list[dict]) -> Iterator[Fout]:
    """What is wrong in the modules; where is said in the text, since they are no step of the leidraad."""
    for module in modules:
        naam = module.get("sleutel")
        mis = list(_vergelijk(module, MODULE, {}, 0))
        if not mis:
            mis = list(_fouten_stappen(module["stap"], set()))
            if not module["stap"]:
                mis.append(Fout(0, "stap", "er staat geen stap in."))
            if len(naam) > _IN_MODULE or any(len(str(s.get("sleutel"))) > _IN_MODULE for s in module["stap"]):
                mis.append(Fout(0, "sleutel", f"een sleutel is langer dan {_IN_MODULE} tekens."))
            if [m.get("sleutel") for m in modules].count(naam) > 1:
                mis.append(Fout(0, "sleutel", "deze module staat er twee keer in."))
        for fout in mis:
            bij = f", stap {fout.stap}" if fout.stap else ""
            yield Fout(0, "module", f"module '{naam}'{bij}: {fout.tekst}")


def _fouten_stappen(stappen: list[dict], modules: set[str]) -> Iterator[Fout]:
    eerder: dict[str, dict] = {}
    for nummer, stap in enumerate(stappen, 1):
        mis = list(_vergelijk(stap, STAP, STAP_MAG, nummer))
        yield from mis or _samen(stap, nummer, eerder, modules)
        eerder[str(stap.get("sleutel"))] = stap


def _samen(stap: dict, nummer: int, eerder: dict[str, dict], modules: set[str]) -> Iterator[Fout]:
    """What is wrong with a step whose fields are right one by one."""
    if stap["type"] not in STAPTYPEN:
        yield Fout(nummer, "type", f"het type '{stap['type']}' bestaat niet.")
        return
    type_ = STAPTYPEN[stap["type"]]
    if stap["sleutel"] in eerder:
        yield Fout(nummer, "sleutel", f"de sleutel '{stap['sleutel']}' komt twee keer voor.")
    for bron in stap.get("bron", []):
        if bron not in eerder:
            yield Fout(nummer, "bron", f"de bron '{bron}' is geen eerdere stap.")
        elif STAPTYPEN.get(eerder[bron].get("type"), type_).per_groepje:
            yield Fout(nummer, "bron", f"wat in '{bron}' staat, blijft in het groepje.")
    for module in stap.get("modules", []):
        if module not in modules:
            yield Fout(nummer, "modules", f"de module '{module}' bestaat niet.")
    for sleutel in stap.get("herhaalt", []):
        if sleutel not in (*eerder, stap["sleutel"]):
            yield Fout(nummer, "herhaalt", f"'{sleutel}' is geen eerdere stap om te herhalen.")
    if len(stap.get("velden", ["", ""])) != 2:
        yield Fout(nummer, "velden", "velden moet twee namen hebben.")
    if type_.per_groepje and not any(vorige.get("type") == "groepjes" for vorige in eerder.values()):
        yield Fout(nummer, "type", f"een stap '{stap['type']}' komt na een stap 'groepjes'.")
    if mist := type_.mist(stap):
        yield Fout(nummer, "type", mist)
    if ontbreekt := sorted(veld for veld in type_.vereist if not stap.get(veld)):
        uitleg = f"een stap '{stap['type']}' heeft ook {', '.join(ontbreekt)} nodig."
        yield Fout(nummer, ontbreekt[0], uitleg)
    if stap.get("min", 1) > stap.get("max", 1000):
        yield Fout(nummer, "min", "min is meer dan max.")
    dicht = type_.onthulbaar(Sessiestap(type=stap["type"], inhoud=stap))
    if dicht and "sessie.onthullen" not in type_.handelingen:
        uitleg = (
            f"zicht is '{stap['zicht']}', maar in een stap '{stap['type']}' kan niemand kaarten onthullen."
        )
        yield Fout(nummer, "zicht", uitleg)


def _vergelijk(gegeven: dict, verplicht: dict, mag: dict, nummer: int) -> Iterator[Fout]:
    """Holds keys and values against the tables above."""
    if ontbreekt := [veld for veld in verplicht if veld not in gegeven]:
        yield Fout(nummer, ontbreekt[0], f"{', '.join(ontbreekt)} ontbreekt.")
    for veld, waarde in gegeven.items():
        soort = verplicht.get(veld) or mag.get(veld)
        if soort is None:
            yield Fout(nummer, veld, f"'{veld}' is hier geen bekend veld.")
        elif uitleg := _mis(veld, waarde, soort):
            yield Fout(nummer, veld, uitleg)


def _mis(veld: str, waarde, soort) -> str:
    """What is wrong with one value; empty when nothing is."""
    if isinstance(soort, tuple):
        keuzes = ", ".join(soort)
        return "" if waarde in soort else f"{veld} is '{waarde}', maar kan zijn: {keuzes}."
    if isinstance(soort, dict):
        goed = isinstance(waarde, list) and waarde and all(keuze in [*soort] for keuze in waarde)
        keuzes = ", ".join(soort)
        return "" if goed else f"{veld} moet een lijst zijn met een of meer van: {keuzes}."
    klopt, vorm = _VORM[soort]
    if not klopt(waarde):
        return f"{veld} {vorm}."
    hoogstens = HOOGSTENS.get(veld)
    if hoogstens and any(len(tekst) > hoogstens for tekst in (waarde if soort is list else [waarde])):
        return f"{veld} is langer dan {hoogstens} tekens."
    if veld == "sleutel" and not _SLEUTEL.match(waarde):
        return "sleutel mag alleen kleine letters, cijfers, - en _ hebben."
    return ""


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
