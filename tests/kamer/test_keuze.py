"""Choosing together: votes nobody sees, ties, a module whose steps come in and go again, a new inbrenger."""

import pytest

from cop.models import Logregel
from cop.writepath import Geweigerd
from intervisie.leidraad import MAP, lees
from intervisie.retention import wis_sessie
from intervisie.staptypen import type_van
from tests.kamer.groep import ROLLEN
from tests.kamer.kijken import beelden, frames, html_van
from tests.kamer.proef import proefleidraad

ZONDER_OTTO = {naam: rol for naam, rol in ROLLEN.items() if naam != "otto"}
STEMMERS = ("gonda", "petra", "ingrid", "daan", "dewi")
PITCHES = {"type": "schrijven", "sleutel": "pitches", "schrijft": "allen", "zicht": "tot_onthulling"}
KIEZEN = {"type": "kiezen", "sleutel": "keuze", "bron": ["pitches"], "zicht": "tot_onthulling"}
MODULES = [module["sleutel"] for module in lees(MAP / "tietze.toml")["module"]]


def weigering(groep, wie: str, naam: str, **gegevens) -> Geweigerd:
    with pytest.raises(Geweigerd) as fout:
        groep.doe(wie, naam, **gegevens)
    return fout.value


@pytest.fixture
def tietze(maak_groep):
    return maak_groep("tietze", rollen=ZONDER_OTTO).start().naar("module")


@pytest.fixture
def stem(maak_groep):
    """A session in a vote about three cards; `stem(gevolg="inbrenger")` says more about the step."""

    def maak(casus=False, **meer):
        groep = maak_groep(proefleidraad(PITCHES, KIEZEN | meer, {}), rollen=ZONDER_OTTO, casus=casus).start()
        groep.kaarten = [groep.schrijf(wie, f"pitch van {wie}") for wie in ("ingrid", "daan", "dewi")]
        groep.doe("gonda", "sessie.onthullen")
        return groep.naar("keuze")

    return maak


def stemmen(groep, **keuzes: str) -> None:
    for wie, keuze in keuzes.items():
        groep.doe(wie, "stem.geven", keuze=keuze, stem="ja")


def uitslag(groep, wie="dewi") -> list:
    gevonden = {optie.sleutel: optie.stemmen for optie in groep.beeld(wie).stemming.opties}
    return [gevonden[kaart] for kaart in groep.kaarten if kaart in gevonden]


# ---- votes are secret ----


def test_who_votes_changes_nothing_on_other_screens_but_the_count(stem):
    groep = stem()
    a, b, _ = groep.kaarten
    voor = beelden(groep)
    stemmen(groep, daan=a)
    een = {wie: html_van(frame) for wie, frame in frames(groep, voor).items() if wie != "daan"}
    groep.doe("daan", "stem.geven", keuze=b, stem="ja")  # changes it: the same count
    na = beelden(groep)
    twee = {wie: html_van(frame) for wie, frame in frames(groep, voor).items() if wie != "daan"}
    assert een == twee and set(een) == set(ZONDER_OTTO) - {"daan"}  # whatever was chosen
    for wie, beeld in na.items():
        assert [o.sleutel for o in beeld.stemming.opties if o.gestemd] == ([b] if wie == "daan" else [])
        assert [o.stemmen for o in beeld.stemming.opties] == [None] * 3
        assert beeld.voortgang.tekst == "1 van 4 mensen stemden"
    assert [regel.gegevens for regel in Logregel.objects.filter(gebeurtenis="stem.geven")] == [{}, {}]


def test_a_leak_of_a_vote_would_be_seen(stem):
    """Teeth for the test above: a vote that is counted aloud too early shows in everybody's frame."""
    groep = stem()
    stemmen(groep, daan=groep.kaarten[0])
    voor = beelden(groep)
    stap = groep.sessie.huidige_stap
    type_van(stap).bij_onthullen(stap)
    stap.onthuld_op = groep.sessie.gestart_op
    stap.save()
    assert all("1 stem" in frame for frame in frames(groep, voor).values())


def test_everybody_votes_once_also_the_inbrenger_and_who_leads(stem):
    groep = stem()
    a, b, c = groep.kaarten
    stemmen(groep, gonda=a, petra=a, ingrid=b, daan=c, dewi=c)
    groep.doe("daan", "stem.geven", keuze=b, stem="ja")  # moves
    groep.doe("dewi", "stem.geven", keuze=c, stem="")  # takes it back
    assert weigering(groep, "wim", "stem.geven", keuze=a, stem="ja").code == "geen_recht"
    assert weigering(groep, "daan", "stem.geven", keuze="brainstorm", stem="ja").code == "onbekend"
    groep.doe("gonda", "sessie.onthullen")
    for wie in ("wim", *STEMMERS):
        assert uitslag(groep, wie) == [2, 2, 0]
    assert "gesloten" in weigering(groep, "daan", "stem.geven", keuze=a, stem="ja").uitleg
    assert str(groep.deelname("daan").pk) not in groep.sessie.huidige_stap.toestand.get("stemmen", {})
    assert "stemmen" not in groep.sessie.huidige_stap.toestand  # who voted what is forgotten


