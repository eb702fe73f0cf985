"""Speed and size of the detection, beside deduce as it comes, on the same texts in the same run.

    python benchmarks/detectie.py [--deduce PYTHON] [--json] [TEKSTEN.jsonl ...]

`--deduce` names a Python in which `deduce` is installed (`make meet-detectie` makes one); without it only
our own figures are printed. Each contestant runs in a process of its own: load time is importing and
answering one sentence, memory is the largest resident size of that process, time per 1,000 characters is
process time over all texts.
"""

import argparse
import json
import subprocess
import sys
from pathlib import Path

PROJECT = Path(__file__).resolve().parent.parent
TEKSTEN = sorted((PROJECT / "tests" / "detectie").rglob("*.jsonl"))
GRENZEN = {"laden_s": 1.0, "geheugen_mb": 150.0, "ms_per_1000": 20.0}

_METER = """
import json, resource, sys, time
regels = [regel for pad in sys.argv[1:] for regel in open(pad, encoding="utf8") if regel.strip()]
teksten = [json.loads(regel)["tekst"] for regel in regels]
begin = time.perf_counter()
{laden}
zoek("Mevrouw Van Dalen belde met 06-12345678.")
laden = time.perf_counter() - begin
begin = time.process_time()
for tekst in teksten:
    zoek(tekst)
duur = time.process_time() - begin
tekens = sum(map(len, teksten))
print(json.dumps({{
    "laden_s": round(laden, 2),
    "geheugen_mb": round(resource.getrusage(resource.RUSAGE_SELF).ru_maxrss / 1024, 1),
    "ms_per_1000": round(duur * 1e6 / tekens, 2),
    "teksten": len(teksten),
    "tekens": tekens,
}}))
"""
_EIGEN = "from casuistiek.detectie import vind as zoek"
_DEDUCE = "from deduce import Deduce\nzoek = Deduce().deidentify"


def meet(python: str, laden: str, teksten: list[Path]) -> dict:
    """Runs one contestant in its own process and gives its figures."""
    opdracht = [python, "-c", _METER.format(laden=laden), *map(str, teksten)]
    klaar = subprocess.run(opdracht, cwd=PROJECT, capture_output=True, text=True, check=True)
    return json.loads(klaar.stdout.splitlines()[-1])


def main() -> None:
    lezer = argparse.ArgumentParser(description=__doc__.splitlines()[0])
    lezer.add_argument("teksten", nargs="*", type=Path, default=TEKSTEN)
    lezer.add_argument("--deduce", metavar="PYTHON")
    lezer.add_argument("--json", action="store_true")
    keuze = lezer.parse_args()
    uit = {"eigen": meet(sys.executable, _EIGEN, keuze.teksten)}
    if keuze.deduce:
        meet(keuze.deduce, _DEDUCE, keuze.teksten[:1])  # the first time deduce builds its tables: not counted
        uit["deduce"] = meet(keuze.deduce, _DEDUCE, keuze.teksten)
    if keuze.json:
        print(json.dumps(uit))
        return
    print(f"{uit['eigen']['teksten']} teksten, {uit['eigen']['tekens']} tekens")
    for maat, grens in GRENZEN.items():
        regel = f"{maat:12} eigen {uit['eigen'][maat]:8}   grens {grens:6}"
        if "deduce" in uit:
            verhouding = uit["eigen"][maat] / uit["deduce"][maat]
            regel += f"   deduce {uit['deduce'][maat]:8}   eigen/deduce {verhouding:.2f}"
        print(regel)


if __name__ == "__main__":
    main()
