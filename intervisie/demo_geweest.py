"""A session of the demo of weeks ago, so that "Hoe is het nu?" is asked; only its dates are set by hand."""

from datetime import timedelta

from django.utils import timezone

from cop.models import Community, Gebruiker
from cop.writepath import voer_uit

from .agenda import actions as agenda
from .models import Leidraad, Sessie
from .terugkoppeling.termijn import VRAAG_NA

TITEL = "Voorbeeld: eerder met elkaar bellen"
INBRENGERS = ("ingrid", "otto")
DEELNEMERS = ("daan", "dewi")
REGELS = (
    {"soort": "oogst", "tekst": "Wie het eerst iets merkt, belt. Een mail is te langzaam."},
    {
        "soort": "afspraak",
        "tekst": "Een vast moment afspreken om elkaar te bellen.",
        "eigenaar": "Ingrid Inbrenger",
        "dagen": 7,
    },
    {
        "soort": "afspraak",
        "tekst": "Op school vertellen wie er bij zorgen gebeld wordt.",
        "eigenaar": "Otto Onderwijs",
        "dagen": 14,
    },
    {"soort": "werkzaam_element", "tekst": "Elkaars rechtstreekse nummer hebben."},
)
GELEDEN = VRAAG_NA + timedelta(days=5)


def maak_geweest(community: Community, mensen: dict[str, Gebruiker]) -> bool:
    """Makes the session once, by the actions of its people, and puts its dates back; tells whether it did."""
    if community.sessies.filter(titel=TITEL).exists():
        return False
    sessie = _plan(community, mensen)
    _doorloop(sessie, mensen)
    _stel_vast(sessie, mensen["ingrid"])
    toen = {
        veld: getattr(sessie, veld) - GELEDEN
        for veld in ("begint_op", "gestart_op", "afgerond_op", "vastgesteld_op")
    }
    Sessie.objects.filter(pk=sessie.pk).update(**toen)
    return True


def _plan(community, mensen) -> Sessie:
    lid = {
        naam: community.leden.get(gebruiker=mensen[naam]).pk for naam in ("gonda", *INBRENGERS, *DEELNEMERS)
    }
    nu = timezone.localtime()
    data = {
        "titel": TITEL,
        "leidraad": Leidraad.objects.get(sleutel="vijfstappen", vervallen=False).pk,
        "gespreksleider": lid["gonda"],
        "inbrengers": [lid[naam] for naam in INBRENGERS],
        "deelnemers": [lid[naam] for naam in DEELNEMERS],
        "datum": nu.strftime("%Y-%m-%d"),
        "tijd": nu.strftime("%H:%M"),
    }
    antwoord = agenda.plan(mensen["gonda"], community, data)
    return Sessie.objects.get(uuid=antwoord.gegevens["sessie"])


def _doorloop(sessie: Sessie, mensen) -> None:
    def leid(handeling):
        sessie.refresh_from_db(fields=["versie"])
        voer_uit(handeling, mensen["gonda"], sessie, {"versie": sessie.versie})

    leid("sessie.openen")
    for naam in ("gonda", *INBRENGERS, *DEELNEMERS):
        voer_uit("deelname.aankomen", mensen[naam], sessie, {"akkoord": "ja"})
        voer_uit("deelname.herkennen", mensen[naam], sessie, {"herkent": "nee"})
    leid("sessie.starten")
    leid("sessie.afronden")


def _stel_vast(sessie: Sessie, door: Gebruiker) -> None:
    toen = timezone.localdate() - GELEDEN
    data = {
        "versie": sessie.verslag.seq,
        "kernvraag_oud": "Hoe zorgen wij dat we het eerder van elkaar horen?",
        "kernvraag_nieuw": "Wanneer bel ik de ander, ook als ik het nog niet zeker weet?",
        "regel-TOTAL_FORMS": len(REGELS),
        "regel-INITIAL_FORMS": 0,
    }
    for nummer, regel in enumerate(REGELS):
        velden = {"soort": regel["soort"], "tekst": regel["tekst"]}
        if "dagen" in regel:
            velden |= {"eigenaar": regel["eigenaar"], "datum": toen + timedelta(days=regel["dagen"])}
        data |= {f"regel-{nummer}-{veld}": waarde for veld, waarde in velden.items()}
    voer_uit("verslag.wijzigen", door, sessie, data)
    sessie.verslag.refresh_from_db(fields=["seq"])
    voer_uit("verslag.vaststellen", door, sessie, {"versie": sessie.verslag.seq})
    sessie.refresh_from_db(fields=["begint_op", "gestart_op", "afgerond_op", "vastgesteld_op"])
