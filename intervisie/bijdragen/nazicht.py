"""Asks the author at once when a text for the group seems to name somebody, before anything is stored."""

import re

from casuistiek.detectie import Vondst, vervang, vind
from cop.writepath import Geweigerd

from ..models import Sessie

# What leads to one person. Places, schools and dates are for the check of a case: here they would disturb.
NAAR_EEN_PERSOON = frozenset(
    {"PERSOON", "GEBOORTEDATUM", "ADRES", "TELEFOON", "EMAIL", "BSN", "IBAN", "KENTEKEN", "URL"}
    | {"ONDERWIJSNUMMER", "DOSSIERNUMMER"}
)


def eis_nagekeken(sessie: Sessie, tekst: str, nagekeken: bool, vervolg: str = "") -> None:
    """Refuses once, with a proposal, a text in which a person outside this session seems to be named.

    `nagekeken` is the author's word that the text is right as it is. Names of the people in the session are
    not asked about. The refusal has the code `naam`; its `voorstel` is the text with the replacements,
    `vervolg` that of the second field of a card.
    """
    if nagekeken:
        return
    gevonden = {
        "voorstel": (tekst, _vondsten(sessie, tekst)),
        "vervolg": (vervolg, _vondsten(sessie, vervolg)),
    }
    vondsten = [v for _, lijst in gevonden.values() for v in lijst]
    if vondsten:
        wat = "; ".join(dict.fromkeys(f"‘{v.tekst}’ → ‘{v.vervanging}’" for v in vondsten))
        velden = {
            veld: [vervang(was, [(v.start, v.eind, v.vervanging) for v in lijst])]
            for veld, (was, lijst) in gevonden.items()
            if was
        }
        raise Geweigerd("naam", f"Dit lijkt naar iemand te leiden: {wat}", velden)


def _vondsten(sessie: Sessie, tekst: str) -> list[Vondst]:
    vondsten = [v for v in vind(tekst) if v.zeker and v.soort in NAAR_EEN_PERSOON] if tekst else []
    return _zonder_aanwezigen(sessie, vondsten) if vondsten else []


def _zonder_aanwezigen(sessie: Sessie, vondsten: list[Vondst]) -> list[Vondst]:
    namen = sessie.deelnames.filter(verwijderd_op=None).values_list("gebruiker__naam", flat=True)
    aanwezig = {woord.casefold() for naam in namen for woord in naam.split()}
    return [v for v in vondsten if v.soort != "PERSOON" or not _woorden(v.tekst) <= aanwezig]


def _woorden(naam: str) -> set[str]:
    """The words of a name, also as they stand with a possessive ("Daans", "Dewi's")."""
    return {re.sub(r"['’]s$", "", woord.casefold()) for woord in naam.split()}
