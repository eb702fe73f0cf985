"""Taking somebody out of a session, before it or while it runs; and with them what they wrote, or not."""

from django.utils import timezone

from cop.writepath import Geweigerd

from ..models import Deelname, Sessie


def haal_weg(sessie: Sessie, pk: int) -> Deelname:
    """Ends somebody's place; raises Geweigerd for the gespreksleider and the only inbrenger."""
    if sessie.status in (Sessie.Status.AFGEROND, Sessie.Status.VASTGESTELD, Sessie.Status.GEANNULEERD):
        raise Geweigerd("niet_nu", "De bijeenkomst is voorbij. De lijst verandert niet meer.")
    aanwezig = list(sessie.deelnames.filter(verwijderd_op=None).select_related("gebruiker"))
    deelname = next((d for d in aanwezig if d.pk == pk), None)
    if deelname is None:
        raise Geweigerd("onbekend", "Deze persoon staat niet (meer) op de lijst.")
    if deelname.leidt:
        raise Geweigerd("niet_nu", "Geef de rol van gespreksleider eerst aan een ander.")
    if deelname.brengt_in and sum(d.brengt_in for d in aanwezig) == 1:
        raise Geweigerd("niet_nu", "Zonder inbrenger is er geen casus. Annuleer dan de bijeenkomst.")
    deelname.verwijderd_op = timezone.now()
    deelname.save(update_fields=["verwijderd_op"])
    return deelname


def wis_bijdragen(sessie: Sessie, deelname: Deelname) -> None:
    """Deletes the cards, afspraken and notes of this person.

    Cards of an anonymous step stay: which ones disappear would tell who wrote them.
    """
    anoniem = [stap.pk for stap in sessie.stappen.all() if stap.inhoud["zicht"] == "anoniem"]
    sessie.bijdragen.filter(auteur=deelname).exclude(stap__in=anoniem).delete()
    sessie.afspraken.filter(door=deelname).delete()
    sessie.notities.filter(deelname=deelname).delete()
