"""The second factor: codes of an app, recovery codes, and the roles that do not count without one."""

import re

import pytest
from allauth.mfa.models import Authenticator
from django.core import mail as postvak
from django.core.exceptions import PermissionDenied
from django.core.management import CommandError, call_command
from django.urls import reverse

from cop import actions
from cop.models import LEIDENDE_ROLLEN, ZONDER_FACTOR, Community, Gebruiker
from cop.permissions import FactorNodig, laad
from cop.writepath import Geweigerd
from intervisie.leidraad import laad_leidraden
from intervisie.models import Sessie
from tests.agenda.bouw import maak_casus, plan_sessie
from tests.cop.factoren import code_nu, geef_app
from tests.cop.test_inloggen import BEVESTIGEN, code_uit_mail, is_binnen, vraag_code

TWEEDE_STAP = reverse("mfa_authenticate")


@pytest.fixture
def streng(community):
    community.sterk_inloggen = True
    community.save()
    return community


def met_code_tot_de_tweede_stap(browser, adres):
    vraag_code(browser, adres)
    antwoord = browser.post(BEVESTIGEN, {"code": code_uit_mail()})
    assert antwoord.headers["location"] == TWEEDE_STAP
    assert not is_binnen(browser)


def test_a_code_by_mail_is_not_enough_for_who_has_an_app(bea, klant):
    geheim = geef_app(bea)
    browser = klant()
    met_code_tot_de_tweede_stap(browser, bea.email)
    assert "Nog één stap" in browser.get(TWEEDE_STAP).text
    fout = browser.post(TWEEDE_STAP, {"code": "000000"})
    assert "Deze code klopt niet" in fout.text and not is_binnen(browser)
    assert browser.get(reverse("account")).headers["location"].startswith(reverse("account_login"))
    browser.post(TWEEDE_STAP, {"code": code_nu(geheim)})
    assert is_binnen(browser)


def test_a_recovery_code_works_once(bea, klant):
    geef_app(bea)
    code = Authenticator.objects.get(user=bea, type="recovery_codes").wrap().get_unused_codes()[0]
    eerst, daarna = klant(), klant()
    met_code_tot_de_tweede_stap(eerst, bea.email)
    eerst.post(TWEEDE_STAP, {"code": code})
    met_code_tot_de_tweede_stap(daarna, bea.email)
    daarna.post(TWEEDE_STAP, {"code": code})
    assert is_binnen(eerst) and not is_binnen(daarna)


def test_secrets_of_factors_are_stored_under_the_master_key(bea):
    geheim = geef_app(bea)
    opgeslagen = Authenticator.objects.get(user=bea, type="totp")
    assert geheim not in str(opgeslagen.data)
    assert opgeslagen.wrap().validate_code(code_nu(geheim))


def test_an_app_is_added_by_showing_its_code_and_ends_the_other_logins(
    bea, klant, django_capture_on_commit_callbacks
):
    hier, elders = klant(bea), klant(bea)
    assert [b.get(reverse("account")).status_code for b in (hier, elders)] == [200, 200]
    sleutel = hier.session.session_key
    pagina = hier.get(reverse("mfa_activate_totp")).text
    geheim = re.search(r"<code>([A-Z2-7]+)</code>", pagina)[1]
    assert "Deze code klopt niet" in hier.post(reverse("mfa_activate_totp"), {"code": "000000"}).text
    assert not bea.heeft_factor
    with django_capture_on_commit_callbacks(execute=True):
        klaar = hier.post(reverse("mfa_activate_totp"), {"code": code_nu(geheim)})
    assert klaar.headers["location"] == reverse("mfa_view_recovery_codes")
    assert bea.heeft_factor
    codes = hier.get(klaar.headers["location"])
    assert len(re.findall(r"<code>\d{8}</code>", codes.text)) == 10
    assert elders.get(reverse("account")).status_code == 302  # it came in with a code by mail alone
    assert hier.session.session_key != sleutel
    assert [m.subject for m in postvak.outbox] == ["Inloggen vraagt nu ook een code van je app"]


