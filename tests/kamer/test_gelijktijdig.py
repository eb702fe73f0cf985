"""Two people at the same moment, on the database of the run, each with a connection of their own."""

import uuid
from collections import Counter

import pytest

from cop.models import Logregel
from cop.writepath import Antwoord, Geweigerd, onderwerp_van, voer_uit
from intervisie.kamer.opdracht import voer_opdracht
from intervisie.models import Sessie
from tests.aantallen import aantal
from tests.cop.draden import tegelijk

pytestmark = pytest.mark.django_db(transaction=True)
KEREN = aantal(40, 300)


@pytest.fixture
def groep(transactional_db, maak_groep):
    """Inside vijfstappen: two steps in a row in which a deelnemer may write in the open."""
    rollen = {"gonda": "gespreksleider", "ingrid": "inbrenger", "daan": "deelnemer", "dewi": "deelnemer"}
    return maak_groep("vijfstappen", rollen=rollen).start()


def doe(groep, wie: str, naam: str, **gegevens):
    """An action as a function for a thread, with what this person's screen showed."""
    return lambda: voer_uit(naam, groep.mensen[wie], groep.sessie, gegevens, uuid.uuid4().hex)


def soort(uitkomst) -> str:
    """mag, or the code of a refusal; anything else is an error of the program."""
    if isinstance(uitkomst, Antwoord):
        return "mag"
    if isinstance(uitkomst, Geweigerd):
        return uitkomst.code
    raise uitkomst


def dubbel_volgende(groep) -> Counter:
    """Many times two screens press "volgende" in one versie; counts the pairs of answers and steps made."""
    uitkomsten = Counter()
    for _ in range(KEREN):
        groep.ververs()
        versie, nummer = groep.sessie.versie, groep.sessie.huidige_stap.nummer
        volgende = nummer + 1 if nummer < 5 else 1
        druk = doe(groep, "gonda", "sessie.ga_naar", versie=versie, stap=volgende)
        paar = sorted(soort(uitkomst) for uitkomst in tegelijk(druk, druk))
        groep.ververs()
        assert groep.sessie.huidige_stap.nummer == volgende
        uitkomsten[*paar, groep.sessie.versie - versie] += 1
    return uitkomsten


def test_two_times_volgende_at_once_is_one_step(groep):
    assert dubbel_volgende(groep) == {("mag", "verouderd", 1): KEREN}
    stappen = Logregel.objects.filter(onderwerp=onderwerp_van(groep.sessie), gebeurtenis="sessie.ga_naar")
    assert stappen.count() == KEREN


def test_without_the_comparison_of_versions_it_is_two(groep, monkeypatch):
    """The test above can fail: locked rows alone let both through."""
    monkeypatch.setattr("intervisie.kamer.actions.eis_versie", lambda sessie, versie: None)
    uitkomsten = dubbel_volgende(groep)
    assert uitkomsten == {("mag", "mag", 2): KEREN}


@pytest.mark.parametrize(
    ("een", "ander"),
    [("sessie.pauzeren", "sessie.ga_naar"), ("sessie.afronden", "sessie.ga_naar"), ("sessie.afronden",) * 2],
)
def test_two_different_buttons_at_once_are_one_change(groep, een, ander):
    versie = groep.sessie.versie
    gegevens = {"versie": versie, "stap": 2}
    uitkomsten = tegelijk(doe(groep, "gonda", een, **gegevens), doe(groep, "gonda", ander, **gegevens))
    assert sorted(map(soort, uitkomsten)) == ["mag", "verouderd"]
    groep.ververs()
    assert groep.sessie.versie == versie + 1


def test_two_deputies_take_over_at_once(groep):
    groep.sessie.deelnames.filter(gebruiker__in=[groep.mensen["daan"], groep.mensen["dewi"]]).update(
        rol="plaatsvervanger"
    )
    versie = groep.sessie.versie
    uitkomsten = tegelijk(*(doe(groep, wie, "sessie.overnemen", versie=versie) for wie in ("daan", "dewi")))
    assert sorted(map(soort, uitkomsten)) == ["mag", "verouderd"]
    assert groep.sessie.deelnames.filter(rol="gespreksleider").count() == 1


