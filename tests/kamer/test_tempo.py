"""The plan beside the real time, a move undone, who is ready and who asks for more: counts, never names."""

from datetime import timedelta

import pytest
from django.utils import timezone

from cop.models import Logregel
from cop.writepath import Geweigerd
from intervisie.kamer.weergave import Weergever
from intervisie.models import Sessie
from tests.kamer.groep import ROLLEN
from tests.kamer.kijken import beelden
from tests.kamer.proef import proefleidraad
from tests.kamer.test_klok import nog, ongeveer, zet_klok

LEIDING = {"gonda", "petra"}


@pytest.fixture
def groep(maak_groep):
    return maak_groep().start()


def verstrijk(groep, seconden: int) -> None:
    """As if the clock of this step has been going for so long."""
    nu = timezone.now()
    Sessie.objects.filter(pk=groep.sessie.pk).update(
        stap_sinds=nu - timedelta(seconds=seconden),
        deadline_op=groep.sessie.deadline_op - timedelta(seconds=seconden),
    )


def duur(groep, sleutel: str) -> int:
    return groep.sessie.stappen.get(sleutel=sleutel).seconden


def weiger(groep, wie, naam, **gegevens) -> str:
    with pytest.raises(Geweigerd) as fout:
        groep.doe(wie, naam, **gegevens)
    return fout.value.code


# ---- the plan ----


def test_a_step_books_how_long_it_took_without_the_pauses(groep):
    verstrijk(groep, 400)
    groep.doe("gonda", "sessie.pauzeren")
    assert duur(groep, "welkom") == ongeveer(400)
    assert groep.sessie.stap_sinds is None
    groep.doe("gonda", "sessie.hervatten")
    verstrijk(groep, 100)
    groep.naar("hoe_is_het_nu")
    assert duur(groep, "welkom") == ongeveer(500)
    verstrijk(groep, 60)
    groep.naar("welkom").naar("vragen")
    assert duur(groep, "hoe_is_het_nu") == ongeveer(60)
    verstrijk(groep, 30)
    groep.doe("gonda", "sessie.afronden")
    assert duur(groep, "vragen") == ongeveer(30)


def test_only_who_leads_and_the_deputy_see_plan_and_shares(groep):
    for wie, beeld in beelden(groep).items():
        assert (beeld.plan is not None) == (beeld.aandeel is not None) == (wie in LEIDING), wie
        assert ("deel-aandeel" in Weergever().alles(beeld)) == (wie in LEIDING)


def test_the_plan_tells_minutes_per_step_and_what_is_still_to_come(groep):
    verstrijk(groep, 600)
    groep.naar("hoe_is_het_nu")
    plan = groep.beeld("gonda").plan
    stappen = list(groep.sessie.stappen.all())
    assert [r.minuten for r in plan.regels] == [s.minuten for s in stappen]
    assert plan.regels[0].echt == "10" and plan.regels[1].plek == "nu" and plan.regels[2].echt == ""
    assert plan.straks_minuten == sum(s.minuten for s in stappen[2:])
    assert plan.sinds == groep.sessie.stap_sinds.isoformat()
    einde = groep.sessie.begint_op + timedelta(minutes=groep.sessie.duur_minuten)
    assert plan.eind == einde.isoformat()


def test_time_is_won_in_long_steps_and_not_in_the_yield(groep):
    winst = groep.beeld("gonda").plan.winst
    soort = {s.nummer: s.type for s in groep.sessie.stappen.all()}
    minuten = {s.nummer: s.minuten for s in groep.sessie.stappen.all()}
    assert winst and [r[2] for r in winst] == sorted((r[2] for r in winst), reverse=True)
    assert not {soort[n] for n, _, _ in winst} & {"oogst", "afspraken", "check_uit", "formuleren"}
    assert all(
        n > 1 and 0 < korter <= minuten[n] * 0.4 and minuten[n] - korter >= 3 for n, _, korter in winst
    )
    groep.naar("check_uit")
    assert groep.beeld("gonda").plan.winst == ()


# ---- who spoke and wrote ----


def aandeel(groep, kijker="gonda") -> dict[str, tuple[int, int]]:
    return {m.naam.split()[0]: (m.sprak, m.schreef) for m in groep.beeld(kijker).aandeel.mensen}


