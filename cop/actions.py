"""What people do with people: profiles, communities, members, duos and invitations."""

import hashlib
import secrets
from contextlib import contextmanager
from datetime import timedelta

from django.db import IntegrityError, transaction
from django.db.models import Q
from django.utils import timezone

from .forms import (
    BehoudInlog,
    BeveiligingFormulier,
    CommunityFormulier,
    DuoFormulier,
    KiesDuo,
    KiesLid,
    LidFormulier,
    ProfielFormulier,
    UitnodigingenFormulier,
)
from .logins import beeindig_inlogs
from .mail import mail
from .models import Community, Duo, Gebruiker, Lidmaatschap, Organisatie, Uitnodiging
from .writepath import Geweigerd, actie

GELDIG = timedelta(days=7)
ROLVELDEN = ("is_beheerder", "is_begeleider", "is_lid", "leidinggevend")
NIET_GELDIG = "Deze uitnodiging is niet geldig."


@actie("profiel.wijzigen", Gebruiker, ProfielFormulier)
def wijzig_profiel(gebruiker, door, gegevens):
    """Iemand zegt hoe hij heet, wat hij doet en bij welke organisatie hij hoort."""
    zet_profiel(gebruiker, gegevens)
    gebruiker.save(update_fields=["naam", "functie", "organisatie"])


def zet_profiel(gebruiker: Gebruiker, gegevens: dict) -> None:
    gebruiker.naam = gegevens["naam"]
    gebruiker.functie = gegevens["functie"]
    gebruiker.organisatie = gegevens["organisatie"]
    if gegevens["nieuwe_organisatie"]:
        naam = gegevens["nieuwe_organisatie"]
        gebruiker.organisatie, _ = Organisatie.objects.get_or_create(
            naam__iexact=naam, defaults={"naam": naam, "soort": gegevens["soort"]}
        )


@actie("account.beveiligen", Gebruiker, BehoudInlog)
def beveilig_account(gebruiker, door, gegevens):
    """Iemand voegde een eerste tweede stap toe; wie alleen met een code binnenkwam, moet opnieuw inloggen."""
    beeindig_inlogs(gebruiker, behalve=gegevens["inlog"])
    gebruiker.meer_rechten()


@actie("account.overal_uitloggen", Gebruiker)
def log_overal_uit(gebruiker, door, gegevens):
    """Iemand logt uit op alle apparaten, ook op dit; kamers die open staan, sluiten."""
    beeindig_inlogs(gebruiker)


@actie("community.maken", Gebruiker, CommunityFormulier)
def maak_community(gebruiker, door, gegevens):
    """Iemand begint een community en wordt er beheerder en lid van."""
    community = Community.objects.create(**gegevens)
    Lidmaatschap.objects.create(community=community, gebruiker=gebruiker, is_beheerder=True, is_lid=True)
    return {"community": str(community.uuid)}


@actie("community.wijzigen", Community, CommunityFormulier)
def wijzig_community(community, door, gegevens):
    """Een beheerder past naam en omschrijving van de community aan."""
    community.naam, community.omschrijving = gegevens["naam"], gegevens["omschrijving"]
    community.save(update_fields=["naam", "omschrijving"])


@actie("community.beveiligen", Community, BeveiligingFormulier)
def beveilig_community(community, door, gegevens):
    """Een beheerder zet de extra beveiliging aan of uit; aanzetten kan alleen wie haar zelf al heeft."""
    if gegevens["aan"] and not door.heeft_factor:
        raise Geweigerd("niet_nu", "Voeg eerst aan je eigen account een passkey of een app met codes toe.")
    community.sterk_inloggen = gegevens["aan"]
    community.save(update_fields=["sterk_inloggen"])


@actie("lid.wijzigen", Community, LidFormulier)
def wijzig_lid(community, door, gegevens):
    """Een beheerder geeft een lid andere rollen; de laatste beheerder blijft beheerder."""
    lid = _lid(community, gegevens["lid"])
    if not gegevens["is_beheerder"]:
        _nog_een_beheerder(community, lid, "is_beheerder")
    stijgt = any(gegevens[veld] and not getattr(lid, veld) for veld in ROLVELDEN)
    for veld in ROLVELDEN:
        setattr(lid, veld, gegevens[veld])
    lid.save(update_fields=ROLVELDEN)
    if stijgt:
        lid.gebruiker.meer_rechten()
    return {"lid": lid.pk}


@actie("lid.beeindigen", Community, KiesLid)
def beeindig_lid(community, door, gegevens):
    """Een beheerder beëindigt een lidmaatschap; duo's en open uitnodigingen van die persoon vervallen."""
    lid = _lid(community, gegevens["lid"])
    _nog_een_beheerder(community, lid, None)
    lid.beeindigd_op = timezone.now()
    lid.save(update_fields=["beeindigd_op"])
    Duo.objects.filter(Q(een=lid) | Q(ander=lid)).delete()
    _open(community, [lid.gebruiker.email]).update(ingetrokken_op=timezone.now())
    return {"lid": lid.pk}


@actie("duo.vormen", Community, DuoFormulier)
def vorm_duo(community, door, gegevens):
    """Een beheerder maakt van twee leden een duo dat samen casussen inbrengt."""
    een, ander = sorted((gegevens["een"], gegevens["ander"]))
    if een == ander:
        raise Geweigerd(
            "ongeldig", "Kies twee verschillende leden.", {"ander": ["Kies twee verschillende leden."]}
        )
    duo, nieuw = Duo.objects.get_or_create(
        community=community, een=_lid(community, een), ander=_lid(community, ander)
    )
    if not nieuw:
        raise Geweigerd("bestaat_al", "Deze twee zijn al een duo.")
    return {"duo": duo.pk}


