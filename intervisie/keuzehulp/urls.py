"""Url of the help with choosing, /leidraden/kiezen/."""

from django.urls import path

from . import views

app_name = "keuzehulp"
urlpatterns = [path("", views.kiezen, name="kiezen")]
