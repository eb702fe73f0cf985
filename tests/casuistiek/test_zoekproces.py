"""Texts are searched in a process of their own: it finds the same, holds up nobody and ends in time."""

import os
import signal
import subprocess
import sys
import threading
import time
from contextlib import contextmanager
from pathlib import Path

import pytest
from django.db import connection

from casuistiek import actions
from casuistiek import zoekproces as module
from casuistiek.controle import kijk_na
from casuistiek.detectie import vind_in_velden
from casuistiek.models import Casus
from casuistiek.zoekproces import HOOGSTENS_TEGELIJK, ZoekenMislukt, Zoekproces
from tests.casuistiek.hulp import tekst

VELDEN = {
    "titel": "Sanne thuis",
    "situatie": "Sanne de Vries (BSN 111222333) woont in Utrecht. \ud800 Ze belde op 06-12345678. \x00 🙂 "
    * 3,
}


@pytest.fixture
def proces():
    proces = Zoekproces()
    yield proces
    proces.sluit()


def leeft(pid: int) -> bool:
    try:
        return Path(f"/proc/{pid}/stat").read_text().rpartition(")")[2].split()[0] != "Z"
    except OSError:
        return False


def wacht_tot_weg(pid: int, seconden: float = 5) -> bool:
    einde = time.monotonic() + seconden
    while leeft(pid) and time.monotonic() < einde:
        time.sleep(0.02)
    return not leeft(pid)


@contextmanager
def intussen(werk):
    """Does `werk` in another thread; gives the list in which what came out of it will be."""
    uit = []

    def doe():
        try:
            uit.append(werk())
        except ZoekenMislukt as fout:
            uit.append(fout.reden)

    draad = threading.Thread(target=doe)
    draad.start()
    yield uit
    draad.join(timeout=20)
    assert not draad.is_alive()


def test_it_finds_what_the_detection_finds(proces):
    gevonden = proces.vind_in_velden(VELDEN, namen=["Sanne"], vrij=["Utrecht"])
    assert gevonden == vind_in_velden(VELDEN, namen=["Sanne"], vrij=["Utrecht"])
    assert {v.soort for v in gevonden["situatie"]} >= {"PERSOON", "TELEFOON"}


def test_lists_of_the_installation_take_part(proces):
    velden = {"situatie": "wij waren over de zwierelaar niet tevreden."}
    assert not proces.vind_in_velden(velden)["situatie"]
    eerste = proces.pid
    proces.gebruik(scholen=["Basisschool De Zwierelaar"])
    assert [v.soort for v in proces.vind_in_velden(velden)["situatie"]] == ["SCHOOL"]
    assert proces.pid != eerste and wacht_tot_weg(eerste)


def test_it_knows_nothing_of_the_server(proces, monkeypatch):
    """No settings, no keys, no open database, no core dump, and never first in line."""
    monkeypatch.setenv("HOOFDSLEUTELS", "geheim")
    proces.vind_in_velden(VELDEN)
    eigen = Path(f"/proc/{proces.pid}")
    assert b"geheim" not in (eigen / "environ").read_bytes()
    waar = {fd.name: os.readlink(fd) for fd in (eigen / "fd").iterdir()}
    assert waar.pop("2") == "/dev/null" and set(waar) == {"0", "1"}
    assert all(waarheen.startswith("socket:") for waarheen in waar.values())
    assert [r.split()[4:6] for r in (eigen / "limits").read_text().splitlines() if "core file" in r] == [
        ["0", "0"]
    ]
    assert os.getpriority(os.PRIO_PROCESS, proces.pid) == 5
    geladen = "import sys, casuistiek.zoekkind; print(*{naam.split('.')[0] for naam in sys.modules})"
    namen = subprocess.check_output([sys.executable, "-c", geladen], text=True).split()
    assert "casuistiek" in namen and not {"django", "cop", "intervisie", "daphne"} & set(namen)


def test_it_stays_small(proces):
    proces.vind_in_velden({"situatie": VELDEN["situatie"] * 60})
    stand = Path(f"/proc/{proces.pid}/status").read_text()
    assert int(stand.split("VmHWM:")[1].split()[0]) < 150 * 1024


@pytest.mark.parametrize("hoe", [signal.SIGKILL, signal.SIGTERM])
def test_killed_between_two_questions_nobody_notices(proces, hoe):
    goed = proces.vind_in_velden(VELDEN)
    eerste = proces.pid
    os.kill(eerste, hoe)
    assert wacht_tot_weg(eerste)
    assert proces.vind_in_velden(VELDEN) == goed and proces.pid != eerste


def test_killed_during_a_question_it_is_asked_again(proces):
    goed = proces.vind_in_velden(VELDEN)
    os.kill(eerste := proces.pid, signal.SIGSTOP)
    with intussen(lambda: proces.vind_in_velden(VELDEN)) as uit:
        time.sleep(0.2)
        os.kill(eerste, signal.SIGKILL)
    assert uit == [goed] and proces.pid != eerste


