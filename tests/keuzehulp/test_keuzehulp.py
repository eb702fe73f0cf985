"""Help with choosing: what fits and why, what comes nearest, and the same questions while planning."""

from itertools import product

import pytest
from django.urls import reverse
from lxml import html

from intervisie.keuzehulp.forms import ERVARING, VraagFormulier
from intervisie.keuzehulp.voorstel import kies
from intervisie.leidraad import BEHOEFTEN, MAP, laad_leidraden, lees
from intervisie.leidraad import ERVARING as NIVEAUS
from intervisie.models import Leidraad
from tests.agenda.bouw import lid, over

ALLE = [
    Leidraad(pk=nummer, sleutel=pad.stem, versie=1, naam=(inhoud := lees(pad))["naam"], inhoud=inhoud)
    for nummer, pad in enumerate(sorted(MAP.glob("*.toml")))
]
VRAAG = {"behoefte": "eerste_keer", "tijd": 45, "ervaring": "geen", "mensen": None}


def past(leidraad: Leidraad, vraag: dict) -> bool:
    """The rule once more, in other words."""
    inhoud = leidraad.inhoud
    return (
        vraag["behoefte"] in inhoud["behoefte"]
        and sum(stap["minuten"] for stap in inhoud["stap"]) <= vraag["tijd"]
        and NIVEAUS.index(inhoud["ervaring"]) <= NIVEAUS.index(vraag["ervaring"])
        and (vraag["mensen"] or inhoud["groep_min"]) in range(inhoud["groep_min"], inhoud["groep_max"] + 1)
    )


def test_every_answer_gives_what_fits_or_honestly_what_comes_nearest():
    leeg = 0
    for behoefte, tijd, ervaring, mensen in product(BEHOEFTEN, (20, 60, 120), ERVARING, (None, 3, 7, 40)):
        vraag = {"behoefte": behoefte, "tijd": tijd, "ervaring": ervaring, "mensen": mensen}
        uitkomst = kies(ALLE, vraag)
        assert {v.leidraad.sleutel for v in uitkomst.passend} == {r.sleutel for r in ALLE if past(r, vraag)}
        if uitkomst.passend:
            assert uitkomst.dichtbij == ()
            assert all(v.past and not v.past_niet for v in uitkomst.passend)
        else:
            leeg += 1
            assert len(uitkomst.dichtbij) == 3
            assert all(v.past_niet and v.verschil > 0 for v in uitkomst.dichtbij)
    assert 0 < leeg < 16 * 3 * 3 * 4


def test_with_time_and_experience_every_need_has_something():
    for behoefte in BEHOEFTEN:
        assert kies(ALLE, {"behoefte": behoefte, "tijd": 120, "ervaring": "veel", "mensen": None}).passend


@pytest.mark.parametrize(
    ("behoefte", "tijd", "ervaring", "eerste"),
    [
        ("eerste_keer", 45, "geen", "vijfstappen"),
        ("gebeurtenis", 90, "enige", "incidentmethode"),
        ("vraag_zoeken", 90, "geen", "tienstappenmethode"),
        ("blinde_vlek", 75, "enige", "roddelmethode"),
        ("gevoel", 90, "veel", "balintmethode"),
        ("waarden", 120, "veel", "socratisch_gesprek"),
        ("dilemma", 90, "veel", "dilemmamethode"),
        ("wat_werkt", 60, "geen", "waarderende_intervisie"),
        ("vastgelopen", 60, "geen", "zes_denkhoeden"),
        ("eigen_stap", 60, "enige", "action_learning"),
        ("kennis", 60, "enige", "echo_achtig"),
        ("besluit", 60, "veel", "deep_democracy"),
    ],
)
def test_the_table_of_the_domain_comes_out_first(behoefte, tijd, ervaring, eerste):
    vraag = {"behoefte": behoefte, "tijd": tijd, "ervaring": ervaring, "mensen": None}
    assert kies(ALLE, vraag).passend[0].leidraad.sleutel == eerste


def test_the_nearest_says_what_does_not_fit():
    uitkomst = kies(ALLE, VRAAG | {"behoefte": "dilemma", "tijd": 60, "ervaring": "veel"})
    assert uitkomst.passend == ()
    assert uitkomst.dichtbij[0].leidraad.sleutel == "dilemmamethode"
    assert uitkomst.dichtbij[0].past_niet == ("Duurt 90 minuten: 30 meer dan jullie hebben.",)


# ---- the page ----


@pytest.fixture
def leidraden(db):
    laad_leidraden()


def test_the_address_holds_every_answer(leidraden, daan, eva, klant):
    adres = reverse("keuzehulp:kiezen") + "?behoefte=eerste_keer&tijd=45&ervaring=geen&mensen=6"
    teksten = [html.fromstring(klant(mens).get(adres).text) for mens in (daan, eva)]
    for blad in teksten:
        assert blad.xpath("//select[@name='behoefte']/option[@selected]/@value") == ["eerste_keer"]
        assert blad.xpath("//input[@name='tijd']/@value") == ["45"]
        assert "Vijfstappen" in blad.text_content() and "Waarom:" in blad.text_content()
    assert klant().get(adres).url.startswith(reverse("account_login"))


