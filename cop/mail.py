"""Mail: short, as text and as HTML, without the content of cases; sent after the commit, never in its way."""

import re
from collections.abc import Iterable

from django.conf import settings
from django.core.mail import EmailMultiAlternatives
from django.template.loader import render_to_string

from .writepath import na_commit

_LINK = re.compile(r"https?://\S+\Z")
_CODE = re.compile(r"[A-Z0-9]{4}-[A-Z0-9]{4}\Z")


def mail(
    sjabloon: str, aan: Iterable[str], context: dict, bijlagen: Iterable[tuple[str, str, str]] = ()
) -> None:
    """Sends each address its own mail of the template `mail/<sjabloon>.txt` after the commit.

    `bijlagen` are (file name, text, MIME type).
    """
    for adres in dict.fromkeys(aan):
        na_commit(bericht(sjabloon, adres, context, bijlagen).send)


def bericht(
    sjabloon: str, adres: str, context: dict, bijlagen: Iterable[tuple[str, str, str]] = ()
) -> EmailMultiAlternatives:
    """A mail from one text: the first line of the template is the subject, the HTML is made from the rest."""
    tekst = render_to_string(f"mail/{sjabloon}.txt", {**context, "basis_url": settings.BASIS_URL})
    onderwerp, _, inhoud = tekst.strip().partition("\n")
    onderwerp, inhoud = onderwerp.strip(), inhoud.strip()
    gemaakt = EmailMultiAlternatives(onderwerp, inhoud + "\n", to=[adres])
    html = render_to_string("mail/basis.html", {"onderwerp": onderwerp, "delen": list(_delen(inhoud))})
    gemaakt.attach_alternative(html, "text/html")
    for bijlage in bijlagen:
        gemaakt.attach(*bijlage)
    return gemaakt


def _delen(inhoud: str) -> Iterable[dict]:
    """The paragraphs of a mail; a line with only a link becomes a button, named by the line above it."""
    for alinea in re.split(r"\n\s*\n", inhoud):
        regels = [regel.strip() for regel in alinea.splitlines()]
        if _CODE.match(regels[0]):
            yield {"soort": "code", "tekst": regels[0]}
        elif _LINK.match(regels[-1]):
            *boven, naam = regels[:-1] or ["Naar de pagina"]
            if boven:
                yield {"soort": "tekst", "tekst": "\n".join(boven)}
            yield {"soort": "knop", "tekst": naam.rstrip(":"), "link": regels[-1]}
        else:
            yield {"soort": "tekst", "tekst": "\n".join(regels)}
