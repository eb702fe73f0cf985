"""Reads the tokens of our theme and of an organisation's, as a browser does, into colours to compare."""

import re
from dataclasses import dataclass
from itertools import product
from pathlib import Path

import tinycss2
from tinycss2.color4 import parse_color

TOKENS = "css/tokens.css"
KEUZES = ("", "licht", "donker", "contrast")
_SELECTOR = re.compile(
    r"""(?::root|html)?(?P<rest>(?:\[data-thema=["']?\w+["']?\]|:not\(\[data-thema(?:=["']?\w+["']?)?\]\))*)"""
)
_DEEL = re.compile(r"""(?P<niet>:not\()?\[data-thema(?:=["']?(?P<waarde>\w+)["']?)?\]""")


class Onleesbaar(Exception):
    """A token that has no colour, or none that can be compared."""


@dataclass(frozen=True)
class Stand:
    """What a visitor's machine prefers, and what the visitor chose here."""

    donker: bool
    meer_contrast: bool
    keuze: str

    def past_bij(self, media: str) -> bool:
        weten = {
            "all": True,
            "screen": True,
            "(prefers-color-scheme:dark)": self.donker,
            "(prefers-color-scheme:light)": not self.donker,
            "(prefers-contrast:more)": self.meer_contrast,
        }
        return any(
            all(weten.get(re.sub(r"\s+", "", deel).lower(), False) for deel in re.split(r"\sand\s", keuze))
            for keuze in media.split(",")
        )

    def gewicht(self, selectors: str) -> int:
        """Specificity of the heaviest selector that is about the whole page in this stand; 0 for none."""
        return max((self._gewicht(selector.strip()) for selector in selectors.split(",")), default=0)

    def _gewicht(self, selector: str) -> int:
        past = _SELECTOR.fullmatch(selector)
        if not past or not selector:
            return 0
        delen = list(_DEEL.finditer(past["rest"]))
        for deel in delen:
            gelijk = self.keuze == deel["waarde"] if deel["waarde"] else bool(self.keuze)
            if gelijk == bool(deel["niet"]):
                return 0
        return 1 + 10 * (len(delen) + selector.startswith(":root"))


STANDEN = [Stand(*delen) for delen in product((False, True), (False, True), KEUZES)]


def _toekenningen(regels, media=()):
    """Every `--name: value` of a stylesheet: its media conditions, its selectors, and the declaration."""
    for regel in regels:
        if regel.type == "at-rule" and regel.lower_at_keyword == "media" and regel.content:
            binnen = tinycss2.parse_rule_list(regel.content, skip_comments=True, skip_whitespace=True)
            yield from _toekenningen(binnen, (*media, tinycss2.serialize(regel.prelude).strip()))
        elif regel.type == "qualified-rule":
            selectors = tinycss2.serialize(regel.prelude)
            for deel in tinycss2.parse_blocks_contents(regel.content, skip_comments=True):
                if deel.type == "declaration" and deel.name.startswith("--"):
                    yield media, selectors, deel


def lees(*bestanden: Path) -> list:
    gelezen = []
    for bestand in bestanden:
        regels = tinycss2.parse_stylesheet(
            bestand.read_text(encoding="utf-8"), skip_comments=True, skip_whitespace=True
        )
        gelezen += _toekenningen(regels)
    return gelezen


class Palet:
    """The tokens as they are in one stand."""

    def __init__(self, toekenningen: list, stand: Stand):
        gekozen: dict[str, tuple] = {}
        for volgorde, (media, selectors, deel) in enumerate(toekenningen):
            gewicht = stand.gewicht(selectors)
            if gewicht and all(stand.past_bij(vraag) for vraag in media):
                rang = (deel.important, gewicht, volgorde)
                if deel.name not in gekozen or gekozen[deel.name][0] < rang:
                    gekozen[deel.name] = (rang, deel.value)
        self._tokens = {naam: waarde for naam, (_, waarde) in gekozen.items()}

    @property
    def naam(self) -> str:
        licht = "donker" if self._waarde("--donker") is None else "licht"
        return f"{licht} met meer contrast" if self.scherp else licht

    @property
    def scherp(self) -> bool:
        return self._waarde("--scherp") is None

    def kleur(self, naam: str) -> tuple[float, ...]:
        tekst = self._waarde(f"--{naam}")
        kleur = parse_color(tekst) if tekst else None
        if kleur is None or isinstance(kleur, str) or kleur.alpha != 1:
            raise Onleesbaar(f"--{naam} is geen dekkende kleur: {tekst or 'leeg'}")
        return tuple(min(max(deel, 0.0), 1.0) for deel in kleur.to("srgb").coordinates)

    def _waarde(self, naam: str, via: tuple[str, ...] = ()) -> str | None:
        """What var(naam) gives: text, perhaps empty, or None when it has no value."""
        if naam not in self._tokens or naam in via:
            return None
        tekst = self._vul_in(self._tokens[naam], (*via, naam))
        return None if tekst == "initial" else tekst

    def _vul_in(self, waarden, via) -> str | None:
        delen = []
        for waarde in waarden:
            if waarde.type == "function" and waarde.lower_name == "var":
                tekst = self._vul_var_in(waarde.arguments, via)
            else:
                tekst = waarde.serialize()
            if tekst is None:
                return None
            delen.append(tekst)
        return "".join(delen).strip()

    def _vul_var_in(self, argumenten, via) -> str | None:
        naam = next(deel.value for deel in argumenten if deel.type == "ident")
        tekst = self._waarde(naam, via)
        komma = next((i for i, deel in enumerate(argumenten) if deel == ","), None)
        if tekst is None and komma is not None:
            return self._vul_in(argumenten[komma + 1 :], via)
        return tekst


def contrast(een: tuple[float, ...], ander: tuple[float, ...]) -> float:
    """The contrast ratio of WCAG 2.2, from 1 to 21."""

    def licht(kleur):
        lineair = [d / 12.92 if d <= 0.04045 else ((d + 0.055) / 1.055) ** 2.4 for d in kleur]
        return 0.2126 * lineair[0] + 0.7152 * lineair[1] + 0.0722 * lineair[2]

    laag, hoog = sorted((licht(een), licht(ander)))
    return (hoog + 0.05) / (laag + 0.05)
