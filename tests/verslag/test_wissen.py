"""Agreeing wipes the key and the rows, `opruimen` the bytes; so does the term of 14 days."""

from datetime import timedelta
from pathlib import Path

import pytest
from django.core import mail
from django.core.management import CommandError, call_command
from django.db import connection, connections
from django.urls import reverse
from django.utils import timezone
from django_fsm import can_proceed

from cop.encryption import SleutelFout, ontsleutel
from cop.models import Logregel, Sleutel
from intervisie.models import Afspraak, Bijdrage, Notitie, Sessie, Verslag
from intervisie.retention import BEWAARTERMIJNEN, ruim_op
from intervisie.verslag import actions
from intervisie.verslag.maken import maak_verslag
from tests.agenda.bouw import KERNVRAAG, SITUATIE, plan_sessie
from tests.verslag.bouw import data, inhoud

DAG = timedelta(days=1)


def stel_vast(sessie, mens):
    actions.stel_vast(mens, sessie, {"versie": Verslag.objects.get(sessie=sessie).seq})


def rijen():
    return Bijdrage.objects.count() + Afspraak.objects.count() + Notitie.objects.count()


def test_agreeing_destroys_key_and_rows_and_leaves_the_report(sessie, mensen):
    kaart = sessie.bijdragen.get(soort="vraag")
    plek = Bijdrage._meta.get_field("tekst").plek(kaart)
    with connection.cursor() as cursor:
        cursor.execute("SELECT tekst FROM intervisie_bijdrage WHERE id = %s", [kaart.pk])
        cijfer = bytes(cursor.fetchone()[0])
    sleutel = sessie.sleutel
    assert ontsleutel(sleutel.open, cijfer, plek) == "Losse vraag die niet blijft."  # teeth: it could be read
    teksten = inhoud(sessie)

    stel_vast(sessie, mensen["ingrid"])

    sessie = Sessie.objects.get(pk=sessie.pk)
    assert (sessie.status, sessie.gewist, rijen()) == ("vastgesteld", True, 0)
    assert not Sleutel.objects.filter(pk=sleutel.pk).exists()
    for over in Sleutel.objects.all():
        with pytest.raises(SleutelFout):
            ontsleutel(over.open, cijfer, plek)
    assert inhoud(sessie) == teksten
    assert sessie.casus.status == "behandeld"


def test_a_case_that_was_withdrawn_does_not_stop_the_agreement(sessie, mensen):
    sessie.casus.intrekken()
    sessie.casus.save()
    stel_vast(sessie, mensen["ingrid"])
    sessie = Sessie.objects.get(pk=sessie.pk)
    assert (sessie.status, sessie.casus.status) == ("vastgesteld", "ingetrokken")


def test_it_cannot_be_undone(sessie, mensen):
    stel_vast(sessie, mensen["ingrid"])
    sessie = Sessie.objects.get(pk=sessie.pk)
    gaat = [
        n
        for n in ("heropenen", "ga_naar", "afronden", "annuleren", "vaststellen")
        if can_proceed(getattr(sessie, n))
    ]
    assert gaat == []


def test_those_who_took_part_get_a_link_and_not_a_word(sessie, mensen, django_capture_on_commit_callbacks):
    teksten = inhoud(sessie)
    with django_capture_on_commit_callbacks(execute=True):
        stel_vast(sessie, mensen["ingrid"])
    assert {m.to[0] for m in mail.outbox} == {mensen[n].email for n in ("gonda", "otto", "daan", "wim")}
    for bericht in mail.outbox:
        alles = bericht.message().as_string() + bericht.body + bericht.subject
        assert reverse("verslag:verslag", args=[sessie.uuid]) in bericht.body
        for tekst in (
            sessie.titel,
            teksten["oud"],
            teksten["nieuw"],
            SITUATIE,
            *(t for _, t in teksten["regels"]),
        ):
            assert tekst not in alles


def test_the_log_says_that_it_happened_and_nothing_more(sessie, mensen):
    actions.wijzig(mensen["ingrid"], sessie, data(sessie))
    stel_vast(sessie, mensen["ingrid"])
    regels = Logregel.objects.filter(onderwerp=f"sessie:{sessie.uuid}").order_by("seq")
    assert [(r.gebeurtenis, r.gegevens) for r in regels] == [
        ("verslag.wijzigen", {}),
        ("verslag.vaststellen", {}),
    ]


