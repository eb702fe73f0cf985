"""The write path: lock, replay, rights, form, log and what follows after the commit."""

import logging

import pytest
from django.core import mail as postvak
from django.db import transaction

from cop import actions
from cop.models import Community, Gebruiker, Logregel, Organisatie
from cop.writepath import Antwoord, Geweigerd, onderwerp_van, voer_uit
from tests.aantallen import aantal
from tests.cop.draden import tegelijk

NIEUW = {"naam": "Nieuwe naam", "omschrijving": ""}


def log_van(obj):
    return Logregel.objects.filter(onderwerp=onderwerp_van(obj)).order_by("seq")


def test_an_action_changes_the_object_and_leaves_one_row(community, bea):
    antwoord = actions.wijzig_community(bea, community, NIEUW)
    community.refresh_from_db()
    assert (community.naam, community.seq) == ("Nieuwe naam", 1)
    regel = log_van(community).get()
    assert (regel.seq, regel.gebeurtenis, regel.door) == (1, "community.wijzigen", bea)
    assert antwoord == Antwoord(1, {})


def test_only_the_primary_key_of_the_object_is_trusted(community, bea):
    vals = Community(pk=community.pk, naam="Verzonnen", seq=99)
    assert actions.wijzig_community(bea, vals, NIEUW).seq == 1


def test_the_same_command_twice_is_carried_out_once(community, bea):
    gegevens = {"adressen": "nieuw@example.org", "is_lid": "on"}
    eerst = actions.nodig_uit(bea, community, gegevens, client_id="opdracht-1")
    weer = actions.nodig_uit(bea, community, gegevens, client_id="opdracht-1")
    assert not eerst.herhaald and weer.herhaald
    assert (weer.seq, weer.gegevens) == (eerst.seq, eerst.gegevens)
    assert community.uitnodigingen.count() == log_van(community).count() == 1
    assert actions.nodig_uit(bea, community, gegevens, client_id="opdracht-2").seq == 2


def test_a_client_id_belongs_to_one_person_and_one_action(community, bea, petra):
    community.leden.filter(gebruiker=petra).update(is_beheerder=True)
    actions.wijzig_community(bea, community, NIEUW, client_id="opdracht-1")
    assert not actions.wijzig_community(petra, community, NIEUW, client_id="opdracht-1").herhaald
    lid = community.leden.get(gebruiker__naam="Daan Demo")
    with pytest.raises(Geweigerd) as fout:
        actions.beeindig_lid(bea, community, {"lid": lid.pk}, client_id="opdracht-1")
    assert fout.value.code == "client_id"
    lid.refresh_from_db()
    assert lid.beeindigd_op is None


@pytest.mark.parametrize("client_id", ["kort", "met spatie erin", "x" * 65, "", 12345678, ["opdracht-1"]])
def test_a_malformed_client_id_is_refused(community, bea, client_id):
    with pytest.raises(Geweigerd) as fout:
        voer_uit("community.wijzigen", bea, community, NIEUW, client_id)
    assert fout.value.code == "client_id"
    assert not log_van(community).exists()


def test_who_has_no_role_and_who_has_no_right_are_told_apart(community, eva, daan):
    for wie, code in ((eva, "onbekend"), (daan, "geen_recht")):
        with pytest.raises(Geweigerd) as fout:
            actions.wijzig_community(wie, community, NIEUW)
        assert fout.value.code == code
    with pytest.raises(Geweigerd) as fout:
        actions.wijzig_community(eva, Community(pk=987654), NIEUW)
    assert fout.value.code == "onbekend"  # what does not exist looks the same
    assert not Logregel.objects.exists()


def test_who_has_no_right_learns_nothing_from_the_form(community, daan):
    with pytest.raises(Geweigerd) as fout:
        actions.wijzig_community(daan, community, {"naam": ""})
    assert (fout.value.code, fout.value.velden) == ("geen_recht", {})


def test_a_wrong_form_is_refused_per_field_and_nothing_is_written(community, bea):
    with pytest.raises(Geweigerd) as fout:
        actions.wijzig_community(bea, community, {"naam": " ", "omschrijving": "x" * 1001})
    assert fout.value.code == "ongeldig"
    assert set(fout.value.velden) == {"naam", "omschrijving"}
    assert "Naam" in fout.value.uitleg
    community.refresh_from_db()
    assert community.seq == 0
    assert not Logregel.objects.exists()


def test_a_field_that_the_form_does_not_know_changes_nothing(bea):
    gegevens = {
        "naam": "Bea",
        "functie": "",
        "is_staff": "on",
        "is_superuser": "on",
        "email": "x@example.org",
    }
    actions.wijzig_profiel(bea, bea, gegevens)
    bea.refresh_from_db()
    assert (bea.naam, bea.is_staff, bea.is_superuser, bea.email) == ("Bea", False, False, "bea@demo.example")


def test_a_refusal_halfway_leaves_nothing(community, bea):
    lid = community.leden.get(gebruiker=bea)
    with pytest.raises(Geweigerd):
        actions.wijzig_lid(bea, community, {"lid": lid.pk, "is_lid": "on"})  # the last beheerder
    lid.refresh_from_db()
    assert lid.is_beheerder and not lid.is_lid
    assert not Logregel.objects.exists()


# ---- at the same moment ----


@pytest.mark.django_db(transaction=True)
def test_simultaneous_actions_get_numbers_one_by_one(community, bea):
    n = aantal(8, 40)
    uitkomsten = tegelijk(*[lambda: actions.wijzig_community(bea, community, NIEUW) for _ in range(n)])
    assert sorted(uitkomst.seq for uitkomst in uitkomsten) == list(range(1, n + 1))
    assert list(log_van(community).values_list("seq", flat=True)) == list(range(1, n + 1))
    community.refresh_from_db()
    assert community.seq == n


