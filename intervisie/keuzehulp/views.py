"""The page that helps to choose."""

from django.contrib.auth.decorators import login_required
from django.shortcuts import render
from django.views.decorators.http import require_GET

from ..agenda.plan import te_plannen_voor
from ..leidraden_lezen.visibility import te_lezen
from .forms import VraagFormulier
from .voorstel import kies


@login_required
@require_GET
def kiezen(request):
    """The questions, and the proposals once they are answered; every answer is in the address."""
    formulier = VraagFormulier(request.GET or None)
    uitkomst = kies(te_lezen(request.user), formulier.cleaned_data) if formulier.is_valid() else None
    context = {
        "formulier": formulier,
        "uitkomst": uitkomst,
        "mag_plannen": bool(te_plannen_voor(request.user)),
    }
    return render(request, "intervisie/keuzehulp/kiezen.html", context)
