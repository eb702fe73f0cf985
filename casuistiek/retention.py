"""How long the texts of a case are kept, in one table; wiping is destroying the key."""

from datetime import datetime, timedelta

from django.db import transaction

from cop.models import Gebruiker, Logregel, Sleutel
from cop.retention import Bewaartermijn
from cop.writepath import onderwerp_van

from .gevolgen import NA_WISSEN, NOG_NODIG
from .models import Casus

_Status = Casus.Status
_VASTGESTELD = "het vaststellen van het verslag van de sessie"
BEWAARTERMIJNEN = {
    _Status.CONCEPT: Bewaartermijn("Een concept van een casus", timedelta(days=180), "de laatste wijziging"),
    _Status.AANGEBODEN: Bewaartermijn(
        "Een casus die op een begeleider wacht", timedelta(days=180), "het aanbieden"
    ),
    _Status.VRIJGEGEVEN: Bewaartermijn(
        "Een vrijgegeven casus die niet besproken wordt",
        timedelta(days=365),
        "het vrijgeven; niet zolang er een bijeenkomst over gepland is",
    ),
    _Status.BEHANDELD: Bewaartermijn("De tekst van een besproken casus", timedelta(days=30), _VASTGESTELD),
    _Status.GEARCHIVEERD: Bewaartermijn(
        "De tekst van een gearchiveerde casus", timedelta(days=30), _VASTGESTELD
    ),
    _Status.INGETROKKEN: Bewaartermijn("Een ingetrokken casus", timedelta(days=30), "het intrekken"),
}
_MOMENT = {
    _Status.CONCEPT: "gewijzigd_op",
    _Status.AANGEBODEN: "aangeboden_op",
    _Status.VRIJGEGEVEN: "vrijgegeven_op",
    _Status.BEHANDELD: "behandeld_op",
    _Status.GEARCHIVEERD: "behandeld_op",
    _Status.INGETROKKEN: "ingetrokken_op",
}


def wist_op(casus: Casus) -> datetime | None:
    """When the text of this case is wiped, as things stand; None as long as something is to come for it."""
    vanaf = getattr(casus, _MOMENT[casus.status])
    if vanaf is None or _is_nog_nodig(casus):
        return None
    return vanaf + BEWAARTERMIJNEN[casus.status].hoe_lang


def _is_nog_nodig(casus: Casus) -> bool:
    """Only a released case is in use; whoever withdraws it does not wait for a session."""
    return casus.status == _Status.VRIJGEGEVEN and any(nodig(casus) for nodig in NOG_NODIG)


def ruim_op(nu: datetime) -> int:
    """Destroys the keys of all cases whose term has passed; returns how many cases were wiped."""
    gewist = 0
    for status, termijn in BEWAARTERMIJNEN.items():
        voorbij = {f"{_MOMENT[status]}__lte": nu - termijn.hoe_lang}
        rijen = Casus.objects.filter(status=status, sleutel__isnull=False, **voorbij)
        for pk in list(rijen.values_list("pk", flat=True)):
            with transaction.atomic():
                # Again under the lock: the inbrenger may have reopened the case in the meantime.
                casus = rijen.select_for_update(of=("self",), no_key=True).filter(pk=pk).first()
                if casus is not None and not _is_nog_nodig(casus):
                    _wis(casus, nu)
                    gewist += 1
    return gewist


def wis(casus: Casus, door: Gebruiker | None) -> None:
    """Wipes a case, locked by the caller, with its title: the key and every text and list of its row."""
    sleutel, titel = casus.sleutel_id, casus.titel
    casus.wissen()
    for volg in NA_WISSEN:
        volg(casus, door, titel)
    # After what follows has locked its rows: whoever holds one of those may still have to look at this one.
    casus.save()
    Sleutel.objects.filter(pk=sleutel).delete()


def _wis(casus: Casus, nu: datetime) -> None:
    if casus.besproken:  # its title stays, beside the report
        Sleutel.objects.filter(pk=casus.sleutel_id).delete()
        Casus.objects.filter(pk=casus.pk).update(vragen={})
    else:
        wis(casus, None)
    Casus.objects.filter(pk=casus.pk).update(seq=casus.seq + 1)
    Logregel.objects.create(
        onderwerp=onderwerp_van(casus), seq=casus.seq + 1, gebeurtenis="casus.wissen", op=nu
    )
