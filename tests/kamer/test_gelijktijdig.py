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
KEREN = aantal(40, 1000)


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


# What the leader does on either of two screens: the command, its step, and where the session then is.
ZETTEN = {
    "volgende": ("sessie.ga_naar", 3, ("bezig", 3)),
    "terug": ("sessie.ga_naar", 1, ("bezig", 1)),
    "pauze": ("sessie.pauzeren", None, ("gepauzeerd", 2)),
    "afronden": ("sessie.afronden", None, ("afgerond", None)),
}


@pytest.mark.parametrize(
    ("een", "ander", "keren"),
    [
        ("volgende", "terug", KEREN),
        ("volgende", "pauze", KEREN),
        ("pauze", "pauze", KEREN),
        ("terug", "pauze", KEREN),
        ("afronden", "volgende", aantal(5, 100)),
        ("afronden", "afronden", aantal(5, 100)),
    ],
)
def test_two_buttons_at_once_are_one_change(groep, een, ander, keren):
    """One wins and the session is where that one wanted it; the other is told that the room moved on."""
    for nummer in range(keren):
        terug_naar_stap_twee(groep)
        versie = groep.sessie.versie
        namen = [een, ander] if nummer % 2 else [ander, een]
        uitkomsten = tegelijk(
            *(
                doe(groep, "gonda", ZETTEN[naam][0], versie=versie, stap=ZETTEN[naam][1] or "")
                for naam in namen
            )
        )
        paar = [soort(uitkomst) for uitkomst in uitkomsten]
        assert sorted(paar) == ["mag", "verouderd"]
        groep.ververs()
        assert groep.sessie.versie == versie + 1
        stap = groep.sessie.huidige_stap
        verwacht = ZETTEN[namen[paar.index("mag")]][2]
        assert (groep.sessie.status, stap.nummer if verwacht[1] else None) == verwacht


def terug_naar_stap_twee(groep) -> None:
    groep.ververs()
    if groep.sessie.status == "afgerond":
        groep.doe("gonda", "sessie.heropenen")
    if groep.sessie.status == "gepauzeerd":
        groep.doe("gonda", "sessie.hervatten")
    if groep.sessie.huidige_stap.nummer != 2:
        groep.doe("gonda", "sessie.ga_naar", stap=2)


def test_two_deputies_take_over_at_once(groep):
    for _ in range(KEREN):
        groep.sessie.deelnames.filter(gebruiker__in=[groep.mensen["daan"], groep.mensen["dewi"]]).update(
            rol="plaatsvervanger"
        )
        groep.sessie.deelnames.filter(gebruiker=groep.mensen["gonda"]).update(rol="gespreksleider")
        groep.ververs()
        versie, wie = groep.sessie.versie, ("daan", "dewi")
        uitkomsten = tegelijk(*(doe(groep, naam, "sessie.overnemen", versie=versie) for naam in wie))
        paar = [soort(uitkomst) for uitkomst in uitkomsten]
        assert sorted(paar) == ["mag", "verouderd"]
        leidt = groep.sessie.deelnames.filter(rol="gespreksleider").values_list("gebruiker__email", flat=True)
        assert list(leidt) == [groep.mensen[wie[paar.index("mag")]].email]


def test_a_card_that_crosses_the_reveal_is_turned_over_or_refused(groep):
    """Before the reveal it turns over with the rest; after it its author is told, and it is not kept."""
    groep.naar("vragen")
    stap = groep.sessie.huidige_stap
    groep.sessie.stappen.update(inhoud=stap.inhoud | {"max": 10_000})
    gezien = Counter()
    for nummer in range(KEREN):
        groep.sessie.bijdragen.all().delete()
        groep.sessie.stappen.update(onthuld_op=None)
        groep.schrijf("dewi", "lag er al")
        versie = groep.sessie.versie
        kaart = doe(groep, "daan", "bijdrage.plaatsen", versie=versie, tekst="kruist")
        onthulling = doe(groep, "gonda", "sessie.onthullen", versie=versie)
        werk = (kaart, onthulling) if nummer % 2 else (onthulling, kaart)
        uitkomsten = dict(zip(werk, tegelijk(*werk), strict=True))
        assert soort(uitkomsten[onthulling]) == "mag"
        daan = list(groep.sessie.bijdragen.filter(auteur=groep.deelname("daan")))
        eerst = soort(uitkomsten[kaart]) == "mag" and uitkomsten[kaart].seq < uitkomsten[onthulling].seq
        if soort(uitkomsten[kaart]) == "mag":
            assert len(daan) == 1
        else:
            assert (daan, soort(uitkomsten[kaart])) == ([], "niet_nu")
        om = sorted(groep.sessie.bijdragen.exclude(plek=None).values_list("plek", flat=True))
        assert om == ([1, 2] if eerst else [1])
        gezien["eerst" if eerst else "later"] += 1
    assert sum(gezien.values()) == KEREN


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
