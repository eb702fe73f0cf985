"""A group in a session, as in the tests of the room."""

from tests.kamer.conftest import maak_groep

__all__ = ["maak_groep"]
