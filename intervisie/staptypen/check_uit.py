"""Check-uit: one line per person, and a mark for who wants to give one."""

from .basis import KAARTEN, Staptype


class CheckUit(Staptype):
    """Ieder schrijft een zin ter afsluiting, eventueel met een cijfer van 1 tot 5."""

    sleutel = "check_uit"
    naam = "Check-uit"
    uitleg = "Ieder een zin om mee af te sluiten."
    vereist = frozenset({"soort"})
    handelingen = KAARTEN | {"sessie.onthullen"}

    def jij_schrijft(self, stap, deelname):
        return "Jij schrijft een zin: wat neem je mee?"

    def max_kaarten(self, stap):
        return stap.inhoud.get("max", 1)


TYPE = CheckUit()
