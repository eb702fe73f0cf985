"""Looks for words in every byte of a folder: as UTF-8 and UTF-16, in any case, and inside gzip or zlib."""

import zlib
from collections.abc import Iterator
from pathlib import Path

_INGEPAKT = ((b"\x1f\x8b\x08", 31), (b"\x78\x01", 15), (b"\x78\x9c", 15), (b"\x78\xda", 15))


def _vormen(woord: str) -> list[bytes]:
    return [woord.encode(codering).lower() for codering in ("utf-8", "utf-16-le", "utf-16-be")]


def _hooibergen(inhoud: bytes) -> Iterator[bytes]:
    yield inhoud.lower()
    for begin, soort in _INGEPAKT:
        plek = inhoud.find(begin)
        while plek >= 0:
            try:
                yield zlib.decompressobj(soort).decompress(inhoud[plek:]).lower()
            except zlib.error:
                pass  # these bytes only look like a beginning
            plek = inhoud.find(begin, plek + 1)


def vind(woorden: list[str], *mappen: Path) -> list[str]:
    """Each word that is in a file below these folders, with the name of the file."""
    gevonden = []
    for pad in sorted(pad for map_ in mappen for pad in map_.rglob("*") if pad.is_file()):
        hooi = list(_hooibergen(pad.read_bytes()))
        gevonden += [
            f"{woord} in {pad.name}"
            for woord in woorden
            if any(vorm in berg for vorm in _vormen(woord) for berg in hooi)
        ]
    return gevonden
