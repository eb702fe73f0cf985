"""Oogst: the inbrenger picks what helps; picks go to the report."""

from .basis import KAARTEN, Staptype


class Oogst(Staptype):
    """De inbrenger kiest de kaarten die helpen en vat samen wat die opleveren."""

    sleutel = "oogst"
    naam = "Oogst"
    uitleg = "De inbrenger kiest wat mee gaat in het verslag."
    vereist = frozenset({"bron"})
    handelingen = KAARTEN | {"bijdrage.oogsten"}
    noteren = True

    def jij_schrijft(self, stap, deelname):
        return "Jij kiest de kaarten waar je iets aan hebt en vult aan in eigen woorden."


TYPE = Oogst()
