"""What is vendored, components of NL Design System and the letter: unchanged, with a licence, and used."""

import hashlib
import json
import re
import shutil
from pathlib import Path

import pytest
from django.conf import settings

STATIC = settings.BASE_DIR / "static"
NLDESIGN = STATIC / "nldesign"
LETTERS = STATIC / "letters"
SELECTOR = re.compile(r"\.((?:nl|utrecht)-[\w-]+)")


def fouten_in(folder: Path) -> list[str]:
    herkomst = json.loads((folder / "herkomst.json").read_text())
    genoemd = [herkomst["licentie"], *herkomst["bestanden"]]
    fouten = [
        f"{deel['bestand']} is veranderd"
        for deel in genoemd
        if hashlib.sha256((folder / deel["bestand"]).read_bytes()).hexdigest() != deel["sha256"]
    ]
    er_is = {pad.name for pad in folder.iterdir()} - {"herkomst.json"}
    return fouten + [
        f"{naam} staat niet in herkomst.json" for naam in er_is - {d["bestand"] for d in genoemd}
    ]


@pytest.mark.parametrize("folder", [NLDESIGN, LETTERS], ids=lambda folder: folder.name)
def test_what_is_vendored_is_what_was_published(folder):
    assert fouten_in(folder) == []


@pytest.mark.parametrize("naam", ["nl-button.css", "LICENSE.md"])
def test_a_changed_or_added_file_is_noticed(tmp_path, naam):
    kopie = shutil.copytree(NLDESIGN, tmp_path / "nldesign")
    (kopie / naam).write_text((kopie / naam).read_text() + "\n")
    (kopie / "erbij.css").write_text("p{}")
    assert fouten_in(kopie) == [f"{naam} is veranderd", "erbij.css staat niet in herkomst.json"]


@pytest.mark.parametrize(
    ("folder", "licentie", "woorden"),
    [
        (NLDESIGN, "EUPL-1.2", "EUROPEAN UNION PUBLIC LICENCE v. 1.2"),
        (LETTERS, "OFL-1.1", "SIL Open Font License, Version 1.1"),
    ],
    ids=["nldesign", "letters"],
)
def test_the_licence_is_there_and_says_so(folder, licentie, woorden):
    herkomst = json.loads((folder / "herkomst.json").read_text())
    assert woorden in (folder / herkomst["licentie"]["bestand"]).read_text()
    assert {deel["licentie"] for deel in herkomst["bestanden"]} == {licentie}
    assert all(re.fullmatch(r"\d+\.\d+\.\d+", deel["versie"]) for deel in herkomst["bestanden"])


def test_the_letter_is_small_and_used():
    bestanden = [pad.name for pad in LETTERS.glob("*.woff2")]
    assert sum((LETTERS / naam).stat().st_size for naam in bestanden) <= 120_000
    assert all(f"../letters/{naam}" in (STATIC / "css/letters.css").read_text() for naam in bestanden)


def test_every_component_is_linked_and_used():
    """Used: a class in a template, or, for the files of bare elements, such an element."""
    templates = "".join(pad.read_text() for pad in (settings.BASE_DIR / "templates").rglob("*.html"))
    # Django renders these.
    templates += "<input><select><textarea>"
    lijst = (STATIC / "css/stijl.css").read_text()
    for pad in NLDESIGN.glob("*.css"):
        assert f'"../nldesign/{pad.name}"' in lijst, pad.name
        tekst = re.sub(r"/\*.*?\*/", "", pad.read_text(), flags=re.S)
        namen = set(SELECTOR.findall(tekst))
        elementen = {re.match(r"\w+", regel)[0] for regel in re.findall(r"(?:^|\})\s*([a-z][^{@]*)\{", tekst)}
        gebruikt = {n for n in namen if re.search(rf"(?<![\w-]){n}(?![\w-])", templates)}
        gebruikt |= {e for e in elementen if re.search(rf"<{e}[\s>]", templates)}
        assert gebruikt, f"niemand gebruikt {pad.name}"
