"""What somebody sees of a case: the only door from its row to a page, a session or a report."""

from dataclasses import dataclass
from datetime import datetime

from django.db.models import Q
from django.utils.formats import date_format
from django.utils.timezone import localtime
from django_fsm import can_proceed

from cop.models import Community, Lidmaatschap
from cop.permissions import RECHTEN

from .controle import vindplaatsen
from .families import EIGEN, SOORTNAMEN
from .models import Casus
from .nagekeken import Merk, gemarkeerd, gemerkte_stukken, vrijgelaten
from .retention import wist_op
from .themas import DOMEINEN, THEMAS
from .vragen import VRAGEN, Vraag, met_antwoord

LABELS = {
    "situatie": "Wat is er aan de hand?",
    "betrokkenen": "Wie zijn erbij betrokken?",
    "eigen_rol": "De rol van de inbrenger",
    "geprobeerd": "Wat is er al geprobeerd?",
}
# The transition behind each action; what is in both tables is a button.
OVERGANGEN = {
    "casus.wijzigen": "wijzigen",
    "casus.aanbieden": "aanbieden",
    "casus.vrijgeven": "vrijgeven",
    "casus.terugsturen": "terugsturen",
    "casus.intrekken": "intrekken",
    "casus.heropenen": "heropenen",
    "casus.wissen": "wissen",
}


@dataclass(frozen=True)
class Casusbeeld:
    """Wat iemand van een casus te zien krijgt; `teksten` zijn (label, tekst) en leeg bij niveau "titel"."""

    titel: str
    kernvraag: str
    soort: str
    domeinen: list[str]
    themas: list[str]
    teksten: list[tuple[str, str]]
    gewist: bool


def casusbeeld(casus: Casus, niveau: str) -> Casusbeeld:
    """The case at a level: "titel" (titel and kernvraag) or "tekst" (everything others read in the session).

    Who may see which level is decided by the caller. A wiped case has its titel left, and no texts.
    """
    if niveau not in ("titel", "tekst"):
        raise ValueError(f"Onbekend niveau: {niveau}")
    open_ = not casus.gewist
    teksten = []
    if niveau == "tekst" and open_:
        teksten = [(label, tekst) for veld, label in LABELS.items() if (tekst := getattr(casus, veld))]
    return Casusbeeld(
        titel=casus.titel,
        kernvraag=casus.kernvraag if open_ else "",
        soort=casus.get_soort_display(),
        domeinen=[naam for sleutel, naam in DOMEINEN if sleutel in casus.domeinen],
        themas=[naam for sleutel, naam in THEMAS if sleutel in casus.themas],
        teksten=teksten,
        gewist=casus.gewist,
    )


@dataclass(frozen=True)
class Casuspagina:
    """De casus zoals een inbrenger of beoordelaar hem op zijn pagina ziet."""

    rol: str
    beeld: Casusbeeld
    stand: str
    vervolg: str
    opmerking: str
    vervangen: list[tuple[str, int]]
    vrijgelaten: list[tuple[str, int]]
    gemerkt: list[tuple[str, list[tuple[str, Merk | None]]]]
    aangewezen: list[tuple[str, int]]
    vragen_ja: list[Vraag]
    vragen_onzeker: list[Vraag]
    vragen_open: int
    mogelijk: frozenset[str]


def casuspagina(casus: Casus, kijker) -> Casuspagina | None:
    """The page of a case for this person, or None for who has no role in it.

    Both see in the stored text where something was replaced, cleared or pointed at; of what stood there
    before only the kind and the count are left.
    """
    rollen = casus.rollen_van(kijker)
    if not RECHTEN["casus.bekijken"] & rollen:
        return None
    rol = "inbrenger" if "inbrenger" in rollen else "beoordelaar"
    stand, vervolg = stand_van(casus, rol)
    toont_opmerking = casus.status in (Casus.Status.CONCEPT, Casus.Status.AANGEBODEN)
    antwoorden = casus.vragen
    return Casuspagina(
        rol=rol,
        beeld=casusbeeld(casus, "tekst"),
        stand=stand,
        vervolg=vervolg,
        opmerking=casus.opmerking if toont_opmerking else "",
        vervangen=_telling(casus.vervangen),
        vrijgelaten=[] if casus.gewist else _telling(_per_soort(casus)),
        gemerkt=[] if casus.gewist else _gemerkt(casus),
        aangewezen=[] if casus.gewist else nog_aangewezen(casus),
        vragen_ja=met_antwoord(antwoorden, "ja"),
        vragen_onzeker=met_antwoord(antwoorden, "weet_niet"),
        vragen_open=len(VRAGEN) - len(antwoorden),
        mogelijk=mogelijk(casus, kijker),
    )