def test_turns_and_cards_are_counted_over_all_steps(maak_groep):
    groep = maak_groep(proefleidraad({"type": "gesprek"}, {"type": "gesprek"})).start()
    for wie in ("daan", "dewi", "daan"):
        groep.doe("gonda", "beurt.geven", deelname=groep.deelname(wie).pk)
    groep.schrijf("daan", "een")
    groep.naar("stap2")
    groep.schrijf("daan", "twee")
    groep.doe("gonda", "beurt.geven", deelname=groep.deelname("dewi").pk)
    assert aandeel(groep) == aandeel(groep, "petra")
    assert aandeel(groep)["Daan"] == (2, 2) and aandeel(groep)["Dewi"] == (2, 0)
    assert aandeel(groep)["Otto"] == (0, 0) and "Wim" not in aandeel(groep)


def test_cards_of_an_anonymous_step_are_not_counted_for_anybody(maak_groep):
    groep = maak_groep(proefleidraad({"zicht": "anoniem"}, {"zicht": "open"})).start()
    groep.schrijf("daan", "geheim")
    assert set(aandeel(groep).values()) == {(0, 0)}
    groep.doe("gonda", "sessie.onthullen")
    groep.naar("stap2")
    assert set(aandeel(groep).values()) == {(0, 0)}
    groep.schrijf("daan", "open")  # the count has teeth
    assert aandeel(groep)["Daan"] == (0, 1)


# ---- undo ----


def test_an_accidental_next_is_undone_with_the_time_that_was_left(groep):
    zet_klok(groep, 100)
    versie = groep.sessie.versie
    groep.naar("hoe_is_het_nu")
    assert "welkom" in groep.beeld("gonda").regie.ongedaan.lower() or groep.beeld("gonda").regie.ongedaan
    groep.doe("gonda", "sessie.ongedaan_maken")
    assert groep.sessie.huidige_stap.sleutel == "welkom"
    assert nog(groep) == ongeveer(100)
    assert groep.sessie.versie == versie + 2
    per_ongeluk = groep.sessie.stappen.get(sleutel="hoe_is_het_nu")
    assert (per_ongeluk.geopend_op, per_ongeluk.beurten, per_ongeluk.seconden) == (None, [], 0)
    assert groep.beeld("gonda").regie.ongedaan == ""
    assert weiger(groep, "gonda", "sessie.ongedaan_maken") == "niet_nu"  # once


def test_turns_and_hands_of_the_step_are_there_again_after_undo(groep):
    groep.doe("gonda", "beurt.afronden")
    voor = groep.sessie.huidige_stap.beurten
    groep.naar("kernvraag")
    groep.doe("gonda", "sessie.ongedaan_maken")
    assert groep.sessie.huidige_stap.beurten == voor


def test_a_card_that_was_written_meanwhile_keeps_its_step_open(groep):
    groep.naar("hoe_is_het_nu").naar("kernvraag")
    groep.schrijf("ingrid", "Eerste kernvraag")
    groep.doe("gonda", "sessie.ongedaan_maken")
    stap = groep.sessie.stappen.get(sleutel="kernvraag")
    assert stap.geopend_op and stap.bijdragen.count() == 1


def test_going_back_and_two_more_minutes_can_be_undone_too(groep):
    groep.naar("vragen")
    zet_klok(groep, 50)
    groep.naar("welkom")
    groep.doe("gonda", "sessie.ongedaan_maken")
    assert groep.sessie.huidige_stap.sleutel == "vragen" and nog(groep) == ongeveer(50)
    groep.doe("gonda", "sessie.verlengen")
    versie = groep.sessie.versie
    groep.doe("gonda", "sessie.ongedaan_maken")
    assert nog(groep) == ongeveer(50) and groep.sessie.versie == versie


def test_undo_is_for_a_limited_time_and_for_the_screen_that_was_seen(groep):
    groep.naar("hoe_is_het_nu")
    with pytest.raises(Geweigerd) as fout:
        groep.doe("gonda", "sessie.ongedaan_maken", versie=groep.sessie.versie - 1)
    assert fout.value.code == "verouderd"
    zet = groep.sessie.vorige_zet
    for oud, uitkomst in ((119, None), (121, "niet_nu")):
        zet["op"] = (timezone.now() - timedelta(seconds=oud)).isoformat()
        Sessie.objects.filter(pk=groep.sessie.pk).update(vorige_zet=zet)
        if uitkomst:
            assert weiger(groep, "gonda", "sessie.ongedaan_maken") == uitkomst
        else:
            groep.doe("gonda", "sessie.ongedaan_maken")
            groep.naar("hoe_is_het_nu")