def test_more_dots_are_for_different_cards(stem):
    groep = stem(max=2)
    a, b, c = groep.kaarten
    for keuze in (a, a, b):
        groep.doe("daan", "stem.geven", keuze=keuze, stem="ja")
    assert weigering(groep, "daan", "stem.geven", keuze=c, stem="ja").code == "vol"
    assert groep.beeld("daan").stemming.over == 0
    groep.doe("gonda", "sessie.onthullen")
    assert uitslag(groep) == [1, 1, 0]


def test_a_tie_is_voted_on_again_between_what_was_equal(stem):
    groep = stem()
    a, b, c = groep.kaarten
    stemmen(groep, gonda=a, petra=a, ingrid=b, daan=b, dewi=c)
    groep.doe("gonda", "sessie.onthullen")
    assert groep.beeld("daan").stemming.gelijk
    groep.doe("gonda", "stem.opnieuw")
    beeld = groep.beeld("daan").stemming
    assert {(o.sleutel, o.stemmen, o.eerder) for o in beeld.opties} == {(a, None, 2), (b, None, 2)}
    assert "gelijk" in weigering(groep, "daan", "stem.geven", keuze=c, stem="ja").uitleg
    stemmen(groep, dewi=b)
    groep.doe("gonda", "sessie.onthullen")
    assert not groep.beeld("daan").stemming.gelijk and uitslag(groep) == [0, 1]


def test_cards_that_are_not_revealed_cannot_be_seen_or_chosen_through_a_vote(maak_groep):
    groep = maak_groep(proefleidraad(PITCHES, KIEZEN), rollen=ZONDER_OTTO).start()
    kaart = groep.schrijf("daan", "nog verborgen")
    groep.naar("keuze")
    assert [len(groep.beeld(wie).stemming.opties) for wie in ("daan", "dewi", "gonda")] == [1, 0, 0]
    for wie, naam in (("dewi", "stem.geven"), ("gonda", "keuze.bevestigen")):
        assert weigering(groep, wie, naam, keuze=kaart, stem="ja").code == "onbekend"


def test_wiping_forgets_the_choice(stem):
    groep = stem()
    stemmen(groep, daan=groep.kaarten[0])
    wis_sessie(groep.sessie)
    assert set(map(str, groep.sessie.stappen.values_list("toestand", flat=True))) == {"{}"}


# ---- the chosen one brings in ----


def test_the_writer_of_the_chosen_card_becomes_inbrenger(stem):
    groep = stem(gevolg="inbrenger")
    groep.doe("gonda", "sessie.onthullen")
    groep.doe("gonda", "keuze.bevestigen", keuze=groep.kaarten[1])
    assert (groep.deelname("daan").rol, groep.deelname("ingrid").rol) == ("inbrenger", "deelnemer")
    assert all(groep.deelname(wie).binnen for wie in ("daan", "ingrid"))
    assert "al gemaakt" in weigering(groep, "gonda", "keuze.bevestigen", keuze=groep.kaarten[0]).uitleg
    groep.doe("gonda", "keuze.terugdraaien")
    assert (groep.deelname("daan").rol, groep.deelname("ingrid").rol) == ("deelnemer", "inbrenger")
    assert weigering(groep, "gonda", "keuze.terugdraaien").code == "niet_nu"


def test_with_a_written_case_the_roles_stay(stem):
    groep = stem(casus=True, gevolg="inbrenger")
    groep.doe("gonda", "keuze.bevestigen", keuze=groep.kaarten[1])
    assert (groep.deelname("daan").rol, groep.deelname("ingrid").rol) == ("deelnemer", "inbrenger")
    gekozen = [o.sleutel for o in groep.beeld("wim").stemming.opties if o.gekozen]
    assert gekozen == [groep.kaarten[1]]


def test_who_leads_or_left_cannot_become_inbrenger(stem):
    groep = stem(gevolg="inbrenger")
    groep.doe("gonda", "deelname.verwijderen", deelname=groep.deelname("dewi").pk)
    fout = weigering(groep, "gonda", "keuze.bevestigen", keuze=groep.kaarten[2])
    assert "Dewi" in fout.uitleg and groep.deelname("ingrid").brengt_in


