"""Urls of guests: the personal link below /gast/, inviting below the session."""

from django.urls import path

from . import views

app_name = "gast"
urlpatterns = [
    path("", views.aannemen, name="aannemen"),
    path("mijn/", views.mijn, name="mijn"),
    path("sessie/<uuid:uuid>/", views.gasten, name="gasten"),
    path("intrekken/<uuid:uuid>/", views.intrekken, name="intrekken"),
    path("link/<str:code>/", views.openen, name="openen"),
]
