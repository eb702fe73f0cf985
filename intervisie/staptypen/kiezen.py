"""Kiezen: everybody votes unseen for a card or a module; the gespreksleider confirms what is chosen."""

from collections import Counter

from .basis import Staptype


class Kiezen(Staptype):
    """De groep kiest een kaart of een module; stemmen zijn geheim en worden bij het sluiten geteld."""

    sleutel = "kiezen"
    naam = "Kiezen"
    uitleg = "Ieder stemt in het geheim; daarna telt de kamer."
    handelingen = frozenset(
        {"stem.geven", "stem.opnieuw", "sessie.onthullen", "keuze.bevestigen", "keuze.terugdraaien"}
    )
    invoer = ""
    onthul_knop = "Sluit de stemming"
    onthul_eerst = "De stemming is nog niet gesloten. Toch verder?"
    gedaan = "stemden"
    wie_leest = "Niemand ziet waarop je stemt; na het sluiten zie je de aantallen."

    def mist(self, inhoud):
        if bool(inhoud.get("bron")) == bool(inhoud.get("modules")):
            return "een stap 'kiezen' heeft een bron of modules nodig, en niet allebei."
        if inhoud.get("gevolg") and not inhoud.get("bron"):
            return "gevolg kan alleen als er kaarten te kiezen zijn."
        return ""

    def onthulbaar(self, stap):
        return True

    def klaar(self, stap, kaarten):
        return {int(pk) for pk, keuzes in stap.toestand.get("stemmen", {}).items() if keuzes}

    def bij_onthullen(self, stap):
        """Counts the votes and forgets who gave them."""
        stemmen = stap.toestand.pop("stemmen", {})
        stap.toestand["uitslag"] = dict(Counter(keuze for keuzes in stemmen.values() for keuze in keuzes))

    def stippen(self, stap) -> int:
        """How many votes each person has."""
        return stap.inhoud.get("max", 1)

    def weiger_schrijven(self, stap, deelname):
        if stap.onthuld_op or stap.toestand.get("gekozen"):
            return "De stemming is gesloten."
        return super().weiger_schrijven(stap, deelname)

    def schrijft_tekst(self, stap):
        if stap.toestand.get("gekozen"):
            return "De keuze is gemaakt."
        if stap.onthuld_op:
            return "De stemming is gesloten."
        return super().schrijft_tekst(stap).replace("schrijven", "stemmen").replace("schrijft", "stemt")

    def jij_schrijft(self, stap, deelname):
        return "Jij stemt. Niemand ziet waarop."

    def jij_verder(self, stap):
        if stap.toestand.get("gekozen"):
            return "De keuze is gemaakt. De gespreksleider gaat zo verder."
        return "De gespreksleider bevestigt de keuze." if stap.onthuld_op else super().jij_verder(stap)


TYPE = Kiezen()
