"""Accounts and the log have a term: a year after leaving, ninety days after it happened."""

from datetime import timedelta

import pytest
from allauth.account.models import EmailAddress
from allauth.mfa.models import Authenticator
from django.core.management import call_command
from django.utils import timezone

from casuistiek.models import Casus
from cop.models import Gebruiker, Logregel, Organisatie
from cop.retention import BEWAARTERMIJNEN, VERTROKKEN, ruim_log_op
from intervisie.models import Deelname
from intervisie.vertrek import ruim_accounts_op
from tests.casuistiek.hulp import maak_casus

NU = timezone.now()
LANG = BEWAARTERMIJNEN["account"].hoe_lang
DAG = timedelta(days=1)


def vertrek(mens, op):
    Gebruiker.objects.filter(pk=mens.pk).update(gemaakt_op=NU - 3 * LANG)
    mens.lidmaatschappen.update(beeindigd_op=op)


@pytest.mark.parametrize(("dagen", "weg"), [(-1, False), (1, True)])
def test_account_goes_a_year_after_the_last_membership(community, dewi, dagen, weg):
    vertrek(dewi, NU - LANG - dagen * DAG)
    assert ruim_accounts_op(NU)["accounts verwijderd"] == int(weg)
    assert Gebruiker.objects.filter(pk=dewi.pk).exists() is not weg


def test_who_is_still_in_one_community_stays(community, dewi):
    vertrek(dewi, NU - 2 * LANG)
    dewi.lidmaatschappen.update(beeindigd_op=None)
    assert not any(ruim_accounts_op(NU).values())


@pytest.mark.parametrize("veld", ["is_staff", "is_superuser", "is_gast"])
def test_who_runs_the_installation_and_guests_are_no_part(community, dewi, veld):
    vertrek(dewi, NU - 2 * LANG)
    Gebruiker.objects.filter(pk=dewi.pk).update(**{veld: True})
    assert not any(ruim_accounts_op(NU).values())


def test_somebody_who_never_joined_goes_a_year_after_the_account_was_made(db):
    mens = Gebruiker.objects.create_user("los@demo.example", "Los")
    assert not any(ruim_accounts_op(NU + LANG - DAG).values())
    assert ruim_accounts_op(mens.gemaakt_op + LANG)["accounts verwijderd"] == 1


def test_of_who_was_at_a_meeting_only_the_name_stays_until_the_meeting_goes(sessie, mensen):
    daan = mensen["daan"]
    Gebruiker.objects.filter(pk=daan.pk).update(
        functie="coach", organisatie=Organisatie.objects.create(naam="Ergens")
    )
    EmailAddress.objects.create(user=daan, email=daan.email)
    Authenticator.objects.create(user=daan, type="totp", data={})
    vertrek(daan, NU - 2 * LANG)
    assert ruim_accounts_op(NU) == {"accounts leeggemaakt": 1, "accounts verwijderd": 0}
    leeg = Gebruiker.objects.get(pk=daan.pk)
    assert leeg.naam == daan.naam and leeg.email.endswith(VERTROKKEN) and not leeg.is_active
    assert not leeg.functie and leeg.organisatie is None and not leeg.lidmaatschappen.exists()
    assert not EmailAddress.objects.filter(user=leeg).exists() and not leeg.heeft_factor
    assert Deelname.objects.filter(gebruiker=leeg).exists()
    assert not any(ruim_accounts_op(NU).values())  # once
    Deelname.objects.filter(gebruiker=leeg).delete()
    assert ruim_accounts_op(NU)["accounts verwijderd"] == 1


def test_a_case_of_two_is_not_taken_from_the_one_who_stays(community, ingrid, otto):
    casus = maak_casus(community, ingrid, otto)
    vertrek(ingrid, NU - 2 * LANG)
    assert ruim_accounts_op(NU) == {"accounts leeggemaakt": 1, "accounts verwijderd": 0}
    assert Casus.objects.get(pk=casus.pk).situatie


def test_rows_of_the_log_go_after_ninety_days(community, ingrid):
    maak_casus(community, ingrid)
    regel = Logregel.objects.get(gebeurtenis="casus.indienen")
    lang = BEWAARTERMIJNEN["log"].hoe_lang
    assert ruim_log_op(regel.op + lang - DAG) == 0
    assert ruim_log_op(regel.op + lang) >= 1 and not Logregel.objects.filter(pk=regel.pk).exists()


@pytest.mark.django_db(transaction=True)
def test_the_daily_command_does_both(community, ingrid, dewi, capsys):
    vertrek(dewi, NU - 2 * LANG)
    maak_casus(community, ingrid)
    Logregel.objects.update(op=NU - 2 * BEWAARTERMIJNEN["log"].hoe_lang)
    call_command("opruimen")
    uit = capsys.readouterr().out
    assert "accounts verwijderd: 1" in uit and "casussen: verlopen aangekondigd: 0" in uit
    assert not Logregel.objects.exists() and not Gebruiker.objects.filter(pk=dewi.pk).exists()
