"""Planning: who gets which place, which moments exist, what is refused."""

from datetime import UTC, date, datetime, time, timedelta

import pytest
from django.core.exceptions import ValidationError
from django.utils import timezone

from cop.writepath import Geweigerd
from intervisie.agenda import actions
from intervisie.agenda.forms import MomentFormulier, moment
from intervisie.models import Leidraad, Sessie
from tests.agenda.bouw import lid, maak_casus, over, plan_sessie, plandata

pytestmark = pytest.mark.usefixtures("leidraden")


def test_everyone_gets_a_place_and_the_inbrengers_come_with_the_case(sessie, mensen):
    rollen = {d.gebruiker: (d.rol, d.antwoord) for d in sessie.deelnames.all()}
    assert rollen == {
        mensen["gonda"]: ("gespreksleider", "ja"),  # she planned it herself
        mensen["petra"]: ("plaatsvervanger", "open"),
        mensen["ingrid"]: ("inbrenger", "open"),
        mensen["otto"]: ("inbrenger", "open"),
        mensen["daan"]: ("deelnemer", "open"),
        mensen["dewi"]: ("deelnemer", "open"),
        mensen["wim"]: ("waarnemer", "open"),
    }
    assert not sessie.gewist
    assert sessie.duur_minuten == Leidraad.objects.get(sleutel="vijfstappen").minuten
    assert sessie.titel == sessie.casus.titel


def test_ticking_somebody_who_has_another_role_changes_nothing(community, mensen, casus):
    iedereen = [lid(community, mensen[n]) for n in ("gonda", "petra", "ingrid", "daan")]
    sessie = plan_sessie(community, mensen, casus, deelnemers=iedereen)
    assert sorted(sessie.deelnames.values_list("rol", flat=True)) == [
        "deelnemer",
        "gespreksleider",
        "inbrenger",
        "inbrenger",
        "plaatsvervanger",
        "waarnemer",
    ]


def test_a_case_may_be_brought_in_orally(community, mensen):
    sessie = plan_sessie(
        community, mensen, None, titel="Van tafel naar tafel", inbrengers=[lid(community, mensen["sanne"])]
    )
    assert sessie.casus is None
    assert sessie.titel == "Van tafel naar tafel"
    assert sessie.deelnames.get(rol="inbrenger").gebruiker == mensen["sanne"]


def weigering(community, mensen, gekozen, **anders) -> dict:
    with pytest.raises(Geweigerd) as fout:
        actions.plan(mensen["gonda"], community, plandata(community, mensen, gekozen) | anders)
    assert not Sessie.objects.exists()
    return fout.value.velden


@pytest.mark.parametrize(
    ("anders", "veld"),
    [
        ({"casus": ""}, "titel"),
        ({"casus": "", "titel": "Zonder inbrenger"}, "inbrengers"),
        ({"leidraad": 0}, "leidraad"),
        ({"gespreksleider": 0}, "gespreksleider"),
        ({"deelnemers": [0]}, "deelnemers"),
        ({"deelnemers": ["x"]}, "deelnemers"),
        ({"duur_minuten": 5}, "duur_minuten"),
        ({"duur_minuten": 481}, "duur_minuten"),
        ({"video_link": "http://video.example/"}, "video_link"),
        ({"video_link": "javascript:alert(1)"}, "video_link"),
        ({"video_link": "https://video.example/\r\nBcc: x@example.com"}, "video_link"),
        ({"titel": "a\x00b", "casus": ""}, "titel"),
        (over(minutes=-10), "datum"),
        (over(days=800), "datum"),
        ({"datum": "2027-03-28", "tijd": "02:30"}, "tijd"),
    ],
)
def test_what_cannot_be_planned_is_refused_at_its_field(community, mensen, casus, anders, veld):
    assert veld in weigering(community, mensen, casus, **anders)


def test_people_of_another_community_and_who_is_only_beheerder_cannot_be_chosen(community, mensen, casus):
    from cop.models import Lidmaatschap

    eva = Lidmaatschap.objects.get(gebruiker=mensen["eva"]).pk
    for buiten in (eva, lid(community, mensen["bea"])):
        for veld in ("gespreksleider", "plaatsvervanger"):
            assert veld in weigering(community, mensen, casus, **{veld: buiten})
        for veld in ("deelnemers", "waarnemers"):
            assert veld in weigering(community, mensen, casus, **{veld: [buiten]})


