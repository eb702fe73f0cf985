"""Each step type: found by being there, with its template, and the rules that it lays on people."""

import pytest
from django.template.loader import get_template

from cop.writepath import Geweigerd
from intervisie import staptypen
from intervisie.leidraad import WIE
from intervisie.models import Deelname
from intervisie.staptypen import STAPTYPEN, basis
from tests.kamer.groep import ROLLEN
from tests.kamer.proef import proefleidraad

ALLEN = ROLLEN | {"sanne": "verslaglegger"}
# What a type needs beside the fields of every step.
EXTRA = {
    "oogst": {"bron": ["bron"]},
    "waarderen": {"bron": ["bron"]},
    "perspectieven": {"rubrieken": ["School", "Gemeente"]},
    "standpunt": {"rubrieken": ["School", "Gemeente"]},
    "tabel": {"rubrieken": ["School", "Gemeente"]},
}
# Without those in groepjes, where the seat decides who writes: test_groepjes.py.
KAARTTYPEN = sorted(
    s
    for s, t in STAPTYPEN.items()
    if "bijdrage.plaatsen" in t.handelingen and t.invoer == "kaart" and not t.per_groepje
)


def codes(groep, kaart=None) -> dict[str, str]:
    """Whether each person may write a card in the running step: mag, or the code of the refusal."""
    uitkomst = {}
    for wie in groep.rollen:
        try:
            groep.doe(wie, "bijdrage.plaatsen", **({"tekst": f"van {wie}"} | (kaart or {})))
            uitkomst[wie] = "mag"
        except Geweigerd as fout:
            uitkomst[wie] = fout.code
            assert fout.uitleg[-1] in ".?!"
    return uitkomst


def weigering(groep, wie: str, naam: str, **gegevens) -> Geweigerd:
    with pytest.raises(Geweigerd) as fout:
        groep.doe(wie, naam, **gegevens)
    return fout.value


def wie_mag(groep, **kaart) -> set[str]:
    return {wie for wie, code in codes(groep, kaart).items() if code == "mag"}


@pytest.fixture
def in_stap(maak_groep):
    """A session running in one step of this type (behind a step that can be its source)."""

    def maak(type_: str, **velden):
        stap = {"type": type_, "sleutel": "proef", **EXTRA.get(type_, {}), **velden}
        bron = {"sleutel": "bron", "type": "gesprek"}
        return maak_groep(proefleidraad(bron, stap), rollen=ALLEN).start().naar("proef")

    return maak


# ---- being there ----


@pytest.mark.parametrize("sleutel", STAPTYPEN)
def test_a_type_is_complete(sleutel):
    type_ = STAPTYPEN[sleutel]
    assert type_.sleutel == sleutel
    assert type_.naam and type_.uitleg and type(type_).__doc__.endswith(".")
    assert type_.invoer in ("kaart", "afspraak", "")
    get_template(f"intervisie/staptypen/{sleutel}.html")


def test_every_module_and_every_template_is_a_type(settings):
    modules = {pad.stem for pad in (settings.BASE_DIR / "intervisie/staptypen").glob("*.py")}
    assert modules - {"__init__", "basis"} == set(STAPTYPEN)
    sjablonen = {pad.stem for pad in (settings.BASE_DIR / "templates/intervisie/staptypen").glob("*.html")}
    assert sjablonen == set(STAPTYPEN)


def test_a_second_type_with_the_same_key_is_refused(monkeypatch, tmp_path):
    (tmp_path / "nog_een_rondje.py").write_text(
        "from intervisie.staptypen.rondje import Rondje\n\nTYPE = Rondje()\n"
    )
    monkeypatch.setattr(staptypen, "__path__", [*staptypen.__path__, str(tmp_path)])
    with pytest.raises(ValueError, match="'rondje' bestaat twee keer"):
        staptypen._vind()


def test_a_new_module_is_found(monkeypatch, tmp_path):
    (tmp_path / "dansen.py").write_text(
        "from intervisie.staptypen.basis import Staptype\n\n\n"
        "class Dansen(Staptype):\n    sleutel = 'dansen'\n\n\nTYPE = Dansen()\n"
    )
    monkeypatch.setattr(staptypen, "__path__", [*staptypen.__path__, str(tmp_path)])
    assert set(staptypen._vind()) == set(STAPTYPEN) | {"dansen"}


