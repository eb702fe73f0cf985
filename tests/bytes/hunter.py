"""Searches files for needles, whatever way they were written down."""

import base64
import json
import re
import struct
import zlib
from collections import defaultdict
from collections.abc import Iterable, Iterator
from contextlib import suppress
from dataclasses import dataclass, field
from pathlib import Path
from urllib.parse import quote, quote_plus

_STROOM = re.compile(rb"\x1f\x8b\x08|PK\x03\x04|\x78[\x01\x5e\x9c\xda]")
_UITGEPAKT_HOOGSTENS = 64 << 20
_DIEP = 3


def vormen(naald: str) -> dict[str, set[bytes]]:
    """A needle as bytes, by the name of the encoding."""
    gewoon = {naald, naald.lower(), naald.upper(), naald.casefold()}
    utf8 = naald.encode()
    soorten: dict[str, set[bytes]] = {
        "utf-8": {tekst.encode() for tekst in gewoon},
        "latin-1": {tekst.encode("latin-1") for tekst in gewoon if all(ord(t) < 256 for t in tekst)},
        # Without the zero at either end it is the same in both orders.
        "utf-16": {tekst.encode("utf-16-le")[:-1] for tekst in gewoon if max(tekst) < "\u0100"},
        "utf-16-le": {tekst.encode("utf-16-le") for tekst in gewoon if max(tekst) >= "\u0100"},
        "utf-16-be": {tekst.encode("utf-16-be")[1:] for tekst in gewoon if max(tekst) >= "\u0100"},
        "percent": {
            *(vorm(tekst).encode() for vorm in (quote, quote_plus) for tekst in (naald, naald.lower())),
            "".join(f"%{b:02X}" for b in utf8).encode(),
            "".join(f"%{b:02x}" for b in utf8).encode(),
        },
        "quoted-printable": {"".join(chr(b) if b < 128 else f"={b:02X}" for b in utf8).encode()},
        "json": {
            json.dumps(naald)[1:-1].encode(),
            "".join(f"\\u{ord(t):04x}" for t in naald).encode(),
            "".join(f"\\u{ord(t):04X}" for t in naald).encode(),
        },
        "hex": {utf8.hex().encode(), utf8.hex().upper().encode()},
    }
    for plaats in range(3):
        soorten[f"base64+{plaats}"] = {_base64(utf8, plaats)}
    return soorten


