"""What a server and its children write, as the kernel saw it: to files nothing of a text, to sockets only to
who asked. A socket made as a pair has both ends in these processes: what goes over it stays inside.
"""

import codecs
import re
import shutil
import time
from dataclasses import dataclass
from pathlib import Path

from tests.bytes.hunter import Jager, Vangst

_AANROEPEN = "write,pwrite64,writev,pwritev,pwritev2,sendto,sendmsg,sendmmsg,mmap,socketpair"
_REGEL = re.compile(r"^(\d+ +)?(?P<naam>\w+)\((?P<rest>.*)$")
_TEKST = re.compile(r'"((?:[^"\\]|\\.)*)"(\.\.\.)?')
_SOCKET = re.compile(r"\d+<(TCP|TCPv6|UDP|UNIX[^:]*|NETLINK[^:]*):\[(?P<einden>.*?)\]>")
_EINDE = re.compile(r"UNIX[^:]*:\[(\d+)->(\d+)\]")
_GEDEELD = re.compile(r"PROT_WRITE[^,]*, [^,]*\bMAP_SHARED\b")


def opdracht(verslag: Path) -> list[str]:
    """Words to put before a command: strace looks on from aside, so the process is still the caller's own."""
    strace = shutil.which("strace")
    return [strace, "-D", "-f", "-q", "-yy", "-s", "300000", "-e", f"trace={_AANROEPEN}", "-o", str(verslag)]


@dataclass
class Spoor:
    """Wat er in een verslag van strace staat: hoeveel er geschreven werd, en waar naalden heen gingen."""

    geschreven: int
    verstuurd: int
    in_bestanden: Vangst
    naar_anderen: Vangst
    naar_vragers: Vangst
    naar_eigen: Vangst
    gedeeld: set[str]


def lees(verslag: Path, jager: Jager, poort: int) -> Spoor:
    """Reads a report; who asked is at the far end of the server's own port, and pipes inside the process."""
    _wacht_tot_klaar(verslag)
    spoor = Spoor(0, 0, Vangst(), Vangst(), Vangst(), Vangst(), set())
    paren: set[frozenset[str]] = set()
    for regel in _regels(verslag):
        treffer = _REGEL.match(regel)
        if not treffer or treffer["rest"].startswith("resumed"):
            continue
        rest = treffer["rest"]
        if treffer["naam"] == "mmap":
            if _GEDEELD.search(rest) and (bestand := re.search(r"\d+<(/[^>]*)>", rest)):
                spoor.gedeeld.add(bestand[1])
            continue
        if treffer["naam"] == "socketpair":
            paren |= {frozenset(einden) for einden in _EINDE.findall(rest)}
            continue
        if any(afgekapt for _, afgekapt in _TEKST.findall(rest)):
            raise ValueError("het verslag kapt geschreven tekst af")
        inhoud = b"".join(
            codecs.escape_decode(tekst.encode("latin-1"))[0] for tekst, _ in _TEKST.findall(rest)
        )
        waarheen = rest.split(",", 1)[0]
        if socket := _SOCKET.match(waarheen):
            spoor.verstuurd += 1
            einden = socket["einden"].split("->")
            if frozenset(einden) in paren:
                naar = spoor.naar_eigen
            else:
                naar = spoor.naar_vragers if einden[0].endswith(f":{poort}") else spoor.naar_anderen
        elif re.match(r"\d+<(pipe|UNIX|socket|anon_inode):", waarheen):
            spoor.verstuurd += 1
            naar = spoor.naar_anderen
        else:
            spoor.geschreven += 1
            naar = spoor.in_bestanden
        naar.bestanden += 1
        naar.bytes += len(inhoud)
        if gevonden := jager.in_bytes(inhoud):
            naar.raak[waarheen] |= gevonden
    return spoor


def _regels(verslag: Path):
    """Lines of the report, with a call that another thread interrupted put together again."""
    begonnen: dict[str, str] = {}
    with verslag.open(encoding="latin-1") as bestand:
        for regel in bestand:
            wie, _, wat = regel.rstrip("\n").partition(" ")
            wat = wat.strip()
            if wat.endswith("<unfinished ...>"):
                begonnen[wie] = wat.removesuffix("<unfinished ...>")
            elif wat.startswith("<... "):
                yield begonnen.pop(wie, "") + wat.split("resumed>", 1)[1]
            else:
                yield wat


def _wacht_tot_klaar(verslag: Path, seconden: float = 30) -> None:
    einde = time.monotonic() + seconden
    vorige = -1
    while (nu := verslag.stat().st_size) != vorige or not _gestopt(verslag):
        if time.monotonic() > einde:
            raise TimeoutError("het verslag van strace komt niet af")
        vorige = nu
        time.sleep(0.3)


def _gestopt(verslag: Path) -> bool:
    staart = verslag.read_bytes()[-4000:]
    return b"+++ exited" in staart or b"+++ killed" in staart
