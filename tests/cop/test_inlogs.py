"""Where somebody is logged in: the list, ending everything, and a new key at each rise in rights."""

import pytest
from allauth.usersessions.models import UserSession
from django.contrib.sessions.models import Session
from django.urls import reverse
from django.utils import timezone

from cop import actions
from cop.logins import apparaat, vergeet_verlopen_inlogs
from tests.cop.factoren import code_nu, geef_app
from tests.cop.test_inloggen import BEVESTIGEN, code_uit_mail, is_binnen, vraag_code
from tests.cop.uitnodigen import maak_uitnodiging

ACCOUNT = reverse("account")
FIREFOX = "Mozilla/5.0 (X11; Linux x86_64; rv:140.0) Gecko/20100101 Firefox/140.0"
IPHONE = "Mozilla/5.0 (iPhone; CPU iPhone OS 18_0 like Mac OS X) Version/18.0 Mobile/15E148 Safari/604.1"
CHROME = "Mozilla/5.0 (Windows NT 10.0; Win64; x64) AppleWebKit/537.36 Chrome/140.0.0.0 Safari/537.36"


@pytest.mark.parametrize(
    ("user_agent", "woorden"),
    [
        (FIREFOX, "Firefox op Linux"),
        (IPHONE, "Safari op een iPhone"),
        (CHROME, "Chrome op Windows"),
        (CHROME + " Edg/140.0", "Edge op Windows"),
        ("", "Een browser op een onbekend toestel"),
        ("curl/8.0 <script>", "Een browser op een onbekend toestel"),
    ],
)
def test_a_device_in_words(user_agent, woorden):
    assert apparaat(user_agent) == woorden


def ingelogd(browser) -> bool:
    return browser.get(ACCOUNT).status_code == 200


def test_the_account_page_lists_where_you_are_logged_in(bea, klant):
    telefoon, laptop = klant(bea, headers={"user-agent": IPHONE}), klant(bea, headers={"user-agent": FIREFOX})
    assert ingelogd(telefoon)
    pagina = laptop.get(ACCOUNT).text
    # The login of this very request is noted when it is answered.
    pagina = laptop.get(ACCOUNT).text
    assert "Safari op een iPhone" in pagina and "Firefox op Linux" in pagina
    assert pagina.count("dit apparaat</span>") == 1


def test_no_address_of_a_visitor_is_kept(bea, klant):
    browser = klant()
    vraag_code(browser, bea.email)
    browser.post(BEVESTIGEN, {"code": code_uit_mail()})
    assert {rij.ip for rij in UserSession.objects.filter(user=bea)} == {"0.0.0.0"}


def test_logging_out_everywhere_ends_every_login_of_this_person_only(bea, daan, klant):
    hier, elders, ander = klant(bea), klant(bea), klant(daan)
    assert all(ingelogd(browser) for browser in (hier, elders, ander))
    antwoord = hier.post(reverse("overal_uitloggen"))
    assert antwoord.headers["location"] == reverse("account_login")
    assert antwoord.headers["Clear-Site-Data"] == '"storage"'
    assert not ingelogd(hier) and not ingelogd(elders)
    assert ingelogd(ander)
    assert not UserSession.objects.filter(user=bea).exists()


def test_a_login_that_was_never_used_ends_too(bea, klant):
    ongebruikt, hier = klant(bea), klant(bea)
    hier.post(reverse("overal_uitloggen"))
    assert not ingelogd(ongebruikt)


def test_what_was_noted_of_a_login_goes_when_it_is_over(bea, daan, klant):
    oud, nu = klant(bea), klant(daan)
    assert ingelogd(oud) and ingelogd(nu)
    Session.objects.filter(session_key=oud.session.session_key).update(expire_date=timezone.now())
    assert vergeet_verlopen_inlogs(timezone.now()) == 1
    assert [rij.user for rij in UserSession.objects.all()] == [daan]
    assert ingelogd(nu) and not ingelogd(oud)


def test_logging_out_everywhere_takes_a_button(bea, klant):
    browser = klant(bea)
    assert browser.get(reverse("overal_uitloggen")).status_code == 405
    assert ingelogd(browser)


# --- a new key at each rise in rights ---


def stijgt(browser, doe) -> None:
    """What is done gives the login a new key, and the old one opens nothing."""
    oud = browser.session.session_key
    doe()
    nieuw = browser.session.session_key
    assert nieuw and nieuw != oud
    assert not Session.objects.filter(session_key=oud).exists()
    assert is_binnen(browser)


def test_code_login(bea, klant):
    browser = klant()
    vraag_code(browser, bea.email)
    stijgt(browser, lambda: browser.post(BEVESTIGEN, {"code": code_uit_mail()}))


def test_second_step(bea, klant):
    geheim, browser = geef_app(bea), klant()
    vraag_code(browser, bea.email)
    browser.post(BEVESTIGEN, {"code": code_uit_mail()})
    stijgt(browser, lambda: browser.post(reverse("mfa_authenticate"), {"code": code_nu(geheim)}))


def test_showing_a_factor_again(bea, klant):
    geheim, browser = geef_app(bea), klant(bea)
    assert ingelogd(browser)
    stijgt(browser, lambda: browser.post(reverse("mfa_reauthenticate"), {"code": code_nu(geheim)}))


def test_accepting_an_invitation(community, bea, eva, klant):
    _, code = maak_uitnodiging(community, bea, eva.email)
    browser = klant(eva)
    browser.get(reverse("cop:uitnodiging_openen", args=[code]))
    stijgt(browser, lambda: browser.post(reverse("cop:uitnodiging")))


def test_accepting_an_invitation_as_somebody_new(community, bea, klant):
    _, code = maak_uitnodiging(community, bea, "nieuw@example.org")
    browser = klant()
    browser.get(reverse("cop:uitnodiging_openen", args=[code]))
    stijgt(browser, lambda: browser.post(reverse("cop:uitnodiging"), {"naam": "Nieuw"}))


def test_getting_a_role(community, bea, daan, klant):
    browser = klant(daan)
    assert ingelogd(browser)
    lid = community.leden.get(gebruiker=daan).pk

    def krijgt_een_rol():
        actions.wijzig_lid(bea, community, {"lid": lid, "is_lid": "on", "is_begeleider": "on"})
        browser.get(ACCOUNT)

    stijgt(browser, krijgt_een_rol)
    assert "dit apparaat" in browser.get(ACCOUNT).text  # still the same login, under its new key


def test_losing_a_role_keeps_the_key(community, bea, gonda, klant):
    browser = klant(gonda)
    assert ingelogd(browser)
    sleutel = browser.session.session_key
    actions.wijzig_lid(bea, community, {"lid": community.leden.get(gebruiker=gonda).pk, "is_lid": "on"})
    # From begeleider to lid: one role is new, so the key is too; a second time nothing rises.
    browser.get(ACCOUNT)
    assert browser.session.session_key != sleutel
    sleutel = browser.session.session_key
    actions.wijzig_lid(bea, community, {"lid": community.leden.get(gebruiker=gonda).pk, "is_lid": "on"})
    assert ingelogd(browser) and browser.session.session_key == sleutel
