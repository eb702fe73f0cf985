"""How many decisions the review asks for; `python -m tests.casuistiek.beslissingen` prints it."""

import json
import sys
from pathlib import Path
from statistics import median

from casuistiek.controle import kijk_na
from casuistiek.nazicht import keuzes_van
from casuistiek.toepassen import voltooi

TEKSTEN = Path(__file__).parent.parent / "detectie" / "teksten"


def tel(bestand: Path) -> tuple[list[int], list[int], list[int]]:
    """Per text of a file of JSON lines: open decisions, clicks when a kind goes at once, things found."""
    open_, klikken, alle = [], [], []
    for regel in bestand.read_text().splitlines():
        rauw = json.loads(regel)
        nazicht = kijk_na({"titel": rauw.get("titel", ""), "situatie": rauw["tekst"]})
        keuzes = keuzes_van(nazicht, voltooi(nazicht, {}))
        open_.append(sum(keuze.open for keuze in keuzes))
        klikken.append(len({keuze.groep.familie.sleutel for keuze in keuzes if keuze.open}))
        alle.append(len(keuzes))
    return open_, klikken, alle


def main(bestanden: list[Path]) -> None:
    for bestand in bestanden:
        open_, klikken, alle = tel(bestand)
        sys.stdout.write(
            f"{bestand.name}: {len(alle)} teksten · te beslissen: mediaan {median(open_):g}, "
            f"hoogstens {max(open_)} (per soort tegelijk {max(klikken)}) · "
            f"gevonden: mediaan {median(alle):g}, hoogstens {max(alle)}\n"
        )


if __name__ == "__main__":
    main([Path(naam) for naam in sys.argv[1:]] or sorted(TEKSTEN.glob("*.jsonl")))
