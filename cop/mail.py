"""Mail: short, plain, without the content of cases; sent after the commit and never failing a write."""

from collections.abc import Iterable

from django.conf import settings
from django.core.mail import EmailMessage
from django.template.loader import render_to_string

from .writepath import na_commit


def mail(
    sjabloon: str, aan: Iterable[str], context: dict, bijlagen: Iterable[tuple[str, str, str]] = ()
) -> None:
    """Sends each address its own mail of the template `mail/<sjabloon>.txt` after the commit.

    The first line of the template is the subject. `bijlagen` are (file name, text, MIME type).
    """
    tekst = render_to_string(f"mail/{sjabloon}.txt", {**context, "basis_url": settings.BASIS_URL})
    onderwerp, _, inhoud = tekst.strip().partition("\n")
    for adres in dict.fromkeys(aan):
        bericht = EmailMessage(onderwerp.strip(), inhoud.strip() + "\n", to=[adres])
        for bijlage in bijlagen:
            bericht.attach(*bijlage)
        na_commit(bericht.send)
