"""The questions inside the form to plan: the whole form travels along, so that nothing typed is lost."""

from cop.models import Community

from ..models import Leidraad
from .forms import VraagFormulier
from .voorstel import Uitkomst, kies

NAAM = "kies"  # what the fields of the questions begin with


class Keuzehulp:
    """Wat er in het formulier met de keuzehulp gebeurt; de rest van wat er gepost is, blijft wat het was."""

    def __init__(self, community: Community, post):
        self.gevraagd = "kies" in post or "neem" in post
        self.gekozen = {"leidraad": post["neem"]} if "neem" in post else {}
        self.formulier = VraagFormulier(prefix=NAAM, initial=_eerder(post))
        self.uitkomst: Uitkomst | None = None
        if self.gevraagd and not self.gekozen:
            self.formulier = VraagFormulier(post, prefix=NAAM)
            if self.formulier.is_valid():
                self.uitkomst = kies(Leidraad.objects.te_kiezen(community), self.formulier.cleaned_data)

    @property
    def open(self) -> bool:
        """Whether somebody is at it."""
        return self.gevraagd and not self.gekozen


def _eerder(post) -> dict:
    return {naam: post.get(f"{NAAM}-{naam}", "") for naam in VraagFormulier.base_fields}
