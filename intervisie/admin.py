"""Sessions in the admin: to see that they are there, never what was said."""

from django.contrib import admin

from cop.admin import AlleenKijken

from .models import Deelname, Leidraad, Sessie


@admin.register(Leidraad)
class LeidraadAdmin(AlleenKijken):
    fields = list_display = ("naam", "sleutel", "versie", "vervallen")


@admin.register(Sessie)
class SessieAdmin(AlleenKijken):
    """Zonder titel en zonder tekst; 'sleutel weg' betekent dat de bijdragen zijn gewist."""

    fields = list_display = (
        "uuid",
        "community",
        "leidraad",
        "status",
        "begint_op",
        "duur_minuten",
        "afgerond_op",
        "vastgesteld_op",
        "sleutel_weg",
    )
    list_filter = ("status", "community")

    @admin.display(boolean=True, description="sleutel weg")
    def sleutel_weg(self, sessie):
        return sessie.gewist


@admin.register(Deelname)
class DeelnameAdmin(AlleenKijken):
    fields = list_display = ("gebruiker", "welke_sessie", "rol", "antwoord", "aangekomen_op", "verwijderd_op")

    @admin.display(description="sessie")
    def welke_sessie(self, deelname):
        return deelname.sessie.uuid