def test_agreeing_asks_first(sessie, mensen, klant):
    ingrid = klant(mensen["ingrid"])
    adres = reverse("verslag:vaststellen", args=[sessie.uuid])
    html = ingrid.get(adres).content.decode()
    assert "Dit kun je niet terugdraaien" in html
    assert Sessie.objects.get(pk=sessie.pk).status == "afgerond"
    ingrid.post(adres, {"versie": sessie.verslag.seq})
    assert Sessie.objects.get(pk=sessie.pk).status == "vastgesteld"


# ---- the terms ----


def test_fourteen_days_after_the_end_the_contributions_go_and_the_report_stays(sessie, mensen):
    dertien = sessie.afgerond_op + 14 * DAG - timedelta(seconds=1)
    assert ruim_op(dertien)["sessies: bijdragen gewist"] == 0
    assert not Sessie.objects.get(pk=sessie.pk).gewist and rijen()
    assert ruim_op(sessie.afgerond_op + 14 * DAG)["sessies: bijdragen gewist"] == 1
    na = Sessie.objects.get(pk=sessie.pk)
    assert (na.status, na.gewist, rijen()) == ("afgerond", True, 0)
    assert inhoud(na)["oud"] == KERNVRAAG
    stel_vast(na, mensen["ingrid"])  # late, and still possible
    assert Sessie.objects.get(pk=sessie.pk).status == "vastgesteld"


@pytest.mark.parametrize("status", ["bezig", "gepauzeerd"])
def test_a_session_that_nobody_closed_is_closed_with_a_report(lopend, status):
    Sessie.objects.update(status=status, begint_op=timezone.now() - 14 * DAG)
    assert ruim_op(timezone.now())["sessies: bijdragen gewist"] == 1
    sessie = Sessie.objects.get(pk=lopend.pk)
    assert (sessie.status, sessie.gewist, rijen()) == ("afgerond", True, 0)
    assert ("oogst", "Geoogst idee van iemand.") in inhoud(sessie)["regels"]


@pytest.mark.parametrize("status", ["gepland", "open"])
def test_an_appointment_that_never_happened_is_over_after_fourteen_days(
    leidraden, community, mensen, casus, status
):
    sessie = plan_sessie(community, mensen, casus)
    Sessie.objects.update(status=status, begint_op=timezone.now() - 14 * DAG)
    assert ruim_op(timezone.now())["sessies: bijdragen gewist"] == 1
    sessie = Sessie.objects.get(pk=sessie.pk)
    assert (sessie.status, sessie.gewist) == ("geannuleerd", True)
    assert sessie.casus.status == "vrijgegeven"


@pytest.mark.parametrize("vast", [True, False])
def test_a_report_is_kept_for_a_year(sessie, mensen, vast):
    if vast:
        stel_vast(sessie, mensen["ingrid"])
    begin = Sessie.objects.get(pk=sessie.pk).vastgesteld_op or sessie.verslag.gemaakt_op
    sleutel = Verslag.objects.get().sleutel_id
    assert ruim_op(begin + 365 * DAG - DAG)["verslagen verwijderd"] == 0
    assert ruim_op(begin + 365 * DAG)["verslagen verwijderd"] == 1
    assert not Verslag.objects.exists() and not Sleutel.objects.filter(pk=sleutel).exists()
    assert Sessie.objects.filter(pk=sessie.pk).exists()


def test_who_was_there_is_kept_for_six_years(sessie):
    lang = BEWAARTERMIJNEN["sessie"].hoe_lang
    assert ruim_op(sessie.begint_op + lang - DAG)["bijeenkomsten verwijderd"] == 0
    assert ruim_op(sessie.begint_op + lang)["bijeenkomsten verwijderd"] == 1
    assert not Sessie.objects.exists()
    # Only the key of the case is left: that is the other app's to destroy.
    assert Sleutel.objects.count() == 1


def test_doing_it_twice_does_nothing_twice(sessie):
    later = sessie.afgerond_op + 15 * DAG
    assert sum(ruim_op(later).values()) == 1
    assert sum(ruim_op(later).values()) == 0


