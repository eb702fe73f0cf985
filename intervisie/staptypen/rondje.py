"""Rondje: everybody gets a turn in a drawn order and may pass."""

import random

from .basis import Staptype, hoort_bij


class Rondje(Staptype):
    """Ieder krijgt een beurt in een gelote volgorde; passen mag."""

    sleutel = "rondje"
    naam = "Rondje"
    uitleg = "Ieder een beurt, passen mag."

    def beurtvolgorde(self, stap, deelnames):
        sprekers = [d for d in deelnames if hoort_bij(stap.inhoud["spreekt"], d)]
        random.SystemRandom().shuffle(sprekers)
        # The gespreksleider closes the round: the group hears itself first.
        return sorted(sprekers, key=lambda d: d.leidt)

    def jij(self, stap, deelname, beurt):
        stand = dict(map(tuple, stap.beurten)).get(deelname.pk)
        if stand == "wacht" and beurt is not None and not self.luistert(stap, deelname):
            return f"Jij luistert naar {beurt.gebruiker.naam}; je komt nog aan de beurt."
        return super().jij(stap, deelname, beurt)


TYPE = Rondje()
