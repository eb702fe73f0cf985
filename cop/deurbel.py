"""The doorbell: tells every process that something changed, and nothing else.

A layer that is down costs speed, never a write: who listens also looks by itself from time to time.
"""

import logging

from asgiref.sync import async_to_sync
from channels.layers import get_channel_layer

logger = logging.getLogger(__name__)
# The group on the channel layer for: somebody's login, membership or role changed.
TOEGANG = "toegang"


def bel(kanaal: str, **wat: int) -> None:
    """Rings for who listens on this group of the channel layer; never fails."""
    try:
        async_to_sync(get_channel_layer().group_send)(kanaal, {"type": "bel", **wat})
    except Exception:
        logger.warning("De deurbel van %s deed het niet", kanaal)


def bel_toegang() -> None:
    """Says that somebody may have become less welcome somewhere: look now."""
    bel(TOEGANG)