def test_nothing_asked_yet_is_no_fault(leidraden, daan, klant):
    antwoord = klant(daan).get(reverse("keuzehulp:kiezen"))
    assert "utrecht-form-field--invalid" not in antwoord.text and "past" in antwoord.text
    fout = klant(daan).get(reverse("keuzehulp:kiezen") + "?behoefte=zin&tijd=veel&ervaring=")
    blad = html.fromstring(fout.text)
    assert len(blad.find_class("utrecht-form-field--invalid")) == 3
    assert blad.get_element_by_id("id_tijd").get("value") == "veel"


def test_when_nothing_fits_the_page_says_so(leidraden, daan, klant):
    adres = reverse("keuzehulp:kiezen") + "?behoefte=kennis&tijd=15&ervaring=geen"
    tekst = html.fromstring(klant(daan).get(adres).text).text_content()
    assert "geen leidraad die helemaal past" in tekst and "Past niet:" in tekst and "meer dan" in tekst


def test_planning_with_a_proposal_is_for_who_may_plan(leidraden, daan, gonda, community, klant):
    adres = reverse("keuzehulp:kiezen") + "?behoefte=eerste_keer&tijd=45&ervaring=geen"
    pk = Leidraad.objects.get(sleutel="vijfstappen").pk
    assert "Plan hiermee" not in klant(daan).get(adres).text
    assert f"{reverse('agenda:plannen')}?leidraad={pk}" in klant(gonda).get(adres).text
    plan = klant(gonda).get(reverse("agenda:plannen") + f"?leidraad={pk}", follow=True)
    blad = html.fromstring(plan.text)
    assert blad.xpath("//select[@name='leidraad']/option[@selected]/@value") == [str(pk)]


# ---- inside the form to plan ----


def test_choosing_while_planning_loses_nothing_that_was_typed(leidraden, community, mensen, klant):
    adres = reverse("agenda:plannen", args=[community.uuid])
    getypt = {
        "titel": "Half ingevuld",
        "inbrengers": [lid(community, mensen["ingrid"])],
        "gespreksleider": lid(community, mensen["gonda"]),
        "deelnemers": [lid(community, mensen[naam]) for naam in ("daan", "dewi")],
        "waarnemers": [lid(community, mensen["wim"])],
        "video_link": "geen link",
        "duur_minuten": "kort",
        **over(days=7),
    }
    vragen = {"kies-behoefte": "eerste_keer", "kies-tijd": "45", "kies-ervaring": "geen", "kies-mensen": "6"}
    gonda = klant(mensen["gonda"])

    def staat_er_nog(blad):
        formulier = next(f for f in blad.forms if "titel" in f.fields)
        staat = {}
        for naam, waarde in formulier.form_values():
            staat.setdefault(naam, []).append(waarde)
        for naam, waarde in (getypt | vragen).items():
            verwacht = [str(w) for w in waarde] if isinstance(waarde, list) else [str(waarde)]
            assert staat[naam] == verwacht, naam
        assert not blad.find_class("utrecht-alert--error")
        return staat

    blad = html.fromstring(gonda.post(adres, getypt | vragen | {"kies": "ja"}).text)
    assert staat_er_nog(blad)["leidraad"] == [""]
    assert blad.get_element_by_id("keuzehulp").get("open") is not None
    knop = blad.xpath("//button[@name='neem']")[0]
    assert "Vijfstappen" in knop.text_content()
    blad = html.fromstring(gonda.post(adres, getypt | vragen | {"neem": knop.get("value")}).text)
    assert staat_er_nog(blad)["leidraad"] == [knop.get("value")]
    goed = getypt | vragen | {"leidraad": knop.get("value"), "video_link": "", "duur_minuten": ""}
    antwoord = gonda.post(adres, goed | {"gezien": ""})
    if antwoord.status_code == 200:  # a warning first
        gezien = html.fromstring(antwoord.text).xpath("//button[@name='gezien']/@value")[0]
        antwoord = gonda.post(adres, goed | {"gezien": gezien})
    assert antwoord.status_code == 302


def test_questions_left_open_are_said_there_and_the_rest_is_left_alone(leidraden, community, mensen, klant):
    adres = reverse("agenda:plannen", args=[community.uuid])
    blad = html.fromstring(klant(mensen["gonda"]).post(adres, {"kies": "ja", "titel": "Getypt"}).text)
    mis = [veld.get("class") for veld in blad.find_class("utrecht-form-field--invalid")]
    assert len(mis) == 3
    assert "Getypt" in html.tostring(blad).decode()
    # The other way round: what is wrong with the plan says nothing about the questions.
    blad = html.fromstring(klant(mensen["gonda"]).post(adres, {"titel": "", "kies-tijd": "45"}).text)
    assert blad.get_element_by_id("id_kies-tijd").get("value") == "45"
    assert not blad.xpath("//*[@id='keuzehulp']//*[contains(@class, 'invalid')]")


def test_the_enter_key_presses_plan_and_not_the_help(leidraden, community, mensen, klant):
    blad = html.fromstring(klant(mensen["gonda"]).get(reverse("agenda:plannen", args=[community.uuid])).text)
    eerste = next(f for f in blad.forms if "titel" in f.fields).xpath(".//button")[0]
    assert eerste.get("name") is None and "hidden" in eerste.attrib


def test_the_questions_are_the_words_of_the_leidraden():
    formulier = VraagFormulier()
    assert dict(formulier.fields["behoefte"].choices[1:]) == BEHOEFTEN
    assert [keuze for keuze, _ in formulier.fields["ervaring"].choices[1:]] == list(NIVEAUS)
