"""Pages for who is not inside yet: an invitation, and the demo in which you step into somebody's shoes."""

from django.conf import settings
from django.contrib.auth import login
from django.http import Http404
from django.shortcuts import get_object_or_404, redirect, render
from django.utils import timezone
from django.views.decorators.http import require_POST, require_safe

from . import actions
from .demo import DOMEIN, demomensen
from .eigen_link import BACKEND, EigenLink
from .forms import ProfielFormulier
from .models import Gebruiker, Uitnodiging
from .visibility import communities_van, uitnodiging_voor

IN_SESSIE = "uitnodiging"


class Lidworden(EigenLink):
    """Een uitnodiging om lid te worden van een community."""

    pad = "cop:uitnodiging"
    in_sessie = IN_SESSIE
    formulier = ProfielFormulier
    sjabloon = "cop/uitnodiging.html"
    ongeldig_sjabloon = "cop/uitnodiging_ongeldig.html"
    log_in_om = "de uitnodiging aan te nemen"
    neem_aan = staticmethod(actions.neem_uitnodiging_aan)

    def zoek(self, hash_):
        return Uitnodiging.objects.filter(
            hash=hash_, gebruikt_op=None, ingetrokken_op=None, verloopt_op__gt=timezone.now()
        ).first()

    def context(self, uitnodiging):
        return {"uitnodiging": uitnodiging_voor(uitnodiging)}

    def word(self, uitnodiging, gegevens):
        return actions.word_gebruiker_en_neem_aan(uitnodiging, gegevens)

    def welkom(self, uitnodiging):
        return f"Welkom! Je hoort nu bij {uitnodiging.community.naam}."

    def naar(self, uitnodiging):
        return redirect("cop:community", uitnodiging.community.uuid)


_lidworden = Lidworden()
uitnodiging_openen = require_safe(_lidworden.openen)
uitnodiging = _lidworden.aannemen


@require_safe
def demo(request):
    _alleen_demo()
    mensen = [{"mens": mens, "communities": communities_van(mens)} for mens in demomensen()]
    return render(request, "cop/demo.html", {"mensen": mensen})


@require_POST
def demo_instappen(request, uuid):
    _alleen_demo()
    mens = get_object_or_404(Gebruiker, uuid=uuid, email__endswith=DOMEIN, is_active=True)
    login(request, mens, backend=BACKEND)
    return redirect("start")


def _alleen_demo() -> None:
    if not settings.DEMO:
        raise Http404
