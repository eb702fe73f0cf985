"""Perspectieven: a shared table, one row per party."""

from .basis import Staptype


class Perspectieven(Staptype):
    """Een gedeelde tabel waarin de groep per betrokkene opschrijft hoe het van daaruit lijkt."""

    sleutel = "perspectieven"
    naam = "Perspectieven"
    uitleg = "Een tabel met een rij per betrokkene."
    vereist = frozenset({"rubrieken", "soort"})

    def jij_schrijft(self, stap, deelname):
        return "Jij kiest een rij en schrijft hoe het er van daaruit uitziet."


TYPE = Perspectieven()
