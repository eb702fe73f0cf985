"""A leidraad made for a test: as few steps as it needs, checked like any other."""

from intervisie.leidraad import controleer
from intervisie.models import Leidraad

STAP = {
    "type": "schrijven",
    "fase": "Proef",
    "minuten": 5,
    "instructie": "Doe dit.",
    "spelregel": "Zo doen we het.",
    "tip": "Let hierop.",
    "inbrenger": "actief",
    "spreekt": "niemand",
    "schrijft": "allen",
    "zicht": "open",
    "soort": "idee",
}


def proefdocument(*stappen: dict, sleutel="proef", versie=1) -> dict:
    """The content of a leidraad; each step says only what is special about it."""
    return {
        "sleutel": sleutel,
        "versie": versie,
        "naam": "Proefleidraad",
        "kort": "Kort.",
        "doel": "Doel.",
        "wanneer": "Voor een test.",
        "behoefte": ["eerste_keer"],
        "herkomst": "Alleen voor een test.",
        "licentie": "EUPL-1.2",
        "groep_min": 2,
        "groep_max": 10,
        "ervaring": "geen",
        "inbrengers": 2,
        "stap": [
            STAP | {"sleutel": f"stap{nummer}", "titel": f"Stap {nummer}"} | stap
            for nummer, stap in enumerate(stappen, 1)
        ],
    }


def proefleidraad(*stappen: dict) -> str:
    """Keeps such a leidraad in the database; gives its key."""
    inhoud = proefdocument(*stappen)
    controleer(inhoud, "proef.toml")
    Leidraad.objects.create(sleutel="proef", versie=1, naam=inhoud["naam"], inhoud=inhoud)
    return "proef"
