"""The master key can be replaced while the texts stay readable."""

import base64
import secrets
from io import StringIO

import pytest
from django.core.management import CommandError, call_command

from cop.encryption import SleutelFout, is_nieuwste
from cop.models import Sleutel


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
