"""Stilte: nobody speaks and nobody lays cards; each thinks, or writes in the own notepad."""

from .basis import Staptype


class Stilte(Staptype):
    """Het is even stil: ieder denkt na of schrijft in het eigen kladblok."""

    sleutel = "stilte"
    naam = "Stilte"
    uitleg = "Even niets zeggen: nadenken, of schrijven voor jezelf."
    handelingen = frozenset()
    invoer = ""

    def mist(self, inhoud):
        if (inhoud["spreekt"], inhoud["schrijft"]) != ("niemand", "niemand"):
            return "in een stap 'stilte' praat en schrijft niemand."
        return ""

    def jij_verder(self, stap):
        return "Jij bent even stil. Denk na, of schrijf in je eigen kladblok."


TYPE = Stilte()
