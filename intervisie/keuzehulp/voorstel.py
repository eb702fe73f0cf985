"""Which leidraden fit what a group needs, and why; and what comes nearest when none does."""

from collections.abc import Iterable
from dataclasses import dataclass

from ..leidraad import BEHOEFTEN
from ..leidraad import ERVARING as NIVEAUS
from ..models import Leidraad

HOOGSTENS_DICHTBIJ = 3
_ERVARING = {
    "geen": "Ook voor een groep die dit voor het eerst doet.",
    "enige": "Voor een groep die al eens samen intervisie deed.",
    "veel": "Voor een ervaren groep en gespreksleider.",
}


@dataclass(frozen=True)
class Voorstel:
    """Een leidraad met wat er past en wat niet; `verschil` zegt hoe ver het af is, 0 als alles past."""

    leidraad: Leidraad
    past: tuple[str, ...]
    past_niet: tuple[str, ...]
    verschil: float
    rang: tuple


@dataclass(frozen=True)
class Uitkomst:
    """Wat past, het beste eerst; of als er niets past, wat het dichtst in de buurt komt."""

    passend: tuple[Voorstel, ...]
    dichtbij: tuple[Voorstel, ...]


def kies(leidraden: Iterable[Leidraad], vraag: dict) -> Uitkomst:
    """Proposals for the cleaned data of VraagFormulier."""
    alle = [_weeg(leidraad, vraag) for leidraad in leidraden]
    passend = sorted((v for v in alle if not v.past_niet), key=lambda v: v.rang)
    dichtbij = sorted((v for v in alle if v.past_niet), key=lambda v: (v.verschil, v.rang))
    return Uitkomst(tuple(passend), () if passend else tuple(dichtbij[:HOOGSTENS_DICHTBIJ]))


def _weeg(leidraad: Leidraad, vraag: dict) -> Voorstel:
    oordelen = [
        _behoefte(leidraad.inhoud, vraag["behoefte"]),
        _tijd(leidraad.minuten, vraag["tijd"]),
        _ervaring(leidraad.inhoud, vraag["ervaring"]),
        _groep(leidraad.inhoud, vraag["mensen"]),
    ]
    genoemd = leidraad.inhoud["behoefte"]
    plek = genoemd.index(vraag["behoefte"]) if vraag["behoefte"] in genoemd else len(genoemd)
    return Voorstel(
        leidraad=leidraad,
        past=tuple(tekst for ver, tekst in oordelen if not ver and tekst),
        past_niet=tuple(tekst for ver, tekst in oordelen if ver),
        verschil=sum(ver for ver, _ in oordelen),
        # First who names this need first, then what fills the time best.
        rang=(plek, -leidraad.minuten, leidraad.naam),
    )


# Each gives how far off it is (0: it fits) and a sentence. Another need weighs as much as an hour too long.


def _behoefte(inhoud: dict, behoefte: str) -> tuple[float, str]:
    if behoefte in inhoud["behoefte"]:
        return 0, f"Past bij: {BEHOEFTEN[behoefte]}"
    return 4, f"Is voor iets anders bedoeld: {BEHOEFTEN[inhoud['behoefte'][0]]}"


def _tijd(minuten: int, tijd: int) -> tuple[float, str]:
    if minuten <= tijd:
        over = tijd - minuten
        return 0, f"Duurt {minuten} minuten" + (f": {over} minder dan jullie hebben." if over else ".")
    return (minuten - tijd) / 15, f"Duurt {minuten} minuten: {minuten - tijd} meer dan jullie hebben."


def _ervaring(inhoud: dict, ervaring: str) -> tuple[float, str]:
    nodig = inhoud["ervaring"]
    return 2 * max(NIVEAUS.index(nodig) - NIVEAUS.index(ervaring), 0), _ERVARING[nodig]


def _groep(inhoud: dict, mensen: int | None) -> tuple[float, str]:
    minst, meest = inhoud["groep_min"], inhoud["groep_max"]
    groep = f"Voor {minst} tot {meest} mensen" if minst != meest else f"Voor {minst} mensen"
    if mensen is None or minst <= mensen <= meest:
        return 0, f"{groep}."
    return max(minst - mensen, mensen - meest), f"{groep}; jullie zijn met {mensen}."
