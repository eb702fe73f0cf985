"""Logging in with a code by mail, through the real pages."""

import re

import pytest
from django.conf import settings
from django.core import mail as postvak
from django.urls import NoReverseMatch, get_resolver, reverse

CODE = re.compile(r"^[A-Z0-9]{4}-[A-Z0-9]{4}$", re.M)
INLOGGEN = reverse("account_login")
BEVESTIGEN = reverse("account_confirm_login_code")


def vraag_code(browser, adres, volgende=""):
    pad = f"{INLOGGEN}?next={volgende}" if volgende else INLOGGEN
    return browser.post(pad, {"email": adres, **({"next": volgende} if volgende else {})})


def code_uit_mail() -> str:
    return CODE.search(postvak.outbox[-1].body)[0]


def is_binnen(browser) -> bool:
    return "_auth_user_id" in browser.session


def zonder_wisselend(tekst: str) -> str:
    return re.sub(r'name="csrfmiddlewaretoken" value="[^"]+"', "", tekst)


def test_a_code_by_mail_opens_the_door(bea, klant):
    browser = klant()
    assert vraag_code(browser, " Bea@Demo.Example ").headers["location"] == BEVESTIGEN
    assert postvak.outbox[0].to == [bea.email]
    assert postvak.outbox[0].subject == "Je code om in te loggen"
    sleutel = browser.session.session_key
    antwoord = browser.post(BEVESTIGEN, {"code": code_uit_mail()})
    assert antwoord.headers["location"] == reverse("start")
    assert browser.session["_auth_user_id"] == str(bea.pk)
    assert browser.session.session_key != sleutel


def test_after_logging_in_you_are_where_you_wanted_to_be(bea, klant):
    browser = klant()
    naar_inloggen = browser.get(reverse("cop:profiel"))
    assert naar_inloggen.headers["location"] == f"{INLOGGEN}?next={reverse('cop:profiel')}"
    assert f'value="{reverse("cop:profiel")}"' in browser.get(naar_inloggen.headers["location"]).text
    bevestigen = vraag_code(browser, bea.email, reverse("cop:profiel")).headers["location"]
    antwoord = browser.post(bevestigen, {"code": code_uit_mail(), "next": reverse("cop:profiel")})
    assert antwoord.headers["location"] == reverse("cop:profiel")


def test_a_link_to_elsewhere_is_not_followed(bea, klant):
    browser = klant()
    vraag_code(browser, bea.email, "https://elders.example.org/")
    antwoord = browser.post(BEVESTIGEN, {"code": code_uit_mail(), "next": "https://elders.example.org/"})
    assert antwoord.headers["location"] == reverse("start")


def test_a_wrong_code_is_refused_and_after_three_the_right_one_too(bea, klant):
    browser = klant()
    vraag_code(browser, bea.email)
    goed = code_uit_mail()
    for _ in range(2):
        antwoord = browser.post(BEVESTIGEN, {"code": "FOUT-FOUT"})
        assert antwoord.context["form"].errors["code"] == [
            "Deze code klopt niet. Kijk hem na in de nieuwste mail."
        ]
    assert browser.post(BEVESTIGEN, {"code": "FOUT-FOUT"}).headers["location"] == INLOGGEN
    assert browser.post(BEVESTIGEN, {"code": goed}).headers["location"] == INLOGGEN
    assert not is_binnen(browser)


def test_a_code_works_only_where_it_was_asked_for(bea, klant):
    hier, elders = klant(), klant()
    vraag_code(hier, bea.email)
    vraag_code(elders, "niemand@example.org")
    code = CODE.search(postvak.outbox[0].body)[0]
    elders.post(BEVESTIGEN, {"code": code})
    assert not is_binnen(elders)


def test_a_code_is_too_old_after_ten_minutes(bea, klant):
    browser = klant()
    vraag_code(browser, bea.email)
    sessie = browser.session
    sessie["account_login"]["state"]["stages"]["login_by_code"]["data"]["at"] -= 601
    sessie.save()
    antwoord = browser.post(BEVESTIGEN, {"code": code_uit_mail()}, follow=True)
    assert antwoord.redirect_chain == [(INLOGGEN, 302)]
    assert "een code is tien minuten geldig. Vraag hieronder een nieuwe." in antwoord.text
    assert not is_binnen(browser)