def test_changing_a_factor_asks_to_show_it_again(bea, klant):
    geheim = geef_app(bea)
    browser = klant(bea)
    for naam in ("mfa_view_recovery_codes", "mfa_deactivate_totp", "mfa_generate_recovery_codes"):
        antwoord = browser.get(reverse(naam))
        assert antwoord.headers["location"].startswith(reverse("mfa_reauthenticate")), naam
    browser.post(
        reverse("mfa_reauthenticate"), {"code": code_nu(geheim), "next": reverse("mfa_deactivate_totp")}
    )
    assert browser.get(reverse("mfa_deactivate_totp")).status_code == 200
    browser.post(reverse("mfa_deactivate_totp"))
    assert not bea.heeft_factor and not Authenticator.objects.filter(user=bea).exists()


def test_an_account_is_recovered_by_who_runs_the_server(bea, daan, klant, capsys):
    geef_app(bea)
    geef_app(daan)
    browser = klant(bea)
    assert browser.get(reverse("account")).status_code == 200
    call_command("herstel_account", "Bea@demo.example")
    assert "Weggehaald: 1" in capsys.readouterr().out
    assert not bea.heeft_factor and daan.heeft_factor
    assert browser.get(reverse("account")).status_code == 302
    opnieuw = klant()
    vraag_code(opnieuw, bea.email)
    opnieuw.post(BEVESTIGEN, {"code": code_uit_mail()})
    assert is_binnen(opnieuw)
    with pytest.raises(CommandError, match="geen account"):
        call_command("herstel_account", "niemand@demo.example")


def test_a_passkey_that_is_nobodys_is_told_in_words(bea, klant):
    browser = klant()
    browser.get(reverse("mfa_login_webauthn"), headers={"accept": "application/json"})
    antwoord = browser.post(reverse("mfa_login_webauthn"), {"credential": '{"id": "x"}'}, follow=True)
    assert "Deze passkey kennen we hier niet" in antwoord.text


# --- the switch of a community ---


def test_only_who_has_a_factor_can_turn_it_on(community, bea, klant):
    browser, url = klant(bea), reverse("cop:community_beveiligen", args=[community.uuid])
    assert "Voeg eerst aan je eigen account" in browser.post(url, {"aan": "on"}, follow=True).text
    community.refresh_from_db()
    assert not community.sterk_inloggen
    geef_app(bea)
    pagina = browser.post(url, {"aan": "on"}, follow=True).text
    assert "heeft extra beveiliging" in pagina and "alleen een code per mail" in pagina
    community.refresh_from_db()
    assert community.sterk_inloggen
    browser.post(url)
    community.refresh_from_db()
    assert not community.sterk_inloggen


@pytest.mark.parametrize("factor", [False, True], ids=["zonder", "met"])
@pytest.mark.parametrize("aan", [False, True], ids=["uit", "aan"])
@pytest.mark.parametrize(
    ("wie", "eigen"),
    [
        ("bea", {"beheerder"}),
        ("gonda", {"begeleider"}),
        ("petra", {"begeleider", "lid"}),
        ("daan", {"lid"}),
        ("eva", set()),
    ],
)
def test_roles_that_count(wie, eigen, aan, factor, community, mensen):
    community.sterk_inloggen = aan
    community.save()
    if factor:
        geef_app(mensen[wie])
    leidend = eigen & LEIDENDE_ROLLEN
    verwacht = eigen if factor or not aan or not leidend else (eigen - leidend) | {ZONDER_FACTOR}
    assert community.rollen_van(mensen[wie]) == verwacht


def test_recovery_codes_alone_are_no_factor(streng, bea):
    Authenticator.objects.create(user=bea, type="recovery_codes", data={})
    assert streng.rollen_van(bea) == {ZONDER_FACTOR}


@pytest.fixture
def sessie(community, mensen):
    """Planned by Petra and led by Gonda, before the community asked for more."""
    laad_leidraden()
    casus = maak_casus(community, mensen["ingrid"])
    sessie = plan_sessie(community, mensen, casus, door="petra")
    community.sterk_inloggen = True
    community.save()
    return Sessie.objects.get(pk=sessie.pk)


def test_in_a_session_who_leads_needs_it_and_who_takes_part_does_not(sessie, gonda, ingrid, daan, petra):
    assert sessie.rollen_van(gonda) == {ZONDER_FACTOR}
    assert sessie.rollen_van(petra) == {ZONDER_FACTOR}  # plaatsvervanger and planner
    assert sessie.rollen_van(ingrid) == {"inbrenger"}
    assert sessie.rollen_van(daan) == {"deelnemer"}
    for leider in (gonda, petra):
        geef_app(leider)
    assert sessie.rollen_van(gonda) == {"gespreksleider"}
    assert sessie.rollen_van(petra) == {"plaatsvervanger", "planner"}


