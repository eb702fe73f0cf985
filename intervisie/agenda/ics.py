"""The appointment as an iCalendar file (RFC 5545, RFC 5546), without a word about the case."""

from datetime import UTC, timedelta
from email.utils import parseaddr

from django.conf import settings
from django.urls import reverse
from django.utils import timezone
from icalendar import Calendar, Event, vCalAddress

from ..models import Sessie


def agendabestand(sessie: Sessie, methode: str, adres: str = "") -> str:
    """The text of the file: `methode` REQUEST or CANCEL for the address `adres`, or PUBLISH for a download.

    The UID is that of the session and SEQUENCE its `afspraak_versie`, so that a calendar moves or removes
    the appointment it has.
    """
    pagina = settings.BASIS_URL + reverse("agenda:sessie", args=[sessie.uuid])
    afspraak = Event()
    afspraak.add("uid", str(sessie.uuid))
    afspraak.add("sequence", sessie.afspraak_versie)
    afspraak.add("dtstamp", timezone.now().astimezone(UTC))
    afspraak.add("dtstart", sessie.begint_op.astimezone(UTC))
    afspraak.add("dtend", (sessie.begint_op + timedelta(minutes=sessie.duur_minuten)).astimezone(UTC))
    afspraak.add("summary", f"Intervisie: {sessie.community.naam}")
    afspraak.add("description", f"Kijk wie er komen, geef antwoord of ga naar de kamer: {pagina}")
    afspraak.add("url", pagina)
    afspraak.add("class", "PRIVATE")
    afspraak.add("status", "CANCELLED" if methode == "CANCEL" else "CONFIRMED")
    afspraak.add("organizer", _adres(parseaddr(settings.DEFAULT_FROM_EMAIL)[1]))
    if adres:
        genodigde = _adres(adres)
        # The answer is given on the page: a reply by mail would go nowhere.
        genodigde.params["RSVP"] = "FALSE"
        afspraak.add("attendee", genodigde)
    agenda = Calendar()
    agenda.add("prodid", "-//Met andere ogen//intervisie//NL")
    agenda.add("version", "2.0")
    agenda.add("method", methode)
    agenda.add_component(afspraak)
    return agenda.to_ical().decode()


def _adres(adres: str) -> vCalAddress:
    return vCalAddress(f"mailto:{adres}")
