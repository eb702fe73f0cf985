"""Pages around a case: where mine stand, what waits for a begeleider, one case and its buttons."""

from django.contrib.auth.decorators import login_required
from django.shortcuts import redirect, render
from django.views.decorators.http import require_POST, require_safe

from cop.http import doe, gepost
from cop.permissions import laad, weiger

from . import actions
from .forms import TerugstuurFormulier, VrijgeefFormulier
from .models import Casus
from .retention import BEWAARTERMIJNEN
from .visibility import (
    casuspagina,
    communities_om_in_te_brengen,
    mijn_casussen,
    rollen_als_begeleider,
    wachtrij_van,
)


@login_required
@require_safe
def mijn(request):
    kader = {
        "casussen": mijn_casussen(request.user),
        "wachtend": len(wachtrij_van(request.user)),
        "mag_indienen": bool(communities_om_in_te_brengen(request.user)),
    }
    return render(request, "casuistiek/mijn.html", kader)


@login_required
@require_safe
def wachtrij(request):
    if "begeleider" not in (rollen := rollen_als_begeleider(request.user)):
        weiger(rollen)
    return render(request, "casuistiek/wachtrij.html", {"casussen": wachtrij_van(request.user)})


@login_required
@require_safe
def casus(request, uuid):
    gevonden = laad(Casus, request.user, "casus.bekijken", uuid=uuid)
    return _pagina(request, gevonden, TerugstuurFormulier())


@login_required
@require_POST
def aanbieden(request, uuid):
    gevonden = laad(Casus, request.user, "casus.aanbieden", uuid=uuid)
    doe(request, actions.bied_aan, gevonden, bericht="Je casus is aangeboden. De begeleider krijgt een mail.")
    return redirect("casuistiek:casus", uuid)


@login_required
@require_POST
def vrijgeven(request, uuid):
    gevonden = laad(Casus, request.user, "casus.vrijgeven", uuid=uuid)
    bericht = "De casus is vrijgegeven. De inbrenger krijgt een mail."
    doe(request, actions.geef_vrij, gevonden, bericht=bericht)
    return redirect("casuistiek:casus", uuid)


@login_required
@require_POST
def terugsturen(request, uuid):
    gevonden = laad(Casus, request.user, "casus.terugsturen", uuid=uuid)
    formulier = TerugstuurFormulier(gepost(request))
    bericht = "De casus gaat terug met je opmerking. De inbrenger krijgt een mail."
    if doe(request, actions.stuur_terug, gevonden, formulier, bericht):
        return redirect("casuistiek:wachtrij")
    return _pagina(request, gevonden, formulier)


@login_required
@require_POST
def heropenen(request, uuid):
    gevonden = laad(Casus, request.user, "casus.heropenen", uuid=uuid)
    doe(request, actions.heropen, gevonden, bericht="Je casus is weer open. Alleen de inbrengers zien hem.")
    return redirect("casuistiek:casus", uuid)


@login_required
def intrekken(request, uuid):
    """Asks first, then withdraws."""
    gevonden = laad(Casus, request.user, "casus.intrekken", uuid=uuid)
    if request.method == "POST":
        doe(request, actions.trek_in, gevonden, bericht="Je casus is ingetrokken.")
        return redirect("casuistiek:casus", uuid)
    pagina = casuspagina(gevonden, request.user)
    if "casus.intrekken" not in pagina.mogelijk:
        return redirect("casuistiek:casus", uuid)
    kader = {"casus": gevonden, "pagina": pagina, "termijn": BEWAARTERMIJNEN[Casus.Status.INGETROKKEN]}
    return render(request, "casuistiek/intrekken.html", kader)


@login_required
def wissen(request, uuid):
    """Says what goes and what stays, then wipes."""
    gevonden = laad(Casus, request.user, "casus.wissen", uuid=uuid)
    if request.method == "POST":
        doe(request, actions.wis, gevonden, bericht="Je casus is gewist. De tekst is voorgoed weg.")
        return redirect("casuistiek:mijn")
    pagina = casuspagina(gevonden, request.user)
    if "casus.wissen" not in pagina.mogelijk:
        return redirect("casuistiek:casus", uuid)
    return render(request, "casuistiek/wissen.html", {"casus": gevonden, "pagina": pagina})


def _pagina(request, casus, formulier):
    pagina = casuspagina(casus, request.user)
    kader = {
        "casus": casus,
        "inbrengers": [mens.naam for mens in casus.inbrengers],
        "pagina": pagina,
        "teruggestuurd": bool(pagina.opmerking) and casus.status == Casus.Status.CONCEPT,
        "beoordeelt": bool(pagina.mogelijk & {"casus.vrijgeven", "casus.terugsturen"}),
        "terugsturen": formulier,
        "vrijgeven": VrijgeefFormulier(initial={"gezien": casus.seq}),
    }
    return render(request, "casuistiek/casus.html", kader)
