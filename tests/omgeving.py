"""What the machine offers beyond Python (PostgreSQL, Redis, strace, Chromium, ...), each looked up once."""

import os
import shutil
from collections.abc import Callable
from dataclasses import dataclass
from functools import cache
from pathlib import Path

import psycopg

WEGGELATEN = "weggelaten:"


@cache
def postgres_url() -> str:
    """Address of a PostgreSQL server on which databases may be made and dropped, or an empty string."""
    gezet = os.environ.get("TEST_POSTGRES_URL") or os.environ.get("DATABASE_URL")
    kandidaten = [gezet] if gezet else ["postgresql://postgres@127.0.0.1:5432/postgres"]
    for adres in kandidaten:
        try:
            with psycopg.connect(adres, connect_timeout=3) as verbinding:
                vraag = "SELECT rolcreatedb OR rolsuper FROM pg_roles WHERE rolname = current_user"
                if verbinding.execute(vraag).fetchone()[0]:
                    return adres
        except psycopg.OperationalError:
            continue
    return ""


@cache
def redis_server() -> str:
    return shutil.which("redis-server") or ""


@cache
def chromium() -> str:
    namen = ("chromium", "chromium-browser", "google-chrome", "google-chrome-stable")
    return next((pad for pad in map(shutil.which, namen) if pad), "")


@cache
def pg_bin() -> str:
    """Folder with the newest server programs of PostgreSQL, which Debian keeps out of the PATH."""
    debian = Path("/usr/lib/postgresql").glob("*/bin/initdb")
    gevonden = sorted(debian, key=lambda pad: int(pad.parent.parent.name), reverse=True)
    gevonden += [Path(pad) for pad in (shutil.which("initdb"),) if pad]
    return str(gevonden[0].parent) if gevonden else ""


@cache
def strace() -> str:
    return shutil.which("strace") or ""


@cache
def faketime() -> str:
    """The library that shifts the clock of one process, which Debian keeps in a folder of its own."""
    return next((str(pad) for pad in Path("/usr/lib").glob("*/faketime/libfaketime.so.1")), "")


@dataclass(frozen=True)
class Groep:
    merk: str
    naam: str
    aanwezig: Callable[[], str]
    nodig: str
    needed: str


GROEPEN = (
    Groep(
        "postgres",
        "PostgreSQL",
        postgres_url,
        "Nodig: sudo apt install postgresql, en TEST_POSTGRES_URL=postgresql://naam:wachtwoord@127.0.0.1:5432/postgres"
        " met een rol die databases mag maken.",
        "Needed: the same; TEST_POSTGRES_URL names a role that may create databases.",
    ),
    Groep(
        "redis",
        "Redis",
        redis_server,
        "Nodig: sudo apt install redis-server (de tests starten er zelf een, op een vrije poort).",
        "Needed: sudo apt install redis-server (the tests start their own, on a free port).",
    ),
    Groep(
        "cluster",
        "de serverprogramma's van PostgreSQL (initdb)",
        pg_bin,
        "Nodig: sudo apt install postgresql (de tests starten er zelf een, op een vrije poort).",
        "Needed: sudo apt install postgresql (the tests start their own, on a free port).",
    ),
    Groep(
        "strace",
        "strace",
        strace,
        "Nodig: sudo apt install strace.",
        "Needed: sudo apt install strace.",
    ),
    Groep(
        "faketime",
        "faketime",
        faketime,
        "Nodig: sudo apt install faketime.",
        "Needed: sudo apt install faketime.",
    ),
    Groep(
        "browser",
        "Chromium",
        chromium,
        "Nodig: sudo apt install chromium (of zet chromium-browser of google-chrome in het PATH).",
        "Needed: sudo apt install chromium (or have chromium-browser or google-chrome in the PATH).",
    ),
)