def mogelijk(casus: Casus, kijker) -> frozenset[str]:
    """The actions this person can do on this case now: the buttons."""
    rollen = casus.rollen_van(kijker)
    return frozenset(
        handeling
        for handeling, overgang in OVERGANGEN.items()
        if RECHTEN[handeling] & rollen and can_proceed(getattr(casus, overgang))
    )


def nog_aangewezen(casus: Casus) -> list[tuple[str, int]]:
    """The words a begeleider pointed at that still stand in the text, with how often."""
    teksten = [getattr(casus, veld) for veld in Casus.TEKSTVELDEN]
    geteld = ((w, sum(len(vindplaatsen(tekst, w)) for tekst in teksten)) for w in gemarkeerd(casus))
    return [(woorden, aantal) for woorden, aantal in geteld if aantal]


def _gemerkt(casus: Casus) -> list[tuple[str, list[tuple[str, Merk | None]]]]:
    labels = {"titel": "Titel", "kernvraag": "Kernvraag"} | LABELS
    return [
        (label, gemerkte_stukken(tekst, casus))
        for veld, label in labels.items()
        if (tekst := getattr(casus, veld))
    ]


def _per_soort(casus: Casus) -> dict[str, int]:
    telling: dict[str, int] = {}
    for stuk in vrijgelaten(casus):
        telling[stuk["soort"]] = telling.get(stuk["soort"], 0) + 1
    return telling


def _telling(per_soort: dict[str, int]) -> list[tuple[str, int]]:
    namen = SOORTNAMEN | {EIGEN: "door de inbrenger zelf aangewezen"}
    return [(naam, per_soort[soort]) for soort, naam in namen.items() if per_soort.get(soort)]


def stand_van(casus: Casus, rol: str) -> tuple[str, str]:
    """Where a case stands and what comes next, in plain words for this role."""
    inbrenger = rol == "inbrenger"
    wist = wist_op(casus)
    dag = date_format(localtime(wist), "j F Y") if wist else ""
    weg = f" De tekst wordt op {dag} gewist." if dag else ""
    if casus.titel == casus.GEWISTE_TITEL and casus.gewist:
        return "Deze casus is gewist.", "Van de tekst en de titel is niets meer over."
    if casus.gewist:
        return "De tekst van deze casus is gewist.", "Alleen de titel is nog over."
    match casus.status:
        case Casus.Status.CONCEPT if casus.opmerking:
            return (
                "De begeleider stuurde je casus terug met een opmerking.",
                "Pas je tekst aan en bied hem opnieuw aan.",
            )
        case Casus.Status.CONCEPT:
            return (
                "Alleen de inbrengers zien deze casus.",
                "Bied hem aan bij de begeleider als hij klaar is."
                + (f" Verander je er niets meer aan, dan wissen we hem op {dag}." if dag else ""),
            )
        case Casus.Status.AANGEBODEN:
            return (
                ("De begeleider leest je casus.", "Je krijgt een mail als hij is vrijgegeven of terugkomt.")
                if inbrenger
                else ("Deze casus wacht op jouw oordeel.", "Geef hem vrij of stuur hem terug.")
            )
        case Casus.Status.VRIJGEGEVEN:
            return (
                "De casus is vrijgegeven.",
                "De volgende stap is een sessie plannen. Genodigden zien eerst alleen titel en kernvraag."
                + (f" Komt er geen sessie, dan wissen we de casus op {dag}." if dag else ""),
            )
        case Casus.Status.BEHANDELD | Casus.Status.GEARCHIVEERD:
            return "De casus is besproken.", f"Wat het opleverde, staat in het verslag.{weg}"
        case _:
            return (
                "Deze casus is ingetrokken. Alleen de inbrengers zien hem nog.",
                f"Je kunt hem weer openen.{weg}",
            )


