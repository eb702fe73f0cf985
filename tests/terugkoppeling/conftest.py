from datetime import timedelta

import pytest
from django.utils import timezone

from intervisie.models import Sessie
from intervisie.verslag.actions import stel_vast
from tests.agenda.conftest import casus, leidraden  # noqa: F401 - fixtures
from tests.verslag.conftest import lopend, sessie  # noqa: F401 - fixtures


@pytest.fixture
def vast(sessie, mensen):  # noqa: F811
    """A session whose report was agreed on five weeks ago."""
    stel_vast(mensen["ingrid"], sessie, {"versie": sessie.verslag.seq})
    Sessie.objects.update(vastgesteld_op=timezone.now() - timedelta(weeks=5))
    return Sessie.objects.get(pk=sessie.pk)
