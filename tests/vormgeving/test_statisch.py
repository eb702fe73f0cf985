"""What collectstatic makes: one stylesheet, hashed names, compressed, and nothing stale on the second run."""

import gzip
import json
import re
import shutil
from pathlib import Path

import pytest
from django.conf import settings
from django.core.management import call_command
from django.templatetags.static import static

BRON = settings.BASE_DIR / "static"


@pytest.fixture
def verzamel(tmp_path, settings):
    settings.STATICFILES_DIRS = [shutil.copytree(BRON, tmp_path / "bron")]
    settings.STATIC_ROOT = tmp_path / "statisch"
    settings.STORAGES = {**settings.STORAGES, "staticfiles": {"BACKEND": "config.statisch.Statisch"}}

    def doe() -> str:
        call_command("collectstatic", interactive=False, verbosity=0)
        namen = json.loads((settings.STATIC_ROOT / "staticfiles.json").read_text())["paths"]
        return (settings.STATIC_ROOT / namen["css/stijl.css"]).read_text()

    doe.bron = Path(settings.STATICFILES_DIRS[0])
    return doe


def test_the_list_becomes_one_stylesheet_with_everything_in_it(verzamel, settings):
    stijl = verzamel()
    assert "@import" not in stijl and "sourceMappingURL" not in stijl
    assert all(teken in stijl for teken in (".nl-button{", ".utrecht-alert {", ".kring {", "--papier:"))
    adres = static("css/stijl.css")
    assert adres != "/static/css/stijl.css"
    klein = settings.STATIC_ROOT / f"{adres.removeprefix('/static/')}.gz"
    assert gzip.decompress(klein.read_bytes()).decode() == stijl
    # The page for when everything else fails knows no hashes.
    assert "@import" not in (settings.STATIC_ROOT / "css/stijl.css").read_text()


def test_a_change_in_one_part_is_in_the_next_stylesheet(verzamel):
    eerst = verzamel()
    deel = verzamel.bron / "css/kring.css"
    deel.write_text(deel.read_text() + "\n.erbij { color: red }\n")
    assert ".erbij" not in eerst and ".erbij" in verzamel()


def over_de_lijn(client, folder) -> int:
    """Bytes of the first page with what it links, without letters; pages themselves go uncompressed."""
    html = client.get("/").text
    namen = re.findall(r'(?:src|href)="/static/([^"]+)"', html)
    assert len(namen) > 4
    bestanden = [folder / naam for naam in namen]
    klein = [pad if not (gz := pad.with_name(f"{pad.name}.gz")).exists() else gz for pad in bestanden]
    return len(html.encode()) + sum(pad.stat().st_size for pad in klein)


@pytest.mark.django_db
def test_the_first_page_weighs_less_than_100_kb(verzamel, settings, client):
    verzamel()
    assert over_de_lijn(client, settings.STATIC_ROOT) < 100_000
    zwaar = "".join(f".a{nummer * 7919 % 99991}{{color:#{nummer:06x}}}" for nummer in range(20_000))
    (verzamel.bron / "css/kring.css").write_text(zwaar)
    verzamel()
    assert over_de_lijn(client, settings.STATIC_ROOT) > 100_000


def test_a_module_imports_by_the_name_with_the_hash(verzamel, settings):
    (verzamel.bron / "js/heel.js").write_text('import { deel } from "./deel.js";\ndeel();\n')
    (verzamel.bron / "js/deel.js").write_text("export function deel() {}\n")
    verzamel()
    naam = static("js/deel.js").rpartition("/")[2]
    heel = settings.STATIC_ROOT / static("js/heel.js").removeprefix("/static/")
    assert naam != "deel.js" and f'from "./{naam}"' in heel.read_text()


def test_a_part_that_points_elsewhere_is_refused(verzamel):
    deel = verzamel.bron / "nldesign/nl-mark.css"
    deel.write_text('mark { background: url("vlek.svg") }')
    with pytest.raises(ValueError, match="nl-mark.css wijst naar een ander bestand"):
        verzamel()


def test_the_room_loads_its_modules_beside_each_other(verzamel, settings):
    verzamel()
    sjabloon = (settings.BASE_DIR / "templates/intervisie/kamer/kamer.html").read_text()
    vooraf = re.findall(r"modulepreload\" href=\"{% static '([^']+)' %}", sjabloon)
    modules = sorted(f"js/kamer/{pad.name}" for pad in (verzamel.bron / "js/kamer").glob("*.js"))
    assert sorted(vooraf) == modules
    hoofd = (settings.STATIC_ROOT / static("js/kamer.js").removeprefix("/static/")).read_text()
    gevraagd = re.findall(r'from "\./(kamer/[^"]+)"', hoofd)
    assert {f"/static/js/{naam}" for naam in gevraagd} <= {static(naam) for naam in vooraf}