def test_no_answer_is_waited_for_without_end(proces, monkeypatch):
    goed = proces.vind_in_velden(VELDEN)
    monkeypatch.setattr(module, "HOOGSTENS_SECONDEN", 0.5)
    os.kill(eerste := proces.pid, signal.SIGSTOP)
    begin = time.monotonic()
    with pytest.raises(ZoekenMislukt, match="tijd"):
        proces.vind_in_velden({"situatie": "Jan belde. " * 100_000})  # more than fits on the line
    assert time.monotonic() - begin < 10 and wacht_tot_weg(eerste)
    monkeypatch.undo()
    assert proces.vind_in_velden(VELDEN) == goed


def test_what_does_not_fit_in_the_row_is_told_at_once(zoekproces_met):
    proces = zoekproces_met("slaapt")
    rij = [threading.Thread(target=proces.vind_in_velden, args=(VELDEN,)) for _ in range(HOOGSTENS_TEGELIJK)]
    for draad in rij:
        draad.start()
    while proces._plaatsen._value:
        time.sleep(0.01)
    begin = time.monotonic()
    with pytest.raises(ZoekenMislukt, match="druk"):
        proces.vind_in_velden(VELDEN)
    assert time.monotonic() - begin < 1  # the row itself takes three seconds
    for draad in rij:
        draad.join()
    assert proces.vind_in_velden(VELDEN)["situatie"]


def test_a_search_without_end_ends_and_is_not_tried_again(zoekproces_met):
    begin = time.monotonic()
    with pytest.raises(ZoekenMislukt, match="tijd"):
        zoekproces_met("traag").vind_in_velden(VELDEN)
    assert 1.9 < time.monotonic() - begin < module.HOOGSTENS_SECONDEN


def test_a_process_that_keeps_dying_is_told(zoekproces_met):
    with pytest.raises(ZoekenMislukt, match="stuk"):
        zoekproces_met("sterft").vind_in_velden(VELDEN)


@pytest.mark.parametrize("fout", ["", "traag"], ids=["at rest", "in the middle of a search"])
def test_it_ends_with_the_server(fout):
    """Also when that is killed without a chance to say anything."""
    code = (
        "import sys, threading, time\nfrom casuistiek.zoekproces import zoekproces\n"
        f"if {fout!r}: zoekproces.opdracht = ('-m', 'tests.casuistiek.zoekkind_met_fout', {fout!r})\n"
        "tekst = {'a': 'Jan belde.'}\n"
        "vraag = threading.Thread(target=zoekproces.vind_in_velden, args=(tekst,), daemon=True)\n"
        "vraag.start()\n"
        f"{'time.sleep(0.3)' if fout else 'vraag.join()'}\n"
        "print(zoekproces.pid, flush=True)\ntime.sleep(60)\n"
    )
    with subprocess.Popen([sys.executable, "-c", code], stdout=subprocess.PIPE, text=True) as server:
        pid = int(server.stdout.readline())
        assert leeft(pid)
        server.kill()
    assert wacht_tot_weg(pid, 60)


def test_a_second_server_has_a_process_of_its_own(proces):
    ander = Zoekproces()
    assert proces.vind_in_velden(VELDEN) == ander.vind_in_velden(VELDEN) and proces.pid != ander.pid
    ander.sluit()
    assert leeft(proces.pid)


@pytest.mark.django_db(transaction=True)
def test_nothing_is_locked_while_a_case_is_checked(community, ingrid, monkeypatch):
    """Otherwise every contribution in every room would wait for it."""
    gezien = []

    def kijk(*args):
        gezien.append(connection.in_atomic_block)
        return kijk_na(*args)

    monkeypatch.setattr("casuistiek.forms.kijk_na", kijk)
    actions.dien_in(ingrid, community, tekst())
    assert gezien == [False] and Casus.objects.count() == 1


# ---- What the author sees of it ----


@pytest.mark.parametrize(
    ("fout", "uitleg"), [("stuk", "De controle lukte niet"), ("traag", "duurde te lang")]
)
@pytest.mark.parametrize("stap", ["controleer", "bewaar"])
@pytest.mark.django_db
def test_a_check_that_fails_loses_nothing(zoekproces_met, klant, ingrid, community, fout, uitleg, stap):
    zoekproces_met(fout)
    rauw = tekst(situatie="Fatima belde over de leerling die thuiszit.", namen="Fatima")
    antwoord = klant(ingrid).post("/casussen/nieuw/", rauw | {"stap": stap}, follow=True)
    assert antwoord.status_code == 200 and uitleg in antwoord.text and "Er is niets bewaard" in antwoord.text
    assert all(stuk in antwoord.text for stuk in (rauw["situatie"], rauw["kernvraag"], 'value="Fatima"'))
    assert not Casus.objects.exists()
