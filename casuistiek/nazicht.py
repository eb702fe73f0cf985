"""The page of the review as plain data: the text in pieces, what asks for a decision, and what does not."""

from collections.abc import Iterable, Mapping
from dataclasses import dataclass

from .controle import Groep, Nazicht, vindplaatsen
from .families import FAMILIES, Familie
from .toepassen import Besluit, Eigen, delen_van, stukken_van, voltooi

# Around a doubt, so that it can be judged without looking for it in the text.
OMGEVING = 45


@dataclass(frozen=True)
class Keuze:
    """Eén beslissing: de groepen die samen één vervanging krijgen, en wat er nu over besloten is."""

    groepen: list[tuple[Groep, Besluit]]
    omgeving: tuple[str, str, str]

    @property
    def groep(self) -> Groep:
        return self.groepen[0][0]

    @property
    def besluit(self) -> Besluit:
        return self.groepen[0][1]

    @property
    def open(self) -> bool:
        return not self.groep.zeker and not self.besluit.genomen

    @property
    def aantal(self) -> int:
        return sum(groep.aantal for groep, _ in self.groepen)


@dataclass(frozen=True)
class Familiekeuzes:
    """De beslissingen van één familie, bij elkaar op de pagina."""

    familie: Familie
    keuzes: list[Keuze]

    @property
    def open(self) -> int:
        return sum(keuze.open for keuze in self.keuzes)

    @property
    def plekken(self) -> int:
        return sum(keuze.aantal for keuze in self.keuzes)


def keuzes_van(nazicht: Nazicht, besluiten: Mapping[str, Besluit]) -> list[Keuze]:
    """The decisions of a review, in the order of the text; `besluiten` holds every group."""
    per_hoofd: dict[str, list[tuple[Groep, Besluit]]] = {}
    for groep in nazicht.groepen:
        per_hoofd.setdefault(groep.hoofd, []).append((groep, besluiten[groep.sleutel]))
    return [Keuze(groepen, _omgeving(nazicht, groepen[0][0])) for groepen in per_hoofd.values()]


def _omgeving(nazicht: Nazicht, groep: Groep) -> tuple[str, str, str]:
    """The words around the first place of a group, whole words, on one line."""
    for veld, vondsten in nazicht.vondsten.items():
        for vondst in vondsten:
            if vondst.tekst == groep.tekst and vondst.soort == groep.soort:
                tekst = nazicht.velden[veld]
                voor = tekst[max(0, vondst.start - OMGEVING) : vondst.start]
                na = tekst[vondst.eind : vondst.eind + OMGEVING]
                if vondst.start > OMGEVING:
                    voor = "…" + voor.partition(" ")[2]
                if vondst.eind + OMGEVING < len(tekst):
                    na = na.rpartition(" ")[0] + "…"
                return voor, vondst.tekst, na
    return "", groep.tekst, ""


def kader_van(
    nazicht: Nazicht, besluiten: Mapping[str, Besluit], eigen: Iterable[Eigen], labels: Mapping[str, str]
) -> dict:
    """What the template of the review shows of the texts and the decisions."""
    besluiten, eigen = voltooi(nazicht, besluiten), list(eigen)
    keuzes = keuzes_van(nazicht, besluiten)
    zeker = [keuze for keuze in keuzes if keuze.groep.zeker]
    twijfel = [keuze for keuze in keuzes if not keuze.groep.zeker]
    return {
        "teksten": [
            {
                "veld": veld,
                "label": labels[veld],
                "stukken": stukken_van(tekst, delen_van(nazicht, veld, besluiten, eigen)),
            }
            for veld, tekst in nazicht.velden.items()
            if tekst
        ],
        "twijfel": twijfel,
        "open": sum(keuze.open for keuze in twijfel),
        "per_familie": _per_familie(twijfel),
        "zeker": _per_familie(zeker),
        "aantal_zeker": len(zeker),
        "eigen": [
            {"eigen": e, "aantal": sum(len(vindplaatsen(t, e.zoek)) for t in nazicht.velden.values())}
            for e in eigen
        ],
    }


def _per_familie(keuzes: list[Keuze]) -> list[Familiekeuzes]:
    return [
        Familiekeuzes(familie, van)
        for familie in FAMILIES
        if (van := [keuze for keuze in keuzes if keuze.groep.familie == familie])
    ]
