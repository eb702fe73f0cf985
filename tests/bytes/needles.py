"""Invented people whose marks occur nowhere else: who finds one in a file has found a leak."""

import random
from dataclasses import dataclass

_VOORNAMEN = (
    "Wietske Ghislaine Mehmet Fenna Abdel Ruud Zeynep Tjitske Semhar Ayoub Lotte Krzysztof Ishaan Marloes "
    "Dunya Bram Rowena Kees Hatice Jikke Oleksandra Pepijn Shanti Willemijn Yusuf Annelot Gijs Noor Mirthe"
).split()
_BEGIN = (
    "Bronk Kwelder Zwaard Heesel Oolder Vreugd Molster Tjerks Wamsel Grijpen Ruisel Dobber Kranig Plokker "
    "Spijkel Elzeren Olthuy Wrangel Knoester Blauwert Jörgel Yılder Zoëls Ploegert Smeuel Vlinter Harkel "
    "Drommel Quispel Tuitert"
).split()
_EIND = "elaar hoeven sema stra inga kampen veldt broekers borgh wijkers mansen horst daalder gaarden".split()
_STRAAT = "laan straat weg pad plein dreef".split()


@dataclass(frozen=True)
class Mens:
    """Een verzonnen mens met wat alleen bij die mens hoort."""

    voornaam: str
    achternaam: str
    bsn: str
    straat: str
    huisnummer: int
    telefoon: str

    @property
    def merken(self) -> tuple[str, ...]:
        """What no file may hold."""
        return self.achternaam, self.bsn, self.straat, self.telefoon, self.telefoon.replace("-", "")

    def zin(self) -> str:
        return (
            f"{self.voornaam} {self.achternaam} (bsn {self.bsn}) woont op {self.straat} {self.huisnummer} "
            f"en is te bellen op {self.telefoon}."
        )


def maak_mensen(aantal: int, seed: int = 3) -> list[Mens]:
    """So many people, the same for the same seed; all marks differ from each other."""
    loting = random.Random(seed)
    namen = [f"{begin}{eind}" for begin in _BEGIN for eind in _EIND]
    straten = [f"{begin}{eind}" for begin in _BEGIN for eind in ("oever", "akker", "meent", "hagen")]
    # Numbers from 9999 on are kept for tests by who gives them out, and 06-1234 is nobody's by custom.
    nummers = [f"9999{n:05}" for n in range(100_000) if _elfproef(f"9999{n:05}")]
    for lijst in (namen, nummers):
        loting.shuffle(lijst)
    staarten = loting.sample(range(10_000), aantal)
    wegen = loting.sample([f"{straat}{soort}" for straat in straten for soort in _STRAAT], aantal)
    return [
        Mens(
            loting.choice(_VOORNAMEN),
            namen[n],
            nummers[n],
            wegen[n],
            loting.randint(1, 240),
            f"06-1234{staarten[n]:04}",
        )
        for n in range(aantal)
    ]


def _elfproef(cijfers: str) -> bool:
    gewogen = sum(int(c) * gewicht for c, gewicht in zip(cijfers[:8], range(9, 1, -1), strict=True))
    return (gewogen - int(cijfers[8])) % 11 == 0
