"""A theme is read as a browser reads it, laid over ours, and refused when people cannot read with it."""

import pytest
from django.conf import settings
from django.template.loader import render_to_string

from cop.huisstijl import STANDEN, Onleesbaar, Palet, Stand, contrast, lees
from cop.leesbaar import OP, te_vaag, thema_is_leesbaar

TOKENS = settings.BASE_DIR / "static/css/tokens.css"
VOORBEELD = settings.BASE_DIR / "docs/huisstijl/voorbeeld.css"
LICHT = Stand(donker=False, meer_contrast=False, keuze="")


@pytest.fixture
def met_thema(tmp_path, settings):
    def leg(css: str, bestaat=True):
        bestand = tmp_path / "gemeente.css"
        if bestaat:
            bestand.write_text(css)
        settings.STATICFILES_DIRS = [*settings.STATICFILES_DIRS, ("thema", str(tmp_path))]
        settings.THEMA_CSS, settings.THEMA_STATIC = str(bestand), "thema/gemeente.css"
        te_vaag.cache_clear()
        return [fout.msg for fout in thema_is_leesbaar(None)]

    return leg


@pytest.mark.parametrize("bestanden", [(TOKENS,), (TOKENS, VOORBEELD)], ids=["ours", "example"])
def test_everybody_can_read_our_own_colours_and_those_of_the_example(bestanden):
    assert te_vaag(*bestanden) == ()
    assert {Palet(lees(*bestanden), stand).naam for stand in STANDEN} == {
        "licht",
        "donker",
        "licht met meer contrast",
        "donker met meer contrast",
    }


@pytest.mark.parametrize(
    ("css", "zin"),
    [
        (
            ":root{--op-hoofd:#8fa}",
            "--op-hoofd op --hoofd: contrast 1.47 in donker, en voor tekst is 4.5 nodig.",
        ),
        (
            ":root { --rand: #ddd }",
            "--rand op --vlak: contrast 1.36 in licht, en voor lijnen en beeld is 3.0 nodig.",
        ),
        (
            ':root[data-thema="donker"]{--inkt:#333}',
            "--inkt op --papier: contrast 1.38 in donker, en voor tekst is 4.5 nodig.",
        ),
        (
            "@media (prefers-color-scheme: dark) { :root { --inkt: #333 } }",
            "--inkt op --papier: contrast 1.38 in donker, en voor tekst is 4.5 nodig.",
        ),
        (
            ":root{--hoofd: var(--scherp, #777) var(--gewoon, #0d5a66)}",
            "--hoofd op --papier: contrast 4.48 in licht met meer contrast, en voor tekst is 7.0 nodig.",
        ),
        (":root{--inkt:rgb(0 0 0 / 50%)}", "--inkt is geen dekkende kleur: rgb(0 0 0 / 50%) (in licht)."),
        (":root{--inkt:var(--weg)}", "--inkt is geen dekkende kleur: leeg (in licht)."),
    ],
)
def test_a_theme_that_shuts_people_out_is_refused(met_thema, css, zin):
    assert zin in met_thema(css)


@pytest.mark.parametrize(
    "css",
    [
        ":root { --rond: 0 } @media print { :root { --inkt: #fff } }",
        "@media (prefers-color-scheme: dark) { :root:not([data-thema]) { --inkt: #fff } }",
        "html { --rand: #ddd }",  # loses from our :root
        ".nl-button { --nl-button-min-block-size: 4rem }",
    ],
)
def test_a_theme_that_is_fine_passes(met_thema, css):
    assert met_thema(css) == []


def test_a_theme_that_is_not_there_is_refused(met_thema):
    assert ["maar dat bestand is er niet" in zin for zin in met_thema("", bestaat=False)] == [True]


def test_the_theme_is_linked_last(met_thema):
    met_thema(":root{}")
    pagina = render_to_string("404.html", {"thema_css": "thema/gemeente.css"})
    koppelingen = [regel for regel in pagina.splitlines() if 'rel="stylesheet"' in regel]
    assert "thema/gemeente.css" in koppelingen[-1]


def test_contrast_is_that_of_wcag():
    assert contrast((0, 0, 0), (1, 1, 1)) == pytest.approx(21)
    assert contrast((0x77 / 255,) * 3, (1, 1, 1)) == pytest.approx(4.48, abs=0.005)


def test_every_colour_of_ours_is_in_a_pair():
    """A new colour must say where it stands; these are not for reading or operating by."""
    los = {"lijn", "schaduw", "schaduw-hoog"}
    palet = Palet(lees(TOKENS), LICHT)
    kleuren = set()
    for _media, _selectors, deel in lees(TOKENS):
        try:
            palet.kleur(deel.name.removeprefix("--"))
        except Onleesbaar:
            continue
        kleuren.add(deel.name.removeprefix("--"))
    gepaard = set(OP) | {naam for paren in OP.values() for deel in paren for naam in deel.split()}
    assert kleuren - gepaard - los == set()
    assert len(kleuren) > 40
