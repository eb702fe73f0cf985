"""The handleiding: every page can be reached, every picture is there and small, every button is real."""

import re
from pathlib import Path

from tests.scherm.catalogus import SCHERMEN
from tests.scherm.plaatjes import BEELD, HOOGSTENS, PLAATJES

MAP = BEELD.parent
BLADEN = sorted(MAP.glob("*.md"))
_LINK = re.compile(r"\]\(([^)#]+)\)")


def links(blad: Path) -> set[str]:
    return set(_LINK.findall(blad.read_text()))


def test_the_index_leads_to_every_page():
    assert {blad.name for blad in BLADEN} == links(MAP / "index.md") | {"index.md"}
    assert len(BLADEN) == 5


def test_every_picture_is_there_and_small():
    gebruikt = {link for blad in BLADEN for link in links(blad) if not link.endswith(".md")}
    assert gebruikt == {f"beeld/{naam}.webp" for naam in PLAATJES}
    assert {pad.name for pad in BEELD.iterdir()} == {f"{naam}.webp" for naam in PLAATJES}
    assert [pad.name for pad in BEELD.iterdir() if pad.stat().st_size > HOOGSTENS] == []


def test_the_pictures_are_of_screens_that_are_there():
    assert set(PLAATJES.values()) <= {scherm.naam for scherm in SCHERMEN}


def test_every_button_in_the_handleiding_is_somewhere_in_the_product():
    """What stands in italics is what is on a button, a link or a heading."""
    bron = "".join(
        re.sub(r"<[^>]+>|\{[%#].*?[%#]\}", "", pad.read_text())
        for map_ in ("templates", "intervisie", "cop", "casuistiek")
        for pad in (MAP.parent.parent / map_).rglob("*")
        if pad.suffix in {".html", ".py"}
    )
    woorden = {w for blad in BLADEN for w in re.findall(r"(?<!\*)\*([^*\n]+)\*(?!\*)", blad.read_text())}
    assert len(woorden) > 30
    # what a button names stands for a name or a title, as in "Draag over aan …"
    assert [woord for woord in sorted(woorden) if woord.removesuffix(" …") not in bron] == []
