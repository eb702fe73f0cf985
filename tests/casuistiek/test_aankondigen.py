"""Whoever has a case that is about to be wiped hears it a week before, once, without a word of it."""

from datetime import timedelta

import pytest
from django.core import mail
from django.utils import timezone

from casuistiek.aankondigen import kondig_aan
from casuistiek.models import Casus
from casuistiek.retention import BEWAARTERMIJNEN, ruim_op, wist_op
from cop.models import Logregel
from tests.casuistiek.hulp import KANARIES, maak_casus, met_kanaries, zet
from tests.casuistiek.test_opslag import MOMENTEN

NU = timezone.now()
ONBESPROKEN = {"concept", "aangeboden", "vrijgegeven"}


@pytest.fixture
def kondig(django_capture_on_commit_callbacks):
    def doe(nu):
        mail.outbox.clear()
        with django_capture_on_commit_callbacks(execute=True):
            aantal = kondig_aan(nu)
        return aantal, list(mail.outbox)

    return doe


@pytest.mark.parametrize("status", [status.value for status in Casus.Status])
@pytest.mark.parametrize(("dagen", "verwacht"), [(7.01, False), (6.99, True), (0.01, True), (-0.01, False)])
def test_who_is_told_and_when(community, ingrid, otto, kondig, status, dagen, verwacht):
    verwacht = verwacht and status in ONBESPROKEN
    toen = NU + timedelta(days=dagen) - BEWAARTERMIJNEN[status].hoe_lang
    casus = maak_casus(community, ingrid, otto, **met_kanaries())
    zet(casus, status, **dict.fromkeys(MOMENTEN.values(), toen))
    aantal, mails = kondig(NU)
    assert aantal == int(verwacht)
    assert sorted(adres for m in mails for adres in m.to) == (
        sorted([ingrid.email, otto.email]) if verwacht else []
    )
    for bericht in mails:
        assert str(casus.uuid) in bericht.body and "{" not in bericht.body
        assert not [k for k in KANARIES.values() if k in bericht.body + bericht.subject]
    assert kondig(NU)[0] == 0  # once
    assert Logregel.objects.filter(gebeurtenis="casus.aankondigen").count() == int(verwacht)


def test_a_case_that_is_saved_again_is_kept_and_told_again(community, ingrid, kondig):
    lang = BEWAARTERMIJNEN["concept"].hoe_lang
    casus = zet(maak_casus(community, ingrid), "concept", gewijzigd_op=NU - lang + timedelta(days=3))
    assert kondig(NU)[0] == 1
    zet(casus, "concept", gewijzigd_op=NU)
    assert kondig(NU)[0] == 0 and ruim_op(NU + timedelta(days=4)) == 0
    assert kondig(NU + lang - timedelta(days=2))[0] == 1


def test_a_mail_moves_no_term(community, ingrid, kondig):
    casus = zet(
        maak_casus(community, ingrid),
        "concept",
        gewijzigd_op=NU + timedelta(days=2) - BEWAARTERMIJNEN["concept"].hoe_lang,
    )
    eerder = wist_op(casus)
    kondig(NU)
    assert wist_op(Casus.objects.get()) == eerder
    assert ruim_op(eerder) == 1
