"""The doorbell: tells every process that a session has news, and nothing else."""

import logging

from asgiref.sync import async_to_sync
from channels.layers import get_channel_layer

logger = logging.getLogger(__name__)


def kanaal(sessie_id: int) -> str:
    """The name of a room's group on the channel layer."""
    return f"sessie.{sessie_id}"


def bel(sessie_id: int, seq: int) -> None:
    """Says "session 7 is at 42" to the hubs; a layer that is down costs speed, never a write."""
    try:
        async_to_sync(get_channel_layer().group_send)(
            kanaal(sessie_id), {"type": "bel", "sessie": sessie_id, "seq": seq}
        )
    except Exception:
        logger.warning("De deurbel van sessie %s deed het niet", sessie_id)
