"""The demo: complete, made once, without mail, and impossible on a real installation."""

import json
from datetime import timedelta

import pytest
from django.core import mail
from django.core.management import CommandError, call_command
from django.test import Client
from django.utils import timezone

from casuistiek.models import Casus
from cop.models import Logregel
from intervisie.agenda.overzicht import startbeeld
from intervisie.agenda.taken import taken
from intervisie.models import Sessie

pytestmark = pytest.mark.django_db(transaction=True)


def stand():
    return {
        (s.leidraad.sleutel, s.status): sorted(d.gebruiker.naam.split()[0] for d in s.deelnames.all())
        for s in Sessie.objects.all()
    }


def test_the_demo_is_there_and_only_once(settings):
    post = settings.EMAIL_BACKEND
    call_command("demo")
    assert stand() == {
        ("cop_bindende_afspraken", "gepland"): [
            "Daan", "Dewi", "Gonda", "Ingrid", "Karim", "Otto", "Petra", "Sanne", "Wim",
        ],
        ("vijfstappen", "gepland"): ["Daan", "Dewi", "Gonda", "Karim"],
        ("vijfstappen", "vastgesteld"): ["Daan", "Dewi", "Gonda", "Ingrid", "Otto"],
        ("incidentmethode", "gepland"): ["Daan", "Dewi", "Ingrid", "Otto", "Petra", "Sanne"],
    }  # fmt: skip
    assert sorted(Casus.objects.values_list("status", flat=True)) == [
        "aangeboden",
        "vrijgegeven",
        "vrijgegeven",
    ]
    assert mail.outbox == [] and settings.EMAIL_BACKEND == post
    regels = Logregel.objects.count()
    call_command("demo")
    assert Logregel.objects.count() == regels and Sessie.objects.count() == 4


def test_everybody_can_start_at_once():
    call_command("demo")
    from cop.demo import maak_mensen

    mensen, nu = maak_mensen(), timezone.now()
    assert [len(startbeeld(mensen[wie], nu).nu_bezig) for wie in ("gonda", "ingrid", "daan", "wim")] == [
        2,
        1,
        2,
        1,
    ]
    assert len(startbeeld(mensen["dewi"], nu).te_beantwoorden) == 1
    assert [wie for wie in mensen if startbeeld(mensen[wie], nu).na_te_vragen] == ["ingrid", "otto"]
    assert startbeeld(mensen["gonda"], nu).wachtrij == 1
    assert taken(startbeeld(mensen["eva"], nu)) == []


def test_the_next_day_what_nobody_started_begins_now_again():
    call_command("demo")
    Sessie.objects.filter(leidraad__sleutel="vijfstappen", status="gepland").update(
        begint_op=timezone.now() - timedelta(days=1)
    )
    Sessie.objects.filter(leidraad__sleutel="cop_bindende_afspraken").update(
        begint_op=timezone.now() - timedelta(days=1), status="bezig"
    )
    call_command("demo")
    assert Sessie.objects.count() == 4
    vers = Sessie.objects.get(leidraad__sleutel="vijfstappen", status="gepland")
    assert abs(vers.begint_op - timezone.now()) < timedelta(minutes=2)
    loopt = Sessie.objects.get(leidraad__sleutel="cop_bindende_afspraken")
    assert timezone.now() - loopt.begint_op > timedelta(hours=23)


def test_a_real_installation_has_no_demo(settings):
    settings.DEMO = False
    with pytest.raises(CommandError):
        call_command("demo")
    assert not Sessie.objects.exists()


def test_rooms_to_measure_are_running_and_full(capsys):
    call_command("demo", kamers=2, deelnemers=4, waarnemers=3, json=True)
    kamers = json.loads(capsys.readouterr().out)
    assert len(kamers) == 2 and set(Sessie.objects.values_list("status", flat=True)) == {"bezig"}
    for kamer in kamers:
        rollen = [mens["rol"] for mens in kamer["mensen"]]
        assert rollen == ["gespreksleider", "inbrenger", "deelnemer", "deelnemer", *["waarnemer"] * 3]
        for mens in kamer["mensen"]:
            client = Client(headers={"cookie": mens["cookie"]})
            pagina = client.get(kamer["pagina"]).content.decode()
            assert mens["naam"] in pagina and ('id="deel-invoer"' in pagina) == (mens["rol"] != "waarnemer")
            assert client.get(kamer["nieuws"]).json()["versie"] == kamer["versie"]


@pytest.mark.parametrize(
    "opties", [{"kamers": -1}, {"kamers": 1, "deelnemers": 1}, {"kamers": 1, "waarnemers": -1}]
)
def test_rooms_of_impossible_sizes_are_refused(opties):
    with pytest.raises(CommandError, match="moet"):
        call_command("demo", **opties)
    assert not Sessie.objects.exists()
