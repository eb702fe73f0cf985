"""Whatever a screen sends, the room answers with a sentence and writes nothing that is wrong."""

import json
import uuid

import pytest
from django import forms
from django.urls import reverse
from django.utils.html import escape

from cop.writepath import ACTIES, Geweigerd, Tekst, lees_json
from intervisie.kamer.opdracht import opdrachten, voer_opdracht
from tests.kamer.groep import ROLLEN
from tests.kamer.zetten import ZETTEN, Tafel, afdruk

NAN, INF = float("nan"), float("inf")
LANG = "x" * 10_001
GEEN_TEKST = [1.5, NAN, [], {}, ["x"], {"a": 1}]
ONLEESBAAR = ["\0", "a\0b", "\x1b[31m", "\ud800", "\udfff\ud800", LANG]
LEEG = [None, ""]
# Per kind of field what it must never take; whether empty is wrong too, depends on the field.
SLECHT = {
    forms.IntegerField: [*GEEN_TEKST, *ONLEESBAAR, "abc", "1,5", -1, 10**30, -(10**30), True, "9" * 10_000],
    forms.UUIDField: [*GEEN_TEKST, *ONLEESBAAR, "abc", 5, -1, True, str(uuid.uuid4())[:-1]],
    Tekst: [*GEEN_TEKST, *ONLEESBAAR],
    forms.ChoiceField: [*GEEN_TEKST, *ONLEESBAAR, "onzin", 5, True],
    forms.TypedChoiceField: [*GEEN_TEKST, *ONLEESBAAR, "onzin", 5, True],
    forms.BooleanField: [*GEEN_TEKST],
    forms.DateField: [*GEEN_TEKST, *ONLEESBAAR, "gisteren", "2026-02-30", "0001-01-01", 20300101, True, -1],
}


@pytest.fixture
def tafel(groep):
    return Tafel(groep)


def stuur(groep, wie: str, naam, gegevens, id_=None) -> dict:
    """Sends a command as the room does, and checks that the answer is one that a screen can read."""
    bericht = {"t": "opdracht", "naam": naam, "id": uuid.uuid4().hex if id_ is None else id_, "d": gegevens}
    antwoord = voer_opdracht(groep.mensen[wie], groep.sessie, bericht)
    json.dumps(antwoord).encode()
    if antwoord["t"] == "fout":
        assert set(antwoord) == {"t", "id", "code", "uitleg", "velden"}
        assert antwoord["code"].isidentifier()
        assert 10 < len(antwoord["uitleg"]) < 250
    else:
        assert set(antwoord) == {"t", "id", "seq"}
    return antwoord


@pytest.mark.parametrize("naam", ZETTEN)
def test_every_bad_value_of_every_field_is_refused(tafel, naam):
    groep, wie = tafel.groep, ZETTEN[naam].wie
    with tafel.klaar_voor(naam) as goed:
        voor = afdruk()
        for veld, soort in ACTIES[naam].formulier.base_fields.items():
            slecht = SLECHT[type(soort)] + (LEEG if soort.required else [])
            if soort.required:
                ontbreekt = {sleutel: waarde for sleutel, waarde in goed.items() if sleutel != veld}
                assert stuur(groep, wie, naam, ontbreekt)["t"] == "fout", veld
            for waarde in slecht:
                assert stuur(groep, wie, naam, goed | {veld: waarde})["t"] == "fout", (veld, waarde)
        assert afdruk() == voor


def test_every_kind_of_field_has_its_bad_values():
    soorten = {type(v) for naam in opdrachten() for v in ACTIES[naam].formulier.base_fields.values()}
    assert soorten == set(SLECHT)


def test_ids_of_another_session_are_not_known_here(tafel, maak_groep):
    groep, ander = tafel.groep, maak_groep()
    ander.start()
    ander.naar("antwoorden")
    vreemd = {
        "uuid": ander.schrijf("daan", "Elders"),
        "deelname": ander.deelname("daan").pk,
        "eigenaar": ander.deelname("daan").pk,
    }
    geprobeerd = 0
    for naam, zet in ZETTEN.items():
        with tafel.klaar_voor(naam) as goed:
            voor = afdruk()
            for veld in set(goed) & set(vreemd):
                for waarde in (vreemd[veld], str(groep.sessie.uuid) if veld == "uuid" else 10**9):
                    antwoord = stuur(groep, zet.wie, naam, goed | {veld: waarde})
                    assert (antwoord["t"], antwoord["code"]) == ("fout", "onbekend"), (naam, veld)
                    geprobeerd += 1
            assert afdruk() == voor
    assert geprobeerd == 2 * 16  # 8 commands name a card or afspraak, 8 a person


def test_the_same_data_without_anything_wrong_is_taken(tafel):
    """So it is the bad value that is refused above. Fields that the form does not know change nothing."""
    extra = {
        "auteur": 1,
        "status": "vastgesteld",
        "sessie": 1,
        "rol": "gespreksleider",
        "geoogst": True,
        "seq": 99,
    }
    for naam in sorted(
        set(ZETTEN) - {"sessie.openen", "sessie.starten", "sessie.hervatten", "sessie.heropenen"}
    ):
        with tafel.klaar_voor(naam) as goed:
            meer = {veld: waarde for veld, waarde in extra.items() if veld not in goed}
            antwoord = stuur(tafel.groep, ZETTEN[naam].wie, naam, goed | meer)
            assert antwoord["t"] == "klaar", naam
            if naam == "bijdrage.plaatsen":
                kaart = tafel.groep.sessie.bijdragen.order_by("-pk").first()
                assert (kaart.auteur.gebruiker, kaart.geoogst) == (tafel.groep.mensen["daan"], False)


