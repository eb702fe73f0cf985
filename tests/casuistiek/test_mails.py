"""Mails about a case: who gets one, and that none holds a word of it."""

import pytest
from django.core import mail

from casuistiek import actions
from casuistiek.models import Casus
from tests.casuistiek.hulp import KANARIES, maak_casus, met_kanaries, tekst

INGRID, OTTO, GONDA, PETRA = (f"{naam}@demo.example" for naam in ("ingrid", "otto", "gonda", "petra"))


@pytest.fixture
def verstuurd(django_capture_on_commit_callbacks):
    """Runs an action, its commit included, and gives the mails it sent."""

    def doe(functie, *args):
        mail.outbox.clear()
        with django_capture_on_commit_callbacks(execute=True):
            functie(*args)
        return list(mail.outbox)

    return doe


def test_every_step_mails_the_right_people_without_a_word_of_the_case(
    verstuurd, community, ingrid, otto, gonda
):
    alle = []

    def stap(verwacht, functie, door, obj, rauw=None):
        mails = verstuurd(functie, door, obj, rauw)
        assert sorted(adres for m in mails for adres in m.to) == sorted(verwacht), functie.__name__
        assert all(len(m.to) == 1 and not m.cc and not m.bcc for m in mails)
        alle.extend(mails)

    rauw = met_kanaries() | {"mede_inbrenger": str(otto.uuid)}
    stap([OTTO], actions.dien_in, ingrid, community, rauw)
    casus = Casus.objects.get()
    stap([], actions.wijzig, otto, casus, rauw)
    stap([GONDA, PETRA], actions.bied_aan, ingrid, casus)
    stap([INGRID, OTTO], actions.stuur_terug, gonda, casus, {"opmerking": KANARIES["opmerking"]})
    stap([GONDA, PETRA], actions.bied_aan, otto, casus)
    stap([INGRID, OTTO], actions.geef_vrij, gonda, casus, {"gezien": Casus.objects.get().seq})
    stap([OTTO, GONDA, PETRA], actions.trek_in, ingrid, casus)
    stap([], actions.heropen, ingrid, casus)
    stap([OTTO], actions.trek_in, ingrid, casus)  # a concept was nobody else's
    stap([], actions.heropen, ingrid, casus)
    stap([GONDA, PETRA], actions.bied_aan, otto, casus)
    stap([INGRID, GONDA, PETRA], actions.wis, otto, casus)
    assert len(alle) == 18
    for bericht in alle:
        vol = f"{bericht.subject}\n{bericht.body}"
        assert not [k for k in KANARIES.values() if k in vol]
        assert "{" not in vol and "&#" not in vol and "\n" not in bericht.subject
    assert sum(f"/casussen/{casus.uuid}/" in bericht.body for bericht in alle) == 11


def test_begeleider_who_brings_in_gets_no_mail_to_judge(verstuurd, community, petra):
    casus = maak_casus(community, petra)
    assert [m.to for m in verstuurd(actions.bied_aan, petra, casus)] == [[GONDA]]


def test_nothing_is_mailed_when_refused(verstuurd, community, ingrid, eva):
    casus = maak_casus(community, ingrid)

    def geweigerd():
        with pytest.raises(Exception, match="Dit bestaat niet"):
            actions.bied_aan(eva, casus)

    assert verstuurd(geweigerd) == []


def test_names_with_an_apostrophe_are_not_escaped(verstuurd, community, ingrid):
    ingrid.naam = "Ingrid d'Inbrenger & co"
    ingrid.save()
    casus = maak_casus(community, ingrid, **tekst())
    assert "Ingrid d'Inbrenger & co biedt" in verstuurd(actions.bied_aan, ingrid, casus)[0].body