# ---- who writes ----

WIE_SCHRIJFT = {
    "inbrenger": {"ingrid", "otto"},
    "deelnemers": {"gonda", "petra", "daan", "dewi", "sanne"},
    "allen": {"gonda", "petra", "daan", "dewi", "sanne", "ingrid", "otto"},
    "gespreksleider": {"gonda"},
    "verslaglegger": {"sanne", "gonda"},
    "niemand": set(),
}


@pytest.mark.parametrize("schrijft", WIE)
def test_who_may_write_is_what_the_leidraad_says(in_stap, schrijft):
    groep = in_stap("gesprek", schrijft=schrijft)
    assert wie_mag(groep) == WIE_SCHRIJFT[schrijft]
    assert {wie for wie in ALLEN if groep.beeld(wie).invoer} == WIE_SCHRIJFT[
        schrijft
    ]  # and the field is there


@pytest.mark.parametrize("type_", KAARTTYPEN)
@pytest.mark.parametrize("schrijft", ["allen", "inbrenger"])
def test_every_type_with_cards_keeps_to_it(in_stap, type_, schrijft):
    groep = in_stap(type_, schrijft=schrijft)
    verwacht = WIE_SCHRIJFT[schrijft]
    if type_ == "formuleren":
        verwacht = verwacht | {"gonda"}  # types along for the inbrenger
    if type_ == "luisterstand":
        verwacht = verwacht - {"ingrid", "otto"}
    assert wie_mag(groep, rubriek="School") == verwacht


def test_types_without_cards_take_none(in_stap):
    assert set(STAPTYPEN) - set(KAARTTYPEN) == {
        "vertellen",
        "waarderen",
        "afspraken",
        "kiezen",
        "groepjes",
        "in_groepje",
        "stilte",
    }
    groep = in_stap("vertellen", schrijft="allen")
    assert set(codes(groep).values()) == {"niet_nu", "geen_recht"}
    assert groep.sessie.bijdragen.count() == 0


def test_in_the_luisterstand_the_inbrenger_is_refused_kindly(in_stap):
    for type_, velden in (("luisterstand", {}), ("gesprek", {"inbrenger": "luistert"})):
        groep = in_stap(type_, **velden)
        fout = weigering(groep, "ingrid", "bijdrage.plaatsen", tekst="Ja maar")
        assert fout.code == "niet_nu"
        assert "luisterstand" in fout.uitleg and "kladblok" in fout.uitleg
        kaart = groep.schrijf("daan", "Een vermoeden")
        fout = weigering(groep, "ingrid", "bijdrage.markeren", uuid=kaart, markering="knelpunt")
        assert "luisterstand" in fout.uitleg
        assert groep.beeld("ingrid").nu.luistert and groep.beeld("ingrid").invoer is None
        groep.sessie.leidraad.sessies.all().delete()
        groep.sessie.leidraad.delete()


def test_a_listening_inbrenger_may_keep_notes(in_stap):
    in_stap("luisterstand").doe("ingrid", "notitie.bewaren", tekst="Dit raakt me")


# ---- how much ----


@pytest.mark.parametrize("type_", sorted(set(KAARTTYPEN) - {"formuleren"}))
def test_no_more_cards_than_the_step_allows(in_stap, type_):
    groep = in_stap(type_, max=2)
    kaart = {"rubriek": "School", "tekst": "kaart"}
    eerste = groep.schrijf("daan", **kaart)
    groep.schrijf("daan", **kaart)
    fout = weigering(groep, "daan", "bijdrage.plaatsen", **kaart)
    assert fout.code == "vol" and "2 kaarten" in fout.uitleg
    groep.schrijf("dewi", **kaart)  # the limit is per person
    groep.doe("daan", "bijdrage.intrekken", uuid=eerste)
    groep.schrijf("daan", **kaart)


def test_check_uit_is_one_line_unless_the_step_says_more(in_stap):
    groep = in_stap("check_uit")
    groep.schrijf("daan", "Dank")
    assert "één kaart" in weigering(groep, "daan", "bijdrage.plaatsen", tekst="Nog iets").uitleg


