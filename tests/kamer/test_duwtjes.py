"""Nudges while writing: what they see, and above all what they leave alone; alike in Python and browser."""

import json

import pytest

from intervisie.duwtjes import BIJ_SOORT, duwtje, duwtjes_voor
from intervisie.meedoen import LABELS
from tests.kamer.proef import proefleidraad

VRAAG, VERMOEDEN, PITCH = {"soort": "vraag"}, {"soort": "hypothese"}, {"soort": "pitch", "zinnen": 3}
RAAK = [
    ("Heb je al gedacht aan een gesprek met de ouders?", VRAAG, "advies_in_vraag"),
    ("Heb je er wel eens over gedacht om te bellen?", VRAAG, "advies_in_vraag"),
    ("Zou je niet eerst de school bellen?", VRAAG, "advies_in_vraag"),
    ("Kun je niet gewoon vragen wat ze willen?", VRAAG, "advies_in_vraag"),
    ("Is het niet beter om te wachten?", VRAAG, "advies_in_vraag"),
    ("Waarom bel je de ouders niet gewoon?", VRAAG, "advies_in_vraag"),
    ("Waarom heb je niet gebeld?", VRAAG, "waarom_niet"),
    ("waarom ging jij toen niet naar binnen?", VRAAG, "waarom_niet"),
    ("Waarom vroeg je het nooit aan de mentor?", VRAAG, "waarom_niet"),
    ("Als ik jou was, belde ik morgen.", VRAAG, "advies_te_vroeg"),
    ("Heb je de ouders gesproken?", VRAAG, "gesloten"),
    ("Was de mentor erbij?", VRAAG, "gesloten"),
    ("En wist jij dat toen?", VRAAG, "gesloten"),
    ("Je moet gewoon eerst bellen.", VERMOEDEN, "advies_te_vroeg"),
    ("Mijn advies: wacht even.", VERMOEDEN, "advies_te_vroeg"),
    ("Je zou beter kunnen wachten", VERMOEDEN, "advies_te_vroeg"),
    ("Probeer eens een brief", VERMOEDEN, "advies_te_vroeg"),
    ("Een. Twee. Drie. Vier", PITCH, "zinnen"),
]
STIL = [
    ("Wat heb je toen gedaan?", VRAAG),
    ("Wie heeft er gebeld, en wanneer?", VRAAG),
    ("Hoe reageerde de moeder?", VRAAG),
    ("Wat maakte dat je niet belde?", VRAAG),
    ("Wat dacht je toen je niet werd uitgenodigd?", VRAAG),
    ("Waarom is dit voor jou belangrijk?", VRAAG),
    ("Waarom was de mentor zo boos?", VRAAG),
    ("Welke dingen heb je al geprobeerd?", VRAAG),
    ("Wat zou er gebeuren als je niets doet?", VRAAG),
    ("Waar moet de school aan voldoen?", VRAAG),
    ("Je zei dat het stil werd. Wat gebeurde er toen?", VRAAG),
    ("Ik vermoed dat iedereen wacht tot een ander iets zegt.", VERMOEDEN),
    ("Misschien is hij bang dat hij alles zelf moet doen.", VERMOEDEN),
    ("Ik zou zeggen: het vertrouwen is weg.", VERMOEDEN),
    ("Ze proberen het al een jaar met dezelfde tafel.", VERMOEDEN),
    ("In jouw plaatsje speelt dit vaker.", VERMOEDEN),
    ("Een zin. Nog een. En een derde.", PITCH),
    ("Het ging mis, en toen", PITCH),
    ("", VRAAG),
]
# Where advice is what the step asks for, nothing is said about it.
VRIJ = ["advies", "idee", "standpunt", "oogst", "reflectie", "afweging", "kernvraag", "inzicht", "reden"]


@pytest.mark.parametrize(("tekst", "stap", "sleutel"), RAAK)
def test_what_gives_a_nudge(tekst, stap, sleutel):
    gevonden = duwtje(tekst, stap)
    assert gevonden and gevonden.sleutel == sleutel


@pytest.mark.parametrize(("tekst", "stap"), STIL)
def test_what_gives_none(tekst, stap):
    assert duwtje(tekst, stap) is None


@pytest.mark.parametrize("soort", VRIJ)
def test_advice_in_its_own_step_is_welcome(soort):
    assert all(duwtje(tekst, {"soort": soort}) is None for tekst, _, _ in RAAK)


def test_the_words_are_friendly_and_fit_kinds_of_cards_that_exist():
    assert set(BIJ_SOORT) <= set(LABELS)
    for soort in BIJ_SOORT:
        for mogelijk in duwtjes_voor({"soort": soort}):
            assert mogelijk.uitleg[-1] in ".?" and len(mogelijk.uitleg) <= 100


def test_a_long_text_is_looked_at_at_once():
    tekst = "woord " * 160
    for stap in (VRAAG, VERMOEDEN, PITCH):
        assert duwtje(tekst, stap) is None


def test_the_field_carries_the_nudges_of_its_step_and_a_text_is_never_refused(maak_groep):
    groep = maak_groep(proefleidraad({"soort": "vraag", "zicht": "open"}, {"soort": "idee"})).start()
    paren = json.loads(groep.beeld("daan").invoer.duwtjes)
    assert [uitleg for _, uitleg in paren] == [d.uitleg for d in duwtjes_voor(VRAAG)]
    for tekst, _, _ in RAAK:
        groep.schrijf("daan", tekst)
    assert groep.naar("stap2").beeld("daan").invoer.duwtjes == ""


BEKIJK = """(gevallen) => gevallen.map(([tekst, paren]) =>
  (paren.find(([patroon]) => new RegExp(patroon, "iu").test(tekst)) ?? [null, ""])[1])"""


def test_the_browser_reads_the_patterns_alike(browser):
    gevallen = [(tekst, stap) for tekst, stap, _ in RAAK] + STIL
    paren = [(tekst, [[d.patroon, d.uitleg] for d in duwtjes_voor(stap)]) for tekst, stap in gevallen]
    python = [(gevonden.uitleg if (gevonden := duwtje(*geval)) else "") for geval in gevallen]
    assert browser.open("niemand").evaluate(BEKIJK, paren) == python
