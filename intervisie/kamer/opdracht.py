"""A command of the room, whichever way it came: WebSocket or POST."""

from functools import cache

from cop.models import Gebruiker
from cop.writepath import ACTIES, Geweigerd, voer_uit

from ..models import Sessie

_BIJDRAGEN = "intervisie.bijdragen.actions"
_MODULES = tuple(
    f"intervisie.{map_}.actions"
    for map_ in ("deur", "kamer", "beurten", "tempo", "leiding", "bijdragen", "keuze", "groepjes")
)


@cache
def opdrachten() -> frozenset[str]:
    """The names of all commands that the room takes."""
    return frozenset(naam for naam, wat in ACTIES.items() if wat.functie.__module__ in _MODULES)


@cache
def alleen_bijdragen() -> frozenset[str]:
    """The commands that write nothing but what people contribute."""
    return frozenset(naam for naam in opdrachten() if ACTIES[naam].functie.__module__ == _BIJDRAGEN)


def foutframe(fout: Geweigerd, client_id=None) -> dict:
    """The answer to what is refused; an id that no screen of ours would send is not repeated."""
    veilig = client_id if isinstance(client_id, str) and len(client_id) <= 64 else None
    return {"t": "fout", "id": veilig, "code": fout.code, "uitleg": fout.uitleg, "velden": fout.velden}


def voer_opdracht(gebruiker: Gebruiker, sessie: Sessie, bericht: dict) -> dict:
    """Carries out {"naam", "id", "d"} and gives the answer frame; a refusal is an answer too."""
    client_id = bericht.get("id")
    naam, gegevens = bericht.get("naam"), bericht.get("d", {})
    try:
        if not isinstance(client_id, str) or not isinstance(naam, str) or not isinstance(gegevens, dict):
            raise Geweigerd("vorm", "Deze opdracht is niet goed gevormd.")
        if naam not in opdrachten():
            raise Geweigerd("onbekend", "Deze opdracht bestaat niet.")
        antwoord = voer_uit(naam, gebruiker, sessie, _als_formulier(gegevens), client_id)
    except Geweigerd as fout:
        return foutframe(fout, client_id)
    return {"t": "klaar", "id": client_id, "seq": antwoord.seq}


def _als_formulier(gegevens: dict) -> dict[str, str]:
    """The data as a page would post it: text. Django's fields fail on other things that JSON can hold."""
    if not all(isinstance(waarde, str | int | None) for waarde in gegevens.values()):
        raise Geweigerd("vorm", "Deze opdracht is niet goed gevormd.")
    return {naam: str(waarde) for naam, waarde in gegevens.items() if waarde is not None}
