"""Standpunt: everybody chooses and says why, unseen; turned together, the cards lie by choice."""

from .schrijven import Schrijven


class Standpunt(Schrijven):
    """Ieder kiest alleen een standpunt en zegt waarom; onthuld liggen gelijke standpunten bij elkaar."""

    sleutel = "standpunt"
    naam = "Standpunt"
    uitleg = "Eerst ieder voor zich kiezen, dan alle keuzes tegelijk zichtbaar."
    vereist = frozenset({"rubrieken", "soort"})
    keuze = "Jouw keuze"

    def jij_schrijft(self, stap, deelname):
        return "Jij kiest en schrijft waarom. Niemand ziet je keuze tot iedereen klaar is."

    def max_kaarten(self, stap):
        return stap.inhoud.get("max", 1)


TYPE = Standpunt()
