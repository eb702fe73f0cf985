"""Moving, cancelling, inviting and answering; the mails and the .ics files that go with it."""

from datetime import timedelta

import pytest
from django.urls import reverse
from icalendar import Calendar

from cop.writepath import Geweigerd
from intervisie.agenda import actions
from intervisie.models import Sessie
from tests.agenda.bouw import KERNVRAAG, SITUATIE, TITEL, lid, over, plan_sessie


@pytest.fixture
def post(mailoutbox, django_capture_on_commit_callbacks):
    """Carries out an action with what follows after the commit, and gives the mails of it by address."""

    def doe(handeling, *args):
        mailoutbox.clear()
        with django_capture_on_commit_callbacks(execute=True):
            handeling(*args)
        assert all(len(bericht.to) == 1 and not bericht.cc and not bericht.bcc for bericht in mailoutbox)
        return {bericht.to[0]: bericht for bericht in mailoutbox}

    return doe


def afspraak(bericht):
    """The calendar and the event in a mail as it goes over the wire."""
    deel = next(d for d in bericht.message().walk() if d.get_content_type() == "text/calendar")
    agenda = Calendar.from_ical(deel.get_payload(decode=True))
    (event,) = agenda.walk("VEVENT")
    assert deel.get_param("method") == agenda["METHOD"]
    assert [naam for naam, _ in deel.get_params()] == ["text/calendar", "method", "charset"]
    assert deel.get_filename() == "afspraak.ics"
    return agenda, event


def test_an_invitation_is_an_appointment_in_every_calendar(leidraden, community, mensen, casus, post):
    berichten = post(plan_sessie, community, mensen, casus)
    sessie = Sessie.objects.get()
    op_de_lijst = {d.gebruiker.email for d in sessie.deelnames.all()}
    assert set(berichten) == op_de_lijst and len(op_de_lijst) == 7
    for adres, bericht in berichten.items():
        agenda, event = afspraak(bericht)
        assert agenda["METHOD"] == "REQUEST"
        assert event["UID"] == str(sessie.uuid)
        assert event["SEQUENCE"] == 0
        assert event.decoded("DTSTART") == sessie.begint_op
        assert event.decoded("DTEND") - event.decoded("DTSTART") == timedelta(minutes=30)
        assert str(event["DTSTART"].to_ical(), "ascii").endswith("Z")
        assert event["SUMMARY"] == f"Intervisie: {community.naam}"
        assert event["URL"].endswith(reverse("agenda:sessie", args=[sessie.uuid]))
        assert event["URL"] in bericht.body
        assert event["ATTENDEE"] == f"mailto:{adres}"
        assert event["STATUS"] == "CONFIRMED"


def test_no_word_of_the_case_is_in_any_mail(leidraden, community, mensen, casus, post):
    rondes = [post(plan_sessie, community, mensen, casus)]
    sessie = Sessie.objects.get()
    wim = sessie.deelnames.get(gebruiker=mensen["wim"])
    gonda = mensen["gonda"]
    rondes += [
        post(actions.verzet, gonda, sessie, over(days=8)),
        post(actions.verwijder, gonda, sessie, {"deelname": wim.pk}),
        post(
            actions.nodig_uit, gonda, sessie, {"mensen": [lid(community, mensen["wim"])], "rol": "waarnemer"}
        ),
        post(actions.annuleer, gonda, sessie),
    ]
    assert [len(ronde) for ronde in rondes] == [7, 7, 1, 1, 7]
    for ronde in rondes:
        for bericht in ronde.values():
            alles = bericht.message().as_string() + bericht.body + afspraak(bericht)[0].to_ical().decode()
            for kanarie in (TITEL, KERNVRAAG, SITUATIE):
                assert kanarie.split()[0] not in alles
            assert "&" not in bericht.body and "&" not in bericht.subject


def test_moving_raises_the_sequence_and_asks_again(sessie, mensen, post):
    actions.antwoord(mensen["daan"], sessie, {"antwoord": "ja"})
    uid = str(sessie.uuid)
    for keer in (1, 2):
        berichten = post(actions.verzet, mensen["gonda"], sessie, over(days=10 + keer) | {"duur_minuten": 45})
        sessie.refresh_from_db(fields=["begint_op", "duur_minuten", "afspraak_versie"])
        _, event = afspraak(berichten[mensen["daan"].email])
        assert (event["UID"], event["SEQUENCE"], sessie.afspraak_versie) == (uid, keer, keer)
        assert event.decoded("DTSTART") == sessie.begint_op
        assert event.decoded("DTEND") - event.decoded("DTSTART") == timedelta(minutes=45)
    antwoorden = dict(sessie.deelnames.values_list("gebruiker__email", "antwoord"))
    assert antwoorden.pop(mensen["gonda"].email) == "ja"  # she chose the moment
    assert set(antwoorden.values()) == {"open"}


def test_another_link_at_the_same_moment_keeps_the_answers(sessie, mensen):
    actions.antwoord(mensen["daan"], sessie, {"antwoord": "nee"})
    moment = {k: v for k, v in over(days=7).items()}
    actions.verzet(mensen["gonda"], sessie, moment)
    actions.antwoord(mensen["daan"], sessie, {"antwoord": "nee"})
    actions.verzet(mensen["gonda"], sessie, moment | {"video_link": "https://video.example/anders"})
    sessie.refresh_from_db(fields=["video_link", "begint_op"])
    assert sessie.video_link == "https://video.example/anders"
    assert sessie.deelnames.get(gebruiker=mensen["daan"]).antwoord == "nee"


