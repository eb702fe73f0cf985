"""A Redis of a test's own: messages know no database numbers, so in a shared one tests would meet."""

import subprocess
from pathlib import Path

from tests import omgeving
from tests.echt.poort import vrije_poort, wacht_tot_luistert


class Redis:
    def __init__(self, folder: Path):
        self.folder = folder
        self.poort = vrije_poort()
        self.url = f"redis://127.0.0.1:{self.poort}"
        self.start()

    def start(self) -> None:
        log = (self.folder / "redis.log").open("ab")
        opdracht = [omgeving.redis_server(), "--bind", "127.0.0.1", "--port", str(self.poort)]
        opdracht += ["--save", "", "--appendonly", "no", "--dir", str(self.folder)]
        with log:
            self.proces = subprocess.Popen(opdracht, stdout=log, stderr=log, stdin=subprocess.DEVNULL)
        wacht_tot_luistert(self.poort, self.proces)

    def kill(self) -> None:
        self.proces.kill()
        self.proces.wait()
