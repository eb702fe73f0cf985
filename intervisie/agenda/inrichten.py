"""The first steps of a new community, as its beheerder sees them until they are done."""

from dataclasses import dataclass

from django.urls import reverse

from cop.models import Community, Gebruiker
from cop.permissions import RECHTEN


@dataclass(frozen=True)
class Inrichtstap:
    """Eén stap van een nieuwe community; `nu` is de eerste die nog niet klaar is."""

    kop: str
    klaar: bool
    nu: bool
    uitleg: str
    adres: str
    knop: str


def inrichting(community: Community, kijker: Gebruiker) -> list[Inrichtstap]:
    """The steps, or nothing: for who does not run this community, and when all of them are done."""
    if not RECHTEN["uitnodiging.maken"] & community.rollen_van(kijker):
        return []
    samen = community.leden.filter(beeindigd_op=None, gebruiker__is_active=True).count() > 1
    uitnodigingen = reverse("cop:uitnodigingen", args=[community.uuid])
    stappen = [
        ("Maak de community", True, "", "", ""),
        (
            "Nodig mensen uit",
            samen or community.uitnodigingen.exists(),
            "Vier tot tien mensen is een goede groep, liefst van verschillende organisaties.",
            uitnodigingen,
            "Mensen uitnodigen",
        ),
        (
            "Wacht tot iemand ja zegt",
            samen,
            "Wie de link in de mail opent, hoort er meteen bij. Kwam de mail niet aan? Stuur hem opnieuw.",
            uitnodigingen,
            "Bekijk de uitnodigingen",
        ),
        (
            "Plan de eerste bijeenkomst",
            community.sessies.exists() or community.casussen.exists(),
            "Er hoeft nog geen casus te zijn: iemand kan ook mondeling inbrengen.",
            reverse("agenda:plannen", args=[community.uuid]),
            "Bijeenkomst plannen",
        ),
    ]
    eerste = next((kop for kop, klaar, *_ in stappen if not klaar), None)
    return [Inrichtstap(kop, klaar, kop == eerste, *rest) for kop, klaar, *rest in stappen] if eerste else []


def inrichtingen_van(kijker: Gebruiker) -> list[tuple[Community, list[Inrichtstap]]]:
    """The communities of this person in which first steps are left, with those steps."""
    eigen = Community.objects.filter(leden__gebruiker=kijker, leden__beeindigd_op=None)
    return [(community, stappen) for community in eigen if (stappen := inrichting(community, kijker))]
