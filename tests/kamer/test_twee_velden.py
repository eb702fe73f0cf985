"""Cards with two fields, such as a value and a norm: written, changed, checked and kept as two."""

import pytest

from cop.writepath import Geweigerd
from intervisie.kamer.weergave import Weergever
from tests.kamer.kijken import kaarten_van
from tests.kamer.proef import proefleidraad

TABEL = {
    "type": "perspectieven",
    "sleutel": "tabel",
    "rubrieken": ["Ouders", "School"],
    "velden": ["Waarde", "Norm"],
}


@pytest.fixture
def groep(maak_groep):
    oogst = {"type": "oogst", "sleutel": "oogst", "bron": ["tabel"], "schrijft": "inbrenger"}
    return maak_groep(proefleidraad(TABEL, oogst, {"sleutel": "gewoon"})).start()


def test_each_card_has_both_fields_in_its_row(groep):
    groep.schrijf("daan", "Veiligheid", vervolg="Grijp in", rubriek="Ouders")
    groep.schrijf("dewi", "Rust", rubriek="School")  # the norm may come later
    ouders, school = groep.beeld("wim").vakken
    assert [(k.velden, k.tekst, k.vervolg) for k in ouders.kaarten] == [
        (("Waarde", "Norm"), "Veiligheid", "Grijp in")
    ]
    assert [(k.tekst, k.vervolg) for k in school.kaarten] == [("Rust", "")]
    html = Weergever().html("kaart", ouders.kaarten[0])
    assert "<dt>Waarde</dt>" in html and "<dt>Norm</dt>" in html
    assert groep.beeld("daan").invoer.velden == ("Waarde", "Norm")


def test_both_can_be_changed(groep):
    kaart = groep.schrijf("daan", "Veiligheid", vervolg="Grijp in", rubriek="Ouders")
    groep.doe("daan", "bijdrage.wijzigen", uuid=kaart, tekst="Zorg", vervolg="Blijf erbij", nagekeken="ja")
    (gezien,) = kaarten_van(groep.beeld("dewi"))
    assert (gezien.tekst, gezien.vervolg) == ("Zorg", "Blijf erbij")


def test_a_name_in_the_second_field_is_asked_about_too(groep):
    for naam in ("bijdrage.plaatsen", "bijdrage.wijzigen"):
        kaart = groep.schrijf("daan", "Veiligheid", rubriek="Ouders")
        with pytest.raises(Geweigerd) as fout:
            groep.doe(
                "daan", naam, uuid=kaart, tekst="Zorg", vervolg="Bel naar 06 12 34 56 78", rubriek="Ouders"
            )
        assert fout.value.code == "naam" and fout.value.velden["voorstel"] == ["Zorg"]
        assert "12 34" not in fout.value.velden["vervolg"][0]


def test_the_report_keeps_both_with_their_names(groep):
    kaart = groep.schrijf("daan", "Veiligheid", vervolg="Grijp in", rubriek="Ouders")
    groep.naar("oogst").doe("ingrid", "bijdrage.oogsten", uuid=kaart, oogst="ja")
    groep.doe("gonda", "sessie.afronden")
    assert [regel.tekst for regel in groep.sessie.verslag.regels.all()] == [
        "Waarde: Veiligheid\nNorm: Grijp in"
    ]


def test_elsewhere_a_second_field_is_not_kept(groep):
    groep.naar("gewoon").schrijf("daan", "idee", vervolg="nog iets")
    assert groep.sessie.bijdragen.get().vervolg == ""
