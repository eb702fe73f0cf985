"""The pieces of the room as one person sees them: frozen values, each with the template that shows it.

Equal values give equal HTML. So a piece that many people see alike is rendered once, a change is found by
comparing values, and what is not in a value cannot reach a screen.
"""

from dataclasses import dataclass, replace
from functools import cached_property

from .merk import hutsel, merk_van
from .regiefragmenten import Aandeel, Instap, Meedoen, Plan, Regie, Wachtrij


def _onthouden(self) -> int:
    """The hash of a value that is compared often."""
    return hash(merk_van(self))


@dataclass(frozen=True)
class Kop:
    """Waarover het gaat: titel, status, kernvraag."""

    titel: str
    community: str
    status: str
    status_label: str
    kernvraag: str
    video_link: str


@dataclass(frozen=True)
class Nu:
    """Wat er nu gebeurt en wat deze persoon doet."""

    stapnummer: int
    staptotaal: int
    staptitel: str
    fase: str
    instructie: str
    spelregel: str
    spreekt: str
    schrijft: str
    jij: str
    luistert: bool
    eigen_beurt: bool
    mag_passen: bool
    gepauzeerd: bool
    wisseling: str  # who leads from now on, until the next step


@dataclass(frozen=True)
class Klok:
    """Hoe lang deze stap duurt en nog duurt."""

    minuten: int
    deadline: str  # ISO 8601 UTC, empty when the clock stands still
    rest_seconden: int | None


@dataclass(frozen=True)
class Persoon:
    """Iemand in de kring."""

    pk: int
    naam: str
    organisatie: str
    rol: str
    rol_label: str
    aanwezig: bool
    binnen: bool
    beurt: str  # "", wacht, nu, klaar or pas
    luistert: bool
    zelf: bool
    hand: int = 0  # the place in the queue of hands; 0: not up


@dataclass(frozen=True)
class Kring:
    """De mensen in de sessie; van veel waarnemers telt de kring er alleen het aantal."""

    personen: tuple[Persoon, ...]
    waarnemers: tuple[Persoon, ...]  # empty when they are few enough to stand among the others


@dataclass(frozen=True)
class Stoel:
    """Waar iemand in het beeld van de kring zit, en hoe."""

    x: int
    y: int
    draai: int  # degrees, clockwise from the front
    letters: str
    naam: str
    rol: str
    beurt: str
    luistert: bool
    aanwezig: bool
    zelf: bool


@dataclass(frozen=True)
class Tafel:
    """Het beeld van de kring: een ronde tafel, jijzelf vooraan."""

    straal: int  # of a chair
    met_namen: bool
    stoelen: tuple[Stoel, ...]


@dataclass(frozen=True)
class Stapregel:
    """Een stap in de lijst van de leidraad."""

    nummer: int
    titel: str
    fase: str
    minuten: int
    plek: str  # klaar, nu or straks
    kiesbaar: bool


@dataclass(frozen=True)
class Leidraadlijst:
    """De leidraad met waar de groep is."""

    naam: str
    stappen: tuple[Stapregel, ...]


@dataclass(frozen=True)
class Casusblad:
    """De casus bij de hand; zonder tekst voor wie alleen de titel mag zien."""

    titel: str
    kernvraag: str
    delen: tuple[tuple[str, str], ...]
    mag_melden: bool  # may still say that they recognise the case after all


@dataclass(frozen=True)
class Kaart:
    """Een kaart zoals deze persoon hem ziet."""

    __hash__ = _onthouden

    uuid: str
    soort: str
    tekst: str
    velden: tuple[str, ...]  # the names of both fields, of a card that has two
    vervolg: str
    auteur: str  # empty in an anonymous step
    eigen: bool
    verborgen: bool  # an own card that others do not see yet
    stand: str
    waardering: str
    geoogst: bool
    markering: str
    score: int | None
    rubriek: str
    gewijzigd: bool
    knoppen: tuple[str, ...]  # the actions this person may do on it now


@dataclass(frozen=True)
class Vak:
    """Een rij kaarten onder een kop; `leeg` is wat er staat zolang er geen kaart is."""

    __hash__ = _onthouden

    sleutel: str
    kop: str
    leeg: str
    kaarten: tuple[Kaart, ...]

    def met(self, erbij: tuple[Kaart, ...]) -> "Vak":
        """This row with more cards at its end."""
        langer = replace(self, kaarten=(*self.kaarten, *erbij))
        langer.__dict__["_keten"] = _verleng(self._keten, erbij)
        return langer

    @cached_property
    def _keten(self) -> bytes:
        return _verleng(b"", self.kaarten)

    def inhoud(self) -> bytes:
        """What its mark is made of: the cards as a chain, so that one more costs one more."""
        rest = (getattr(self, naam) for naam in self.__dataclass_fields__ if naam != "kaarten")
        return repr(tuple(rest)).encode() + self._keten


def _verleng(keten: bytes, kaarten: tuple[Kaart, ...]) -> bytes:
    for kaart in kaarten:
        keten = hutsel(keten + merk_van(kaart))
    return keten


