"""A room on a real server, and an ear for tracebacks in its log."""

import asyncio
import uuid
from contextlib import AsyncExitStack

import pytest

from tests.echt.ws import Client

MAAK = "from tests.verhaal import binnen\nbinnen.maak_kamer(**opties)"


class Kamer:
    """A room as its tests handle it: who has which cookies, and connections of these people."""

    def __init__(self, server, gegevens: dict):
        self.server, self.gegevens = server, gegevens
        self.uuid, self.versie = gegevens["uuid"], gegevens["versie"]
        self.koekjes, self.deelnames = gegevens["koekjes"], gegevens["deelnames"]
        self.ws, self.pad = f"/ws/kamer/{self.uuid}/", f"/kamer/{self.uuid}/"

    def klant(self, naam: str, server=None, **opties) -> Client:
        """A connection of this person that has yet to be opened."""
        return Client(server or self.server, self.ws, cookies=self.koekjes[naam], **opties)

    async def verbind(self, stapel: AsyncExitStack, *namen: str) -> dict[str, Client]:
        """Connections of these people (or all) that have the whole room on their screen."""
        klanten = {naam: self.klant(naam) for naam in namen or self.koekjes}
        for klant in klanten.values():
            await stapel.enter_async_context(klant)
        for klant in klanten.values():
            await hier(klant)
        return klanten

    def opdracht(self, naam: str, client_id: str = "", **gegevens) -> dict:
        d = {"versie": self.versie, **gegevens}
        return {"t": "opdracht", "id": client_id or uuid.uuid4().hex, "naam": naam, "d": d}

    def binnen(self, aanroep: str, **waarden):
        """Calls a function of tests/verhaal/binnen.py in another process: `binnen("kaarten(kamer)")`."""
        code = f"from tests.verhaal import binnen\nbinnen.{aanroep}"
        return self.server.python(code, kamer=self.gegevens, **waarden)

    async def a_binnen(self, aanroep: str, **waarden):
        """The same, while connections go on."""
        return await asyncio.to_thread(self.binnen, aanroep, **waarden)


async def hier(klant: Client, merk: str = "") -> dict:
    """Says what the screen shows; gives the whole room that comes back."""
    since = len(klant.frames)
    await klant.send({"t": "hier", "merk": merk})
    return (await klant.wait_for(lambda d: "alles" in d, since=since)).data


async def stuur(klant: Client, opdracht: dict, timeout: float = 5) -> dict:
    """Sends a command and gives its answer."""
    since = len(klant.frames)
    await klant.send(opdracht)
    return (await klant.wait_for(lambda d: d.get("id") == opdracht["id"], timeout, since)).data


@pytest.fixture
def maak_kamer(gedeelde_server):
    """maak_kamer("vijfstappen", stap="vragen", mensen=12): a room on the server of this module."""
    begin = len(gedeelde_server.uitzonderingen)

    def maak(leidraad="cop_bindende_afspraken", **opties) -> Kamer:
        return Kamer(gedeelde_server, gedeelde_server.python(MAAK, opties={"leidraad": leidraad, **opties}))

    yield maak
    assert gedeelde_server.uitzonderingen[begin:] == []


@pytest.fixture
def meet(request):
    """meet("so many ms"): a figure in the report of the test, shown when it failed or with -rP."""
    return lambda tekst: request.node.add_report_section("call", "gemeten", tekst)
