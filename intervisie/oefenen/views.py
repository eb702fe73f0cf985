"""The page on which a gespreksleider walks through a leidraad alone."""

from dataclasses import replace
from urllib.parse import urlencode

from django.contrib.auth.decorators import login_required
from django.http import Http404
from django.shortcuts import get_object_or_404, render
from django.urls import reverse
from django.views.decorators.http import require_GET

from ..kamer.weergave import Weergever
from ..leidraden_lezen.visibility import te_lezen
from ..models import Leidraad
from .forms import ROLLEN, PlekForm
from .groep import Oefening, oefenstappen

MOMENTEN = {
    "onthuld": ("Nog verborgen", "Onthuld"),
    "beurt": ("Een ander heeft de beurt", "Jij hebt de beurt"),
    "inbreng": ("Een ander brengt in", "Jij brengt in"),
    "": (),
}


@login_required
@require_GET
def oefenen(request, sleutel):
    """One step of a leidraad as somebody in this role sees it; 404 for a step that is not there."""
    leidraad = get_object_or_404(te_lezen(request.user), sleutel=sleutel)
    return toon_oefening(request, leidraad, reverse("leidraden:leidraad", args=[sleutel]))


def toon_oefening(request, leidraad: Leidraad, terug: str):
    """The page for a leidraad, also one that is not kept; `terug` is where stopping leads."""
    aantal = len(oefenstappen(leidraad))
    plek = PlekForm(request.GET, aantal)
    if not plek.is_valid():
        raise Http404
    nummer, rol = plek.cleaned_data["stap"] or 1, plek.cleaned_data["als"] or ROLLEN[0]
    oefening = Oefening(leidraad, nummer, rol, plek.cleaned_data["verder"])
    beeld = oefening.beeld()
    beeld = replace(beeld, kop=replace(beeld.kop, status="oefenen", status_label="Oefenen"))
    return render(
        request,
        "intervisie/oefenen/oefenen.html",
        {
            "leidraad": leidraad,
            "terug": terug,
            "beeld": beeld,
            "inhoud": Weergever().alles(beeld),
            "nummer": nummer,
            "aantal": aantal,
            "vorige": _adres(nummer - 1, rol) if nummer > 1 else "",
            "volgende": _adres(nummer + 1, rol) if nummer < aantal else "",
            "rollen": [(r.label, _adres(nummer, r), r == rol) for r in ROLLEN],
            "momenten": [
                (tekst, _adres(nummer, rol, verder), verder == oefening.verder)
                for verder, tekst in enumerate(MOMENTEN[oefening.tweede])
            ],
        },
    )


def _adres(stap: int, rol: str, verder: bool = False) -> str:
    return "?" + urlencode({"stap": stap, "als": rol, **({"verder": 1} if verder else {})})