# ---- the bytes ----


def bestanden() -> bytes:
    naam = Path(connection.settings_dict["NAME"])
    return b"".join(p.read_bytes() for p in sorted(naam.parent.glob(naam.name + "*")))


@pytest.mark.alleen_sqlite
@pytest.mark.django_db(transaction=True)
def test_after_opruimen_no_byte_of_the_key_or_the_texts_is_on_disk(lopend, mensen, capsys):
    lopend.afronden()
    lopend.save()
    maak_verslag(lopend)
    sessie = Sessie.objects.get(pk=lopend.pk)
    sleutel = bytes(sessie.sleutel.verpakt)
    with connection.cursor() as cursor:
        cursor.execute("SELECT tekst FROM intervisie_bijdrage UNION SELECT tekst FROM intervisie_notitie")
        cijfers = [bytes(rij[0]) for rij in cursor.fetchall()]
    assert len(cijfers) == 8
    assert sleutel in bestanden()  # teeth: the search finds what is there

    stel_vast(sessie, mensen["ingrid"])
    assert sleutel in bestanden()  # destroyed in the table, still in the write-ahead log
    call_command("opruimen")

    over = bestanden()
    assert sleutel not in over
    assert not [cijfer for cijfer in cijfers if cijfer in over]
    for tekst in ("Losse vraag", "Notitie van iemand", SITUATIE, "Geoogst idee"):
        assert tekst.encode() not in over
    uit = capsys.readouterr().out
    assert "sessies: bijdragen gewist: 0" in uit and sessie.titel not in uit
    assert inhoud(sessie)["oud"] == KERNVRAAG


@pytest.mark.alleen_sqlite
@pytest.mark.django_db(transaction=True)
def test_a_busy_database_makes_opruimen_fail_aloud(lopend, monkeypatch):
    monkeypatch.setattr("intervisie.management.commands.opruimen.POGINGEN", 1)
    monkeypatch.setattr("cop.schijf._WACHT_MS", 100)
    ander = connections.create_connection("default")
    try:
        with ander.cursor() as cursor:
            cursor.execute("BEGIN DEFERRED")
            cursor.execute("SELECT count(*) FROM cop_sleutel")
            Sleutel.maak()  # something in the log that the reader has not seen
            with pytest.raises(CommandError, match="bezet"):
                call_command("opruimen")
            cursor.execute("ROLLBACK")
    finally:
        ander.close()
        connection.close()
    call_command("opruimen")


def bladen() -> bytes:
    """The table of keys as it is on the disk of PostgreSQL."""
    with connection.cursor() as cursor:
        cursor.execute("CHECKPOINT")
        cursor.execute("SELECT pg_read_binary_file(pg_relation_filepath('cop_sleutel'))")
        return bytes(cursor.fetchone()[0])


@pytest.mark.alleen_postgres
@pytest.mark.django_db(transaction=True)
def test_after_opruimen_the_table_of_keys_holds_no_dead_rows(sessie, mensen):
    sleutel = bytes(sessie.sleutel.verpakt)
    assert sleutel in bladen()
    stel_vast(sessie, mensen["ingrid"])
    assert sleutel in bladen()  # destroyed for everybody, and still there as a dead row
    call_command("opruimen")
    assert sleutel not in bladen()


@pytest.mark.alleen_postgres
@pytest.mark.django_db(transaction=True)
def test_an_open_transaction_makes_opruimen_fail_aloud(sessie, mensen, monkeypatch):
    monkeypatch.setattr("intervisie.management.commands.opruimen.POGINGEN", 1)
    sleutel = bytes(sessie.sleutel.verpakt)
    ander = connections.create_connection("default")
    try:
        with ander.cursor() as cursor:
            cursor.execute("BEGIN ISOLATION LEVEL REPEATABLE READ")
            cursor.execute("SELECT count(*) FROM cop_organisatie")
            stel_vast(sessie, mensen["ingrid"])
            with pytest.raises(CommandError, match="bezet"):
                call_command("opruimen")
            assert sleutel in bladen()
            cursor.execute("ROLLBACK")
    finally:
        ander.close()
    monkeypatch.undo()
    call_command("opruimen")
    assert sleutel not in bladen()
