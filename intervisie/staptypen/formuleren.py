"""Formuleren: one owned sentence; every earlier wording is kept beside the new one."""

from ..models import Deelname
from .basis import Staptype


class Formuleren(Staptype):
    """De inbrenger zet één zin op papier, zoals de kernvraag; de oude formulering blijft ernaast staan."""

    sleutel = "formuleren"
    naam = "Formuleren"
    uitleg = "Eén zin van de inbrenger, met de vorige versie ernaast."
    vereist = frozenset({"soort"})
    handelingen = frozenset({"bijdrage.plaatsen", "bijdrage.intrekken"})

    def weiger_schrijven(self, stap, deelname):
        if deelname.rol == Deelname.Rol.GESPREKSLEIDER:
            return ""  # may type along for the inbrenger
        return super().weiger_schrijven(stap, deelname)

    def jij_schrijft(self, stap, deelname):
        if deelname.brengt_in:
            wat = "je vraag" if stap.inhoud["soort"] == "kernvraag" else "de zin"
            return f"Jij schrijft {wat} in je eigen woorden."
        return "Jij helpt de inbrenger. Je kunt de zin voor de inbrenger typen."

    def max_kaarten(self, stap):
        return None


TYPE = Formuleren()
