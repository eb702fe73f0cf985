"""The review without a script: decisions by kind, undone one by one, before and after, five questions."""

import json
import re

import pytest
from django.urls import reverse

from casuistiek.controle import kijk_na
from casuistiek.models import Casus
from casuistiek.nazicht import keuzes_van
from casuistiek.toepassen import Besluit, pas_toe, voltooi
from casuistiek.vragen import VRAGEN, met_antwoord, schone_antwoorden
from tests.casuistiek.hulp import TEKST, post_van, tekst
from tests.casuistiek.test_controle import na, stukken, voor

NIEUW = "/casussen/nieuw/"
# Two doubts of one kind, and one person under two names in three fields.
TWIJFEL = tekst(
    titel="Fatima blijft thuis",
    situatie="Mijn leerling Fatima Yılmaz bleef thuis. Het stond in de krant. Haar vader is burgemeester.",
    kernvraag="Hoe help ik Fatima?",
)


@pytest.fixture
def ik(klant, ingrid):
    return klant(ingrid)


def controleer(ik, rauw=TWIJFEL, **anders):
    return ik.post(NIEUW, rauw | {"stap": "controleer"} | anders).text


def open_van(html):
    stand = re.search(r"data-stand[^>]*>([^<]*)<", html)[1]
    return int(re.search(r"\d+", stand)[0]) if stand != "Niets meer te beslissen" else 0


def twijfels(html):
    return re.findall(r'data-besluit="(\w+)" data-familie="bijzonder" data-twijfel', html)


def test_only_doubts_ask(ik):
    html = controleer(ik)
    assert "Nog 2 dingen om naar te kijken" in html and len(twijfels(html)) == 2
    assert "Niets meer te beslissen" in controleer(ik, TEKST)


def test_all_of_a_kind_and_one_back_again(ik):
    html = controleer(ik)
    html = ik.post(NIEUW, post_van(html, alle="bijzonder")).text
    assert open_van(html) == 0
    een, ander = twijfels(html)
    html = ik.post(NIEUW, post_van(html, terug=een)).text
    assert open_van(html) == 1
    data = post_van(html)
    assert f"besluit-{een}" not in data and data[f"besluit-{ander}"] == ["vervang"]


def test_all_of_another_kind_leaves_the_doubts_open(ik):
    assert open_van(ik.post(NIEUW, post_van(controleer(ik), alle="naam")).text) == 2


def test_doubt_that_is_left_open_is_replaced_and_one_that_is_cleared_stays(ik):
    html = controleer(ik)
    een, _ander = twijfels(html)
    ik.post(NIEUW, post_van(html, stap="bewaar", **{f"besluit-{een}": "vrij"}))
    situatie = Casus.objects.get().situatie
    assert "in de krant" in situatie and "burgemeester" not in situatie


def test_one_person_has_one_replacement_under_all_names(ik):
    html = controleer(ik)
    hoofd = re.search(r'data-besluit="(\w+)" data-familie="naam"', html)[1]
    assert html.count('data-familie="naam"') == 1
    ik.post(NIEUW, post_van(html, stap="bewaar", **{f"vervanging-{hoofd}": "onze leerling"}))
    casus = Casus.objects.get()
    assert casus.titel == "Onze leerling blijft thuis" and casus.kernvraag == "Hoe help ik onze leerling?"
    assert "Fatima" not in casus.situatie and "Yılmaz" not in casus.situatie


def test_one_name_of_a_person_can_be_cleared_apart():
    nazicht = kijk_na({"a": "Mijn leerling Fatima Yılmaz bleef thuis. Ook Fatima zelf zweeg."})
    lang, kort = nazicht.groepen
    assert lang.hoofd == kort.hoofd and len(keuzes_van(nazicht, voltooi(nazicht, {}))) == 1
    uitkomst = pas_toe(nazicht, {kort.sleutel: Besluit(True, "")})
    assert "Yılmaz" not in uitkomst.velden["a"] and "Ook Fatima" in uitkomst.velden["a"]


def test_page_shows_before_and_after(ik):
    html = controleer(ik)
    assert 'value="voor" id="kijk-voor" checked' in html
    assert '<ins class="nieuw nieuw--naam">' in html
    html = ik.post(NIEUW, post_van(html, stap="controleer", kijk="na")).text
    assert 'value="na" id="kijk-na" checked' in html


