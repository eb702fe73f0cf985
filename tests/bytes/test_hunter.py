"""A zero of the hunter is worth what it finds when something was put there."""

import base64
import gzip
import io
import json
import urllib.parse
import zipfile
import zlib

import pytest

from casuistiek.detectie.bsn import elfproef
from tests.bytes.hunter import Jager
from tests.bytes.needles import maak_mensen

MENSEN = maak_mensen(200)
JAGER = Jager(merk for mens in MENSEN for merk in mens.merken)
DEZE = [mens for mens in MENSEN if not mens.achternaam.isascii()][0]


def als_zip(rauw: bytes) -> bytes:
    uit = io.BytesIO()
    with zipfile.ZipFile(uit, "w", zipfile.ZIP_DEFLATED) as archief:
        archief.writestr("casus.txt", rauw)
    return uit.getvalue()


ZIN = DEZE.zin()
RAUW = ZIN.encode()
GEPLANT = {
    "utf-8": RAUW,
    "latin-1": ZIN.replace("ı", "i").encode("latin-1"),
    "utf-16-le": ZIN.encode("utf-16-le"),
    "utf-16-be": ZIN.encode("utf-16-be"),
    "percent": urllib.parse.quote_plus(ZIN).encode(),
    "json": "".join(f"\\u{ord(t):04x}" for t in ZIN).encode(),
    "base64+0": base64.b64encode(RAUW),
    "base64+1": base64.b64encode(b"x" + RAUW),
    "base64+2": base64.b64encode(b"xx" + RAUW),
    "gzip": gzip.compress(RAUW),
    "zip": als_zip(RAUW),
    "deflate": zlib.compress(RAUW),
    "hex": RAUW.hex().encode(),
    "kapitalen": ZIN.upper().encode(),
    "json van Python": json.dumps({"situatie": ZIN}).encode(),
    "gzip in zip": als_zip(gzip.compress(RAUW)),
    "afgebroken gzip": gzip.compress(RAUW + bytes(range(256)))[:-100],
}


def test_people_are_plausible_and_all_marks_differ():
    merken = [merk for mens in MENSEN for merk in mens.merken]
    assert len(MENSEN) == 200 and len(set(merken)) == len(merken) == 1000
    assert all(elfproef(mens.bsn) for mens in MENSEN)
    assert maak_mensen(200) == MENSEN != maak_mensen(200, seed=4)


@pytest.mark.parametrize("vorm", GEPLANT)
def test_every_planted_encoding_is_found(tmp_path, vorm):
    """All marks in it, amid other bytes, and nothing of other people."""
    (tmp_path / "diep" / "er").mkdir(parents=True)
    plek = tmp_path / "diep" / "er" / "bestand.bin"
    # Beginnings of streams that are none stand before it.
    voor = b"\x00\x78\x9c\x1f\x8b\x08PK\x03\x04 ervoor " * 9
    plek.write_bytes(voor + GEPLANT[vorm] + b" erna \xff\x00" * 99)
    verwacht = set(DEZE.merken) - {DEZE.telefoon.replace("-", "")}
    if vorm == "latin-1":  # a dotless i has no place in it
        verwacht -= {merk for merk in verwacht if "ı" in merk}
    vangst = JAGER.zoek(tmp_path)
    assert vangst.naalden() == verwacht and list(vangst.raak) == [str(plek)]
    assert (vangst.bestanden, vangst.bytes) == (1, plek.stat().st_size)


def test_name_of_a_file_counts(tmp_path):
    (tmp_path / f"casus-{DEZE.bsn}.txt").write_text("leeg")
    assert JAGER.zoek(tmp_path).naalden() == {DEZE.bsn}


def test_a_place_that_is_not_there_is_no_clean_place(tmp_path):
    with pytest.raises(FileNotFoundError):
        JAGER.zoek(tmp_path / "nergens")


def test_nothing_is_found_where_nothing_is(tmp_path):
    anderen = " ".join(mens.zin() for mens in maak_mensen(200, seed=9) if not set(mens.merken) & _merken())
    (tmp_path / "ander.txt").write_text(anderen)
    assert not JAGER.zoek(tmp_path).raak


def _merken() -> set[str]:
    return {merk for mens in MENSEN for merk in mens.merken}
