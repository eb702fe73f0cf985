"""Invitations: one use, seven days, one address, and one message for all that fails."""

from datetime import timedelta

import pytest
from django.core import mail as postvak
from django.test import Client
from django.urls import reverse
from django.utils import timezone

from cop import actions
from cop.models import Gebruiker, Lidmaatschap, Organisatie, Uitnodiging
from cop.writepath import Geweigerd
from tests.aantallen import aantal
from tests.cop.draden import tegelijk
from tests.cop.uitnodigen import link_uit_mail, maak_uitnodiging

ADRES = "nieuw@example.org"
PROFIEL = {"naam": "Noor Nieuw", "nieuwe_organisatie": "De Nieuwe School", "soort": "onderwijs"}
NIET_GELDIG = "Deze uitnodiging is niet geldig"


def openen(browser: Client, code: str):
    return browser.get(reverse("cop:uitnodiging_openen", args=[code]), follow=True)


@pytest.fixture
def uitnodiging(community, bea):
    return maak_uitnodiging(community, bea, ADRES, is_lid=True, is_begeleider=True, leidinggevend=True)


# ---- making ----


@pytest.mark.django_db(transaction=True)
def test_each_address_gets_its_own_mail_and_only_hashes_are_stored(community, bea, klant):
    adressen = "Een@Example.org, twee@example.org;\nDrie Mensen <drie@example.org> een@example.org"
    antwoord = klant(bea).post(
        reverse("cop:uitnodigingen", args=[community.uuid]), {"adressen": adressen, "is_lid": "on"}
    )
    # Of what was pasted with < > only the addresses between them count.
    assert antwoord.status_code == 302
    assert [bericht.to for bericht in postvak.outbox] == [["drie@example.org"]]
    klant(bea).post(
        reverse("cop:uitnodigingen", args=[community.uuid]),
        {"adressen": "Een@Example.org, twee@example.org;\neen@example.org", "is_lid": "on"},
    )
    assert sorted(bericht.to[0] for bericht in postvak.outbox[1:]) == ["een@example.org", "twee@example.org"]
    links = {link_uit_mail(f"{naam}@example.org") for naam in ("een", "twee", "drie")}
    assert len(links) == 3
    for rij in Uitnodiging.objects.all():
        code = link_uit_mail(rij.email).split("/")[2]
        assert len(code) >= 43  # 32 random bytes
        assert rij.hash == actions.hash_van(code)
        assert code not in str(list(Uitnodiging.objects.values()))
        assert timedelta(days=6, hours=23) < rij.verloopt_op - timezone.now() <= timedelta(days=7)


@pytest.mark.parametrize(
    ("adressen", "fout"),
    [
        ("", "verplicht"),
        ("goed@example.org, fout", "fout"),
        ("bea@demo.example", "Hoort al bij"),
        (" ".join(f"mens{n}@example.org" for n in range(51)), "hoogstens 50"),
    ],
)
def test_what_is_wrong_is_said_and_what_was_typed_is_still_there(community, bea, klant, adressen, fout):
    antwoord = klant(bea).post(
        reverse("cop:uitnodigingen", args=[community.uuid]), {"adressen": adressen, "is_lid": "on"}
    )
    formulier = antwoord.context["formulier"]
    assert fout in formulier.errors["adressen"][0]
    assert formulier["adressen"].value() == adressen
    assert not Uitnodiging.objects.exists()


def test_an_invitation_without_a_role_is_refused(community, bea, klant):
    antwoord = klant(bea).post(reverse("cop:uitnodigingen", args=[community.uuid]), {"adressen": ADRES})
    assert antwoord.context["formulier"].non_field_errors() == [
        "Kies ten minste één rol: lid, begeleider of beheerder."
    ]


def test_sending_again_makes_the_old_link_worthless(community, bea, klant, uitnodiging):
    oud, code = uitnodiging
    klant(bea).post(reverse("cop:uitnodiging_opnieuw", args=[oud.uuid]))
    oud.refresh_from_db()
    nieuw = Uitnodiging.objects.exclude(pk=oud.pk).get()
    assert (oud.geldig, nieuw.geldig, nieuw.email) == (False, True, ADRES)
    assert all(getattr(oud, veld) == getattr(nieuw, veld) for veld in actions.ROLVELDEN)
    assert NIET_GELDIG in openen(klant(), code).text


