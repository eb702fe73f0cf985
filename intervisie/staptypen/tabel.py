"""Tabel: cards in rows that the leidraad names, such as what helps and what hinders."""

from .basis import Staptype


class Tabel(Staptype):
    """Een gedeelde tabel met de rijen van de leidraad; de groep legt kaarten in de rij waar ze horen."""

    sleutel = "tabel"
    naam = "Tabel"
    uitleg = "Kaarten ordenen in rijen, zoals wat helpt en wat tegenhoudt."
    vereist = frozenset({"rubrieken", "soort"})

    def jij_schrijft(self, stap, deelname):
        return "Jij kiest een rij en schrijft daar een kaart bij."


TYPE = Tabel()
