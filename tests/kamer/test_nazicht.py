"""Before a text reaches the group, its author is asked about what seems to name somebody."""

import time
from datetime import timedelta

import pytest
from django.utils import timezone

from cop.writepath import Geweigerd
from intervisie.bijdragen.nazicht import eis_nagekeken

TEKST = "Wat heeft de moeder van Fenna nodig?"


@pytest.fixture
def schrijvend(groep):
    return groep.start().naar("vragen")


def test_a_name_is_asked_about_with_a_proposal_and_nothing_is_stored(schrijvend):
    with pytest.raises(Geweigerd) as fout:
        schrijvend.doe("daan", "bijdrage.plaatsen", tekst=TEKST)
    assert fout.value.code == "naam"
    assert "‘Fenna’" in fout.value.uitleg
    assert "Fenna" not in fout.value.velden["voorstel"][0]
    assert not schrijvend.sessie.bijdragen.exists()


def test_the_proposal_is_taken_without_another_question(schrijvend):
    with pytest.raises(Geweigerd) as fout:
        schrijvend.doe("daan", "bijdrage.plaatsen", tekst=TEKST)
    schrijvend.doe("daan", "bijdrage.plaatsen", tekst=fout.value.velden["voorstel"][0])
    assert "Fenna" not in schrijvend.sessie.bijdragen.get().tekst


def test_who_looked_may_send_it_as_it_is(schrijvend):
    schrijvend.doe("daan", "bijdrage.plaatsen", tekst=TEKST, nagekeken="ja")
    assert schrijvend.sessie.bijdragen.get().tekst == TEKST


@pytest.mark.parametrize("tekst", ["Wat denkt Ingrid hier zelf van?", "Hoe was Dewi's eerste indruk?"])
def test_names_of_people_in_the_session_are_not_asked_about(schrijvend, tekst):
    schrijvend.doe("daan", "bijdrage.plaatsen", tekst=tekst)
    assert schrijvend.sessie.bijdragen.get().tekst == tekst


def test_who_left_the_session_is_asked_about_again(schrijvend):
    deelname = schrijvend.deelname("dewi")
    deelname.verwijderd_op = timezone.now()
    deelname.save()
    with pytest.raises(Geweigerd, match="Dewi"):
        schrijvend.doe("daan", "bijdrage.plaatsen", tekst="Hoe was de eerste indruk van Dewi?")


def test_changing_a_card_and_an_afspraak_are_asked_about_too(schrijvend):
    uuid = schrijvend.schrijf("daan", "Wat is er nodig?")
    with pytest.raises(Geweigerd, match="Fenna"):
        schrijvend.doe("daan", "bijdrage.wijzigen", uuid=uuid, tekst=TEKST)
    schrijvend.naar("afspraken")
    datum = (timezone.localdate() + timedelta(days=7)).isoformat()
    with pytest.raises(Geweigerd, match="06-12345678"):
        eigenaar = schrijvend.deelname("daan").pk
        schrijvend.doe("daan", "afspraak.maken", actie="Bel 06-12345678", eigenaar=eigenaar, datum=datum)


def test_it_costs_little(schrijvend):
    """At most 1 ms of CPU for 120 characters; a generous factor, since other work may run beside it."""
    tekst = (
        "Wat maakt dat de school en de gemeente elkaar hier pas na een half jaar voor het eerst belden?" * 2
    )
    tekst = tekst[:120]
    eis_nagekeken(schrijvend.sessie, tekst, nagekeken=False)
    begin = time.process_time()
    for _ in range(200):
        eis_nagekeken(schrijvend.sessie, tekst, nagekeken=False)
    assert (time.process_time() - begin) / 200 < 0.005
