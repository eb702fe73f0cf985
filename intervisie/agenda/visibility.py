"""What somebody sees of an appointment."""

from collections import Counter
from dataclasses import dataclass
from datetime import datetime, timedelta

from casuistiek.models import Casus
from casuistiek.visibility import Casusbeeld, casusbeeld
from cop.models import Gebruiker
from cop.permissions import RECHTEN, SESSIE

from ..models import Deelname, Sessie
from .voorbereiding import VRAAGT, soorten_stappen
from .waarschuwingen import Waarschuwing, bij_sessie

Status = Sessie.Status
OPENT_VOORAF = timedelta(minutes=30)
HANDELINGEN = (
    "sessie.verzetten",
    "sessie.annuleren",
    "sessie.uitnodigen",
    "deelname.verwijderen",
    "gast.uitnodigen",
)
VOORBIJ = (Status.AFGEROND, Status.VASTGESTELD, Status.GEANNULEERD)


@dataclass(frozen=True)
class Genodigde:
    """Iemand op de lijst, zoals de anderen die zien."""

    pk: int
    naam: str
    organisatie: str
    rol: str
    antwoord: str
    antwoord_tekst: str
    ik: bool
    mag_weg: bool


@dataclass(frozen=True)
class Sessiebeeld:
    """Een bijeenkomst zoals iemand haar ziet; `casus` is leeg voor wie er geen rol in heeft."""

    titel: str
    casus: Casusbeeld | None
    casus_ingetrokken: bool
    mijn_rol: str
    mijn_antwoord: str
    mensen: tuple[Genodigde, ...]
    opkomst: str
    rol_vraagt: tuple[str, ...]
    stapsoorten: tuple[tuple[str, str], ...]
    afgemeld: tuple[str, ...]
    voorbij: bool
    mag_antwoorden: bool
    alleen_leider: bool
    mogelijk: frozenset[str]
    kamer: str
    kamer_opent_op: datetime
    video_link: str
    waarschuwingen: tuple[Waarschuwing, ...]
    eindigt_op: datetime
    verslag: str


def sessiebeeld(sessie: Sessie, kijker: Gebruiker, nu: datetime) -> Sessiebeeld:
    """The page of an appointment for a person who has a role in it or planned it."""
    rollen = sessie.rollen_van(kijker)
    mijn = sessie.deelname_van(kijker)
    mogelijk = frozenset(h for h in HANDELINGEN if RECHTEN[h] & rollen and _nu_mogelijk(sessie, h))
    regelt = bool(RECHTEN["sessie.uitnodigen"] & rollen)
    mensen = tuple(_genodigde(d, kijker, "deelname.verwijderen" in mogelijk) for d in _lijst(sessie))
    casus = sessie.casus
    ingetrokken = casus is not None and casus.status == Casus.Status.INGETROKKEN
    return Sessiebeeld(
        titel=sessie.titel,
        casus=casusbeeld(casus, "titel") if casus and not ingetrokken and rollen & SESSIE else None,
        casus_ingetrokken=ingetrokken,
        mijn_rol=mijn.get_rol_display() if mijn else "",
        mijn_antwoord=mijn.antwoord if mijn else "",
        mensen=mensen,
        opkomst=_opkomst(mensen),
        rol_vraagt=VRAAGT[mijn.rol] if mijn and sessie.status not in VOORBIJ else (),
        stapsoorten=tuple(soorten_stappen(sessie.leidraad)),
        afgemeld=tuple(m.naam for m in mensen if m.antwoord == "nee") if regelt else (),
        voorbij=sessie.status in VOORBIJ,
        mag_antwoorden=mijn is not None and sessie.status in (Status.GEPLAND, Status.OPEN),
        alleen_leider=sessie.status == Status.GEPLAND and nu < sessie.begint_op - OPENT_VOORAF,
        mogelijk=mogelijk,
        kamer=kamerstand(sessie, mijn, nu),
        kamer_opent_op=sessie.begint_op - OPENT_VOORAF,
        video_link=sessie.video_link if mijn and sessie.status not in VOORBIJ else "",
        waarschuwingen=tuple(bij_sessie(sessie)) if regelt and sessie.status not in VOORBIJ else (),
        eindigt_op=sessie.begint_op + timedelta(minutes=sessie.duur_minuten),
        verslag=verslagstand(sessie, mijn),
    )


def kamerstand(sessie: Sessie, mijn: Deelname | None, nu: datetime) -> str:
    """open, straks, or empty when there is no room (any more) for this person."""
    if mijn is None or sessie.status in VOORBIJ:
        return ""
    begonnen = sessie.status != Status.GEPLAND or nu >= sessie.begint_op - OPENT_VOORAF
    return "open" if mijn.leidt or begonnen else "straks"


def _nu_mogelijk(sessie: Sessie, handeling: str) -> bool:
    if handeling in ("sessie.verzetten", "sessie.annuleren"):
        return sessie.status in (Status.GEPLAND, Status.OPEN)
    return sessie.status not in VOORBIJ


def _lijst(sessie: Sessie):
    volgorde = list(Deelname.Rol.values)
    lijst = sessie.deelnames.filter(verwijderd_op=None).select_related("gebruiker__organisatie")
    return sorted(lijst, key=lambda d: (volgorde.index(d.rol), d.gebruiker.naam))


def _genodigde(deelname: Deelname, kijker: Gebruiker, mag_weg: bool) -> Genodigde:
    mens = deelname.gebruiker
    return Genodigde(
        pk=deelname.pk,
        naam=mens.naam,
        organisatie=mens.organisatie.naam if mens.organisatie else "",
        rol=deelname.get_rol_display() + (", gast" if deelname.gast else ""),
        antwoord=deelname.antwoord,
        antwoord_tekst=deelname.get_antwoord_display(),
        ik=mens.pk == kijker.pk,
        mag_weg=mag_weg and not deelname.leidt,
    )


def _opkomst(mensen: tuple[Genodigde, ...]) -> str:
    """How many come, as a sentence."""
    tel = Counter(mens.antwoord for mens in mensen)
    delen = [f"{tel['ja']} van de {len(mensen)} mensen {'komt' if tel['ja'] == 1 else 'komen'}"]
    if tel["nee"]:
        delen.append(f"{tel['nee']} {'komt' if tel['nee'] == 1 else 'komen'} niet")
    if tel["open"]:
        delen.append(f"{tel['open']} {'gaf' if tel['open'] == 1 else 'gaven'} nog geen antwoord")
    return ", ".join(delen) + "."


def verslagstand(sessie: Sessie, mijn: Deelname | None) -> str:
    """nalezen, wacht, vast, or empty."""
    if mijn is None or sessie.status not in (Status.AFGEROND, Status.VASTGESTELD):
        return ""
    if sessie.status == Status.VASTGESTELD:
        return "vast" if mijn.brengt_in or mijn.leidt or mijn.binnen else ""
    return "nalezen" if mijn.brengt_in else "wacht"
