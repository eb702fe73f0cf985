"""Where somebody is logged in: each login is noted, gets a new key when rights rise, and can be ended."""

import re
from datetime import datetime

from allauth.account.internal.flows.login import AUTHENTICATION_METHODS_SESSION_KEY as BEWIJS
from allauth.usersessions.models import UserSession
from django.contrib.sessions.models import Session

from .deurbel import bel_toegang
from .models import Gebruiker

# In the session: the key under which the login was noted, and the rights it was given its key for.
_GENOTEERD, _RECHTEN = "genoteerd_als", "rechten_versie"
# The kind of device is enough to recognise a login; the address of the visitor is not kept.
_GEEN_ADRES = "0.0.0.0"  # noqa: S104 - the column wants an address

_BROWSERS = (
    ("Edg", "Edge"),
    ("OPR/", "Opera"),
    ("Firefox/", "Firefox"),
    ("Chrom", "Chrome"),
    ("Safari/", "Safari"),
)
_SYSTEMEN = (
    ("Android", "een Android-toestel"),
    ("iPhone", "een iPhone"),
    ("iPad", "een iPad"),
    ("Windows", "Windows"),
    ("Mac OS X", "een Mac"),
    ("CrOS", "een Chromebook"),
    ("Linux", "Linux"),
)


class InlogMiddleware:
    """Notes a login when first used, gives it a new key after each rise in rights, tells when it ended."""

    def __init__(self, get_response):
        self.get_response = get_response

    def __call__(self, request):
        was, bewijs = request.user.pk, request.session.get(BEWIJS)
        antwoord = self.get_response(request)
        if request.user.is_authenticated:
            bevestigd = request.user.pk == was and request.session.get(BEWIJS) != bewijs
            self._houd_bij(request, bevestigd)
        elif was is not None:
            bel_toegang()
        return antwoord

    def _houd_bij(self, request, bevestigd: bool) -> None:
        sessie, versie = request.session, request.user.rechten_versie
        if request.method == "POST":  # this very request may have raised them
            versie = Gebruiker.objects.values_list("rechten_versie", flat=True).get(pk=request.user.pk)
        if bevestigd or sessie.get(_RECHTEN, versie) != versie:
            sessie.cycle_key()
        if sessie.get(_RECHTEN) != versie:
            sessie[_RECHTEN] = versie
        if sessie.get(_GENOTEERD) != sessie.session_key:
            _noteer(request)


def _noteer(request) -> None:
    sessie = request.session
    zelfde = UserSession.objects.filter(session_key=sessie.get(_GENOTEERD), user=request.user)
    if not zelfde.update(session_key=sessie.session_key):
        browser = request.META.get("HTTP_USER_AGENT", "")[:200]
        UserSession.objects.update_or_create(
            session_key=sessie.session_key,
            defaults={"user": request.user, "ip": _GEEN_ADRES, "user_agent": browser},
        )
    sessie[_GENOTEERD] = sessie.session_key


def inlogs_van(gebruiker: Gebruiker) -> list[UserSession]:
    """The logins that still hold, newest first; what ended is forgotten here."""
    rijen = UserSession.objects.purge_and_list(gebruiker)
    return sorted(rijen, key=lambda rij: rij.created_at, reverse=True)


def beeindig_inlogs(gebruiker: Gebruiker, behalve: str = "") -> int:
    """Ends the logins of a person, of all devices but the one with key `behalve`; gives how many.

    The pages stop at once, noted or not: each login is bound to what is renewed here. The rooms that are
    open close because the row of the login is gone.
    """
    gebruiker.set_unusable_password()
    gebruiker.save(update_fields=["password"])
    rijen = UserSession.objects.filter(user=gebruiker).exclude(session_key=behalve)
    aantal, _ = Session.objects.filter(session_key__in=rijen.values_list("session_key")).delete()
    rijen.delete()
    return aantal


def vergeet_verlopen_inlogs(nu: datetime) -> int:
    """Removes logins that are over, and what was noted of them; gives how many were noted."""
    Session.objects.filter(expire_date__lt=nu).delete()
    over = UserSession.objects.exclude(session_key__in=Session.objects.values("session_key"))
    aantal, _ = over.delete()
    return aantal


def apparaat(user_agent: str) -> str:
    """A browser and its system in words, for example "Firefox op Windows"."""
    browser = next((naam for merk, naam in _BROWSERS if merk in user_agent), "Een browser")
    systeem = next((naam for merk, naam in _SYSTEMEN if re.search(merk, user_agent)), "een onbekend toestel")
    return f"{browser} op {systeem}"
