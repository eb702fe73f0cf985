"""Groepjes: the room proposes a division, the gespreksleider moves people."""

from ..groepjes.indeling import hoeveel_groepjes, stel_voor, te_verdelen
from .basis import Staptype


class Groepjes(Staptype):
    """De groep verdeelt zich in groepjes van gelijke grootte, met organisaties door elkaar."""

    sleutel = "groepjes"
    naam = "Groepjes maken"
    uitleg = "De kamer stelt groepjes voor; je mag schuiven."
    vereist = frozenset({"grootte"})
    handelingen = frozenset({"groepje.verdelen", "groepje.plaatsen", "groepje.plek"})
    invoer = ""
    toont_groepjes = True

    def bij_openen(self, sessie, stap, deelnames):
        aantal = hoeveel_groepjes(len(te_verdelen(deelnames)), stap.inhoud["grootte"])
        stel_voor(sessie, deelnames, aantal)

    def jij_verder(self, stap):
        return "Jij ziet hieronder met wie je in een groepje zit."


TYPE = Groepjes()
