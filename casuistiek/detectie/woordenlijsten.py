"""Loads the word lists once, when the first text is checked. What they are: lijsten/README.md."""

import gzip
import unicodedata
from dataclasses import dataclass
from functools import cache
from pathlib import Path

MAP = Path(__file__).parent / "lijsten"
_APART = str.maketrans(
    {"ı": "i", "ł": "l", "ø": "o", "đ": "d", "’": "'", "‘": "'", "`": "'", "ʼ": "'", "‐": "-", "‑": "-"}
)


def vouw(tekst: str) -> str:
    """Lower case without accents, so that Özkan, özkan and Ozkan are one key."""
    laag = tekst.lower()
    if laag.isascii():
        return laag
    plat = unicodedata.normalize("NFKD", laag.translate(_APART))
    return "".join(t for t in plat if not unicodedata.combining(t))


def _lees(naam: str) -> list[str]:
    pad = MAP / naam
    ruw = gzip.decompress(pad.read_bytes()) if naam.endswith(".gz") else pad.read_bytes()
    return ruw.decode("utf-8").split("\n")


def _lees_eigen(naam: str) -> list[str]:
    """Hand-made lists: one entry a line, # starts a comment."""
    kaal = (regel.split("#")[0].strip() for regel in _lees(naam))
    return [regel for regel in kaal if regel]


def _met_voorstel(regel: str) -> tuple[str, str]:
    naam, _, voorstel = regel.partition("|")
    return vouw(naam.strip()), voorstel.strip() or "een jeugdhulpaanbieder"


@dataclass(frozen=True)
class Lijsten:
    woorden: frozenset[str]
    veelgebruikt: frozenset[str]
    voornamen: frozenset[str]
    achternamen: frozenset[str]
    plaatsen: frozenset[str]
    straten: frozenset[str]
    vreemd: frozenset[str]
    scholen: frozenset[str]
    algemeen: dict[str, tuple[tuple[str, ...], ...]]
    landen: frozenset[str]
    naamgevers: frozenset[str]
    instellingen: dict[str, str]
    merken: tuple[str, ...]
    ook_naam: frozenset[str]
    eerder_woord: frozenset[str]
    afkortingen: frozenset[str]


@cache
def lijsten() -> Lijsten:
    eigen_voor = [vouw(w) for regel in _lees_eigen("voornamen_eigen.txt") for w in regel.split()]
    eigen_achter = [vouw(w) for regel in _lees_eigen("achternamen_eigen.txt") for w in regel.split()]
    algemeen: dict[str, list[tuple[str, ...]]] = {}
    afkortingen = [vouw(regel) for regel in _lees_eigen("algemeen.txt") if regel.isupper() and len(regel) < 6]
    for regel in _lees_eigen("algemeen.txt"):
        woorden = tuple(vouw(regel).replace("-", " ").replace("&", " ").split())
        algemeen.setdefault(woorden[0], []).append(woorden)
    return Lijsten(
        woorden=frozenset(_lees("woorden.txt.gz")) | frozenset(map(vouw, _lees_eigen("woorden_eigen.txt"))),
        veelgebruikt=frozenset(_lees("veelgebruikt.txt")),
        voornamen=frozenset(_lees("voornamen.txt")) | frozenset(eigen_voor),
        achternamen=frozenset(_lees("achternamen.txt")) | frozenset(eigen_achter),
        plaatsen=frozenset(_lees("plaatsen.txt")) | frozenset(map(vouw, _lees_eigen("plaatsen_eigen.txt"))),
        straten=frozenset(_lees("straten.txt.gz")),
        vreemd=frozenset(_lees("vreemd.txt")),
        scholen=frozenset(vouw(w) for regel in _lees_eigen("scholen.txt") for w in regel.split()),
        algemeen={k: tuple(sorted(v, key=len, reverse=True)) for k, v in algemeen.items()},
        landen=frozenset(map(vouw, _lees_eigen("landen.txt"))),
        ook_naam=frozenset(_lees_eigen("namen_ook_woord.txt")),
        eerder_woord=frozenset(_lees_eigen("eerder_woord_dan_naam.txt")),
        afkortingen=frozenset(afkortingen),
        instellingen=dict(map(_met_voorstel, _lees_eigen("instellingen.txt"))),
        merken=tuple(_lees_eigen("merken.txt")),
        naamgevers=frozenset(map(vouw, _lees_eigen("naamgevers.txt"))),
    )


def is_woord(sleutel: str) -> bool:
    """Ordinary Dutch word, also as a compound of two (Dutch glues words without end).

    Not cached on purpose: a cache would keep words of a case in memory.
    """
    woorden = lijsten().woorden
    if sleutel in woorden:
        return True
    if "-" in sleutel:
        return all(not deel or len(deel) < 3 or is_woord(deel) for deel in sleutel.split("-"))
    return is_samenstelling(sleutel)


def is_verkleind(sleutel: str) -> bool:
    """doosje, boompje: a small thing of which the dictionary has the ordinary size."""
    woorden = lijsten().woorden
    return sleutel.endswith("je") and any(
        sleutel[: -len(uit)] in woorden for uit in ("je", "tje", "pje", "etje")
    )


def is_samenstelling(sleutel: str) -> bool:
    """Two words glued together, perhaps with an s between."""
    woorden = lijsten().woorden
    for i in range(len(sleutel) - 4, 3, -1):
        if sleutel[:i] in woorden:
            rest = sleutel[i:]
            if rest in woorden or (rest[0] == "s" and len(rest) > 4 and rest[1:] in woorden):
                return True
    return False


def een_anders(a, b):
    """One letter more, less or other, or two neighbours swapped."""
    if abs(len(a) - len(b)) > 1 or a[0] != b[0] or a == b + "s" or b == a + "s":
        return False
    i = next((n for n, (x, y) in enumerate(zip(a, b, strict=False)) if x != y), min(len(a), len(b)))
    if len(a) == len(b):
        return a[i + 1 :] == b[i + 1 :] or (a[i : i + 2] == b[i : i + 2][::-1] and a[i + 2 :] == b[i + 2 :])
    kort, lang = sorted((a, b), key=len)
    return kort[i:] == lang[i + 1 :]
