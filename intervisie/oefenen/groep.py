"""An invented session as rows in memory: never saved, but seen through the same rules as a real one."""

from dataclasses import dataclass, field
from datetime import timedelta
from random import Random

from django.utils import timezone

from casuistiek.models import Casus
from cop.models import Community, Gebruiker, Organisatie

from ..fragmenten import Kamerbeeld
from ..groepjes.indeling import hoeveel_groepjes, te_verdelen, verdeel
from ..invoegen import modulestappen
from ..kamer.stand import Kamerstand
from ..keuze.opties import mogelijkheden
from ..models import Afspraak, Bijdrage, Deelname, Leidraad, Sessie, Sessiestap
from ..staptypen import type_van
from ..visibility import kamerbeeld
from .voorbeelden import AFSPRAKEN, ANDERS, KAARTEN, MENSEN, STEMMEN, TWEEDE_INBRENGER, VERHAAL

Rol = Deelname.Rol
NIET_BEWAARD = -1  # keys of rows that no table has


def oefenstappen(leidraad: Leidraad) -> list[dict]:
    """The steps to walk through: where a module is chosen, those of the first one follow."""
    stappen: list[dict] = []
    for stap in leidraad.inhoud["stap"]:
        stappen.append(stap)
        if keuzes := stap.get("modules"):
            module = next(m for m in leidraad.inhoud["module"] if m["sleutel"] == keuzes[0])
            stappen += modulestappen(module, stap["sleutel"], {s["sleutel"] for s in stappen})
    return stappen


