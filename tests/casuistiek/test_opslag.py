"""What reaches a disk: ciphertext, ids and counts, and of the raw text nothing at all."""

import http.cookiejar
import json
import re
import sqlite3
import urllib.error
import urllib.parse
import urllib.request
from datetime import timedelta
from pathlib import Path

import pytest
from django.db import connection
from django.utils import timezone

from casuistiek import actions
from casuistiek.controle import kijk_na
from casuistiek.models import Casus
from casuistiek.retention import BEWAARTERMIJNEN, ruim_op, wist_op
from casuistiek.visibility import casusbeeld, casuspagina
from cop.models import Logregel, Sleutel
from tests.casuistiek.hulp import KANARIES, maak_casus, met_kanaries, post_van, tekst, zet

NALDEN = [
    *("Fatima Yılmaz", "Sem de Boer", "Bliksem", "Bolle", "Ghislaine", "Wietske Hoekstra", "Mo", "Xandra"),
    *("Achterberg", "Kwakernaat", "Zwolle", "Broekland", "Sprietlaan 12", "8011 AB", "De Regenboog"),
    *("Het Vlierhuis", "06-12345678", "038-4213344", "f.yilmaz@voorbeeld.nl", "111222333"),
    *("NL91ABNA0417164300", "12-AB-34", "3 april 2014", "dossier 2026/4471", "www.facebook.com/fatima.y"),
    *("leerlingnummer 884512", "12 maart", "blauwe villa", "snackbar van Toon", "groene bestelbus"),
]
ZINNEN = " ".join(f"Toen ging het ook nog over {naald}." for naald in NALDEN)


def alles(kolommen="*", tabel="casuistiek_casus") -> str:
    with connection.cursor() as cursor:
        cursor.execute(f"SELECT {kolommen} FROM {tabel}")
        return repr(
            [tuple(bytes(c) if isinstance(c, memoryview) else c for c in r) for r in cursor.fetchall()]
        )


def test_database_holds_ciphertext(community, ingrid, gonda):
    casus = maak_casus(
        community, ingrid, **met_kanaries() | {"vrij": [{"soort": "PLAATS", "tekst": KANARIES["situatie"]}]}
    )
    actions.bied_aan(ingrid, casus)
    actions.stuur_terug(gonda, casus, {"opmerking": KANARIES["opmerking"]})
    rijen = alles()
    assert [veld for veld, k in KANARIES.items() if k in rijen] == [
        "titel"
    ]  # the title is plain, so it is found
    casus = Casus.objects.get()
    assert KANARIES["situatie"] in casus.situatie and KANARIES["opmerking"] == casus.opmerking
    assert json.loads(casus.vrij)[0]["tekst"] == KANARIES["situatie"]


def test_log_holds_ids_only(community, ingrid, otto, gonda):
    casus = maak_casus(community, ingrid, otto, **met_kanaries())
    actions.bied_aan(ingrid, casus)
    actions.stuur_terug(gonda, casus, {"opmerking": KANARIES["opmerking"]})
    actions.wijzig(ingrid, casus, met_kanaries())
    assert Logregel.objects.count() == 4
    assert not [k for k in KANARIES.values() if k in alles(tabel="cop_logregel")]
    assert [regel.gegevens for regel in Logregel.objects.order_by("pk")] == [
        {"casus": str(casus.uuid)},
        {},
        {},
        {},
    ]


# ---- How long ----

NU = timezone.now()
MOMENTEN = {
    "concept": "gewijzigd_op",
    "aangeboden": "aangeboden_op",
    "vrijgegeven": "vrijgegeven_op",
    "behandeld": "behandeld_op",
    "gearchiveerd": "behandeld_op",
    "ingetrokken": "ingetrokken_op",
}
BESPROKEN = ("behandeld", "gearchiveerd")


