"""Mail about an appointment: each person gets an own one, with the appointment as a file and no case text."""

from collections.abc import Iterable

from cop.mail import mail

from ..models import Deelname, Gastuitnodiging, Sessie
from .ics import agendabestand


def stuur_gast(uitnodiging: Gastuitnodiging, code: str) -> None:
    """Sends a guest the personal link, with the appointment as a file."""
    sessie, adres = uitnodiging.sessie, uitnodiging.email
    bijlage = ("afspraak.ics", agendabestand(sessie, "REQUEST", adres), "text/calendar; method=REQUEST")
    mail("sessie_gast", [adres], {"sessie": sessie, "uitnodiging": uitnodiging, "code": code}, [bijlage])


def stuur(sjabloon: str, sessie: Sessie, deelnames: Iterable[Deelname], methode: str) -> None:
    """Sends the mail `sessie_<sjabloon>` to the people of these places."""
    leider = sessie.deelnames.filter(rol=Deelname.Rol.GESPREKSLEIDER, verwijderd_op=None).first()
    for deelname in deelnames:
        adres = deelname.gebruiker.email
        mail(
            f"sessie_{sjabloon}",
            [adres],
            {"sessie": sessie, "deelname": deelname, "leider": leider.gebruiker if leider else None},
            [
                (
                    "afspraak.ics",
                    agendabestand(sessie, methode, adres),
                    f"text/calendar; method={methode}",
                )
            ],
        )
