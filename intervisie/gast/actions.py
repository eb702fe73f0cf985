"""What people do with a guest: invite, withdraw, accept."""

import secrets

from django.utils import timezone

from cop.actions import hash_van, nieuw_account, sluit_link
from cop.models import Gebruiker
from cop.writepath import Geweigerd, actie

from ..agenda import post
from ..models import Deelname, Gastuitnodiging, Sessie
from .forms import GastUitnodigFormulier

HOOGSTENS_GASTEN = 10
NIET_GELDIG = "Deze link is niet geldig."


@actie("gast.uitnodigen", Sessie, GastUitnodigFormulier)
def nodig_gast_uit(sessie, door, gegevens):
    """Wie een sessie leidt of plande, nodigt iemand van buiten uit voor alleen deze sessie."""
    if not sessie.gasten_welkom:
        raise Geweigerd("niet_nu", "De bijeenkomst is voorbij. Je kunt niemand meer uitnodigen.")
    if sessie.deelnames.met_toegang().filter(gebruiker__email=gegevens["email"]).exists():
        uitleg = "Dit adres staat al op de lijst."
        raise Geweigerd("ongeldig", uitleg, {"email": [uitleg]})
    vorige = sessie.gastuitnodigingen.filter(gebruikt_op=None, ingetrokken_op=None)
    vorige.filter(email=gegevens["email"]).update(ingetrokken_op=timezone.now())
    if vorige.count() + sessie.deelnames.filter(gast=True, verwijderd_op=None).count() >= HOOGSTENS_GASTEN:
        raise Geweigerd("niet_nu", f"Een sessie heeft hoogstens {HOOGSTENS_GASTEN} gasten.")
    code = secrets.token_urlsafe(32)
    uitnodiging = Gastuitnodiging.objects.create(
        sessie=sessie, email=gegevens["email"], rol=gegevens["rol"], door=door, hash=hash_van(code)
    )
    post.stuur_gast(uitnodiging, code)
    return {"uitnodiging": str(uitnodiging.uuid)}


@actie("gast.intrekken", Gastuitnodiging)
def trek_gast_in(uitnodiging, door, gegevens):
    """De link van een gast die nog niet is gebruikt, werkt niet meer."""
    sluit_link(uitnodiging)


@actie("gast.aannemen", Gastuitnodiging)
def neem_gast_aan(uitnodiging, door, gegevens):
    """De gast krijgt een plek in de sessie; de link is daarmee gebruikt."""
    open_ = Gastuitnodiging.objects.filter(pk=uitnodiging.pk, gebruikt_op=None, ingetrokken_op=None)
    if not uitnodiging.sessie.gasten_welkom or open_.update(gebruikt_op=timezone.now()) != 1:
        raise Geweigerd("niet_geldig", NIET_GELDIG)
    sessie = uitnodiging.sessie
    if sessie.deelname_van(door) is None:
        Deelname.objects.update_or_create(
            sessie=sessie,
            gebruiker=door,
            defaults={
                "rol": uitnodiging.rol,
                "gast": not sessie.community.rollen_van(door),
                "antwoord": Deelname.Antwoord.JA,
                "verwijderd_op": None,
                "aangekomen_op": None,
                "herkent": None,
                "toegelaten": None,
            },
        )
        door.meer_rechten()
    return {"sessie": str(sessie.uuid)}


def word_gast_en_neem_aan(uitnodiging: Gastuitnodiging, naam: str) -> Gebruiker:
    """Makes the light account of a guest and accepts for it, both or neither; raises Geweigerd."""
    with nieuw_account(NIET_GELDIG):
        gast = Gebruiker.objects.create_user(uitnodiging.email, naam, is_gast=True)
        neem_gast_aan(gast, uitnodiging)
    return gast
