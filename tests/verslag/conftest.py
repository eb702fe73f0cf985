import pytest
from django.utils import timezone

from intervisie.models import Afspraak, Notitie, Sessie
from intervisie.verslag.maken import maak_verslag
from tests.agenda.bouw import plan_sessie
from tests.agenda.conftest import casus, leidraden  # noqa: F401 - fixtures
from tests.verslag.bouw import kaart


@pytest.fixture
def lopend(leidraden, community, mensen, casus):  # noqa: F811
    """A session in which everybody but Petra and Dewi is inside, and much was written."""
    sessie = plan_sessie(community, mensen, casus)
    sessie.deelnames.exclude(gebruiker__in=[mensen["petra"], mensen["dewi"]]).update(
        aangekomen_op=timezone.now(), herkent=False
    )
    sessie.openen()
    sessie.save()
    stap = sessie.stappen.create(nummer=1, sleutel="oogst", type="oogst", titel="Oogst", minuten=5, inhoud={})
    sessie.starten(stap)
    sessie.save()
    kaart(sessie, mensen["ingrid"], "kernvraag", "Eerste formulering in de sessie?")
    kaart(sessie, mensen["daan"], "vraag", "Losse vraag die niet blijft.")
    kaart(sessie, mensen["daan"], "idee", "Geoogst idee van iemand.", geoogst=True)
    kaart(sessie, mensen["ingrid"], "oogst", "Eigen oogst van de inbrenger.", geoogst=True)
    kaart(sessie, mensen["gonda"], "hypothese", "Wachten kost tijd.", markering="knelpunt")
    kaart(sessie, mensen["daan"], "idee", "Samen bellen helpt.", markering="werkzaam_element", geoogst=True)
    kaart(sessie, mensen["otto"], "kernvraag", "Laatste formulering in de sessie?")
    plek = {d.gebruiker: d for d in sessie.deelnames.all()}
    for naam, bevestigd in (("daan", None), ("otto", timezone.now())):
        Afspraak(
            sessie=sessie,
            actie=f"Afgesproken actie {naam}.",
            eigenaar=plek[mensen[naam]],
            door=plek[mensen["ingrid"]],
            datum="2027-02-01",
            bevestigd_op=bevestigd,
        ).save()
    Notitie(sessie=sessie, deelname=plek[mensen["daan"]], tekst="Notitie van iemand alleen.").save()
    return sessie


@pytest.fixture
def sessie(lopend):
    """The same session, closed, with a report that waits for its inbrengers."""
    lopend.afronden()
    lopend.save()
    maak_verslag(lopend)
    return Sessie.objects.get(pk=lopend.pk)
