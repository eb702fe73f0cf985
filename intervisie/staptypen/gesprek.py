"""Vrij gesprek: everybody talks; who wants notes an insight."""

from .basis import Staptype


class Gesprek(Staptype):
    """De groep praat vrij met elkaar."""

    sleutel = "gesprek"
    naam = "Vrij gesprek"
    uitleg = "Iedereen praat mee."

    def jij_schrijft(self, stap, deelname):
        return "Jij praat mee. Noteer een inzicht dat je wilt bewaren."


TYPE = Gesprek()
