"""Pages about cases."""

from django.urls import path

from . import views, views_write

app_name = "casuistiek"

urlpatterns = [
    path("", views.mijn, name="mijn"),
    path("wachtrij/", views.wachtrij, name="wachtrij"),
    path("nieuw/", views_write.nieuw, name="nieuw"),
    path("nieuw/<uuid:uuid>/", views_write.nieuw, name="nieuw"),
    path("<uuid:uuid>/", views.casus, name="casus"),
    path("<uuid:uuid>/bewerken/", views_write.bewerken, name="bewerken"),
    path("<uuid:uuid>/aanbieden/", views.aanbieden, name="aanbieden"),
    path("<uuid:uuid>/vrijgeven/", views.vrijgeven, name="vrijgeven"),
    path("<uuid:uuid>/terugsturen/", views.terugsturen, name="terugsturen"),
    path("<uuid:uuid>/intrekken/", views.intrekken, name="intrekken"),
    path("<uuid:uuid>/heropenen/", views.heropenen, name="heropenen"),
    path("<uuid:uuid>/wissen/", views.wissen, name="wissen"),
]
