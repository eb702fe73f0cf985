"""Logging in as people do it, in Chromium: adding a passkey, coming in with it, logging out everywhere."""

import re

import pytest
from playwright.sync_api import Page, expect, sync_playwright

from tests import omgeving
from tests.echt.browser import VLAGGEN, Vensters
from tests.echt.oidc import OidcServer

CODE = re.compile(r"^[A-Z0-9]{4}-[A-Z0-9]{4}$", re.M)


@pytest.fixture(scope="module")
def chromium():
    """With localhost: a passkey belongs to a name, never to a number such as 127.0.0.1."""
    vlaggen = [v for v in VLAGGEN if "host-resolver" not in v]
    vlaggen.append("--host-resolver-rules=MAP * ~NOTFOUND, EXCLUDE 127.0.0.1, EXCLUDE localhost")
    with sync_playwright() as playwright:
        browser = playwright.chromium.launch(executable_path=omgeving.chromium(), args=vlaggen)
        yield browser
        browser.close()


class Toestel:
    """A window with a passkey device in it, as Chromium plays one (WebAuthn over its debugging protocol)."""

    def __init__(self, pagina: Page, herkent: bool = True):
        self.cdp = pagina.context.new_cdp_session(pagina)
        self.cdp.send("WebAuthn.enable")
        self.id = self.cdp.send(
            "WebAuthn.addVirtualAuthenticator",
            {
                "options": {
                    "protocol": "ctap2",
                    "transport": "internal",
                    "hasResidentKey": True,
                    "hasUserVerification": True,
                    "isUserVerified": herkent,
                    "automaticPresenceSimulation": True,
                }
            },
        )["authenticatorId"]

    @property
    def sleutels(self) -> list[dict]:
        return self.cdp.send("WebAuthn.getCredentials", {"authenticatorId": self.id})["credentials"]

    def leg_in(self, sleutel: dict) -> None:
        self.cdp.send("WebAuthn.addCredential", {"authenticatorId": self.id, "credential": sleutel})


@pytest.fixture
def mensen(server):
    server.manage("demo")


@pytest.fixture
def open_venster(browser, server, mensen):
    """A window at localhost; with a name, of somebody who is logged in."""

    def maak(wie: str = "", telefoon: bool = False) -> Page:
        url = server.url.replace("127.0.0.1", "localhost")
        cookies = server.login(f"{wie}@demo.example") if wie else None
        return browser.open(wie or "iemand", telefoon=telefoon, cookies=cookies, url=url)

    return maak


def voeg_passkey_toe(pagina: Page) -> None:
    pagina.goto("/account/")
    expect(pagina.get_by_text("Je hebt nog geen passkey")).to_be_visible()
    pagina.get_by_role("link", name="Passkey toevoegen").click()
    pagina.get_by_label("Naam").fill("laptop van het werk")
    pagina.get_by_role("button", name="Passkey toevoegen").click()
    expect(pagina.get_by_role("heading", name="Bewaar je herstelcodes")).to_be_visible()


@pytest.mark.parametrize("telefoon", [False, True], ids=["breed", "smal"])
def test_a_passkey_from_adding_it_to_taking_it_away(open_venster, telefoon):
    bea = open_venster("bea", telefoon)
    toestel = Toestel(bea)
    voeg_passkey_toe(bea)
    expect(bea.locator("li code")).to_have_count(10)
    assert [s["isResidentCredential"] for s in toestel.sleutels] == [True]

    bea.get_by_role("link", name="Klaar, naar je account").click()
    expect(bea.get_by_text("laptop van het werk", exact=True)).to_be_visible()
    bea.get_by_role("button", name="Overal uitloggen").click()
    expect(bea.get_by_text("Je bent overal uitgelogd.")).to_be_visible()

    bea.get_by_role("button", name="Inloggen met een passkey").click()
    bea.wait_for_url("**/")
    expect(bea.get_by_role("link", name=re.compile("Bea Beheerder"))).to_be_visible()

    bea.goto("/account/")
    bea.get_by_role("link", name=re.compile("Weghalen")).click()
    expect(bea.get_by_role("heading", name="Bevestig")).to_be_visible()
    if "passkey" not in bea.get_by_role("heading", level=1).text_content():
        bea.get_by_role("link", name="Liever met je passkey").click()
    bea.get_by_role("button", name="Gebruik je passkey").click()
    bea.get_by_role("button", name="Passkey weghalen").click()
    expect(bea.get_by_text("Je hebt nog geen passkey")).to_be_visible()