@dataclass(frozen=True)
class AfspraakRegel:
    """Een afspraak zoals deze persoon hem ziet."""

    uuid: str
    actie: str
    eigenaar: str
    datum: str  # ISO 8601
    datum_tekst: str
    bevestigd: bool
    knoppen: tuple[str, ...]


@dataclass(frozen=True)
class Afsprakenlijst:
    """De afspraken van deze sessie."""

    regels: tuple[AfspraakRegel, ...]


@dataclass(frozen=True)
class Voortgang:
    """Hoeveel er is geschreven, en voor de gespreksleider wie nog niets schreef."""

    tekst: str
    dicht: int  # cards that lie face down, drawn up to a dozen
    wie_nog_niet: tuple[str, ...]

    @property
    def rugzijden(self) -> range:
        return range(self.dicht)


@dataclass(frozen=True)
class Invoer:
    """Wat deze persoon in deze stap kan invullen."""

    vorm: str  # kaart, afspraak or empty
    stap: int
    label: str
    velden: tuple[str, ...]
    duwtjes: str  # JSON: [[pattern, what is said], …]
    woorden: int | None
    rubrieken: tuple[str, ...]
    keuze: str  # what choosing a row is called when it must be done by hand; empty: the first one is ready
    score: bool
    noteren: bool
    personen: tuple[tuple[int, str], ...]  # possible owners of an afspraak
    zelf: int
    vandaag: str


@dataclass(frozen=True)
class Optie:
    """Een kaart of module waarop je kunt stemmen."""

    sleutel: str
    naam: str
    uitleg: str
    gestemd: bool  # by this person
    stemmen: int | None  # nothing before the vote is closed
    eerder: int | None  # what it got in the vote before this one
    gekozen: bool
    te_kiezen: bool  # the gespreksleider may confirm it now
    vooraan: bool  # has the most votes, now that they are counted


@dataclass(frozen=True)
class Stemming:
    """Waarover gestemd wordt en hoe het ervoor staat."""

    opties: tuple[Optie, ...]
    mag_stemmen: bool
    stippen: int
    over: int  # votes that this person has left
    gesloten: bool
    gelijk: bool  # more than one option has the most votes
    gekozen: bool
    opnieuw: bool  # the gespreksleider may let the group vote again
    terug: bool  # the gespreksleider may take the choice back


@dataclass(frozen=True)
class Groepslid:
    """Iemand in een groepje."""

    pk: int
    naam: str
    organisatie: str
    brengt_in: bool  # now
    zelf: bool


@dataclass(frozen=True)
class Groepje:
    """Een groepje met wie erin zit en waar het praat."""

    nummer: int
    naam: str
    leden: tuple[Groepslid, ...]
    plek: str
    link: bool


@dataclass(frozen=True)
class Groepsbeeld:
    """De groepjes die deze persoon ziet: het eigen groepje, of voor de gespreksleider allemaal."""

    groepjes: tuple[Groepje, ...]
    namen: tuple[tuple[int, str], ...]  # number and name of every groepje, to move people
    los: tuple[tuple[int, str], ...]  # pk and name of who is in none
    leidt: bool
    verdelen: bool
    aantal: int
    ronde: int  # 0 before the rounds
    rondes: int  # so many that everybody brings in
    terug: bool
    roep: bool  # the gespreksleider may call the groepjes back


@dataclass(frozen=True)
class Deur:
    """Wat iemand bij de deur nog moet doen, of waarop hij wacht."""

    stand: str  # dicht, afspraken, herkennen, wacht, weg, binnen, geannuleerd
    titel: str
    kernvraag: str
    mondeling: bool
    leidt: bool


@dataclass(frozen=True)
class Slot:
    """Na afloop: waar het verslag is."""

    uuid: str
    status: str
    mag_verslag: bool
    inbrenger: bool
    gewist: bool


@dataclass(frozen=True)
class Kamerbeeld:
    """Alles wat één persoon nu van een sessie ziet."""

    __hash__ = _onthouden

    uuid: str
    versie: int
    opzet: str  # deur, lobby, bezig or slot
    stap: int
    type: str  # the step type, empty outside a step
    omroep: str  # what is said aloud to who cannot see the screen
    kop: Kop
    nu: Nu | None = None
    klok: Klok | None = None
    tafel: Tafel | None = None
    kring: Kring | None = None
    leidraad: Leidraadlijst | None = None
    casus: Casusblad | None = None
    vakken: tuple[Vak, ...] = ()
    afspraken: Afsprakenlijst | None = None
    voortgang: Voortgang | None = None
    groepjes: Groepsbeeld | None = None
    stemming: Stemming | None = None
    invoer: Invoer | None = None
    regie: Regie | None = None
    meedoen: Meedoen | None = None
    wachtrij: Wachtrij | None = None
    instap: Instap | None = None
    plan: Plan | None = None
    aandeel: Aandeel | None = None
    deur: Deur | None = None
    slot: Slot | None = None

    def inhoud(self) -> bytes:
        """What its mark is made of: the marks of its pieces."""
        return b"|".join(merk_van(getattr(self, naam)) for naam in self.__dataclass_fields__)

    @property
    def sjabloon(self) -> str:
        """The template that arranges the middle of the room for this step type."""
        return f"intervisie/staptypen/{self.type}.html"
