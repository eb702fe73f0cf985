"""A body is never in a file, however large and however it comes in."""

import http.client
import os
import socket
import time
from pathlib import Path

import pytest

pytestmark = pytest.mark.echt


def verstuur(server, lichaam, kop=None):
    verbinding = http.client.HTTPConnection("127.0.0.1", server.poort, timeout=20)
    try:
        verbinding.request("POST", "/account/inloggen/", lichaam, kop or {})
        antwoord = verbinding.getresponse()
        return antwoord.status, antwoord.read().decode(), antwoord.headers
    finally:
        verbinding.close()


def stukken(aantal: int):
    for _ in range(aantal):
        yield b"x" * 5000


@pytest.mark.parametrize(
    "lichaam",
    [b"x" * 90_001, b"x" * 120_000, b"x" * 3_000_000, stukken(30)],
    ids=["net", "120k", "3M", "los"],
)
def test_too_large_is_refused_with_a_page(gedeelde_server, lichaam):
    status, html, kop = verstuur(gedeelde_server, lichaam)
    assert status == 413 and "Dit is te veel in één keer" in html and "bewaard" in html
    assert "default-src 'none'" in kop["Content-Security-Policy"] and "no-store" in kop["Cache-Control"]
    # The server goes on as usual, on a new connection and on the same one.
    verbinding = http.client.HTTPConnection("127.0.0.1", gedeelde_server.poort, timeout=20)
    for grootte, verwacht in ((120_000, 413), (10, 403), (90_000, 403)):
        verbinding.request("POST", "/casussen/nieuw/", b"x" * grootte)
        antwoord = verbinding.getresponse()
        antwoord.read()
        assert antwoord.status == verwacht, grootte
    verbinding.close()


def test_what_fits_comes_through_whole(gedeelde_server):
    """In parts of which the length was not told too: it is the token that is missing then, not the text."""
    assert verstuur(gedeelde_server, b"a=1&" * 20_000)[0] == 403
    assert verstuur(gedeelde_server, stukken(3))[0] == 403
    assert verstuur(gedeelde_server, None)[0] == 403


def in_bestand(server, koppen: list[str]) -> list[str]:
    """The files in the temporary folder that the server has open while 150 kB comes in."""
    with socket.create_connection(("127.0.0.1", server.poort), timeout=10) as sok:
        begin = [
            "POST /casussen/nieuw/ HTTP/1.1",
            "Host: 127.0.0.1",
            "Content-Type: text/plain",
            *koppen,
            "",
            "",
        ]
        sok.sendall("\r\n".join(begin).encode())
        stuk = b"y" * 10_000
        los = any("chunked" in kop for kop in koppen)
        for _ in range(11):
            sok.sendall(b"%x\r\n%s\r\n" % (len(stuk), stuk) if los else stuk)
        einde = time.monotonic() + 1
        open_: list[str] = []
        while not open_ and time.monotonic() < einde:
            fds = f"/proc/{server.proces.pid}/fd"
            paden = [os.readlink(f"{fds}/{fd}") for fd in os.listdir(fds) if os.path.islink(f"{fds}/{fd}")]
            open_ = [pad for pad in paden if pad.startswith(str(server.stack.tmp))]
            time.sleep(0.02)
        return open_


@pytest.mark.parametrize("kop", ["Content-Length: 150000", "Transfer-Encoding: chunked"])
def test_no_file_is_open_while_it_comes_in(gedeelde_server, maak_stack, kop):
    assert in_bestand(gedeelde_server, [kop]) == []
    lek = maak_stack(LEK="rem").server(app="tests.bytes.lekken:application")
    assert in_bestand(lek, [kop]), "without config.bodies there should have been one"


def test_server_that_crashes_leaves_no_core_dump(gedeelde_server):
    grenzen = Path(f"/proc/{gedeelde_server.proces.pid}/limits").read_text()
    assert [r.split()[4:6] for r in grenzen.splitlines() if "core file" in r] == [["0", "0"]]
