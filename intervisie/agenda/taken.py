"""What is next for somebody, in order of urgency; the first one gets the main button of home."""

from collections.abc import Iterator
from dataclasses import dataclass
from datetime import datetime

from django.urls import reverse

from .overzicht import Afspraakrij, Startbeeld
from .voorbereiding import VRAAGT


@dataclass(frozen=True)
class Taak:
    """Eén ding dat op iemand wacht; bij de soort 'antwoorden' zijn er twee knoppen, Ik kom en Ik kom niet."""

    soort: str
    kop: str
    uitleg: str
    adres: str
    knop: str
    begint_op: datetime | None = None
    meer: str = ""


def taken(beeld: Startbeeld) -> list[Taak]:
    """Everything that waits for this person, most urgent first."""
    return [
        *(_kamer(rij) for rij in beeld.nu_bezig),
        *(_antwoorden(rij) for rij in beeld.te_beantwoorden),
        *(_voorbereiden(rij) for rij in beeld.voor_te_bereiden),
        *(_nalezen(rij) for rij in beeld.na_te_lezen),
        *_casussen(beeld),
        *(_lezen(rij) for rij in beeld.te_lezen),
        *(_terugkoppelen(rij) for rij in beeld.na_te_vragen),
    ]


def _kamer(rij: Afspraakrij) -> Taak:
    kop = "Begint zo" if rij.status == "gepland" else "Nu bezig"
    uitleg = f"Jouw rol: {rij.rol.lower()}. {rij.duur_minuten} minuten."
    return Taak(
        "kamer",
        f"{kop}: {rij.titel}",
        uitleg,
        _adres("kamer:kamer", rij),
        "Ga naar de kamer",
        rij.begint_op,
        _adres("agenda:sessie", rij),
    )


def _antwoorden(rij: Afspraakrij) -> Taak:
    uitleg = f"{rij.community}. Jouw rol: {rij.rol.lower()}. {rij.duur_minuten} minuten."
    return Taak(
        "antwoorden",
        f"Kom je? {rij.titel}",
        uitleg,
        _adres("agenda:antwoord", rij),
        "Ik kom",
        rij.begint_op,
        _adres("agenda:sessie", rij),
    )


def _voorbereiden(rij: Afspraakrij) -> Taak:
    return Taak(
        "voorbereiden",
        f"Bereid je voor: {rij.titel}",
        VRAAGT[rij.rolsleutel][0],
        _adres("agenda:sessie", rij),
        "Bekijk de bijeenkomst",
        rij.begint_op,
    )


def _nalezen(rij: Afspraakrij) -> Taak:
    uitleg = "Klopt het? Stel het vast. Dan kunnen de anderen het lezen."
    return Taak(
        "nalezen",
        f"Lees het verslag na: {rij.titel}",
        uitleg,
        _adres("verslag:verslag", rij),
        "Lees het verslag na",
    )


def _casussen(beeld: Startbeeld) -> Iterator[Taak]:
    for casus in beeld.teruggestuurd:
        yield Taak(
            "casus_terug",
            f"Pas je casus aan: {casus.titel}",
            "De begeleider stuurde je casus terug met een opmerking.",
            reverse("casuistiek:casus", args=[casus.uuid]),
            "Lees de opmerking",
        )
    if beeld.wachtrij:
        yield Taak(
            "wachtrij",
            "Er wacht een casus op jou"
            if beeld.wachtrij == 1
            else f"Er wachten {beeld.wachtrij} casussen op jou",
            "Lees of de casus genoeg onherkenbaar is en geef hem vrij, of stuur hem terug.",
            reverse("casuistiek:wachtrij"),
            "Naar de wachtrij",
        )


def _lezen(rij: Afspraakrij) -> Taak:
    uitleg = "De inbrenger heeft het verslag vastgesteld."
    return Taak(
        "lezen", f"Nieuw verslag: {rij.titel}", uitleg, _adres("verslag:verslag", rij), "Lees het verslag"
    )


def _terugkoppelen(rij: Afspraakrij) -> Taak:
    uitleg = "Vertel de groep wat er van de afspraken terechtkwam. Dat kost een paar minuten."
    return Taak(
        "hoe_nu",
        f"Hoe is het nu? {rij.titel}",
        uitleg,
        _adres("terugkoppeling:geven", rij),
        "Vertel hoe het nu is",
    )


def _adres(naam: str, rij: Afspraakrij) -> str:
    return reverse(naam, args=[rij.uuid])
