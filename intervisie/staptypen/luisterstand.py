"""Luisterstand: the group talks about the case, the inbrenger only listens."""

from .basis import Staptype


class Luisterstand(Staptype):
    """De groep bespreekt de casus; de inbrenger luistert en reageert niet."""

    sleutel = "luisterstand"
    naam = "Luisterstand"
    uitleg = "De groep praat, de inbrenger luistert."

    def luistert(self, stap, deelname):
        return deelname.brengt_in

    def jij_schrijft(self, stap, deelname):
        return "Jij praat mee over de casus. Noteer wat de inbrenger straks mag lezen."


TYPE = Luisterstand()
