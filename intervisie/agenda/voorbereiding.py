"""What somebody does before a session: what the role asks, and which kinds of step will come."""

from ..models import Deelname, Leidraad
from ..staptypen import STAPTYPEN

Rol = Deelname.Rol
VRAAGT = {
    Rol.GESPREKSLEIDER: (
        "Lees de leidraad door, met de tips bij elke stap.",
        "Vraag de inbrenger vooraf: is je kernvraag helder?",
        "Ga een kwartier eerder naar de kamer en open de deur.",
    ),
    Rol.PLAATSVERVANGER: (
        "Lees de leidraad door. Jij neemt het over als de gespreksleider wegvalt.",
        "Verder doe je mee als deelnemer.",
    ),
    Rol.INBRENGER: (
        "Lees je casus nog eens door. Wat wil je vooral van de groep weten?",
        "Bedenk wat je in vijf minuten vertelt, zonder namen.",
    ),
    Rol.DEELNEMER: (
        "Lees de titel en de kernvraag. Meer hoef je niet uit te zoeken.",
        "Herken je de casus? Zeg dat bij de deur van de kamer.",
    ),
    Rol.VERSLAGLEGGER: (
        "Lees de titel en de kernvraag.",
        "Jij schrijft op wat de groep samen formuleert. Het verslag wordt daaruit gemaakt.",
    ),
    Rol.WAARNEMER: (
        "Jij kijkt mee en zegt niets tijdens de stappen.",
        "Bedenk vooraf waar je op wilt letten.",
    ),
}


def soorten_stappen(leidraad: Leidraad) -> list[tuple[str, str]]:
    """The kinds of step of a leidraad, each once and in order: name and what happens in it."""
    typen = dict.fromkeys(stap["type"] for stap in leidraad.inhoud["stap"])
    return [(STAPTYPEN[type_].naam, STAPTYPEN[type_].uitleg) for type_ in typen]
