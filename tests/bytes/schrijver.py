"""Somebody who brings in cases without a screen, and meets with every trouble on the way."""

import http.client
import random
import socket
import time
from collections.abc import Iterable
from urllib.parse import urlsplit

from casuistiek.detectie import vind_in_velden
from tests.bytes.needles import Mens
from tests.casuistiek.hulp import post_van, tekst

NIEUW = "/casussen/nieuw/"
_GRENS = "----grens-van-de-test"


def ruwe_casus(mensen: list[Mens]) -> dict:
    """A case in which these people stand with all their marks, in every field."""
    een, *_, laatste = mensen
    return tekst(
        titel=f"Familie {een.achternaam} belt",
        situatie=" ".join(mens.zin() for mens in mensen),
        betrokkenen=", ".join(f"{mens.voornaam} {mens.achternaam}" for mens in mensen),
        eigen_rol=f"Ik ga bij {laatste.achternaam} langs op {laatste.straat}.",
        geprobeerd=f"Gebeld met {een.telefoon}, geschreven aan {een.straat} {een.huisnummer}.",
        kernvraag=f"Hoe help ik {een.achternaam}?",
        namen=", ".join(mens.achternaam for mens in mensen[:2]),
    )


def gemist(rauw: dict, mensen: Iterable[Mens]) -> list[str]:
    """The marks that the detection does not point out: for the author to replace by hand."""
    velden = {veld: inhoud for veld, inhoud in rauw.items() if isinstance(inhoud, str) and veld != "soort"}
    vondsten = vind_in_velden(velden, namen=[naam.strip() for naam in velden.pop("namen").split(",")])
    gevonden = " ".join(vondst.tekst for lijst in vondsten.values() for vondst in lijst)
    alles = " ".join(velden.values())
    return [merk for mens in mensen for merk in mens.merken if merk in alles and merk not in gevonden]


class Schrijver:
    def __init__(self, server, koekjes: dict[str, str]):
        self.server, self.koekjes = server, dict(koekjes)

    def vraag(self, pad: str, data: dict | None = None, los: bool = False) -> tuple[int, str, str]:
        """Status, where it ended and the page; `data` is posted the way the page does it, `los` in chunks."""
        lichaam, kop = None, {}
        if data is not None:
            lichaam, kop = als_formulier(data), {"Content-Type": f"multipart/form-data; boundary={_GRENS}"}
        if los:
            lichaam = iter([lichaam[n : n + 9000] for n in range(0, len(lichaam), 9000)])
        return self.stuur(pad, lichaam, kop)

    def stuur(self, pad: str, lichaam, kop: dict[str, str]) -> tuple[int, str, str]:
        verbinding = http.client.HTTPConnection("127.0.0.1", self.server.poort, timeout=60)
        try:
            verbinding.request("GET" if lichaam is None else "POST", pad, lichaam, kop | self._kop())
            antwoord = verbinding.getresponse()
            for koek in antwoord.headers.get_all("Set-Cookie") or ():
                naam, _, waarde = koek.split(";")[0].partition("=")
                self.koekjes[naam] = waarde
            html = antwoord.read().decode()
        finally:
            verbinding.close()
        if antwoord.status == 302:
            return self.vraag(urlsplit(antwoord.headers["Location"]).path)
        return antwoord.status, pad, html

    def breek_af(self, data: dict, deel: float) -> socket.socket:
        """A post of which only this part is sent, with the connection still open."""
        lichaam = als_formulier(data)
        kop = self._kop() | {
            "Host": f"127.0.0.1:{self.server.poort}",
            "Content-Type": f"multipart/form-data; boundary={_GRENS}",
            "Content-Length": str(len(lichaam)),
        }
        regels = [f"POST {NIEUW} HTTP/1.1", *(f"{naam}: {waarde}" for naam, waarde in kop.items()), "", ""]
        sok = socket.create_connection(("127.0.0.1", self.server.poort), timeout=20)
        sok.sendall("\r\n".join(regels).encode() + lichaam[: int(len(lichaam) * deel)])
        return sok

    def _kop(self) -> dict[str, str]:
        koek = "; ".join(f"{naam}={waarde}" for naam, waarde in self.koekjes.items())
        return {"Cookie": koek, "Origin": self.server.url}

    def formulier(self, rauw: dict, **anders) -> dict:
        """What the browser would post of a fresh form in which this was typed."""
        status, _, html = self.vraag(NIEUW)
        assert status == 200
        data = post_van(html) | {naam: w if isinstance(w, list) else [w] for naam, w in rauw.items()}
        return data | {naam: [waarde] for naam, waarde in anders.items()}