def test_cancelling_tells_everyone_and_wipes(sessie, mensen, post):
    berichten = post(actions.annuleer, mensen["gonda"], sessie)
    assert len(berichten) == 7
    agenda, event = afspraak(berichten[mensen["wim"].email])
    assert (agenda["METHOD"], event["STATUS"]) == ("CANCEL", "CANCELLED")
    assert (event["UID"], event["SEQUENCE"]) == (str(sessie.uuid), 1)
    sessie = Sessie.objects.get(pk=sessie.pk)
    assert sessie.status == "geannuleerd" and sessie.gewist
    assert sessie.casus.status == "vrijgegeven"
    for handeling, data in (
        (actions.annuleer, {}),
        (actions.verzet, over(days=3)),
        (actions.antwoord, {"antwoord": "ja"}),
    ):
        with pytest.raises(Geweigerd) as fout:
            handeling(mensen["gonda"], sessie, data)
        assert fout.value.code == "niet_nu"


def test_removal_takes_it_out_of_one_calendar_and_a_new_invitation_puts_it_back(sessie, mensen, post):
    daan = sessie.deelnames.get(gebruiker=mensen["daan"])
    berichten = post(actions.verwijder, mensen["gonda"], sessie, {"deelname": daan.pk})
    assert list(berichten) == [mensen["daan"].email]
    assert afspraak(berichten[mensen["daan"].email])[0]["METHOD"] == "CANCEL"
    data = {"mensen": [lid(sessie.community, mensen["daan"])], "rol": "waarnemer"}
    berichten = post(actions.nodig_uit, mensen["gonda"], sessie, data)
    assert afspraak(berichten[mensen["daan"].email])[0]["METHOD"] == "REQUEST"
    daan.refresh_from_db()
    assert (daan.rol, daan.antwoord, daan.verwijderd_op) == ("waarnemer", "open", None)


def test_the_gespreksleider_and_the_last_inbrenger_stay(sessie, mensen):
    plek = {d.gebruiker: d.pk for d in sessie.deelnames.all()}
    with pytest.raises(Geweigerd):
        actions.verwijder(mensen["gonda"], sessie, {"deelname": plek[mensen["gonda"]]})
    actions.verwijder(mensen["gonda"], sessie, {"deelname": plek[mensen["otto"]]})
    with pytest.raises(Geweigerd):
        actions.verwijder(mensen["gonda"], sessie, {"deelname": plek[mensen["ingrid"]]})


def test_nobody_is_invited_twice_and_only_members_are(sessie, mensen, eva):
    for wie in (lid(sessie.community, mensen["daan"]), lid(sessie.community, mensen["bea"]), 0):
        with pytest.raises(Geweigerd) as fout:
            actions.nodig_uit(mensen["gonda"], sessie, {"mensen": [wie], "rol": "deelnemer"})
        assert "mensen" in fout.value.velden
    with pytest.raises(Geweigerd):
        actions.nodig_uit(
            mensen["gonda"],
            sessie,
            {"mensen": [lid(sessie.community, mensen["karim"])], "rol": "gespreksleider"},
        )


@pytest.mark.parametrize("status", [s.value for s in Sessie.Status])
def test_state_by_action(sessie, mensen, status):
    Sessie.objects.filter(pk=sessie.pk).update(status=status)
    voor_de_start = status in ("gepland", "open")
    tot_het_eind = status in ("gepland", "open", "bezig", "gepauzeerd")
    daan = sessie.deelnames.get(gebruiker=mensen["daan"]).pk
    karim = lid(sessie.community, mensen["karim"])
    proeven = [
        (actions.antwoord, {"antwoord": "nee"}, voor_de_start),
        (actions.verzet, over(days=5), voor_de_start),
        (actions.nodig_uit, {"mensen": [karim], "rol": "deelnemer"}, tot_het_eind),
        (actions.verwijder, {"deelname": daan}, tot_het_eind),
        (actions.annuleer, {}, voor_de_start),
    ]
    for handeling, data, kan in proeven:
        if kan:
            handeling(mensen["gonda"], sessie, data)
        else:
            with pytest.raises(Geweigerd) as fout:
                handeling(mensen["gonda"], sessie, data)
            assert fout.value.code == "niet_nu"


def test_names_with_line_ends_stay_inside_their_line(leidraden, community, mensen, casus, post):
    community.naam = "CoP\r\nBcc: kwaad@example.com\r\nATTENDEE:mailto:kwaad@example.com"
    community.save()
    berichten = post(plan_sessie, community, mensen, casus)
    assert len(berichten) == 7
    for bericht in berichten.values():
        ruw = bericht.message()
        assert ruw["Bcc"] is None and "kwaad" not in ruw["Subject"]
        agenda, event = afspraak(bericht)
        assert event["ATTENDEE"] == f"mailto:{bericht.to[0]}"
        assert event["SUMMARY"].startswith("Intervisie: CoP")


def test_the_download_is_the_same_appointment(sessie, mensen, klant):
    adres = reverse("agenda:agendabestand", args=[sessie.uuid])
    antwoord = klant(mensen["daan"]).get(adres)
    assert antwoord["Content-Type"] == "text/calendar; charset=utf-8"
    agenda = Calendar.from_ical(antwoord.content)
    (event,) = agenda.walk("VEVENT")
    assert (agenda["METHOD"], event["UID"]) == ("PUBLISH", str(sessie.uuid))
    assert "ATTENDEE" not in event
    assert TITEL.encode() not in antwoord.content
