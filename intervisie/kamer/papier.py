"""The leidraad on paper: what a group needs to go on when the screens fail."""

from dataclasses import dataclass

from ..models import Sessie
from ..staptypen import type_van
from .stand import Kamerstand, stappen_van


@dataclass(frozen=True)
class Papierstap:
    """Een stap om voor te lezen en te volgen."""

    nummer: int
    titel: str
    minuten: int
    tot: int  # minutes since the start, when this step is over
    spreekt: str
    schrijft: str
    instructie: str
    spelregel: str
    voor_inbrenger: str
    tip: str


@dataclass(frozen=True)
class Papier:
    """De leidraad van een sessie op papier; er staat niets in van de casus of van mensen."""

    naam: str
    minuten: int
    stappen: tuple[Papierstap, ...]


def papier_van(stand: Kamerstand) -> Papier | None:
    """The leidraad as it is followed in this session; None once there is nothing to follow any more."""
    if stand.sessie.status not in (
        Sessie.Status.GEPLAND,
        Sessie.Status.OPEN,
        Sessie.Status.BEZIG,
        Sessie.Status.GEPAUZEERD,
    ):
        return None
    stappen, tot = [], 0
    for stap in stappen_van(stand):
        tot += stap.minuten
        type_ = type_van(stap)
        stappen.append(
            Papierstap(
                nummer=stap.nummer,
                titel=stap.titel,
                minuten=stap.minuten,
                tot=tot,
                spreekt=type_.spreekt_tekst(stap, None),
                schrijft=type_.schrijft_tekst(stap),
                instructie=stap.inhoud["instructie"],
                spelregel=stap.inhoud["spelregel"],
                voor_inbrenger=stap.inhoud.get("voor_inbrenger", "")
                or ("Je luistert en zegt niets." if stap.inhoud["inbrenger"] == "luistert" else ""),
                tip=stap.inhoud["tip"],
            )
        )
    return Papier(stand.sessie.leidraad.naam, tot, tuple(stappen))
