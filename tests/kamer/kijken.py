"""What somebody can find in what reaches them: the view, its HTML, the frame that brings it, and the page."""

import json
import re

from lxml import html

from intervisie.kamer.nieuws import Lezer
from intervisie.kamer.stand import lees_stand
from intervisie.visibility import kamerbeeld
from tests.kamer.groep import Groep

_MOMENT = re.compile(r"\d{4}-\d\d-\d\dT\d\d:\d\d:[\d.:+]*")
_UUID = re.compile(r"[0-9a-f]{8}(-[0-9a-f]{4}){3}-[0-9a-f]{12}")


def beelden(groep: Groep) -> dict[str, object]:
    """What everybody in the session sees now, by first name."""
    stand = lees_stand(groep.sessie.pk)
    namen = {mens.pk: naam for naam, mens in groep.mensen.items()}
    return {namen[d.gebruiker_id]: kamerbeeld(stand, d) for d in stand.deelnames}


def frames(groep: Groep, eerder: dict[str, object]) -> dict[str, str]:
    """The frame that everybody gets whose screen shows `eerder`; empty when nothing changed for them."""
    pks = {groep.deelname(wie).pk: wie for wie in eerder}
    kijkers = {pk: {eerder[wie]} for pk, wie in pks.items()}
    _, nieuws = Lezer(groep.sessie.pk).lees(kijkers)
    return {pks[pk]: bericht.frame or "" for (pk, _), bericht in nieuws.items()}


def html_van(frame: str) -> str:
    """All HTML in a frame."""
    if not frame:
        return ""
    inhoud = json.loads(frame)
    return inhoud.get("alles", "") + "".join(zet[1] for zet in inhoud.get("zet", []))


def kaarten_in(tekst: str) -> list[str]:
    """The text of every card in a piece of HTML, in its order."""
    if not tekst:
        return []
    return [
        li.text_content()
        for li in html.fragment_fromstring(tekst, create_parent="div").iter("li")
        if "kaart" in li.get("class", "").split()
    ]


def kaarten_van(beeld) -> list:
    """The cards in a view, in their order."""
    return [kaart for vak in beeld.vakken for kaart in vak.kaarten]


def gelijk_gemaakt(tekst: str) -> str:
    """Without what is drawn anew each time: uuids, marks and the moment of the deadline."""
    tekst = re.sub(r'"merk":"[0-9a-f]*"', "", tekst)
    return _MOMENT.sub("moment", _UUID.sub("uuid", tekst))
