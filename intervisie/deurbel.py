"""The doorbell of a room: tells every process that a session has news, and nothing else."""

from cop import deurbel


def kanaal(sessie_id: int) -> str:
    """The name of a room's group on the channel layer."""
    return f"sessie.{sessie_id}"


def bel(sessie_id: int, seq: int) -> None:
    """Says "session 7 is at 42" to the hubs; 0: what changed is not in the log, such as who is there."""
    deurbel.bel(kanaal(sessie_id), sessie=sessie_id, seq=seq)
