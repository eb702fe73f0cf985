"""Cards and forms for the tests of the report."""

from intervisie.models import Bijdrage, Sessie, Verslag
from intervisie.verslag.forms import als_data


def kaart(sessie: Sessie, wie, soort: str, tekst: str, **velden) -> Bijdrage:
    auteur = sessie.deelnames.get(gebruiker=wie)
    stap = sessie.stappen.get(nummer=1)
    bijdrage = Bijdrage(sessie=sessie, stap=stap, auteur=auteur, soort=soort, tekst=tekst, **velden)
    bijdrage.save()
    return bijdrage


def inhoud(sessie: Sessie) -> dict:
    """Every text of the report, read afresh from the database."""
    verslag = Verslag.objects.get(sessie=sessie)
    return {
        "oud": verslag.kernvraag_oud,
        "nieuw": verslag.kernvraag_nieuw,
        "regels": [(regel.soort, regel.tekst) for regel in verslag.regels.all()],
    }


def data(sessie: Sessie, **anders) -> dict:
    """The report as its own edit page would send it, unchanged but for `anders`."""
    return als_data(Verslag.objects.get(sessie=sessie), {}) | anders
