"""One WebSocket of the room: lets in who belongs, takes commands, sends what the hub hands it."""

import asyncio
import json
import logging
import time
from collections import deque

from channels.db import database_sync_to_async
from channels.exceptions import StopConsumer
from channels.generic.websocket import AsyncWebsocketConsumer
from django.contrib.sessions.models import Session
from django.db import OperationalError
from django.utils import timezone

from cop.permissions import mag
from cop.writepath import Geweigerd, lees_json

from ..fragmenten import Kamerbeeld
from ..models import Sessie
from .hub import hub_van
from .opdracht import alleen_bijdragen, foutframe, voer_opdracht
from .schrijver import schrijver
from .sluitcodes import BINAIR, NIET_TE_BEREIKEN, SLECHTE_BERICHTEN, TE_TRAAG
from .stukken import in_stukken

logger = logging.getLogger(__name__)
_PER_SECONDE, _IN_EENS = 10, 20
_SLECHT_MAX, _SLECHT_SECONDEN = 10, 60
_WACHTRIJ = 200


class KamerConsumer(AsyncWebsocketConsumer):
    """De verbinding van één scherm met één kamer."""

    channel_layer_alias = None  # the hub is the only subscriber of the layer

    async def dispatch(self, message):
        """Without the thread hop of the stock consumer: database calls close old connections themselves.

        What goes wrong ends this connection, and the screen connects again with what had no answer yet.
        """
        try:
            await getattr(self, message["type"].replace(".", "_"))(message)
        except StopConsumer:
            raise
        except OperationalError:
            logger.warning("De database is niet te bereiken; een scherm is losgelaten")
            await self.close(NIET_TE_BEREIKEN)
        except Exception:  # else Daphne writes the message of the exception in the log
            logger.exception("Een bericht van een scherm ging mis")
            await self.close(NIET_TE_BEREIKEN)

    async def connect(self):
        self.gebruiker = self.scope["user"]
        self.sessiesleutel = self.scope["session"].session_key or ""
        # What this screen shows: as worked out here, or as it says itself (a mark); None until it said so.
        self.toont: Kamerbeeld | str | None = None
        self.hub = None
        gevonden = await self._zoek(self.scope["url_route"]["kwargs"]["uuid"])
        if gevonden is None:
            await self.close()
            return
        self.sessie, self.deelname_id, self.rol = gevonden
        self._tegoed, self._gevuld_op = float(_IN_EENS), time.monotonic()
        self._slecht: deque[float] = deque(maxlen=_SLECHT_MAX)
        self._uit: asyncio.Queue[str] = asyncio.Queue(_WACHTRIJ)
        await self.accept()
        self._zender = asyncio.create_task(self._zend())
        self.hub = hub_van(self.sessie.pk)
        await self.hub.sluit_aan(self)

    @database_sync_to_async
    def _zoek(self, uuid) -> tuple[Sessie, int, str] | None:
        sessie = Sessie.objects.filter(uuid=uuid).first()
        if sessie is None or not self.gebruiker.is_authenticated:
            return None
        deelname = sessie.deelname_van(self.gebruiker)
        if deelname is None or not mag(self.gebruiker, sessie, "sessie.bekijken"):
            return None
        return sessie, deelname.pk, deelname.rol

    async def disconnect(self, code):
        if self.hub is not None:
            self._zender.cancel()
            await self.hub.ga_weg(self)

    def stuur(self, frame: str) -> None:
        """Queues a frame; who does not read for long is cut off and will come back for the whole room."""
        try:
            self._uit.put_nowait(frame)
        except asyncio.QueueFull:
            self.verbreek(TE_TRAAG)

    def verbreek(self, code: int) -> None:
        """Closes the connection from outside its own task."""
        self._zender.cancel()
        self._afscheid = asyncio.create_task(self.close(code))

    async def _zend(self) -> None:
        """Sends what is queued; when that fails the connection ends, so that no screen stays deaf."""
        try:
            while True:
                for stuk in in_stukken(await self._uit.get()):
                    await self.send(text_data=stuk)
        except Exception as fout:  # mostly: the connection is just gone
            logger.warning(
                "Een scherm van sessie %s was niet te bereiken (%s)", self.sessie.pk, type(fout).__name__
            )
            await self.close(NIET_TE_BEREIKEN)

    async def receive(self, text_data=None, bytes_data=None):
        if bytes_data is not None:
            await self.close(BINAIR)
            return
        if not self._mag_nog():
            te_snel = Geweigerd("te_snel", "Dat ging erg snel. Wacht even en probeer het opnieuw.")
            self._fout(te_snel, text_data)
            return
        try:
            bericht = lees_json(text_data)
            soort = bericht.get("t")
            if soort == "opdracht":
                # In ASCII: an answer may quote half a surrogate pair, which is no text to send.
                self.stuur(json.dumps(await self._opdracht(bericht)))
            elif soort == "hier":
                self.hub.wek_voor(self, bericht.get("merk"))
            else:
                raise Geweigerd("onbekend", "Dit bericht bestaat niet.")
        except Geweigerd as fout:
            await self._slecht_bericht(fout)

    def _mag_nog(self) -> bool:
        nu = time.monotonic()
        self._tegoed = min(_IN_EENS, self._tegoed + (nu - self._gevuld_op) * _PER_SECONDE)
        self._gevuld_op = nu
        if self._tegoed < 1:
            return False
        self._tegoed -= 1
        return True

    def _fout(self, fout: Geweigerd, text_data: str = "") -> None:
        try:
            client_id = lees_json(text_data).get("id")
        except Geweigerd:
            client_id = None
        self.stuur(json.dumps(foutframe(fout, client_id)))

    async def _slecht_bericht(self, fout: Geweigerd) -> None:
        self._slecht.append(time.monotonic())
        self._fout(fout)
        if len(self._slecht) == _SLECHT_MAX and self._slecht[-1] - self._slecht[0] < _SLECHT_SECONDEN:
            await self.close(SLECHTE_BERICHTEN)

    async def _opdracht(self, bericht: dict) -> dict:
        naam = bericht.get("naam")
        if isinstance(naam, str) and naam in alleen_bijdragen():
            return await schrijver().bewaar(self.sessie.pk, lambda: self._voer_uit(bericht))
        return await database_sync_to_async(self._voer_uit)(bericht)

    def _voer_uit(self, bericht: dict) -> dict:
        ingelogd = Session.objects.filter(session_key=self.sessiesleutel, expire_date__gt=timezone.now())
        if not ingelogd.exists():
            return foutframe(Geweigerd("uitgelogd", "Je bent uitgelogd."))
        return voer_opdracht(self.gebruiker, self.sessie, bericht)
