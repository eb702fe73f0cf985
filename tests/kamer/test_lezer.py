"""Reading on: new cards cost only themselves, and show the same as reading the whole room again."""

import pytest
from django.db import connection
from django.test.utils import CaptureQueriesContext

from cop.models import Logregel
from cop.writepath import voer_uit
from intervisie.kamer import nieuws
from intervisie.kamer.nieuws import Lezer
from intervisie.kamer.stand import lees_stand, lees_verder
from intervisie.models import Bijdrage
from intervisie.visibility import kamerbeeld
from tests.kamer.test_doorloop import LEIDRADEN

# One contribution, from the login that is asked for to the commit, and the look of a hub at it.
VRAGEN_SCHRIJVEN = 9  # begin, lock, its other rows, place, same command before?, card, seq, log, commit
VRAGEN_LEZEN = 2  # the log since the last look, the cards since then


def beelden(stand) -> dict:
    return {d.pk: kamerbeeld(stand, d) for d in stand.deelnames}


@pytest.mark.parametrize("leidraad", LEIDRADEN)
def test_what_a_card_adds_is_what_a_fresh_look_shows(maak_groep, leidraad):
    """In every step in which somebody writes, for everybody: pieces kept from before are still true."""
    groep = maak_groep(leidraad=leidraad)
    groep.start()
    verder = 0
    for stap in groep.sessie.stappen.all():
        groep.naar(stap.sleutel)
        for wie in groep.rollen:
            eerder = lees_stand(groep.sessie.pk)
            beelden(eerder)  # fills what is kept
            rubriek = (stap.inhoud.get("rubrieken") or [""])[0]
            try:
                groep.schrijf(wie, f"Kaart van {wie}", rubriek=rubriek)
            except Exception as weigering:
                assert hasattr(weigering, "uitleg"), weigering
                continue
            if (stand := lees_verder(eerder)) is not None:
                verder += 1
                assert beelden(stand) == beelden(lees_stand(groep.sessie.pk))
                assert {pk: b.inhoud() for pk, b in beelden(stand).items()} == {
                    pk: b.inhoud() for pk, b in beelden(lees_stand(groep.sessie.pk)).items()
                }
    assert verder > 3


def test_reading_on_is_only_for_new_cards(groep):
    groep.start().naar("perspectieven")
    eerder = lees_stand(groep.sessie.pk)
    uuid = groep.schrijf("daan", "eerste", rubriek="School")
    verder = lees_verder(eerder)
    assert [kaart.tekst for kaart in verder.bijdragen] == ["eerste"] and verder.sessie.seq == groep.sessie.seq
    groep.doe("daan", "bijdrage.wijzigen", uuid=uuid, tekst="anders")
    assert lees_verder(verder) is None
    eerder = lees_stand(groep.sessie.pk)
    groep.schrijf("dewi", "tweede", rubriek="School")
    Logregel.objects.order_by("-pk").first().delete()  # a log that does not tell everything
    groep.schrijf("dewi", "derde", rubriek="School")
    assert lees_verder(eerder) is None


def test_what_is_kept_would_show_when_it_is_wrong(groep):
    """The comparison has teeth: a reader that forgets one of two cards shows something else."""
    groep.start().naar("perspectieven")
    eerder = lees_stand(groep.sessie.pk)
    for tekst in ("eerste", "tweede"):
        groep.schrijf("daan", tekst, rubriek="School")
    stand = lees_verder(eerder)
    stand.bijdragen.pop()
    assert beelden(stand) != beelden(lees_stand(groep.sessie.pk))


def test_a_hub_reads_on_and_its_full_look_sees_the_rest(groep, monkeypatch):
    groep.start().naar("perspectieven")
    helemaal = []
    monkeypatch.setattr(nieuws, "lees_stand", lambda pk: helemaal.append(pk) or lees_stand(pk))
    lezer, pk = Lezer(groep.sessie.pk), groep.deelname("dewi").pk
    toont = lezer.lees({pk: {""}}, opnieuw=False)[1][pk, ""].beeld
    for nummer in range(5):
        groep.schrijf("daan", f"kaart {nummer}", rubriek="School")
        bericht = lezer.lees({pk: {toont}}, opnieuw=False)[1][pk, toont]
        assert [f"kaart {n}" in bericht.frame for n in range(5)] == [n == nummer for n in range(5)]
        toont = bericht.beeld
    assert len(helemaal) == 1
    Bijdrage.objects.all().delete()  # behind the log's back
    assert lezer.lees({pk: {toont}}, opnieuw=False)[1][pk, toont].frame is None
    assert '"weg"' in lezer.lees({pk: {toont}}, opnieuw=True)[1][pk, toont].frame


@pytest.mark.django_db(transaction=True)
def test_the_queries_of_one_contribution(groep):
    groep.start().naar("perspectieven")
    lezer, pk = Lezer(groep.sessie.pk), groep.deelname("dewi").pk
    toont = lezer.lees({pk: {""}})[1][pk, ""].beeld
    groep.schrijf("daan", "om warm te lopen", rubriek="School")
    toont = lezer.lees({pk: {toont}}, opnieuw=False)[1][pk, toont].beeld
    gegevens = {"versie": groep.sessie.versie, "tekst": "Een kaart.", "rubriek": "School", "nagekeken": "ja"}
    with CaptureQueriesContext(connection) as schrijven:
        voer_uit("bijdrage.plaatsen", groep.mensen["daan"], groep.sessie, gegevens, "abcdefgh1234")
    with CaptureQueriesContext(connection) as lezen:
        lezer.lees({pk: {toont}}, opnieuw=False)
    assert len(schrijven) == VRAGEN_SCHRIJVEN, [vraag["sql"] for vraag in schrijven]
    assert len(lezen) == VRAGEN_LEZEN, [vraag["sql"] for vraag in lezen]