def test_after_a_code_by_mail_the_passkey_is_asked(open_venster, server):
    bea = open_venster("bea")
    toestel = Toestel(bea)
    voeg_passkey_toe(bea)
    sleutel = toestel.sleutels[0]

    elders = open_venster()
    tweede = Toestel(elders)
    elders.goto("/account/inloggen/")
    elders.get_by_label("E-mail").fill("bea@demo.example")
    elders.get_by_role("button", name="Stuur mij een code").click()
    expect(elders.get_by_role("heading", name="Vul de code in")).to_be_visible()
    elders.get_by_label("Code").fill(CODE.findall(server.log)[-1])
    elders.get_by_role("button", name="Inloggen").click()
    expect(elders.get_by_role("heading", name="Nog één stap")).to_be_visible()
    # Without the key on this device the browser says so, and the page says what to do.
    elders.get_by_role("button", name="Gebruik je passkey").click()
    expect(elders.get_by_role("alert")).to_contain_text("niet gelukt")
    tweede.leg_in(sleutel)
    elders.get_by_role("button", name="Gebruik je passkey").click()
    expect(elders.get_by_role("link", name=re.compile("Bea Beheerder"))).to_be_visible()


def test_a_passkey_that_was_taken_away_is_told(open_venster, server):
    bea = open_venster("bea")
    Toestel(bea)
    voeg_passkey_toe(bea)
    server.python(
        "from allauth.mfa.models import Authenticator\n"
        "Authenticator.objects.filter(user__email='bea@demo.example').delete()[0]"
    )
    bea.goto("/account/")
    bea.get_by_role("button", name="Overal uitloggen").click()
    bea.get_by_role("button", name="Inloggen met een passkey").click()
    expect(bea.get_by_text("Deze passkey kennen we hier niet.")).to_be_visible()


def test_a_browser_that_knows_no_passkeys_says_so_and_offers_the_rest(open_venster):
    bea = open_venster("bea")
    bea.add_init_script("delete window.PublicKeyCredential")
    bea.goto("/account/passkeys/toevoegen/")
    expect(bea.get_by_text("Deze browser kent geen passkeys.")).to_be_visible()
    expect(bea.get_by_role("button", name="Passkey toevoegen")).to_be_hidden()
    bea.get_by_role("link", name="Liever een app met codes").click()
    expect(bea.get_by_role("heading", name="App met codes toevoegen")).to_be_visible()


def test_who_needs_a_factor_is_led_through_adding_one(open_venster, server, browser):
    bea = open_venster("bea")
    Toestel(bea)
    uuid = server.python(
        "from cop.models import Community\nfrom cop.demo import COMMUNITY\n"
        "c = Community.objects.get(naam=COMMUNITY)\nc.sterk_inloggen = True\nc.save()\nstr(c.uuid)"
    )
    url = f"/communities/{uuid}/uitnodigingen/"
    browser.verwacht("403")
    bea.goto(url)
    expect(bea.get_by_role("heading", name="Beveilig eerst je account")).to_be_visible()
    bea.get_by_role("link", name="Passkey toevoegen").click()
    bea.get_by_role("button", name="Passkey toevoegen").click()
    expect(bea.get_by_role("heading", name="Bewaar je herstelcodes")).to_be_visible()
    bea.goto(url)
    expect(bea.get_by_role("heading", name="Mensen uitnodigen")).to_be_visible()


def test_logging_out_everywhere_closes_a_room_on_another_device(open_venster, server, browser):
    uuid = server.python(
        "from intervisie.models import Sessie, Deelname\n"
        "d = Deelname.objects.filter(gebruiker__email='gonda@demo.example', rol='gespreksleider',"
        " sessie__status='gepland').first()\nstr(d.sessie.uuid)"
    )
    kamer, elders = open_venster("gonda"), open_venster("gonda")
    kamer.goto(f"/kamer/{uuid}/")
    kamer.wait_for_timeout(1000)
    elders.goto("/account/")
    expect(elders.get_by_role("heading", name="Waar je bent ingelogd")).to_be_visible()
    browser.verwacht("WebSocket|ERR_|4401")
    elders.get_by_role("button", name="Overal uitloggen").click()
    expect(kamer.locator("#verbinding")).to_contain_text("Je bent uitgelogd.", timeout=5000)


def test_logging_in_with_the_account_of_an_organisation(chromium, maak_stack, tmp_path):
    with OidcServer() as gemeente:
        stack = maak_stack(
            OIDC_NAAM="Gemeente Demostad",
            OIDC_URL=gemeente.url,
            OIDC_CLIENT="intervisie",
            OIDC_GEHEIM="geheim",
            OIDC_DOMEINEN="demo.example",
        )
        stack.manage("demo")
        gemeente.ken("b1", email="bea@demo.example", email_verified=True, name="Bea")
        vensters = Vensters(chromium, stack.server().url, tmp_path)
        vensters.verwacht(f"jsdelivr|{gemeente.url}")  # what the page of the organisation lacks is not ours
        bea = vensters.open("bea")
        bea.goto("/account/inloggen/?next=/communities/")
        bea.get_by_role("link", name="Inloggen met Gemeente Demostad").click()
        bea.locator("input[name=sub]").fill("b1")
        bea.get_by_role("button", name="Authorize").click()
        expect(bea.get_by_role("heading", name="Community's")).to_be_visible()
        bea.goto("/account/")
        expect(bea.get_by_text("Je kunt ook inloggen met je account van Gemeente Demostad.")).to_be_visible()
        vensters.sluit()
    assert vensters.fouten == []
