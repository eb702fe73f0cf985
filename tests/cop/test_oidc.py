"""Logging in with an organisation's account, against a real OpenID Connect server: whom it lets in."""

import time
import urllib.parse
import urllib.request

import pytest
from allauth.socialaccount.models import SocialAccount
from django.core import mail as postvak
from django.urls import reverse

from cop.models import Gebruiker
from tests.cop.factoren import code_nu, geef_app
from tests.cop.test_inloggen import is_binnen
from tests.cop.uitnodigen import maak_uitnodiging
from tests.echt.oidc import OidcServer

LOGIN = reverse("organisatie")
BEA = {"email": "bea@demo.example", "email_verified": True, "name": "Bea"}


@pytest.fixture(scope="module")
def server_van_de_gemeente():
    with OidcServer() as server:
        yield server


@pytest.fixture
def gemeente(server_van_de_gemeente, settings, db):
    settings.OIDC_NAAM = "Gemeente Demostad"
    settings.OIDC_DOMEINEN = ["demo.example"]
    app = {
        "provider_id": "organisatie",
        "name": settings.OIDC_NAAM,
        "client_id": "intervisie",
        "secret": "geheim",
        "settings": {"server_url": server_van_de_gemeente.url},
    }
    settings.SOCIALACCOUNT_PROVIDERS = {
        "openid_connect": {**settings.SOCIALACCOUNT_PROVIDERS["openid_connect"], "APPS": [app]}
    }
    server_van_de_gemeente.lieg()
    return server_van_de_gemeente


class _NietVerder(urllib.request.HTTPRedirectHandler):
    def redirect_request(self, *args):
        return None


def stem_toe(adres: str, sub: str) -> str:
    """Logs in at the organisation, as its own page does; gives the address to go back to."""
    opener = urllib.request.build_opener(_NietVerder)
    try:
        opener.open(adres, urllib.parse.urlencode({"sub": sub}).encode(), timeout=10)
    except urllib.error.HTTPError as antwoord:
        antwoord.close()
        return antwoord.headers["Location"]
    raise AssertionError("de server stuurde niet terug")


def log_in(browser, gemeente, sub, **gegevens):
    """The whole way: to the organisation and back; the answer is the last page."""
    gemeente.ken(sub, **gegevens)
    heen = browser.get(LOGIN)
    assert heen.status_code == 302 and heen.headers["location"].startswith(gemeente.url)
    terug = urllib.parse.urlsplit(stem_toe(heen.headers["location"], sub))
    assert terug.path == reverse("organisatie_terug")
    return browser.get(f"{terug.path}?{terug.query}")


def test_it_opens_the_account_with_the_verified_address(gemeente, bea, klant):
    browser = klant()
    browser.get(reverse("start"))
    antwoord = log_in(browser, gemeente, "b1", **BEA)
    assert antwoord.headers["location"] == reverse("start")
    assert browser.session["_auth_user_id"] == str(bea.pk)
    gekoppeld = SocialAccount.objects.get()
    assert (gekoppeld.user, gekoppeld.uid, gekoppeld.extra_data) == (bea, "b1", {})
    assert [m.subject for m in postvak.outbox] == ["Je kunt nu inloggen met het account van je organisatie"]


def test_after_that_the_mark_of_the_person_counts_and_not_the_address(gemeente, bea, daan, klant):
    log_in(klant(), gemeente, "b1", **BEA)
    browser = klant()
    log_in(browser, gemeente, "b1", email=daan.email, email_verified=True)
    assert browser.session["_auth_user_id"] == str(bea.pk)


def test_a_new_key_for_the_login(gemeente, bea, klant):
    browser = klant()
    browser.get(LOGIN)
    oud = browser.session.session_key
    log_in(browser, gemeente, "b1", **BEA)
    assert oud and browser.session.session_key != oud


def test_what_the_request_asks(gemeente, klant):
    vraag = urllib.parse.parse_qs(urllib.parse.urlsplit(klant().get(LOGIN).headers["location"]).query)
    assert vraag["code_challenge_method"] == ["S256"] and len(vraag["nonce"][0]) > 30
    assert vraag["response_type"] == ["code"] and "secret" not in str(vraag)
    stiekem = klant().get(f"{LOGIN}?auth_params=nonce%3Dvan-mij&process=connect&scope=alles")
    vraag = urllib.parse.parse_qs(urllib.parse.urlsplit(stiekem.headers["location"]).query)
    assert vraag["nonce"] != ["van-mij"] and "alles" not in vraag["scope"][0]


LEUGENS = {
    "nonce": {"nonce": "van-een-andere-keer"},
    "geen nonce": {"nonce": None},
    "aud": {"aud": "een-andere-website"},
    "azp": {"aud": ["intervisie", "een-andere-website"], "azp": "een-andere-website"},
    "iss": {"iss": "http://elders.example"},
    "exp": {"exp": int(time.time()) - 3600},
    "sub": {"sub": "iemand-anders"},
    "andere sleutel": {"sleutel": "ander"},
    "niet ondertekend": {"alg": "none"},
    "ander soort handtekening": {"alg": "HS256"},
}


@pytest.mark.parametrize("soort", LEUGENS)
def test_a_proof_with_one_thing_wrong_opens_nothing(soort, gemeente, bea, klant):
    gemeente.lieg(**LEUGENS[soort])
    browser = klant()
    antwoord = log_in(browser, gemeente, "b1", **BEA)
    assert antwoord.status_code == 403 and "is niet gelukt" in antwoord.text
    assert not is_binnen(browser)
    assert not SocialAccount.objects.exists()
    gemeente.lieg()
    log_in(browser, gemeente, "b1", **BEA)
    assert is_binnen(browser)  # the same person, told honestly


