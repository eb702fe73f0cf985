"""The doorbell: tells every process that something changed, and nothing else.

A layer that is down costs speed, never a write: who listens also looks by itself from time to time.
"""

import asyncio
import logging

from asgiref.sync import async_to_sync
from channels.layers import get_channel_layer

logger = logging.getLogger(__name__)
# The group on the channel layer for: somebody's login, membership or role changed.
TOEGANG = "toegang"
# Where the rooms of this process live: a writer that waited for that loop would wait for all its sending.
_lus: asyncio.AbstractEventLoop | None = None


def luister_in(lus: asyncio.AbstractEventLoop) -> None:
    """From now on this process rings in this event loop, without waiting for it."""
    global _lus
    _lus = lus


def bel(kanaal: str, **wat: int) -> None:
    """Rings for who listens on this group of the channel layer; never fails."""
    if _lus is not None and _lus.is_running():
        asyncio.run_coroutine_threadsafe(_bel(kanaal, wat), _lus)
    else:
        async_to_sync(_bel)(kanaal, wat)


async def _bel(kanaal: str, wat: dict) -> None:
    try:
        await get_channel_layer().group_send(kanaal, {"type": "bel", **wat})
    except Exception:
        logger.warning("De deurbel van %s deed het niet", kanaal)


def bel_toegang() -> None:
    """Says that somebody may have become less welcome somewhere: look now."""
    bel(TOEGANG)
