"""A query that is compiled once answers as the queryset it was made of, with any value and on any thread."""

from concurrent.futures import ThreadPoolExecutor

import pytest
from django.db import connection, connections, models

from cop.models import Community, Gebruiker, Lidmaatschap
from cop.vaste_vraag import VasteVraag, Waarde

LEDEN = VasteVraag(
    lambda: (
        Lidmaatschap.objects.filter(community=Waarde("community", models.BigIntegerField()))
        .select_related("gebruiker__organisatie")
        .order_by("pk")
    )
)


def test_it_gives_the_rows_of_the_queryset(community, mensen):
    for plek in Community.objects.all():
        leden = LEDEN(community=plek.pk)
        assert leden == list(plek.leden.order_by("pk"))
        assert [lid.gebruiker.naam for lid in leden] == [
            lid.gebruiker.naam for lid in plek.leden.order_by("pk")
        ]
    assert LEDEN(community=0) == [] and LEDEN.een(community=0) is None


def test_what_was_joined_needs_no_other_query(community, mensen, django_assert_num_queries):
    LEDEN(community=community.pk)
    with django_assert_num_queries(1):
        assert all(lid.gebruiker.organisatie for lid in LEDEN(community=community.pk) if lid.gebruiker.naam)


def test_it_sees_what_changed_since(community, mensen):
    voor = len(LEDEN(community=community.pk))
    nieuw = Gebruiker.objects.create_user("nieuw@demo.example", "Nieuw Demo")
    Lidmaatschap.objects.create(community=community, gebruiker=nieuw)
    assert len(LEDEN(community=community.pk)) == voor + 1


def test_values_are_values_and_never_sql(community):
    op_naam = VasteVraag(lambda: Community.objects.filter(naam=Waarde("naam", models.CharField())))
    assert op_naam.een(naam=community.naam) == community
    for gemeen in ("x' OR '1'='1", "%s", "'; --", community.naam + "\x00"[:0] + "'"):
        assert op_naam(naam=gemeen) == []


@pytest.mark.django_db(transaction=True)
def test_each_thread_asks_over_its_own_connection(community, mensen):
    LEDEN(community=community.pk)  # compiled here

    def elders():
        try:
            return connections["default"] is not None, len(LEDEN(community=community.pk))
        finally:
            connection.close()

    if connection.vendor == "sqlite" and "memory" in str(connection.settings_dict["NAME"]):
        pytest.skip("a database in memory belongs to one thread")
    with ThreadPoolExecutor(1) as draad:
        assert draad.submit(elders).result() == (True, community.leden.count())