@pytest.mark.parametrize("naam", ["sessie.pauzeren", "sessie.afronden"])
def test_after_another_move_there_is_nothing_to_undo(groep, naam):
    groep.naar("hoe_is_het_nu")
    groep.doe("gonda", naam)
    assert groep.sessie.vorige_zet is None


# ---- ready, and more time ----


def test_how_many_are_ready_is_a_count_for_who_leads(groep):
    assert groep.beeld("gonda").regie.klaar == ""
    groep.doe("gonda", "klaar.vragen")
    assert groep.beeld("gonda").regie.klaar == "0 van 5 zijn klaar"
    assert groep.beeld("daan").meedoen.klaar_gevraagd
    for wie in ("daan", "ingrid", "daan"):
        groep.doe(wie, "klaar.melden")
    assert groep.beeld("gonda").regie.klaar == "2 van 5 zijn klaar"
    groep.doe("daan", "klaar.terugnemen")
    assert groep.beeld("gonda").regie.klaar == "1 van 5 zijn klaar"
    groep.naar("vragen")
    assert groep.beeld("gonda").regie.klaar == ""


def _wereld(groep, naam: str, wie: str) -> dict[str, str]:
    """What everybody gets when this person says so."""
    from django.db import transaction

    from tests.kamer.kijken import gelijk_gemaakt

    with transaction.atomic():
        groep.doe(wie, naam)
        gezien = {
            kijker: gelijk_gemaakt(repr(beeld) + Weergever().alles(beeld))
            for kijker, beeld in beelden(groep).items()
        }
        gezien["log"] = str([regel.gegevens for regel in Logregel.objects.all()])
        transaction.set_rollback(True)
    groep.ververs()
    return gezien


@pytest.mark.parametrize("naam", ["klaar.melden", "tijd.vragen"])
def test_nobody_can_tell_who_is_ready_or_asks_for_time(groep, naam):
    van_daan, van_dewi = _wereld(groep, naam, "daan"), _wereld(groep, naam, "dewi")
    assert {wie for wie in van_daan if van_daan[wie] != van_dewi[wie]} == {"daan", "dewi"}


def test_nobody_can_tell_has_teeth(groep):
    van_daan, van_dewi = _wereld(groep, "beurt.afronden", "gonda"), _wereld(groep, "klaar.melden", "dewi")
    assert "gonda" in {wie for wie in van_daan if van_daan[wie] != van_dewi[wie]}


def test_a_request_for_more_time_is_granted_with_one_press(groep):
    zet_klok(groep, 60)
    for wie in ("daan", "dewi", "daan"):
        groep.doe(wie, "tijd.vragen")
    assert groep.beeld("gonda").regie.nog_even == 2
    assert groep.beeld("daan").meedoen.nog_even
    assert nog(groep) == ongeveer(60)  # asking changes nothing by itself
    groep.doe("dewi", "tijd.terugnemen")
    assert groep.beeld("gonda").regie.nog_even == 1
    groep.doe("gonda", "sessie.verlengen")
    assert nog(groep) == ongeveer(180)
    assert groep.beeld("gonda").regie.nog_even == 0 and not groep.beeld("daan").meedoen.nog_even
    assert weiger(groep, "gonda", "tijd.vragen") == "niet_nu"


def test_who_fell_out_is_not_waited_for(groep):
    groep.doe("gonda", "klaar.vragen")
    lang_geleden = timezone.now() - timedelta(minutes=5)
    groep.sessie.deelnames.filter(gebruiker=groep.mensen["dewi"]).update(gezien_op=lang_geleden)
    assert groep.beeld("gonda").regie.klaar == "0 van 4 zijn klaar"


def test_each_has_these_buttons_but_who_leads_and_who_watches(groep):
    assert {wie for wie in ROLLEN if groep.beeld(wie).meedoen} == set(ROLLEN) - {"gonda", "wim"}
    groep.doe("gonda", "sessie.pauzeren")
    assert not any(beeld.meedoen for beeld in beelden(groep).values())
