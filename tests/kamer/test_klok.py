"""The clock of a step: it says how long still, stands still in a pause, and closes nothing by itself."""

from datetime import timedelta

import pytest
from django.utils import timezone
from lxml import html

from intervisie.kamer.weergave import Weergever
from intervisie.models import Sessie
from tests.kamer.kijken import beelden, frames

SPELING = 5  # seconds that a slow machine may take


def nog(groep) -> float:
    """Seconds until the deadline."""
    groep.ververs()
    return (groep.sessie.deadline_op - timezone.now()).total_seconds()


def ongeveer(seconden: float):
    return pytest.approx(seconden, abs=SPELING)


def zet_klok(groep, seconden: float) -> None:
    """As if time went by until so many seconds are left."""
    Sessie.objects.filter(pk=groep.sessie.pk).update(deadline_op=timezone.now() + timedelta(seconds=seconden))


def klok_op(beeld) -> dict[str, str]:
    """What the screen is told of the clock."""
    blad = html.fragment_fromstring(str(Weergever().alles(beeld)), create_parent="div")
    (klok,) = blad.find_class("klok")
    return {naam: klok.get(f"data-{naam}") for naam in ("deadline", "rest", "minuten")}


@pytest.fixture
def bezig(groep):
    return groep.start()


def test_there_is_no_clock_before_the_start(groep):
    groep.binnen()
    assert groep.sessie.deadline_op is None and groep.sessie.rest_seconden is None
    assert all(beeld.nu is None for beeld in beelden(groep).values())


def test_each_step_gets_its_own_minutes(bezig):
    for stap in bezig.sessie.stappen.all():
        if stap.pk != bezig.sessie.huidige_stap_id:
            zet_klok(bezig, -100)  # what was left or over of the step before does not count
            bezig.doe("gonda", "sessie.ga_naar", stap=stap.nummer)
        assert nog(bezig) == ongeveer(stap.minuten * 60)


def test_going_back_starts_the_clock_again(bezig):
    bezig.naar("hoe_is_het_nu")
    zet_klok(bezig, 10)
    bezig.naar("welkom")
    assert nog(bezig) == ongeveer(8 * 60)


@pytest.mark.parametrize(("over", "straks"), [(300, 420), (1, 121), (0, 120), (-1, 120), (-600, 120)])
def test_two_more_minutes_count_from_now_when_the_time_is_over(bezig, over, straks):
    zet_klok(bezig, over)
    versie = bezig.sessie.versie
    bezig.doe("gonda", "sessie.verlengen")
    assert nog(bezig) == ongeveer(straks)
    assert bezig.sessie.versie == versie  # what others are typing stays valid


def test_two_minutes_again_and_again(bezig):
    for keer in range(1, 4):
        bezig.doe("gonda", "sessie.verlengen")
        assert nog(bezig) == ongeveer(8 * 60 + keer * 120)


def test_more_time_is_news_for_everybody(bezig):
    voor = beelden(bezig)
    bezig.doe("gonda", "sessie.verlengen")
    bezig.ververs()
    for wie, frame in frames(bezig, voor).items():
        assert bezig.sessie.deadline_op.isoformat() in frame, wie


@pytest.mark.parametrize("over", [200, 0, -90])
def test_a_pause_keeps_what_was_left(bezig, over):
    zet_klok(bezig, over)
    bezig.doe("gonda", "sessie.pauzeren")
    assert bezig.sessie.deadline_op is None
    assert bezig.sessie.rest_seconden == ongeveer(over)
    rest = bezig.sessie.rest_seconden
    assert klok_op(bezig.beeld("daan")) == {"deadline": "", "rest": str(rest), "minuten": "8"}
    bezig.doe("gonda", "sessie.hervatten")
    assert nog(bezig) == ongeveer(rest)
    assert bezig.sessie.rest_seconden is None
    assert klok_op(bezig.beeld("daan"))["deadline"] == bezig.sessie.deadline_op.isoformat()


def test_everybody_is_told_the_same_moment_in_utc(bezig):
    klokken = {tuple(klok_op(beeld).values()) for beeld in beelden(bezig).values()}
    assert klokken == {(bezig.sessie.deadline_op.isoformat(), "", "8")}
    assert bezig.sessie.deadline_op.utcoffset() == timedelta(0)


def test_nothing_closes_by_itself(bezig):
    """An hour over time: the step is open as it was, for everybody and for every contribution."""
    bezig.naar("vragen")
    uuid = bezig.schrijf("daan", "op tijd")
    zet_klok(bezig, -3600)
    bezig.ververs()
    voor, beeld_voor = vars(Sessie.objects.get(pk=bezig.sessie.pk)).copy(), beelden(bezig)
    for _ in range(3):
        assert set(frames(bezig, beelden(bezig)).values()) == {""}
    na = vars(Sessie.objects.get(pk=bezig.sessie.pk))
    assert {k: v for k, v in na.items() if k != "_state"} == {k: v for k, v in voor.items() if k != "_state"}
    assert beelden(bezig) == beeld_voor
    bezig.doe("daan", "bijdrage.wijzigen", uuid=uuid, tekst="nog beter")
    bezig.schrijf("dewi", "te laat bestaat niet")
    bezig.doe("gonda", "sessie.onthullen")
    bezig.doe("gonda", "sessie.ga_naar", stap=bezig.sessie.huidige_stap.nummer + 1)
    assert nog(bezig) > 0


def test_the_clock_is_gone_at_the_end_and_new_after_reopening(bezig):
    for status in ("bezig", "gepauzeerd"):
        if status == "gepauzeerd":
            bezig.doe("gonda", "sessie.pauzeren")
        bezig.doe("gonda", "sessie.afronden")
        assert (bezig.sessie.deadline_op, bezig.sessie.rest_seconden) == (None, None)
        bezig.doe("gonda", "sessie.heropenen")
        assert nog(bezig) == ongeveer(8 * 60)
