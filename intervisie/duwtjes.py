"""Friendly nudges while somebody writes: what a text seems to be, beside what the step asks. Never a block.

The patterns are tried in their order, without regard to case, here and in static/js/kamer/duwtjes.js. So
they keep to what Python and browsers read alike. They look at turns of phrase of a few words, not at meaning.
"""

import re
from dataclasses import dataclass


@dataclass(frozen=True)
class Duwtje:
    """Een patroon in wat iemand typt, en wat we er dan vriendelijk bij zeggen."""

    sleutel: str
    patroon: str
    uitleg: str


ADVIES_IN_VRAAG = Duwtje(
    "advies_in_vraag",
    r"\b(heb|had|hebben|hadden) (je|jij|jullie|u) (er )?(al|wel|ook)?( eens| een keer)?( overwogen|"
    r" geprobeerd om| (er )?(wel eens |al eens |ooit )?(aan|over) gedacht| gedacht (aan|om|over)|"
    r" erover nagedacht om)|\b(zou|kun|kan|wil) (je|jij|jullie) (dan )?niet (beter|gewoon|eens|eerst)\b|"
    r"\bis het (dan )?niet beter\b|\bwaarom (bel|vraag|ga|zeg|doe|mail|spreek|nodig) (je|jij|jullie) "
    r"[^?]*\bniet (gewoon|eens|eerst)\b",
    "Zit er al een advies in je vraag? Bewaar dat voor straks. Vraag nu wat je wilt weten.",
)
WAAROM_NIET = Duwtje(
    "waarom_niet",
    r"\bwaarom (heb|hebt|ben|bent|had|was|deed|ging|kon|wilde|wou|nam|belde|vroeg|zei|sprak|koos|doe|ga|kun) "
    r"(je|jij|jullie|u)\b[^?.!]*\b(niet|geen|nooit)\b",
    "‘Waarom niet’ klinkt snel als een verwijt. Kun je vragen wat er toen speelde?",
)
GESLOTEN = Duwtje(
    "gesloten",
    r"^\s*(en |maar |dus )?(heb|hebt|heeft|hebben|had|hadden|ben|bent|is|zijn|was|waren|kun|kan|kon|wil|"
    r"wilde|mag|moet|moest|ga|gaat|ging|doe|doet|deed|vind|vond|weet|wist|denk|dacht|zou|zal|wordt|werd) "
    r"(je|jij|jullie|u|het|dat|dit|die|de|er|hij|zij|ze|iemand)\b[^?]*\?\s*$",
    "Hierop past ja of nee. Wil je meer horen? Begin dan met wat, hoe, wie of wanneer.",
)
ADVIES_TE_VROEG = Duwtje(
    "advies_te_vroeg",
    r"\b(als ik jou was|in jouw plaats |ik zou (je|jullie) (aanraden|adviseren)|ik raad (je|jullie) aan|"
    r"mijn (advies|tip)|(je|jij|jullie) (moet|moeten) (gewoon |echt |eerst |het |hem |haar |met |eens )|"
    r"(je|jij|jullie) (zou|zouden) (gewoon |beter |eens |eerst )?(kunnen|moeten)\b|"
    r"probeer (eens|gewoon|het eens)\b)",
    "Dit lijkt op een advies. Daar komt straks tijd voor; nu gaat het om begrijpen.",
)
_BIJ_VRAGEN = (ADVIES_IN_VRAAG, WAAROM_NIET, ADVIES_TE_VROEG, GESLOTEN)
_BIJ_BEGRIJPEN = (ADVIES_TE_VROEG,)
# By the kind of card that a step asks for.
BIJ_SOORT: dict[str, tuple[Duwtje, ...]] = {
    "vraag": _BIJ_VRAGEN,
    "associatie": _BIJ_BEGRIJPEN,
    "hypothese": _BIJ_BEGRIJPEN,
    "feit": _BIJ_BEGRIJPEN,
    "gevoel": _BIJ_BEGRIJPEN,
    "kern": _BIJ_BEGRIJPEN,
    "perspectief": _BIJ_BEGRIJPEN,
    "ervaring": _BIJ_BEGRIJPEN,
    "kernbewering": _BIJ_BEGRIJPEN,
}


def duwtjes_voor(stap: dict) -> tuple[Duwtje, ...]:
    """The nudges that fit a step of a leidraad."""
    te_lang = (_te_veel_zinnen(stap["zinnen"]),) if "zinnen" in stap else ()
    return te_lang + BIJ_SOORT.get(stap.get("soort", ""), ())


def duwtje(tekst: str, stap: dict) -> Duwtje | None:
    """The first nudge that this text gives in this step."""
    for mogelijk in duwtjes_voor(stap):
        if re.search(mogelijk.patroon, tekst, re.IGNORECASE):
            return mogelijk
    return None


def _te_veel_zinnen(hoogste: int) -> Duwtje:
    return Duwtje(
        "zinnen",
        rf"^([^.?!…]+[.?!…]+\s+){{{hoogste}}}\S",
        f"Dit zijn meer dan {hoogste} zinnen. Wat kan eruit?",
    )
