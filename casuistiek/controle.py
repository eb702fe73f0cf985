"""The check between typing and storing: what is found in the texts, as things to decide about.

A text goes round: search it, let the author decide per finding, apply the decisions (`toepassen.py`), search
the result again. Only a text in which nothing is left that the author did not clear is ready to be stored.
The raw text exists in these variables only; no exception that leaves this module holds a word of it.
"""

import hashlib
import logging
import re
from collections import Counter
from collections.abc import Iterable, Mapping
from dataclasses import dataclass

from .detectie import Vondst
from .families import AANGEWEZEN, SOORTNAMEN, Familie, familie_van
from .verfijnen import verfijn
from .zoekproces import ZoekenMislukt, vind_in_velden

logger = logging.getLogger(__name__)

# More distinct findings than this is a list of people, not a case; the decisions must also fit in one post.
HOOGSTENS_VONDSTEN = 150


UITLEG = {
    "druk": "Er worden nu veel teksten tegelijk nagekeken. Er is niets bewaard. Probeer het zo nog eens.",
    "tijd": "Het nakijken duurde te lang. Er is niets bewaard. Probeer het nog eens, of kort je tekst in.",
    "stuk": "De controle lukte niet. Er is niets bewaard. Probeer het nog eens.",
}


class ControleMislukt(Exception):
    """De controle kon niet worden gedaan; de tekst zegt waarom."""


@dataclass(frozen=True)
class Groep:
    """Eén ding dat gevonden is, op een of meer plekken, waarover de inbrenger één keer beslist.

    `hoofd` is de sleutel van de groep die bepaalt wat ervoor in de plaats komt: alle namen van één mens delen
    er een, zodat die mens overal dezelfde vervanging krijgt.
    """

    nr: int
    sleutel: str
    hoofd: str
    soort: str
    tekst: str
    zeker: bool
    vervanging: str
    uitleg: str
    aantal: int

    @property
    def soortnaam(self) -> str:
        return SOORTNAMEN.get(self.soort, "gegeven")

    @property
    def familie(self) -> Familie:
        return familie_van(self.soort)

    @property
    def teken(self) -> str:
        return f"{self.familie.teken}{self.nr}{'' if self.zeker else '?'}"


@dataclass(frozen=True)
class Nazicht:
    """Velden met wat erin gevonden is."""

    velden: Mapping[str, str]
    vondsten: Mapping[str, list[Vondst]]
    groepen: list[Groep]


def splits_namen(tekst: str) -> list[str]:
    """Names as typed in one box, separated by commas, semicolons or line ends."""
    return [naam for deel in re.split(r"[,;\n]", tekst) if (naam := deel.strip())]


def sleutel_van(vondst: Vondst) -> str:
    """One key for the same thing, whatever its capitals and white space: the author decides about it once."""
    return hashlib.sha256(f"{vondst.soort}\n{plat(vondst.tekst)}".encode()).hexdigest()[:12]


def plat(tekst: str) -> str:
    return " ".join(tekst.casefold().split())


def kijk_na(
    velden: Mapping[str, str],
    namen: Iterable[str] = (),
    vrij: Iterable[dict] = (),
    aangewezen: Iterable[str] = (),
) -> Nazicht:
    """Searches the fields; `aangewezen` are words that a begeleider pointed at.

    Raises ControleMislukt when the search gives no answer, and logs why.
    """
    vrije_teksten = [v["tekst"] for v in vrij]
    aangewezen = list(aangewezen)
    try:
        gevonden = vind_in_velden(velden, namen=namen, vrij=vrije_teksten)
    except ZoekenMislukt as fout:
        # The place and not the message: that may quote the case.
        logger.error("De controle ging mis: %s %s", fout.reden, fout.plek)
        raise ControleMislukt(UITLEG[fout.reden]) from None
    gevonden = verfijn(velden, gevonden)
    vondsten = {}
    for veld, tekst in velden.items():
        alle = _met_aangewezen(tekst, gevonden[veld], aangewezen)
        vondsten[veld] = _buiten(tekst, sorted(alle, key=lambda v: v.start), vrije_teksten)
    return Nazicht(velden, vondsten, _groepeer(vondsten))


