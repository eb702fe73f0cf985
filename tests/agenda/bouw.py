"""Builds cases and sessions for the tests of agenda and report, with words that must not leak."""

from datetime import timedelta

from django.utils import timezone

from casuistiek.models import Casus
from cop.models import Sleutel
from intervisie.agenda import actions
from intervisie.models import Leidraad, Sessie

TITEL = "Kanarietitel"
KERNVRAAG = "Kanariekernvraag over wat ik zelf kan doen?"
SITUATIE = "Kanariesituatie die niemand buiten de kamer leest."


def maak_casus(community, inbrenger, mede=None, status="vrijgegeven", **velden) -> Casus:
    nu = timezone.now()
    return Casus.objects.create(
        **{
            "sleutel": Sleutel.maak(),
            "community": community,
            "inbrenger": inbrenger,
            "mede_inbrenger": mede,
            "status": status,
            "titel": TITEL,
            "kernvraag": KERNVRAAG,
            "situatie": SITUATIE,
            "aangeboden_op": nu,
            "vrijgegeven_op": nu,
            **velden,
        }
    )


def lid(community, mens) -> int:
    return community.leden.get(gebruiker=mens).pk


def over(**verschil) -> dict:
    """Date and time as a form sends them, some time from now."""
    lokaal = timezone.localtime(timezone.now() + timedelta(**verschil))
    return {"datum": lokaal.strftime("%Y-%m-%d"), "tijd": lokaal.strftime("%H:%M")}


def plandata(community, mensen, casus=None, leidraad="vijfstappen", **anders) -> dict:
    """A valid form: Gonda leads, Petra is her deputy, Daan and Dewi take part, Wim watches."""
    return {
        "casus": casus.uuid if casus else "",
        "leidraad": Leidraad.objects.get(sleutel=leidraad, vervallen=False).pk,
        "gespreksleider": lid(community, mensen["gonda"]),
        "plaatsvervanger": lid(community, mensen["petra"]),
        "deelnemers": [lid(community, mensen[naam]) for naam in ("daan", "dewi")],
        "waarnemers": [lid(community, mensen["wim"])],
        "video_link": "https://video.example/kamer",
        **over(days=7),
        **anders,
    }


def plan_sessie(community, mensen, casus, door="gonda", **anders) -> Sessie:
    antwoord = actions.plan(mensen[door], community, plandata(community, mensen, casus, **anders))
    return Sessie.objects.get(uuid=antwoord.gegevens["sessie"])
