"""In groepje: one part of a round in small groups; in each of them somebody else brings in."""

from ..groepjes.indeling import schuif_aan, te_verdelen
from .basis import Rol, Staptype

_WIE = {"inbrenger": "Wie inbrengt", "deelnemers": "Wie meedenkt", "allen": "Het hele groepje"}


class InGroepje(Staptype):
    """Elk groepje praat onder elkaar; in elke ronde brengt een ander in. Wat je schrijft blijft daar."""

    sleutel = "in_groepje"
    naam = "In groepjes"
    uitleg = "Elk groepje apart; om de beurt brengt iemand in."
    vereist = frozenset({"ronde"})
    handelingen = frozenset(
        {
            "bijdrage.plaatsen",
            "bijdrage.wijzigen",
            "bijdrage.intrekken",
            "groepje.plaatsen",
            "groepje.plek",
            "groepje.terugroepen",
        }
    )
    toont_groepjes = True
    per_groepje = True
    wie_leest = "Alleen je groepje en de gespreksleider zien wat je schrijft."

    def bij_openen(self, sessie, stap, deelnames):
        for deelname in te_verdelen(deelnames):
            schuif_aan(sessie, deelname)

    def brengt_in(self, stap, deelname):
        return bool(deelname.groepje) and deelname.groepjeplek == stap.inhoud["ronde"]

    def hoort(self, stap, wie, deelname):
        if wie == "niemand" or not deelname.groepje or deelname.rol == Rol.WAARNEMER:
            return False
        return wie == "allen" or (wie == "inbrenger") == self.brengt_in(stap, deelname)

    def schrijft_tekst(self, stap):
        wie = self.wie_schrijft(stap)
        return f"{_WIE[wie]} schrijft." if wie in _WIE else "Niemand schrijft."

    def spreekt_tekst(self, stap, beurt):
        wie = stap.inhoud["spreekt"]
        return f"{_WIE[wie]} praat." if wie in _WIE else "Het is stil."

    def jij(self, stap, deelname, beurt):
        if stap.toestand.get("terug"):
            return "We komen zo terug bij elkaar. Rond jullie gesprek rustig af."
        if not deelname.groepje:
            if deelname.leidt:
                return "Jij let op de tijd en kunt in elk groepje meelezen."
            return "Jij wacht even: de groepjes zijn onder elkaar."
        if self.luistert(stap, deelname):
            return "Jij zit met je rug naar het groepje en zegt niets. Luister, en schrijf in je kladblok."
        return "Jij brengt nu in." if self.brengt_in(stap, deelname) else "Jij denkt mee met wie inbrengt."


TYPE = InGroepje()
