"""The pieces of the room around its conduct: what the gespreksleider operates, and what others say to them.

Frozen values like those of `fragmenten.py`. Only who is connected depends on the moment of looking; where
time matters a value holds a moment, and the screen counts.
"""

from dataclasses import dataclass


@dataclass(frozen=True)
class Melding:
    """Iemand die de casus misschien herkent."""

    pk: int
    naam: str
    toegelaten: bool | None


@dataclass(frozen=True)
class Mens:
    """Iemand over wie de gespreksleider iets kan beslissen."""

    pk: int
    naam: str
    rol: str
    rollen: bool  # whether this person may get another role
    weg: bool  # whether this person may be taken out of the session


@dataclass(frozen=True)
class Regie:
    """De knoppen van de gespreksleider (of de overneemknop van de plaatsvervanger)."""

    leidt: bool
    status: str
    leider: str = ""  # for the deputy: who leads, and whether they are connected
    leider_weg: bool = False
    vorige: int | None = None
    volgende: int | None = None
    volgende_titel: str = ""
    volgende_instructie: str = ""
    tip: str = ""
    onthulbaar: bool = False
    onthuld: bool = False
    onthul_knop: str = ""
    onthul_eerst: str = ""
    nog_een_ronde: str = ""  # what the button for one more round is called; empty when there is none
    ronde_weg: bool = False  # rounds that were added here and not begun may go again
    beurten: tuple[tuple[int, str, str], ...] = ()  # pk, name, state
    beurt: int | None = None
    beurt_terug: str = ""  # the name of who had the turn before
    ongedaan: str = ""  # what the last move was
    ongedaan_tot: str = ""  # ISO 8601
    klaar: str = ""  # how many are ready, never who
    klaar_gevraagd: bool = False
    nog_even: int = 0
    weggevallen: tuple[str, ...] = ()  # inbrengers who fell out, as long as nobody said what to do
    verder_met: str = ""  # the inbrenger who is still there
    meldingen: tuple[Melding, ...] = ()
    waarschuwingen: tuple[str, ...] = ()
    splitsing: tuple[tuple[str, ...], ...] = ()  # a proposal: the names per group
    mensen: tuple[Mens, ...] = ()
    opvolgers: tuple[tuple[int, str], ...] = ()  # deputies who can lead from here


@dataclass(frozen=True)
class Meedoen:
    """Wat iemand zonder woorden kan zeggen: hand omhoog, ik ben klaar, nog even."""

    hand: bool
    mag_hand: bool
    klaar: bool
    klaar_gevraagd: bool
    nog_even: bool


@dataclass(frozen=True)
class Wachtrij:
    """Wie het woord vraagt, op volgorde; voor iedereen gelijk, op de knoppen na."""

    handen: tuple[tuple[int, str], ...]
    leidt: bool


@dataclass(frozen=True)
class Instap:
    """Waar de groep is, voor wie later binnenkwam."""

    stapnummer: int
    staptotaal: int
    staptitel: str
    kernvraag: str
    jij: str
    geweest: tuple[str, ...]


@dataclass(frozen=True)
class Planregel:
    """Een stap in het plan: hoe lang hij zou duren en hoe lang hij duurde."""

    nummer: int
    titel: str
    minuten: int
    seconden: int  # booked so far; the screen adds what goes on since `sinds`
    plek: str  # klaar, nu or straks

    @property
    def echt(self) -> str:
        """The real minutes so far; empty for a step that nobody was in."""
        return str(round(self.seconden / 60)) if self.seconden or self.plek == "nu" else ""


@dataclass(frozen=True)
class Plan:
    """Het plan naast de echte tijd."""

    regels: tuple[Planregel, ...]
    sinds: str  # ISO 8601: since when the clock of the running step goes; empty when it stands still
    deadline: str
    rest_seconden: int | None
    straks_minuten: int  # of all steps after this one
    eind: str  # ISO 8601: when the group agreed to stop
    eind_tekst: str  # the same as a time on the clock
    winst: tuple[tuple[int, str, int], ...]  # step, title, minutes that could be won; the best first


@dataclass(frozen=True)
class Inbreng:
    """Hoe vaak iemand sprak en schreef."""

    naam: str
    sprak: int
    schreef: int


@dataclass(frozen=True)
class Aandeel:
    """Wie hoe vaak sprak en schreef; kaarten uit een anonieme stap tellen niet mee."""

    mensen: tuple[Inbreng, ...]
    anoniem: bool  # whether there is an anonymous step that is left out
