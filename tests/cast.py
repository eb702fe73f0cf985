"""The cast of every test: one CoP with its people, and Eva of another one who must never see anything."""

import pytest
from django.test import Client

from cop.demo import COMMUNITY, maak_mensen
from cop.models import Community


@pytest.fixture
def mensen(db):
    """All demo people by first name."""
    return maak_mensen()


@pytest.fixture
def community(mensen):
    return Community.objects.get(naam=COMMUNITY)


@pytest.fixture
def bea(mensen):
    """Beheerder, and nothing else: runs people, sees no case."""
    return mensen["bea"]


@pytest.fixture
def gonda(mensen):
    """Begeleider; gespreksleider in sessions."""
    return mensen["gonda"]


@pytest.fixture
def ingrid(mensen):
    """Lid; inbrenger, in a duo with Otto."""
    return mensen["ingrid"]


@pytest.fixture
def otto(mensen):
    """Lid; mede-inbrenger, in a duo with Ingrid."""
    return mensen["otto"]


@pytest.fixture
def daan(mensen):
    """Lid; deelnemer."""
    return mensen["daan"]


@pytest.fixture
def dewi(mensen):
    """Lid; deelnemer."""
    return mensen["dewi"]


@pytest.fixture
def karim(mensen):
    """Lid; gives lead in the organisation of Ingrid."""
    return mensen["karim"]


@pytest.fixture
def sanne(mensen):
    """Lid; colleague of Otto."""
    return mensen["sanne"]


@pytest.fixture
def wim(mensen):
    """Lid; waarnemer in sessions."""
    return mensen["wim"]


@pytest.fixture
def petra(mensen):
    """Begeleider and lid; plaatsvervanger in sessions."""
    return mensen["petra"]


@pytest.fixture
def eva(mensen):
    """Everything in another community, nothing in this one."""
    return mensen["eva"]


@pytest.fixture
def klant():
    """Makes a browser, without a person or with one who is logged in: `klant(ingrid).get(url)`."""

    def maak(gebruiker=None, **opties) -> Client:
        browser = Client(**opties)
        if gebruiker is not None:
            browser.force_login(gebruiker, backend="allauth.account.auth_backends.AuthenticationBackend")
        return browser

    return maak
