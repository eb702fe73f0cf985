"""The kinds of personal data, and the shapes in which the recognisers pass findings on."""

from dataclasses import dataclass, field

SOORTEN = (
    "PERSOON",
    "GEBOORTEDATUM",
    "DATUM",
    "LEEFTIJD",
    "ADRES",
    "PLAATS",
    "SCHOOL",
    "INSTELLING",
    "TELEFOON",
    "EMAIL",
    "IBAN",
    "KENTEKEN",
    "BSN",
    "URL",
    "ONDERWIJSNUMMER",
    "DOSSIERNUMMER",
    "INDIRECT",
)


@dataclass(frozen=True)
class Vondst:
    """Een stuk tekst dat naar iemand kan leiden, met een voorstel voor wat er kan staan."""

    start: int
    eind: int
    soort: str
    tekst: str
    zeker: bool
    vervanging: str
    uitleg: str


@dataclass
class Kandidaat:
    """Wat één herkenner aanwijst; bij overlap wint de hoogste rang, daarna de langste."""

    start: int
    eind: int
    soort: str
    uitleg: str
    zeker: bool = True
    rang: int = 50
    kern: tuple[int, int] | None = None
    delen: tuple[str, ...] = field(default=())

    @property
    def kern_start(self) -> int:
        return self.kern[0] if self.kern else self.start

    @property
    def kern_eind(self) -> int:
        return self.kern[1] if self.kern else self.eind
