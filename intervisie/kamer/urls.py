"""Urls of the room."""

from django.urls import path

from . import views

app_name = "kamer"
urlpatterns = [
    path("<uuid:uuid>/", views.kamer, name="kamer"),
    path("<uuid:uuid>/nieuws/", views.nieuws, name="nieuws"),
    path("<uuid:uuid>/opdracht/", views.opdracht, name="opdracht"),
]
