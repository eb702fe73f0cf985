"""Wiping a case takes its row and then its sessions; closing a report the session and then the case."""

import uuid

import pytest

from casuistiek.models import Casus
from cop.models import Sleutel
from cop.writepath import Antwoord, Geweigerd, voer_uit
from intervisie.models import Sessie
from tests.aantallen import aantal
from tests.cop.draden import tegelijk
from tests.kamer.groep import Groep

pytestmark = pytest.mark.django_db(transaction=True)
ROLLEN = {"gonda": "gespreksleider", "ingrid": "inbrenger", "daan": "deelnemer"}


@pytest.fixture
def twee_groepen(transactional_db, community, mensen):
    """Two sessions about one case: one is over and waits for its report, one goes on."""

    def maak() -> tuple[Groep, Groep]:
        klaar, bezig = (Groep(community, mensen, "vijfstappen", ROLLEN) for _ in range(2))
        Sessie.objects.filter(pk=bezig.sessie.pk).update(casus=klaar.sessie.casus)
        bezig.start()
        klaar.start()
        klaar.doe("gonda", "sessie.afronden")
        return klaar, bezig

    return maak


def doe(groep: Groep, wie: str, naam: str, obj, **gegevens):
    return lambda: voer_uit(naam, groep.mensen[wie], obj, gegevens, uuid.uuid4().hex)


@pytest.mark.parametrize(
    "ander", ["verslag.vaststellen", "sessie.heropenen", "sessie.afronden", "sessie.starten"]
)
def test_wiping_a_case_crosses_what_its_sessions_do(twee_groepen, ander):
    """Either may come first, and both are answered: no deadlock, nothing half done."""
    for nummer in range(aantal(6, 100)):
        klaar, bezig = twee_groepen()
        casus = klaar.sessie.casus
        wissen = doe(klaar, "ingrid", "casus.wissen", casus)
        if ander == "verslag.vaststellen":
            werk = doe(klaar, "ingrid", ander, klaar.sessie, versie=klaar.sessie.verslag.seq)
        elif ander == "sessie.heropenen":
            werk = doe(klaar, "gonda", ander, klaar.sessie, versie=klaar.sessie.versie)
        else:
            werk = doe(bezig, "gonda", ander, bezig.sessie, versie=bezig.sessie.versie)
        paar = (wissen, werk) if nummer % 2 else (werk, wissen)
        for uitkomst in tegelijk(*paar):
            assert isinstance(uitkomst, Antwoord | Geweigerd), repr(uitkomst)
        assert Casus.objects.get(pk=casus.pk).gewist
        assert not Sleutel.objects.filter(pk=casus.sleutel_id).exists()
