"""The check that refuses a theme with too little contrast, on every pair of colours that the product uses."""

from functools import cache
from pathlib import Path

from django.conf import settings
from django.contrib.staticfiles import finders
from django.core.checks import Error, register

from .huisstijl import STANDEN, TOKENS, Onleesbaar, Palet, contrast, lees

# WCAG 2.2: 1.4.3 for text, 1.4.11 for what you must see to operate; with more contrast text keeps to 1.4.6.
TEKST, TEKST_SCHERP, BEELD = 4.5, 7.0, 3.0

# What stands on what, somewhere in the product: surface → (text, lines and images).
OP = {
    "papier": ("inkt inkt-zacht koppeling hoofd hoofd-diep gevaar fout", "rand focus beurt-rand"),
    "vlak": ("inkt inkt-zacht koppeling hoofd hoofd-diep gevaar fout", "rand focus"),
    "vlak-2": ("inkt inkt-zacht koppeling", "rand"),
    "hoofd": ("op-hoofd", ""),
    "hoofd-diep": ("op-hoofd", ""),
    "hoofd-vlak": ("inkt inkt-zacht koppeling hoofd-diep", "hoofd focus"),
    "gevaar": ("op-gevaar", ""),
    "gevaar-diep": ("op-gevaar", ""),
    "info-vlak": ("inkt koppeling info", "focus"),
    "goed-vlak": ("inkt koppeling goed", "focus"),
    "let-op-vlak": ("inkt koppeling let-op", "focus"),
    "fout-vlak": ("inkt koppeling fout gevaar-diep", "focus"),
    "warm-vlak": ("inkt", "warm"),
    "koud-vlak": ("inkt", "koud"),
    "beurt": ("op-beurt", ""),
    "beurt-vlak": ("inkt inkt-zacht", "beurt-rand"),
    "podium": ("op-podium op-podium-zacht", "beurt"),
    "podium-2": ("op-podium", ""),
    "schemer": ("op-schemer op-schemer-zacht", ""),
    "schemer-2": ("op-schemer", ""),
    "op-schemer": ("schemer", ""),
    "schemer-vlak": ("schemer-tekst", ""),
    "focus-gloed": ("", "focus"),
}


@cache
def te_vaag(*bestanden: str) -> tuple[str, ...]:
    """One Dutch sentence for each pair that is too faint, and each token that cannot be read."""
    toekenningen = lees(*map(Path, bestanden))
    gevonden: dict[str, None] = {}
    for palet in (Palet(toekenningen, stand) for stand in STANDEN):
        for grond, (teksten, beelden) in OP.items():
            norm = TEKST_SCHERP if palet.scherp else TEKST
            for teken, nodig, wat in [
                *((naam, norm, "tekst") for naam in teksten.split()),
                *((naam, BEELD, "lijnen en beeld") for naam in beelden.split()),
            ]:
                try:
                    is_nu = contrast(palet.kleur(teken), palet.kleur(grond))
                except Onleesbaar as fout:
                    gevonden[f"{fout} (in {palet.naam})."] = None
                    continue
                if is_nu < nodig:
                    zin = (
                        f"--{teken} op --{grond}: contrast {is_nu:.2f} in {palet.naam},"
                        f" en voor {wat} is {nodig:.1f} nodig."
                    )
                    gevonden[zin] = None
    return tuple(gevonden)


@register()
def thema_is_leesbaar(app_configs, **kwargs):
    """Colours that people cannot tell apart shut them out; a theme with such a pair is refused."""
    bestanden = [finders.find(TOKENS)]
    if settings.THEMA_STATIC:
        thema = finders.find(settings.THEMA_STATIC)
        if not thema:
            return [
                Error(
                    f"THEMA_CSS wijst naar {settings.THEMA_CSS}, maar dat bestand is er niet.",
                    hint="Geef het hele pad naar een CSS-bestand, of een naam in static/.",
                    id="cop.E020",
                )
            ]
        bestanden.append(thema)
    return [
        Error(zin, hint="Maak een van beide kleuren lichter of donkerder.", id="cop.E021")
        for zin in te_vaag(*bestanden)
    ]
