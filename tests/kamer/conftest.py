"""A group in a session for the tests of the room."""

import pytest

from tests.kamer.groep import Groep


@pytest.fixture
def maak_groep(community, mensen):
    """Makes a group: `maak_groep("vijfstappen", rollen={...})`."""

    def maak(leidraad="cop_bindende_afspraken", **opties) -> Groep:
        return Groep(community, mensen, leidraad, **opties)

    return maak


@pytest.fixture
def groep(maak_groep):
    """The whole cast, in the leidraad that has every kind of step but vrij gesprek."""
    return maak_groep()
