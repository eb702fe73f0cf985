"""Stil schrijven en onthullen: everybody writes unseen, the gespreksleider turns all cards at once."""

from .basis import KAARTEN, Staptype


class Schrijven(Staptype):
    """Iedereen schrijft in stilte; daarna worden alle kaarten tegelijk onthuld."""

    sleutel = "schrijven"
    naam = "Stil schrijven en onthullen"
    uitleg = "Eerst ieder voor zich, dan alles tegelijk zichtbaar."
    vereist = frozenset({"soort"})
    handelingen = KAARTEN | {"sessie.onthullen"}

    def jij_schrijft(self, stap, deelname):
        return "Jij schrijft. Niemand ziet je kaart tot iedereen klaar is."

    def jij_verder(self, stap):
        return "Jij leest de kaarten." if stap.onthuld_op else super().jij_verder(stap)

    def schrijft_tekst(self, stap):
        return "De kaarten liggen open." if stap.onthuld_op else super().schrijft_tekst(stap)

    def spreekt_tekst(self, stap, beurt):
        if stap.onthuld_op and beurt is None and stap.inhoud["spreekt"] == "niemand":
            return "De gespreksleider geeft het woord."
        return super().spreekt_tekst(stap, beurt)


TYPE = Schrijven()