# ---- a module ----


def titels(groep) -> list[str]:
    return [stap.sleutel for stap in groep.sessie.stappen.all()]


@pytest.mark.parametrize("module", MODULES)
def test_the_steps_of_the_chosen_module_come_next_and_go_again(tietze, module):
    voor, versie = titels(tietze), tietze.sessie.versie
    stappen = next(m["stap"] for m in lees(MAP / "tietze.toml")["module"] if m["sleutel"] == module)
    tietze.doe("gonda", "keuze.bevestigen", keuze=module)
    nieuw = [f"{module}-{stap['sleutel']}" for stap in stappen]
    plek = voor.index("module") + 1
    assert titels(tietze) == [*voor[:plek], *nieuw, *voor[plek:]]
    assert [s.nummer for s in tietze.sessie.stappen.all()] == list(range(1, len(voor) + len(nieuw) + 1))
    assert (
        tietze.sessie.versie == versie + 1
    )  # the numbers moved: what was pressed on an old screen is refused
    assert tietze.sessie.stappen.get(sleutel="oogst").inhoud["bron"] == ["module", *nieuw]
    assert len(tietze.beeld("wim").leidraad.stappen) == len(voor) + len(nieuw)
    tietze.doe("gonda", "keuze.terugdraaien")
    assert titels(tietze) == voor
    assert tietze.sessie.stappen.get(sleutel="oogst").inhoud["bron"] == ["module"]


def test_what_was_opened_stays_when_the_choice_is_taken_back(tietze):
    tietze.doe("gonda", "keuze.bevestigen", keuze="kopstand")
    tietze.naar("kopstand-erger")
    tietze.schrijf("daan", "niemand bellen")
    tietze.naar("module")
    tietze.doe("gonda", "keuze.terugdraaien")
    assert [s for s in titels(tietze) if s.startswith("kopstand")] == ["kopstand-erger"]
    tietze.doe("gonda", "keuze.bevestigen", keuze="kopstand")  # once more, with keys of its own
    assert [s for s in titels(tietze) if s.startswith("kopstand")] == [
        "kopstand-erger-2",
        "kopstand-omdraaien",
        "kopstand-erger",
    ]
    assert tietze.sessie.stappen.get(sleutel="kopstand-omdraaien").inhoud["bron"] == ["kopstand-erger-2"]
    tietze.naar("oogst")
    assert "niemand bellen" in str(tietze.beeld("ingrid").vakken)  # still there to be picked


def test_a_file_that_changes_later_changes_nothing_in_a_session(tietze, monkeypatch):
    monkeypatch.setattr("intervisie.leidraad.MAP", MAP / "bestaat-niet")
    tietze.doe("gonda", "keuze.bevestigen", keuze="hypothesen")
    assert "hypothesen-vermoedens" in titels(tietze)


# ---- a round once more ----


def test_a_round_comes_in_once_more_and_goes_again(maak_groep):
    a = {"sleutel": "a", "type": "gesprek"}
    b = {"sleutel": "b", "type": "gesprek", "bron": ["a"], "herhaalt": ["a", "b"]}
    groep = maak_groep(proefleidraad(a, b, {"sleutel": "c", "bron": ["b"]}), rollen=ZONDER_OTTO).start()
    groep.naar("b").doe("gonda", "ronde.toevoegen")
    assert titels(groep) == ["a", "b", "a-2", "b-2", "c"]
    bron = {stap.sleutel: stap.inhoud.get("bron") for stap in groep.sessie.stappen.all()}
    assert bron == {"a": None, "b": ["a"], "a-2": None, "b-2": ["a-2", "b"], "c": ["b", "a-2", "b-2"]}
    assert groep.beeld("gonda").regie.ronde_weg and not groep.beeld("gonda").regie.nog_een_ronde
    groep.doe("gonda", "ronde.weghalen")
    assert titels(groep) == ["a", "b", "c"]
    groep.doe("gonda", "ronde.toevoegen")
    groep.naar("a-2").naar("b-2").doe("gonda", "ronde.toevoegen")
    assert titels(groep) == ["a", "b", "a-2", "b-2", "a-3", "b-3", "c"]
    assert groep.sessie.stappen.get(sleutel="b-3").inhoud["bron"] == ["a-3", "b-2"]
    groep.naar("b")
    assert "niet begonnen" in weigering(groep, "gonda", "ronde.weghalen").uitleg
    assert weigering(groep.naar("a"), "gonda", "ronde.toevoegen").code == "niet_nu"
