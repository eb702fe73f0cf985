"""Runs inside the server's own Django, by `server.python`: rooms that are ready for one thing."""

from cop.models import Community
from tests.kamer.groep import ROLLEN, Groep
from tests.kamer.zetten import ZETTEN, Tafel
from tests.verhaal.binnen import COMMUNITY, koekjes, maak_mensen

# What comes before the commands that do not belong in a session that goes on.
EERST = {
    "sessie.openen": [],
    "sessie.starten": ["sessie.openen"],
    "sessie.hervatten": ["sessie.openen", "sessie.starten", "sessie.pauzeren"],
    "sessie.heropenen": ["sessie.openen", "sessie.starten", "sessie.afronden"],
}


def klaargezet(namen: list[str]) -> dict[str, dict]:
    """For each command a room in which it may be done: with which data, and cookies of who does it."""
    mensen = maak_mensen()
    community = Community.objects.get(naam=COMMUNITY)
    kamers = {}
    for naam in namen:
        groep = Groep(community, mensen, rollen=ROLLEN)
        gegevens = _eerst(groep, naam) if naam in EERST else _aan_tafel(groep, naam)
        wie = ZETTEN[naam].wie
        kamers[naam] = {"uuid": str(groep.sessie.uuid), "gegevens": gegevens, "koekjes": koekjes(mensen[wie])}
    return kamers


def _eerst(groep: Groep, naam: str) -> dict:
    for eerder in EERST[naam]:
        groep.doe("gonda", eerder)
    return {"versie": groep.sessie.versie}


def _aan_tafel(groep: Groep, naam: str) -> dict:
    tafel = Tafel(groep)
    if ZETTEN[naam].stap:
        groep.naar(ZETTEN[naam].stap)
    return tafel.gegevens(naam)
