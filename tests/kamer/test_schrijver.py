"""Group commit: who waits together is stored together, and each keeps an own answer."""

import asyncio

import pytest
from django.db import DatabaseError, transaction

from cop.models import Organisatie
from intervisie.kamer import schrijver as module
from intervisie.kamer.schrijver import Schrijver

pytestmark = pytest.mark.django_db(transaction=True)


def maak(naam: str) -> dict:
    with transaction.atomic():
        Organisatie.objects.create(naam=naam, soort="overig")
        if naam.startswith("stuk"):
            raise ValueError(naam)
    return {"naam": naam}


def bewaar(*namen: str):
    """All of these at the same moment; gives answers and exceptions in their order."""

    async def samen():
        schrijver = Schrijver()
        werk = [schrijver.bewaar(n, lambda naam=naam: maak(naam)) for n, naam in enumerate(namen)]
        return await asyncio.gather(*werk, return_exceptions=True)

    return asyncio.run(samen())


def namen() -> set[str]:
    return set(Organisatie.objects.values_list("naam", flat=True))


@pytest.fixture
def groepen(monkeypatch):
    """How many were stored in each transaction."""
    groottes, echt = [], module._samen
    monkeypatch.setattr(module, "_samen", lambda werken: groottes.append(len(werken)) or echt(werken))
    return groottes


def test_who_waits_together_shares_a_transaction(groepen):
    voor = namen()
    assert bewaar(*"abcde") == [{"naam": naam} for naam in "abcde"]
    assert namen() - voor == set("abcde")
    assert groepen == [5]


def test_what_goes_wrong_goes_wrong_for_one(groepen):
    voor = namen()
    goed, fout, ook_goed = bewaar("een", "stuk", "twee")
    assert (goed, ook_goed) == ({"naam": "een"}, {"naam": "twee"}) and isinstance(fout, ValueError)
    assert namen() - voor == {"een", "twee"} and groepen == [3]


def test_no_answer_before_the_commit(monkeypatch):
    """When the commit fails everybody hears it, and nothing is there."""
    voor = namen()

    def breekt(werken):
        with transaction.atomic():
            module._los(werken[0])
            raise DatabaseError("de schijf is vol")

    monkeypatch.setattr(module, "_samen", breekt)
    assert all(isinstance(uit, DatabaseError) for uit in bewaar("een", "twee"))
    assert namen() == voor


def test_a_crowd_goes_in_groups(groepen):
    aantal = 2 * module._HOOGSTENS + 3
    voor = namen()
    bewaar(*[f"naam {n}" for n in range(aantal)])
    assert len(namen() - voor) == aantal and max(groepen) <= module._HOOGSTENS


def test_sessions_are_locked_in_their_order(monkeypatch):
    volgorde = []
    monkeypatch.setattr(module, "_samen", lambda werken: [werk() for werk in werken])

    async def samen():
        schrijver = Schrijver()
        nummers = [5, 2, 9, 2]
        await asyncio.gather(*(schrijver.bewaar(n, lambda n=n: volgorde.append(n) or {}) for n in nummers))

    asyncio.run(samen())
    assert volgorde == [2, 2, 5, 9]
