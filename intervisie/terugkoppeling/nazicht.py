"""Looks at a text before it is stored: what may still point at somebody, with what can stand there."""

import hashlib
from dataclasses import dataclass

from casuistiek.controle import SOORTNAMEN
from casuistiek.detectie import Vondst, vervang, vind_in_velden
from cop.writepath import Geweigerd

from ..models import Sessie


@dataclass(frozen=True)
class Punt:
    """Iets in de tekst dat naar iemand kan leiden; `code` zegt dat je het zag, zonder het te noemen."""

    code: str
    tekst: str
    soort: str
    vervanging: str


def punten(sessie: Sessie, tekst: str) -> list[Punt]:
    """What the detection finds in this text, each thing once."""
    gevonden = {v.tekst: v for v in _vondsten(sessie, tekst)}
    return [
        Punt(_code(v), v.tekst, SOORTNAMEN.get(v.soort, "gegeven"), v.vervanging) for v in gevonden.values()
    ]


def vervangen(sessie: Sessie, tekst: str) -> str:
    """The text with everything that was found replaced as proposed."""
    return vervang(tekst, [(v.start, v.eind, v.vervanging) for v in _vondsten(sessie, tekst)])


def eis_nagekeken(sessie: Sessie, tekst: str, gezien: str) -> None:
    """Refuses a text with findings that the author has not seen and left; `gezien` are codes."""
    if {punt.code for punt in punten(sessie, tekst)} - set(gezien.split()):
        raise Geweigerd("nakijken", "Er is nog niets bewaard. Kijk eerst naar wat we vonden.")


def _vondsten(sessie: Sessie, tekst: str) -> list[Vondst]:
    namen = [d.gebruiker.naam for d in sessie.deelnames.select_related("gebruiker")]
    return vind_in_velden({"tekst": tekst}, namen=namen)["tekst"] if tekst else []


def _code(vondst: Vondst) -> str:
    return hashlib.sha256(vondst.tekst.encode()).hexdigest()[:12]
