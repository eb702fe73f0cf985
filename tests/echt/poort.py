"""Free TCP ports, and waiting until something listens on one."""

import os
import random
import socket
import time

# Below the range from which the kernel takes the near end of connections: a port is still free after kill -9.
_loting = random.Random(os.getpid())


def vrije_poort() -> int:
    while True:
        poort = _loting.randint(20_000, 32_000)
        with socket.socket() as sok:
            sok.setsockopt(socket.SOL_SOCKET, socket.SO_REUSEADDR, 1)
            try:
                sok.bind(("127.0.0.1", poort))
            except OSError:
                continue
            return poort


def luistert(poort: int) -> bool:
    try:
        socket.create_connection(("127.0.0.1", poort), timeout=1).close()
    except OSError:
        return False
    return True


def wacht_tot_luistert(poort: int, proces, seconden: float = 30) -> None:
    einde = time.monotonic() + seconden
    while not luistert(poort):
        if proces.poll() is not None:
            raise RuntimeError(f"proces {proces.args[0]} stopte met code {proces.returncode}")
        if time.monotonic() > einde:
            raise TimeoutError(f"niets luistert op poort {poort} na {seconden} s")
        time.sleep(0.02)
