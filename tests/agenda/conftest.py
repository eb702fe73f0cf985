import pytest

from intervisie.leidraad import laad_leidraden
from tests.agenda.bouw import maak_casus, plan_sessie


@pytest.fixture
def leidraden(db):
    laad_leidraden()


@pytest.fixture
def casus(community, ingrid, otto):
    return maak_casus(community, ingrid, otto)


@pytest.fixture
def sessie(leidraden, community, mensen, casus):
    """Planned by Gonda for next week, on the case of Ingrid and Otto."""
    return plan_sessie(community, mensen, casus)