def _met_aangewezen(tekst: str, vondsten: list[Vondst], aangewezen: list[str]) -> list[Vondst]:
    """Words a begeleider pointed at become findings; they take in what lies inside them, and nothing else."""
    for woorden in sorted(aangewezen, key=len, reverse=True):
        for start, eind in vindplaatsen(tekst, woorden):
            geraakt = [v for v in vondsten if v.start < eind and start < v.eind]
            if all(start <= v.start and v.eind <= eind for v in geraakt) and not any(
                (v.start, v.eind) == (start, eind) for v in geraakt
            ):
                vondsten = [v for v in vondsten if v not in geraakt]
                vondsten.append(
                    Vondst(
                        start,
                        eind,
                        AANGEWEZEN,
                        tekst[start:eind],
                        any(v.zeker for v in geraakt),
                        "[weggelaten]",
                        "De begeleider wees dit aan. Schrijf in je eigen woorden wat er wel kan staan.",
                    )
                )
    return vondsten


def _buiten(tekst: str, vondsten: list[Vondst], vrije_teksten: list[str]) -> list[Vondst]:
    """Without what lies inside cleared words: who clears an address also clears the name in it."""
    plekken = [plek for vrij in vrije_teksten for plek in vindplaatsen(tekst, vrij)]
    return [v for v in vondsten if not any(start <= v.start and v.eind <= eind for start, eind in plekken)]


def _groepeer(vondsten: Mapping[str, list[Vondst]]) -> list[Groep]:
    alle = [vondst for lijst in vondsten.values() for vondst in lijst]
    aantal = Counter(sleutel_van(vondst) for vondst in alle)
    # One decision for all places; if the detection is sure of it in one place it is sure of it.
    zeker: dict[str, Vondst] = {}
    for vondst in alle:
        if vondst.zeker:
            zeker.setdefault(sleutel_van(vondst), vondst)
    hoofden: dict[str, str] = {}
    groepen: dict[str, Groep] = {}
    for vondst in alle:
        sleutel = sleutel_van(vondst)
        if sleutel in groepen:
            continue
        beste = zeker.get(sleutel, vondst)
        hoofd = sleutel
        if beste.zeker and _is_een_naam(beste):
            # The detection proposes the same words only for names of the same person, school or place.
            hoofd = hoofden.setdefault(beste.vervanging, sleutel)
        nr = groepen[hoofd].nr if hoofd in groepen else 1 + len({groep.hoofd for groep in groepen.values()})
        groepen[sleutel] = Groep(
            nr,
            sleutel,
            hoofd,
            vondst.soort,
            vondst.tekst,
            sleutel in zeker,
            beste.vervanging,
            beste.uitleg,
            aantal[sleutel],
        )
    return list(groepen.values())


def _is_een_naam(vondst: Vondst) -> bool:
    """Whether the proposal stands for one person, school, organisation or place, and so for one decision."""
    return vondst.soort in ("PERSOON", "SCHOOL", "INSTELLING", "PLAATS") and not vondst.vervanging.startswith(
        "een "
    )


def nog_te_doen(nazicht: Nazicht, voor: Mapping[str, str]) -> bool:
    """Whether a text with decisions in it must be looked at again: something certain is left or came in.

    What is only doubtful counts if it stood in the text before; a doubt about our own replacement does not.
    """
    return any(
        groep.zeker or any(groep.tekst in tekst for tekst in voor.values()) for groep in nazicht.groepen
    )


def vindplaatsen(tekst: str, zoek: str) -> list[tuple[int, int]]:
    """Where these words stand, in any case and with any white space; as whole words where they occur so."""
    kern = r"\s+".join(re.escape(woord) for woord in zoek.split())
    if not kern:
        return []
    for patroon in (rf"(?<!\w){kern}(?!\w)", kern):
        plekken = [m.span() for m in re.finditer(patroon, tekst, re.IGNORECASE)]
        if plekken:
            return plekken
    return []


def tel_op(*tellingen: Mapping[str, int]) -> dict[str, int]:
    """Adds counts per kind together."""
    som: Counter[str] = Counter()
    for telling in tellingen:
        som.update(telling)
    return dict(som)


def nog_nodig(stukken: Iterable[dict], velden: Mapping[str, str]) -> list[dict]:
    """Which {soort, tekst} still stand in the text, each once; the rest need not be remembered."""
    uniek = {(v["soort"], plat(v["tekst"])): v for v in stukken}
    teksten = [plat(tekst) for tekst in velden.values()]
    return [v for (_, kaal), v in uniek.items() if any(kaal in tekst for tekst in teksten)]
