"""The room over the wire: everybody gets everything at once, and nobody what is not theirs."""

import asyncio
import json
import random
import re
import time
from contextlib import AsyncExitStack

import pytest
import websockets

from tests.aantallen import aantal
from tests.echt.ws import Client
from tests.verhaal.conftest import MAAK, Kamer, hier, stuur
from tests.verhaal.scherm import Scherm
from tests.verhaal.web import post, vraag

pytestmark = pytest.mark.echt
NIETS = "bijdrage.plaatsen"


async def test_a_card_reaches_all_twelve_within_a_second(maak_kamer, meet):
    kamer = maak_kamer(stap="bespreken", mensen=12)
    schrijvers = [naam for naam in kamer.koekjes if naam not in ("ingrid", "otto", "wim")]
    duur = []
    async with AsyncExitStack() as stapel:
        klanten = await kamer.verbind(stapel)
        assert len(klanten) == 12
        for nummer, naam in zip(range(aantal(9, 24)), schrijvers * 3, strict=False):
            tekst = f"kaart nummer {nummer} van {naam}"
            begin = time.monotonic()
            antwoord = await stuur(klanten[naam], kamer.opdracht(NIETS, tekst=tekst))
            assert antwoord["t"] == "klaar", antwoord
            frames = [
                await klant.wait_for(lambda d, t=tekst: d["t"] == "nieuws" and t in json.dumps(d), 5)
                for klant in klanten.values()
            ]
            duur.append(max(frame.op for frame in frames) - begin)
    duur.sort()
    meet(f"last of 12 screens: median {duur[len(duur) // 2] * 1000:.0f} ms, worst {duur[-1] * 1000:.0f} ms")
    assert duur[len(duur) // 2] < 1  # the worst of a busy machine says nothing about the product


async def test_twelve_at_once_all_end_with_the_same_cards(maak_kamer):
    kamer = maak_kamer(stap="perspectieven", mensen=12, waarnemer=False)
    async with AsyncExitStack() as stapel:
        klanten = await kamer.verbind(stapel)
        opdrachten = {
            naam: kamer.opdracht(NIETS, tekst=f"tegelijk van {naam}", rubriek="School") for naam in klanten
        }
        antwoorden = await asyncio.gather(*(stuur(klanten[n], opdrachten[n]) for n in klanten))
        assert {a["t"] for a in antwoorden} == {"klaar"}
        seq = max(a["seq"] for a in antwoorden)
        for klant in klanten.values():
            await klant.wait_for(lambda d: d["t"] == "nieuws" and d["seq"] >= seq)
            assert all(f"tegelijk van {naam}".encode() in klant.raw for naam in klanten)
    assert sorted(tekst for _, tekst in kamer.binnen("kaarten(kamer)")) == sorted(
        f"tegelijk van {naam}" for naam in opdrachten
    )


async def test_a_room_longer_than_one_message_comes_whole(maak_kamer):
    kamer = maak_kamer(stap="perspectieven")
    await kamer.a_binnen("vul(kamer, 'daan', 90)")
    async with AsyncExitStack() as stapel:
        klanten = await kamer.verbind(stapel, "daan", "ingrid")
        assert (await stuur(klanten["daan"], kamer.opdracht(NIETS, tekst="nog een", rubriek="School")))[
            "t"
        ] == "klaar"
        for naam, klant in klanten.items():
            await klant.wait_for(lambda d: d["t"] == "nieuws" and "zet" in d and "nog een" in json.dumps(d))
            assert max(len(frame.raw.encode()) for frame in klant.frames) > 70_000
            scherm = Scherm()
            for frame in klant.frames:
                if frame.data["t"] == "nieuws":
                    scherm.pas_toe(frame.data)
            pagina = await asyncio.to_thread(vraag, kamer.server, kamer.koekjes[naam], kamer.pad)
            vers = Scherm.van_pagina(pagina.tekst)
            assert len(scherm.teksten) == 91 and scherm.merk == vers.merk and scherm.beeld == vers.beeld


KANARIE = "kanariekaart-7Q"


async def test_a_hidden_card_is_in_no_frame_of_others_until_the_reveal(maak_kamer):
    kamer = maak_kamer(stap="vragen")
    async with AsyncExitStack() as stapel:
        klanten = await kamer.verbind(stapel)
        daan = klanten["daan"]
        assert (await stuur(daan, kamer.opdracht(NIETS, tekst=f"{KANARIE} een")))["t"] == "klaar"
        await daan.wait_for(lambda d: KANARIE in json.dumps(d))
        uuid = re.search(r"kaart-([0-9a-f-]{36})", daan.raw.decode())[1]
        opdracht = kamer.opdracht("bijdrage.wijzigen", uuid=uuid, tekst=f"{KANARIE} twee")
        anderen = {naam: klant for naam, klant in klanten.items() if naam != "daan"}
        for naam, klant in anderen.items():
            await klant.wait_for(lambda d: "1 kaart" in json.dumps(d), 2)
            await klant.send({"t": "hier", "merk": "anders"})
            poll = await asyncio.to_thread(vraag, kamer.server, kamer.koekjes[naam], kamer.pad + "nieuws/")
            pagina = await asyncio.to_thread(vraag, kamer.server, kamer.koekjes[naam], kamer.pad)
            assert poll.status == pagina.status == 200
            assert KANARIE not in poll.tekst + pagina.tekst and uuid not in poll.tekst + pagina.tekst
        await asyncio.sleep(2)  # a round of the guard
        lekt = {
            n for n, klant in klanten.items() if KANARIE.encode() in klant.raw or uuid.encode() in klant.raw
        }
        assert lekt == {"daan"}  # and so the search finds it where it is
        antwoord = await stuur(klanten["gonda"], kamer.opdracht("sessie.onthullen"))
        assert antwoord["t"] == "klaar"
        for klant in anderen.values():
            await klant.wait_for(lambda d: KANARIE in json.dumps(d), 2)
        assert (await stuur(daan, opdracht))["t"] == "klaar"
    assert KANARIE not in kamer.server.log


async def _schrijf_door(klant: Client, kamer) -> list[tuple[float, str]]:
    """Writes on and on; gives when each command was sent and its id."""
    gestuurd = []
    try:
        while not klant.closed:
            opdracht = kamer.opdracht("notitie.bewaren", tekst="Ik ben er nog")
            await klant.send(opdracht)
            gestuurd.append((klant.sent[-1].op, opdracht["id"]))
            await asyncio.sleep(0.12)
    except websockets.ConnectionClosed:
        pass
    return gestuurd


def _log_uit(kamer, naam) -> float:
    assert post(kamer.server, kamer.koekjes[naam], "/account/uitloggen/", {}).status == 302
    return time.monotonic()


@pytest.mark.parametrize(
    ("hoe", "code"),
    [
        ("uitloggen", 4401),
        ("doe(kamer, 'gonda', 'deelname.verwijderen', deelname=kamer['deelnames']['daan'])", 4403),
        ("beeindig_lidmaatschap('daan')", 4403),
        ("deactiveer('daan')", 4403),
        ("log_overal_uit('daan')", 4401),
    ],
    ids=["uitgelogd", "verwijderd", "lidmaatschap-beeindigd", "gedeactiveerd", "overal-uitgelogd"],
)
async def test_who_may_no_longer_is_out_within_two_seconds(maak_kamer, hoe, code, meet):
    kamer = maak_kamer(stap="bespreken")
    async with AsyncExitStack() as stapel:
        klanten = await kamer.verbind(stapel, "daan", "dewi")
        daan = klanten["daan"]
        await asyncio.to_thread(vraag, kamer.server, kamer.koekjes["daan"], kamer.pad)  # notes the login
        schrijven = asyncio.create_task(_schrijf_door(daan, kamer))
        await asyncio.sleep(0.5)
        if hoe == "uitloggen":
            gedaan = await asyncio.to_thread(_log_uit, kamer, "daan")
        else:
            gedaan = await kamer.a_binnen(hoe)
        assert await daan.wait_closed(10) == code
        duur = daan.closed_op - gedaan
        meet(f"closed after {duur * 1000:.0f} ms with {code}")
        assert duur < 2
        geaccepteerd = {frame.data["id"] for frame in daan.frames if frame.data["t"] == "klaar"}
        gestuurd = await schrijven
        assert len([op for op, pk in gestuurd if op < gedaan and pk in geaccepteerd]) >= 3
        assert [pk for op, pk in gestuurd if op > gedaan and pk in geaccepteerd] == []
        assert not klanten["dewi"].closed
        with pytest.raises(websockets.InvalidStatus, match="403"):
            async with kamer.klant("daan"):
                pass
        koekjes = kamer.koekjes["daan"]
        poll = await asyncio.to_thread(vraag, kamer.server, koekjes, kamer.pad + "nieuws/")
        antwoord = await asyncio.to_thread(
            post,
            kamer.server,
            koekjes,
            kamer.pad + "opdracht/",
            json.dumps(kamer.opdracht(NIETS, tekst="nog")),
        )
        assert poll.status == antwoord.status == (302 if code == 4401 or "deactiveer" in hoe else 404)
    # Away for good takes effect in what the next test sees of these people.
    kamer.binnen("herstel('daan')")


@pytest.mark.parametrize("hoe", ["rol gegeven", "overgenomen"])
async def test_who_gets_another_role_goes_on_in_that_role(maak_kamer, hoe, meet):
    """Cut off within two seconds, back in the new role, and nothing of the old one is taken."""
    kamer = maak_kamer(stap="bespreken")
    geef = kamer.opdracht("deelname.rol_geven", deelname=kamer.deelnames["daan"], rol="waarnemer")
    gaat_het_om, door, opdracht, mocht = {
        "rol gegeven": (["daan"], "gonda", geef, kamer.opdracht(NIETS, tekst="nog als deelnemer")),
        "overgenomen": (
            ["gonda", "petra"],
            "petra",
            kamer.opdracht("sessie.overnemen"),
            {**kamer.opdracht("sessie.pauzeren"), "d": {"versie": kamer.versie + 1}},
        ),
    }[hoe]
    async with AsyncExitStack() as stapel:
        klanten = await kamer.verbind(stapel)
        begin = time.monotonic()
        await klanten[door].send(opdracht)
        for naam in gaat_het_om:
            assert await klanten[naam].wait_closed(10) == 4409
        duur = max(klanten[naam].closed_op for naam in gaat_het_om) - begin
        meet(f"closed after {duur * 1000:.0f} ms")
        assert duur < 2
        assert {naam for naam, klant in klanten.items() if klant.closed} == set(gaat_het_om)
        opnieuw = await kamer.verbind(stapel, gaat_het_om[0])
        assert (await stuur(opnieuw[gaat_het_om[0]], mocht))["code"] == "geen_recht"


async def test_only_our_own_pages_may_open_a_connection(maak_kamer):
    kamer = maak_kamer(stap="bespreken")
    poort = kamer.server.poort
    vreemd = [
        None,
        "null",
        "",
        f"http://elders.example:{poort}",
        "http://127.0.0.1",
        f"http://127.0.0.1:{poort + 1}",
        f"https://127.0.0.1:{poort}",
        f"http://127.0.0.1.elders.example:{poort}",
        f"http://elders-127.0.0.1:{poort}",
        f"http://127.0.0.1:{poort}.elders.example",
        f"http://127.0.0.1:{poort}@elders.example",
        f"127.0.0.1:{poort}",
        f"http://127.0.0.1:{poort}/",
        f"http://127.0.0.1:{poort}.",
        f"HTTP://127.0.0.1:{poort}",
        f"http://127.0.0.2:{poort}",
        f"http://[::1]:{poort}",
        f"http://LOCALHOST:{poort}",
        f"http://127.0.0.1:{poort}%00",
        f"http://xn--lcalhost-c1a:{poort}",
        f"http://127.0.0.1:{poort} http://elders.example",
        f"ws://127.0.0.1:{poort}",
        "file://",
    ]
    assert len(vreemd) >= 20
    for origin in vreemd:
        klant = kamer.klant("daan")
        klant.origin = origin
        with pytest.raises(websockets.InvalidStatus, match="40[03]"):
            async with klant:
                pytest.fail(f"{origin} kwam binnen")
    for origin in (f"http://127.0.0.1:{poort}", f"http://localhost:{poort}"):
        async with kamer.klant("daan", origin=origin) as klant:
            await hier(klant)


async def test_who_does_not_belong_gets_no_connection(maak_kamer):
    kamer = maak_kamer(stap="bespreken")
    buiten = kamer.server.python(
        "from tests.verhaal.binnen import koekjes, wie\n{naam: koekjes(wie(naam)) for naam in ('eva', 'bea')}"
    )
    gevallen = {"niemand": {}, "onzin": {"sessionid": "x" * 32}, **buiten}
    for naam, koekjes in gevallen.items():
        with pytest.raises(websockets.InvalidStatus, match="403"):
            async with Client(kamer.server, kamer.ws, cookies=koekjes):
                pytest.fail(f"{naam} kwam binnen")
    with pytest.raises(websockets.InvalidStatus, match="403"):
        async with Client(
            kamer.server, f"/ws/kamer/{'0' * 8}-0000-4000-8000-{'0' * 12}/", cookies=buiten["eva"]
        ):
            pass


def _opdracht(**verschil) -> str:
    gewoon = {"t": "opdracht", "id": "goedgevormd", "naam": NIETS, "d": {"versie": 2, "tekst": "x"}}
    return json.dumps({**gewoon, **verschil})


SLECHT = {
    "geen json": "dit is geen json",
    "half": '{"t": "hier"',
    "leeg": "",
    "lijst": "[]",
    "getal": "7",
    "null": "null",
    "diep": "[" * 60_000,
    "groot getal": '{"t": ' + "9" * 6000 + "}",
    "onbekend": '{"t": "chat", "tekst": "hoi"}',
    "zonder t": '{"naam": "bijdrage.plaatsen"}',
    "t is lijst": '{"t": ["opdracht"]}',
    "t is object": '{"t": {"opdracht": 1}}',
}
VREEMD = {
    "d is lijst": _opdracht(d=[]),
    "d is tekst": _opdracht(d="x"),
    "d is niets": _opdracht(d=None),
    "naam is getal": _opdracht(naam=5),
    "naam is lijst": _opdracht(naam=["bijdrage.plaatsen"]),
    "onbekende naam": _opdracht(naam="sessie.wissen"),
    "naam van elders": _opdracht(naam="casus.vrijgeven"),
    "halve surrogaat in naam": _opdracht(naam="\ud800"),
    "id is getal": _opdracht(id=5),
    "id is lang": _opdracht(id="x" * 5000),
    "id met spatie": _opdracht(id="niet goed gevormd"),
    "halve surrogaat in id": _opdracht(id="\ud800abcdefgh"),
    "geen versie": _opdracht(d={"tekst": "x"}),
    "versie is tekst": _opdracht(d={"versie": "twee", "tekst": "x"}),
    "versie is groot": _opdracht(d={"versie": 10**400, "tekst": "x"}),
    "versie is lijst": _opdracht(d={"versie": [1], "tekst": "x"}),
    "tekst is lijst": _opdracht(d={"versie": 2, "tekst": ["x"]}),
    "tekst is object": _opdracht(d={"versie": 2, "tekst": {"a": "x"}}),
    "tekst is leeg": _opdracht(d={"versie": 2, "tekst": " "}),
    "tekst is enorm": _opdracht(d={"versie": 2, "tekst": "x" * 60_000}),
    "halve surrogaat in tekst": _opdracht(d={"versie": 2, "tekst": "a\udc00b"}),
    "stuurteken in tekst": _opdracht(d={"versie": 2, "tekst": "a\x00b"}),
    "halve surrogaat in keuze": _opdracht(d={"versie": 2, "tekst": "x", "markering": "\ud800"}),
    "uuid is object": _opdracht(naam="bijdrage.intrekken", d={"versie": 2, "uuid": {"a": 1}}),
    "datum is getal": _opdracht(
        naam="afspraak.maken", d={"versie": 2, "actie": "x", "eigenaar": 1, "datum": 20300101}
    ),
    "datum is object": _opdracht(
        naam="afspraak.maken", d={"versie": 2, "actie": "x", "eigenaar": 1, "datum": {"dag": 1}}
    ),
    "datum is waar": _opdracht(
        naam="afspraak.maken", d={"versie": 2, "actie": "x", "eigenaar": 1, "datum": True}
    ),
    "deelname is groot": _opdracht(naam="beurt.geven", d={"versie": 2, "deelname": 10**30}),
    "stap is min": _opdracht(naam="sessie.ga_naar", d={"versie": 2, "stap": -1}),
    "herkent is lijst": _opdracht(naam="deelname.herkennen", d={"herkent": ["nee"]}),
    "akkoord is niets": _opdracht(naam="deelname.aankomen", d={"akkoord": None}),
}


async def _fout_op(kamer, klant: Client, raw) -> dict:
    since = len(klant.frames)
    await klant.send(raw)
    return (await klant.wait_for(lambda d: d["t"] == "fout", 5, since)).data


async def test_a_bad_frame_gets_a_typed_error_and_the_connection_stays(maak_kamer):
    kamer = maak_kamer(stap="bespreken")
    namen = list(SLECHT)
    for deel in (namen[:8], namen[8:]):  # the tenth within a minute ends a connection
        async with kamer.klant("daan") as klant:
            for naam in deel:
                fout = await _fout_op(kamer, klant, SLECHT[naam])
                assert fout["code"] in {"json", "onbekend", "vorm"} and fout["uitleg"], naam
            goed = await stuur(klant, kamer.opdracht(NIETS, tekst="na alle onzin"))
            assert goed["t"] == "klaar"
    async with kamer.klant("gonda") as klant:
        for naam, raw in VREEMD.items():
            fout = await _fout_op(kamer, klant, raw)
            assert fout["code"] in {"vorm", "onbekend", "client_id", "ongeldig", "verouderd"}, (naam, fout)
            await asyncio.sleep(0.1)
        goed = await stuur(klant, kamer.opdracht(NIETS, tekst="ook na alle opdrachten"))
        assert goed["t"] == "klaar"
    assert len(kamer.binnen("kaarten(kamer)")) == 3


async def test_bad_posts_get_the_same_typed_errors(maak_kamer):
    kamer = maak_kamer(stap="bespreken")
    for naam, raw in VREEMD.items():
        antwoord = await asyncio.to_thread(
            post, kamer.server, kamer.koekjes["gonda"], kamer.pad + "opdracht/", raw
        )
        assert antwoord.status == 409 and antwoord.json["t"] == "fout", naam


async def test_ten_bad_frames_in_a_minute_end_the_connection(maak_kamer):
    kamer = maak_kamer(stap="bespreken")
    async with kamer.klant("daan") as klant:
        for _ in range(10):
            await klant.send("onzin")
        assert await klant.wait_closed() == 4400


@pytest.mark.parametrize(
    ("bericht", "codes"),
    # Daphne drops the line on what is too long, mostly before its close frame is out.
    [(b"\x00\x01", {4415}), ("x" * 65_537, {1006, 1009}), ("x" * 1_000_000, {1006, 1009})],
    ids=["binair", "net te lang", "veel te lang"],
)
async def test_binary_and_overlong_frames_end_the_connection(maak_kamer, bericht, codes):
    kamer = maak_kamer(stap="bespreken")
    async with kamer.klant("daan") as klant, kamer.klant("dewi") as ander:
        await klant.send(bericht)
        assert await klant.wait_closed() in codes
        assert (await stuur(ander, kamer.opdracht(NIETS, tekst="wij gaan door")))["t"] == "klaar"


async def test_too_fast_is_refused_and_later_it_goes(maak_kamer):
    kamer = maak_kamer(stap="bespreken")
    opdracht = kamer.opdracht(NIETS, tekst="te snel")
    async with kamer.klant("daan") as klant:
        for _ in range(60):
            await klant.send({"t": "hier", "merk": ""})
        assert (await stuur(klant, opdracht))["code"] == "te_snel"
        await asyncio.sleep(1)
        assert (await stuur(klant, opdracht))["t"] == "klaar"


async def test_the_same_command_over_two_screens_is_stored_once(maak_kamer):
    kamer = maak_kamer(stap="bespreken")
    async with kamer.klant("daan") as een, kamer.klant("daan") as twee, kamer.klant("dewi") as dewi:
        for nummer in range(aantal(10, 100)):
            opdracht = kamer.opdracht(NIETS, tekst=f"dubbel {nummer}")
            eerste, tweede = await asyncio.gather(stuur(een, opdracht), stuur(twee, opdracht))
            assert eerste == tweede and eerste["t"] == "klaar"
            if nummer % 3 == 2:  # at most three cards each
                for _, tekst in await kamer.a_binnen("trek_in(kamer)"):
                    assert tekst.startswith("dubbel")
            await asyncio.sleep(0.15)
        hergebruik = {**opdracht, "naam": "notitie.bewaren"}
        assert (await stuur(een, hergebruik))["code"] == "client_id"
        # An id is of one person: the same one of somebody else is another command.
        assert (await stuur(dewi, opdracht))["seq"] == eerste["seq"] + 1
    teksten = [tekst for _, tekst in kamer.binnen("kaarten(kamer)")]
    assert teksten.count(opdracht["d"]["tekst"]) == 2


def test_polling_gives_the_page_and_nothing_when_nothing_changed(maak_kamer):
    kamer = maak_kamer(stap="bespreken")
    server = kamer.server
    for koekjes in kamer.koekjes.values():  # who asks is there, from the next look on
        assert vraag(server, koekjes, kamer.pad + "nieuws/").status == 200
    for naam, koekjes in kamer.koekjes.items():
        poll = vraag(server, koekjes, kamer.pad + "nieuws/")
        assert poll.status == 200
        scherm, vers = Scherm(), Scherm.van_pagina(vraag(server, koekjes, kamer.pad).tekst)
        scherm.pas_toe(poll.json)
        assert (scherm.beeld, scherm.merk, scherm.versie) == (vers.beeld, vers.merk, vers.versie), naam
        assert vraag(server, koekjes, f"{kamer.pad}nieuws/?merk={vers.merk}").status == 204
    opdracht = kamer.opdracht(NIETS, tekst="per post")
    daan = kamer.koekjes["daan"]
    antwoord = post(server, daan, kamer.pad + "opdracht/", json.dumps(opdracht))
    assert antwoord.status == 200 and antwoord.json["t"] == "klaar"
    assert post(server, daan, kamer.pad + "opdracht/", json.dumps(opdracht)).json == antwoord.json
    nieuw = vraag(server, daan, f"{kamer.pad}nieuws/?merk={vers.merk}")
    assert nieuw.status == 200 and "per post" in nieuw.tekst


def test_a_command_by_post_needs_the_token_of_the_page(maak_kamer):
    kamer = maak_kamer(stap="bespreken")
    lichaam = json.dumps(kamer.opdracht(NIETS, tekst="van elders"))
    for koekjes, koppen in [
        ({}, {}),
        ({"csrftoken": "a" * 32}, {}),
        ({"csrftoken": "a" * 32}, {"X-CSRFToken": "b" * 32}),
        ({}, {"X-CSRFToken": "a" * 32}),
        ({"csrftoken": "a" * 32}, {"X-CSRFToken": "a" * 32, "Origin": "http://elders.example"}),
    ]:
        antwoord = vraag(
            kamer.server, {**kamer.koekjes["daan"], **koekjes}, kamer.pad + "opdracht/", lichaam, **koppen
        )
        assert antwoord.status == 403
    assert kamer.binnen("kaarten(kamer)") == []


def test_polling_is_only_for_who_belongs(maak_kamer):
    kamer = maak_kamer(stap="bespreken")
    eva = kamer.server.login("eva@demo.example")
    bea = kamer.server.login("bea@demo.example")
    for pad in (kamer.pad, kamer.pad + "nieuws/"):
        assert [vraag(kamer.server, wie, pad).status for wie in ({}, eva, bea)] == [302, 404, 404]
    lichaam = json.dumps(kamer.opdracht(NIETS, tekst="mag niet"))
    assert [post(kamer.server, wie, kamer.pad + "opdracht/", lichaam).status for wie in ({}, eva, bea)] == [
        302,
        404,
        404,
    ]


@pytest.mark.postgres
@pytest.mark.redis
async def test_two_processes_share_a_room(maak_stack, meet):
    stack = maak_stack("postgres", True, PROCESSEN="2")
    een, ander = stack.server(), stack.server()
    gegevens = stack.python(
        MAAK, opties={"leidraad": "cop_bindende_afspraken", "stap": "bespreken", "mensen": 12}
    )
    kamer = Kamer(een, gegevens)
    duur, loting = [], random.Random(1)
    async with AsyncExitStack() as stapel:
        klanten = {
            naam: await stapel.enter_async_context(kamer.klant(naam, server))
            for naam, server in zip(kamer.koekjes, [een, ander] * 6, strict=True)
        }
        for klant in klanten.values():
            await hier(klant)
        for nummer in range(aantal(10, 24)):
            naam = loting.choice([n for n in klanten if n not in ("ingrid", "otto", "wim")])
            tekst = f"over de grens {nummer}"
            begin = time.monotonic()
            antwoord = await stuur(klanten[naam], kamer.opdracht(NIETS, tekst=tekst))
            if antwoord["t"] == "fout":
                assert antwoord["code"] == "vol"
                continue
            frames = [
                await klant.wait_for(lambda d, t=tekst: d["t"] == "nieuws" and t in json.dumps(d), 5)
                for klant in klanten.values()
            ]
            duur.append(max(frame.op for frame in frames) - begin)
    duur.sort()
    meet(f"two processes: median {duur[len(duur) // 2] * 1000:.0f} ms, worst {duur[-1] * 1000:.0f} ms")
    assert duur[len(duur) // 2] < 1  # the worst of a busy machine says nothing about the product
    for server in (een, ander):
        assert server.uitzonderingen == [] and "deurbel" not in server.log
