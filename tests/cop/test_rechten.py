"""Every action of people for every role: the whole matrix, and the table against the actions there are."""

import pytest
from django.core.exceptions import PermissionDenied
from django.http import Http404
from django.utils import timezone

import cop.actions  # noqa: F401 - registers the actions
from cop.models import Community, Gebruiker, Uitnodiging
from cop.permissions import RECHTEN, laad, mag
from cop.writepath import ACTIES, Geweigerd, voer_uit
from tests.cop.uitnodigen import maak_uitnodiging

PREFIXEN = ("profiel.", "account.", "community.", "lid.", "duo.", "uitnodiging.")
HANDELINGEN = sorted(naam for naam in RECHTEN if naam.startswith(PREFIXEN) and naam != "community.bekijken")

# Who plays the role, in the community (or to the account, or the invitation) that the action is about.
SPELERS = {
    "beheerder": "bea",
    "begeleider": "gonda",
    "lid": "daan",
    "niemand": "eva",
    "voormalig": "karim",
    "zelf": "sanne",
    "genodigde": "nieuw",
}


@pytest.fixture
def spelers(mensen, community):
    community.leden.filter(gebruiker=mensen["karim"]).update(beeindigd_op=timezone.now())
    mensen["nieuw"] = Gebruiker.objects.create_user("nieuw@example.org", "Nieuw")
    return {rol: mensen[naam] for rol, naam in SPELERS.items()}


@pytest.fixture
def doelen(spelers, community, mensen):
    """Per action the object and data with which it would succeed."""
    lid, ander = (community.leden.get(gebruiker=mensen[naam]).pk for naam in ("dewi", "wim"))
    uitnodiging, _ = maak_uitnodiging(community, mensen["bea"], "nieuw@example.org")
    doelen = {
        "profiel.wijzigen": (spelers["zelf"], {"naam": "Iemand"}),
        "community.maken": (spelers["zelf"], {"naam": "Nieuw"}),
        "account.beveiligen": (spelers["zelf"], {}),
        "account.overal_uitloggen": (spelers["zelf"], {}),
        "community.wijzigen": (community, {"naam": "Anders"}),
        "community.beveiligen": (community, {}),
        "lid.wijzigen": (community, {"lid": lid, "is_lid": "on"}),
        "lid.beeindigen": (community, {"lid": lid}),
        "duo.vormen": (community, {"een": lid, "ander": ander}),
        "duo.opheffen": (community, {"duo": community.duos.get().pk}),
        "uitnodiging.maken": (community, {"adressen": "a@example.org", "is_lid": "on"}),
        "uitnodiging.intrekken": (uitnodiging, {}),
        "uitnodiging.aannemen": (uitnodiging, {}),
    }
    assert sorted(doelen) == HANDELINGEN  # a new action has to be added here
    return doelen


def rol_telt(obj, rol: str) -> bool:
    """Whether this part is a role in this kind of object at all."""
    if isinstance(obj, Gebruiker):
        return rol == "zelf"
    if rol == "zelf":
        return False
    if rol == "genodigde":
        return isinstance(obj, Uitnodiging)
    return rol in ("beheerder", "begeleider", "lid")


@pytest.mark.parametrize("rol", SPELERS)
@pytest.mark.parametrize("handeling", HANDELINGEN)
def test_matrix(handeling, rol, spelers, doelen):
    obj, gegevens = doelen[handeling]
    # Sanne, who is "zelf", is a lid of the community as well.
    rol = "lid" if rol == "zelf" and not isinstance(obj, Gebruiker) else rol
    try:
        voer_uit(handeling, spelers[rol], obj, gegevens)
        uitkomst = "mag"
    except Geweigerd as fout:
        uitkomst = fout.code
    if not rol_telt(obj, rol):
        verwacht = "onbekend"
    else:
        verwacht = "mag" if rol in RECHTEN[handeling] else "geen_recht"
    assert uitkomst == verwacht


def test_the_table_of_people_is_as_it_was_decided():
    """Written out once more, so that a slip in the table is seen."""
    beheerder = {naam for naam in HANDELINGEN if RECHTEN[naam] == {"beheerder"}}
    assert beheerder == {
        "community.wijzigen",
        "community.beveiligen",
        "lid.wijzigen",
        "lid.beeindigen",
        "duo.vormen",
        "duo.opheffen",
        "uitnodiging.maken",
        "uitnodiging.intrekken",
    }
    assert RECHTEN["community.maken"] == {"zelf"}
    for eigen in ("profiel.wijzigen", "account.beveiligen", "account.overal_uitloggen"):
        assert RECHTEN[eigen] == {"zelf", "gast"}
    assert RECHTEN["uitnodiging.aannemen"] == {"genodigde"}
    assert RECHTEN["community.bekijken"] == {"beheerder", "begeleider", "lid"}


def test_every_row_of_people_is_an_action_and_every_action_has_a_row():
    van_mensen = {naam for naam in ACTIES if naam.startswith(PREFIXEN)}
    assert van_mensen == set(HANDELINGEN)
    assert set(ACTIES) <= set(RECHTEN)


def test_loading_answers_404_403_or_the_object(community, bea, daan, eva, rf):
    from django.contrib.auth.models import AnonymousUser

    assert laad(Community, bea, "community.wijzigen", pk=community.pk) == community
    assert laad(Community.objects.all(), daan, "community.bekijken", pk=community.pk) == community
    with pytest.raises(PermissionDenied):
        laad(Community, daan, "community.wijzigen", pk=community.pk)
    for wie in (eva, AnonymousUser()):
        with pytest.raises(Http404):
            laad(Community, wie, "community.wijzigen", pk=community.pk)
    with pytest.raises(Http404):
        laad(Community, bea, "community.wijzigen", pk=0)


def test_the_button_follows_the_same_table(community, bea, daan, eva):
    assert [mag(wie, community, "community.wijzigen") for wie in (bea, daan, eva)] == [True, False, False]
    assert mag(daan, community, "community.bekijken")


def test_who_is_not_active_or_no_longer_a_member_has_no_role(community, daan, dewi):
    community.leden.filter(gebruiker=daan).update(beeindigd_op=timezone.now())
    dewi.is_active = False
    dewi.save()
    assert community.rollen_van(daan) == community.rollen_van(dewi) == frozenset()