def test_the_list_tells_the_state_of_each(community, bea, klant):
    nu = timezone.now()
    for naam, velden in {
        "open": {},
        "aangenomen": {"gebruikt_op": nu},
        "ingetrokken": {"ingetrokken_op": nu},
        "verlopen": {"verloopt_op": nu - timedelta(seconds=1)},
    }.items():
        rij, _ = maak_uitnodiging(community, bea, f"{naam}@example.org")
        Uitnodiging.objects.filter(pk=rij.pk).update(**velden)
    lijst = klant(bea).get(reverse("cop:uitnodigingen", args=[community.uuid])).context["uitnodigingen"]
    assert {rij["email"].partition("@")[0]: rij["stand"] for rij in lijst} == {
        stand: stand for stand in ("open", "aangenomen", "ingetrokken", "verlopen")
    }


# ---- accepting ----


def test_a_new_person_makes_an_account_and_is_inside_at_once(community, uitnodiging, klant):
    rij, code = uitnodiging
    browser = klant()
    pagina = openen(browser, code)
    assert pagina.redirect_chain == [(reverse("cop:uitnodiging"), 302)]  # the code leaves the address bar
    assert code not in pagina.text
    sleutel = browser.session.session_key
    antwoord = browser.post(reverse("cop:uitnodiging"), PROFIEL)
    assert antwoord.headers["location"] == reverse("cop:community", args=[community.uuid])
    nieuw = Gebruiker.objects.get(email=ADRES)
    assert (nieuw.naam, nieuw.organisatie.naam) == ("Noor Nieuw", "De Nieuwe School")
    assert nieuw.organisatie.soort == Organisatie.Soort.ONDERWIJS
    assert not nieuw.has_usable_password()
    assert community.rollen_van(nieuw) == {"lid", "begeleider"}
    assert nieuw.lidmaatschappen.get().leidinggevend
    assert browser.session["_auth_user_id"] == str(nieuw.pk)
    assert browser.session.session_key != sleutel
    assert "uitnodiging" not in browser.session
    assert browser.get(antwoord.headers["location"]).status_code == 200
    assert NIET_GELDIG in openen(klant(), code).text


def test_opening_the_link_changes_nothing(uitnodiging, klant):
    rij, code = uitnodiging
    voor = Uitnodiging.objects.values().get(pk=rij.pk)
    for _ in range(3):  # a mail scanner, a preview, the person
        assert openen(klant(), code).status_code == 200
    assert Uitnodiging.objects.values().get(pk=rij.pk) == voor
    assert not Gebruiker.objects.filter(email=ADRES).exists()


def test_what_was_typed_is_kept_when_something_is_missing(uitnodiging, klant):
    browser = klant()
    openen(browser, uitnodiging[1])
    antwoord = browser.post(reverse("cop:uitnodiging"), {**PROFIEL, "naam": "", "soort": ""})
    formulier = antwoord.context["formulier"]
    assert set(formulier.errors) == {"naam", "soort"}
    assert formulier["nieuwe_organisatie"].value() == "De Nieuwe School"
    assert uitnodiging[0].geldig


@pytest.mark.parametrize("reden", ["onbekend", "gebruikt", "ingetrokken", "verlopen", "niets"])
def test_one_message_for_all_that_is_not_valid(reden, uitnodiging, klant):
    rij, code = uitnodiging
    nu = timezone.now()
    velden = {
        "gebruikt": {"gebruikt_op": nu},
        "ingetrokken": {"ingetrokken_op": nu},
        "verlopen": {"verloopt_op": nu - timedelta(seconds=1)},
    }
    Uitnodiging.objects.filter(pk=rij.pk).update(**velden.get(reden, {}))
    browser, leeg = klant(), klant()
    if reden == "onbekend":
        openen(browser, "verzonnen")
    elif reden != "niets":
        openen(browser, code)
    for vraag in (browser.get, browser.post):
        antwoord = vraag(reverse("cop:uitnodiging"))
        assert antwoord.status_code == 404
        assert antwoord.text == leeg.get(reverse("cop:uitnodiging")).text
    assert not Gebruiker.objects.filter(email=ADRES).exists()


