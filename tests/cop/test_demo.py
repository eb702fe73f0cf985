"""The demo people."""

from uuid import uuid4

import pytest
from django.urls import reverse

from cop.demo import COMMUNITY, MENSEN, demomensen, maak_mensen
from cop.models import Community, Duo, Gebruiker, Lidmaatschap

pytestmark = pytest.mark.django_db


def test_making_the_people_twice_changes_nothing(mensen):
    Lidmaatschap.objects.filter(gebruiker=mensen["daan"]).update(leidinggevend=True)
    opnieuw = maak_mensen()
    assert opnieuw == mensen
    assert Gebruiker.objects.count() == len(MENSEN) == 11
    assert Duo.objects.count() == 1
    assert Lidmaatschap.objects.get(gebruiker=mensen["daan"]).leidinggevend  # what was changed stays


def test_roles_are_those_of_the_cast(mensen, community):
    rollen = {naam: set(community.rollen_van(mens)) for naam, mens in mensen.items()}
    leden = {"ingrid", "otto", "daan", "dewi", "karim", "sanne", "wim"}
    assert rollen == {
        "bea": {"beheerder"},
        "gonda": {"begeleider"},
        "petra": {"begeleider", "lid"},
        "eva": set(),
        **{naam: {"lid"} for naam in leden},
    }
    assert len(Community.objects.exclude(naam=COMMUNITY).get().rollen_van(mensen["eva"])) == 3


def test_demo_people_are_listed_in_order_and_nobody_else(mensen):
    Gebruiker.objects.create_user("echt@example.org", "Echt Mens")
    assert [mens.naam for mens in demomensen()] == [mens.naam for mens in MENSEN]


def test_one_button_per_person_and_a_click_steps_in(mensen, klant):
    browser = klant()
    pagina = browser.get(reverse("cop:demo"))
    for mens in mensen.values():
        assert f"Stap in de schoenen van {mens.naam}" in pagina.text
        assert reverse("cop:demo_instappen", args=[mens.uuid]) in pagina.text
    sleutels = []
    for naam in ("ingrid", "daan"):
        antwoord = browser.post(reverse("cop:demo_instappen", args=[mensen[naam].uuid]))
        assert antwoord.headers["location"] == reverse("start")
        assert browser.session["_auth_user_id"] == str(mensen[naam].pk)
        sleutels.append(browser.session.session_key)
    assert sleutels[0] != sleutels[1]


def test_two_browsers_are_two_people(mensen, klant):
    een, ander = klant(), klant()
    for browser, naam in ((een, "ingrid"), (ander, "otto")):
        browser.post(reverse("cop:demo_instappen", args=[mensen[naam].uuid]))
    assert een.session["_auth_user_id"] != ander.session["_auth_user_id"]


def test_a_link_or_a_foreign_page_cannot_step_in(mensen, klant):
    pad = reverse("cop:demo_instappen", args=[mensen["bea"].uuid])
    assert klant().get(pad).status_code == 405
    assert klant(enforce_csrf_checks=True).post(pad).status_code == 403


def test_only_demo_people_can_be_stepped_into(mensen, klant):
    echt = Gebruiker.objects.create_user("echt@example.org", "Echt Mens")
    browser = klant()
    for uuid in (echt.uuid, uuid4()):
        assert browser.post(reverse("cop:demo_instappen", args=[uuid])).status_code == 404
    assert "_auth_user_id" not in browser.session


def test_without_demo_there_is_no_demo(mensen, klant, settings):
    settings.DEMO = False
    browser = klant()
    assert browser.get(reverse("cop:demo")).status_code == 404
    assert browser.post(reverse("cop:demo_instappen", args=[mensen["bea"].uuid])).status_code == 404
    assert "_auth_user_id" not in browser.session


def test_the_page_says_what_to_do_when_there_is_nobody(klant):
    assert "manage.py demo" in klant().get(reverse("cop:demo")).text
