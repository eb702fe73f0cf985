"""The pages of people: who gets in, what they show to whom, and the headers of every page."""

import pytest
from django.urls import reverse

from cop.models import Community, Duo, Gebruiker

VAN_COMMUNITY = {
    "community": "community.bekijken",
    "community_wijzigen": "community.wijzigen",
    "duo_vormen": "duo.vormen",
    "uitnodigingen": "uitnodiging.maken",
}
VAN_LID = {"lid_wijzigen": "lid.wijzigen", "lid_beeindigen": "lid.beeindigen"}
ZELF = ("profiel", "communities", "community_maken")


def paden(community, lid):
    for naam in ZELF:
        yield reverse(f"cop:{naam}")
    for naam in VAN_COMMUNITY:
        yield reverse(f"cop:{naam}", args=[community.uuid])
    for naam in VAN_LID:
        yield reverse(f"cop:{naam}", args=[community.uuid, lid.pk])


@pytest.fixture
def lid(community, dewi):
    return community.leden.get(gebruiker=dewi)


def test_who_gets_in_where(community, lid, bea, gonda, daan, eva, klant):
    for wie, bekijken, beheren in ((bea, 200, 200), (gonda, 200, 403), (daan, 200, 403), (eva, 404, 404)):
        browser = klant(wie)
        for pad in paden(community, lid):
            eigen = pad in {reverse(f"cop:{naam}") for naam in ZELF}
            alleen_kijken = pad == reverse("cop:community", args=[community.uuid])
            verwacht = 200 if eigen else bekijken if alleen_kijken else beheren
            assert browser.get(pad).status_code == verwacht, (wie, pad)
    for pad in paden(community, lid):
        assert klant().get(pad).headers["location"].startswith(reverse("account_login")), pad


def test_buttons_that_change_something_are_no_links(community, bea, klant):
    duo = community.duos.get()
    pad = reverse("cop:duo_opheffen", args=[community.uuid, duo.pk])
    assert klant(bea).get(pad).status_code == 405
    assert Duo.objects.exists()


# ---- what is shown ----


def test_addresses_are_for_beheerders_only(community, mensen, klant):
    pad = reverse("cop:community", args=[community.uuid])
    adressen = {mens.email for naam, mens in mensen.items() if naam != "eva"}
    for naam, ziet in (("bea", adressen), ("gonda", set()), ("daan", set())):
        tekst = klant(mensen[naam]).get(pad).text
        assert {adres for adres in adressen if adres in tekst} == ziet
        assert mensen["dewi"].naam in tekst and "Demo College" in tekst and "zorgcoördinator" in tekst


def test_nothing_of_another_community_is_seen(community, mensen, klant):
    tekst = klant(mensen["eva"]).get(reverse("cop:communities")).text
    assert community.naam not in tekst and "Elders" in tekst
    assert "Elders" not in klant(mensen["bea"]).get(reverse("cop:communities")).text


def test_only_a_beheerder_sees_buttons_to_manage(community, mensen, klant):
    pad = reverse("cop:community", args=[community.uuid])
    for naam, ziet in (("bea", True), ("gonda", False), ("daan", False)):
        tekst = klant(mensen[naam]).get(pad).text
        assert (reverse("cop:uitnodigingen", args=[community.uuid]) in tekst) is ziet
        assert ("Opheffen" in tekst) is ziet


def test_empty_pages_say_what_to_do(db, klant):
    nieuw = Gebruiker.objects.create_user("nieuw@example.org", "Nieuw")
    browser = klant(nieuw)
    assert "Je hoort nog niet bij een community" in browser.get(reverse("cop:communities")).text
    antwoord = browser.post(reverse("cop:community_maken"), {"naam": "Mijn CoP"}, follow=True)
    assert "Je bent hier nog alleen" in antwoord.text
    assert "Er zijn nog geen duo&#x27;s" in antwoord.text or "Er zijn nog geen duo's" in antwoord.text
    uuid = Community.objects.get().uuid
    assert "Je hebt nog niemand uitgenodigd" in browser.get(reverse("cop:uitnodigingen", args=[uuid])).text


# ---- what is done ----


def test_who_makes_a_community_becomes_beheerder_and_lid(daan, klant):
    klant(daan).post(reverse("cop:community_maken"), {"naam": "Nieuw", "omschrijving": "Samen"})
    assert Community.objects.get(naam="Nieuw").rollen_van(daan) == {"beheerder", "lid"}


def test_the_last_beheerder_stays(community, bea, petra, klant):
    lid = community.leden.get(gebruiker=bea)
    browser = klant(bea)
    antwoord = browser.post(reverse("cop:lid_wijzigen", args=[community.uuid, lid.pk]), {"is_lid": "on"})
    assert "laatste beheerder" in antwoord.context["formulier"].errors["is_beheerder"][0]
    antwoord = browser.post(reverse("cop:lid_beeindigen", args=[community.uuid, lid.pk]), follow=True)
    assert "laatste beheerder" in antwoord.text
    assert community.rollen_van(bea) == {"beheerder"}
    ander = community.leden.get(gebruiker=petra)
    browser.post(
        reverse("cop:lid_wijzigen", args=[community.uuid, ander.pk]), {"is_lid": "on", "is_beheerder": "on"}
    )
    antwoord = browser.post(reverse("cop:lid_beeindigen", args=[community.uuid, lid.pk]))
    assert antwoord.headers["location"] == reverse("cop:communities")
    assert community.rollen_van(bea) == frozenset()


