"""Pages of the leidraden: the list, and one to read, to print and to take along."""

from django.contrib.auth.decorators import login_required
from django.http import HttpResponse
from django.shortcuts import get_object_or_404, render

from ..leidraad_maken import toml
from ..leidraad_maken.visibility import makers_communities
from ..models import Leidraad
from .visibility import leidraadbeeld, te_lezen


@login_required
def leidraden(request):
    beelden = sorted((leidraadbeeld(rij) for rij in te_lezen(request.user)), key=lambda b: b.minuten)
    context = {"leidraden": beelden, "mag_maken": bool(makers_communities(request.user))}
    return render(request, "intervisie/leidraden/leidraden.html", context)


@login_required
def leidraad(request, sleutel):
    rij = get_object_or_404(te_lezen(request.user), sleutel=sleutel)
    context = {"leidraad": leidraadbeeld(rij), "mag_maken": bool(makers_communities(request.user))}
    return render(request, "intervisie/leidraden/leidraad.html", context)


@login_required
def bestand(request, sleutel):
    return toml_bestand(get_object_or_404(te_lezen(request.user), sleutel=sleutel))


def toml_bestand(leidraad: Leidraad) -> HttpResponse:
    """A leidraad as a file to keep or to take to another server."""
    return HttpResponse(
        toml.schrijf(leidraad.inhoud),
        content_type="application/toml; charset=utf-8",
        headers={"Content-Disposition": f'attachment; filename="{leidraad.sleutel}.toml"'},
    )