def test_a_card_that_crosses_volgende_is_in_one_step_or_refused(groep):
    """It lands in the step in which it was written, never in the next, and its author is told the truth."""
    gezien = Counter()
    open_stappen = [groep.sessie.stappen.get(sleutel=sleutel) for sleutel in ("antwoorden", "bespreken")]
    groep.sessie.stappen.update(inhoud=open_stappen[0].inhoud | {"max": 10_000})
    groep.naar("antwoorden")
    for nummer in range(KEREN):
        nu, straks = open_stappen if nummer % 2 == 0 else reversed(open_stappen)
        versie = groep.sessie.versie
        groep.sessie.bijdragen.all().delete()
        kaart = doe(groep, "daan", "bijdrage.plaatsen", versie=versie, tekst="kruist")
        stap = doe(groep, "gonda", "sessie.ga_naar", versie=versie, stap=straks.nummer)
        werk = (kaart, stap) if nummer % 4 < 2 else (stap, kaart)
        uitkomsten = dict(zip(werk, map(soort, tegelijk(*werk)), strict=True))
        assert uitkomsten[stap] == "mag"
        plaatsing = list(groep.sessie.bijdragen.values_list("stap__nummer", flat=True))
        assert plaatsing == {"mag": [nu.nummer], "verouderd": []}[uitkomsten[kaart]]
        gezien[uitkomsten[kaart]] += 1
        groep.ververs()
        assert groep.sessie.huidige_stap_id == straks.pk
    assert sum(gezien.values()) == KEREN


def test_a_retried_command_is_stored_once_with_one_answer(groep):
    groep.naar("antwoorden")
    bericht = {"naam": "bijdrage.plaatsen", "d": {"versie": groep.sessie.versie, "tekst": "vijf keer"}}
    for nummer in range(aantal(10, 60)):
        eerder, seq = groep.sessie.bijdragen.count(), Sessie.objects.get(pk=groep.sessie.pk).seq
        groep.sessie.stappen.update(inhoud=groep.sessie.huidige_stap.inhoud | {"max": 10_000})
        opdracht = bericht | {"id": f"opdracht-{nummer}"}
        antwoorden = tegelijk(*[lambda o=opdracht: voer_opdracht(groep.mensen["daan"], groep.sessie, o)] * 5)
        assert antwoorden == [{"t": "klaar", "id": f"opdracht-{nummer}", "seq": seq + 1}] * 5
        assert groep.sessie.bijdragen.count() == eerder + 1
        assert Logregel.objects.filter(client_id=f"opdracht-{nummer}").count() == 1


def test_a_retry_after_the_step_has_moved_on_still_gets_its_answer(groep):
    """The answer was lost and the step is over: the author hears that the card is there, not a refusal."""
    groep.naar("antwoorden")
    opdracht = {
        "naam": "bijdrage.plaatsen",
        "id": "opdracht-verloren",
        "d": {"versie": groep.sessie.versie, "tekst": "is er"},
    }
    eerst = voer_opdracht(groep.mensen["daan"], groep.sessie, opdracht)
    groep.naar("bespreken")
    assert voer_opdracht(groep.mensen["daan"], groep.sessie, opdracht) == eerst
    assert groep.sessie.bijdragen.count() == 1


def test_cards_of_many_at_once_all_arrive_in_one_order(groep):
    groep.naar("antwoorden")
    versie, voor = groep.sessie.versie, Sessie.objects.get(pk=groep.sessie.pk).seq
    groep.sessie.stappen.update(inhoud=groep.sessie.huidige_stap.inhoud | {"max": 10_000})
    n = aantal(12, 60)
    werk = [
        doe(groep, ("daan", "dewi")[i % 2], "bijdrage.plaatsen", versie=versie, tekst=f"k{i}")
        for i in range(n)
    ]
    antwoorden = tegelijk(*werk)
    assert sorted(antwoord.seq for antwoord in antwoorden) == list(range(voor + 1, voor + n + 1))
    groep.ververs()
    assert groep.sessie.versie == versie  # cards do not make a screen stale
    op_tafel = {kaart.tekst for kaart in groep.sessie.bijdragen.all()}
    assert op_tafel == {f"k{i}" for i in range(n)}
