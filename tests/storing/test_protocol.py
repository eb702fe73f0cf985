"""docs/protocol.md says what the code does: tables are compared, examples are sent to a real server."""

import asyncio
import json
import re
from pathlib import Path

import pytest

from cop.permissions import RECHTEN
from cop.writepath import ACTIES
from intervisie.bijdragen.forms import MAX_TEKENS
from intervisie.kamer import bewaker, consumer, sluitcodes, stukken
from intervisie.kamer.opdracht import opdrachten
from tests.echt.server import VLAGGEN
from tests.echt.ws import Client
from tests.verhaal.klant import OPNIEUW, SCRIPT
from tests.verhaal.web import post, vraag

WORTEL = Path(__file__).resolve().parents[2]
TEKST = (WORTEL / "docs/protocol.md").read_text()
BRONNEN = [
    WORTEL / "cop/writepath.py",
    *(
        pad
        for naam in ("kamer", "bijdragen", "deur", "keuze", "beurten", "tempo", "leiding")
        for pad in (WORTEL / "intervisie" / naam).glob("*.py")
    ),
]
# What differs from room to room; everything else is sent as it stands on the page.
VERWIJST = {"versie", "uuid", "keuze", "deelname", "eigenaar", "stap", "datum"}


def deel(kop: str) -> str:
    """The text under a heading."""
    return re.search(rf"^## {kop}\n(.*?)(?=^## |\Z)", TEKST, re.M | re.S)[1]


def tabel(kop: str) -> list[list[str]]:
    regels = re.findall(r"^\| *(.+?) *\|$", deel(kop), re.M)
    return [[cel.strip() for cel in regel.split("|")] for regel in regels[2:]]


def voorbeelden(kop: str) -> list[dict]:
    blokken = re.findall(r"^```json\n(.*?)^```", deel(kop), re.M | re.S)
    return [json.loads(regel) for blok in blokken for regel in blok.splitlines()]


def in_bron(patroon: str) -> set[str]:
    return {gevonden for pad in BRONNEN for gevonden in re.findall(patroon, pad.read_text())}


OPDRACHTEN = {bericht["naam"]: bericht for bericht in voorbeelden("Commands")}


def test_every_command_has_its_row_with_its_fields_and_roles():
    velden = {
        naam: [
            f"`{veld}`" if soort.required else f"`{veld}?`"
            for veld, soort in ACTIES[naam].formulier.base_fields.items()
        ]
        for naam in opdrachten()
    }
    rijen = {naam.strip("`"): (set(wie.split()), set(wat.split())) for naam, wie, wat in tabel("Commands")}
    assert rijen == {naam: ({rol[0] for rol in RECHTEN[naam]}, set(velden[naam])) for naam in opdrachten()}


def test_every_command_has_one_example_with_only_fields_that_exist():
    assert set(OPDRACHTEN) == opdrachten() and len(voorbeelden("Commands")) == len(OPDRACHTEN)
    for naam, bericht in OPDRACHTEN.items():
        velden = ACTIES[naam].formulier.base_fields
        assert (
            {veld for veld, soort in velden.items() if soort.required} <= set(bericht["d"]) <= set(velden)
        ), naam


def test_every_kind_of_frame_has_an_example():
    gestuurd = in_bron(r'"t": "([a-z]+)"') | set(
        re.findall(r'soort == "([a-z]+)"', Path(consumer.__file__).read_text())
    )
    assert {bericht["t"] for bericht in voorbeelden("Frames")} == gestuurd
    assert len(gestuurd) == 7


def test_every_refusal_is_in_the_table():
    assert {code.strip("`") for code, _ in tabel("Refusals")} == in_bron(r'Geweigerd\(\s*"([a-z_]+)"')


def test_every_close_code_is_in_the_table():
    codes = {waarde for naam, waarde in vars(sluitcodes).items() if naam.isupper()}
    assert {int(code) for code, *_ in tabel("Close codes")} == codes
    script = SCRIPT.read_text()
    eindcodes = set(map(int, re.findall(r"^  (\d{4}):", script, re.M)))
    assert {int(code) for code, _, doet in tabel("Close codes") if doet.startswith("stop")} == eindcodes
    zonder_woord = {int(code) for code, _, doet in tabel("Close codes") if "without a word" in doet}
    assert zonder_woord == {int(re.search(r"ANDERE_ROL = (\d+)", script)[1])} == {sluitcodes.ANDERE_ROL}


