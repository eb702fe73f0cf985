"""Url of the rehearsal, below /leidraden/."""

from django.urls import path

from . import views

app_name = "oefenen"
urlpatterns = [path("<slug:sleutel>/oefenen/", views.oefenen, name="oefenen")]
