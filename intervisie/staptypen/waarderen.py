"""Waarderen: the inbrenger says per card whether it is warm, neutraal or koud."""

from .basis import Staptype


class Waarderen(Staptype):
    """De inbrenger waardeert elke kaart als warm, neutraal of koud."""

    sleutel = "waarderen"
    naam = "Waarderen"
    uitleg = "Warm brengt je verder, koud niet."
    vereist = frozenset({"bron"})
    handelingen = frozenset({"bijdrage.waarderen"})

    def jij(self, stap, deelname, beurt):
        if deelname.brengt_in:
            return "Jij kiest bij elke kaart: warm, neutraal of koud."
        return super().jij(stap, deelname, beurt)


TYPE = Waarderen()