MOEILIJK = [
    "Op 9 januari belde Fatima. Haar moeder, Ayşe, zei niets. Op 10 januari belde Ayşe zelf.",
    "Fatima's fiets stond bij Noras huis. Het was de Fatima van vroeger.",
    "Wij spraken Fatima Yılmaz (06-12345678, f@voorbeeld.nl) en Otto.\n\nFatima zweeg.",
    "Intern begeleider Sander de Boer, Sander dus, woont aan de Sprietlaan 12, 8011 AB in Zwolle.",
]


@pytest.mark.parametrize("ruw", MOEILIJK)
def test_after_is_what_is_stored(ruw):
    nazicht = kijk_na({"a": ruw})
    assert len(nazicht.groepen) >= 1
    assert voor(stukken(nazicht, "a")) == ruw
    assert na(stukken(nazicht, "a")) == pas_toe(nazicht, {}).velden["a"]
    for groep in nazicht.groepen:
        besluit = {groep.sleutel: Besluit(True, groep.vervanging, True)}
        assert na(stukken(nazicht, "a", besluit)) == pas_toe(nazicht, besluit).velden["a"]


def test_words_that_were_placed_are_remembered_encrypted(ik):
    ik.post(NIEUW, post_van(controleer(ik), stap="bewaar"))
    casus = Casus.objects.get()
    geplaatst = json.loads(casus.geplaatst)
    assert {g["soort"] for g in geplaatst} == {"PERSOON", "INDIRECT"}
    assert all(
        any(g["tekst"] in t for t in (casus.titel, casus.situatie, casus.kernvraag)) for g in geplaatst
    )
    assert "Fatima" not in casus.geplaatst


# ---- The five questions ----


def test_answers_are_kept_as_a_choice_and_come_back(ik):
    html = controleer(ik, TEKST)
    assert all(vraag.vraag in html for vraag in VRAGEN)
    ik.post(NIEUW, post_van(html, stap="bewaar", **{"vraag-pers": "ja", "vraag-duo": "weet_niet"}))
    casus = Casus.objects.get()
    assert casus.vragen == {"pers": "ja", "duo": "weet_niet"}
    pagina = ik.get(reverse("casuistiek:casus", args=[casus.uuid])).text
    pers = next(v for v in VRAGEN if v.sleutel == "pers")
    assert pers.bij_ja in pagina and "zijn er 3 niet beantwoord" in pagina
    adres = reverse("casuistiek:bewerken", args=[casus.uuid])
    html = ik.post(adres, post_van(ik.get(adres).text, stap="controleer")).text
    assert 'id="vraag-pers-ja" value="ja" aria-describedby="tip-pers-ja" checked' in html
    html = ik.post(adres, post_van(html, stap="terug", **{"vraag-pers": "nee"})).text
    html = ik.post(adres, post_van(html, stap="controleer")).text
    assert 'id="vraag-pers-nee" value="nee" checked' in html


def test_answers_do_not_stop_the_saving(ik):
    ik.post(NIEUW, post_van(controleer(ik, TEKST), stap="bewaar"))
    assert Casus.objects.get().vragen == {}


@pytest.mark.parametrize(
    "rauw", [None, "ja", ["pers"], {"pers": "misschien"}, {"anders": "ja"}, {"pers": ["ja"]}]
)
def test_only_answers_are_kept(rauw):
    assert schone_antwoorden(rauw) == {}


def test_reviewer_reads_the_answers(ik, klant, gonda):
    html = controleer(ik, TEKST)
    antwoorden = {f"vraag-{v.sleutel}": "nee" for v in VRAGEN} | {"vraag-klein": "ja"}
    casus_adres = ik.post(NIEUW, post_van(html, stap="bewaar", **antwoorden)).url
    ik.post(casus_adres + "aanbieden/")
    pagina = klant(gonda).get(casus_adres).text
    assert "Het speelt in een klein dorp of op een kleine school." in pagina
    assert "Het was in het nieuws" not in pagina and "beantwoordde" not in pagina
    assert [v.sleutel for v in met_antwoord(Casus.objects.get().vragen, "ja")] == ["klein"]


def test_review_and_preview_use_honest_words(ik):
    html = controleer(ik, TEKST)
    pagina = ik.get(ik.post(NIEUW, post_van(html, stap="bewaar")).url).text
    for tekst_ in (html, pagina):
        plat = " ".join(tekst_.split())
        assert "minder herleidbaar, niet anoniem" in plat and "AVG blijven het persoonsgegevens" in plat
        assert "begeleider" in plat
