"""One Daphne process that serves a stack, as `make run` starts it; can be killed and started again."""

from __future__ import annotations

import re
import subprocess
import sys
import time
import urllib.error
import urllib.request
from pathlib import Path
from typing import TYPE_CHECKING

from tests.echt.poort import vrije_poort, wacht_tot_luistert

if TYPE_CHECKING:
    from tests.echt.stack import Stack

PROJECT = Path(__file__).resolve().parent.parent.parent
_UITZONDERING = re.compile(r'Traceback|Exception inside application|^  File "| (ERROR|CRITICAL) |Unhandled')
VLAGGEN = ["--websocket-max-message-size", "65536", "--ping-interval", "20", "--ping-timeout", "30"]


class Server:
    def __init__(self, stack: Stack, voor: tuple[str, ...] = (), app: str = "config.asgi:application"):
        self.stack, self.voor, self.app = stack, voor, app
        self.poort = vrije_poort()
        self.url = f"http://127.0.0.1:{self.poort}"
        self.ws_url = f"ws://127.0.0.1:{self.poort}"
        self.logbestand = stack.logs / f"daphne-{self.poort}.log"
        self.proces: subprocess.Popen | None = None
        self.datamap, self.logs = stack.datamap, stack.logs
        self.manage, self.python, self.login = stack.manage, stack.python, stack.login

    @property
    def log(self) -> str:
        return self.logbestand.read_text(errors="replace")

    @property
    def uitzonderingen(self) -> list[str]:
        """Lines of the log that tell of an exception; our own formatter writes no word "Traceback"."""
        return [regel for regel in self.log.splitlines() if _UITZONDERING.search(regel)]

    def start(self) -> None:
        opdracht = [
            *self.voor,
            sys.executable,
            "-m",
            "daphne",
            "-b",
            "127.0.0.1",
            "-p",
            str(self.poort),
            *VLAGGEN,
        ]
        with self.logbestand.open("ab") as log:
            self.proces = subprocess.Popen(
                [*opdracht, self.app],
                cwd=PROJECT,
                env={**self.stack.env, "PORT": str(self.poort)},
                stdout=log,
                stderr=log,
                stdin=subprocess.DEVNULL,
            )
        try:
            wacht_tot_luistert(self.poort, self.proces)
            self.luistert_op = time.monotonic()
            self._wacht_op_antwoord()
        except Exception as fout:
            self.kill()
            raise RuntimeError(f"Daphne kwam niet op:\n{self.log[-4000:]}") from fout

    def _wacht_op_antwoord(self, seconden: float = 30) -> None:
        einde = time.monotonic() + seconden
        while True:
            try:
                urllib.request.urlopen(self.url + "/", timeout=5).close()
                return
            except urllib.error.HTTPError as antwoord:
                antwoord.close()
                return
            except OSError:
                if time.monotonic() > einde:
                    raise
                time.sleep(0.05)

    def kill(self) -> None:
        """`kill -9`: no chance to finish anything."""
        if self.proces:
            self.proces.kill()
            self.proces.wait()
            self.proces = None

    def stop(self) -> None:
        if not self.proces:
            return
        self.proces.terminate()
        try:
            self.proces.wait(timeout=10)
        except subprocess.TimeoutExpired:
            self.proces.kill()
            self.proces.wait()
        self.proces = None
