"""What changed for one person between two moments, as small as it can be shown."""

from ..fragmenten import Kamerbeeld, Vak
from .weergave import DELEN, Weergever, merk


def verschil(oud: Kamerbeeld | str, nieuw: Kamerbeeld, weergever: Weergever) -> dict | None:
    """The news that turns the screen of `oud` (or with that mark) into that of `nieuw`; None: no change.

    `alles`: HTML of the whole room. Otherwise `weg`: ids of elements to remove, and `zet`: [id, HTML, parent,
    previous sibling] to replace an element or, when it is not there yet, to put it in `parent` behind that
    sibling (empty: in front).
    """
    if oud == (merk(nieuw) if isinstance(oud, str) else nieuw):
        return None
    if isinstance(oud, str) or _opzet(oud) != _opzet(nieuw):
        return {"alles": weergever.alles(nieuw)}
    zet = [
        [f"deel-{naam}", weergever.html(naam, fragment), "", ""]
        for naam in DELEN
        if (fragment := getattr(nieuw, naam)) != getattr(oud, naam)
    ]
    weg: list[str] = []
    for vak_oud, vak_nieuw in zip(oud.vakken, nieuw.vakken, strict=True):
        _vak(vak_oud, vak_nieuw, weergever, zet, weg)
    return {"zet": zet, "weg": weg}


def _opzet(beeld: Kamerbeeld) -> tuple:
    """The frame of a screen; another frame means a whole new screen."""
    return (
        beeld.versie,
        beeld.opzet,
        beeld.stap,
        tuple(naam for naam in DELEN if getattr(beeld, naam) is not None),
        tuple(vak.sleutel for vak in beeld.vakken),
    )


def _vak(oud: Vak, nieuw: Vak, weergever: Weergever, zet: list, weg: list) -> None:
    eerder = {kaart.uuid: kaart for kaart in oud.kaarten}
    straks = {kaart.uuid for kaart in nieuw.kaarten}
    gebleven = [kaart.uuid for kaart in oud.kaarten if kaart.uuid in straks]
    if gebleven != [kaart.uuid for kaart in nieuw.kaarten if kaart.uuid in eerder] or oud.kop != nieuw.kop:
        zet.append([f"vak-{nieuw.sleutel}", weergever.vak(nieuw), "", ""])
        return
    weg += [f"kaart-{uuid}" for uuid in eerder if uuid not in straks]
    vorige = ""
    for kaart in nieuw.kaarten:
        if eerder.get(kaart.uuid) != kaart:
            html = weergever.html("kaart", kaart)
            zet.append([f"kaart-{kaart.uuid}", html, f"vak-{nieuw.sleutel}-kaarten", vorige])
        vorige = f"kaart-{kaart.uuid}"
