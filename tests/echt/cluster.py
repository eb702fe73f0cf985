"""A PostgreSQL server of a test's own, of which it may read every byte."""

import os
import shutil
import subprocess
import tempfile
from pathlib import Path

from tests import omgeving
from tests.echt.poort import vrije_poort

# A test looks at what is written, not at whether it survives a power cut.
_INSTELLINGEN = (
    "-c listen_addresses=127.0.0.1 -c unix_socket_directories= -c fsync=off -c log_min_messages=info"
)


class Cluster:
    def __init__(self):
        self.folder = Path(tempfile.mkdtemp(prefix="intervisie-pg-"))
        self.datamap = self.folder / "data"
        if os.getuid() == 0:
            shutil.chown(self.folder, "postgres")
        self.poort = vrije_poort()
        self.url = f"postgresql://postgres@127.0.0.1:{self.poort}/postgres"
        self._doe("initdb", "-D", self.datamap, "-U", "postgres", "-A", "trust", "-E", "UTF8", "--no-sync")
        self.start()

    def start(self) -> None:
        self._doe(
            *("pg_ctl", "-D", self.datamap, "-w", "-l", self.folder / "log"),
            *("-o", f"-p {self.poort} {_INSTELLINGEN}", "start"),
        )

    def herstart(self) -> None:
        """Every connection breaks off in the middle of what it did, as after a crash of the machine."""
        self._doe("pg_ctl", "-D", self.datamap, "-m", "immediate", "stop")
        self.start()

    def dump(self) -> bytes:
        """Everything in it as SQL, compressed values unpacked."""
        opdracht = [f"{omgeving.pg_bin()}/pg_dump", "--inserts", self.url]
        return subprocess.run(opdracht, check=True, capture_output=True).stdout

    def sluit(self) -> None:
        self._doe("pg_ctl", "-D", self.datamap, "-m", "immediate", "stop")
        shutil.rmtree(self.folder)

    def _doe(self, programma: str, *opties) -> None:
        """Runs a program of PostgreSQL, which refuses to be run by root."""
        opdracht = [f"{omgeving.pg_bin()}/{programma}", *map(str, opties)]
        if os.getuid() == 0:
            opdracht = ["runuser", "-u", "postgres", "--", *opdracht]
        subprocess.run(opdracht, check=True, cwd="/", stdout=subprocess.DEVNULL, stdin=subprocess.DEVNULL)
