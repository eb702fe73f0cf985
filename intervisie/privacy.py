"""The page that says what is kept, how long and why; its table is read from what the wiping itself uses."""

from django.shortcuts import render

from casuistiek.retention import BEWAARTERMIJNEN as CASUSTERMIJNEN
from cop.retention import BEWAARTERMIJNEN as COPTERMIJNEN
from cop.retention import Bewaartermijn

from .retention import BEWAARTERMIJNEN as SESSIETERMIJNEN


def bewaartabel() -> list[Bewaartermijn]:
    """All terms of the product, cases first."""
    return [*CASUSTERMIJNEN.values(), *SESSIETERMIJNEN.values(), *COPTERMIJNEN.values()]


def privacy(request):
    """For everybody, also without an account."""
    return render(request, "intervisie/privacy.html", {"tabel": bewaartabel()})
