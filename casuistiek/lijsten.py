"""National lists that an administrator brings in: read from a CSV, kept in a file, used by the detection."""

import csv
import io
import re
from pathlib import Path

from django.conf import settings

from .detectie.eigen_lijsten import gebruik
from .detectie.voorstel import gebruik_inwoners
from .zoekproces import zoekproces

# The columns that hold the name, as DUO (schools) and CBS (gemeenten) call them, in lower case.
KOLOMMEN = {
    "scholen": ("vestigingsnaam", "instellingsnaam", "naam", "schoolnaam"),
    "gemeenten": ("gemeentenaam", "gemeente", "naam"),
}
# With inhabitants, a municipality can be called small, middle-sized or large.
INWONERS = ("inwoners", "inwonertal", "aantal inwoners", "totale bevolking", "bevolking")


class LijstFout(Exception):
    """Een bestand waar geen lijst in te vinden is; de tekst zegt waarom."""


def lees_csv(inhoud: bytes, soort: str, kolom: str = "") -> list[str]:
    """The names in a CSV (comma, semicolon or tab; UTF-8 or Windows-1252), each once and in order.

    A municipality of which the number of inhabitants is told has that behind a tab.
    """
    try:
        tekst = inhoud.decode("utf-8-sig")
    except UnicodeDecodeError:
        tekst = inhoud.decode("cp1252", errors="replace")
    kop = tekst.partition("\n")[0]
    scheiding = max(";,\t", key=kop.count)
    rijen = csv.DictReader(io.StringIO(tekst), delimiter=scheiding)
    velden = rijen.fieldnames or []
    veld = _vind_kolom(velden, kolom.lower() or None, KOLOMMEN[soort])
    inwoners = next((v for v in velden if v and v.strip().lower() in INWONERS), "")
    regels: dict[str, str] = {}
    for rij in rijen:
        naam = (rij.get(veld) or "").strip()
        aantal = re.sub(r"\D", "", rij.get(inwoners) or "") if soort == "gemeenten" and inwoners else ""
        if len(naam) > 1:
            regels.setdefault(naam, f"{naam}\t{aantal}" if aantal else naam)
    if not regels:
        raise LijstFout(f"In de kolom '{veld}' staat geen enkele naam.")
    return list(regels.values())


def _vind_kolom(velden: list[str], gevraagd: str | None, bekend: tuple[str, ...]) -> str:
    laag = {veld.strip().lower(): veld for veld in velden if veld}
    for naam in (gevraagd,) if gevraagd else bekend:
        if naam in laag:
            return laag[naam]
    gezocht = f"'{gevraagd}'" if gevraagd else " of ".join(f"'{naam}'" for naam in bekend)
    raise LijstFout(f"Geen kolom {gezocht} gevonden. Wel: {', '.join(laag) or 'niets'}.")


def bestand(soort: str) -> Path:
    return Path(settings.DATAMAP) / "lijsten" / f"{soort}.txt"


def bewaar(soort: str, namen: list[str]) -> None:
    """Keeps the names for every process that starts from now on; this process uses them at once."""
    pad = bestand(soort)
    pad.parent.mkdir(parents=True, exist_ok=True)
    pad.write_text("\n".join(namen) + "\n", encoding="utf-8")
    laad()


def laad() -> None:
    """Gives the detection the lists that were brought in, if any: here and in the process beside this one."""
    regels = {soort: [regel.split("\t") for regel in _lees(soort)] for soort in KOLOMMEN}
    lijsten = {soort: [delen[0] for delen in van] for soort, van in regels.items()}
    inwoners = {delen[0]: int(delen[1]) for delen in regels["gemeenten"] if len(delen) > 1}
    gebruik(**lijsten)
    gebruik_inwoners(inwoners)
    zoekproces.gebruik(**lijsten, inwoners=inwoners)


def _lees(soort: str) -> list[str]:
    pad = bestand(soort)
    return pad.read_text(encoding="utf-8").splitlines() if pad.exists() else []
