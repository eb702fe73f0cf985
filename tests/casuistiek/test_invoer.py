"""Input that is odd: refused in words with nothing lost, or the right result, the same on both databases."""

import json
from urllib.parse import quote_from_bytes, urlencode

import pytest

from casuistiek.controle import kijk_na
from casuistiek.forms import HOOGSTENS, CasusFormulier, TerugstuurFormulier
from casuistiek.invoer import lees_besluiten, lees_eigen, vervangtekst, zonder_opmaak
from casuistiek.models import Casus
from tests.casuistiek.hulp import TEKST, post_van, tekst

NIEUW = "/casussen/nieuw/"
WOORD = (
    "De moeder\u00a0belde op 06\u00a012345678.\r\n\uf0b7\tFati\u00adma was er niet.\x0b"
    "“Dat klopt”, zei juf Fa\u200btima – en toen\u2028niets meer.\ufeff"
)
GOED = {
    "rechts naar links": "אמא של הילד \u202eגרה כאן\u202c وقالت إنها لا تنام",
    "emoji": "Het gezin 👨‍👩‍👧‍👦 werd er 😔 van, en ik ook 🏳️‍🌈",
    "astraal": "Een muzieksleutel 𝄞 en een zeldzaam teken 𠮷",
    "los accent": "Een cafe\u0301 en een ge\u0308rgerd mens",
    "Perzisch": "می\u200cخواهم",
    "tab": "Eerst\teen tab, dan de rest",
}
FOUT = {"NUL": "voor\x00na", "surrogaat": "voor\ud800na", "stuurteken": "voor\x07na"}


@pytest.fixture
def ik(klant, ingrid):
    return klant(ingrid)


def bewaar(ik, **velden):
    html = ik.post(NIEUW, tekst(**velden) | {"stap": "controleer"}).text
    assert "Kijk je casus na" in html
    ik.post(NIEUW, post_van(html, stap="bewaar"))
    return Casus.objects.get()


@pytest.mark.parametrize("wat", GOED)
@pytest.mark.parametrize("veld", ["titel", "situatie"])
def test_is_stored_as_typed(ik, wat, veld):
    casus = bewaar(ik, **{veld: GOED[wat]})
    verwacht = {"los accent": "Een café en een gërgerd mens"}.get(wat, zonder_opmaak(GOED[wat]))
    if veld == "titel":
        verwacht = " ".join(verwacht.split())
    assert getattr(casus, veld) == verwacht
    assert verwacht.split()[0] in ik.get("/casussen/" if veld == "titel" else f"/casussen/{casus.uuid}/").text


@pytest.mark.parametrize("veld", Casus.TEKSTVELDEN)
@pytest.mark.parametrize("wat", ["NUL", "stuurteken"])
def test_what_cannot_be_stored_is_told_and_the_rest_is_kept(ik, veld, wat):
    inhoud = FOUT[wat]
    html = ik.post(NIEUW, tekst(**{veld: inhoud}) | {"stap": "controleer"}).text
    assert "onzichtbaar stuurteken" in html and not Casus.objects.exists()
    data = post_van(html)
    assert all(data[v][0] == TEKST[v] for v in Casus.TEKSTVELDEN if v != veld)
    assert data[veld][0].replace("\x00", "").replace("\x07", "") == "voorna"


@pytest.mark.parametrize("veld", Casus.TEKSTVELDEN)
def test_half_a_character_is_told_in_words(veld):
    # A browser cannot send half a character; only an action can be called with one.
    formulier = CasusFormulier(tekst(**{veld: "voor\ud800na"}), keuzes=[])
    assert not formulier.is_valid()
    assert formulier.errors[veld] == ["Er staat een teken in dat niet bewaard kan worden."]


@pytest.mark.parametrize("veld", [veld for veld in HOOGSTENS if veld != "namen"])
def test_empty_is_told_where_it_is_needed(ik, veld):
    html = ik.post(NIEUW, tekst(**{veld: "  \u200b \n"}) | {"stap": "controleer"}).text
    assert ("Kijk je casus na" in html) is (veld in ("betrokkenen", "geprobeerd"))
    assert not Casus.objects.exists()


def test_word_paste_becomes_plain_and_is_found(ik):
    casus = bewaar(ik, situatie=WOORD)
    assert "12345678" not in casus.situatie and "Fatima" not in casus.situatie
    assert not set("\u00ad\u200b\x0b\u2028\ufeff\uf0b7\r") & set(casus.situatie)
    assert casus.situatie.count("\n") == 3 and "•" in casus.situatie