def test_a_case_opens_for_a_begeleider_only_with_a_factor(streng, ingrid, gonda, daan, klant):
    casus = maak_casus(streng, ingrid, status="aangeboden")
    assert casus.rollen_van(gonda) == {ZONDER_FACTOR}
    assert casus.rollen_van(daan) == frozenset()  # a lid has no role here, and learns nothing
    pagina = klant(gonda).get(reverse("casuistiek:casus", args=[casus.uuid]))
    assert pagina.status_code == 403 and "Beveilig eerst je account" in pagina.text
    assert casus.situatie not in pagina.text and casus.titel not in pagina.text
    assert casus.rollen_van(ingrid) == {"inbrenger"}
    geef_app(gonda)
    assert casus.situatie in klant(gonda).get(reverse("casuistiek:casus", args=[casus.uuid])).text


# Every page that leads or runs, with who would see it; without a factor each leads to adding one.
PAGINAS = {
    "cop:community": ("community", "bea"),
    "cop:community_wijzigen": ("community", "bea"),
    "cop:community_beveiligen": ("community", "bea"),
    "cop:uitnodigingen": ("community", "bea"),
    "cop:duo_vormen": ("community", "bea"),
    "agenda:plannen": ("community", "gonda"),
    "casuistiek:wachtrij": (None, "gonda"),
    "agenda:sessie": ("sessie", "gonda"),
    "agenda:verzetten": ("sessie", "gonda"),
    "agenda:annuleren": ("sessie", "gonda"),
    "agenda:uitnodigen": ("sessie", "gonda"),
    "kamer:kamer": ("sessie", "gonda"),
    "kamer:nieuws": ("sessie", "gonda"),
}


@pytest.mark.parametrize("naam", PAGINAS)
def test_pages_that_lead_ask_for_a_factor_and_open_with_one(naam, sessie, mensen, klant):
    waarvan, wie = PAGINAS[naam]
    args = {"community": [sessie.community.uuid], "sessie": [sessie.uuid], None: []}[waarvan]
    zonder = klant(mensen[wie]).get(reverse(naam, args=args))
    assert zonder.status_code == 403
    assert "Beveilig eerst je account" in zonder.text and reverse("mfa_add_webauthn") in zonder.text
    geef_app(mensen[wie])
    assert klant(mensen[wie]).get(reverse(naam, args=args)).status_code == 200


def test_planning_somewhere_asks_too(streng, gonda, klant):
    pagina = klant(gonda).get(reverse("agenda:plannen"))
    assert pagina.status_code == 403 and "Beveilig eerst je account" in pagina.text


def test_actions_are_refused_with_what_to_do(streng, bea, gonda, daan):
    for door, doe in (
        (bea, lambda: actions.wijzig_community(bea, streng, {"naam": "Anders"})),
        (gonda, lambda: laad(Community, gonda, "sessie.plannen", pk=streng.pk)),
    ):
        with pytest.raises((Geweigerd, FactorNodig)) as fout:
            doe()
        assert not isinstance(fout.value, Geweigerd) or fout.value.code == "factor_nodig", door
    with pytest.raises(PermissionDenied) as fout:
        laad(Community, daan, "community.wijzigen", pk=streng.pk)
    assert not isinstance(fout.value, FactorNodig)  # a factor would not help


def test_losing_the_factor_stops_the_role_at_once(streng, bea, klant):
    geef_app(bea)
    browser, url = klant(bea), reverse("cop:uitnodigingen", args=[streng.uuid])
    assert browser.get(url).status_code == 200
    Authenticator.objects.filter(user=bea).delete()
    assert browser.get(url).status_code == 403


def test_the_account_page_says_where_a_role_waits(streng, bea, klant):
    assert f"{streng.naam} vraagt extra beveiliging" in klant(bea).get(reverse("account")).text
    geef_app(bea)
    assert "vraagt extra beveiliging" not in klant(bea).get(reverse("account")).text
    assert Gebruiker.objects.get(pk=bea.pk).heeft_factor
