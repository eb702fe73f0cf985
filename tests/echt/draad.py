"""A wire from a client to a server that a test can cut: offline mode in Chromium keeps a WebSocket open."""

import asyncio
import threading


class Draad:
    """`zonder_websockets` makes it one of those networks that let pages through and no WebSocket."""

    def __init__(self, poort: int, naar: int):
        self.poort, self.naar = poort, naar
        self.zonder_websockets = False
        self.url = f"http://127.0.0.1:{self.poort}"
        self.ws_url = f"ws://127.0.0.1:{self.poort}"
        self._einden: set[asyncio.StreamWriter] = set()
        self._lopend: set[asyncio.Task] = set()
        self._lus = asyncio.new_event_loop()
        self._thread = threading.Thread(target=self._lus.run_forever, daemon=True)
        self._thread.start()
        self.heel()

    def heel(self) -> None:
        """The wire is whole: connections are accepted and passed on."""
        self._doe(self._open())

    def knip(self) -> None:
        """The wire is cut: what runs over it breaks off without a goodbye, and nothing new comes in."""
        self._doe(self._knip())

    def sluit(self) -> None:
        self._doe(self._knip())
        self._lus.call_soon_threadsafe(self._lus.stop)
        self._thread.join()
        self._lus.close()

    def _doe(self, werk) -> None:
        asyncio.run_coroutine_threadsafe(werk, self._lus).result(timeout=10)

    async def _open(self) -> None:
        self._deur = await asyncio.start_server(self._verbind, "127.0.0.1", self.poort)

    async def _knip(self) -> None:
        self._deur.close()
        for einde in self._einden:
            einde.transport.abort()
        await asyncio.gather(*self._lopend)

    async def _verbind(self, lezer: asyncio.StreamReader, schrijver: asyncio.StreamWriter) -> None:
        taak = asyncio.current_task()
        self._lopend.add(taak)
        einden = {schrijver}
        try:
            verder, door = await asyncio.open_connection("127.0.0.1", self.naar)
            einden.add(door)
            self._einden |= einden
            await asyncio.gather(self._pomp(lezer, door), self._pomp(verder, schrijver))
        except OSError:
            pass  # the wire was cut, the server is down, or this may not pass
        finally:
            self._lopend.discard(taak)
            self._einden -= einden
            for einde in einden:
                einde.transport.abort()

    async def _pomp(self, van: asyncio.StreamReader, naar: asyncio.StreamWriter) -> None:
        while stuk := await van.read(65536):
            if self.zonder_websockets and b"upgrade: websocket" in stuk.lower():
                raise OSError("een WebSocket mag hier niet door")
            naar.write(stuk)
            await naar.drain()
        if naar.can_write_eof():
            naar.write_eof()
