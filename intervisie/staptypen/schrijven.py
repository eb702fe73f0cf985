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


TYPE = Schrijven()
