"""National lists that an administrator brings in: read from a CSV, kept in a file, used by the detection."""

import csv
import io
from pathlib import Path

from django.conf import settings

from .detectie.eigen_lijsten import gebruik
from .zoekproces import zoekproces

# The columns that hold the name, as DUO (schools) and CBS (gemeenten) call them, in lower case.
KOLOMMEN = {
    "scholen": ("vestigingsnaam", "instellingsnaam", "naam", "schoolnaam"),
    "gemeenten": ("gemeentenaam", "gemeente", "naam"),
}


class LijstFout(Exception):
    """Een bestand waar geen lijst in te vinden is; de tekst zegt waarom."""


def lees_csv(inhoud: bytes, soort: str, kolom: str = "") -> list[str]:
    """The names in a CSV (comma, semicolon or tab; UTF-8 or Windows-1252), each once and in order."""
    try:
        tekst = inhoud.decode("utf-8-sig")
    except UnicodeDecodeError:
        tekst = inhoud.decode("cp1252", errors="replace")
    kop = tekst.partition("\n")[0]
    scheiding = max(";,\t", key=kop.count)
    rijen = csv.DictReader(io.StringIO(tekst), delimiter=scheiding)
    velden = rijen.fieldnames or []
    veld = _vind_kolom(velden, kolom.lower() or None, KOLOMMEN[soort])
    namen = [(rij.get(veld) or "").strip() for rij in rijen]
    namen = list(dict.fromkeys(naam for naam in namen if len(naam) > 1))
    if not namen:
        raise LijstFout(f"In de kolom '{veld}' staat geen enkele naam.")
    return namen


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
    lijsten = {soort: _lees(soort) for soort in KOLOMMEN}
    gebruik(**lijsten)
    zoekproces.gebruik(**lijsten)


def _lees(soort: str) -> list[str]:
    pad = bestand(soort)
    return pad.read_text(encoding="utf-8").splitlines() if pad.exists() else []