def test_formuleren_keeps_every_wording(in_stap):
    groep = in_stap("formuleren", schrijft="inbrenger", soort="kernvraag", max=1)
    for tekst in ("Eerste", "Tweede", "Derde"):
        groep.schrijf("ingrid", tekst)
    assert [kaart.tekst for kaart in groep.sessie.bijdragen.all()] == ["Eerste", "Tweede", "Derde"]
    assert groep.beeld("daan").kop.kernvraag == "Derde"


@pytest.mark.parametrize("naam", ["bijdrage.plaatsen", "bijdrage.wijzigen"])
def test_no_more_words_than_the_step_allows(in_stap, naam):
    groep = in_stap("gesprek", woorden=5)
    uuid = groep.schrijf("daan", "een twee drie vier vijf")
    fout = weigering(groep, "daan", naam, uuid=uuid, tekst="een twee drie\nvier vijf zes")
    assert fout.code == "ongeldig" and "5 woorden" in fout.uitleg and "6" in fout.uitleg


def test_a_card_of_the_table_has_a_row_that_exists(in_stap):
    groep = in_stap("perspectieven")
    for rubriek in ("", "Kerk", "school"):
        fout = weigering(groep, "daan", "bijdrage.plaatsen", tekst="kijk", rubriek=rubriek)
        assert fout.code == "ongeldig"
    groep.schrijf("daan", "kijk", rubriek="Gemeente")
    vakken = [(vak.kop, len(vak.kaarten)) for vak in groep.beeld("wim").vakken]
    assert vakken == [("School", 0), ("Gemeente", 1)]


def test_a_standpunt_is_chosen_by_hand_and_lies_with_its_like_once_revealed(in_stap):
    groep = in_stap("standpunt", zicht="tot_onthulling")
    assert (
        groep.beeld("daan").invoer.keuze == "Jouw keuze"
    )  # no row is ready: a default would count as a vote
    assert weigering(groep, "daan", "bijdrage.plaatsen", tekst="Daarom", rubriek="").code == "ongeldig"
    groep.schrijf("daan", "Daarom", rubriek="Gemeente")
    assert "één kaart" in weigering(groep, "daan", "bijdrage.plaatsen", tekst="Ook", rubriek="School").uitleg

    def gezien(wie):
        return [(vak.kop, [kaart.tekst for kaart in vak.kaarten]) for vak in groep.beeld(wie).vakken]

    assert gezien("dewi") == []
    assert gezien("daan") == [("Gemeente", ["Daarom"])]
    groep.doe("gonda", "sessie.onthullen")
    assert gezien("dewi") == [("School", []), ("Gemeente", ["Daarom"])]


def test_other_tables_have_a_row_ready(in_stap):
    for type_ in ("perspectieven", "tabel"):
        groep = in_stap(type_)
        assert groep.beeld("daan").invoer.keuze == ""
        groep.sessie.leidraad.sessies.all().delete()
        groep.sessie.leidraad.delete()


def test_a_score_is_kept_only_where_it_is_asked(in_stap):
    groep = in_stap("check_uit", score=True)
    groep.schrijf("daan", "Dank", score=4)
    groep.schrijf("dewi", "Dank")
    assert [kaart.score for kaart in groep.sessie.bijdragen.order_by("pk")] == [4, None]
    for score in (0, 6, -1):
        assert weigering(groep, "otto", "bijdrage.plaatsen", tekst="Dank", score=score).code == "ongeldig"
    groep.naar("bron").schrijf("daan", "Dank", score=4)
    assert groep.sessie.bijdragen.get(stap__sleutel="bron").score is None