@pytest.mark.django_db(transaction=True)
def test_the_same_command_at_the_same_moment_is_carried_out_once(community, bea):
    uitkomsten = tegelijk(
        *[lambda: actions.wijzig_community(bea, community, NIEUW, client_id="opdracht-1") for _ in range(6)]
    )
    assert {uitkomst.seq for uitkomst in uitkomsten} == {1}
    assert sorted(uitkomst.herhaald for uitkomst in uitkomsten) == [False] + [True] * 5
    assert log_van(community).count() == 1


@pytest.mark.django_db(transaction=True)
def test_two_beheerders_cannot_remove_each_other_at_the_same_moment(community, bea, petra):
    community.leden.filter(gebruiker=petra).update(is_beheerder=True)
    van_bea, van_petra = (community.leden.get(gebruiker=wie).pk for wie in (bea, petra))
    uitkomsten = tegelijk(
        lambda: actions.beeindig_lid(bea, community, {"lid": van_petra}),
        lambda: actions.beeindig_lid(petra, community, {"lid": van_bea}),
    )
    assert sorted(type(uitkomst).__name__ for uitkomst in uitkomsten) == ["Antwoord", "Geweigerd"]
    assert community.leden.filter(is_beheerder=True, beeindigd_op=None).count() == 1


# ---- the log holds no text ----

NAALD = "naaldtekst"


def _vindplaatsen():
    return [
        (regel.pk, veld)
        for regel in Logregel.objects.all()
        for veld, waarde in vars(regel).items()
        if NAALD in str(waarde).lower()
    ]


def test_no_log_row_holds_a_word_that_somebody_typed(community, bea, daan, dewi):
    profiel = {
        "naam": f"{NAALD} 1",
        "functie": f"{NAALD} 2",
        "nieuwe_organisatie": f"{NAALD} 3",
        "soort": "overig",
    }
    actions.wijzig_profiel(bea, bea, profiel)
    actions.maak_community(bea, bea, {"naam": f"{NAALD} 4", "omschrijving": f"{NAALD} 5"})
    actions.wijzig_community(bea, community, {"naam": f"{NAALD} 6", "omschrijving": f"{NAALD} 7"})
    actions.nodig_uit(bea, community, {"adressen": f"{NAALD}@example.org", "is_lid": "on"})
    uitnodiging = community.uitnodigingen.get()
    actions.word_gebruiker_en_neem_aan(
        uitnodiging, {"naam": NAALD, "functie": NAALD, "organisatie": None, "nieuwe_organisatie": ""}
    )
    een, ander = (community.leden.get(gebruiker=wie).pk for wie in (daan, dewi))
    duo = actions.vorm_duo(bea, community, {"een": een, "ander": ander}).gegevens["duo"]
    actions.hef_duo_op(bea, community, {"duo": duo})
    assert Organisatie.objects.filter(naam__contains=NAALD).exists()  # the texts did arrive
    assert Gebruiker.objects.filter(naam=NAALD).exists()
    assert Logregel.objects.count() == 7
    assert _vindplaatsen() == []
    Logregel.objects.create(onderwerp="x", seq=1, gebeurtenis="x", gegevens={"tekst": f"Een {NAALD}"})
    assert len(_vindplaatsen()) == 1  # a text in the log would be found


# ---- after the commit ----


@pytest.mark.django_db(transaction=True)
def test_mail_goes_out_after_the_commit_and_not_before(community, bea):
    with transaction.atomic():
        actions.nodig_uit(bea, community, {"adressen": "een@example.org", "is_lid": "on"})
        assert postvak.outbox == []
    assert [bericht.to for bericht in postvak.outbox] == [["een@example.org"]]


@pytest.mark.django_db(transaction=True)
def test_what_is_rolled_back_sends_nothing(community, bea):
    with pytest.raises(ZeroDivisionError), transaction.atomic():
        actions.nodig_uit(bea, community, {"adressen": "een@example.org", "is_lid": "on"})
        raise ZeroDivisionError
    assert postvak.outbox == []
    assert not community.uitnodigingen.exists()


@pytest.mark.django_db(transaction=True)
def test_a_mail_server_that_is_down_undoes_nothing(community, bea, settings, caplog):
    settings.EMAIL_BACKEND = "django.core.mail.backends.smtp.EmailBackend"
    settings.EMAIL_HOST, settings.EMAIL_PORT = "127.0.0.1", 9  # nobody listens there
    with caplog.at_level(logging.ERROR):
        antwoord = actions.nodig_uit(bea, community, {"adressen": "een@example.org", "is_lid": "on"})
    assert len(antwoord.gegevens["uitnodigingen"]) == 1
    assert community.uitnodigingen.count() == 1
    assert "ging mis" in caplog.text


@pytest.mark.django_db(transaction=True)
def test_the_doorbell_rings_after_the_commit_and_cannot_fail_the_write(community, bea, monkeypatch, caplog):
    gehoord = []

    def bel(self):
        gehoord.append((self.seq, Community.objects.get(pk=self.pk).seq))
        raise RuntimeError("de bel is stuk")

    monkeypatch.setattr(Community, "bel", bel, raising=False)
    assert actions.wijzig_community(bea, community, NIEUW).seq == 1
    assert gehoord == [(1, 1)]
    assert "ging mis" in caplog.text