@actie("duo.opheffen", Community, KiesDuo)
def hef_duo_op(community, door, gegevens):
    """Een beheerder heft een duo op; wat ze samen inbrachten blijft."""
    weg, _ = community.duos.filter(pk=gegevens["duo"]).delete()
    if not weg:
        raise Geweigerd("niet_nu", "Dit duo is er niet meer.")
    return {"duo": gegevens["duo"]}


@actie("uitnodiging.maken", Community, UitnodigingenFormulier)
def nodig_uit(community, door, gegevens):
    """Een beheerder nodigt adressen uit; een eerdere, nog openstaande uitnodiging van een adres vervalt."""
    adressen = gegevens["adressen"]
    leden = community.leden.filter(beeindigd_op=None, gebruiker__email__in=adressen)
    al_lid = sorted(lid.gebruiker.email for lid in leden.select_related("gebruiker"))
    if al_lid:
        fout = f"Hoort al bij deze community: {', '.join(al_lid)}. Haal dit adres weg."
        raise Geweigerd("ongeldig", fout, {"adressen": [fout]})
    _open(community, adressen).update(ingetrokken_op=timezone.now())
    return {"uitnodigingen": [_nodig_een_uit(community, door, adres, gegevens) for adres in adressen]}


def _nodig_een_uit(community, door, adres, gegevens) -> int:
    code = secrets.token_urlsafe(32)
    uitnodiging = Uitnodiging.objects.create(
        community=community,
        email=adres,
        door=door,
        hash=hash_van(code),
        verloopt_op=timezone.now() + GELDIG,
        **{veld: gegevens[veld] for veld in ROLVELDEN},
    )
    mail("uitnodiging", [adres], {"uitnodiging": uitnodiging, "code": code})
    return uitnodiging.pk


def hash_van(code: str) -> str:
    """What is kept of an invitation's code: enough to recognise it, too little to use it."""
    return hashlib.sha256(code.encode()).hexdigest()


@actie("uitnodiging.intrekken", Uitnodiging)
def trek_uitnodiging_in(uitnodiging, door, gegevens):
    """Een beheerder trekt een uitnodiging in die nog niet gebruikt is."""
    sluit_link(uitnodiging)


def sluit_link(uitnodiging) -> None:
    """Ends the link of an invitation of any kind; raises Geweigerd when it was used or withdrawn before."""
    if uitnodiging.gebruikt_op or uitnodiging.ingetrokken_op:
        raise Geweigerd("niet_nu", "Deze uitnodiging staat niet meer open.")
    uitnodiging.ingetrokken_op = timezone.now()
    uitnodiging.save(update_fields=["ingetrokken_op"])


@actie("uitnodiging.aannemen", Uitnodiging)
def neem_uitnodiging_aan(uitnodiging, door, gegevens):
    """De genodigde wordt lid in de rollen van de uitnodiging, die daarmee gebruikt is."""
    nu = timezone.now()
    open_ = Uitnodiging.objects.filter(
        pk=uitnodiging.pk, gebruikt_op=None, ingetrokken_op=None, verloopt_op__gt=nu
    )
    if open_.update(gebruikt_op=nu) != 1:
        raise Geweigerd("niet_geldig", NIET_GELDIG)
    al_lid = Lidmaatschap.objects.filter(community=uitnodiging.community, gebruiker=door, beeindigd_op=None)
    if not al_lid.exists():
        rollen = {veld: getattr(uitnodiging, veld) for veld in ROLVELDEN}
        Lidmaatschap.objects.update_or_create(
            community=uitnodiging.community,
            gebruiker=door,
            defaults={**rollen, "sinds_op": nu, "beeindigd_op": None},
        )
        door.meer_rechten()
        if door.is_gast:
            door.is_gast = False
            door.save(update_fields=["is_gast"])
    return {"community": str(uitnodiging.community.uuid)}


def word_gebruiker_en_neem_aan(uitnodiging: Uitnodiging, profiel: dict) -> Gebruiker:
    """Makes the account of an invited address and accepts for it, both or neither; raises Geweigerd."""
    with nieuw_account(NIET_GELDIG):
        gebruiker = Gebruiker.objects.create_user(uitnodiging.email, profiel["naam"])
        zet_profiel(gebruiker, profiel)
        gebruiker.save()
        neem_uitnodiging_aan(gebruiker, uitnodiging)
    return gebruiker


@contextmanager
def nieuw_account(uitleg: str):
    """Making an account and what goes with it, all or nothing; Geweigerd when the address just got one."""
    try:
        with transaction.atomic():
            yield
    except IntegrityError:
        raise Geweigerd("niet_geldig", uitleg) from None


def _lid(community: Community, pk: int) -> Lidmaatschap:
    lid = community.leden.filter(pk=pk, beeindigd_op=None).select_related("gebruiker").first()
    if lid is None:
        raise Geweigerd("niet_nu", "Dit lid hoort niet (meer) bij de community.")
    return lid


def _nog_een_beheerder(community: Community, lid: Lidmaatschap, veld: str | None) -> None:
    """Refuses what would leave the community without anyone who can invite people."""
    anderen = community.leden.filter(is_beheerder=True, beeindigd_op=None, gebruiker__is_active=True)
    if lid.is_beheerder and not anderen.exclude(pk=lid.pk).exists():
        uitleg = "Dit is de laatste beheerder. Maak eerst iemand anders beheerder."
        raise Geweigerd("laatste_beheerder", uitleg, {veld: [uitleg]} if veld else None)


def _open(community: Community, adressen: list[str]):
    return community.uitnodigingen.filter(email__in=adressen, gebruikt_op=None, ingetrokken_op=None)
