"""Afspraken: what, who and when; the owner confirms."""

from .basis import Staptype


class Afspraken(Staptype):
    """De groep legt acties vast met een eigenaar en een datum; de eigenaar bevestigt."""

    sleutel = "afspraken"
    naam = "Afspraken"
    uitleg = "Wie doet wat, en wanneer."
    handelingen = frozenset(
        {
            "afspraak.maken",
            "afspraak.bevestigen",
            "afspraak.intrekken",
            "bijdrage.plaatsen",
            "bijdrage.wijzigen",
            "bijdrage.intrekken",
            "bijdrage.markeren",
        }
    )
    noteren = True
    invoer = "afspraak"

    def jij_schrijft(self, stap, deelname):
        return "Jij mag een afspraak voorstellen. Wie hem uitvoert, bevestigt."


TYPE = Afspraken()