@pytest.mark.parametrize("type_", ["schrijven", "standpunt"])
def test_once_revealed_people_read_and_talk(in_stap, type_):
    groep = in_stap(type_, schrijft="deelnemers", zicht="tot_onthulling")
    nu = groep.beeld("ingrid").nu
    assert (nu.spreekt, nu.schrijft) == ("Het is stil.", "De deelnemers schrijven in stilte.")
    assert nu.jij == "Jij luistert."
    assert "0 van 4 mensen schreven" in groep.beeld("gonda").voortgang.tekst
    groep.doe("gonda", "sessie.onthullen")
    nu = groep.beeld("daan").nu
    assert (nu.spreekt, nu.schrijft) == ("De gespreksleider geeft het woord.", "De kaarten liggen open.")
    assert nu.jij == groep.beeld("ingrid").nu.jij == "Jij leest de kaarten."
    assert groep.beeld("gonda").voortgang is None  # nobody is waited for any more
    groep.doe("gonda", "beurt.geven", deelname=groep.deelname("dewi").pk)
    assert groep.beeld("daan").nu.spreekt == "Dewi Demo is aan het woord."


# ---- notes of knelpunten and werkzame elementen ----


def test_who_may_note_a_knelpunt(in_stap):
    """In oogst and afspraken everybody who takes part, beyond the limits of the step's own cards."""
    assert {s for s, t in STAPTYPEN.items() if t.noteren} == {"oogst", "afspraken"}
    for type_ in ("oogst", "afspraken"):
        groep = in_stap(type_, schrijft="inbrenger", max=1)
        assert wie_mag(groep, markering="knelpunt") == set(ALLEN) - {"wim"}
        assert wie_mag(groep, markering="werkzaam_element") == set(ALLEN) - {"wim"}
        assert {kaart.soort for kaart in groep.sessie.bijdragen.all()} == {"notitie"}
        groep.sessie.leidraad.sessies.all().delete()
        groep.sessie.leidraad.delete()


def test_elsewhere_a_mark_makes_no_note(in_stap):
    groep = in_stap("gesprek", schrijft="inbrenger")
    assert weigering(groep, "daan", "bijdrage.plaatsen", tekst="x", markering="knelpunt").code == "niet_nu"
    groep.schrijf("ingrid", "x", markering="knelpunt")
    assert groep.sessie.bijdragen.get().markering == ""


# ---- hidden cards ----


@pytest.mark.parametrize("zicht", ["tot_onthulling", "anoniem"])
def test_after_the_reveal_nothing_is_added(in_stap, zicht):
    groep = in_stap("schrijven", zicht=zicht)
    eigen = groep.schrijf("daan", "op tijd")
    fout = weigering(groep, "gonda", "bijdrage.markeren", uuid=eigen, markering="knelpunt")
    assert fout.code == "onbekend"  # who does not see a card does not learn that it is there
    assert weigering(groep, "daan", "bijdrage.markeren", uuid=eigen, markering="knelpunt").code == "niet_nu"
    groep.doe("gonda", "sessie.onthullen")
    assert "onthuld" in weigering(groep, "dewi", "bijdrage.plaatsen", tekst="te laat").uitleg
    groep.doe("gonda", "bijdrage.markeren", uuid=eigen, markering="knelpunt")
    if zicht == "anoniem":  # a change now would show whose card it is
        for naam in ("bijdrage.wijzigen", "bijdrage.intrekken"):
            assert "vast" in weigering(groep, "daan", naam, uuid=eigen, tekst="anders").uitleg
    else:
        groep.doe("daan", "bijdrage.wijzigen", uuid=eigen, tekst="anders")


def test_revealing_again_keeps_the_order(in_stap):
    groep = in_stap("schrijven", zicht="tot_onthulling")
    for n in range(6):
        groep.schrijf("daan", f"kaart {n}")
    groep.doe("gonda", "sessie.onthullen")
    volgorde = [kaart.tekst for kaart in groep.sessie.bijdragen.all()]
    groep.doe("gonda", "sessie.onthullen")
    assert [kaart.tekst for kaart in groep.sessie.bijdragen.all()] == volgorde
    assert "niets te onthullen" in weigering(groep.naar("bron"), "gonda", "sessie.onthullen").uitleg


def test_the_words_of_who_belong_to_every_role():
    assert set(basis._ROLLEN) == set(basis._WIE) == set(WIE) == set(WIE_SCHRIJFT)
    assert set().union(*basis._ROLLEN.values()) == set(Deelname.Rol) - {Deelname.Rol.WAARNEMER}
