"""Group commit: contributions that wait at the same moment are stored in one transaction.

Each keeps its own savepoint, its own answer and its own refusal; what they share is the commit, which waits
for the disk. Who is alone does not wait for company: while one group is being stored, the next one gathers.
Only what locks nothing but its session goes here, in the order of the sessions, so that the groups of two
processes cannot wait for each other.
"""

import asyncio
from collections.abc import Callable

from channels.db import database_sync_to_async
from django.db import transaction

_schrijvers: dict[int, "Schrijver"] = {}
_HOOGSTENS = 50  # in one transaction: nobody waits long for the others


def schrijver() -> "Schrijver":
    """The writer of the running event loop."""
    return _schrijvers.setdefault(id(asyncio.get_running_loop()), Schrijver())


class Schrijver:
    """De schrijver van een proces."""

    def __init__(self):
        self._wachtend: list[tuple[int, Callable[[], dict], asyncio.Future]] = []
        self._taak: asyncio.Task | None = None

    async def bewaar(self, sessie_id: int, werk: Callable[[], dict]) -> dict:
        """Carries out `werk`, which writes to this session only; the answer comes after the commit."""
        antwoord = asyncio.get_running_loop().create_future()
        self._wachtend.append((sessie_id, werk, antwoord))
        if self._taak is None or self._taak.done():
            self._taak = asyncio.create_task(self._werk_weg())
        return await antwoord

    async def _werk_weg(self) -> None:
        while self._wachtend:
            groep = sorted(self._wachtend[:_HOOGSTENS], key=lambda wacht: wacht[0])
            del self._wachtend[:_HOOGSTENS]
            try:
                uitkomsten = await database_sync_to_async(_samen)([werk for _, werk, _ in groep])
            except Exception as fout:  # nothing of this group was stored
                uitkomsten = [fout] * len(groep)
            for (_, _, antwoord), uitkomst in zip(groep, uitkomsten, strict=True):
                if antwoord.cancelled():
                    continue
                if isinstance(uitkomst, Exception):
                    antwoord.set_exception(uitkomst)
                else:
                    antwoord.set_result(uitkomst)


def _samen(werken: list[Callable[[], dict]]) -> list[dict | Exception]:
    with transaction.atomic():
        return [_los(werk) for werk in werken]


def _los(werk: Callable[[], dict]) -> dict | Exception:
    """One of a group; what goes wrong here is undone by the savepoint of its action."""
    try:
        return werk()
    except Exception as fout:
        return fout
