"""The addresses of the product, and below /fout/ the pages that show only when something goes wrong."""

from django.shortcuts import render
from django.urls import include, path


def fout(request, naam):
    return render(request, f"{naam}.html", status=int(naam[:3]))


urlpatterns = [path("fout/<slug:naam>/", fout), path("", include("config.urls"))]
