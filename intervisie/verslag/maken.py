"""How a report comes out of a session, and goes again."""

from casuistiek.models import Casus
from cop.models import Sleutel

from ..models import Bijdrage, Sessie, Verslag, Verslagregel

Soort = Verslagregel.Soort
_MARKERINGEN = {Bijdrage.Markering.KNELPUNT: Soort.KNELPUNT, Bijdrage.Markering.WERKZAAM: Soort.WERKZAAM}


def maak_verslag(sessie: Sessie) -> Verslag:
    """Gathers what may be kept into a report with a key of its own; nothing in it says who wrote it.

    Called inside the action that closes the session. A report that was there and not agreed on is replaced.
    """
    vergeet_verslag(sessie)
    bijdragen = list(
        sessie.bijdragen.filter(groepje=None).select_related("stap")
    )  # what a groepje wrote stays there
    oud, nieuw = _kernvragen(sessie, bijdragen)
    verslag = Verslag(sessie=sessie, sleutel=Sleutel.maak(), kernvraag_oud=oud, kernvraag_nieuw=nieuw)
    verslag.save()
    for soort, tekst in dict.fromkeys(_opbrengst(bijdragen)):
        Verslagregel(verslag=verslag, soort=soort, tekst=tekst).save()
    for afspraak in sessie.afspraken.select_related("eigenaar__gebruiker"):
        Verslagregel(
            verslag=verslag,
            soort=Soort.AFSPRAAK,
            tekst=afspraak.actie,
            eigenaar=afspraak.eigenaar.gebruiker.naam,
            datum=afspraak.datum,
            bevestigd=afspraak.bevestigd_op is not None,
        ).save()
    return verslag


def vergeet_verslag(sessie: Sessie) -> None:
    """Removes the report with its key, when it is not agreed on yet: for a session that is reopened."""
    verslag = Verslag.objects.filter(sessie=sessie).select_related("sleutel").first()
    if verslag is not None and sessie.status != Sessie.Status.VASTGESTELD:
        wis_verslag(verslag)


def wis_verslag(verslag: Verslag) -> None:
    """Removes a report and destroys its key."""
    sleutel = verslag.sleutel
    verslag.delete()
    if sleutel is not None:
        sleutel.delete()


def _kernvragen(sessie: Sessie, bijdragen: list[Bijdrage]) -> tuple[str, str]:
    """The question as it first was (in the case, or else in the session) and, if changed, as it ended."""
    casus = sessie.casus
    leesbaar = casus is not None and not casus.gewist and casus.status != Casus.Status.INGETROKKEN
    formuleringen = [casus.kernvraag] if leesbaar and casus.kernvraag else []
    formuleringen += [b.tekst for b in sorted(bijdragen, key=lambda b: b.pk) if b.soort == "kernvraag"]
    if not formuleringen:
        return "", ""
    oud, nieuw = formuleringen[0], formuleringen[-1]
    return oud, nieuw if nieuw != oud else ""


def _opbrengst(bijdragen: list[Bijdrage]):
    for bijdrage in bijdragen:
        if bijdrage.geoogst:
            yield Soort.OOGST, bijdrage.hele_tekst
        if bijdrage.markering:
            yield _MARKERINGEN[bijdrage.markering], bijdrage.hele_tekst