VERKEERDE_VORM = [
    ({"naam": "onzin.doen"}, "onbekend"),
    ({"naam": "sessie.annuleren"}, "onbekend"),  # an action, but not of the room
    ({"naam": "verslag.vaststellen"}, "onbekend"),
    ({"naam": "__class__"}, "onbekend"),
    ({"naam": None}, "vorm"),
    ({"naam": ["notitie.bewaren"]}, "vorm"),
    ({"naam": {}}, "vorm"),
    ({"naam": "\ud800"}, "onbekend"),
    ({"id": None}, "vorm"),
    ({"id": 12345678}, "vorm"),
    ({"id": ["opdracht-1"]}, "vorm"),
    ({"id": ""}, "client_id"),
    ({"id": "kort"}, "client_id"),
    ({"id": "x" * 65}, "client_id"),
    ({"id": "x" * 10_000}, "client_id"),
    ({"id": "met spatie"}, "client_id"),
    ({"id": "opdracht-1\n"}, "client_id"),
    ({"id": "opdracht\0000"}, "client_id"),
    ({"id": "opdracht\ud800"}, "client_id"),
    ({"d": None}, "vorm"),
    ({"d": []}, "vorm"),
    ({"d": "tekst"}, "vorm"),
    ({"d": 5}, "vorm"),
    ({"d": {"tekst": {"diep": [1, {"er": None}]}}}, "vorm"),
]


@pytest.mark.parametrize(("anders", "code"), VERKEERDE_VORM, ids=lambda waarde: ascii(waarde)[:30])
def test_a_command_of_the_wrong_form(groep, anders, code):
    goed = {"t": "opdracht", "naam": "notitie.bewaren", "id": "opdracht-1", "d": {"tekst": "goed"}}
    voor = afdruk()
    for bericht in (goed | anders, {"naam": goed["naam"]} | anders):
        antwoord = voer_opdracht(groep.mensen["daan"], groep.sessie, bericht)
        assert antwoord["t"] == "fout"
        json.dumps(antwoord).encode()
    antwoord = voer_opdracht(groep.mensen["daan"], groep.sessie, goed | anders)
    assert antwoord["code"] == code
    assert antwoord["id"] is None or antwoord["id"] == (goed | anders)["id"]
    assert afdruk() == voor
    assert voer_opdracht(groep.mensen["daan"], groep.sessie, goed)["t"] == "klaar"


GEEN_OBJECT = [
    b"",
    b"[]",
    b"null",
    b"5",
    b'"tekst"',
    b"{",
    b"\xff",
    b"[" * 50_000,
    b"NaN",
    b'{"d": 1e',
    b"9" * 5000,
]


@pytest.mark.parametrize("lichaam", GEEN_OBJECT, ids=lambda lichaam: ascii(lichaam)[:20])
def test_what_is_not_an_object_is_refused_before_it_is_a_command(groep, klant, lichaam):
    with pytest.raises(Geweigerd) as fout:
        lees_json(lichaam)
    assert fout.value.code == "json"
    assert lichaam.decode("latin1") not in fout.value.uitleg or not lichaam
    adres = reverse("kamer:opdracht", args=[groep.sessie.uuid])
    antwoord = klant(groep.mensen["daan"]).post(adres, lichaam, content_type="application/json")
    assert (antwoord.status_code, antwoord.json()["code"]) == (409, "json")


@pytest.mark.parametrize("waarde", [NAN, INF, 10**4000, "\ud800", ["diep"] * 50])
def test_odd_json_by_post_gets_an_answer(groep, klant, waarde):
    adres = reverse("kamer:opdracht", args=[groep.sessie.uuid])
    bericht = {"naam": "bijdrage.plaatsen", "id": "opdracht-1", "d": {"versie": waarde, "tekst": waarde}}
    antwoord = klant(groep.mensen["daan"]).post(adres, json.dumps(bericht), content_type="application/json")
    assert (antwoord.status_code, antwoord.json()["t"]) == (409, "fout")


@pytest.mark.parametrize(
    "tekst",
    [
        "'; DROP TABLE sessie; --",
        "<script>alert(1)</script>",
        "{{ 7*7 }}{% now %}",
        "‮omgekeerd",
        "👩‍👩‍👧 Zoë ẞ",
    ],
)
def test_odd_texts_are_kept_as_they_are_and_shown_as_text(tafel, klant, tekst):
    groep = tafel.groep.naar("antwoorden")
    uuid_ = groep.schrijf("daan", tekst)
    assert groep.sessie.bijdragen.get(uuid=uuid_).tekst == tekst
    adres = reverse("kamer:kamer", args=[groep.sessie.uuid])
    for wie in set(ROLLEN) - {"wim"}:  # who stands at the door
        bladzijde = klant(groep.mensen[wie]).get(adres).content.decode()
        assert escape(tekst) in bladzijde
        assert "<script>alert" not in bladzijde
