"""Which leidraden somebody reads, and what of them."""

from collections.abc import Iterator
from dataclasses import dataclass
from itertools import groupby

from django.db.models import Q

from cop.models import Community

from ..models import Deelname, Leidraad
from ..staptypen import STAPTYPEN

_ERVARING = {
    "geen": "Ook voor een groep die dit voor het eerst doet.",
    "enige": "Voor een groep die al eens samen intervisie deed.",
    "veel": "Voor een ervaren groep en een ervaren gespreksleider.",
}
_ZICHT = {
    "open": "Wat je schrijft, ziet iedereen meteen.",
    "tot_onthulling": "Kaarten blijven verborgen tot de gespreksleider ze onthult.",
    "anoniem": "Kaarten blijven verborgen tot de gespreksleider ze onthult. Niemand ziet wie wat schreef.",
    "alleen_inbrenger": "Alleen de inbrenger ziet wat je schrijft.",
}


@dataclass(frozen=True)
class Stapbeeld:
    """Eén stap om te lezen."""

    nummer: int
    titel: str
    soort: str
    minuten: int
    instructie: str
    spelregel: str
    tip: str
    voor_inbrenger: str
    luistert: bool
    zicht: str


@dataclass(frozen=True)
class Modulebeeld:
    """Een module waaruit de groep kan kiezen."""

    naam: str
    kort: str
    stappen: tuple[Stapbeeld, ...]


@dataclass(frozen=True)
class Leidraadbeeld:
    """Een leidraad om te lezen; `fasen` zijn (naam, stappen) in volgorde."""

    sleutel: str
    naam: str
    van: str
    kort: str
    doel: str
    wanneer: str
    herkomst: str
    licentie: str
    groep: str
    ervaring: str
    inbrengers: int
    minuten: int
    aantal: int
    fasen: tuple[tuple[str, tuple[Stapbeeld, ...]], ...]
    modules: tuple[Modulebeeld, ...]


def te_lezen(lezer):
    """What comes with the product, is of the reader's communities, or of a session they have a place in."""
    eigen = Community.objects.filter(leden__gebruiker=lezer, leden__beeindigd_op=None)
    sessies = Deelname.objects.met_toegang().filter(gebruiker=lezer).values("sessie")
    van_mij = Q(community=None) | Q(community__in=eigen)
    via_sessie = Leidraad.objects.filter(sessies__in=sessies).values("pk")
    return (
        Leidraad.objects.filter(vervallen=False)
        .filter(van_mij | Q(pk__in=via_sessie))
        .select_related("community")
    )


def leidraadbeeld(leidraad: Leidraad) -> Leidraadbeeld:
    """A leidraad as a page; it holds nothing of anybody's session."""
    inhoud = leidraad.inhoud
    return Leidraadbeeld(
        sleutel=leidraad.sleutel,
        naam=leidraad.naam,
        van=leidraad.community.naam if leidraad.community else "",
        kort=inhoud["kort"],
        doel=inhoud["doel"],
        wanneer=inhoud["wanneer"],
        herkomst=inhoud["herkomst"],
        licentie=inhoud["licentie"],
        groep=_groep(inhoud["groep_min"], inhoud["groep_max"]),
        ervaring=_ERVARING[inhoud["ervaring"]],
        inbrengers=inhoud["inbrengers"],
        minuten=leidraad.minuten,
        aantal=len(inhoud["stap"]),
        fasen=tuple(_fasen(inhoud["stap"])),
        modules=tuple(
            Modulebeeld(
                module["naam"], module["kort"], tuple(_stap(n, s) for n, s in enumerate(module["stap"], 1))
            )
            for module in inhoud.get("module", [])
        ),
    )


def _groep(minst: int, meest: int) -> str:
    return f"{minst} mensen" if minst == meest else f"{minst} tot {meest} mensen"


def _fasen(stappen: list[dict]) -> Iterator[tuple[str, tuple[Stapbeeld, ...]]]:
    genummerd = [_stap(nummer, stap) for nummer, stap in enumerate(stappen, 1)]
    for fase, groep in groupby(genummerd, key=lambda beeld: stappen[beeld.nummer - 1]["fase"]):
        yield fase, tuple(groep)


def _stap(nummer: int, stap: dict) -> Stapbeeld:
    return Stapbeeld(
        nummer=nummer,
        titel=stap["titel"],
        soort=STAPTYPEN[stap["type"]].naam,
        minuten=stap["minuten"],
        instructie=stap["instructie"],
        spelregel=stap["spelregel"],
        tip=stap["tip"],
        voor_inbrenger=stap.get("voor_inbrenger", ""),
        luistert=stap["inbrenger"] == "luistert",
        zicht=(STAPTYPEN[stap["type"]].wie_leest or _ZICHT[stap["zicht"]])
        if stap["schrijft"] != "niemand"
        else "",
    )
