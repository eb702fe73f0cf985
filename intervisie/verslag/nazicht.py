"""A second look at a report: what may still point at somebody, with a proposal of what can stand there."""

from dataclasses import dataclass

from casuistiek.controle import SOORTNAMEN
from casuistiek.detectie import Vondst, vervang, vind_in_velden

from ..models import Verslag, Verslagregel


@dataclass(frozen=True)
class Aandachtspunt:
    """Een stuk tekst om nog eens naar te kijken; je mag het laten staan."""

    tekst: str
    soort: str
    vervanging: str
    aantal: int


def velden_van(verslag: Verslag) -> dict[str, str]:
    """All texts of the report by name of the field or uuid of the line."""
    velden = {"kernvraag_oud": verslag.kernvraag_oud, "kernvraag_nieuw": verslag.kernvraag_nieuw}
    return velden | {str(regel.uuid): regel.tekst for regel in verslag.regels.all()}


def aandachtspunten(verslag: Verslag) -> list[Aandachtspunt]:
    """What the detection finds, each thing once."""
    gevonden: dict[str, Aandachtspunt] = {}
    for vondsten in _vondsten(verslag).values():
        for v in vondsten:
            eerder = gevonden[v.tekst].aantal if v.tekst in gevonden else 0
            soort = SOORTNAMEN.get(v.soort, "gegeven")
            gevonden[v.tekst] = Aandachtspunt(v.tekst, soort, v.vervanging, eerder + 1)
    return list(gevonden.values())


def vervangen(verslag: Verslag, tekst: str) -> dict[str, str]:
    """The texts that change when the finding `tekst` is replaced as proposed, everywhere."""
    velden = velden_van(verslag)
    nieuw = {}
    for veld, vondsten in _vondsten(verslag).items():
        delen = [(v.start, v.eind, v.vervanging) for v in vondsten if v.tekst == tekst]
        if delen:
            nieuw[veld] = vervang(velden[veld], delen)
    return nieuw


def _vondsten(verslag: Verslag) -> dict[str, list[Vondst]]:
    """Findings per field; names of participants are looked for too, and allowed in an afspraak only."""
    namen = [d.gebruiker.naam for d in verslag.sessie.deelnames.select_related("gebruiker")]
    eigen = {woord.lower() for naam in namen for woord in naam.split()}
    afspraken = {str(r.uuid) for r in verslag.regels.all() if r.soort == Verslagregel.Soort.AFSPRAAK}
    velden = {veld: tekst for veld, tekst in velden_van(verslag).items() if tekst}
    gevonden = vind_in_velden(velden, namen=namen)
    return {
        veld: [
            v
            for v in vondsten
            if not (veld in afspraken and v.soort == "PERSOON" and set(v.tekst.lower().split()) <= eigen)
        ]
        for veld, vondsten in gevonden.items()
    }
