"""The layers: config → intervisie → casuistiek → cop; imports only point right."""

import ast
from pathlib import Path

LAGEN = ["config", "intervisie", "casuistiek", "cop"]
WORTEL = Path(__file__).resolve().parent.parent


def naar_links(laag: str, bron: str) -> list[str]:
    """The modules in this source that lie left of its layer."""
    links = set(LAGEN[: LAGEN.index(laag)])
    gevonden = []
    for knoop in ast.walk(ast.parse(bron)):
        namen = [alias.name for alias in knoop.names] if isinstance(knoop, ast.Import) else []
        if isinstance(knoop, ast.ImportFrom) and not knoop.level:
            namen = [knoop.module]
        if isinstance(knoop, ast.Call) and getattr(knoop.func, "attr", "") == "import_module":
            namen = [arg.value for arg in knoop.args if isinstance(arg, ast.Constant)]
        gevonden += [naam for naam in namen if naam.partition(".")[0] in links]
    return gevonden


def test_imports_only_point_right():
    fout, bekeken = [], 0
    for laag in LAGEN:
        for bestand in (WORTEL / laag).rglob("*.py"):
            bekeken += 1
            fout += [
                f"{bestand.relative_to(WORTEL)}: {naam}" for naam in naar_links(laag, bestand.read_text())
            ]
    assert bekeken > 40
    assert fout == []


def test_a_planted_import_to_the_left_is_seen():
    for laag, bron in [
        ("cop", "from casuistiek.models import Casus"),
        ("cop", "def f():\n    import intervisie.hub"),
        ("casuistiek", "from intervisie import models"),
        ("intervisie", "from config.settings import DEBUG"),
        ("cop", "import importlib\nimportlib.import_module('casuistiek.actions')"),
    ]:
        assert len(naar_links(laag, bron)) == 1, bron
    for laag, bron in [
        ("intervisie", "from cop.http import doe"),
        ("cop", "from .models import Duo\nimport re"),
    ]:
        assert naar_links(laag, bron) == []
