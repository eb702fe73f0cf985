"""In which way a page is looked at: theme, width, and the size of letters."""

from dataclasses import dataclass

from playwright.sync_api import Page

THEMAS = {
    "licht": {"color_scheme": "light", "contrast": "no-preference", "forced_colors": "none"},
    "donker": {"color_scheme": "dark", "contrast": "no-preference", "forced_colors": "none"},
    "contrast": {"color_scheme": "light", "contrast": "more", "forced_colors": "none"},
    "donker-contrast": {"color_scheme": "dark", "contrast": "more", "forced_colors": "none"},
    "eigen-kleuren": {"color_scheme": "dark", "contrast": "no-preference", "forced_colors": "active"},
}
# 320 is also 1280 at 400 %; the third has letters of twice the size.
BREEDTES = {"1280": (1280, 800, 100), "320": (320, 640, 100), "1280-groot": (1280, 800, 200)}


@dataclass(frozen=True)
class Weergave:
    thema: str = "licht"
    breedte: str = "1280"

    def __str__(self):
        return f"{self.thema}, {self.breedte}"

    def zet(self, pagina: Page) -> None:
        """Before a page is opened, or while it is there."""
        pagina.emulate_media(reduced_motion="reduce", **THEMAS[self.thema])
        breed, hoog, letters = BREEDTES[self.breedte]
        pagina.set_viewport_size({"width": breed, "height": hoog})
        # All sizes follow from that of the root, which is what somebody sets in the browser.
        pagina.evaluate("procent => { document.documentElement.style.fontSize = `${procent}%` }", letters)


ALLE = [Weergave(thema, breedte) for breedte in BREEDTES for thema in THEMAS]
