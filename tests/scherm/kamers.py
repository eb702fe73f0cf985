"""The room: which people look at which of the rooms that decor.py makes, and what they did there."""

from tests.scherm import standen

ROLLEN = ("gonda", "ingrid", "daan", "wim")  # gespreksleider, inbrenger, deelnemer, waarnemer
_STAPPEN = (
    *("rondje", "vertellen", "formuleren", "schrijven", "schrijven-onthuld", "waarderen", "vragenronde"),
    *("perspectieven", "luisterstand", "oogst", "afspraken", "check_uit", "check_uit-onthuld", "gesprek"),
    *("standpunt", "standpunt-onthuld", "tabel"),
)

KAMERS = {
    "dicht": [("gonda", None), ("daan", None)],
    "welkom": [("gonda", None), ("daan", None)],
    "herkennen": [("daan", None)],
    "herkend": [("gonda", None), ("daan", None)],
    "weggestuurd": [("daan", None)],
    "lobby": [("gonda", standen.kamer_open), ("daan", None)],
    **{stap: [(wie, None) for wie in ROLLEN] for stap in _STAPPEN},
    "gepauzeerd": [("gonda", None), ("daan", None)],
    "afgerond": [("gonda", None), ("ingrid", None), ("daan", None)],
    "vastgesteld": [("ingrid", None), ("daan", None)],
}
KAMERS["schrijven"] += [("gast", None)]
KAMERS["rondje"] += [("petra", None), ("gonda", standen.vraag)]
KAMERS["schrijven"] += [("daan", standen.past_kaart_aan), ("daan", standen.herkent_een_naam)]
KAMERS["luisterstand"] += [("daan", standen.zonder_verbinding)]
KAMERS["oogst"] += [("gonda", standen.kamer_open), ("daan", standen.kamer_open)]
