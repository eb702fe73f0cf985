"""How long everything around a session is kept, and the wiping itself."""

from datetime import datetime, timedelta

from django.db import transaction
from django.db.models import Q

from cop.retention import Bewaartermijn

from .models import Sessie, Verslag
from .verslag.maken import maak_verslag, wis_verslag

BEWAARTERMIJNEN = {
    "bijdragen": Bewaartermijn(
        "Kaarten, notities en afspraken zoals ze in de sessie zijn opgeschreven",
        timedelta(days=14),
        "het einde van de sessie; bij vaststellen van het verslag en bij annuleren meteen",
    ),
    "verslag": Bewaartermijn(
        "Het verslag, met wat de inbrenger later vertelt bij ‘Hoe is het nu?’",
        timedelta(days=365),
        "het vaststellen, of anders het maken ervan",
    ),
    "gasten": Bewaartermijn(
        "Naam en e-mailadres van een gast",
        timedelta(days=14),
        "het einde van de sessie; bij vaststellen van het verslag en bij annuleren een dag later",
    ),
    "sessie": Bewaartermijn(
        "Wanneer een bijeenkomst was en wie er was", timedelta(days=6 * 365), "de dag van de bijeenkomst"
    ),
}


def wis_sessie(sessie: Sessie) -> None:
    """Destroys the key and the rows of what was written in a session; when it was and who was there stays.

    Without the key the texts are unreadable in every copy; the bytes of the key itself leave the disk with
    `manage.py opruimen`.
    """
    sleutel = sessie.sleutel
    sessie.bijdragen.all().delete()
    sessie.afspraken.all().delete()
    sessie.notities.all().delete()
    sessie.stappen.update(toestand={})
    sessie.sleutel = None
    sessie.save(update_fields=["sleutel"])
    if sleutel is not None:
        sleutel.delete()


def ruim_op(nu: datetime) -> dict[str, int]:
    """Wipes what is past its term at `nu`; gives the number of things wiped per kind."""
    return {
        "sessies: bijdragen gewist": _elk(_verlopen_bijdragen(nu), _sluit_en_wis),
        "verslagen verwijderd": _elk(_verlopen_verslagen(nu), wis_verslag),
        "bijeenkomsten verwijderd": _elk(_verlopen_sessies(nu), _verwijder),
    }


def _verlopen_bijdragen(nu: datetime):
    grens = nu - BEWAARTERMIJNEN["bijdragen"].hoe_lang
    return Sessie.objects.filter(sleutel__isnull=False).filter(
        # Nobody closed it: then the day of the appointment counts.
        Q(afgerond_op__lte=grens) | Q(afgerond_op=None, begint_op__lte=grens)
    )


def _sluit_en_wis(sessie: Sessie) -> None:
    if sessie.loopt:
        sessie.afronden()
        maak_verslag(sessie)
    elif sessie.status in (Sessie.Status.GEPLAND, Sessie.Status.OPEN):
        sessie.annuleren()
    sessie.save()
    wis_sessie(sessie)


def _verlopen_verslagen(nu: datetime):
    grens = nu - BEWAARTERMIJNEN["verslag"].hoe_lang
    return Verslag.objects.filter(
        Q(sessie__vastgesteld_op__lte=grens) | Q(sessie__vastgesteld_op=None, gemaakt_op__lte=grens)
    )


def _verlopen_sessies(nu: datetime):
    return Sessie.objects.filter(begint_op__lte=nu - BEWAARTERMIJNEN["sessie"].hoe_lang)


def _verwijder(sessie: Sessie) -> None:
    wis_sessie(sessie)
    for verslag in Verslag.objects.filter(sessie=sessie):
        wis_verslag(verslag)
    sessie.delete()


def _elk(rijen, werk) -> int:
    """Does the work per row, each locked, looked up again and in a transaction of its own."""
    gedaan = 0
    for pk in list(rijen.values_list("pk", flat=True)):
        with transaction.atomic():
            rij = rijen.select_for_update(of=("self",), no_key=True).filter(pk=pk).first()
            if rij is not None:
                werk(rij)
                gedaan += 1
    return gedaan