@pytest.mark.parametrize("status", [status.value for status in Casus.Status])
@pytest.mark.parametrize("verschil, voorbij", [(-0.01, False), (0.01, True), (400, True)])
def test_texts_are_wiped_on_the_day(community, ingrid, status, verschil, voorbij):
    """Every state has a term, and only its own moment counts."""
    toen = NU - BEWAARTERMIJNEN[status].hoe_lang - timedelta(days=verschil)
    casus = zet(
        maak_casus(community, ingrid),
        status,
        **dict.fromkeys(MOMENTEN.values(), NU) | {MOMENTEN[status]: toen},
    )
    assert wist_op(casus) == toen + BEWAARTERMIJNEN[status].hoe_lang
    assert ruim_op(NU) == int(voorbij)
    casus = Casus.objects.get()
    assert casus.gewist is voorbij and Sleutel.objects.count() == int(not voorbij)
    weg = voorbij and status not in BESPROKEN
    assert casusbeeld(casus, "tekst").titel == (Casus.GEWISTE_TITEL if weg else tekst()["titel"])
    assert casus.status == ("ingetrokken" if weg else status)
    assert bool(casusbeeld(casus, "tekst").teksten) is not voorbij
    assert ruim_op(NU) == 0
    assert Logregel.objects.filter(gebeurtenis="casus.wissen").count() == int(voorbij)


def test_wiped_case_is_still_a_page(community, ingrid, gonda, klant):
    casus = zet(maak_casus(community, ingrid), "behandeld", behandeld_op=NU - timedelta(days=31))
    ruim_op(NU)
    casus = Casus.objects.get()
    assert "gewist" in casuspagina(casus, gonda).stand
    for adres in ("/casussen/", f"/casussen/{casus.uuid}/"):
        html = klant(ingrid).get(adres).text
        assert "De tekst van deze casus is gewist" in html and casus.titel in html


def test_level_of_a_case_decides_what_is_in_it(community, ingrid):
    casus = maak_casus(community, ingrid, **met_kanaries())
    titel, vol = repr(casusbeeld(casus, "titel")), repr(casusbeeld(casus, "tekst"))
    assert {veld for veld, k in KANARIES.items() if k in titel} == {"titel", "kernvraag"}
    assert {veld for veld, k in KANARIES.items() if k in vol} == set(Casus.TEKSTVELDEN)
    with pytest.raises(ValueError):
        casusbeeld(casus, "alles")


# ---- Needles: through a real server, then in every byte it left behind ----


class Bezoeker:
    """A browser without a screen: cookies, forms and urlencoded posts."""

    def __init__(self, url, koekjes):
        self.url = url
        self.opener = urllib.request.build_opener(
            urllib.request.HTTPCookieProcessor(http.cookiejar.CookieJar()), urllib.request.ProxyHandler({})
        )
        self.koek = "; ".join(f"{naam}={waarde}" for naam, waarde in koekjes.items())

    def vraag(self, pad, data=None):
        lichaam = urllib.parse.urlencode(data, doseq=True).encode() if data is not None else None
        verzoek = urllib.request.Request(self.url + pad, lichaam, {"Origin": self.url})
        jar = next(
            h for h in self.opener.handlers if isinstance(h, urllib.request.HTTPCookieProcessor)
        ).cookiejar
        gezet = [f"{koek.name}={koek.value}" for koek in jar]
        verzoek.add_header("Cookie", "; ".join([self.koek, *gezet]))
        try:
            with self.opener.open(verzoek) as antwoord:
                return antwoord.status, antwoord.url, antwoord.read().decode()
        except urllib.error.HTTPError as fout:
            return fout.code, fout.url, fout.read().decode()


def vormen(naald: str) -> list[bytes]:
    """A needle as it could stand in a file: plain, in a url, in JSON, in HTML, in UTF-16."""
    return [
        naald.encode(),
        urllib.parse.quote_plus(naald).encode(),
        json.dumps(naald)[1:-1].encode(),
        naald.encode("utf-16-le"),
    ]


def zoek(folder: Path) -> dict[str, set[str]]:
    """Needles found in the bytes of all files under a folder, whatever their case."""
    gevonden: dict[str, set[str]] = {}
    for bestand in folder.rglob("*"):
        if bestand.is_file():
            bytes_ = bestand.read_bytes().lower()
            for naald in NALDEN:
                # Two letters occur by chance in any ciphertext: those only as a word of their own.
                kort = len(naald) < 4
                for vorm in vormen(naald):
                    vorm = vorm.lower()
                    raak = (
                        re.search(rb"(?<=\s)" + re.escape(vorm) + rb"(?=[\s.])", bytes_)
                        if kort
                        else vorm in bytes_
                    )
                    if raak:
                        gevonden.setdefault(bestand.name, set()).add(naald)
    return gevonden


