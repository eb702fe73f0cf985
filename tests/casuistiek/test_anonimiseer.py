"""The command that points out personal data in lines of JSON."""

import io
import json

import pytest
from django.core.management import CommandError, call_command

TEKST = "Mevrouw Van Dalen belde met 06-12345678 over de leerling die thuiszit."


def draai(monkeypatch, regels: str, *opties) -> list[dict]:
    monkeypatch.setattr("sys.stdin", io.StringIO(regels))
    uit = io.StringIO()
    call_command("anonimiseer", *opties, stdout=uit)
    return [json.loads(regel) for regel in uit.getvalue().splitlines()]


def test_each_line_gets_its_spans(monkeypatch):
    regels = "\n".join(json.dumps({"id": n, "tekst": t}) for n, t in enumerate([TEKST, "Niets aan de hand."]))
    eerste, tweede = draai(monkeypatch, regels)
    assert tweede == {"id": 1, "spans": []}
    gevonden = {(TEKST[s["start"] : s["eind"]], s["soort"]) for s in eerste["spans"]}
    assert ("06-12345678", "TELEFOON") in gevonden
    assert any("Van Dalen" in tekst and soort == "PERSOON" for tekst, soort in gevonden)


def test_all_adds_the_second_tier(monkeypatch):
    regel = json.dumps({"id": "a", "tekst": "Hij is de enige brandweerman van het dorp. " + TEKST})
    standaard, alles = draai(monkeypatch, regel)[0], draai(monkeypatch, regel, "--alles")[0]
    assert all(span in alles["spans"] for span in standaard["spans"])


@pytest.mark.parametrize("regel", ["geen json", '{"id": 1}', "[]", '{"id": 1, "tekst": 5}'])
def test_a_bad_line_is_named(monkeypatch, regel):
    with pytest.raises(CommandError, match="Regel 1"):
        draai(monkeypatch, regel)
