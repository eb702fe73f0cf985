"""What every step type has: who may write, in what order people speak, and what each person does now."""

from collections.abc import Sequence

from ..models import Bijdrage, Deelname, Sessie, Sessiestap

Rol = Deelname.Rol
_ROLLEN = {
    "inbrenger": {Rol.INBRENGER},
    "deelnemers": {Rol.DEELNEMER, Rol.VERSLAGLEGGER, Rol.PLAATSVERVANGER, Rol.GESPREKSLEIDER},
    "allen": {Rol.DEELNEMER, Rol.VERSLAGLEGGER, Rol.PLAATSVERVANGER, Rol.GESPREKSLEIDER, Rol.INBRENGER},
    "gespreksleider": {Rol.GESPREKSLEIDER},
    "verslaglegger": {Rol.VERSLAGLEGGER, Rol.GESPREKSLEIDER},
    "niemand": set(),
}
_WIE = {
    "inbrenger": "De inbrenger",
    "deelnemers": "De deelnemers",
    "allen": "Iedereen",
    "gespreksleider": "De gespreksleider",
    "verslaglegger": "De verslaglegger",
    "niemand": "Niemand",
}
KAARTEN = frozenset({"bijdrage.plaatsen", "bijdrage.wijzigen", "bijdrage.intrekken", "bijdrage.markeren"})


def hoort_bij(wie: str, deelname: Deelname) -> bool:
    """Whether a person is among `wie`, a value of `spreekt` or `schrijft` in a leidraad."""
    return deelname.rol in _ROLLEN[wie]


class Staptype:
    """Een soort stap; een nieuw type is een module in deze map met een `TYPE`."""

    sleutel = ""
    naam = ""
    uitleg = ""
    vereist: frozenset[str] = frozenset()
    handelingen: frozenset[str] = KAARTEN
    onthul_knop = "Onthul alle kaarten"
    onthul_eerst = "De kaarten zijn nog niet onthuld. Toch verder?"
    wie_leest = ""  # who sees what is written, as a sentence, where that is not what `zicht` says
    gedaan = "schreven"  # what who is ready did
    toont_groepjes = False  # whether people see their groepje beside this step
    per_groepje = False  # whether what is written stays within the groepje of who wrote it
    noteren = False  # whether a knelpunt or werkzaam element may be noted as a card of its own
    invoer = "kaart"  # which input the room shows to who may write: kaart, afspraak or none
    keuze = ""  # what choosing a row is called where nobody may choose it by default

    def mist(self, inhoud: dict) -> str:
        """What a step of this type in a leidraad lacks, as a Dutch sentence; empty when it is complete."""
        return ""

    def onthulbaar(self, stap: Sessiestap) -> bool:
        """Whether cards stay hidden until the gespreksleider reveals them."""
        return stap.inhoud["zicht"] in ("tot_onthulling", "anoniem")

    def beurtvolgorde(self, stap: Sessiestap, deelnames: Sequence[Deelname]) -> list[Deelname]:
        """Who gets a turn when the step opens, in this order; empty when there are no turns."""
        return []

    def klaar(self, stap: Sessiestap, kaarten: Sequence[Bijdrage]) -> set[int]:
        """The deelnames (by primary key) who did what this step asks; `kaarten` are those of the step."""
        return {kaart.auteur_id for kaart in kaarten}

    def bij_onthullen(self, stap: Sessiestap) -> None:
        """What happens to the step itself when it is revealed; the caller saves it."""

    def bij_openen(self, sessie: Sessie, stap: Sessiestap, deelnames: Sequence[Deelname]) -> None:
        """What happens to other rows when the step opens for the first time."""

    def brengt_in(self, stap: Sessiestap, deelname: Deelname) -> bool:
        """Whether this person is the inbrenger in this step."""
        return deelname.brengt_in

    def hoort(self, stap: Sessiestap, wie: str, deelname: Deelname) -> bool:
        """Whether a person is among `wie` in this step."""
        return hoort_bij(wie, deelname)

    def luistert(self, stap: Sessiestap, deelname: Deelname) -> bool:
        """Whether this person is in the luisterstand now."""
        return self.brengt_in(stap, deelname) and stap.inhoud["inbrenger"] == "luistert"

    def weiger_schrijven(self, stap: Sessiestap, deelname: Deelname) -> str:
        """Why this person may not write a card now; empty when they may."""
        if self.luistert(stap, deelname):
            return "Je bent in de luisterstand. Schrijf het in je eigen kladblok; straks mag je reageren."
        if not self.hoort(stap, self.wie_schrijft(stap), deelname):
            return f"In deze stap schrijf jij niet. {self.schrijft_tekst(stap)}"
        if self.onthulbaar(stap) and stap.onthuld_op:
            return "De kaarten zijn al onthuld. Zeg het hardop, of bewaar het voor een volgende stap."
        return ""

    def wie_schrijft(self, stap: Sessiestap) -> str:
        return stap.inhoud["schrijft"]

    def schrijft_tekst(self, stap: Sessiestap) -> str:
        """Who writes, as a short sentence for everybody."""
        wie = self.wie_schrijft(stap)
        if wie == "niemand":
            return "Niemand schrijft."
        werkwoord = "schrijven" if wie == "deelnemers" else "schrijft"
        stil = " in stilte" if self.onthulbaar(stap) and not stap.onthuld_op else ""
        return f"{_WIE[wie]} {werkwoord}{stil}."

    def spreekt_tekst(self, stap: Sessiestap, beurt: Deelname | None) -> str:
        """Who speaks, as a short sentence for everybody."""
        if beurt is not None:
            return f"{beurt.gebruiker.naam} is aan het woord."
        wie = stap.inhoud["spreekt"]
        if wie == "niemand":
            return "Het is stil."
        return f"{_WIE[wie]} {'praten' if wie == 'deelnemers' else 'praat'}."

    def jij(self, stap: Sessiestap, deelname: Deelname, beurt: Deelname | None) -> str:
        """What this person does now, in one sentence."""
        if deelname.rol == Rol.WAARNEMER:
            return "Jij kijkt mee en zegt niets."
        if self.luistert(stap, deelname):
            return "Jij luistert. Reageren hoeft nu niet; noteer in je kladblok wat je raakt."
        if beurt is not None and beurt.pk == deelname.pk:
            return "Jij bent aan het woord."
        if not self.weiger_schrijven(stap, deelname):
            return self.jij_schrijft(stap, deelname)
        if beurt is not None:
            return f"Jij luistert naar {beurt.gebruiker.naam}."
        if self.hoort(stap, stap.inhoud["spreekt"], deelname):
            alleen = stap.inhoud["spreekt"] in ("inbrenger", "gespreksleider")
            return "Jij bent aan het woord." if alleen else "Jij praat mee."
        return self.jij_verder(stap)

    def jij_verder(self, stap: Sessiestap) -> str:
        """What who neither speaks nor writes does now."""
        return "Jij luistert."

    def jij_schrijft(self, stap: Sessiestap, deelname: Deelname) -> str:
        """What who may write does now."""
        return "Jij mag schrijven."

    def max_kaarten(self, stap: Sessiestap) -> int | None:
        """How many cards one person may write in this step; None for no limit."""
        return stap.inhoud.get("max")
