"""Cuts a long frame into pieces: the server's limit on the length of a message holds in both directions.

A room with a hundred cards is longer than that limit; the screen puts the pieces together.
"""

import json
from collections.abc import Iterator

_KORT = 60_000  # bytes; below the 65,536 that Daphne is started with
_STUK = 14_000  # characters of at most 4 bytes as UTF-8


def in_stukken(frame: str) -> Iterator[str]:
    """The frame itself when it is short, else frames {"t": "stuk", "tekst", "slot"} that together hold it."""
    if len(frame) <= _KORT // 4 or len(frame.encode()) <= _KORT:
        yield frame
        return
    for begin in range(0, len(frame), _STUK):
        stuk = {"t": "stuk", "tekst": frame[begin : begin + _STUK], "slot": begin + _STUK >= len(frame)}
        yield json.dumps(stuk, ensure_ascii=False)
