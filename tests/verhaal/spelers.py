"""People in front of a screen: what somebody does in the room, and what that person sees there."""

from playwright.sync_api import Locator, Page, expect


class Speler:
    def __init__(self, naam: str, pagina: Page):
        self.naam, self.pagina = naam, pagina

    def knop(self, opdracht: str, **gegevens) -> Locator:
        bij = "".join(f'[data-{naam}="{waarde}"]' for naam, waarde in gegevens.items())
        return self.pagina.locator(f'button[data-opdracht="{opdracht}"]{bij}')

    def druk(self, opdracht: str, zeker: bool = False, **gegevens) -> None:
        """Presses a button of the room, and says yes when it asks."""
        self.knop(opdracht, **gegevens).first.click()
        if zeker:
            self.pagina.locator("dialog[open] button[value=ja]").click()

    def ga_zitten(self) -> None:
        """Through the door: agrees, and recognises nobody."""
        self.druk("deelname.aankomen")
        herkent_niet = self.knop("deelname.herkennen", herkent="nee")
        binnen = self.pagina.locator('.kamer[data-opzet="lobby"], .kamer[data-opzet="bezig"]')
        expect(herkent_niet.or_(binnen).first).to_be_visible()
        if herkent_niet.count():
            herkent_niet.click()
        expect(binnen).to_be_visible()

    @property
    def veld(self) -> Locator:
        return self.pagina.locator("#invoer-tekst")

    def verstuur(self) -> None:
        self.pagina.locator("#deel-invoer form").first.locator("[type=submit]").click()

    def schrijf(self, tekst: str) -> None:
        """Puts a card on the table and waits until it lies there."""
        self.veld.fill(tekst)
        self.verstuur()
        expect(self.kaart(tekst)).to_be_visible()

    def kaart(self, tekst: str) -> Locator:
        return self.pagina.locator("li.kaart").filter(has_text=tekst)

    @property
    def kaarten(self) -> list[str]:
        return self.pagina.locator(".kaart__tekst").all_text_contents()

    @property
    def stap(self) -> int:
        return int(self.pagina.locator(".kamer").get_attribute("data-stap"))

    def op_stap(self, nummer: int) -> None:
        expect(self.pagina.locator(f'.kamer[data-stap="{nummer}"]')).to_be_attached()

    def verbonden(self) -> None:
        expect(self.pagina.locator("#verbinding")).to_have_attribute("data-stand", "live")


def zelfde_kaarten(spelers: list[Speler], wachten: float = 5) -> list[str]:
    """All screens show the same cards in the same order; gives them."""
    for _ in range(int(wachten / 0.05)):
        schermen = {speler.naam: speler.kaarten for speler in spelers}
        eerste = schermen[spelers[0].naam]
        if all(scherm == eerste for scherm in schermen.values()):
            return eerste
        spelers[0].pagina.wait_for_timeout(50)
    raise AssertionError(f"de schermen verschillen: {schermen}")
