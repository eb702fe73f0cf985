"""A WebSocket client for tests: speaks as somebody's browser and keeps every raw frame with its time."""

import asyncio
import json
import time
from collections.abc import Callable
from dataclasses import dataclass

import websockets


@dataclass(frozen=True)
class Frame:
    op: float
    raw: str | bytes

    @property
    def data(self):
        return json.loads(self.raw)


class Client:
    """Use as `async with Client(server, "/ws/...", cookies=server.login(adres)) as client:`."""

    def __init__(self, server, path: str, *, cookies: dict[str, str] | None = None, origin: str | None = ""):
        self.url = server.ws_url + path
        self.origin = server.url if origin == "" else origin
        self.headers = {"Cookie": "; ".join(f"{n}={w}" for n, w in cookies.items())} if cookies else {}
        self.frames: list[Frame] = []
        self.sent: list[Frame] = []
        self.closed, self.closed_op = False, 0.0
        self._news = asyncio.Condition()

    async def __aenter__(self) -> "Client":
        self.socket = await websockets.connect(
            self.url, origin=self.origin, additional_headers=self.headers, compression=None, max_size=None
        )
        self._reader = asyncio.create_task(self._read())
        return self

    async def __aexit__(self, *_) -> None:
        await self.socket.close()
        await self._reader

    async def _read(self) -> None:
        stukken = ""
        try:
            async for raw in self.socket:
                if isinstance(raw, str) and raw.startswith('{"t": "stuk"'):  # a long frame comes in pieces
                    stuk = json.loads(raw)
                    stukken += stuk["tekst"]
                    if not stuk["slot"]:
                        continue
                    raw, stukken = stukken, ""
                async with self._news:
                    self.frames.append(Frame(time.monotonic(), raw))
                    self._news.notify_all()
        except websockets.ConnectionClosed:
            pass
        async with self._news:
            self.closed, self.closed_op = True, time.monotonic()
            self._news.notify_all()

    async def send(self, bericht) -> None:
        """A dict goes as JSON; text and bytes go as they are."""
        raw = bericht if isinstance(bericht, str | bytes) else json.dumps(bericht)
        self.sent.append(Frame(time.monotonic(), raw))
        await self.socket.send(raw)

    async def wait_for(self, past: Callable[[dict], bool], timeout: float = 5, since: int = 0) -> Frame:
        """The first frame from number `since` on for which `past(data)` is true, waiting for it if needed."""
        gezien = since
        try:
            async with asyncio.timeout(timeout), self._news:
                while True:
                    for frame in self.frames[gezien:]:
                        gezien += 1
                        if past(frame.data):
                            return frame
                    if self.closed:
                        raise ConnectionError(f"verbinding dicht ({self.close_code}), het frame kwam niet")
                    await self._news.wait()
        except TimeoutError:
            laatste = "\n".join(str(frame.raw)[:300] for frame in self.frames[-5:])
            raise TimeoutError(f"geen passend frame in {timeout} s; de laatste:\n{laatste}") from None

    async def wait_closed(self, timeout: float = 5) -> int | None:
        """Waits until the server closes; returns the close code."""
        await asyncio.wait_for(asyncio.shield(self._reader), timeout)
        return self.close_code

    def cut(self) -> None:
        """The wire is cut: no close frame, no goodbye."""
        self.socket.transport.abort()

    @property
    def close_code(self) -> int | None:
        return self.socket.close_code

    @property
    def raw(self) -> bytes:
        """Everything received, for searching what must not be in it."""
        return b"\n".join(f.raw if isinstance(f.raw, bytes) else f.raw.encode() for f in self.frames)
