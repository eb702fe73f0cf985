"""Who sees what of a report."""

from dataclasses import dataclass
from datetime import date, datetime

from ..models import Deelname, Sessie, Terugkoppeling, Verslag, Verslagregel

Soort = Verslagregel.Soort


@dataclass(frozen=True)
class Afspraakregel:
    """Een afspraak zoals hij in het verslag staat; `afloop` is leeg tot de inbrenger vertelt hoe het ging."""

    uuid: str
    tekst: str
    eigenaar: str
    datum: date | None
    bevestigd: bool
    afloop: str
    afloop_tekst: str


@dataclass(frozen=True)
class Verslagbeeld:
    """Het verslag zoals iemand het ziet; `stand` is nog_niet, wacht, nalezen, vast of gewist."""

    stand: str
    versie: int = 0
    kernvraag_oud: str = ""
    kernvraag_nieuw: str = ""
    oogst: tuple[str, ...] = ()
    afspraken: tuple[Afspraakregel, ...] = ()
    knelpunten: tuple[str, ...] = ()
    werkzaam: tuple[str, ...] = ()
    hoe_nu: str = ""
    hoe_nu_op: datetime | None = None

    @property
    def leesbaar(self) -> bool:
        return self.stand in ("nalezen", "vast")

    @property
    def leeg(self) -> bool:
        return not (self.oogst or self.afspraken or self.knelpunten or self.werkzaam)


def verslagbeeld(sessie: Sessie, kijker) -> Verslagbeeld | None:
    """The report for this person: before the agreement for inbrengers only, after it for who took part.

    None for who may not even know how far it is.
    """
    deelname = sessie.deelname_van(kijker)
    if deelname is None or not deelt_in(sessie, deelname):
        return None
    if sessie.status not in (Sessie.Status.AFGEROND, Sessie.Status.VASTGESTELD):
        return Verslagbeeld("nog_niet")
    verslag = Verslag.objects.filter(sessie=sessie).select_related("sleutel").first()
    if verslag is None or verslag.gewist:
        return Verslagbeeld("gewist")
    if sessie.status == Sessie.Status.VASTGESTELD:
        return _beeld("vast", verslag)
    return _beeld("nalezen", verslag) if deelname.brengt_in else Verslagbeeld("wacht")


def deelt_in(sessie: Sessie, deelname: Deelname) -> bool:
    """Whether the report is (going to be) for this person: not for guests or who never came in."""
    if deelname.gast:
        return False
    if sessie.status == Sessie.Status.VASTGESTELD:
        return deelname.brengt_in or deelname.leidt or deelname.binnen
    return True


def _beeld(stand: str, verslag: Verslag) -> Verslagbeeld:
    regels = list(verslag.regels.all())
    later = Terugkoppeling.objects.filter(verslag=verslag).first()

    def teksten(soort):
        return tuple(regel.tekst for regel in regels if regel.soort == soort)

    return Verslagbeeld(
        stand=stand,
        versie=verslag.seq,
        kernvraag_oud=verslag.kernvraag_oud,
        kernvraag_nieuw=verslag.kernvraag_nieuw,
        oogst=teksten(Soort.OOGST),
        afspraken=tuple(
            Afspraakregel(
                uuid=str(regel.uuid),
                tekst=regel.tekst,
                eigenaar=regel.eigenaar,
                datum=regel.datum,
                bevestigd=regel.bevestigd,
                afloop=regel.afloop,
                afloop_tekst=regel.get_afloop_display(),
            )
            for regel in regels
            if regel.soort == Soort.AFSPRAAK
        ),
        knelpunten=teksten(Soort.KNELPUNT),
        werkzaam=teksten(Soort.WERKZAAM),
        hoe_nu=later.tekst if later else "",
        hoe_nu_op=later.gegeven_op if later else None,
    )
