"""Urls of the report, below /verslag/."""

from django.urls import path

from . import views

app_name = "verslag"
urlpatterns = [
    path("<uuid:uuid>/", views.verslag, name="verslag"),
    path("<uuid:uuid>/wijzigen/", views.wijzigen, name="wijzigen"),
    path("<uuid:uuid>/vervangen/", views.vervang, name="vervangen"),
    path("<uuid:uuid>/vaststellen/", views.vaststellen, name="vaststellen"),
]
