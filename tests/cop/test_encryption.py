"""Encryption at rest, tried on a case: what is stored, and every way in which it must not open."""

import base64

import pytest
from django.core import serializers
from django.db import connection, transaction

from casuistiek.models import Casus
from cop.encryption import SleutelFout, SleutelGewist, hoofdsleutels, ontsleutel, versleutel
from cop.models import Sleutel

GEHEIM = "Een geheim over de ééndaagse school 👩‍👧"


def sleutel_b64(letter: str) -> str:
    return base64.b64encode(letter.encode() * 32).decode()


@pytest.fixture
def maak_casus(community, ingrid):
    def maak(situatie=GEHEIM):
        return Casus.objects.create(
            community=community, inbrenger=ingrid, titel="Titel", sleutel=Sleutel.maak(), situatie=situatie
        )

    return maak


def opnieuw(casus) -> Casus:
    """As a new request reads it."""
    return Casus.objects.select_related("sleutel").get(pk=casus.pk)


def ruw(casus, veld="situatie") -> bytes:
    with connection.cursor() as cursor:
        cursor.execute(f"SELECT {veld} FROM casuistiek_casus WHERE id = %s", [casus.pk])
        return bytes(cursor.fetchone()[0])


def zet_ruw(casus, waarde: bytes, veld="situatie"):
    with connection.cursor() as cursor:
        cursor.execute(f"UPDATE casuistiek_casus SET {veld} = %s WHERE id = %s", [waarde, casus.pk])


def test_what_goes_in_comes_out_and_is_not_readable_in_between(maak_casus):
    casus = maak_casus()
    assert opnieuw(casus).situatie == GEHEIM
    assert opnieuw(casus).kernvraag == ""
    for deel in ("geheim", "school"):
        assert deel.encode() not in ruw(casus)
        assert deel in GEHEIM  # the search itself finds it where it is


@pytest.mark.parametrize(
    "tekst",
    ["é" * 50_000, "𝄞👩‍👧" * 10_000, "אמא של הילד\u2067 وقالت\u2069 en verder", "regel\n\n\ttab \u00a0 ﷽"],
)
def test_any_text_comes_out_as_it_went_in(maak_casus, tekst):
    assert opnieuw(maak_casus(tekst)).situatie == tekst


def test_the_same_text_is_never_stored_the_same(maak_casus):
    een, ander = maak_casus(), maak_casus()
    assert ruw(een) != ruw(ander)
    eerst = ruw(een)
    opnieuw_gezet = opnieuw(een)
    opnieuw_gezet.situatie = GEHEIM
    opnieuw_gezet.save()
    assert ruw(een) != eerst


def test_saving_what_was_not_read_leaves_it_as_it_is(maak_casus):
    casus = maak_casus()
    eerst = ruw(casus)
    opnieuw(casus).save()
    assert ruw(casus) == eerst
    assert opnieuw(casus).situatie == GEHEIM


def test_every_flipped_bit_is_refused(maak_casus):
    casus = maak_casus("kort")
    goed = ruw(casus)
    for plek in range(len(goed)):
        zet_ruw(casus, goed[:plek] + bytes([goed[plek] ^ 1]) + goed[plek + 1 :])
        with pytest.raises(SleutelFout):
            _ = opnieuw(casus).situatie
    zet_ruw(casus, goed)
    assert opnieuw(casus).situatie == "kort"


def test_text_that_was_moved_is_refused(maak_casus):
    een, ander = maak_casus("van een"), maak_casus("van ander")
    zet_ruw(een, ruw(een), "kernvraag")
    with pytest.raises(SleutelFout):
        _ = opnieuw(een).kernvraag  # to another field of its own row
    zet_ruw(ander, ruw(een))
    with pytest.raises(SleutelFout):
        _ = opnieuw(ander).situatie  # to another row with another key
    sleutel = een.sleutel
    cijfer = versleutel(sleutel.open, "tekst", "tabel.veld.rij")
    with pytest.raises(SleutelFout):
        ontsleutel(sleutel.open, cijfer, "tabel.veld.andere")  # to another row with the same key


def test_a_data_key_that_was_moved_is_refused(maak_casus):
    een, ander = maak_casus(), maak_casus()
    Sleutel.objects.filter(pk=ander.sleutel_id).update(verpakt=een.sleutel.verpakt)
    with pytest.raises(SleutelFout, match="beschadigd"):
        _ = opnieuw(ander).situatie


def test_another_master_key_says_so(maak_casus, settings):
    casus = maak_casus()
    settings.HOOFDSLEUTELS = [sleutel_b64("z")]
    with pytest.raises(SleutelFout, match="staat niet in HOOFDSLEUTELS"):
        _ = opnieuw(casus).situatie


def test_a_new_master_key_in_front_keeps_the_old_texts_readable(maak_casus, settings):
    oud = maak_casus("oud")
    eerder = settings.HOOFDSLEUTELS
    settings.HOOFDSLEUTELS = [sleutel_b64("n"), *eerder]
    nieuw = maak_casus("nieuw")
    assert opnieuw(oud).situatie == "oud"
    settings.HOOFDSLEUTELS = [sleutel_b64("n")]
    assert opnieuw(nieuw).situatie == "nieuw"
    with pytest.raises(SleutelFout):
        _ = opnieuw(oud).situatie


@pytest.mark.parametrize("sleutels", [[], [""], [base64.b64encode(b"kort").decode()]])
def test_a_master_key_that_cannot_work_is_refused(settings, sleutels):
    settings.HOOFDSLEUTELS = sleutels
    with pytest.raises(SleutelFout, match="HOOFDSLEUTELS"):
        hoofdsleutels()


def test_plain_text_never_slips_in_by_another_road(maak_casus):
    casus = maak_casus()
    casus.situatie = "open en bloot"
    wegen = [
        lambda: Casus.objects.filter(pk=casus.pk).update(situatie="open en bloot"),
        lambda: Casus.objects.bulk_update([casus], ["situatie"]),
        lambda: Casus.objects.filter(situatie="open en bloot").exists(),
    ]
    for weg in wegen:
        with pytest.raises(TypeError), transaction.atomic():
            weg()
    assert opnieuw(casus).situatie == GEHEIM


def test_encrypted_text_is_not_serialised(maak_casus):
    with pytest.raises(TypeError):
        serializers.serialize("json", [maak_casus()])


def test_wiping_the_key_wipes_the_text(maak_casus):
    casus, blijft = maak_casus(), maak_casus("blijft")
    verpakt = bytes(casus.sleutel.verpakt)
    casus.sleutel.delete()
    gewist = opnieuw(casus)
    assert gewist.gewist and not opnieuw(blijft).gewist
    with pytest.raises(SleutelGewist):
        _ = gewist.situatie
    assert not any(bytes(sleutel.verpakt) == verpakt for sleutel in Sleutel.objects.all())
    assert opnieuw(blijft).situatie == "blijft"
    assert ruw(casus)  # the ciphertext may stay: nothing opens it any more
