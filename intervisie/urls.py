"""Pages of the session app: home and agenda, the leidraden, the room, the report."""

from django.urls import include, path

from .agenda.views import start
from .privacy import privacy

urlpatterns = [
    path("", start, name="start"),
    path("privacy/", privacy, name="privacy"),
    path("hulp/", include("intervisie.hulp.urls")),
    path("sessies/", include("intervisie.agenda.urls")),
    path("leidraden/kiezen/", include("intervisie.keuzehulp.urls")),
    path("leidraden/eigen/", include("intervisie.leidraad_maken.urls")),
    path("leidraden/", include("intervisie.leidraden_lezen.urls")),
    path("leidraden/", include("intervisie.oefenen.urls")),
    path("kamer/", include("intervisie.kamer.urls")),
    path("hoe-is-het-nu/", include("intervisie.terugkoppeling.urls")),
    path("verslag/", include("intervisie.verslag.urls")),
    path("gast/", include("intervisie.gast.urls")),
]
