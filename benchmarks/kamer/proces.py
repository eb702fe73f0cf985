"""What a server process and its children cost, read from /proc (Linux)."""

import os
from pathlib import Path

_TIKKEN = os.sysconf("SC_CLK_TCK")


def _met_kinderen(server) -> list[int]:
    pids = [server.proces.pid]
    for pid in pids:
        kinderen = Path(f"/proc/{pid}/task/{pid}/children")
        pids += [int(kind) for kind in kinderen.read_text().split()]
    return pids


def cpu_seconden(server) -> float:
    """CPU time in seconds, user and system, of all threads."""
    velden = [
        Path(f"/proc/{pid}/stat").read_text().rsplit(")", 1)[1].split() for pid in _met_kinderen(server)
    ]
    return sum(int(veld[11]) + int(veld[12]) for veld in velden) / _TIKKEN


def geheugen_kb(server) -> int:
    """Resident memory in kB."""
    regels = [
        regel
        for pid in _met_kinderen(server)
        for regel in Path(f"/proc/{pid}/status").read_text().splitlines()
        if regel.startswith("VmRSS:")
    ]
    return sum(int(regel.split()[1]) for regel in regels)
