"""Turns what somebody sees into HTML: the same templates for a whole page and for one changed piece."""

from django.template.loader import get_template
from django.utils.safestring import SafeString, mark_safe

from .. import fragmenten as f
from ..merk import merk_van
from ..models import Bijdrage, Deelname

# The pieces that stand on their own, by their field in Kamerbeeld; each template's outer element has that id.
DELEN = (
    "kop",
    "nu",
    "klok",
    "tafel",
    "kring",
    "leidraad",
    "casus",
    "afspraken",
    "groepjes",
    "stemming",
    "voortgang",
    "invoer",
    "regie",
    "meedoen",
    "wachtrij",
    "instap",
    "plan",
    "aandeel",
    "deur",
    "slot",
)


_VAST = {
    "waarderingen": Bijdrage.Waardering.values,
    "rolkeuzes": [(rol, rol.label) for rol in Deelname.Rol if rol != Deelname.Rol.GESPREKSLEIDER],
}


class Weergever:
    """Renders pieces and remembers them: equal values are rendered once as long as this object lives."""

    def __init__(self):
        self._html: dict = {}

    def html(self, naam: str, fragment) -> SafeString:
        """The HTML of one piece."""
        sleutel = (naam, merk_van(fragment))
        if sleutel not in self._html:
            if len(self._html) > 2000:
                self._html.clear()
            self._html[sleutel] = get_template(f"intervisie/kamer/{naam}.html").render(
                {"f": fragment, **_VAST}
            )
        return self._html[sleutel]

    def vak(self, vak: f.Vak) -> SafeString:
        """A row of cards, made of cards that are remembered one by one."""
        kaarten = mark_safe("".join(self.html("kaart", kaart) for kaart in vak.kaarten))  # noqa: S308
        return get_template("intervisie/kamer/vak.html").render({"f": vak, "kaarten": kaarten})

    def alles(self, beeld: f.Kamerbeeld) -> SafeString:
        """The whole room of one person."""
        delen = {
            naam: self.html(naam, fragment)
            for naam in DELEN
            if (fragment := getattr(beeld, naam)) is not None
        }
        vakken = [self.vak(vak) for vak in beeld.vakken]
        return get_template("intervisie/kamer/inhoud.html").render(
            {"beeld": beeld, "d": delen, "vakken": vakken}
        )


def merk(beeld: f.Kamerbeeld) -> str:
    """A short mark of what somebody sees: equal marks, equal screens."""
    return merk_van(beeld).hex()
