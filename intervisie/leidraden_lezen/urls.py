"""Urls of the leidraden, below /leidraden/."""

from django.urls import path

from . import views

app_name = "leidraden"
urlpatterns = [
    path("", views.leidraden, name="leidraden"),
    path("<slug:sleutel>/", views.leidraad, name="leidraad"),
    path("<slug:sleutel>/leidraad.toml", views.bestand, name="bestand"),
]
