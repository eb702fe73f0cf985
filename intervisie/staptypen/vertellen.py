"""Vertellen: one person tells, the others listen."""

from .basis import Staptype


class Vertellen(Staptype):
    """Een persoon vertelt en de anderen luisteren zonder te onderbreken."""

    sleutel = "vertellen"
    naam = "Vertellen"
    uitleg = "Eén vertelt, de anderen luisteren."
    handelingen = frozenset()

    def beurtvolgorde(self, stap, deelnames):
        if stap.inhoud["spreekt"] != "inbrenger":
            return []
        return [d for d in deelnames if d.brengt_in]


TYPE = Vertellen()