@dataclass
class Oefening:
    """Een stap zoals iemand met deze rol hem ziet; `verder` is na het onthullen of in de eigen beurt."""

    leidraad: Leidraad
    nummer: int
    rol: str
    verder: bool = False
    mensen: tuple = MENSEN
    nu: object = field(default_factory=timezone.now)

    def __post_init__(self):
        self.sessie = self._sessie()
        self.stappen = [self._stap(n, s) for n, s in enumerate(oefenstappen(self.leidraad), 1)]
        self.stap = self.sessie.huidige_stap = self.stappen[self.nummer - 1]
        self.deelnames = [self._deelname(n, *mens) for n, mens in enumerate(self._mensen(), 1)]
        self.jij = next(d for d in self.deelnames if d.rol == self.rol)
        self._zet_groepjes()
        self._zet_beurten()

    def beeld(self) -> Kamerbeeld:
        """What this person sees, by the rules of the real room."""
        return kamerbeeld(self.stand(), self.jij)

    def stand(self) -> Kamerstand:
        bijdragen = self._bijdragen()
        if self.stap.type == "kiezen" and self.stap.onthuld_op:
            keuzes = [m.sleutel for m in mogelijkheden(self.sessie, self.stap, bijdragen)]
            self.stap.toestand = {"uitslag": dict(zip(keuzes, STEMMEN, strict=False))}
        return Kamerstand(
            sessie=self.sessie,
            stappen=self.stappen,
            deelnames=self.deelnames,
            bijdragen=bijdragen,
            afspraken=self._afspraken(),
            kernvragen=[],
            nu=self.nu,
        )

    @property
    def tweede(self) -> str:
        """What the other moment of this step is: onthuld, beurt, or empty when there is only one."""
        if type_van(self.stap).onthulbaar(self.stap):
            return "onthuld"
        if type_van(self.stap).per_groepje and self.jij.groepje:
            return "inbreng"
        return "beurt" if any(pk == self.jij.pk for pk, _ in self.stap.beurten) else ""

    # ---- Rows that nobody saves ----

    def _sessie(self) -> Sessie:
        casus = Casus(pk=NIET_BEWAARD, sleutel_id=NIET_BEWAARD, **VERHAAL)
        return Sessie(
            pk=NIET_BEWAARD,
            sleutel_id=NIET_BEWAARD,
            community=Community(pk=NIET_BEWAARD, naam="Verzonnen groep"),
            casus=casus,
            leidraad=self.leidraad,
            titel=VERHAAL["titel"],
            status=Sessie.Status.BEZIG,
        )

    def _stap(self, nummer: int, inhoud: dict) -> Sessiestap:
        onthuld = nummer < self.nummer or (nummer == self.nummer and self.verder)
        return Sessiestap.uit_leidraad(
            self.sessie, nummer, inhoud, pk=nummer, onthuld_op=self.nu if onthuld else None
        )

    def _mensen(self) -> tuple:
        duo = self.leidraad.inhoud["inbrengers"] > 1
        return (*self.mensen, TWEEDE_INBRENGER) if duo else self.mensen

    def _deelname(self, nummer: int, rol: str, naam: str, organisatie: str) -> Deelname:
        mens = Gebruiker(pk=nummer, naam=naam, organisatie=Organisatie(pk=nummer, naam=organisatie))
        return Deelname(
            pk=nummer,
            sessie=self.sessie,
            gebruiker=mens,
            rol=rol,
            aangekomen_op=self.nu,
            herkent=False,
            gezien_op=self.nu,
        )

    def _zet_groepjes(self) -> None:
        """The same division each time; when `verder`, you are who brings in."""
        if not type_van(self.stap).toont_groepjes:
            return
        wie = {d.pk: d for d in te_verdelen(self.deelnames)}
        grootte = next(s.inhoud["grootte"] for s in self.stappen if s.type == "groepjes")
        mensen = [(d.pk, d.gebruiker.organisatie.pk) for d in wie.values()]
        verdeling = verdeel(mensen, hoeveel_groepjes(len(mensen), grootte), Random(grootte))  # noqa: S311
        for nummer, groepje in enumerate(verdeling, 1):
            if self.jij.pk in groepje and type_van(self.stap).per_groepje:
                groepje.remove(self.jij.pk)
                eigen = self.stap.inhoud["ronde"] - 1
                groepje.insert(eigen if self.verder else 0 if eigen else len(groepje), self.jij.pk)
            for plek, pk in enumerate(groepje, 1):
                wie[pk].groepje, wie[pk].groepjeplek = nummer, plek

    def _zet_beurten(self) -> None:
        """Somebody else has the turn; when `verder`, you have it."""
        volgorde = sorted(type_van(self.stap).beurtvolgorde(self.stap, self.deelnames), key=lambda d: d.pk)
        jij = next((n for n, d in enumerate(volgorde) if d == self.jij), None)
        nu = (
            jij
            if self.verder and jij is not None
            else next((n for n in range(len(volgorde)) if n and n != jij), 0)
        )
        self.stap.beurten = [
            [d.pk, "klaar" if n < nu else "nu" if n == nu else "wacht"] for n, d in enumerate(volgorde)
        ]

    def _bijdragen(self) -> list[Bijdrage]:
        bronnen = [self.stap.sleutel, *self.stap.inhoud.get("bron", [])]
        return [kaart for stap in self.stappen if stap.sleutel in bronnen for kaart in self._kaarten(stap)]

    def _kaarten(self, stap: Sessiestap) -> list[Bijdrage]:
        soort = stap.inhoud.get("soort")
        schrijvers = [d for d in self.deelnames if self._schrijft(stap, d)]
        if soort in (None, "afspraak") or not schrijvers:
            return []
        teksten = KAARTEN.get(soort, ANDERS)[: 1 if stap.type == "formuleren" else None]
        rubrieken = stap.inhoud.get("rubrieken") or [""]
        gewaardeerd = self._gewaardeerd(stap)
        return [
            Bijdrage(
                pk=stap.pk * 100 + n,
                sessie=self.sessie,
                stap=stap,
                auteur=schrijvers[n % len(schrijvers)],
                soort=soort,
                tekst=tekst.partition(" | ")[0],
                vervolg=tekst.partition(" | ")[2],
                rubriek=rubrieken[n % len(rubrieken)],
                groepje=schrijvers[n % len(schrijvers)].groepje if type_van(stap).per_groepje else None,
                waardering=("warm", "neutraal", "")[n % 3] if gewaardeerd else "",
            )
            for n, tekst in enumerate(teksten)
        ]

    def _gewaardeerd(self, stap: Sessiestap) -> bool:
        """Whether the cards of this step lie under the eyes of the inbrenger, now or before."""
        return any(
            s.type == "waarderen" and stap.sleutel in s.inhoud["bron"] for s in self.stappen[: self.nummer]
        )

    def _schrijft(self, stap: Sessiestap, deelname: Deelname) -> bool:
        geschreven = Sessiestap(type=stap.type, inhoud=stap.inhoud)  # as it was before the reveal
        return deelname.rol != Rol.WAARNEMER and not type_van(stap).weiger_schrijven(geschreven, deelname)

    def _afspraken(self) -> list[Afspraak]:
        if self.stap.type not in ("afspraken", "check_uit"):
            return []
        sprekers = [d for d in self.deelnames if d.brengt_in or d == self.jij][:2]
        return [
            Afspraak(
                sessie=self.sessie,
                actie=actie,
                eigenaar=eigenaar,
                door=eigenaar,
                datum=(self.nu + timedelta(days=7 * (n + 1))).date(),
                bevestigd_op=None if n else self.nu,
            )
            for n, (actie, eigenaar) in enumerate(zip(AFSPRAKEN, sprekers, strict=False))
        ]