@pytest.mark.parametrize(
    "gegevens",
    [
        {"email": "bea@demo.example"},
        {"email": "bea@demo.example", "email_verified": False},
        {"email": "bea@demo.example", "email_verified": "false"},
        {"email": "bea@demo.example", "email_verified": "true"},
        {"email": "bea@demo.example", "email_verified": 1},
        {"email_verified": True},
        {"email": "bea@elders.example", "email_verified": True},
        {"email": "bea@demo.example.elders.example", "email_verified": True},
        {"email": "bea@sub.demo.example", "email_verified": True},
    ],
    ids=str,
)
def test_only_a_verified_address_in_a_domain_of_the_organisation_counts(gegevens, gemeente, bea, klant):
    Gebruiker.objects.create_user("bea@elders.example", "Andere Bea")
    browser = klant()
    antwoord = log_in(browser, gemeente, "b2", **gegevens)
    assert antwoord.status_code == 403 and "die" not in (browser.session.get("_auth_user_id") or "")
    assert not is_binnen(browser) and not SocialAccount.objects.exists()


def test_an_address_that_went_to_somebody_else_opens_nothing(gemeente, bea, klant):
    log_in(klant(), gemeente, "b1", **BEA)
    browser = klant()
    antwoord = log_in(browser, gemeente, "opvolger", **BEA)
    assert "hoort al bij iemand anders" in antwoord.text and not is_binnen(browser)


def test_nobody_gets_an_account_without_an_invitation(gemeente, mensen, klant):
    browser, aantal = klant(), Gebruiker.objects.count()
    antwoord = log_in(browser, gemeente, "n1", email="nieuw@demo.example", email_verified=True)
    assert antwoord.status_code == 403 and "Je komt binnen met een uitnodiging" in antwoord.text
    assert Gebruiker.objects.count() == aantal and not is_binnen(browser)


def test_who_is_invited_is_led_to_the_invitation(gemeente, community, bea, klant):
    maak_uitnodiging(community, bea, "nieuw@demo.example")
    browser = klant()
    wie = {"email": "Nieuw@Demo.example", "email_verified": True}
    antwoord = log_in(browser, gemeente, "n1", **wie)
    assert antwoord.headers["location"] == reverse("cop:uitnodiging")
    assert not is_binnen(browser)
    browser.post(reverse("cop:uitnodiging"), {"naam": "Nieuw"})
    nieuw = Gebruiker.objects.get(email="nieuw@demo.example")
    assert community.rollen_van(nieuw) == {"lid"}
    later = klant()
    log_in(later, gemeente, "n1", **wie)
    assert later.session["_auth_user_id"] == str(nieuw.pk)


def test_who_is_not_active_stays_out(gemeente, bea, klant):
    bea.is_active = False
    bea.save()
    browser = klant()
    antwoord = log_in(browser, gemeente, "b1", **BEA)
    assert antwoord.headers["location"] == reverse("account_inactive") and not is_binnen(browser)


def test_a_second_factor_is_asked_here_too(gemeente, bea, klant):
    geheim, browser = geef_app(bea), klant()
    assert log_in(browser, gemeente, "b1", **BEA).headers["location"] == reverse("mfa_authenticate")
    assert not is_binnen(browser)
    browser.post(reverse("mfa_authenticate"), {"code": code_nu(geheim)})
    assert is_binnen(browser)


def test_an_answer_counts_once_and_only_where_it_was_asked(gemeente, bea, klant):
    gemeente.ken("b1", **BEA)
    hier, elders = klant(), klant()
    terug = urllib.parse.urlsplit(stem_toe(hier.get(LOGIN).headers["location"], "b1"))
    adres = f"{terug.path}?{terug.query}"
    assert elders.get(adres).status_code == 403 and not is_binnen(elders)
    hier.get(adres)
    assert is_binnen(hier)
    assert klant().get(adres).status_code == 403


def test_stopping_halfway_and_a_server_that_is_down_are_told(gemeente, klant, settings):
    browser = klant()
    vraag = urllib.parse.parse_qs(urllib.parse.urlsplit(browser.get(LOGIN).headers["location"]).query)
    gestopt = browser.get(f"{reverse('organisatie_terug')}?error=access_denied&state={vraag['state'][0]}")
    assert "Je bent gestopt" in gestopt.text
    settings.SOCIALACCOUNT_PROVIDERS["openid_connect"]["APPS"][0]["settings"]["server_url"] = (
        "http://127.0.0.1:9"
    )
    assert "Er ging iets mis" in klant().get(LOGIN).text


def test_without_settings_there_is_no_button_and_no_page(klant, db):
    assert klant().get(LOGIN).status_code == 404
    assert klant().get(reverse("organisatie_terug")).status_code == 404
    assert "organisatie" not in klant().get(reverse("account_login")).text


def test_the_button_leads_on_to_where_you_were_going(gemeente, bea, klant):
    browser, naar = klant(), reverse("cop:communities")
    pagina = browser.get(f"{reverse('account_login')}?next={naar}").text
    assert f'href="{LOGIN}?next={naar}"' in pagina
    gemeente.ken("b1", **BEA)
    heen = browser.get(f"{LOGIN}?next={naar}").headers["location"]
    terug = urllib.parse.urlsplit(stem_toe(heen, "b1"))
    assert browser.get(f"{terug.path}?{terug.query}").headers["location"] == naar