def test_an_inbrenger_does_not_lead_and_nobody_has_two_roles(community, mensen, casus):
    ingrid, gonda, daan = (lid(community, mensen[n]) for n in ("ingrid", "gonda", "daan"))
    assert "gespreksleider" in weigering(community, mensen, casus, gespreksleider=ingrid)
    assert "plaatsvervanger" in weigering(community, mensen, casus, plaatsvervanger=ingrid)
    assert "plaatsvervanger" in weigering(community, mensen, casus, plaatsvervanger=gonda)
    assert "waarnemers" in weigering(community, mensen, casus, waarnemers=[daan])


@pytest.mark.parametrize("status", ["concept", "aangeboden", "behandeld", "gearchiveerd", "ingetrokken"])
def test_only_a_released_case_can_be_planned(community, mensen, daan, status):
    casus = maak_casus(community, daan, status=status)
    assert "casus" in weigering(community, mensen, casus)


def test_a_case_of_another_community_cannot_be_planned(community, mensen, eva):
    ander = eva.lidmaatschappen.get().community
    assert "casus" in weigering(community, mensen, maak_casus(ander, eva))


def test_an_old_leidraad_cannot_be_planned(community, mensen, casus):
    Leidraad.objects.update(vervallen=True)
    oud = Leidraad.objects.first().pk
    data = {**over(days=1), "casus": casus.uuid, "leidraad": oud}
    data["gespreksleider"] = lid(community, mensen["gonda"])
    with pytest.raises(Geweigerd) as fout:
        actions.plan(mensen["gonda"], community, data)
    assert "leidraad" in fout.value.velden


def test_now_is_not_the_past():
    assert MomentFormulier(over()).is_valid()
    assert not MomentFormulier(over(minutes=-7)).is_valid()


@pytest.mark.parametrize(
    ("dag", "uur", "utc"),
    [
        (date(2027, 1, 12), time(13), datetime(2027, 1, 12, 12, tzinfo=UTC)),
        (date(2027, 7, 13), time(13), datetime(2027, 7, 13, 11, tzinfo=UTC)),
        (date(2027, 3, 28), time(1, 59), datetime(2027, 3, 28, 0, 59, tzinfo=UTC)),
        (date(2027, 3, 28), time(3), datetime(2027, 3, 28, 1, tzinfo=UTC)),
        (date(2027, 10, 31), time(2, 30), datetime(2027, 10, 31, 0, 30, tzinfo=UTC)),  # the first of the two
        (date(2027, 10, 31), time(3), datetime(2027, 10, 31, 2, tzinfo=UTC)),
    ],
)
def test_local_time_is_that_of_the_day_itself(dag, uur, utc):
    assert moment(dag, uur) == utc


def test_the_hour_that_spring_skips_does_not_exist():
    for minuut in (0, 30, 59):
        with pytest.raises(ValidationError):
            moment(date(2027, 3, 28), time(2, minuut))


def test_impossible_dates_are_an_error_and_not_a_crash():
    for dag in ("0001-01-01", "9999-12-31"):
        assert not MomentFormulier({"datum": dag, "tijd": "00:00"}).is_valid()


def test_who_left_the_community_is_no_inbrenger_any_more(community, mensen, casus):
    community.leden.filter(gebruiker=mensen["otto"]).update(beeindigd_op=timezone.now())
    sessie = plan_sessie(community, mensen, casus)
    assert [d.gebruiker for d in sessie.deelnames.filter(rol="inbrenger")] == [mensen["ingrid"]]


def test_a_double_click_plans_one_session(community, mensen, casus):
    data = plandata(community, mensen, casus)
    eerste = actions.plan(mensen["gonda"], community, data, client_id="dubbelklik-1")
    tweede = actions.plan(mensen["gonda"], community, data, client_id="dubbelklik-1")
    assert eerste.gegevens == tweede.gegevens
    assert Sessie.objects.count() == 1
    assert Sessie.objects.get().begint_op - timezone.now() < timedelta(days=7, minutes=1)
