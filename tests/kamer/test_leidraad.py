"""The loader of leidraden: says in Dutch what is wrong, by file, step and field; what is loaded stays."""

import json
import re
from datetime import date

import pytest

from intervisie.leidraad import MAP, LeidraadFout, controleer, fouten, laad_leidraden, lees
from intervisie.models import Leidraad
from tests.kamer.proef import proefdocument

GOED = re.sub(
    r"^versie = \d+$", "versie = 1", (MAP / "vijfstappen.toml").read_text(encoding="utf-8"), flags=re.M
)


def document(*, kop=None, stap=None, weg=()) -> dict:
    """A good document of two steps with something else in it; `weg` takes fields away ("stap.x": of 2)."""
    inhoud = proefdocument({}, stap or {}) | (kop or {})
    for veld in weg:
        waar, _, naam = veld.rpartition(".")
        del (inhoud["stap"][1] if waar else inhoud)[naam]
    return inhoud


FOUT = {
    # head
    "no key": (document(weg=["sleutel"]), "sleutel"),
    "no steps": (document(weg=["stap"]), "stap"),
    "empty steps": (document(kop={"stap": []}), "geen stap"),
    "steps that are text": (document(kop={"stap": ["een"]}), "stap"),
    "steps that are numbers": (document(kop={"stap": [1]}), "stap"),
    "steps that are one table": (document(kop={"stap": {"sleutel": "een"}}), "stap"),
    "unknown field": (document(kop={"kleur": "rood"}), "'kleur'"),
    "two missing": (document(weg=["doel", "kort"]), "kort, doel"),
    "text as a number": (document(kop={"versie": "1"}), "versie"),
    "a version below 1": (document(kop={"versie": 0}), "versie"),
    "a broken number": (document(kop={"groep_min": 2.5}), "groep_min"),
    "true as a number": (document(kop={"inbrengers": True}), "inbrengers"),
    "unknown experience": (document(kop={"ervaring": "heel veel"}), "geen, enige, veel"),
    "a group smaller than its smallest": (document(kop={"groep_min": 8, "groep_max": 4}), "groep_min"),
    "unknown need": (document(kop={"behoefte": ["eerste_keer", "zin in"]}), "behoefte"),
    "no need": (document(kop={"behoefte": []}), "behoefte"),
    "a need that is text": (document(kop={"behoefte": "advies"}), "behoefte"),
    "a need that is a list": (document(kop={"behoefte": [["advies"]]}), "behoefte"),
    "unknown licence": (document(kop={"licentie": "geen idee"}), "EUPL-1.2, CC-BY-SA-4.0"),
    "an empty name": (document(kop={"naam": " "}), "naam"),
    "a name too long": (document(kop={"naam": "n" * 121}), "naam"),
    "a key with spaces": (document(kop={"sleutel": "twee woorden"}), "sleutel"),
    # step
    "no type": (document(weg=["stap.type"]), "stap 2: type"),
    "unknown type": (document(stap={"type": "zingen"}), "stap 2: het type 'zingen'"),
    "a type that is a list": (document(stap={"type": ["schrijven"]}), "stap 2: type"),
    "unknown step field": (document(stap={"kleur": "rood"}), "stap 2: 'kleur'"),
    "no minutes": (document(stap={"minuten": 0}), "stap 2: minuten"),
    "too many minutes": (document(stap={"minuten": 100_000}), "stap 2: minuten"),
    "unknown zicht": (document(stap={"zicht": "geheim"}), "open, tot_onthulling, anoniem, alleen_inbrenger"),
    "unknown speaker": (document(stap={"spreekt": "iedereen"}), "stap 2: spreekt"),
    "unknown writer": (document(stap={"schrijft": ["allen"]}), "stap 2: schrijft"),
    "unknown inbrenger": (document(stap={"inbrenger": "slaapt"}), "actief, luistert"),
    "the key of another step": (document(stap={"sleutel": "stap1"}), "stap 2: de sleutel 'stap1'"),
    "a key too long": (document(stap={"sleutel": "s" * 51}), "stap 2: sleutel"),
    "a title too long": (document(stap={"titel": "t" * 121}), "stap 2: titel"),
    "a soort too long": (document(stap={"soort": "s" * 31}), "stap 2: soort"),
    "a source that is itself": (document(stap={"bron": ["stap2"]}), "stap 2: de bron 'stap2'"),
    "a source that is not there": (document(stap={"bron": ["stap9"]}), "stap 2: de bron 'stap9'"),
    "a source that is a list": (document(stap={"bron": [["stap1"]]}), "stap 2: bron"),
    "a source that is text": (document(stap={"bron": "stap1"}), "stap 2: bron"),
    "a row that is a date": (document(stap={"rubrieken": [date(2026, 1, 1)]}), "stap 2: rubrieken"),
    "a row too long to choose": (document(stap={"rubrieken": ["r" * 61]}), "stap 2: rubrieken"),
    "no cards allowed": (document(stap={"max": 0}), "stap 2: max"),
    "no words allowed": (document(stap={"woorden": -1}), "stap 2: woorden"),
    "a score that is text": (document(stap={"score": "ja"}), "stap 2: score"),
    "a table without rows": (document(stap={"type": "perspectieven"}), "rubrieken"),
    "a harvest without source": (document(stap={"type": "oogst"}), "bron"),
    "no soort": (document(weg=["stap.soort"]), "soort"),
    "fewer allowed than asked": (document(stap={"min": 3, "max": 2}), "stap 2: min"),
    "cards that nobody can reveal": (document(stap={"type": "gesprek", "zicht": "anoniem"}), "onthullen"),
}


