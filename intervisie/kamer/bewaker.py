"""The guard of a process: every 1.5 seconds it holds all its rooms against the database.

It closes the screen of who was logged out, removed or deactivated, finds news that no doorbell told of, and
beats the heart of every connection. So nothing depends on the channel layer but speed.
"""

import asyncio
import json
import logging
from collections.abc import Callable

from channels.db import database_sync_to_async
from django.contrib.sessions.models import Session
from django.utils import timezone

from ..models import Deelname, Sessie
from .aanwezigheid import houd_aanwezig
from .sluitcodes import GEEN_TOEGANG, UITGELOGD

logger = logging.getLogger(__name__)
RONDE_SECONDEN = 1.5
_HARTSLAG_RONDEN = 10
_taken: dict[int, asyncio.Task] = {}


def start(alle_hubs: Callable[[], list]) -> None:
    """Starts the guard of the running event loop, once; it goes on as long as there are hubs."""
    lus = asyncio.get_running_loop()
    if id(lus) not in _taken or _taken[id(lus)].done():
        _taken[id(lus)] = lus.create_task(_bewaak(alle_hubs))


async def _bewaak(alle_hubs: Callable[[], list]) -> None:
    ronde = 0
    while hubs := alle_hubs():
        ronde += 1
        try:
            await _kijk(hubs, hartslag=ronde % _HARTSLAG_RONDEN == 0)
        except Exception:
            logger.exception("De bewaker kon niet kijken")
        await asyncio.sleep(RONDE_SECONDEN)


async def _kijk(hubs: list, hartslag: bool) -> None:
    schermen = [scherm for hub in hubs for scherm in hub.schermen]
    sleutels = {scherm.sessiesleutel for scherm in schermen}
    deelnames = {scherm.deelname_id for scherm in schermen}
    ingelogd, toegelaten, seqs = await database_sync_to_async(_lees)(
        sleutels, deelnames, [hub.sessie_id for hub in hubs], hartslag
    )
    for scherm in schermen:
        if scherm.sessiesleutel not in ingelogd:
            scherm.verbreek(UITGELOGD)
        elif scherm.deelname_id not in toegelaten:
            scherm.verbreek(GEEN_TOEGANG)
    for hub in hubs:
        if seqs.get(hub.sessie_id, 0) != hub.seq or hartslag:
            hub.wek()
        if hartslag:
            await hub.hernieuw()
            hub.stuur_allen(json.dumps({"t": "hartslag", "seq": hub.seq, "nu": timezone.now().isoformat()}))


def _lees(sleutels, deelnames, sessies, hartslag: bool):
    """Which logins and places are still valid, and how far each session is: three queries for all rooms."""
    ingelogd = set(
        Session.objects.filter(session_key__in=sleutels, expire_date__gt=timezone.now()).values_list(
            "session_key", flat=True
        )
    )
    toegelaten = set(Deelname.objects.met_toegang().filter(pk__in=deelnames).values_list("pk", flat=True))
    seqs = dict(Sessie.objects.filter(pk__in=sessies).values_list("pk", "seq"))
    if hartslag:
        houd_aanwezig(deelnames)
    return ingelogd, toegelaten, seqs