def test_an_unknown_address_cannot_be_told_from_a_known_one(bea, klant):
    bekend, onbekend = klant(), klant()
    adressen = (bea.email, "bob@demo.example")  # of the same length
    paginas = []
    for browser, adres in zip((bekend, onbekend), adressen, strict=True):
        antwoord = vraag_code(browser, adres)
        fout = browser.post(BEVESTIGEN, {"code": "FOUT-FOUT"})
        pagina = browser.get(BEVESTIGEN)
        paginas.append(
            (antwoord.status_code, antwoord.headers["location"])
            + tuple(zonder_wisselend(p.text).replace(adres, "ADRES") for p in (fout, pagina))
        )
    assert paginas[0] == paginas[1]
    assert [bericht.to for bericht in postvak.outbox] == [[adres] for adres in adressen]  # both get a mail
    assert "geen account" in postvak.outbox[1].body
    assert not CODE.search(postvak.outbox[1].body)


def test_somebody_who_is_not_active_gets_no_code(bea, klant):
    bea.is_active = False
    bea.save()
    vraag_code(klant(), bea.email)
    assert not CODE.search(postvak.outbox[0].body)


def test_asking_often_for_one_address_is_slowed_down(bea, klant):
    for _ in range(4):
        antwoord = vraag_code(klant(), bea.email)
    assert "te vaak" in antwoord.context["form"].errors["email"][0]
    assert len(postvak.outbox) == 3


def test_starting_again_gives_a_new_code(bea, klant):
    browser = klant()
    vraag_code(browser, bea.email)
    oud = code_uit_mail()
    assert browser.get(INLOGGEN).headers["location"] == BEVESTIGEN  # the code is still awaited
    assert browser.post(reverse("account_logout"), {"next": INLOGGEN}).headers["location"] == INLOGGEN
    assert browser.get(INLOGGEN).status_code == 200
    vraag_code(browser, bea.email)
    assert code_uit_mail() != oud
    browser.post(BEVESTIGEN, {"code": code_uit_mail()})
    assert is_binnen(browser)


def test_logging_out_takes_a_button(bea, klant):
    browser = klant(bea)
    assert "Wil je uitloggen?" in browser.get(reverse("account_logout")).text
    assert is_binnen(browser)
    browser.post(reverse("account_logout"))
    assert not is_binnen(browser)


def test_no_page_of_the_login_asks_for_a_password(bea, klant):
    browser = klant()
    paginas = [browser.get(INLOGGEN), browser.get(reverse("account_signup"))]
    vraag_code(browser, bea.email)
    paginas.append(browser.get(BEVESTIGEN))
    paginas.append(klant().get(reverse("admin:login"), follow=True))
    assert paginas[-1].redirect_chain[0][0].startswith(INLOGGEN)
    for pagina in paginas:
        assert pagina.status_code == 200
        assert 'type="password"' not in pagina.text


def test_what_is_left_of_the_pages_of_allauth():
    namen = {naam for naam in get_resolver().reverse_dict if str(naam).startswith("account_")}
    assert namen == {
        "account_login",
        "account_request_login_code",
        "account_confirm_login_code",
        "account_logout",
        "account_inactive",
        "account_signup",
    }
    assert {naam for naam in get_resolver().reverse_dict if str(naam).startswith("socialaccount")} == set()
    with pytest.raises(NoReverseMatch):
        reverse("account_change_password")
    assert settings.ACCOUNT_LOGIN_BY_CODE_ENABLED


@pytest.mark.parametrize("adres", ["bea@demo.example", "niemand@demo.example"])
def test_a_mail_server_that_is_down_is_said(bea, klant, settings, caplog, adres):
    settings.EMAIL_BACKEND = "django.core.mail.backends.smtp.EmailBackend"
    settings.EMAIL_HOST, settings.EMAIL_PORT = "127.0.0.1", 9  # nobody listens there
    antwoord = vraag_code(klant(), adres)
    assert antwoord.status_code == 503
    assert "De mail doet het even niet" in antwoord.content.decode()
    assert adres not in caplog.text


def test_logging_out_empties_what_the_browser_held(bea, klant):
    browser = klant(bea)
    assert "Clear-Site-Data" not in browser.get(reverse("account_logout")).headers
    assert browser.post(reverse("account_logout")).headers["Clear-Site-Data"] == '"storage"'
