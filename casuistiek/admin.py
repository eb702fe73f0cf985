"""Cases in the admin: to see that they are there, never what they say."""

from django.contrib import admin

from cop.admin import AlleenKijken

from .models import Casus


@admin.register(Casus)
class CasusAdmin(AlleenKijken):
    """Zonder tekst, en ook zonder titel."""

    fields = (
        "uuid",
        "community",
        "status",
        "soort",
        "gemaakt_op",
        "gewijzigd_op",
        "aangeboden_op",
        "vrijgegeven_op",
        "behandeld_op",
        "ingetrokken_op",
    )
    list_display = ("uuid", "community", "status", "soort", "gemaakt_op")
    list_filter = ("status", "soort", "community")
