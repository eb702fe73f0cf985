"""What changed for one person between two moments, as small as it can be shown."""

from ..fragmenten import Kamerbeeld, Vak
from ..merk import merk_van
from .weergave import DELEN, Weergever, merk


def verschil(oud: Kamerbeeld | str, nieuw: Kamerbeeld, weergever: Weergever) -> dict | None:
    """The news that turns the screen of `oud` (or with that mark) into that of `nieuw`; None: no change.

    `alles`: HTML of the whole room. Otherwise `weg`: ids of elements to remove, and `zet`: [id, HTML, parent,
    previous sibling] to replace an element or, when it is not there yet, to put it in `parent` behind that
    sibling (empty: in front).
    """
    if (oud if isinstance(oud, str) else merk(oud)) == merk(nieuw):
        return None
    if isinstance(oud, str) or _opzet(oud) != _opzet(nieuw):
        return {"alles": weergever.alles(nieuw)}
    zet = [
        [f"deel-{naam}", weergever.html(naam, fragment), "", ""]
        for naam in DELEN
        if _anders(getattr(oud, naam), fragment := getattr(nieuw, naam))
    ]
    weg: list[str] = []
    for vak_oud, vak_nieuw in zip(oud.vakken, nieuw.vakken, strict=True):
        if _anders(vak_oud, vak_nieuw):
            _vak(vak_oud, vak_nieuw, weergever, zet, weg)
    return {"zet": zet, "weg": weg}


def _anders(oud, nieuw) -> bool:
    return oud is not nieuw and merk_van(oud) != merk_van(nieuw)


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
    eerst = len(oud.kaarten)
    if oud.kop == nieuw.kop and nieuw.kaarten[:eerst] == oud.kaarten:
        _zet_kaarten(nieuw, nieuw.kaarten[eerst:], oud.kaarten[-1:], weergever, zet)
        return
    eerder = {kaart.uuid: kaart for kaart in oud.kaarten}
    straks = {kaart.uuid for kaart in nieuw.kaarten}
    gebleven = [kaart.uuid for kaart in oud.kaarten if kaart.uuid in straks]
    if gebleven != [kaart.uuid for kaart in nieuw.kaarten if kaart.uuid in eerder] or oud.kop != nieuw.kop:
        zet.append([f"vak-{nieuw.sleutel}", weergever.vak(nieuw), "", ""])
        return
    weg += [f"kaart-{uuid}" for uuid in eerder if uuid not in straks]
    vorige = ()
    for kaart in nieuw.kaarten:
        if eerder.get(kaart.uuid) != kaart:
            _zet_kaarten(nieuw, (kaart,), vorige, weergever, zet)
        vorige = (kaart,)


def _zet_kaarten(vak: Vak, kaarten, vorige, weergever: Weergever, zet: list) -> None:
    """Cards that come one after the other behind `vorige` (none or one card)."""
    for kaart in kaarten:
        na = f"kaart-{vorige[0].uuid}" if vorige else ""
        zet.append([f"kaart-{kaart.uuid}", weergever.html("kaart", kaart), f"vak-{vak.sleutel}-kaarten", na])
        vorige = (kaart,)
