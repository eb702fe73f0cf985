"""What can be chosen in a step: modules of the leidraad, or cards of earlier steps."""

from collections.abc import Iterable
from dataclasses import dataclass

from ..models import Bijdrage, Sessie, Sessiestap


@dataclass(frozen=True)
class Mogelijk:
    """Something to vote for; `kaart` is the card, or None for a module."""

    sleutel: str
    naam: str
    uitleg: str
    kaart: Bijdrage | None


def mogelijkheden(sessie: Sessie, stap: Sessiestap, kaarten: Iterable[Bijdrage]) -> list[Mogelijk]:
    """Everything there is to choose in this step; `kaarten` are (at least) those of its sources."""
    modules = {module["sleutel"]: module for module in sessie.leidraad.inhoud.get("module", [])}
    keuzes = [modules[sleutel] for sleutel in stap.inhoud.get("modules", [])]
    gevonden = [Mogelijk(module["sleutel"], module["naam"], module["kort"], None) for module in keuzes]
    bronnen = stap.inhoud.get("bron", [])
    return gevonden + [_van_kaart(kaart) for kaart in kaarten if kaart.stap.sleutel in bronnen]


def _van_kaart(kaart: Bijdrage) -> Mogelijk:
    naamloos = kaart.stap.inhoud["zicht"] == "anoniem"
    naam = "" if naamloos else kaart.auteur.gebruiker.naam
    return Mogelijk(str(kaart.uuid), naam, kaart.hele_tekst, kaart)


def in_deze_ronde(stap: Sessiestap, sleutel: str) -> bool:
    """Whether it can be voted for now: after a tie only what was equal."""
    over = stap.toestand.get("over")
    return over is None or sleutel in over


def meeste_stemmen(stap: Sessiestap) -> list[str]:
    """What got the most votes when the vote was closed; more than one when it is a tie."""
    uitslag = stap.toestand.get("uitslag", {})
    hoogste = max(uitslag.values(), default=0)
    return [sleutel for sleutel, aantal in uitslag.items() if aantal == hoogste]
