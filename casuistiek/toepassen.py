"""Decisions put into a text: what it becomes, and the pieces before and after that a page can show."""

from collections import Counter
from collections.abc import Iterable, Mapping
from dataclasses import dataclass, field

from .controle import Groep, Nazicht, sleutel_van, vindplaatsen
from .detectie import vervang
from .families import EIGEN


@dataclass(frozen=True)
class Besluit:
    """Wat de inbrenger over een groep besloot: laten staan, of vervangen door deze woorden.

    `genomen` zegt of hij er echt over besloot; zonder besluit wordt het vervangen zoals voorgesteld.
    """

    vrij: bool
    vervanging: str
    genomen: bool = False


@dataclass(frozen=True)
class Eigen:
    """Woorden die de inbrenger zelf aanwijst, en wat ervoor in de plaats komt."""

    zoek: str
    door: str


@dataclass(frozen=True)
class Uitkomst:
    """Velden na de besluiten, met wat bleef staan, wat ervoor in de plaats kwam en hoeveel per soort."""

    velden: dict[str, str]
    vrij: list[dict[str, str]]
    geplaatst: list[dict[str, str]]
    geteld: dict[str, int]
    niet_gevonden: list[str] = field(default_factory=list)


@dataclass
class Deel:
    """Een plek in een veld waar iets gevonden of aangewezen is, en wat daar komt."""

    start: int
    eind: int
    door: str
    groepen: list[Groep]
    eigen: str = ""
    vrij: bool = False

    @property
    def soort(self) -> str:
        return EIGEN if self.eigen else self.groepen[0].soort


@dataclass(frozen=True)
class Stuk:
    """Een stuk tekst: gewoon (zonder deel), of een plek met de woorden ervoor en erna.

    `aanloop` en `staart` zijn gewone woorden die met de vervanging verdwijnen: de 'op' van 'op 9 januari'.
    """

    oud: str
    nieuw: str = ""
    aanloop: str = ""
    staart: str = ""
    deel: Deel | None = None


def voltooi(nazicht: Nazicht, besluiten: Mapping[str, Besluit]) -> dict[str, Besluit]:
    """A decision for every group: the author's or the proposal; all names of a person share the words."""
    klaar = {g.sleutel: besluiten.get(g.sleutel) or Besluit(False, g.vervanging) for g in nazicht.groepen}
    return {
        g.sleutel: Besluit(klaar[g.sleutel].vrij, klaar[g.hoofd].vervanging, klaar[g.sleutel].genomen)
        for g in nazicht.groepen
    }


def delen_van(
    nazicht: Nazicht, veld: str, besluiten: Mapping[str, Besluit], eigen: Iterable[Eigen]
) -> list[Deel]:
    """The places of a field, in order and without overlap; `besluiten` holds every group.

    Words the author pointed out win from a finding they touch: together they become the author's replacement.
    """
    groepen = {groep.sleutel: groep for groep in nazicht.groepen}
    tekst, delen = nazicht.velden[veld], []
    for opdracht in sorted(eigen, key=lambda e: -len(e.zoek)):
        for start, eind in vindplaatsen(tekst, opdracht.zoek):
            if not any(start < d.eind and d.start < eind for d in delen):
                delen.append(Deel(start, eind, opdracht.door, [], eigen=opdracht.zoek))
    for vondst in nazicht.vondsten[veld]:
        groep = groepen[sleutel_van(vondst)]
        besluit = besluiten[groep.sleutel]
        delen.sort(key=lambda d: d.start)
        geraakt = [d for d in delen if d.eigen and vondst.start < d.eind and d.start < vondst.eind]
        if not geraakt:
            delen.append(Deel(vondst.start, vondst.eind, besluit.vervanging, [groep], vrij=besluit.vrij))
        elif not besluit.vrij:
            geraakt[0].start = min(geraakt[0].start, vondst.start)
            geraakt[-1].eind = max(geraakt[-1].eind, vondst.eind)
            geraakt[0].groepen.append(groep)
    return sorted(delen, key=lambda d: d.start)


def pas_toe(nazicht: Nazicht, besluiten: Mapping[str, Besluit], eigen: Iterable[Eigen] = ()) -> Uitkomst:
    """Applies the decisions; a finding without a decision is replaced as proposed."""
    eigen, besluiten = list(eigen), voltooi(nazicht, besluiten)
    geteld: Counter[str] = Counter()
    geplaatst: dict[tuple[str, str], None] = {}
    velden = {}
    for veld, tekst in nazicht.velden.items():
        delen = [d for d in delen_van(nazicht, veld, besluiten, eigen) if not d.vrij]
        for deel in delen:
            geteld.update([EIGEN] if deel.eigen else [])
            geteld.update(groep.soort for groep in deel.groepen)
        for stuk in stukken_van(tekst, delen):
            if stuk.deel and (woorden := stuk.nieuw.strip()):
                geplaatst[stuk.deel.soort, woorden] = None
        velden[veld] = vervang(tekst, [(d.start, d.eind, d.door) for d in delen])
    vrij = [{"soort": g.soort, "tekst": g.tekst} for g in nazicht.groepen if besluiten[g.sleutel].vrij]
    mist = [
        e.zoek for e in eigen if not any(vindplaatsen(tekst, e.zoek) for tekst in nazicht.velden.values())
    ]
    return Uitkomst(
        velden, vrij, [{"soort": soort, "tekst": t} for soort, t in geplaatst], dict(geteld), mist
    )


def stukken_van(tekst: str, delen: list[Deel]) -> list[Stuk]:
    """A text cut at its places, each with what the sentence says before and after.

    What `vervang` makes of a place is read off by comparing: it mends the words around it too.
    """
    stukken: list[Stuk] = []
    links, plek = "", 0
    for n, deel in enumerate(delen):
        gewoon = tekst[plek : deel.start]
        links += gewoon
        grens = delen[n + 1].start if n + 1 < len(delen) else len(tekst)
        rechts = tekst[deel.eind : grens]
        oud = links + tekst[deel.start : deel.eind] + rechts
        nieuw = vervang(oud, [(len(links), len(links) + deel.eind - deel.start, deel.door)])
        kop = _gelijk(links, nieuw)
        while 0 < kop < len(links) and not links[kop - 1].isspace():
            kop -= 1  # what disappears, disappears in whole words
        # Only plain words may disappear with a place, never a piece of the place before it.
        kop = max(kop, len(links) - len(gewoon))
        staart = _gelijk(rechts[::-1], nieuw[kop:][::-1])
        aanloop = links[kop:]
        nieuwe_woorden = nieuw[kop : len(nieuw) - staart]
        stukken.append(Stuk(gewoon[: len(gewoon) - len(aanloop)]))
        stukken.append(
            Stuk(
                tekst[deel.start : deel.eind],
                nieuwe_woorden,
                aanloop,
                rechts[: len(rechts) - staart],
                deel,
            )
        )
        plek = deel.eind + len(rechts) - staart
        links = links + tekst[deel.start : plek] if deel.vrij else links[:kop] + nieuwe_woorden
    stukken.append(Stuk(tekst[plek:]))
    return [stuk for stuk in stukken if stuk.oud or stuk.deel]


def _gelijk(een: str, ander: str) -> int:
    """How many characters two texts have in common from the start."""
    kortste = min(len(een), len(ander))
    return next((n for n in range(kortste) if een[n] != ander[n]), kortste)