def test_the_limits_are_those_of_the_code():
    getallen = [
        [int(getal.replace(",", "")) for getal in re.findall(r"\d[\d,]*", waarde)]
        for _, waarde in tabel("Limits")
    ]
    assert getallen == [
        [consumer._PER_SECONDE, consumer._IN_EENS],
        [consumer._SLECHT_MAX, consumer._SLECHT_SECONDEN],
        [int(VLAGGEN[VLAGGEN.index("--websocket-max-message-size") + 1])],
        [consumer._WACHTRIJ],
        [MAX_TEKENS],
    ]
    assert f"every {bewaker._HARTSLAG_SECONDEN} s" in deel("Frames")
    assert f"longer than {stukken._KORT:,} bytes" in deel("Frames")


def test_connecting_again_is_what_the_script_does():
    tekst, script = deel("Connecting again"), SCRIPT.read_text()
    *eerst, steeds = (str(round(seconden * 1000)) for seconden in OPNIEUW)
    assert f"after {', '.join(eerst)} and then every\n{steeds} ms" in tekst
    for bron, woorden in [
        (r"POLS_MS = (\d+)", "polls every {} ms"),
        (r"STIL_MS = (\d+)000", "says nothing for {} s"),
        (r"eigen\.close\(\), (\d+)000", "takes {} s"),
        (r"pogingen >= (\d)", "After {} tries"),
    ]:
        getal = re.search(bron, script)[1]
        assert woorden.format({"2": "two"}.get(getal, getal)) in tekst, bron


@pytest.mark.echt
async def test_the_examples_are_sent_and_accepted_over_both_ways(gedeelde_server):
    """The answer by POST to the same message again is the one that came over the WebSocket."""
    server, gezien = gedeelde_server, {}
    kamers = server.python(
        "from tests.storing import binnen\nbinnen.klaargezet(namen)", namen=sorted(OPDRACHTEN)
    )
    hier, _ = voorbeelden("Frames")[:2]
    for naam, bericht in OPDRACHTEN.items():
        gegevens = kamers[naam]["gegevens"]
        d = {veld: gegevens[veld] if veld in VERWIJST else waarde for veld, waarde in bericht["d"].items()}
        koekjes, pad = kamers[naam]["koekjes"], f"/kamer/{kamers[naam]['uuid']}/"
        async with Client(server, f"/ws{pad}", cookies=koekjes) as klant:
            await klant.send(hier)
            await klant.wait_for(lambda frame: "alles" in frame)
            await klant.send(bericht | {"id": "x"})
            await klant.wait_for(lambda frame: frame["t"] == "fout")
            await klant.send(bericht | {"d": d})
            antwoord = (await klant.wait_for(lambda frame, b=bericht: frame.get("id") == b["id"])).data
            assert antwoord["t"] == "klaar", (naam, antwoord)
            await asyncio.sleep(0.3)  # the news comes after the answer
            for frame in klant.frames:
                gezien.setdefault(_vorm(frame.data), frame.data)
        opnieuw = post(server, koekjes, f"{pad}opdracht/", json.dumps(bericht | {"d": d}))
        assert (opnieuw.status, opnieuw.json) == (200, antwoord), naam
        geweigerd = post(server, koekjes, f"{pad}opdracht/", json.dumps(bericht | {"id": "x"}))
        assert (geweigerd.status, geweigerd.json["t"]) == (409, "fout"), naam
    poll = vraag(server, koekjes, f"{pad}nieuws/?merk=anders")
    assert poll.status == 200 and _vorm(poll.json) in gezien
    assert vraag(server, koekjes, f"{pad}nieuws/?merk={poll.json['merk']}").status == 204
    op_papier = {_vorm(bericht) for bericht in voorbeelden("Frames")[2:]}
    assert set(gezien) <= op_papier
    assert {vorm[0] for vorm in op_papier - set(gezien)} <= {"hartslag", "stuk"}
    assert server.uitzonderingen == []


def _vorm(frame: dict) -> tuple:
    return frame["t"], *sorted(frame)