def test_an_invitation_that_expires_while_the_form_is_open_is_refused(uitnodiging, klant):
    rij, code = uitnodiging
    browser = klant()
    openen(browser, code)
    Uitnodiging.objects.filter(pk=rij.pk).update(verloopt_op=timezone.now())
    assert NIET_GELDIG in browser.post(reverse("cop:uitnodiging"), PROFIEL).text
    assert not Gebruiker.objects.filter(email=ADRES).exists()


def test_who_has_an_account_logs_in_first_and_comes_back(community, bea, eva, klant):
    rij, code = maak_uitnodiging(community, bea, eva.email)
    naar_inloggen = klant().get(reverse("cop:uitnodiging_openen", args=[code]), follow=True)
    laatste, _ = naar_inloggen.redirect_chain[-1]
    assert laatste == f"{reverse('account_login')}?next={reverse('cop:uitnodiging')}"
    browser = klant(eva)
    assert "formulier" not in openen(browser, code).context
    antwoord = browser.post(reverse("cop:uitnodiging"))
    assert antwoord.headers["location"] == reverse("cop:community", args=[community.uuid])
    assert community.rollen_van(eva) == {"lid"}
    assert Gebruiker.objects.filter(email=eva.email).count() == 1


def test_an_invitation_for_another_address_is_not_for_who_is_logged_in(uitnodiging, eva, klant):
    browser = klant(eva)
    assert openen(browser, uitnodiging[1]).status_code == 403
    antwoord = browser.post(reverse("cop:uitnodiging"), PROFIEL)
    assert antwoord.status_code == 403
    assert ADRES not in antwoord.text
    assert uitnodiging[0].community.rollen_van(eva) == frozenset()
    with pytest.raises(Geweigerd) as fout:
        actions.neem_uitnodiging_aan(eva, uitnodiging[0])
    assert fout.value.code == "onbekend"


def test_a_former_member_comes_back_in_the_roles_of_the_invitation(community, bea, daan):
    lid = community.leden.get(gebruiker=daan)
    actions.beeindig_lid(bea, community, {"lid": lid.pk})
    rij, _ = maak_uitnodiging(community, bea, daan.email, is_begeleider=True)
    actions.neem_uitnodiging_aan(daan, rij)
    assert community.rollen_van(daan) == {"begeleider"}
    assert Lidmaatschap.objects.filter(community=community, gebruiker=daan).count() == 1


def test_ending_a_membership_withdraws_the_open_invitations_of_that_person(community, bea, daan):
    rij, _ = maak_uitnodiging(community, bea, "daan.anders@example.org")
    daan.email = "daan.anders@example.org"
    daan.save()
    actions.beeindig_lid(bea, community, {"lid": community.leden.get(gebruiker=daan).pk})
    rij.refresh_from_db()
    assert not rij.geldig


@pytest.mark.django_db(transaction=True)
def test_single_use_when_many_accept_at_the_same_moment(community, bea, klant):
    for ronde in range(aantal(5, 50)):
        adres = f"nieuw{ronde}@example.org"
        rij, code = maak_uitnodiging(community, bea, adres)
        browsers = [klant() for _ in range(4)]
        for browser in browsers:
            openen(browser, code)
        antwoorden = tegelijk(*[_aannemen(browser) for browser in browsers])
        # Who comes just after it finds an invitation that is used, or an account that may log in.
        naar = [antwoord.headers.get("location", "niet geldig") for antwoord in antwoorden]
        naar.remove(reverse("cop:community", args=[community.uuid]))
        assert set(naar) <= {"niet geldig", f"{reverse('account_login')}?next={reverse('cop:uitnodiging')}"}
        assert Gebruiker.objects.filter(email=adres).count() == 1
        assert community.leden.filter(gebruiker__email=adres).count() == 1
        assert sum("_auth_user_id" in browser.session for browser in browsers) == 1


def _aannemen(browser):
    return lambda: browser.post(reverse("cop:uitnodiging"), {"naam": "Noor"})


@pytest.mark.django_db(transaction=True)
def test_single_use_for_an_account_at_the_same_moment(community, bea, eva):
    rij, _ = maak_uitnodiging(community, bea, eva.email)
    uitkomsten = tegelijk(*[lambda: actions.neem_uitnodiging_aan(eva, rij) for _ in range(6)])
    namen = sorted(type(uitkomst).__name__ for uitkomst in uitkomsten)
    assert namen == ["Antwoord"] + ["Geweigerd"] * 5
