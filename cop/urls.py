"""Pages about people: profile, communities, invitations and the demo."""

from django.urls import path

from . import entrance, views
from .weergave import weergave

app_name = "cop"
urlpatterns = [
    path("weergave/", weergave, name="weergave"),
    path("profiel/", views.profiel, name="profiel"),
    path("communities/", views.communities, name="communities"),
    path("communities/nieuw/", views.community_maken, name="community_maken"),
    path("communities/<uuid:uuid>/", views.community, name="community"),
    path("communities/<uuid:uuid>/wijzigen/", views.community_wijzigen, name="community_wijzigen"),
    path("communities/<uuid:uuid>/beveiliging/", views.community_beveiligen, name="community_beveiligen"),
    path("communities/<uuid:uuid>/leden/<int:lid>/", views.lid_wijzigen, name="lid_wijzigen"),
    path("communities/<uuid:uuid>/leden/<int:lid>/beeindigen/", views.lid_beeindigen, name="lid_beeindigen"),
    path("communities/<uuid:uuid>/duos/", views.duo_vormen, name="duo_vormen"),
    path("communities/<uuid:uuid>/duos/<int:duo>/opheffen/", views.duo_opheffen, name="duo_opheffen"),
    path("communities/<uuid:uuid>/uitnodigingen/", views.uitnodigingen, name="uitnodigingen"),
    path("uitnodigingen/<uuid:uuid>/intrekken/", views.uitnodiging_intrekken, name="uitnodiging_intrekken"),
    path("uitnodigingen/<uuid:uuid>/opnieuw/", views.uitnodiging_opnieuw, name="uitnodiging_opnieuw"),
    path("uitnodiging/", entrance.uitnodiging, name="uitnodiging"),
    path("uitnodiging/<str:code>/", entrance.uitnodiging_openen, name="uitnodiging_openen"),
    path("demo/", entrance.demo, name="demo"),
    path("demo/<uuid:uuid>/", entrance.demo_instappen, name="demo_instappen"),
]
