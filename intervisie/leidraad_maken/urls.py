"""Urls of the leidraden that people make, below /leidraden/eigen/."""

from django.urls import path

from . import stapviews, views

app_name = "leidraad_maken"
urlpatterns = [
    path("", views.eigen, name="eigen"),
    path("nieuw/", views.nieuw, name="nieuw"),
    path("nieuw/<uuid:community>/", views.maken, name="maken"),
    path("inlezen/<uuid:community>/", views.inlezen, name="inlezen"),
    path("<uuid:uuid>/", views.bewerken, name="bewerken"),
    path("<uuid:uuid>/terugdraaien/", views.terugdraaien, name="terugdraaien"),
    path("<uuid:uuid>/publiceren/", views.publiceren, name="publiceren"),
    path("<uuid:uuid>/weg/", views.weg, name="weg"),
    path("<uuid:uuid>/lezen/", views.lezen, name="lezen"),
    path("<uuid:uuid>/oefenen/", views.proberen, name="proberen"),
    path("<uuid:uuid>/leidraad.toml", views.bestand, name="bestand"),
    path("<uuid:uuid>/gegevens/", stapviews.gegevens, name="gegevens"),
    path("<uuid:uuid>/stap/<slug:sleutel>/", stapviews.stap, name="stap"),
    path("<uuid:uuid>/erbij/", stapviews.soort, name="soort"),
    path("<uuid:uuid>/erbij/<slug:type>/", stapviews.erbij, name="erbij"),
]
