"""Where the group is, for who comes in while the session runs."""

from .. import regiefragmenten as f
from ..kamer.stand import Kamerstand
from ..models import Deelname, Sessiestap


def instap_van(
    stand: Kamerstand, stap: Sessiestap, deelname: Deelname, kernvraag: str, jij: str
) -> f.Instap | None:
    """A short "waar zijn we", until this person has read it."""
    if not deelname.instapper:
        return None
    return f.Instap(
        stapnummer=stap.nummer,
        staptotaal=len(stand.stappen),
        staptitel=stap.titel,
        kernvraag=kernvraag,
        jij=jij,
        geweest=tuple(s.titel for s in stand.stappen if s.geopend_op and s.nummer < stap.nummer),
    )