def als_formulier(data: dict[str, list]) -> bytes:
    delen = [
        f'--{_GRENS}\r\nContent-Disposition: form-data; name="{naam}"\r\n\r\n{waarde}\r\n'
        for naam, waarden in data.items()
        for waarde in waarden
    ]
    return ("".join(delen) + f"--{_GRENS}--\r\n").encode()


def ellende(ik: Schrijver, mensen: list[Mens]) -> None:
    """Every way to send a raw text that comes to nothing."""
    rauw = ruwe_casus(mensen)
    zin = rauw["situatie"]

    def post(verwacht: int, data: dict, **opties) -> str:
        status, _, html = ik.vraag(NIEUW, data, **opties)
        assert status == verwacht, html[:3000]
        assert "Kijk je casus na" not in html
        return html

    post(200, ik.formulier(rauw, situatie=(zin * 60)[:80_000], stap="controleer"))
    post(200, ik.formulier(rauw, kernvraag=f"{mensen[0].achternaam} " * 20, stap="controleer"))
    post(200, ik.formulier(rauw, vrij=f"kapot {mensen[0].bsn}", stap="controleer"))
    post(200, ik.formulier(rauw, situatie=zin + "\x00", stap="controleer"))
    post(403, ik.formulier(rauw, csrfmiddlewaretoken="x" * 64, stap="controleer"))
    for los in (False, True):
        post(413, ik.formulier(rauw, situatie=(zin * 999)[:120_000], stap="controleer"), los=los)
    goed = als_formulier(ik.formulier(rauw))
    for kop in ("multipart/form-data; boundary=anders", "multipart/form-data", "text/plain"):
        assert ik.stuur(NIEUW, goed, {"Content-Type": kop})[0] in (400, 403)
    # Somebody pastes it where it does not belong.
    kopje = f'Content-Disposition: form-data; name="titel"; filename="{mensen[0].bsn}.txt"'
    bestand = f"--{_GRENS}\r\n{kopje}\r\n\r\n{zin}\r\n"
    kop = {"Content-Type": f"multipart/form-data; boundary={_GRENS}"}
    assert ik.stuur(NIEUW, bestand.encode() + goed, kop)[0] in (400, 403)
    assert ik.vraag("/casussen/wachtrij/", ik.formulier(rauw))[0] in (403, 405)
    assert ik.vraag("/bestaat/niet/", ik.formulier(rauw))[0] == 404
    # A closed tab: the answer is never read.
    for deel in (0.5, 1):
        ik.breek_af(ik.formulier(rauw, stap="controleer"), deel).close()


def bewaar(ik: Schrijver, mensen: list[Mens]) -> str:
    """Through check, back, check, cancel and correction to a stored case; gives its page."""
    rauw = ruwe_casus(mensen)
    html = controleer(ik, ik.formulier(rauw, stap="controleer"))
    assert mensen[0].bsn in html
    status, _, html = ik.vraag(NIEUW, post_van(html, stap="terug"))
    assert status == 200 and mensen[0].bsn in html and "Kijk je casus na" not in html
    assert ik.vraag("/casussen/")[0] == 200
    html = controleer(ik, post_van(html, stap="controleer"))
    html = controleer(ik, post_van(html, stap="controleer"))
    zoek = gemist(rauw, mensen)
    for _ronde in range(5):
        data = post_van(html, stap="bewaar") | {"zoek": zoek, "door": ["iets anders"] * len(zoek)}
        status, pad, html = ik.vraag(NIEUW, data)
        if pad != NIEUW:
            break
        zoek = []  # the first round is in the text already
    assert status == 200 and "Zo zien anderen jouw casus" in html, html[:5000]
    return html


def controleer(ik: Schrijver, data: dict) -> str:
    status, _, html = ik.vraag(NIEUW, data)
    assert status == 200 and "Kijk je casus na" in html, html[:3000]
    return html


def wacht_even(loting: random.Random) -> None:
    """Somewhere in the time that a check takes."""
    time.sleep(loting.uniform(0.005, 0.06))
