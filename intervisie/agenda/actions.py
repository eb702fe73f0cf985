"""What people do with an appointment: plan, move, cancel, invite and answer."""

from cop.models import Community, Sleutel
from cop.writepath import Geweigerd, actie

from ..deur.weg import haal_weg
from ..models import Deelname, Sessie
from ..retention import wis_sessie
from . import post
from .forms import AntwoordFormulier, KiesDeelname, MomentFormulier, PlanFormulier, UitnodigFormulier
from .plan import kandidaten, maak_plan

Status = Sessie.Status
Antwoord = Deelname.Antwoord


@actie("sessie.plannen", Community, PlanFormulier)
def plan(community, door, gegevens):
    """Een begeleider of beheerder plant een bijeenkomst; wie op de lijst staat, krijgt een uitnodiging."""
    plan = maak_plan(community, gegevens)
    sessie = Sessie.objects.create(
        sleutel=Sleutel.maak(),
        community=community,
        casus=plan.casus,
        leidraad=plan.leidraad,
        titel=plan.titel,
        begint_op=plan.begint_op,
        duur_minuten=plan.duur_minuten,
        video_link=plan.video_link,
        door=door,
    )
    deelnames = Deelname.objects.bulk_create(
        Deelname(sessie=sessie, gebruiker=mens, rol=rol, antwoord=_eerste_antwoord(mens, door))
        for mens, rol in plan.rollen.items()
    )
    post.stuur("uitnodiging", sessie, deelnames, "REQUEST")
    return {"sessie": str(sessie.uuid)}


@actie("sessie.verzetten", Sessie, MomentFormulier)
def verzet(sessie, door, gegevens):
    """De afspraak krijgt een ander moment of een andere link; na een ander moment antwoordt ieder opnieuw."""
    _voor_de_start(sessie)
    ander_moment = sessie.begint_op != gegevens["begint_op"]
    sessie.begint_op = gegevens["begint_op"]
    sessie.duur_minuten = gegevens["duur_minuten"] or sessie.leidraad.minuten
    sessie.video_link = gegevens["video_link"]
    sessie.afspraak_versie += 1
    sessie.save(update_fields=["begint_op", "duur_minuten", "video_link", "afspraak_versie"])
    deelnames = _aanwezig(sessie)
    if ander_moment:
        for deelname in deelnames:
            deelname.antwoord = _eerste_antwoord(deelname.gebruiker, door)
            deelname.save(update_fields=["antwoord"])
    post.stuur("verzet", sessie, deelnames, "REQUEST")


@actie("sessie.annuleren", Sessie)
def annuleer(sessie, door, gegevens):
    """De bijeenkomst gaat niet door; ieder krijgt bericht en wat er al bij bewaard was, is meteen gewist."""
    sessie.annuleren()
    sessie.save()
    wis_sessie(sessie)
    post.stuur("geannuleerd", sessie, _aanwezig(sessie), "CANCEL")


@actie("sessie.uitnodigen", Sessie, UitnodigFormulier)
def nodig_uit(sessie, door, gegevens):
    """Er komen mensen bij, ook nog tijdens de sessie; wie eerder van de lijst ging, kan opnieuw meedoen."""
    if sessie.status not in (Status.GEPLAND, Status.OPEN, Status.BEZIG, Status.GEPAUZEERD):
        raise Geweigerd("niet_nu", "De bijeenkomst is voorbij. Je kunt niemand meer uitnodigen.")
    leden = kandidaten(sessie.community)
    erbij = []
    for pk in gegevens["mensen"]:
        if pk not in leden:
            raise Geweigerd("ongeldig", "Kies uit de lijst.", {"mensen": ["Kies uit de lijst."]})
        mens = leden[pk].gebruiker
        deelname = sessie.deelnames.filter(gebruiker=mens).first() or Deelname(sessie=sessie, gebruiker=mens)
        if deelname.pk and deelname.verwijderd_op is None:
            uitleg = f"{mens} staat al op de lijst."
            raise Geweigerd("ongeldig", uitleg, {"mensen": [uitleg]})
        deelname.rol = gegevens["rol"]
        deelname.antwoord = _eerste_antwoord(mens, door)
        deelname.verwijderd_op = deelname.aangekomen_op = deelname.herkent = deelname.toegelaten = None
        deelname.save()
        erbij.append(deelname)
    post.stuur("uitnodiging", sessie, erbij, "REQUEST")
    return {"deelnames": [deelname.pk for deelname in erbij]}


@actie("deelname.verwijderen", Sessie, KiesDeelname)
def verwijder(sessie, door, gegevens):
    """Iemand gaat van de lijst en kan er niet meer bij; de gespreksleider en de enige inbrenger blijven."""
    deelname = haal_weg(sessie, gegevens["deelname"])
    post.stuur("verwijderd", sessie, [deelname], "CANCEL")
    return {"deelname": deelname.pk}


@actie("deelname.antwoorden", Sessie, AntwoordFormulier)
def antwoord(sessie, door, gegevens):
    """Een genodigde zegt of hij komt, en kan dat tot de start veranderen."""
    _voor_de_start(sessie)
    deelname = sessie.deelname_van(door)
    deelname.antwoord = gegevens["antwoord"]
    deelname.save(update_fields=["antwoord"])
    return {"deelname": deelname.pk}


def _voor_de_start(sessie: Sessie) -> None:
    if sessie.status not in (Status.GEPLAND, Status.OPEN):
        raise Geweigerd("niet_nu", "Dit kan alleen voordat de sessie begint.")


def _aanwezig(sessie: Sessie) -> list[Deelname]:
    return list(sessie.deelnames.filter(verwijderd_op=None).select_related("gebruiker"))


def _eerste_antwoord(mens, door) -> str:
    return Antwoord.JA if mens == door else Antwoord.OPEN