@pytest.mark.parametrize("geval", FOUT)
def test_what_is_wrong_is_said(geval):
    inhoud, woorden = FOUT[geval]
    with pytest.raises(LeidraadFout) as fout:
        controleer(inhoud, "proef.toml")
    assert str(fout.value).startswith("proef.toml")
    assert woorden in str(fout.value)
    assert str(fout.value).endswith(".")


def test_everything_that_is_wrong_is_found_with_its_place():
    inhoud = document(kop={"groep_min": 9, "groep_max": 4, "naam": ""}, stap={"bron": ["stap9"], "max": 0})
    inhoud["stap"][0]["titel"] = ""
    plekken = [(fout.stap, fout.veld) for fout in fouten(inhoud)]
    assert plekken == [(0, "naam"), (0, "groep_min"), (1, "titel"), (2, "max")]
    inhoud["stap"][1]["max"] = 1
    assert [(fout.stap, fout.veld) for fout in fouten(inhoud)][-1] == (2, "bron")


def test_what_is_right_is_taken():
    controleer(proefdocument({}, {"bron": ["stap1"], "max": 1, "woorden": 15, "score": True}), "proef.toml")
    for pad in MAP.glob("*.toml"):
        json.dumps(lees(pad))


@pytest.mark.parametrize(
    ("inhoud", "woorden"),
    [
        (b"sleutel = ", "geen goede TOML"),
        (b'sleutel = "a"\nsleutel = "b"', "geen goede TOML"),
        (b'sleutel = "\xff"', "geen goede TOML"),
        (GOED.replace('sleutel = "vijfstappen"', 'sleutel = "anders"', 1).encode(), "'anders'"),
    ],
)
def test_a_file_that_cannot_be_read_is_named(tmp_path, inhoud, woorden):
    pad = tmp_path / "mijn.toml"
    pad.write_bytes(inhoud)
    with pytest.raises(LeidraadFout, match=r"^mijn\.toml: ") as fout:
        lees(pad)
    assert woorden in str(fout.value)


# ---- versions ----


@pytest.fixture
def folder(tmp_path):
    (tmp_path / "vijfstappen.toml").write_text(GOED, encoding="utf-8")
    return tmp_path


def schrijf(folder, *vervang: tuple[str, str]) -> None:
    inhoud = GOED
    for oud, nieuw in vervang:
        assert oud in inhoud
        inhoud = inhoud.replace(oud, nieuw, 1)
    (folder / "vijfstappen.toml").write_text(inhoud, encoding="utf-8")


def test_loading_again_changes_nothing(db, folder):
    assert [leidraad.sleutel for leidraad in laad_leidraden(folder)] == ["vijfstappen"]
    assert laad_leidraden(folder) == []
    assert Leidraad.objects.count() == 1


def test_the_same_version_with_another_content_is_refused(db, folder):
    laad_leidraden(folder)
    voor = list(Leidraad.objects.values())
    schrijf(folder, ("minuten = 5", "minuten = 6"))
    (folder / "aaa.toml").write_text(GOED.replace('"vijfstappen"', '"aaa"', 1), encoding="utf-8")
    with pytest.raises(LeidraadFout, match=r"^vijfstappen\.toml: versie 1 .* Verhoog de versie\.$"):
        laad_leidraden(folder)
    assert list(Leidraad.objects.values()) == voor  # also the good file before it: all or nothing


def test_a_new_version_takes_the_place_of_the_old_one(db, folder):
    laad_leidraden(folder)
    schrijf(folder, ("versie = 1", "versie = 2"), ("minuten = 5", "minuten = 6"))
    laad_leidraden(folder)
    assert list(Leidraad.objects.order_by("versie").values_list("versie", "vervallen")) == [
        (1, True),
        (2, False),
    ]


def test_an_old_file_does_not_come_before_a_newer_version(db, folder):
    schrijf(folder, ("versie = 1", "versie = 2"))
    laad_leidraden(folder)
    schrijf(folder)
    laad_leidraden(folder)
    assert Leidraad.objects.get(vervallen=False).versie == 2


def test_a_running_session_keeps_its_steps(maak_groep, folder):
    rollen = {"gonda": "gespreksleider", "ingrid": "inbrenger", "daan": "deelnemer"}
    lopend = maak_groep("vijfstappen", rollen=rollen).start()
    gepland = maak_groep("vijfstappen", rollen=rollen)
    stappen = list(lopend.sessie.stappen.values())
    versie = lopend.sessie.leidraad.versie
    beeld = lopend.beeld("gonda").leidraad
    schrijf(
        folder,
        ("versie = 1", f"versie = {versie + 1}"),
        ("minuten = 5", "minuten = 50"),
        ("Het verhaal", "Anders"),
    )
    laad_leidraden(folder)
    # Even the row itself: what was copied at the start is what the session has.
    Leidraad.objects.filter(versie=versie).update(inhoud={"stap": []})
    lopend.ververs()
    assert list(lopend.sessie.stappen.values()) == stappen
    lopend.naar("vragen")
    assert lopend.sessie.huidige_stap.minuten == 5
    assert [regel.titel for regel in lopend.beeld("gonda").leidraad.stappen] == [
        r.titel for r in beeld.stappen
    ]
    assert gepland.sessie.leidraad.versie == versie  # planned on the version that the group was told of
