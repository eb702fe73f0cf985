"""What a begeleider sees of the check in a stored text, and how marked words travel back."""

import json

import pytest
from django.db import connection
from django.urls import reverse

from casuistiek import actions
from casuistiek.models import Casus
from cop.writepath import Geweigerd
from tests.casuistiek.hulp import maak_casus, post_van, tekst, zet

RUW = tekst(
    titel="Fatima blijft thuis",
    situatie="Mijn leerling Fatima Yılmaz woont in Zwolle. Bel 06-12345678. Een paarse molen staat ernaast.",
)


def bewaarde_casus(browser, **besluiten) -> Casus:
    html = browser.post("/casussen/nieuw/", RUW | {"stap": "controleer"}).text
    browser.post("/casussen/nieuw/", post_van(html, stap="bewaar", **besluiten))
    return Casus.objects.get()


def adres(casus, naam="casus"):
    return reverse(f"casuistiek:{naam}", args=[casus.uuid])


@pytest.fixture
def aangeboden(klant, ingrid):
    html = klant(ingrid).post("/casussen/nieuw/", RUW | {"stap": "controleer"}).text
    plaats = html.split("<bdi>‘Zwolle’</bdi>")[0].rsplit('data-besluit="', 1)[1].split('"')[0]
    return zet(bewaarde_casus(klant(ingrid), **{f"besluit-{plaats}": "vrij"}), "aangeboden")


def test_reviewer_sees_where_and_not_what_was_there(aangeboden, klant, gonda):
    html = klant(gonda).get(adres(aangeboden)).text
    assert '<mark class="vondst vondst--geplaatst" title="in plaats van: naam">De leerling<sup>N' in html
    assert 'title="in plaats van: telefoonnummer">[telefoonnummer]<sup>#' in html
    assert '<mark class="vondst vondst--vrij" title="laten staan: plaats">Zwolle<sup>P✓' in html
    assert "Laten staan als ‘geen persoonsgegeven’: plaats (1×)" in html
    for rauw in ("Fatima", "Yılmaz", "06-12345678"):
        assert rauw not in html


def test_marked_words_go_back_and_come_up_in_the_next_review(aangeboden, klant, gonda, ingrid):
    data = {"gemarkeerd": "paarse  molen\n\npaarse molen\nernaast", "opmerking": "Kan de molen eruit?"}
    klant(gonda).post(adres(aangeboden, "terugsturen"), data)
    casus = Casus.objects.get()
    assert casus.status == "concept" and json.loads(casus.gemarkeerd) == ["paarse molen", "ernaast"]
    with connection.cursor() as cursor:
        cursor.execute("SELECT gemarkeerd, geplaatst FROM casuistiek_casus")
        assert not [k for k in cursor.fetchone() if b"molen" in bytes(k) or b"leerling" in bytes(k)]
    ik = klant(ingrid)
    pagina = ik.get(adres(casus)).text
    assert '<mark class="vondst vondst--aangewezen">paarse molen</mark>' in pagina
    assert 'title="aangewezen door de begeleider">paarse molen<sup>!' in pagina
    schrijven = ik.get(adres(casus, "bewerken")).text
    assert '<mark class="vondst vondst--aangewezen">paarse molen</mark>' in schrijven
    html = ik.post(adres(casus, "bewerken"), post_van(schrijven, stap="controleer")).text
    assert "Nog 2 dingen om naar te kijken" in html and "De begeleider wees dit aan." in html
    molen = html.split("<bdi>‘paarse molen’</bdi>")[0].rsplit('data-besluit="', 1)[1].split('"')[0]
    ernaast = html.split("<bdi>‘ernaast’</bdi>")[0].rsplit('data-besluit="', 1)[1].split('"')[0]
    besluiten = {f"vervanging-{molen}": "een herkenbaar gebouw", f"besluit-{ernaast}": "vrij"}
    ik.post(adres(casus, "bewerken"), post_van(html, stap="bewaar", **besluiten))
    casus = Casus.objects.get()
    assert "Een herkenbaar gebouw staat ernaast." in casus.situatie
    assert {"soort": "AANGEWEZEN", "tekst": "ernaast"} in json.loads(casus.vrij)
    # What was cleared is not asked again, and the reviewer sees that it was.
    html = ik.post(
        adres(casus, "bewerken"), post_van(ik.get(adres(casus, "bewerken")).text, stap="controleer")
    ).text
    assert "Niets meer te beslissen" in html
    zet(casus, "aangeboden")
    assert "aangewezen door de begeleider (1×)" in klant(gonda).get(adres(casus)).text


@pytest.mark.parametrize(
    "gemarkeerd, fout",
    [
        ("groene molen", "Dit staat niet in de casus: ‘groene molen’."),
        ("\n".join(f"woord {n}" for n in range(41)), "Dat zijn 41 plekken"),
        ("a" * 201, "hoogstens 200 tekens"),
        ("paarse\x00molen", "onzichtbaar stuurteken"),
    ],
)
def test_marks_that_cannot_be_are_told_and_kept(aangeboden, klant, gonda, gemarkeerd, fout):
    html = (
        klant(gonda)
        .post(adres(aangeboden, "terugsturen"), {"gemarkeerd": gemarkeerd, "opmerking": "Zo"})
        .text
    )
    assert fout in html and ">\nZo</textarea>" in html
    assert Casus.objects.get().status == "aangeboden"


def test_marks_go_when_the_case_is_released(aangeboden, gonda, ingrid):
    actions.stuur_terug(gonda, aangeboden, {"opmerking": "Zo", "gemarkeerd": "paarse molen"})
    actions.bied_aan(ingrid, aangeboden)
    casus = Casus.objects.get()
    actions.geef_vrij(gonda, casus, {"gezien": casus.seq})
    assert Casus.objects.get().gemarkeerd == ""


@pytest.mark.parametrize("naam", ["geplaatst", "vrij"])
@pytest.mark.parametrize("bocht", ['"x"', "[1]", '[{"soort": "X", "tekst": "a"}]', '[{"soort": "PLAATS"}]'])
def test_bent_lists_are_refused(community, ingrid, naam, bocht):
    with pytest.raises(Geweigerd):
        actions.dien_in(ingrid, community, tekst(**{naam: bocht}))


def test_placed_words_survive_an_edit_as_long_as_they_stand_there(community, ingrid):
    placed = [
        {"soort": "PERSOON", "tekst": "de moeder"},
        {"soort": "PLAATS", "tekst": "een plaats in de regio"},
    ]
    casus = maak_casus(community, ingrid, geplaatst=placed)
    assert json.loads(Casus.objects.get().geplaatst) == placed[:1]
    actions.wijzig(ingrid, casus, tekst(betrokkenen="Een leraar."))
    assert json.loads(Casus.objects.get().geplaatst) == []
