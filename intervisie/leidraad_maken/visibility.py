"""What the people who make a leidraad see of its concept."""

from collections.abc import Iterator
from dataclasses import dataclass
from itertools import groupby

from django import forms

from cop.models import Community
from cop.permissions import RECHTEN

from ..leidraad import Fout, fouten
from ..models import EigenLeidraad
from ..models.leidraad import minuten_van
from ..staptypen import STAPTYPEN
from .velden import bij_het_veld, label


@dataclass(frozen=True)
class Regel:
    """Eén stap in de lijst; `minuten` is wat er in het veld staat, ook als dat niet klopt."""

    nummer: int
    sleutel: str
    titel: str
    soort: str
    minuten: str
    minuten_fout: str
    fouten: tuple[str, ...]
    eerste: bool
    laatste: bool


@dataclass(frozen=True)
class Conceptbeeld:
    """Het concept als lijst om aan te werken; `fasen` zijn (naam, minuten, regels) in volgorde."""

    fasen: tuple[tuple[str, int, tuple[Regel, ...]], ...]
    minuten: int
    van_modules: int
    aantal: int
    kopfouten: tuple[str, ...]
    stapfouten: int
    terug: str
    gepubliceerd: int

    @property
    def klaar(self) -> bool:
        return not self.kopfouten and not self.stapfouten


def conceptbeeld(rij: EigenLeidraad, formulier: forms.Form | None = None) -> Conceptbeeld:
    """The concept; with a form that was refused, also what was typed there and what is wrong with it."""
    gevonden = list(fouten(rij.inhoud))
    regels = [_regel(rij, n, stap, gevonden, formulier) for n, stap in enumerate(rij.stappen, 1)]
    laatste = rij.versies.filter(vervallen=False).first()
    samen = rij.als_leidraad().minuten
    return Conceptbeeld(
        fasen=tuple(_fasen(rij.stappen, regels)),
        minuten=samen,
        van_modules=samen - minuten_van(rij.stappen),
        aantal=len(regels),
        kopfouten=tuple(bij_het_veld(fout, rij.inhoud) for fout in gevonden if not fout.stap),
        stapfouten=len({fout.stap for fout in gevonden if fout.stap}),
        terug=rij.eerder[-1][0] if rij.eerder else "",
        gepubliceerd=laatste.versie if laatste else 0,
    )


def _fasen(stappen: list[dict], regels: list[Regel]) -> Iterator[tuple[str, int, tuple[Regel, ...]]]:
    for fase, groep in groupby(regels, key=lambda regel: stappen[regel.nummer - 1]["fase"]):
        samen = tuple(groep)
        yield fase, minuten_van([stappen[regel.nummer - 1] for regel in samen]), samen


def _regel(rij, nummer: int, stap: dict, gevonden: list[Fout], formulier) -> Regel:
    veld = f"minuten-{stap['sleutel']}"
    getypt = formulier is not None and veld in formulier.fields
    return Regel(
        nummer=nummer,
        sleutel=stap["sleutel"],
        titel=stap["titel"],
        soort=STAPTYPEN[stap["type"]].naam,
        minuten=formulier.data[veld] if getypt else str(stap["minuten"]),
        minuten_fout=" ".join(formulier.errors.get(veld, [])) if getypt else "",
        fouten=tuple(
            f"{label(fout.veld)}: {bij_het_veld(fout, rij.inhoud)}"
            for fout in gevonden
            if fout.stap == nummer
        ),
        eerste=nummer == 1,
        laatste=nummer == len(rij.stappen),
    )


def gezien(request, rij: EigenLeidraad) -> dict:
    """The state that the next save will be about, and whether it is another than this person had seen."""
    eerder = request.POST.get("gezien", "")
    return {"nu": rij.seq, "anders": request.method == "POST" and eerder != str(rij.seq)}


def wat_er_nu_staat(formulier: forms.Form, nu: dict) -> list[tuple[str, str]]:
    """Label and stored value of the fields where a bound form says something else."""
    anders = []
    for naam, veld in formulier.fields.items():
        if isinstance(veld.widget, forms.HiddenInput):
            continue
        staat, getypt = nu.get(naam), formulier.cleaned_data.get(naam, formulier.data.get(naam))
        if (staat or None) != (getypt or None):
            anders.append((str(veld.label), _als_tekst(veld, staat)))
    return anders


def _als_tekst(veld: forms.Field, waarde) -> str:
    if waarde in (None, "", [], False):
        return "(leeg)"
    if waarde is True:
        return "(aangevinkt)"
    woorden = dict(getattr(veld, "choices", ()))
    delen = waarde if isinstance(waarde, list) else [waarde]
    return ", ".join(str(woorden.get(deel, deel)) for deel in delen)


def makers_communities(mens) -> list[Community]:
    """The communities for which somebody may make a leidraad."""
    eigen = Community.objects.filter(leden__gebruiker=mens, leden__beeindigd_op=None)
    return [c for c in eigen if RECHTEN["leidraad.maken"] & c.rollen_van(mens)]
