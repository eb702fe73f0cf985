"""The process that searches texts: `python -m casuistiek.zoekkind`, started and asked by `zoekproces.py`.

Standard input and output are one socket to the server. The first line holds the lists of the installation;
each line after it is a question, answered with one line. All lines are JSON. There is no Django here, no
database, no file and no log: an error is told by its type and its place, for its message may quote a text.
It ends when the server is gone, however that came about, or when a search has no end.
"""

import json
import os
import resource
import signal
import sys
import traceback

from .detectie import vind_in_velden
from .detectie.eigen_lijsten import gebruik
from .detectie.voorstel import gebruik_inwoners

HOOGSTENS_REKENSECONDEN = 10
# The rooms come first when the machine is busy.
MINDER_DRINGEND = 5


def main() -> None:
    resource.setrlimit(resource.RLIMIT_CORE, (0, 0))  # a core dump would be a text on a disk
    os.nice(MINDER_DRINGEND)
    vragen = sys.stdin.buffer
    lijsten = json.loads(vragen.readline() or "{}")
    gebruik_inwoners(lijsten.pop("inwoners", {}))
    gebruik(**lijsten)
    for vraag in vragen:
        signal.setitimer(signal.ITIMER_PROF, HOOGSTENS_REKENSECONDEN)  # what does not stop is stopped
        antwoord = json.dumps(_beantwoord(json.loads(vraag))).encode()
        signal.setitimer(signal.ITIMER_PROF, 0)
        try:
            sys.stdout.buffer.write(antwoord + b"\n")
            sys.stdout.buffer.flush()
        except OSError:
            os._exit(0)  # nobody is there to read it


def _beantwoord(vraag: dict) -> dict:
    try:
        gevonden = vind_in_velden(**vraag)
    except Exception as fout:
        plek = traceback.extract_tb(fout.__traceback__)[-1]
        return {"fout": f"{type(fout).__name__} in {plek.filename}:{plek.lineno}"}
    return {"gevonden": {veld: [vars(vondst) for vondst in lijst] for veld, lijst in gevonden.items()}}


if __name__ == "__main__":
    main()
