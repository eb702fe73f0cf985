"""Pages around a guest: inviting one, the personal link, and what a guest has to go to."""

from django.contrib.auth.decorators import login_required
from django.shortcuts import redirect, render
from django.views.decorators.http import require_POST, require_safe

from cop.eigen_link import EigenLink
from cop.http import doe, gepost
from cop.permissions import laad

from ..models import Gastuitnodiging, Sessie
from . import actions
from .forms import GastFormulier, GastUitnodigFormulier


@login_required
def gasten(request, uuid):
    """Inviting a guest, and the links that are still open."""
    sessie = laad(Sessie, request.user, "gast.uitnodigen", uuid=uuid)
    formulier = GastUitnodigFormulier(gepost(request))
    if request.method == "POST" and doe(
        request, actions.nodig_gast_uit, sessie, formulier, "De gast krijgt een mail met een eigen link."
    ):
        return redirect("gast:gasten", uuid)
    open_ = sessie.gastuitnodigingen.filter(gebruikt_op=None, ingetrokken_op=None)
    context = {"sessie": sessie, "formulier": formulier, "uitnodigingen": open_}
    return render(request, "intervisie/gast/gasten.html", context)


@require_POST
@login_required
def intrekken(request, uuid):
    uitnodiging = laad(Gastuitnodiging, request.user, "gast.intrekken", uuid=uuid)
    doe(request, actions.trek_gast_in, uitnodiging, bericht="De link werkt niet meer.")
    return redirect("gast:gasten", uitnodiging.sessie.uuid)


class Gastlink(EigenLink):
    """Een uitnodiging om als gast aan één sessie mee te doen."""

    pad = "gast:aannemen"
    in_sessie = "gastuitnodiging"
    formulier = GastFormulier
    sjabloon = "intervisie/gast/aannemen.html"
    ongeldig_sjabloon = "intervisie/gast/ongeldig.html"
    log_in_om = "mee te doen"
    neem_aan = staticmethod(actions.neem_gast_aan)

    def zoek(self, hash_):
        rijen = Gastuitnodiging.objects.select_related("sessie__community", "sessie__leidraad", "door")
        uitnodiging = rijen.filter(hash=hash_).first()
        return uitnodiging if uitnodiging and uitnodiging.open else None

    def context(self, uitnodiging):
        return {"uitnodiging": uitnodiging, "sessie": uitnodiging.sessie}

    def word(self, uitnodiging, gegevens):
        return actions.word_gast_en_neem_aan(uitnodiging, gegevens["naam"])

    def welkom(self, uitnodiging):
        return "Fijn dat je meedoet."

    def naar(self, uitnodiging):
        return redirect("agenda:sessie", uitnodiging.sessie.uuid)


_gastlink = Gastlink()
openen = require_safe(_gastlink.openen)
aannemen = _gastlink.aannemen


@login_required
@require_safe
def mijn(request):
    """The home of a guest: the session, or that it is over."""
    sessies = Sessie.objects.filter(pk__in=_open_voor(request.user)).select_related("community")
    return render(request, "intervisie/gast/mijn.html", {"sessies": sessies})


def _open_voor(gast):
    return gast.deelnames.met_toegang().values("sessie_id")
