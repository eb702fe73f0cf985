"""The guard of a process: holds all its rooms against the database, every second and when the doorbell rings.

It closes the screen of who was logged out, removed, deactivated or given another role, finds news that no
doorbell told of, and beats the heart of every connection. So nothing depends on the channel layer but speed.
"""

import asyncio
import json
import logging
from collections.abc import Callable
from contextlib import suppress

from channels.db import database_sync_to_async
from channels.layers import get_channel_layer
from django.contrib.sessions.models import Session
from django.utils import timezone

from cop.deurbel import TOEGANG

from ..models import Deelname, Sessie
from .aanwezigheid import houd_aanwezig
from .sluitcodes import ANDERE_ROL, GEEN_TOEGANG, UITGELOGD

logger = logging.getLogger(__name__)
RONDE_SECONDEN = 1.0
_HARTSLAG_SECONDEN = 15
_taken: dict[int, asyncio.Task] = {}


def start(alle_hubs: Callable[[], list]) -> None:
    """Starts the guard of the running event loop, once; it goes on as long as there are hubs."""
    lus = asyncio.get_running_loop()
    if id(lus) not in _taken or _taken[id(lus)].done():
        _taken[id(lus)] = lus.create_task(_bewaak(alle_hubs))


async def _bewaak(alle_hubs: Callable[[], list]) -> None:
    lus, deurbel = asyncio.get_running_loop(), _Deurbel()
    luisteren = lus.create_task(deurbel.luister())
    hartslag_om = lus.time() + _HARTSLAG_SECONDEN
    while hubs := alle_hubs():
        if hartslag := lus.time() >= hartslag_om:
            hartslag_om = lus.time() + _HARTSLAG_SECONDEN
        deurbel.ging.clear()
        try:
            await _kijk(hubs, hartslag)
            if hartslag:
                await deurbel.hernieuw()
        except Exception:
            logger.exception("De bewaker kon niet kijken")
        with suppress(TimeoutError):
            await asyncio.wait_for(deurbel.ging.wait(), RONDE_SECONDEN)
    luisteren.cancel()


class _Deurbel:
    """De bel die gaat als iemands inlog, lidmaatschap of rol verandert."""

    def __init__(self):
        self.ging = asyncio.Event()
        self._laag, self._kanaal = get_channel_layer(), ""

    async def luister(self) -> None:
        """Goes on for ever; while the layer fails, the round of the guard is there."""
        while True:
            try:
                self._kanaal = await self._laag.new_channel()
                await self._laag.group_add(TOEGANG, self._kanaal)
                while True:
                    await self._laag.receive(self._kanaal)
                    self.ging.set()
            except Exception:
                logger.warning("De deurbel van de bewaker is niet te horen; nieuwe poging")
                await asyncio.sleep(RONDE_SECONDEN)

    async def hernieuw(self) -> None:
        """Subscribes again: a layer may have thrown the subscription away without a word."""
        if self._kanaal:
            await self._laag.group_add(TOEGANG, self._kanaal)


async def _kijk(hubs: list, hartslag: bool) -> None:
    schermen = [scherm for hub in hubs for scherm in hub.schermen]
    sleutels = {scherm.sessiesleutel for scherm in schermen}
    deelnames = {scherm.deelname_id for scherm in schermen}
    ingelogd, rollen, seqs = await database_sync_to_async(_lees)(
        sleutels, deelnames, [hub.sessie_id for hub in hubs], hartslag
    )
    for scherm in schermen:
        if scherm.sessiesleutel not in ingelogd:
            scherm.verbreek(UITGELOGD)
        elif scherm.deelname_id not in rollen:
            scherm.verbreek(GEEN_TOEGANG)
        elif scherm.rol != rollen[scherm.deelname_id]:
            scherm.verbreek(ANDERE_ROL)
    for hub in hubs:
        was_achter, hub.achter = hub.achter, seqs.get(hub.sessie_id, 0) != hub.seq
        if hub.achter or hartslag:
            # Still behind after a look at the log: something changed that the log does not tell.
            hub.wek(opnieuw=hartslag or was_achter)
        if hartslag:
            await hub.hernieuw()
            hub.stuur_allen(json.dumps({"t": "hartslag", "seq": hub.seq, "nu": timezone.now().isoformat()}))


def _lees(sleutels, deelnames, sessies, hartslag: bool):
    """Which logins and places (in which role) still hold, and how far each session is: in three queries."""
    ingelogd = set(
        Session.objects.filter(session_key__in=sleutels, expire_date__gt=timezone.now()).values_list(
            "session_key", flat=True
        )
    )
    rollen = dict(Deelname.objects.met_toegang().filter(pk__in=deelnames).values_list("pk", "rol"))
    seqs = dict(Sessie.objects.filter(pk__in=sessies).values_list("pk", "seq"))
    if hartslag:
        houd_aanwezig(deelnames)
    return ingelogd, rollen, seqs
