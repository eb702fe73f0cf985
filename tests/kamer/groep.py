"""A group in a session, for tests: makes one, and lets its people act as the room does."""

import uuid
from datetime import timedelta

from django.utils import timezone

from casuistiek.models import Casus
from cop.models import Sleutel
from cop.writepath import voer_uit
from intervisie.kamer.stand import lees_stand
from intervisie.leidraad import laad_leidraden
from intervisie.models import Deelname, Leidraad, Sessie
from intervisie.visibility import kamerbeeld

ROLLEN = {
    "gonda": "gespreksleider",
    "petra": "plaatsvervanger",
    "ingrid": "inbrenger",
    "otto": "inbrenger",
    "daan": "deelnemer",
    "dewi": "deelnemer",
    "wim": "waarnemer",
}


class Groep:
    """One session with the cast in it; `rollen` says who takes part."""

    def __init__(self, community, mensen, leidraad="cop_bindende_afspraken", rollen=None, casus=True):
        laad_leidraden()
        self.mensen = mensen
        self.rollen = rollen or ROLLEN
        self.sessie = Sessie.objects.create(
            community=community,
            casus=self._casus(community) if casus else None,
            leidraad=Leidraad.objects.get(sleutel=leidraad, vervallen=False),
            titel="Sessie van de test",
            begint_op=timezone.now() + timedelta(minutes=5),
            duur_minuten=90,
            sleutel=Sleutel.maak(),
            door=mensen["gonda"],
        )
        for naam, rol in self.rollen.items():
            Deelname.objects.create(sessie=self.sessie, gebruiker=mensen[naam], rol=rol)

    def _casus(self, community) -> Casus:
        casus = Casus(
            community=community,
            inbrenger=self.mensen["ingrid"],
            mede_inbrenger=self.mensen["otto"],
            titel="Titel van de casus",
            situatie="Situatie van de casus",
            betrokkenen="Betrokkenen van de casus",
            eigen_rol="Eigen rol in de casus",
            geprobeerd="Geprobeerd in de casus",
            kernvraag="Kernvraag van de casus?",
            sleutel=Sleutel.maak(),
        )
        casus.aanbieden()
        casus.vrijgeven()
        casus.save()
        return casus

    def deelname(self, wie: str) -> Deelname:
        return Deelname.objects.get(sessie=self.sessie, gebruiker=self.mensen[wie])

    def doe(self, wie: str, naam: str, client_id=None, **gegevens):
        """Carries out an action in the version of this moment, unless another is given."""
        self.ververs()
        gegevens.setdefault("versie", self.sessie.versie)
        antwoord = voer_uit(naam, self.mensen[wie], self.sessie, gegevens, client_id or uuid.uuid4().hex)
        self.ververs()
        return antwoord

    def ververs(self) -> None:
        """Reads the session anew: after a rollback, or when somebody else did something."""
        self.sessie = Sessie.objects.select_related("huidige_stap").get(pk=self.sessie.pk)

    def beeld(self, wie: str):
        """What this person sees now."""
        stand = lees_stand(self.sessie.pk)
        deelname = next(d for d in stand.deelnames if d.gebruiker_id == self.mensen[wie].pk)
        return kamerbeeld(stand, deelname)

    def binnen(self, *wie: str) -> "Groep":
        """Opens the door when needed and brings these people (or all) in."""
        if self.sessie.status == Sessie.Status.GEPLAND:
            self.doe("gonda", "sessie.openen")
        for naam in wie or self.rollen:
            self.doe(naam, "deelname.aankomen", akkoord="ja")
            self.doe(naam, "deelname.herkennen", herkent="nee")
        return self

    def start(self) -> "Groep":
        self.binnen()
        self.doe("gonda", "sessie.starten")
        return self

    def naar(self, sleutel: str) -> "Groep":
        """Moves to the step with this key."""
        stap = self.sessie.stappen.get(sleutel=sleutel)
        if self.sessie.huidige_stap_id != stap.pk:
            self.doe("gonda", "sessie.ga_naar", stap=stap.nummer)
        return self

    def schrijf(self, wie: str, tekst: str, **meer) -> str:
        """Somebody writes a card, sure that it names nobody; gives its uuid."""
        meer.setdefault("nagekeken", "ja")
        self.doe(wie, "bijdrage.plaatsen", tekst=tekst, **meer)
        return str(self.sessie.bijdragen.order_by("-pk").first().uuid)
