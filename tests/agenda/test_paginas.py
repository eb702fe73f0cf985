"""The page of a session and home: what each person sees, and what not."""

from datetime import timedelta

import pytest
from django.urls import reverse
from django.utils import timezone

from intervisie.agenda.overzicht import startbeeld
from intervisie.agenda.visibility import sessiebeeld
from intervisie.models import Sessie
from intervisie.retention import wis_sessie
from tests.agenda.bouw import KERNVRAAG, SITUATIE, TITEL, lid, maak_casus, over, plan_sessie, plandata

DEELNEMERS = ("gonda", "petra", "ingrid", "otto", "daan", "dewi", "wim")


def pagina(klant, mens, sessie) -> str:
    antwoord = klant(mens).get(reverse("agenda:sessie", args=[sessie.uuid]))
    assert antwoord.status_code == 200
    return antwoord.content.decode()


@pytest.mark.parametrize("wie", DEELNEMERS)
def test_participants_read_the_question_and_not_the_situation(sessie, mensen, klant, wie):
    html = pagina(klant, mensen[wie], sessie)
    assert TITEL in html and KERNVRAAG in html
    assert SITUATIE.split()[0] not in html
    assert "Deelnemer" in html and "Gemeente Demostad" in html  # roles and organisations
    for stap in sessie.leidraad.inhoud["stap"]:
        assert stap["titel"] in html


def test_a_planner_without_a_role_sees_the_title_and_not_the_question(sessie, mensen, klant):
    Sessie.objects.update(door=mensen["bea"])
    html = pagina(klant, mensen["bea"], sessie)
    assert TITEL in html and "Mensen uitnodigen" in html
    assert KERNVRAAG not in html
    assert "Naar de kamer" not in html and "video.example" not in html


def test_the_plan_page_shows_titles_and_no_texts(leidraden, casus, community, mensen, klant):
    html = klant(mensen["bea"]).get(reverse("agenda:plannen", args=[community.uuid])).content.decode()
    assert TITEL in html and "30 minuten" in html
    assert KERNVRAAG not in html and SITUATIE not in html


def test_answers_are_one_click_and_the_gespreksleider_sees_who_declined(sessie, mensen, klant):
    daan = klant(mensen["daan"])
    adres = reverse("agenda:antwoord", args=[sessie.uuid])
    assert daan.get(adres).status_code == 405
    for antwoord in ("nee", "ja", "nee"):
        assert daan.post(adres, {"antwoord": antwoord}).status_code == 302
        assert sessie.deelnames.get(gebruiker=mensen["daan"]).antwoord == antwoord
    assert "Afgemeld: Daan Demo" in pagina(klant, mensen["gonda"], sessie)
    assert "Afgemeld" not in pagina(klant, mensen["dewi"], sessie)


@pytest.mark.parametrize(
    ("minuten", "status", "deelnemer", "leider"),
    [
        (31, "gepland", "straks", "open"),
        (30, "gepland", "open", "open"),
        (0, "gepland", "open", "open"),
        (31, "open", "open", "open"),
        (31, "bezig", "open", "open"),
        (0, "gepauzeerd", "open", "open"),
        (0, "afgerond", "", ""),
        (0, "vastgesteld", "", ""),
        (0, "geannuleerd", "", ""),
    ],
)
def test_when_the_room_can_be_entered(sessie, mensen, minuten, status, deelnemer, leider):
    Sessie.objects.update(status=status)
    sessie = Sessie.objects.get()
    nu = sessie.begint_op - timedelta(minutes=minuten)
    assert sessiebeeld(sessie, mensen["daan"], nu).kamer == deelnemer
    assert sessiebeeld(sessie, mensen["gonda"], nu).kamer == leider


def test_the_button_to_the_room_and_the_video_call(sessie, mensen, klant):
    vroeg = pagina(klant, mensen["daan"], sessie)
    assert "Naar de kamer" not in vroeg and "De kamer gaat open op" in vroeg
    Sessie.objects.update(begint_op=timezone.now())
    html = pagina(klant, mensen["daan"], sessie)
    assert reverse("kamer:kamer", args=[sessie.uuid]) in html
    assert 'href="https://video.example/kamer" target="_blank" rel="noopener noreferrer"' in html


@pytest.mark.parametrize("status", [s.value for s in Sessie.Status])
@pytest.mark.parametrize("gewist", [False, True])
def test_every_state_shows_for_every_person_also_when_wiped(sessie, mensen, klant, status, gewist):
    if gewist:
        wis_sessie(sessie)
        sessie.casus.sleutel.delete()
    Sessie.objects.update(status=status)
    for wie in DEELNEMERS:
        html = pagina(klant, mensen[wie], sessie)
        assert (KERNVRAAG in html) is not gewist
        assert ("is gewist" in html) is gewist or status == "vastgesteld"
        assert klant(mensen[wie]).get("/").status_code == 200
        assert klant(mensen[wie]).get(reverse("agenda:agenda")).status_code == 200


def test_a_case_that_is_withdrawn_shows_nothing_but_that(sessie, mensen, klant):
    sessie.casus.intrekken()
    sessie.casus.save()
    html = pagina(klant, mensen["daan"], sessie)
    assert KERNVRAAG not in html and "ingetrokken" in html


def test_an_oral_case_has_a_page_too(leidraden, community, mensen, klant):
    inbrenger = [lid(community, mensen["sanne"])]
    sessie = plan_sessie(community, mensen, None, titel="Aan tafel verteld", inbrengers=inbrenger)
    for wie in ("gonda", "sanne", "daan"):
        html = pagina(klant, mensen[wie], sessie)
        assert "Aan tafel verteld" in html and "mondeling ingebracht" in html


