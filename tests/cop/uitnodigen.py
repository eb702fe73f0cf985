"""An invitation with its code, which only its mail knows."""

import re

from django.core import mail as postvak

from cop import actions
from cop.models import Uitnodiging

LINK = re.compile(r"http://[^/\s]+(/uitnodiging/[^/\s]+/)")


def maak_uitnodiging(community, door, adres, **rollen) -> tuple[Uitnodiging, str]:
    """Invites, and gives the row and the code."""
    rauw = {"adressen": adres, **(rollen or {"is_lid": True})}
    pk = actions.nodig_uit(door, community, rauw).gegevens["uitnodigingen"][0]
    uitnodiging, code = Uitnodiging.objects.get(pk=pk), f"code-van-{adres}"
    uitnodiging.hash = actions.hash_van(code)
    uitnodiging.save()
    return uitnodiging, code


def link_uit_mail(adres: str) -> str:
    """The path of the link in the newest mail to this address."""
    bericht = [bericht for bericht in postvak.outbox if bericht.to == [adres]][-1]
    return LINK.search(bericht.body)[1]
