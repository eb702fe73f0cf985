"""Pages of the room: the whole room, and news and commands for where WebSockets are blocked."""

from django.contrib.auth.decorators import login_required
from django.http import Http404, HttpResponse, JsonResponse
from django.shortcuts import redirect, render
from django.utils import timezone
from django.views.decorators.http import require_GET, require_POST

from cop.permissions import laad
from cop.writepath import Geweigerd, lees_json

from ..models import Sessie
from ..visibility import kamerbeeld
from .aanwezigheid import zet_aanwezig
from .nieuws import frame
from .opdracht import foutframe, voer_opdracht
from .papier import papier_van
from .stand import lees_stand
from .weergave import Weergever, merk

_HOUD_VAST_SECONDEN = 15


def _eigen_beeld(sessie: Sessie, gebruiker):
    """The session's rows and this person's place and view; 404 for who only planned it."""
    stand = lees_stand(sessie.pk)
    deelname = next((d for d in stand.deelnames if d.gebruiker_id == gebruiker.pk), None)
    if deelname is None:
        raise Http404
    return stand, deelname, kamerbeeld(stand, deelname)


@login_required
@require_GET
def kamer(request, uuid):
    """The room of one session, complete; news comes in after that."""
    sessie = laad(Sessie, request.user, "sessie.bekijken", uuid=uuid)
    if "planner" in (rollen := sessie.rollen_van(request.user)) and len(rollen) == 1:
        return redirect("agenda:sessie", uuid)
    stand, deelname, beeld = _eigen_beeld(sessie, request.user)
    notitie = None if sessie.gewist else sessie.notities.filter(deelname=deelname).first()
    return render(
        request,
        "intervisie/kamer/kamer.html",
        {
            "sessie": stand.sessie,
            "beeld": beeld,
            "inhoud": Weergever().alles(beeld),
            "merk": merk(beeld),
            "notitie": notitie.tekst if notitie else "",
            "papier": papier_van(stand),
            "nu": timezone.now(),
        },
    )


@login_required
@require_GET
def nieuws(request, uuid):
    """The frame "nieuws" with the whole room, or 204 when the screen with mark `merk` is still true."""
    sessie = laad(Sessie, request.user, "sessie.bekijken", uuid=uuid)
    stand, deelname, beeld = _eigen_beeld(sessie, request.user)
    if not deelname.gezien_op or (stand.nu - deelname.gezien_op).total_seconds() > _HOUD_VAST_SECONDEN:
        zet_aanwezig(sessie.pk, [deelname.pk])
    inhoud = frame(stand.sessie.seq, request.GET.get("merk", ""), beeld, Weergever())
    if inhoud is None:
        return HttpResponse(status=204)
    return HttpResponse(inhoud, content_type="application/json")


@login_required
@require_POST
def opdracht(request, uuid):
    """A command by POST with a JSON body, with the same answer as over the WebSocket."""
    sessie = laad(Sessie, request.user, "sessie.bekijken", uuid=uuid)
    try:
        bericht = lees_json(request.body)
    except Geweigerd as fout:
        bericht = None
        antwoord = foutframe(fout)
    if bericht is not None:
        antwoord = voer_opdracht(request.user, sessie, bericht)
    return JsonResponse(antwoord, status=200 if antwoord["t"] == "klaar" else 409)
