"""Urls of the handleiding, below /hulp/."""

from django.urls import path

from . import views

app_name = "hulp"
urlpatterns = [
    path("", views.hulp, name="hulp"),
    path("<slug:naam>/", views.bladzijde, name="blad"),
]
