"""Pages of the session app: home and agenda, the room, the report."""

from django.urls import include, path

from .agenda.views import start
from .privacy import privacy

urlpatterns = [
    path("", start, name="start"),
    path("privacy/", privacy, name="privacy"),
    path("sessies/", include("intervisie.agenda.urls")),
    path("kamer/", include("intervisie.kamer.urls")),
    path("verslag/", include("intervisie.verslag.urls")),
]
