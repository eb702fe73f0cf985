"""How a text comes in, and the decisions about it: cleaned of what a word processor leaves in it."""

import re
from collections.abc import Iterable

from django.core.exceptions import ValidationError

from cop.forms import RegelTekst
from cop.writepath import Tekst, schone_tekst

from .controle import HOOGSTENS_VONDSTEN, Groep
from .toepassen import Besluit, Eigen

# Soft hyphens, zero-width spaces and marks of direction, as they come along when pasting: a name with one in
# it would look like the name and not be found. Joiners stay: emoji and Persian need them.
_ONZICHTBAAR = re.compile("[\u00ad\u200b\u200e\u200f\u2060\u202a-\u202e\u2066-\u2069\ufeff]")
# A space that does not break is for the eye; in a telephone number it would hide the number.
_SPATIE = re.compile("[\u00a0\u2007\u2009\u202f]")
_REGELEINDE = re.compile("[\x0b\x0c\u2028\u2029]")
# The bullets of Word's own fonts.
_BOLLETJE = re.compile("[\uf0b7\uf0a7\uf076\uf0d8]")


def zonder_opmaak(ruw: str) -> str:
    """A text as pasted, with its line ends and without what cannot be seen."""
    ruw = _SPATIE.sub(" ", _ONZICHTBAAR.sub("", ruw))
    return _BOLLETJE.sub("•", _REGELEINDE.sub("\n", ruw))


class CasusTekst(Tekst):
    """A text of a person, also when it was pasted from a word processor."""

    def to_python(self, waarde):
        return super().to_python(zonder_opmaak(waarde) if isinstance(waarde, str) else waarde)


class CasusRegel(CasusTekst, RegelTekst):
    """The same, on one line."""


def vervangtekst(ruw: str) -> str:
    """A replacement as typed, on one line, no longer than a phrase; what cannot be stored becomes empty."""
    try:
        return " ".join(schone_tekst(zonder_opmaak(ruw[:200])).split())
    except ValidationError:
        return ""


def lees_besluiten(post, groepen: Iterable[Groep]) -> dict[str, Besluit]:
    """The decisions in a posted review; what is not posted is left to the proposal.

    `alle` takes all proposals of one family, `terug` forgets one decision: buttons of a page without script.
    """
    alle, terug = post.get("alle"), post.get("terug")
    besluiten = {}
    for groep in groepen:
        if terug in (groep.sleutel, groep.hoofd):
            continue
        keuze = post.get(f"besluit-{groep.sleutel}")
        besluiten[groep.sleutel] = Besluit(
            vrij=keuze == "vrij",
            vervanging=vervangtekst(post.get(f"vervanging-{groep.sleutel}", groep.vervanging)),
            genomen=keuze in ("vrij", "vervang") or groep.familie.sleutel == alle,
        )
    return besluiten


def lees_eigen(post) -> list[Eigen]:
    """The words the author pointed out, each with what comes in its place."""
    paren = zip(post.getlist("zoek"), post.getlist("door"), strict=False)
    eigen = [Eigen(vervangtekst(zoek), vervangtekst(door)) for zoek, door in paren]
    return [e for e in eigen if e.zoek][:HOOGSTENS_VONDSTEN]
