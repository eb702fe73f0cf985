"""Urls of the question some weeks later."""

from django.urls import path

from . import views

app_name = "terugkoppeling"
urlpatterns = [path("<uuid:uuid>/", views.geven, name="geven")]
