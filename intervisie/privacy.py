"""The page that says what is kept, how long and why; its table is read from what the wiping itself uses."""

from dataclasses import dataclass
from datetime import timedelta

from django.shortcuts import render

from casuistiek.retention import BEWAARTERMIJNEN as CASUSTERMIJNEN

from .retention import BEWAARTERMIJNEN as SESSIETERMIJNEN


@dataclass(frozen=True)
class Regel:
    """Wat er bewaard wordt, hoe lang, en vanaf wanneer."""

    wat: str
    hoe_lang: str
    vanaf: str


_CASUS_VANAF = {"behandeld_op": "het verslag van de sessie is vastgesteld", "ingetrokken_op": "het intrekken"}


def termijn_in_woorden(termijn: timedelta) -> str:
    """A term as people say it: in years when it is whole years of 365 days, else in days."""
    jaren, rest = divmod(termijn.days, 365)
    if jaren and not rest:
        return f"{jaren} jaar"
    return f"{termijn.days} dagen"


def bewaartabel() -> list[Regel]:
    """All terms of the product, cases first."""
    casussen = [
        Regel(t.uitleg, termijn_in_woorden(timedelta(days=t.dagen)), _CASUS_VANAF[t.vanaf])
        for t in CASUSTERMIJNEN
    ]
    sessies = [Regel(t.wat, termijn_in_woorden(t.hoe_lang), t.vanaf) for t in SESSIETERMIJNEN.values()]
    return casussen + sessies


def privacy(request):
    """For everybody, also without an account."""
    return render(request, "intervisie/privacy.html", {"tabel": bewaartabel()})
