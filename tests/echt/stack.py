"""One complete installation: its own data folder, database and perhaps Redis; servers start on it."""

import json
import os
import shutil
import subprocess
import sys
import uuid
from pathlib import Path
from urllib.parse import urlparse

import psycopg

from tests import omgeving
from tests.echt.poort import vrije_poort
from tests.echt.redis import Redis
from tests.echt.server import Server

PROJECT = Path(__file__).resolve().parent.parent.parent


class Stack:
    """`database` is "sqlite" or "postgres"; `sjabloon` is a stack, at rest, of which this one is a copy."""

    def __init__(self, folder: Path, database: str, redis: bool, env: dict, sjabloon: "Stack | None" = None):
        self.folder = folder
        self.datamap = folder / "data"
        self.logs = folder / "logs"
        self.tmp = folder / "tmp"
        for submap in (self.logs, self.tmp):
            submap.mkdir(parents=True)
        if sjabloon:
            shutil.copytree(sjabloon.datamap, self.datamap)
        else:
            self.datamap.mkdir()
        self.servers: list[Server] = []
        self.redis = Redis(self.logs) if redis else None
        self.database_url = _maak_database(sjabloon) if database == "postgres" else ""
        # Where a wire to a server may be laid (tests/echt/draad.py): pages from there are our own pages.
        self.draadpoort = vrije_poort()
        self.env = {
            **{naam: os.environ[naam] for naam in ("PATH", "HOME", "LANG") if naam in os.environ},
            "DJANGO_SETTINGS_MODULE": "config.settings",
            "PYTHONUNBUFFERED": "1",
            "DEBUG": "1",
            "DEMO": "1",
            "DATAMAP": str(self.datamap),
            "DATABASE_URL": self.database_url,
            "REDIS_URL": self.redis.url if self.redis else "",
            "TMPDIR": str(self.tmp),
            "BASIS_URL": f"http://127.0.0.1:{self.draadpoort}",
            **env,
        }
        if not sjabloon:
            self.manage("migrate", "-v", "0")
            self.manage("leidraden")

    def server(self, **opties) -> Server:
        """Starts a Daphne process and waits until it answers; options as for Server."""
        server = Server(self, **opties)
        self.servers.append(server)
        server.start()
        return server

    def manage(self, *args: str) -> str:
        return self._run([sys.executable, "manage.py", *args])

    def python(self, code: str, **waarden):
        """Runs code inside Django with `waarden` as variables; returns its last expression, through JSON."""
        return json.loads(
            self._run([sys.executable, "-m", "tests.echt.uitvoeren"], json.dumps([code, waarden]))
        )

    def login(self, email: str) -> dict[str, str]:
        """Cookies of a new browser of this person, logged in."""
        return self.python(
            "from django.contrib.auth import get_user_model\n"
            "from django.test import Client\n"
            "client = Client()\n"
            "client.force_login(get_user_model().objects.get(email=email),"
            " backend='django.contrib.auth.backends.ModelBackend')\n"
            "{naam: koek.value for naam, koek in client.cookies.items()}",
            email=email,
        )

    def sluit(self) -> None:
        for server in self.servers:
            server.stop()
        if self.redis:
            self.redis.kill()
        if self.database_url:
            _op_postgres(f'DROP DATABASE "{_naam(self.database_url)}" WITH (FORCE)')

    def _run(self, opdracht: list[str], invoer: str = "") -> str:
        klaar = subprocess.run(
            opdracht, cwd=PROJECT, env=self.env, input=invoer, capture_output=True, text=True, timeout=300
        )
        if klaar.returncode:
            raise RuntimeError(f"{opdracht[1:]} gaf {klaar.returncode}\n{klaar.stdout}\n{klaar.stderr}")
        return klaar.stdout


def _naam(url: str) -> str:
    return urlparse(url).path.lstrip("/")


def _op_postgres(opdracht: str) -> None:
    with psycopg.connect(omgeving.postgres_url(), autocommit=True) as verbinding:
        verbinding.execute(opdracht)


def _maak_database(sjabloon: Stack | None) -> str:
    naam = f"test_intervisie_{uuid.uuid4().hex[:12]}"
    bron = f' TEMPLATE "{_naam(sjabloon.database_url)}"' if sjabloon else ""
    _op_postgres(f'CREATE DATABASE "{naam}"{bron}')
    return urlparse(omgeving.postgres_url())._replace(path=f"/{naam}").geturl()
