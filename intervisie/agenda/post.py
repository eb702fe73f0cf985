"""Mail about an appointment: each person gets an own one, with the appointment as a file and no case text."""

from collections.abc import Iterable

from cop.mail import mail

from ..models import Deelname, Sessie
from .ics import agendabestand


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