def _base64(rauw: bytes, plaats: int) -> bytes:
    """The letters that do not depend on what stands around, `plaats` bytes after a multiple of three."""
    letters = base64.b64encode(b"\0" * plaats + rauw)
    eerste = -(-plaats * 8 // 6)
    laatste = (plaats + len(rauw)) * 8 // 6
    return letters[eerste:laatste]


@dataclass
class Vangst:
    """Wat er doorzocht is en wat er gevonden werd: per bestand de naalden met hun vorm."""

    bestanden: int = 0
    bytes: int = 0
    raak: dict[str, set[tuple[str, str]]] = field(default_factory=lambda: defaultdict(set))

    def naalden(self) -> set[str]:
        return {naald for gevonden in self.raak.values() for naald, _ in gevonden}


class Jager:
    """Weet van alle naalden hoe ze eruit kunnen zien."""

    def __init__(self, naalden: Iterable[str]):
        # Looked up by the first four bytes, which a regular expression finds fast.
        self._bij_begin: dict[bytes, dict[bytes, tuple[str, str]]] = defaultdict(dict)
        for naald in naalden:
            for soort, bytes_ in vormen(naald).items():
                for vorm in bytes_:
                    if len(vorm) < 6:
                        raise ValueError(f"te kort om naar te zoeken: {naald}")
                    self._bij_begin[vorm[:4]].setdefault(vorm, (naald, soort))
        self._lengtes = {
            begin: sorted({len(vorm) for vorm in vormen_}) for begin, vormen_ in self._bij_begin.items()
        }
        self._zoek = re.compile(_boom(self._bij_begin), re.DOTALL)

    def zoek(self, *plekken: Path) -> Vangst:
        """Searches these files and folders, names of files included."""
        vangst = Vangst()
        for bestand in _bestanden(plekken):
            try:
                inhoud = bestand.read_bytes()
            except FileNotFoundError:
                continue  # it was there a moment ago: a program that still runs
            vangst.bestanden += 1
            vangst.bytes += len(inhoud)
            if gevonden := self.in_bytes(inhoud) | self.in_bytes(str(bestand).encode()):
                vangst.raak[str(bestand)] |= gevonden
        return vangst

    def in_bytes(self, inhoud: bytes, diep: int = 0) -> set[tuple[str, str]]:
        """The needles with their encodings in these bytes, and in what is compressed in them."""
        gevonden = set()
        for treffer in self._zoek.finditer(inhoud):
            plek = treffer.start()
            begin = inhoud[plek : plek + 4]
            for lengte in self._lengtes[begin]:
                if raak := self._bij_begin[begin].get(inhoud[plek : plek + lengte]):
                    gevonden.add(raak)
        if diep < _DIEP:
            for soort, uitgepakt in _stromen(inhoud):
                gevonden |= {
                    (naald, f"{soort}: {vorm}") for naald, vorm in self.in_bytes(uitgepakt, diep + 1)
                }
        return gevonden


def _boom(beginnen: Iterable[bytes]) -> bytes:
    """A pattern for the first byte of these beginnings, written so that most bytes fail at once."""
    boom: dict[bytes, dict[bytes, set[bytes]]] = defaultdict(lambda: defaultdict(set))
    for begin in beginnen:
        boom[begin[:1]][begin[1:2]].add(begin[2:])

    def een_van(takken: Iterable[bytes]) -> bytes:
        return b"(?:" + b"|".join(takken) + b")"

    def tak(letter: bytes, vervolg: dict[bytes, set[bytes]]) -> bytes:
        per_tweede = (
            re.escape(tweede) + een_van(map(re.escape, sorted(rest)))
            for tweede, rest in sorted(vervolg.items())
        )
        return re.escape(letter) + b"(?=" + een_van(per_tweede) + b")"

    return een_van(tak(letter, vervolg) for letter, vervolg in sorted(boom.items()))


def _stromen(inhoud: bytes) -> Iterator[tuple[str, bytes]]:
    """What gzip, zip and zlib streams in these bytes hold, also when their end is missing."""
    for treffer in _STROOM.finditer(inhoud):
        plek, kop = treffer.start(), treffer[0]
        if kop.startswith(b"PK"):
            soort, wijze = "zip", -15
            if len(inhoud) < plek + 30 or struct.unpack_from("<H", inhoud, plek + 8)[0] != 8:
                continue
            naam, extra = struct.unpack_from("<HH", inhoud, plek + 26)
            plek += 30 + naam + extra
        else:
            soort, wijze = ("gzip", 31) if kop[0] == 0x1F else ("deflate", 15)
        if uitgepakt := _pak_uit(memoryview(inhoud)[plek:], wijze):
            yield soort, uitgepakt


def _pak_uit(rest: memoryview, wijze: int) -> bytes:
    """As much as can be unpacked; what looks like a stream by chance gives next to nothing."""
    pakker, uit = zlib.decompressobj(wijze), bytearray()
    for plek in range(0, len(rest), 4096):
        terug, stuk = pakker.copy(), rest[plek : plek + 4096]
        try:
            uit += pakker.decompress(stuk, _UITGEPAKT_HOOGSTENS - len(uit))
        except zlib.error:
            # What came before the fault still counts: again, byte by byte.
            with suppress(zlib.error):
                for letter in stuk:
                    uit += terug.decompress(bytes([letter]))
            break
        if pakker.eof or len(uit) >= _UITGEPAKT_HOOGSTENS:
            break
    return bytes(uit)


def _bestanden(plekken: Iterable[Path]) -> Iterator[Path]:
    for plek in plekken:
        if plek.is_file():
            yield plek
        elif plek.is_dir():
            yield from (pad for pad in sorted(plek.rglob("*")) if pad.is_file())
        else:
            raise FileNotFoundError(plek)