def test_invisible_characters_hide_no_name():
    for onzichtbaar in ("\u00ad", "\u200b", "\u2060", "\ufeff", "\u202e"):
        ruw = f"Mijn leerling Fati{onzichtbaar}ma Yılmaz bleef thuis."
        assert [g.tekst for g in kijk_na({"a": zonder_opmaak(ruw)}).groepen] == ["Fatima Yılmaz"]


def test_fifty_thousand_characters_are_told_and_kept(ik):
    lang = "woord en " * 5556
    html = ik.post(NIEUW, tekst(situatie=lang, titel="Blijft staan") | {"stap": "controleer"}).text
    assert "Kijk je casus na" not in html and f"{HOOGSTENS['situatie']} tekens" in html
    assert post_van(html)["situatie"][0].strip() == lang.strip() and "Blijft staan" in html


def test_odd_decisions_are_harmless():
    class Post(dict):
        def getlist(self, naam):
            return self.get(naam, [])

    groepen = kijk_na({"a": "Mijn leerling Fatima bleef thuis."}).groepen
    sleutel = groepen[0].sleutel
    for ruw, verwacht in (
        ("a\x00b", ""),
        ("a\ud800b", ""),
        ("x" * 500, "x" * 200),
        ("een\u200bder", "eender"),
    ):
        assert lees_besluiten(Post({f"vervanging-{sleutel}": ruw}), groepen)[sleutel].vervanging == verwacht
        assert vervangtekst(ruw) == verwacht
    assert lees_eigen(Post(zoek=["\x00", "wel", "over"], door=["a", "\x00"])) == lees_eigen(
        Post(zoek=["wel"], door=[""])
    )


@pytest.mark.parametrize("ruw", FOUT.values())
def test_remark_of_a_reviewer_that_cannot_be_stored_is_told(ruw):
    formulier = TerugstuurFormulier({"opmerking": ruw, "gemarkeerd": ruw})
    assert set(formulier.errors) == {"opmerking", "gemarkeerd"}


@pytest.mark.parametrize(
    "stuk", [b"\xed\xa0\x80", b"\xff\xfe", b"\xf0\x9f\x99"], ids=["surrogaat", "BOM", "half"]
)
def test_bytes_that_are_no_text_show_as_such_and_lose_nothing(ik, stuk):
    """What a broken program sends as UTF-8: half a character, or another encoding."""
    rauw = tekst(situatie="VOOR en NA blijven staan.") | {"stap": "controleer"}
    regels = [(n, w) for n, ws in rauw.items() for w in (ws if isinstance(ws, list) else [ws])]
    lichaam = urlencode(regels).encode().replace(b"VOOR", b"VOOR" + quote_from_bytes(stuk).encode())
    html = ik.post(NIEUW, lichaam, content_type="application/x-www-form-urlencoded").text
    assert "Kijk je casus na" in html and "\ufffd" in html
    ik.post(NIEUW, post_van(html, stap="bewaar"))
    situatie = Casus.objects.get().situatie
    assert situatie.startswith("VOOR\ufffd") and situatie.endswith("en NA blijven staan.")


@pytest.mark.parametrize("half", ["\ud800", "voor\udc00na", "\x00"])
@pytest.mark.parametrize("veld", ["vrij", "geplaatst"])
def test_half_a_character_in_what_travels_along_is_forgotten(ik, veld, half):
    """JSON can spell what a text field cannot."""
    html = ik.post(NIEUW, tekst() | {"stap": "controleer"}).text
    data = post_van(html, stap="bewaar") | {veld: json.dumps([{"soort": "PERSOON", "tekst": half}])}
    assert ik.post(NIEUW, data).status_code == 302
    casus = Casus.objects.get()
    assert (casus.vrij, casus.geplaatst) == ("[]", "[]")


@pytest.mark.parametrize("wat", ["NUL", "stuurteken"])
def test_names_to_look_for_that_cannot_be_read_are_told(ik, wat):
    html = ik.post(NIEUW, tekst(namen=FOUT[wat], titel="Blijft staan") | {"stap": "controleer"}).text
    assert "onzichtbaar stuurteken" in html and "Blijft staan" in html and "Kijk je casus na" not in html


@pytest.mark.parametrize("teken", ["\u202e", "\u2067", "\u0301", "\u200d", "😔", "𠮷", "İ", "ß", "ﬁ"])
def test_a_number_among_odd_characters_is_replaced_where_it_stands(ik, teken):
    """Positions are counted in the same characters all the way through the check."""
    ervoor, erna = f"{teken}{teken} Zij belde ", f" en {teken} daarna niet meer."
    casus = bewaar(ik, situatie=f"{ervoor}06-12345678{erna}")
    # what stands before it may be held for a name
    assert casus.situatie.endswith(zonder_opmaak(f" Zij belde [telefoonnummer]{erna}").strip())