def test_texts_of_people_are_escaped(leidraden, community, mensen, klant):
    casus = maak_casus(community, mensen["ingrid"], titel="<b>vet</b>", kernvraag="<script>alert(1)</script>")
    html = pagina(klant, mensen["daan"], plan_sessie(community, mensen, casus))
    assert "<b>vet" not in html and "<script>alert" not in html and "&lt;b&gt;vet" in html


# ---- home ----


def test_home_for_a_visitor(db, klant):
    html = klant().get("/").content.decode()
    assert "Inloggen met je e-mailadres" in html and "Uitloggen" not in html


@pytest.mark.parametrize("wie", ["bea", *DEELNEMERS, "karim", "sanne", "eva"])
def test_home_for_each_role(sessie, mensen, klant, wie):
    html = klant(mensen[wie]).get("/").content.decode()
    hoort_erbij = wie in DEELNEMERS
    assert (TITEL in html) is hoort_erbij
    assert ("Ik kom niet" in html) is (hoort_erbij and wie != "gonda")
    assert ("Bijeenkomst plannen" in html) is (wie in ("bea", "gonda", "petra", "eva"))
    assert ("Casus inbrengen" in html) is (wie != "bea")
    assert KERNVRAAG not in html and SITUATIE not in html


def test_home_without_a_community(db, klant):
    from cop.models import Gebruiker

    nieuw = Gebruiker.objects.create_user("nieuw@demo.example", "Nieuw")
    assert "Je hoort nog bij geen community" in klant(nieuw).get("/").content.decode()


def test_home_tells_what_runs_and_calls_nobody_who_declined(sessie, mensen):
    def bezig(wie):
        return [rij.uuid for rij in startbeeld(mensen[wie], timezone.now()).nu_bezig]

    assert not any(bezig(wie) for wie in DEELNEMERS)
    Sessie.objects.update(status="bezig", begint_op=timezone.now())
    sessie.deelnames.filter(gebruiker=mensen["dewi"]).update(antwoord="nee")
    assert {wie for wie in DEELNEMERS if bezig(wie)} == set(DEELNEMERS) - {"dewi"}
    assert not bezig("eva") and not bezig("bea")


def test_home_counts_the_queue_for_who_reviews_and_shows_what_came_back(community, mensen, leidraden):
    maak_casus(community, mensen["daan"], status="aangeboden")
    maak_casus(community, mensen["petra"], status="aangeboden")
    maak_casus(community, mensen["daan"], status="concept", opmerking="Maak het korter.")
    maak_casus(community, mensen["daan"], status="concept")
    nu = timezone.now()
    wachtrij = {wie: startbeeld(mensen[wie], nu).wachtrij for wie in ("gonda", "petra", "daan", "bea", "eva")}
    assert wachtrij == {"gonda": 2, "petra": 1, "daan": 0, "bea": 0, "eva": 0}
    assert len(startbeeld(mensen["daan"], nu).teruggestuurd) == 1
    assert startbeeld(mensen["dewi"], nu).teruggestuurd == ()


def test_an_old_appointment_that_never_started_moves_to_what_was(sessie, mensen, klant):
    Sessie.objects.update(begint_op=timezone.now() - timedelta(days=2))
    beeld = startbeeld(mensen["daan"], timezone.now())
    assert not (beeld.nu_bezig or beeld.te_beantwoorden or beeld.komend)
    assert "Niet gestart" in klant(mensen["daan"]).get(reverse("agenda:agenda")).content.decode()


# ---- planning by hand ----


def test_planning_moving_and_cancelling_in_the_pages(leidraden, community, mensen, casus, klant):
    gonda = klant(mensen["gonda"])
    assert gonda.get(reverse("agenda:plannen")).url == reverse("agenda:plannen", args=[community.uuid])
    adres = reverse("agenda:plannen", args=[community.uuid])
    leeg = gonda.post(adres, {})
    assert leeg.status_code == 200 and leeg.context["formulier"].errors
    klaar = gonda.post(adres, plandata(community, mensen, casus))
    sessie = Sessie.objects.get()
    assert klaar.url == reverse("agenda:sessie", args=[sessie.uuid])
    fout = gonda.post(reverse("agenda:verzetten", args=[sessie.uuid]), over(days=-1))
    assert "al voorbij" in fout.content.decode()
    assert gonda.post(reverse("agenda:verzetten", args=[sessie.uuid]), over(days=3)).status_code == 302
    assert gonda.post(reverse("agenda:annuleren", args=[sessie.uuid])).status_code == 302
    assert "gaat niet door" in pagina(klant, mensen["daan"], sessie)


def test_inviting_and_removing_in_the_pages(sessie, mensen, klant):
    gonda = klant(mensen["gonda"])
    adres = reverse("agenda:uitnodigen", args=[sessie.uuid])
    html = gonda.get(adres).content.decode()
    assert "Karim Demo" in html and "Daan Demo" not in html and "Bea" not in html
    gonda.post(adres, {"mensen": [lid(sessie.community, mensen["karim"])], "rol": "verslaglegger"})
    karim = sessie.deelnames.get(gebruiker=mensen["karim"])
    assert karim.rol == "verslaglegger"
    weg = reverse("agenda:verwijderen", args=[sessie.uuid, karim.pk])
    assert "Karim Demo" in gonda.get(weg).content.decode()
    gonda.post(weg)
    karim.refresh_from_db()
    assert karim.verwijderd_op is not None
    assert gonda.get(weg).status_code == 302
