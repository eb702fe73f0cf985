"""What the wiping of a case means for its sessions: none closes by itself, everybody concerned hears it."""

from casuistiek.gevolgen import NA_WISSEN, NOG_NODIG
from casuistiek.models import Casus
from cop.mail import mail
from cop.models import Gebruiker, Logregel
from cop.writepath import na_commit, onderwerp_van

from ..models import Sessie

Status = Sessie.Status
_KOMT_OF_LOOPT = (Status.GEPLAND, Status.OPEN, Status.BEZIG, Status.GEPAUZEERD)
_MET_VERSLAG = (Status.AFGEROND, Status.VASTGESTELD)


def volg(casus: Casus, door: Gebruiker | None, titel: str) -> None:
    """Takes the case and its title off every screen; what is in a report stays, with the title above it."""
    sessies = Sessie.objects.select_for_update(of=("self",), no_key=True).filter(casus=casus)
    for sessie in sessies.exclude(status__in=_MET_VERSLAG):
        if sessie.titel == titel:
            sessie.titel = casus.titel
        sessie.seq += 1
        sessie.save(update_fields=["titel", "seq"])
        Logregel.objects.create(
            onderwerp=onderwerp_van(sessie), seq=sessie.seq, gebeurtenis="casus.wissen", door=door
        )
        na_commit(sessie.bel)
        if sessie.status in _KOMT_OF_LOOPT:
            _mail(sessie, casus, door)


def _mail(sessie: Sessie, casus: Casus, door: Gebruiker | None) -> None:
    """The inbrengers hear it from the case itself."""
    aanwezig = sessie.deelnames.filter(verwijderd_op=None, gebruiker__is_active=True)
    mensen = {deelname.gebruiker for deelname in aanwezig.select_related("gebruiker")} | {sessie.door}
    for mens in mensen - {None, door, *casus.inbrengers}:
        mail("sessie_casus_gewist", [mens.email], {"sessie": sessie, "mens": mens})


def is_nog_nodig(casus: Casus) -> bool:
    """Whether a session about this case is to come or going on."""
    return casus.sessies.filter(status__in=_KOMT_OF_LOOPT).exists()


NA_WISSEN.append(volg)
NOG_NODIG.append(is_nog_nodig)
