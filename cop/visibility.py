"""What a person sees of a community: its members; addresses and invitations only for beheerders."""

from django.db.models import Q
from django.shortcuts import get_object_or_404
from django.utils import timezone

from .logins import apparaat, inlogs_van
from .models import ZONDER_FACTOR, Community, Gebruiker, Lidmaatschap, Uitnodiging
from .permissions import mag

ROLLEN = ("lid", "begeleider", "beheerder")


def communities_van(kijker: Gebruiker) -> list[dict]:
    """The communities somebody belongs to, with the own roles and the number of members."""
    eigen = kijker.lidmaatschappen.filter(beeindigd_op=None).select_related("community")
    return [
        {
            "naam": lid.community.naam,
            "uuid": lid.community.uuid,
            "omschrijving": lid.community.omschrijving,
            "rollen": _rollen(lid),
            "aantal": _leden(lid.community).count(),
        }
        for lid in eigen.order_by("community__naam")
    ]


def community_voor(community: Community, kijker: Gebruiker) -> dict:
    """A community as one of its people sees it."""
    beheert = mag(kijker, community, "community.wijzigen")
    leden = [_lid(lid, kijker, beheert) for lid in _leden(community)]
    duos = community.duos.select_related("een__gebruiker", "ander__gebruiker")
    return {
        "uuid": community.uuid,
        "naam": community.naam,
        "omschrijving": community.omschrijving,
        "beheert": beheert,
        "leden": leden,
        "duos": [
            {"id": duo.pk, "een": duo.een.gebruiker.naam, "ander": duo.ander.gebruiker.naam} for duo in duos
        ],
        "mag_uitnodigen": mag(kijker, community, "uitnodiging.maken"),
    }


def leiding_voor(community: Community, kijker: Gebruiker) -> list[dict]:
    """Who leads or runs a community and whether the account is well protected; for beheerders."""
    if not mag(kijker, community, "community.beveiligen"):
        return []
    leden = _leden(community).filter(Q(is_begeleider=True) | Q(is_beheerder=True))
    return [
        {
            "naam": lid.gebruiker.naam,
            "rollen": [rol for rol in _rollen(lid) if rol != "lid"],
            "beveiligd": lid.gebruiker.heeft_factor,
            "ikzelf": lid.gebruiker_id == kijker.pk,
        }
        for lid in leden
    ]


def lid_voor(community: Community, kijker: Gebruiker, pk: int) -> dict:
    """One member as seen by this person; 404 when that is no member (any more)."""
    lid = get_object_or_404(_leden(community), pk=pk)
    return _lid(lid, kijker, mag(kijker, community, "community.wijzigen"))


def uitnodigingen_voor(community: Community, kijker: Gebruiker) -> list[dict]:
    """The invitations of a community, newest first; nothing for who may not invite."""
    if not mag(kijker, community, "uitnodiging.maken"):
        return []
    return [
        {
            "uuid": uitnodiging.uuid,
            "email": uitnodiging.email,
            "rollen": _rollen(uitnodiging),
            "leidinggevend": uitnodiging.leidinggevend,
            "stand": _stand(uitnodiging),
            "gemaakt_op": uitnodiging.gemaakt_op,
            "verloopt_op": uitnodiging.verloopt_op,
        }
        for uitnodiging in community.uitnodigingen.all()
    ]


def account_voor(ik: Gebruiker, sessiesleutel: str) -> dict:
    """The own account: how somebody logs in, and where that is so now."""
    factoren = list(ik.authenticator_set.order_by("created_at"))
    herstel = next((f for f in factoren if f.type == f.Type.RECOVERY_CODES), None)
    return {
        "passkeys": [
            {"id": f.pk, "naam": f.wrap().name, "sinds_op": f.created_at, "gebruikt_op": f.last_used_at}
            for f in factoren
            if f.type == f.Type.WEBAUTHN
        ],
        "app": next(({"sinds_op": f.created_at} for f in factoren if f.type == f.Type.TOTP), None),
        "herstelcodes": len(herstel.wrap().get_unused_codes()) if herstel else None,
        "gekoppeld": ik.socialaccount_set.exists(),
        "vragen_factor": [lid.community.naam for lid in _zonder_factor(ik)],
        "inlogs": [
            {
                "apparaat": apparaat(inlog.user_agent),
                "sinds_op": inlog.created_at,
                "hier": inlog.session_key == sessiesleutel,
            }
            for inlog in inlogs_van(ik)
        ],
    }


def _zonder_factor(ik: Gebruiker) -> list[Lidmaatschap]:
    """Memberships with a role that does not count until a second factor is added."""
    leden = ik.lidmaatschappen.filter(beeindigd_op=None).select_related("community")
    return [lid for lid in leden if ZONDER_FACTOR in lid.community.rollen_van(ik)]


def uitnodiging_voor(uitnodiging: Uitnodiging) -> dict:
    """An invitation as seen by who holds its link."""
    return {
        "community": uitnodiging.community.naam,
        "omschrijving": uitnodiging.community.omschrijving,
        "door": uitnodiging.door.naam,
        "email": uitnodiging.email,
        "rollen": _rollen(uitnodiging),
    }


def _leden(community: Community):
    actief = community.leden.filter(beeindigd_op=None, gebruiker__is_active=True)
    return actief.select_related("gebruiker__organisatie").order_by("gebruiker__naam", "pk")


def _lid(lid: Lidmaatschap, kijker: Gebruiker, beheert: bool) -> dict:
    mens = lid.gebruiker
    return {
        "id": lid.pk,
        "naam": mens.naam,
        "functie": mens.functie,
        "organisatie": mens.organisatie.naam if mens.organisatie else "",
        "rollen": _rollen(lid),
        "leidinggevend": lid.leidinggevend,
        "ikzelf": mens.pk == kijker.pk,
        "email": mens.email if beheert else "",
    }


def _rollen(rij: Lidmaatschap | Uitnodiging) -> list[str]:
    return [rol for rol in ROLLEN if getattr(rij, f"is_{rol}")]


def _stand(uitnodiging: Uitnodiging) -> str:
    if uitnodiging.gebruikt_op:
        return "aangenomen"
    if uitnodiging.ingetrokken_op:
        return "ingetrokken"
    return "open" if uitnodiging.verloopt_op > timezone.now() else "verlopen"
