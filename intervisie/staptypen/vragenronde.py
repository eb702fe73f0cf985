"""Vragenronde: questions are answered one by one, or parked."""

from .basis import KAARTEN, Staptype


class Vragenronde(Staptype):
    """De inbrenger beantwoordt vragen een voor een; een vraag is open, beantwoord of geparkeerd."""

    sleutel = "vragenronde"
    naam = "Vragenronde"
    uitleg = "Vraag voor vraag, zonder discussie."
    vereist = frozenset({"soort"})
    handelingen = KAARTEN | {"bijdrage.behandelen"}

    def jij_schrijft(self, stap, deelname):
        return "Jij luistert naar de antwoorden. Een nieuwe vraag typ je hieronder."

    def jij(self, stap, deelname, beurt):
        if deelname.brengt_in and not self.luistert(stap, deelname):
            return "Jij kiest een vraag en geeft kort antwoord."
        return super().jij(stap, deelname, beurt)


TYPE = Vragenronde()
