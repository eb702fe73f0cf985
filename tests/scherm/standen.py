"""How a page gets into a state that no address leads to: what somebody would press or type."""

import uuid

from playwright.sync_api import Page, expect

from tests.verhaal.ruw import VELDEN

FOUT = "[aria-invalid=true], .utrecht-alert--error, .utrecht-form-field--invalid"


def _verstuur(pagina: Page) -> None:
    """Sends the form of the page as it is, past what the browser itself would say about it."""
    formulier = pagina.locator("main form:has(:is(input:not([type=hidden]), textarea, select))").first
    formulier.evaluate("formulier => { formulier.noValidate = true; formulier.requestSubmit() }")


def leeg(pagina: Page) -> None:
    """Nothing filled in, and sent."""
    velden = (
        "main :is(input:is([type=text], [type=email], [type=date], [type=time], [type=number]), textarea)"
    )
    for veld in pagina.locator(velden).all():
        if veld.is_visible():
            veld.fill("")
    _verstuur(pagina)
    expect(pagina.locator(FOUT).first).to_be_visible()


def geen_adres(pagina: Page) -> None:
    pagina.get_by_label("e-mailadres").fill("daan@demo")
    _verstuur(pagina)
    expect(pagina.locator(FOUT).first).to_be_visible()


def verkeerde_adressen(pagina: Page) -> None:
    pagina.locator("main textarea").first.fill("goed@demo.example\ndit is geen adres")
    _verstuur(pagina)
    expect(pagina.locator(FOUT).first).to_be_visible()


def inlogcode(pagina: Page) -> None:
    """An address of nobody, another each time: the page is the same as for who has an account."""
    pagina.get_by_label("e-mailadres").fill(f"{uuid.uuid4().hex}@demo.example")
    pagina.get_by_role("button", name="Stuur mij een code").click()
    expect(pagina.get_by_role("button", name="Inloggen")).to_be_visible()


def verkeerde_code(pagina: Page) -> None:
    inlogcode(pagina)
    pagina.get_by_label("Code").fill("ABC-123")
    pagina.get_by_role("button", name="Inloggen").click()
    expect(pagina.locator(FOUT).first).to_be_visible()


def nakijken(pagina: Page) -> None:
    """A case full of names and numbers, as far as the page that shows what was found."""
    for veld, tekst in VELDEN.items():
        pagina.locator(f"#id_{veld}").fill(tekst)
    pagina.get_by_role("button", name="Controleer mijn tekst").click()
    expect(pagina.get_by_role("heading", name="Kijk je casus na")).to_be_visible()


def waarschuwing(pagina: Page) -> None:
    """An appointment that can be made, but about which there is something to say."""
    pagina.get_by_label("Casus").select_option(index=1)
    pagina.get_by_label("Leidraad").select_option(index=1)
    pagina.get_by_label("Datum").fill("2027-03-04")
    pagina.get_by_label("Tijd").fill("13:00")
    pagina.get_by_label("Gespreksleider", exact=True).select_option(index=1)
    pagina.get_by_role("checkbox", name="Karim").check()
    pagina.get_by_role("button", name="Plannen en uitnodigen").click()
    expect(pagina.get_by_role("button", name="Gezien, toch zo plannen")).to_be_visible()


def keuzehulp(pagina: Page) -> None:
    """The questions inside the form to plan, with what fits."""
    pagina.locator("#keuzehulp > summary").click()
    pagina.get_by_label("Wat hebben jullie nodig?").select_option("eerste_keer")
    pagina.get_by_label("Hoeveel minuten hebben jullie?").fill("45")
    pagina.get_by_label("Hoe ervaren is de groep?").select_option("geen")
    pagina.get_by_role("button", name="Toon wat past").click()
    expect(pagina.get_by_role("button", name="Neem deze").first).to_be_visible()


def verkeerd_bestand(pagina: Page) -> None:
    """A file in which several things are wrong."""
    tekst = 'naam = "Onze methode"\nkort = ""\nminuten = 5\n\n[[stap]]\ntitel = "Welkom"\ntype = "zingen"\n'
    pagina.get_by_label("De leidraad als TOML").fill(tekst)
    pagina.get_by_role("button", name="Lees in").click()
    expect(pagina.locator(FOUT).first).to_be_visible()


def verouderd(pagina: Page) -> None:
    """Somebody else saved this first."""
    pagina.locator("[name=titel]").fill("De twee kanten")
    pagina.locator("[name=gezien]").evaluate("veld => { veld.value = 0 }")
    _verstuur(pagina)
    expect(pagina.get_by_role("heading", name="intussen veranderd")).to_be_visible()


def alles_open(pagina: Page) -> None:
    """Everything that folds, unfolded."""
    for vouw in pagina.locator("main details:not([open]) > summary").all():
        if vouw.is_visible():
            vouw.click()


# ---- In the room ----


def verbonden(pagina: Page) -> None:
    expect(pagina.locator("#verbinding")).to_have_attribute("data-stand", "live")


def vraag(pagina: Page) -> None:
    """The question that comes before somebody goes back a step."""
    verbonden(pagina)
    pagina.get_by_role("navigation").get_by_role("button").first.click()
    expect(pagina.get_by_role("dialog")).to_be_visible()


def herkent_een_naam(pagina: Page) -> None:
    """A card with somebody's name in it is not laid on the table before its author looked at it."""
    verbonden(pagina)
    pagina.locator("#deel-invoer textarea").first.fill("Fenna Brandsma belt ons elke week")
    pagina.locator("#deel-invoer [type=submit]").first.click()
    expect(pagina.get_by_role("button", name="Verstuur zo")).to_be_visible()


def past_kaart_aan(pagina: Page) -> None:
    verbonden(pagina)
    pagina.get_by_role("button", name="Pas aan").first.click()
    expect(pagina.get_by_role("textbox", name="Je kaart")).to_be_focused()


def kamer_open(pagina: Page) -> None:
    verbonden(pagina)
    alles_open(pagina)


def zonder_verbinding(pagina: Page) -> None:
    """The connection is lost: the server does not answer any more."""
    verbonden(pagina)
    pagina.evaluate(
        """() => { window.WebSocket = class { constructor() { throw new Error("weg") } };
                   window.fetch = () => Promise.reject(new TypeError("weg")) }"""
    )
