"""Runs all recognisers, settles overlaps, carries names from one place to the others and adds proposals."""

from collections.abc import Iterable, Mapping

from . import (
    adres,
    adresstaart,
    bsn,
    datum,
    dossier,
    eigen_lijsten,
    email,
    geleerd,
    gesproken,
    iban,
    indirect,
    instelling,
    kenteken,
    kleine_letters,
    leeftijd,
    naam,
    naamstaart,
    naamvormen,
    omgeving,
    plaats,
    postcode,
    school,
    soortkeuze,
    straat,
    tabel,
    telefoon,
    url,
    woonplek,
)
from .keuze import kies, verenig, zonder_vrije
from .soorten import Vondst
from .tekst import HAKEN, Tekst
from .verspreid import opgegeven, verspreid
from .voorstellen import met_voorstellen

_EERST = (
    email,
    iban,
    bsn,
    telefoon,
    gesproken,
    url,
    kenteken,
    dossier,
    tabel,
    datum,
    leeftijd,
    adres,
    straat,
    postcode,
    woonplek,
    school,
    instelling,
    kleine_letters,
    plaats,
    eigen_lijsten,
    naamvormen,
)


def vind(tekst: str, *, namen: Iterable[str] = (), vrij: Iterable[str] = ()) -> list[Vondst]:
    """Alle vondsten in één tekst, op volgorde en zonder overlap."""
    return vind_in_velden({"": tekst}, namen=namen, vrij=vrij)[""]


def vind_in_velden(
    velden: Mapping[str, str], *, namen: Iterable[str] = (), vrij: Iterable[str] = ()
) -> dict[str, list[Vondst]]:
    """Alle vondsten per veld; dezelfde persoon heeft in elk veld hetzelfde voorstel."""
    vrij = list(vrij)
    teksten = {veld: Tekst(str(waarde)) for veld, waarde in velden.items()}
    gevonden = {veld: zonder_vrije(t, _in_een(t), vrij) for veld, t in teksten.items()}
    opgegeven(teksten, gevonden, namen)
    verspreid(teksten, gevonden)
    for veld, t in teksten.items():
        gevonden[veld] = kies(t, zonder_vrije(t, gevonden[veld], vrij))
    return met_voorstellen(teksten, gevonden)


def _in_een(t):
    gevonden = [k for herkenner in _EERST for k in herkenner.zoek(t) if k]
    gevonden = [k for k in kies(t, verenig(t, gevonden)) if not _alleen_algemeen(t, k)]
    bezet = bytearray(len(t.ruw) + 1)
    for k in gevonden:
        bezet[k.start : k.eind] = b"\1" * (k.eind - k.start)
    for m in HAKEN.finditer(t.ruw):
        bezet[m.start() : m.end()] = b"\1" * (m.end() - m.start())
    for k in omgeving.zoek(t, bezet):
        gevonden.append(k)
        bezet[k.start : k.eind] = b"\1" * (k.eind - k.start)
    gevonden += naam.zoek(t, bezet)
    geleerd.weeg(t, gevonden)
    naamstaart.vul_aan(t, gevonden)
    adresstaart.vul_aan(t, gevonden)
    soortkeuze.herstel(t, gevonden)
    return gevonden + list(indirect.zoek(t))


def _alleen_algemeen(t, k):
    """'de Cito' is no school, whatever stands before it."""
    if k.soort not in ("SCHOOL", "INSTELLING") or not k.uitleg.startswith("Lijkt de naam"):
        return False
    eigen = [w for w in t.woorden_in(k.start, k.eind) if w.hoofd and w.sleutel not in ("de", "het")]
    return bool(eigen) and all(w.beschermd for w in eigen)