def test_the_roles_of_the_address_bar_are_changed_and_not_of_a_hidden_field(
    community, bea, daan, dewi, klant
):
    van_daan, van_dewi = (community.leden.get(gebruiker=wie).pk for wie in (daan, dewi))
    klant(bea).post(
        reverse("cop:lid_wijzigen", args=[community.uuid, van_daan]),
        {"lid": van_dewi, "is_begeleider": "on", "leidinggevend": "on"},
    )
    assert community.rollen_van(daan) == {"begeleider"}
    assert community.rollen_van(dewi) == {"lid"}


def test_ending_a_membership_asks_first_and_ends_the_duo(community, bea, ingrid, klant):
    lid = community.leden.get(gebruiker=ingrid)
    pad = reverse("cop:lid_beeindigen", args=[community.uuid, lid.pk])
    assert "beëindigen?" in klant(bea).get(pad).text
    assert community.rollen_van(ingrid) == {"lid"}
    klant(bea).post(pad)
    assert community.rollen_van(ingrid) == frozenset()
    assert not community.duos.exists()
    assert klant(ingrid).get(reverse("cop:community", args=[community.uuid])).status_code == 404
    assert klant(bea).post(pad).status_code == 404


def test_a_duo_is_two_different_members_once(community, bea, ingrid, otto, daan, eva, klant):
    pad = reverse("cop:duo_vormen", args=[community.uuid])
    een, ander, derde = (community.leden.get(gebruiker=wie).pk for wie in (ingrid, otto, daan))
    vreemd = eva.lidmaatschappen.get().pk
    browser = klant(bea)
    for paar in ((een, een), (ander, een), (een, vreemd)):
        antwoord = browser.post(pad, {"een": paar[0], "ander": paar[1]})
        assert antwoord.context["formulier"].errors, paar
    assert Duo.objects.count() == 1
    assert browser.post(pad, {"een": derde, "ander": een}).status_code == 302
    assert Duo.objects.count() == 2


def test_the_profile_keeps_what_was_typed_and_adds_an_organisation_once(daan, dewi, klant):
    pad = reverse("cop:profiel")
    antwoord = klant(daan).post(pad, {"naam": "Daan", "nieuwe_organisatie": "Nieuw"})
    assert antwoord.context["formulier"]["nieuwe_organisatie"].value() == "Nieuw"
    assert list(antwoord.context["formulier"].errors) == ["soort"]
    for wie, naam in ((daan, "Nieuw"), (dewi, "NIEUW")):
        klant(wie).post(pad, {"naam": wie.naam, "nieuwe_organisatie": naam, "soort": "rijk"})
        wie.refresh_from_db()
    assert daan.organisatie == dewi.organisatie
    antwoord = klant(daan).post(
        pad,
        {
            "naam": "Daan",
            "organisatie": daan.organisatie.pk,
            "nieuwe_organisatie": "Nog een",
            "soort": "rijk",
        },
    )
    assert list(antwoord.context["formulier"].errors) == ["nieuwe_organisatie"]


def test_a_double_click_makes_one_community(daan, klant):
    browser = klant(daan)
    gegevens = {"naam": "Eenmalig", "client_id": "klik-klik-1"}
    paden = {browser.post(reverse("cop:community_maken"), gegevens).headers["location"] for _ in range(2)}
    assert len(paden) == 1
    assert Community.objects.filter(naam="Eenmalig").count() == 1


def test_an_empty_post_is_answered_with_the_form(community, bea, klant):
    antwoord = klant(bea).post(reverse("cop:community_wijzigen", args=[community.uuid]))
    assert antwoord.context["formulier"].errors["naam"]


# ---- headers ----


def test_security_headers_on_every_page(community, lid, bea, eva, klant):
    open_ = [reverse(naam) for naam in ("cop:demo", "cop:uitnodiging", "account_login", "account_signup")]
    antwoorden = [klant(bea).get(pad) for pad in paden(community, lid)]
    antwoorden += [klant().get(pad) for pad in [*open_, "/bestaat-niet/"]]
    antwoorden += [klant(eva).get(pad) for pad in paden(community, lid)]
    assert {antwoord.status_code for antwoord in antwoorden} == {200, 404}
    for antwoord in antwoorden:
        koppen = antwoord.headers
        assert "no-store" in koppen["Cache-Control"]
        assert "private" in koppen["Cache-Control"]
        assert koppen["X-Frame-Options"] == "DENY"
        assert koppen["X-Content-Type-Options"] == "nosniff"
        assert koppen["Referrer-Policy"] == "same-origin"
        assert koppen["Cross-Origin-Opener-Policy"] == "same-origin"
        assert koppen["Cross-Origin-Resource-Policy"] == "same-origin"
        assert "camera=()" in koppen["Permissions-Policy"]
        beleid = dict(deel.strip().split(" ", 1) for deel in koppen["Content-Security-Policy"].split(";"))
        assert beleid["default-src"] == beleid["base-uri"] == beleid["frame-ancestors"] == "'none'"
        assert beleid["script-src"] == beleid["style-src"] == beleid["form-action"] == "'self'"
        assert "unsafe" not in koppen["Content-Security-Policy"]
