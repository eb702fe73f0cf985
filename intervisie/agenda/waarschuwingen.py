"""What a planner should have seen before a session is planned; nothing here forbids anything."""

from collections.abc import Mapping
from dataclasses import dataclass

from casuistiek.detectie import vind
from casuistiek.models import Casus
from cop.models import Community, Gebruiker

from ..models import Deelname, Leidraad, Sessie
from .plan import Plan
from .splitsen import in_woorden

# Methods in which the group must not know beforehand how it ended.
ZONDER_AFLOOP = frozenset({"incidentmethode"})
GEEN_DENKER = Deelname.Rol.WAARNEMER


@dataclass(frozen=True)
class Waarschuwing:
    """Iets om te weten voor je plant; de code zegt of je het al gezien hebt."""

    code: str
    tekst: str


def bij_plan(plan: Plan) -> list[Waarschuwing]:
    """Warnings about a session that is not there yet."""
    gevonden = _groep(plan.leidraad, plan.rollen) + _hierarchie(plan.community, list(plan.rollen))
    if plan.casus:
        gevonden += _casus(plan.leidraad, plan.casus)
    elif vind(plan.titel):
        gevonden.append(
            Waarschuwing("titel", "De titel lijkt een naam of een ander gegeven te bevatten. Kan die weg?")
        )
    return gevonden


def bij_sessie(sessie: Sessie) -> list[Waarschuwing]:
    """Warnings about the people who are on the list now; who said no does not count."""
    deelnames = sessie.deelnames.filter(verwijderd_op=None).exclude(antwoord=Deelname.Antwoord.NEE)
    rollen = {d.gebruiker: d.rol for d in deelnames.select_related("gebruiker__organisatie")}
    return _groep(sessie.leidraad, rollen) + _hierarchie(sessie.community, list(rollen))


def _groep(leidraad: Leidraad, rollen: Mapping[Gebruiker, str]) -> list[Waarschuwing]:
    mensen = sum(rol != GEEN_DENKER for rol in rollen.values())
    inbrengers = sum(rol == Deelname.Rol.INBRENGER for rol in rollen.values())
    minst, meest = leidraad.inhoud["groep_min"], leidraad.inhoud["groep_max"]
    splits = in_woorden(rollen, meest)
    gevonden = []
    if mensen < minst:
        gevonden.append(
            Waarschuwing(
                "weinig",
                f"Jullie zijn met {mensen}, waarnemers niet meegeteld. {leidraad.naam} werkt het best met "
                f"minstens {minst} mensen, en na een afmelding blijft er weinig over.",
            )
        )
    if mensen > meest:
        gevonden.append(
            Waarschuwing(
                "veel",
                f"Jullie zijn met {mensen}, waarnemers niet meegeteld. {leidraad.naam} werkt het best met "
                f"hoogstens {meest} mensen: daarboven komt niet iedereen aan het woord. "
                f"Kun je de groep splitsen?{splits}",
            )
        )
    if inbrengers == 1 and leidraad.inhoud.get("inbrengers", 1) == 2:
        gevonden.append(
            Waarschuwing(
                "een_inbrenger",
                f"{leidraad.naam} is gemaakt voor twee inbrengers. Nu is er één. Verdeel de tijd dan anders.",
            )
        )
    return gevonden


def _hierarchie(community: Community, mensen: list[Gebruiker]) -> list[Waarschuwing]:
    leiders = set(
        community.leden.filter(
            gebruiker__in=mensen, leidinggevend=True, beeindigd_op=None, gebruiker__organisatie__isnull=False
        ).values_list("gebruiker_id", flat=True)
    )
    gevonden = []
    for leider in mensen:
        collegas = [m for m in mensen if m != leider and m.organisatie_id == leider.organisatie_id]
        if leider.pk not in leiders or not collegas:
            continue
        namen = " en ".join(collega.naam for collega in collegas)
        gevonden.append(
            Waarschuwing(
                f"organisatie_{leider.pk}_{'_'.join(str(c.pk) for c in collegas)}",
                f"{leider.naam} en {namen} werken bij dezelfde organisatie ({leider.organisatie}), en "
                f"{leider.naam} geeft daar leiding. Vraag hun vooraf of ze zo vrij kunnen spreken.",
            )
        )
    return gevonden


def _casus(leidraad: Leidraad, casus: Casus) -> list[Waarschuwing]:
    gevonden = []
    if leidraad.sleutel in ZONDER_AFLOOP:
        gevonden.append(
            Waarschuwing(
                "afloop",
                f"Bij de {leidraad.naam.lower()} houdt de inbrenger de afloop voor zich: vraag of die niet "
                "al in de tekst van de casus staat.",
            )
        )
    eerder = (
        casus.sessies.exclude(status__in=[Sessie.Status.GEANNULEERD, Sessie.Status.VASTGESTELD])
        .order_by("begint_op")
        .first()
    )
    if eerder:
        gevonden.append(Waarschuwing("al_gepland", "Voor deze casus is al een bijeenkomst gepland."))
    return gevonden
