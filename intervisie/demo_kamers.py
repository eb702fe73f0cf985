"""Running sessions full of invented people, for who wants to put load on the product."""

from datetime import timedelta
from importlib import import_module

from django.conf import settings
from django.contrib.auth import BACKEND_SESSION_KEY, HASH_SESSION_KEY, SESSION_KEY
from django.utils import timezone

from cop.demo import COMMUNITY, DOMEIN, maak_mensen
from cop.models import Community, Gebruiker, Lidmaatschap, Sleutel
from cop.writepath import voer_uit

from .kamer import actions  # noqa: F401  registers what a gespreksleider does
from .leidraad import laad_leidraden
from .models import Deelname, Leidraad, Sessie

LEIDRAAD, STAP = "cop_bindende_afspraken", "perspectieven"
_LANG = timedelta(hours=8)  # on the clock of the step: nobody extends it
_BACKEND = "allauth.account.auth_backends.AuthenticationBackend"


def maak_kamers(aantal: int, deelnemers: int, waarnemers: int = 0) -> list[dict]:
    """Makes `aantal` sessions, each led by Gonda, with so many people (her included) and so many watchers.

    Everybody is through the door, in a step in which all may write. Each room is given as its addresses, the
    `versie` that commands must name, and per person a name, a role and the cookie of a login.
    """
    laad_leidraden()
    gonda = maak_mensen()["gonda"]
    community = Community.objects.get(naam=COMMUNITY)
    mensen = [gonda, *_mensen(community, deelnemers + waarnemers - 1)]
    rollen = [
        Deelname.Rol.GESPREKSLEIDER,
        Deelname.Rol.INBRENGER,
        *[Deelname.Rol.DEELNEMER] * (deelnemers - 2),
    ]
    rollen += [Deelname.Rol.WAARNEMER] * waarnemers
    koekjes = [_koekje(mens) for mens in mensen]
    return [
        _kamer(community, list(zip(mensen, rollen, koekjes, strict=True)), nummer)
        for nummer in range(1, aantal + 1)
    ]


def _mensen(community: Community, aantal: int) -> list[Gebruiker]:
    adressen = [f"belasting{nummer}{DOMEIN}" for nummer in range(1, aantal + 1)]
    er_al = set(Gebruiker.objects.filter(email__in=adressen).values_list("email", flat=True))
    for nummer, adres in enumerate(adressen, 1):
        if adres not in er_al:
            mens = Gebruiker.objects.create_user(adres, f"Demopersoon {nummer}")
            Lidmaatschap.objects.create(community=community, gebruiker=mens)
    return sorted(Gebruiker.objects.filter(email__in=adressen), key=lambda mens: adressen.index(mens.email))


def _koekje(mens: Gebruiker) -> str:
    """A login of this person, as the header of a request carries it."""
    sessie = import_module(settings.SESSION_ENGINE).SessionStore()
    sessie[SESSION_KEY], sessie[BACKEND_SESSION_KEY] = str(mens.pk), _BACKEND
    sessie[HASH_SESSION_KEY] = mens.get_session_auth_hash()
    sessie.create()
    return f"{settings.SESSION_COOKIE_NAME}={sessie.session_key}"


def _kamer(community: Community, wie: list[tuple[Gebruiker, str, str]], nummer: int) -> dict:
    nu = timezone.now()
    sessie = Sessie.objects.create(
        community=community,
        leidraad=Leidraad.objects.get(sleutel=LEIDRAAD, vervallen=False),
        titel=f"Kamer {nummer} voor een meting",
        begint_op=nu,
        duur_minuten=90,
        sleutel=Sleutel.maak(),
        door=wie[0][0],
    )
    binnen = {"antwoord": Deelname.Antwoord.JA, "aangekomen_op": nu, "herkent": False}
    Deelname.objects.bulk_create(
        Deelname(sessie=sessie, gebruiker=mens, rol=rol, **binnen) for mens, rol, _ in wie
    )
    for handeling in ("sessie.openen", "sessie.starten"):
        sessie = _doe(handeling, sessie)
    sessie = _doe("sessie.ga_naar", sessie, stap=sessie.stappen.get(sleutel=STAP).nummer)
    sessie.deadline_op = nu + _LANG
    sessie.save(update_fields=["deadline_op"])
    return {
        "pagina": f"/kamer/{sessie.uuid}/",
        "ws": f"/ws/kamer/{sessie.uuid}/",
        "nieuws": f"/kamer/{sessie.uuid}/nieuws/",
        "opdracht": f"/kamer/{sessie.uuid}/opdracht/",
        "versie": sessie.versie,
        "rubrieken": sessie.huidige_stap.inhoud["rubrieken"],
        "mensen": [{"naam": mens.naam, "rol": str(rol), "cookie": koekje} for mens, rol, koekje in wie],
    }


def _doe(handeling: str, sessie: Sessie, **gegevens) -> Sessie:
    voer_uit(handeling, sessie.door, sessie, {"versie": sessie.versie, **gegevens})
    return Sessie.objects.select_related("door", "huidige_stap").get(pk=sessie.pk)