@dataclass(frozen=True)
class Casusregel:
    """Een casus als regel in een lijst."""

    uuid: str
    titel: str
    status: str
    statusnaam: str
    soort: str
    community: str
    inbrengers: list[str]
    stand: str
    vervolg: str
    mogelijk: frozenset[str]
    gewijzigd_op: datetime
    aangeboden_op: datetime | None


def mijn_casussen(kijker) -> list[Casusregel]:
    """The cases somebody brought in, alone or together, in communities he still belongs to, with a title."""
    rijen = Casus.objects.filter(Q(inbrenger=kijker) | Q(mede_inbrenger=kijker))
    rijen = rijen.exclude(sleutel=None, titel=Casus.GEWISTE_TITEL)
    return [_regel(casus, kijker) for casus in _met(rijen) if "inbrenger" in casus.rollen_van(kijker)]


def wachtrij_van(kijker) -> list[Casusregel]:
    """What waits for this begeleider, longest first: offered cases of others in all own communities."""
    rijen = Casus.objects.filter(
        status=Casus.Status.AANGEBODEN,
        community__leden__gebruiker=kijker,
        community__leden__is_begeleider=True,
        community__leden__beeindigd_op=None,
    )
    casussen = _met(rijen).order_by("aangeboden_op")
    return [_regel(casus, kijker) for casus in casussen if "beoordelaar" in casus.rollen_van(kijker)]


def rollen_als_begeleider(kijker) -> frozenset[str]:
    """What counts of the roles somebody has where he is begeleider."""
    leden = kijker.lidmaatschappen.filter(is_begeleider=True, beeindigd_op=None).select_related("community")
    return frozenset().union(*(lid.community.rollen_van(kijker) for lid in leden))


def communities_om_in_te_brengen(kijker) -> list[Community]:
    """The communities in which this person may bring in a case."""
    lidmaatschappen = kijker.lidmaatschappen.filter(beeindigd_op=None).select_related("community")
    return [
        lid.community
        for lid in lidmaatschappen.order_by("community__naam")
        if RECHTEN["casus.indienen"] & lid.rollen
    ]


def mede_inbrengers(community: Community, kijker) -> list[tuple[str, str]]:
    """Who can bring in a case together with this person, as choices; the duo partner comes first."""
    actief = community.leden.filter(beeindigd_op=None, gebruiker__is_active=True).exclude(gebruiker=kijker)
    leden = [
        lid
        for lid in actief.select_related("gebruiker__organisatie").order_by("gebruiker__naam", "pk")
        if RECHTEN["casus.indienen"] & lid.rollen
    ]
    duos = community.duos.filter(Q(een__gebruiker=kijker) | Q(ander__gebruiker=kijker))
    in_duo = {pk for paar in duos.values_list("een_id", "ander_id") for pk in paar}
    leden.sort(key=lambda lid: lid.pk not in in_duo)
    return [(str(lid.gebruiker.uuid), _wie(lid, lid.pk in in_duo)) for lid in leden]


def _wie(lid: Lidmaatschap, duo: bool) -> str:
    bij = f", {lid.gebruiker.organisatie}" if lid.gebruiker.organisatie else ""
    return f"{lid.gebruiker}{bij}{' (jouw duo)' if duo else ''}"


def _met(rijen):
    return rijen.select_related("community", "inbrenger", "mede_inbrenger", "sleutel")


def _regel(casus: Casus, kijker) -> Casusregel:
    stand, vervolg = stand_van(casus, "inbrenger" if kijker in casus.inbrengers else "beoordelaar")
    return Casusregel(
        uuid=str(casus.uuid),
        titel=casus.titel,
        status=casus.status,
        statusnaam=casus.get_status_display(),
        soort=casus.get_soort_display(),
        community=casus.community.naam,
        inbrengers=[mens.naam for mens in casus.inbrengers],
        stand=stand,
        vervolg=vervolg,
        mogelijk=mogelijk(casus, kijker),
        gewijzigd_op=casus.gewijzigd_op,
        aangeboden_op=casus.aangeboden_op,
    )
