"""Pages around a guest: inviting one, the personal link, and what a guest has to go to."""

from django.contrib import messages
from django.contrib.auth import login
from django.contrib.auth.decorators import login_required
from django.contrib.auth.views import redirect_to_login
from django.shortcuts import redirect, render
from django.urls import reverse
from django.views.decorators.http import require_POST, require_safe

from cop.actions import hash_van
from cop.entrance import BACKEND
from cop.http import doe, gepost
from cop.models import Gebruiker
from cop.permissions import laad
from cop.writepath import Geweigerd

from ..models import Gastuitnodiging, Sessie
from . import actions
from .forms import GastFormulier, GastUitnodigFormulier

IN_SESSIE = "gastuitnodiging"


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


@require_safe
def openen(request, code):
    """Takes the code out of the address bar. It changes nothing else: mail scanners open links too."""
    request.session[IN_SESSIE] = hash_van(code)
    return redirect("gast:aannemen")


def aannemen(request):
    rijen = Gastuitnodiging.objects.select_related("sessie__community", "sessie__leidraad", "door")
    uitnodiging = rijen.filter(hash=request.session.get(IN_SESSIE, "")).first()
    if uitnodiging is None or not uitnodiging.open:
        return _ongeldig(request)
    context = {"uitnodiging": uitnodiging, "sessie": uitnodiging.sessie}
    if request.user.is_authenticated:
        if request.user.email != uitnodiging.email:
            return render(request, "cop/uitnodiging_ander_adres.html", context, status=403)
        return _aannemen_met_account(request, uitnodiging, context)
    if Gebruiker.objects.filter(email=uitnodiging.email).exists():
        messages.info(request, f"Log in met {uitnodiging.email} om mee te doen.")
        return redirect_to_login(reverse("gast:aannemen"))
    return _aannemen_als_gast(request, uitnodiging, context)


def _aannemen_met_account(request, uitnodiging, context):
    if request.method == "POST":
        if doe(request, actions.neem_gast_aan, uitnodiging, bericht="Fijn dat je meedoet.") is None:
            return redirect("gast:aannemen")
        del request.session[IN_SESSIE]
        return redirect("agenda:sessie", uitnodiging.sessie.uuid)
    return render(request, "intervisie/gast/aannemen.html", context)


def _aannemen_als_gast(request, uitnodiging, context):
    formulier = GastFormulier(gepost(request))
    if request.method == "POST" and formulier.is_valid():
        try:
            gast = actions.word_gast_en_neem_aan(uitnodiging, formulier.cleaned_data["naam"])
        except Geweigerd:
            return _ongeldig(request)
        login(request, gast, backend=BACKEND)  # also gives the session a new key
        request.session.pop(IN_SESSIE, None)
        messages.success(request, "Fijn dat je meedoet.")
        return redirect("agenda:sessie", uitnodiging.sessie.uuid)
    return render(request, "intervisie/gast/aannemen.html", {**context, "formulier": formulier})


@login_required
@require_safe
def mijn(request):
    """The home of a guest: the session, or that it is over."""
    sessies = Sessie.objects.filter(pk__in=_open_voor(request.user)).select_related("community")
    return render(request, "intervisie/gast/mijn.html", {"sessies": sessies})


def _open_voor(gast):
    return gast.deelnames.met_toegang().values("sessie_id")


def _ongeldig(request):
    """One answer for never existed, used, withdrawn and too late."""
    return render(request, "intervisie/gast/ongeldig.html", status=404)