@pytest.mark.alleen_sqlite
def test_thirty_needles_leave_no_trace(server, request):
    assert len(NALDEN) == 30
    server.python("from cop.demo import maak_mensen\nmaak_mensen()\n1")
    # Who closes the last connection takes the write-ahead log away; this one stays, so that it is searched.
    lezer = sqlite3.connect(server.datamap / "db.sqlite3")
    request.addfinalizer(lezer.close)
    assert lezer.execute("SELECT count(*) FROM casuistiek_casus").fetchone() == (0,)
    ik = Bezoeker(server.url, server.login("ingrid@demo.example"))
    status, _, html = ik.vraag("/casussen/nieuw/")
    assert status == 200
    rauw = tekst(
        titel="Fatima Yılmaz belt", situatie=ZINNEN, eigen_rol="Ik ken Bolle al lang.", namen="Bolle"
    )

    # Every way to come to nothing first: too long, too many words, back, cancelled, a wrong token.
    data = post_van(html) | {naam: w if isinstance(w, list) else [w] for naam, w in rauw.items()}
    assert "Kijk je casus na" not in ik.vraag("/casussen/nieuw/", data | {"situatie": [ZINNEN * 9]})[2]
    assert ik.vraag("/casussen/nieuw/", data | {"csrfmiddlewaretoken": ["x" * 64]})[0] == 403
    te_groot = (ZINNEN * 99)[: 94_000 - len(urllib.parse.urlencode(data, doseq=True))].replace(" ", "x")
    assert ik.vraag("/casussen/nieuw/", data | {"situatie": [te_groot]})[0] == 413  # over 90 kB
    assert "niet" in ik.vraag("/casussen/nieuw/", data | {"kernvraag": ["Bliksem " * 20]})[2]
    _, _, html = ik.vraag("/casussen/nieuw/", data | {"stap": ["controleer"]})
    assert "Kijk je casus na" in html
    _, _, html = ik.vraag("/casussen/nieuw/", post_van(html, stap="terug"))
    assert "Bliksem" in html
    _, _, html = ik.vraag("/casussen/nieuw/", post_van(html, stap="controleer"))

    # What the detection missed the author replaces by hand.
    velden = {veld: rauw[veld] for veld in Casus.TEKSTVELDEN}
    nazicht = kijk_na(velden, ["Bolle"])
    gevonden = " ".join(groep.tekst for groep in nazicht.groepen)
    gemist = [naald for naald in NALDEN if naald not in gevonden]
    for _ronde in range(4):
        data = post_van(html, stap="bewaar")
        data["zoek"], data["door"] = gemist, ["iets anders"] * len(gemist)
        _, adres, html = ik.vraag("/casussen/nieuw/", data)
        if "nieuw" not in adres:
            break
        gemist = []  # the first round is in the text already
    assert "Zo zien anderen jouw casus" in html, html[:3000]
    assert not [naald for naald in NALDEN if len(naald) > 3 and naald in html]
    pad = urllib.parse.urlparse(adres).path
    assert "Bied aan" in ik.vraag(pad)[2]

    # The database as it is while somebody else reads in it, its write-ahead log included.
    assert zoek(server.stack.folder) == {}
    assert (server.datamap / "db.sqlite3-wal").stat().st_size > 0

    # The same search turns red when something does leak: in the database, in a log, in the temp folder.
    server.python(
        "from casuistiek.models import Casus\nCasus.objects.update(titel=t)",
        t="Over Wietske Hoekstra gesproken",
    )
    (server.logs / "extra.log").write_text("POST situatie=" + urllib.parse.quote_plus("Sem de Boer"))
    (server.stack.tmp / "kladje").write_text("Bliksem ging mee")
    gelekt = zoek(server.stack.folder)
    assert gelekt.pop("extra.log") == {"Sem de Boer"} and gelekt.pop("kladje") == {"Bliksem"}
    assert set().union(*gelekt.values()) == {"Wietske Hoekstra"} and set(gelekt) <= {
        "db.sqlite3",
        "db.sqlite3-wal",
    }
