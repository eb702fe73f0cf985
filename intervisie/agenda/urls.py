"""Urls of the agenda, below /sessies/."""

from django.urls import path

from . import views

app_name = "agenda"
urlpatterns = [
    path("", views.agenda, name="agenda"),
    path("plannen/", views.kies_community, name="plannen"),
    path("plannen/<uuid:community>/", views.plannen, name="plannen"),
    path("<uuid:uuid>/", views.sessie, name="sessie"),
    path("<uuid:uuid>/verzetten/", views.verzetten, name="verzetten"),
    path("<uuid:uuid>/annuleren/", views.annuleren, name="annuleren"),
    path("<uuid:uuid>/uitnodigen/", views.uitnodigen, name="uitnodigen"),
    path("<uuid:uuid>/verwijderen/<int:deelname>/", views.verwijderen, name="verwijderen"),
    path("<uuid:uuid>/antwoord/", views.antwoord, name="antwoord"),
    path("<uuid:uuid>/afspraak.ics", views.agendabestand_ophalen, name="agendabestand"),
]
