"""Pages of the leidraden: the list, and one to read and print."""

from django.contrib.auth.decorators import login_required
from django.shortcuts import get_object_or_404, render

from ..models import Leidraad
from .visibility import leidraadbeeld

TE_KIEZEN = Leidraad.objects.filter(vervallen=False)


@login_required
def leidraden(request):
    beelden = sorted((leidraadbeeld(leidraad) for leidraad in TE_KIEZEN.all()), key=lambda b: b.minuten)
    return render(request, "intervisie/leidraden/leidraden.html", {"leidraden": beelden})


@login_required
def leidraad(request, sleutel):
    beeld = leidraadbeeld(get_object_or_404(TE_KIEZEN, sleutel=sleutel))
    return render(request, "intervisie/leidraden/leidraad.html", {"leidraad": beeld})
