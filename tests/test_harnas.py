"""The harness itself: it hears what goes wrong (a zero needs teeth), and what it kills comes back."""

import os
import re
import subprocess
import sys
import urllib.request
from pathlib import Path

import pytest

from tests.echt.server import VLAGGEN

PROJECT = Path(__file__).resolve().parent.parent


@pytest.mark.parametrize(
    ("fout", "soort"),
    [
        ("document.body.setAttribute('style', 'color: red')", "CSP: style-src-attr"),
        ("document.body.appendChild(document.createElement('script')).append('1')", "CSP: script-src-elem"),
        ("setTimeout(() => { throw new Error('gepland') })", "script: gepland"),
        ("fetch('/bestaat-niet/')", "console.error: Failed to load resource.*404"),
        ("fetch('http://elders.invalid/')", "CSP: connect-src"),
    ],
    ids=["inline-style", "inline-script", "uitzondering", "404", "elders"],
)
def test_window_hears_planted_error(browser, fout, soort):
    pagina = browser.open("Gonda")
    pagina.goto("/demo/")
    assert browser.fouten == []
    pagina.evaluate(f"() => {{ {fout} }}")
    pagina.wait_for_timeout(300)
    assert re.search(soort, "\n".join(browser.fouten))
    browser.fouten.clear()


def test_killed_server_comes_back_with_its_data(server):
    server.manage("demo")
    tel = "from cop.models import Gebruiker\nGebruiker.objects.count()"
    aantal = server.python(tel)
    server.kill()
    with pytest.raises(OSError):
        urllib.request.urlopen(server.url, timeout=5)
    server.start()
    assert urllib.request.urlopen(server.url + "/demo/", timeout=5).status == 200
    assert server.python(tel) == aantal > 0


def test_wire_can_be_cut_and_mended(server, draad):
    adres = draad.url + "/demo/"
    assert urllib.request.urlopen(adres, timeout=5).status == 200
    draad.knip()
    with pytest.raises(OSError):
        urllib.request.urlopen(adres, timeout=5)
    draad.heel()
    assert urllib.request.urlopen(adres, timeout=5).status == 200


def test_python_gives_last_expression_and_shows_errors(stack):
    assert stack.python("x = 2\nx * y", y=21) == 42
    assert stack.python("x = 2") is None
    with pytest.raises(RuntimeError, match="ZeroDivisionError"):
        stack.python("1 / 0")


def test_each_stack_has_its_own_data(maak_stack):
    een, ander = maak_stack(), maak_stack()
    een.manage("demo")
    tel = "from cop.models import Gebruiker\nGebruiker.objects.count()"
    assert een.python(tel) > 0
    assert ander.python(tel) == 0


@pytest.mark.alleen_sqlite
@pytest.mark.parametrize(("vereist", "code"), [("0", 0), ("1", 1)])
def test_absent_chromium_is_told_or_an_error(tmp_path, vereist, code):
    dit = f"{Path(__file__)}::test_window_hears_planted_error"
    klaar = subprocess.run(
        [sys.executable, "-m", "pytest", "-p", "no:cacheprovider", dit],
        cwd=PROJECT,
        env={"PATH": str(tmp_path), "VEREIST": vereist},
        capture_output=True,
        text=True,
    )
    assert klaar.returncode == code, klaar.stdout
    assert ("5 × Chromium" in klaar.stdout) == (vereist == "0")


def test_make_run_and_tests_start_daphne_alike():
    regel = (PROJECT / "Makefile").read_text().replace("\\\n", " ")
    assert " ".join(VLAGGEN) in re.sub(r"\s+", " ", regel)


def test_lock_files_agree_and_name_no_host():
    los = (PROJECT / "requirements.txt").read_text()
    tests = (PROJECT / "tests/requirements.txt").read_text()
    pins = set(re.findall(r"^\S+==\S+", los, re.M))
    assert len(pins) > 20
    assert pins <= set(re.findall(r"^\S+==\S+", tests, re.M))
    assert "://" not in los + tests


def test_environment_of_the_run_reaches_a_stack(stack):
    motor = stack.python("from django.db import connection\nconnection.vendor")
    assert motor == ("postgresql" if os.environ.get("DATABASE_URL") else "sqlite")
    laag = stack.python("from django.conf import settings\nsettings.CHANNEL_LAYERS['default']['BACKEND']")
    assert ("Redis" in laag) == bool(os.environ.get("REDIS_URL"))


def test_tests_install_all_that_the_product_needs():
    product, proef = (
        set(re.findall(r"^\S+==\S+", (PROJECT / naam).read_text(), re.MULTILINE))
        for naam in ("requirements.txt", "tests/requirements.txt")
    )
    assert len(product) > 20
    assert product - proef == set()
