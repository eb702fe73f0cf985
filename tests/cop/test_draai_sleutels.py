"""The master key can be replaced while the texts stay readable."""

import base64
import secrets
from io import StringIO

import pytest
from allauth.mfa.models import Authenticator
from django.core.management import CommandError, call_command

from cop.encryption import SleutelFout, is_nieuwste
from cop.models import Sleutel
from tests.cop.factoren import code_nu, geef_app


def nieuwe_hoofdsleutel() -> str:
    return base64.b64encode(secrets.token_bytes(32)).decode()


def test_after_turning_the_old_key_may_leave(db, settings):
    rijen = [Sleutel.maak() for _ in range(5)]
    open_ = {rij.pk: rij.open for rij in rijen}
    oud, nieuw = settings.HOOFDSLEUTELS, nieuwe_hoofdsleutel()
    settings.HOOFDSLEUTELS = [nieuw, *oud]
    uit = StringIO()
    call_command("draai_sleutels", stdout=uit)
    assert "5 sleutels" in uit.getvalue()
    settings.HOOFDSLEUTELS = [nieuw]
    assert {rij.pk: rij.open for rij in Sleutel.objects.all()} == open_
    assert all(is_nieuwste(rij.verpakt) for rij in Sleutel.objects.all())


def test_the_secrets_of_apps_with_codes_turn_too(daan, settings):
    geheim, oud, nieuw = geef_app(daan), settings.HOOFDSLEUTELS, nieuwe_hoofdsleutel()
    codes = Authenticator.objects.get(user=daan, type="recovery_codes").wrap().get_unused_codes()
    settings.HOOFDSLEUTELS = [nieuw, *oud]
    call_command("draai_sleutels", stdout=StringIO())
    settings.HOOFDSLEUTELS = [nieuw]
    assert Authenticator.objects.get(user=daan, type="totp").wrap().validate_code(code_nu(geheim))
    herstel = Authenticator.objects.get(user=daan, type="recovery_codes").wrap()
    assert herstel.get_unused_codes() == codes


def test_turning_twice_changes_nothing(db, settings):
    Sleutel.maak()
    voor = bytes(Sleutel.objects.get().verpakt)
    call_command("draai_sleutels", stdout=StringIO())
    assert bytes(Sleutel.objects.get().verpakt) == voor


def test_a_key_that_no_master_key_opens_is_left_alone_and_told(db, settings):
    vreemd = Sleutel.maak()
    voor = bytes(vreemd.verpakt)
    settings.HOOFDSLEUTELS = [nieuwe_hoofdsleutel()]
    eigen = Sleutel.maak()
    with pytest.raises(CommandError, match="1 sleutels zijn met geen"):
        call_command("draai_sleutels", stdout=StringIO())
    assert bytes(Sleutel.objects.get(pk=vreemd.pk).verpakt) == voor
    assert Sleutel.objects.get(pk=eigen.pk).open
    with pytest.raises(SleutelFout):
        assert Sleutel.objects.get(pk=vreemd.pk).open
