"""Steps that come into a running session: a chosen module, or a round once more; and out again."""

import re
from copy import deepcopy

from .models import Sessie, Sessiestap

_NUMMER = re.compile(r"-\d+\Z")


def stappen_voor(sessie: Sessie) -> list[dict]:
    """The steps of the leidraad that this session has: with a written case nobody chooses one any more."""
    stappen = sessie.leidraad.inhoud["stap"]
    if sessie.casus_id is None:
        return stappen
    over = [stap for stap in stappen if not stap.get("zonder_casus")]
    sleutels = {stap["sleutel"] for stap in over}
    return [
        stap | {"bron": [bron for bron in stap["bron"] if bron in sleutels]} if "bron" in stap else stap
        for stap in over
    ]


def modulestappen(module: dict, bij: str, bezet: set[str]) -> list[dict]:
    """The steps of a module as they stand in a session: with keys of their own, and naming the step `bij`."""
    return _met_eigen_sleutels(module["stap"], f"{module['sleutel']}-", bij, bezet)


def herhaalde_stappen(stappen: list[dict], bij: str, bezet: set[str]) -> list[dict]:
    """The same steps once more, behind `bij`; the round before it stays to be read."""
    nieuw = _met_eigen_sleutels(stappen, "", bij, bezet)
    eigen = {stap["sleutel"] for stap in nieuw}
    for oud, stap in zip(stappen, nieuw, strict=True):
        if "ronde" in stap:
            stap["ronde"] += 1
            for veld in ("titel", "fase"):
                stap[veld] = stap[veld].replace(f"Ronde {oud['ronde']}", f"Ronde {stap['ronde']}")
        if "bron" in stap:
            bronnen = [bron for bron in stap["bron"] if bron in eigen]
            stap["bron"] = list(dict.fromkeys([*bronnen, oud["sleutel"], bij]))
    return nieuw


def _met_eigen_sleutels(stappen: list[dict], vooraf: str, bij: str, bezet: set[str]) -> list[dict]:
    kopieen, nieuw = deepcopy(stappen), {}
    for stap in kopieen:
        nieuw[stap["sleutel"]] = _vrij(vooraf + stap["sleutel"], bezet | set(nieuw.values()))
    eerder: set[str] = set()
    for stap in kopieen:
        if "bron" in stap:
            stap["bron"] = [nieuw[bron] if bron in eerder else bron for bron in stap["bron"]]
        stap["herhaalt"] = [nieuw.get(sleutel, sleutel) for sleutel in stap.get("herhaalt", [])]
        eerder.add(stap["sleutel"])
        stap |= {"sleutel": nieuw[stap["sleutel"]], "bij": bij}
    return kopieen


def _vrij(sleutel: str, bezet: set[str]) -> str:
    basis = _NUMMER.sub("", sleutel)
    nummer, vrij = 1, basis
    while vrij in bezet:
        nummer += 1
        vrij = f"{basis}-{nummer}"
    return vrij


def voeg_in(sessie: Sessie, na: Sessiestap, stappen: list[dict]) -> None:
    """Puts steps right behind one; what comes later moves up, and reads them where it read that one.

    The numbers of steps change, so the version of the session rises; the caller saves the session.
    """
    erna = list(sessie.stappen.filter(nummer__gt=na.nummer))
    for stap in reversed(erna):  # from the last: a number is never taken twice
        stap.nummer += len(stappen)
        if na.sleutel in stap.inhoud.get("bron", []):
            stap.inhoud["bron"] = [*stap.inhoud["bron"], *(nieuw["sleutel"] for nieuw in stappen)]
        stap.save(update_fields=["nummer", "inhoud"])
    Sessiestap.objects.bulk_create(
        Sessiestap.uit_leidraad(sessie, nummer, stap) for nummer, stap in enumerate(stappen, na.nummer + 1)
    )
    sessie.versie += 1


def haal_weg(sessie: Sessie, bij: str) -> int:
    """Takes out the steps that were inserted at `bij` and never opened; gives how many.

    The caller saves the session.
    """
    weg = [stap for stap in sessie.stappen.filter(geopend_op=None) if stap.inhoud.get("bij") == bij]
    sleutels = {stap.sleutel for stap in weg}
    Sessiestap.objects.filter(pk__in=[stap.pk for stap in weg]).delete()
    for nummer, stap in enumerate(sessie.stappen.all(), 1):
        stap.nummer = nummer
        if sleutels & set(stap.inhoud.get("bron", [])):
            stap.inhoud["bron"] = [bron for bron in stap.inhoud["bron"] if bron not in sleutels]
        stap.save(update_fields=["nummer", "inhoud"])
    sessie.versie += 1
    return len(weg)
