"""What people do with a case, from bringing it in to withdrawing it."""

import json
import logging

from cop.mail import mail
from cop.models import Community, Gebruiker, Sleutel
from cop.permissions import RECHTEN
from cop.schijf import haal_van_schijf
from cop.writepath import Geweigerd, actie, na_commit

from . import retention
from .controle import nog_nodig, tel_op, vindplaatsen
from .forms import CasusOpdracht, TerugstuurFormulier, VrijgeefFormulier
from .models import Casus
from .nagekeken import geplaatst

logger = logging.getLogger(__name__)


@actie("casus.indienen", Community, CasusOpdracht)
def dien_in(community, door, gegevens):
    """Een lid of begeleider bewaart een nagekeken casus als concept."""
    casus = Casus(community=community, inbrenger=door, sleutel=Sleutel.maak())
    _vul(casus, door, gegevens)
    casus.save()
    _meld_mede_inbrenger(casus, door, None)
    return {"casus": str(casus.uuid)}


@actie("casus.wijzigen", Casus, CasusOpdracht)
def wijzig(casus, door, gegevens):
    """Een inbrenger vervangt de hele tekst door een nieuwe, nagekeken tekst; daarna is het een concept."""
    eerder = casus.mede_inbrenger
    casus.wijzigen()
    if gegevens["gezien"] not in (None, casus.seq):
        fout = (
            "De casus is veranderd sinds je hem opende, bijvoorbeeld door je mede-inbrenger. Kijk daar "
            "eerst naar. Bewaar je hierna opnieuw, dan komt jouw tekst ervoor in de plaats."
        )
        raise Geweigerd("verouderd", fout, {"gezien": [fout]})
    _vul(casus, door, gegevens)
    casus.save()
    _meld_mede_inbrenger(casus, door, eerder)


@actie("casus.aanbieden", Casus)
def bied_aan(casus, door, gegevens):
    """Een inbrenger legt de casus voor aan de begeleiders van de community."""
    casus.aanbieden()
    beoordelaars = _beoordelaars(casus)
    if not beoordelaars:
        raise Geweigerd(
            "geen_begeleider",
            "Er is nog geen begeleider die je casus kan lezen. Vraag de beheerder van je community om hulp. "
            "Je casus is gewoon bewaard.",
        )
    casus.save()
    _mail("casus_aangeboden", beoordelaars, casus, door)


@actie("casus.vrijgeven", Casus, VrijgeefFormulier)
def geef_vrij(casus, door, gegevens):
    """Een begeleider die de casus niet zelf inbracht, laat hem toe tot een sessie, zoals hij hem las."""
    casus.vrijgeven()
    if gegevens["gezien"] != casus.seq:
        raise Geweigerd(
            "verouderd", "De casus is veranderd sinds je hem opende. Lees hem opnieuw en beslis dan."
        )
    casus.save()
    _mail("casus_vrijgegeven", casus.inbrengers, casus, door)


@actie("casus.terugsturen", Casus, TerugstuurFormulier)
def stuur_terug(casus, door, gegevens):
    """Een begeleider vraagt de inbrengers om de casus te veranderen, en schrijft en wijst aan wat."""
    teksten = [getattr(casus, veld) for veld in Casus.TEKSTVELDEN]
    mist = [w for w in gegevens["gemarkeerd"] if not any(vindplaatsen(tekst, w) for tekst in teksten)]
    if mist:
        fout = f"Dit staat niet in de casus: {', '.join(f'‘{woorden}’' for woorden in mist)}."
        raise Geweigerd("ongeldig", fout, {"gemarkeerd": [fout]})
    casus.terugsturen(gegevens["opmerking"], json.dumps(gegevens["gemarkeerd"]))
    casus.save()
    _mail("casus_teruggestuurd", casus.inbrengers, casus, door)


@actie("casus.intrekken", Casus)
def trek_in(casus, door, gegevens):
    """Een inbrenger haalt de casus terug, op elk moment voordat hij behandeld is."""
    was_concept = casus.status == Casus.Status.CONCEPT
    casus.intrekken()
    casus.save()
    lezers = [] if was_concept else _beoordelaars(casus)
    _mail("casus_ingetrokken", [*lezers, *casus.inbrengers], casus, door)


@actie("casus.heropenen", Casus)
def heropen(casus, door, gegevens):
    """Een inbrenger maakt van een ingetrokken casus weer een concept, zolang de tekst er nog is."""
    casus.heropenen()
    casus.save()


@actie("casus.wissen", Casus)
def wis(casus, door, gegevens):
    """Een inbrenger wist de casus: de sleutel is meteen vernietigd, tekst en titel zijn voorgoed weg."""
    ongezien = casus.status in (Casus.Status.CONCEPT, Casus.Status.INGETROKKEN)
    lezers = [] if ongezien else _beoordelaars(casus)
    retention.wis(casus, door)
    _mail("casus_gewist", [*lezers, *casus.inbrengers], casus, door)
    na_commit(_haal_van_schijf)


def _haal_van_schijf() -> None:
    if not haal_van_schijf(Sleutel):
        logger.warning("Een vernietigde sleutel staat nog op de schijf; manage.py opruimen haalt hem weg.")


def _vul(casus: Casus, door: Gebruiker, gegevens: dict) -> None:
    if door.pk == casus.inbrenger_id:
        casus.mede_inbrenger = _mede_inbrenger(casus.community, door, gegevens["mede_inbrenger"])
    for veld in ("soort", *Casus.TEKSTVELDEN, "domeinen", "themas"):
        setattr(casus, veld, gegevens[veld])
    teksten = {veld: gegevens[veld] for veld in Casus.TEKSTVELDEN}
    casus.vrij = json.dumps(nog_nodig(gegevens["vrij"], teksten))
    casus.geplaatst = json.dumps(nog_nodig([*geplaatst(casus), *gegevens["geplaatst"]], teksten))
    casus.vragen = gegevens["vragen"]
    casus.vervangen = tel_op(casus.vervangen, gegevens["geteld"])


def _mede_inbrenger(community: Community, door: Gebruiker, uuid) -> Gebruiker | None:
    if uuid is None:
        return None
    ander = Gebruiker.objects.filter(uuid=uuid).first()
    if ander is None or ander.pk == door.pk or not RECHTEN["casus.indienen"] & community.rollen_van(ander):
        fout = "Kies iemand uit deze community."
        raise Geweigerd("ongeldig", fout, {"mede_inbrenger": [fout]})
    return ander


def _beoordelaars(casus: Casus) -> list[Gebruiker]:
    """The begeleiders of the community who did not bring this case in."""
    leden = casus.community.leden.filter(is_begeleider=True, beeindigd_op=None, gebruiker__is_active=True)
    eigen = {mens.pk for mens in casus.inbrengers}
    return [lid.gebruiker for lid in leden.select_related("gebruiker") if lid.gebruiker_id not in eigen]


def _meld_mede_inbrenger(casus: Casus, door: Gebruiker, eerder: Gebruiker | None) -> None:
    if casus.mede_inbrenger is not None and casus.mede_inbrenger != eerder:
        _mail("casus_samen", [casus.mede_inbrenger], casus, door)


def _mail(sjabloon: str, aan: list[Gebruiker], casus: Casus, door: Gebruiker) -> None:
    """Mails these people except who did it: names and a link, no word of the case."""
    adressen = [mens.email for mens in aan if mens.pk != door.pk]
    mail(sjabloon, adressen, {"casus_uuid": casus.uuid, "community": casus.community.naam, "door": door.naam})
