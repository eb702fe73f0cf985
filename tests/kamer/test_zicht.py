"""Who sees which card, with data that could leak: in the view, in its HTML and in the frames."""

from unittest.mock import patch

import pytest
from django.db import transaction
from django.utils import timezone

from cop.models import Logregel
from intervisie import visibility
from intervisie.kamer.weergave import Weergever
from intervisie.leidraad import ZICHT
from intervisie.models import Sessiestap
from tests.kamer.groep import ROLLEN
from tests.kamer.kijken import beelden, frames, gelijk_gemaakt, html_van, kaarten_in, kaarten_van
from tests.kamer.proef import proefleidraad

TEKST = "Zeldzame woorden zwervend"
AUTEUR = "Daan Demo"
KIJKERS = {
    "auteur": "daan",
    "inbrenger": "ingrid",
    "gespreksleider": "gonda",
    "plaatsvervanger": "petra",
    "deelnemer": "dewi",
    "verslaglegger": "sanne",
    "waarnemer": "wim",
}
# n: text and name, t: text without name, - : nothing. In the order of KIJKERS, before / after the reveal.
VERWACHT = {
    "open": ("nnnnnnn", "nnnnnnn"),
    "tot_onthulling": ("n------", "nnnnnnn"),
    "anoniem": ("t------", "ttttttt"),
    "alleen_inbrenger": ("nn-----", "nn-----"),
}
GEHEIM = ("tot_onthulling", "anoniem")


@pytest.fixture
def zet_klaar(maak_groep):
    """A running session whose first step has this zicht, with the cast and a verslaglegger."""

    def maak(zicht: str, **meer):
        sleutel = proefleidraad({"zicht": zicht} | meer, {"zicht": "open", "bron": ["stap1"]})
        return maak_groep(sleutel, rollen=ROLLEN | {"sanne": "verslaglegger"}).start()

    return maak


def wat_ziet(beeld, frame: str) -> str:
    """n, t or -: what of the card is in the view, in its HTML and in the frame; they must agree."""
    bladzijde = str(Weergever().alles(beeld))
    gezien = set()
    for alles, kaarten in (
        (repr(beeld), [repr(kaart) for kaart in kaarten_van(beeld)]),
        (bladzijde, kaarten_in(bladzijde)),
        (frame, kaarten_in(html_van(frame))),
    ):
        met_tekst = [kaart for kaart in kaarten if TEKST in kaart]
        assert (TEKST in alles) == bool(met_tekst)  # nowhere but on a card
        gezien.add("-" if not met_tekst else "n" if AUTEUR in met_tekst[0] else "t")
    assert len(gezien) == 1, gezien
    return gezien.pop()


def kijk(groep, eerder) -> str:
    """What each of KIJKERS sees, as a word of n, t and -."""
    nu, nieuws = beelden(groep), frames(groep, eerder)
    return "".join(wat_ziet(nu[wie], nieuws[wie]) for wie in KIJKERS.values())


def onthul(groep, zicht: str) -> None:
    """Reveals, or where there is nothing to reveal: goes on, with this step as source of the next."""
    if zicht in GEHEIM:
        groep.doe("gonda", "sessie.onthullen")
    else:
        groep.naar("stap2")


def voor_en_na(groep, zicht: str) -> tuple[str, str]:
    leeg = beelden(groep)
    groep.schrijf("daan", TEKST)
    voor = kijk(groep, leeg)
    onthul(groep, zicht)
    return voor, kijk(groep, leeg)


@pytest.mark.parametrize("zicht", VERWACHT)
def test_who_sees_a_card_before_and_after_the_reveal(zet_klaar, zicht):
    assert voor_en_na(zet_klaar(zicht), zicht) == VERWACHT[zicht]


@pytest.mark.parametrize("zicht", GEHEIM)
def test_what_was_never_revealed_stays_hidden_in_a_later_step(zet_klaar, zicht):
    groep = zet_klaar(zicht)
    leeg = beelden(groep)
    groep.schrijf("daan", TEKST)
    groep.naar("stap2")
    assert kijk(groep, leeg) == VERWACHT[zicht][0]


def test_the_tables_know_every_zicht_and_role():
    assert set(VERWACHT) == set(visibility.ZICHT) == set(ZICHT)
    assert set(KIJKERS) - {"auteur"} == set(visibility.Rol.values)


# ---- a planted leak is found ----


def test_a_leak_before_the_reveal_is_found(zet_klaar, monkeypatch):
    monkeypatch.setitem(visibility.ZICHT, "tot_onthulling", ("met naam", "met naam"))
    assert voor_en_na(zet_klaar("tot_onthulling"), "tot_onthulling")[0] == "nnnnnnn"


def test_a_name_on_an_anonymous_card_is_found(zet_klaar, monkeypatch):
    _plant_naam(monkeypatch)
    assert voor_en_na(zet_klaar("anoniem"), "anoniem") == ("n------", "nnnnnnn")


def test_a_leak_that_is_in_the_frame_alone_is_found(zet_klaar):
    groep = zet_klaar("tot_onthulling")
    groep.schrijf("daan", TEKST)
    with pytest.raises(AssertionError):
        wat_ziet(groep.beeld("dewi"), f'{{"t":"nieuws","omroep":"{TEKST}","zet":[]}}')


def _plant_naam(monkeypatch):
    """Cards that say after all who wrote them."""
    from dataclasses import replace

    echt = visibility._kaart

    def lek(stand, stap, kaart, deelname):
        return replace(echt(stand, stap, kaart, deelname), auteur=kaart.auteur.gebruiker.naam)

    monkeypatch.setattr(visibility, "_kaart", lek)


# ---- anonymous: two worlds that differ only in who wrote must look the same ----


def _wereld(groep, schrijver: str) -> dict[str, str]:
    """All that everybody gets: of this person's card and its change, of the reveal, and in the step after."""
    ontvangen: dict[str, str] = {}

    def neem_op(eerder):
        nu = beelden(groep)
        for wie, frame in frames(groep, eerder).items():
            deel = gelijk_gemaakt(frame + repr(nu[wie]) + Weergever().alles(nu[wie]))
            ontvangen[wie] = ontvangen.get(wie, "") + deel

    with transaction.atomic():
        eerder = beelden(groep)
        uuid = groep.schrijf(schrijver, "Eerste woorden")
        groep.doe(schrijver, "bijdrage.wijzigen", uuid=uuid, tekst=TEKST)
        neem_op(eerder)
        for naam in ("sessie.onthullen", "sessie.ga_naar"):
            eerder = beelden(groep)
            groep.doe("gonda", naam, stap=2)
            neem_op(eerder)
        ontvangen["log"] = str([r.gebeurtenis for r in Logregel.objects.all() if uuid in str(r.gegevens)])
        transaction.set_rollback(True)
    groep.ververs()
    return ontvangen


def _verschillen(groep, een="daan", ander="dewi") -> set[str]:
    """Who, of those who wrote nothing, could tell which of the two; "log" when a row names the card."""
    with patch.object(timezone, "now", return_value=timezone.now()):  # one moment: only who wrote differs
        van_een, van_ander = _wereld(groep, een), _wereld(groep, ander)
    verschil = {wie for wie in van_een if van_een[wie] != van_ander[wie]} - {een, ander}
    return verschil | ({"log"} if van_een["log"] != "[]" else set())


@pytest.mark.parametrize("ander", ["dewi", "ingrid", "gonda", "petra"])
def test_nobody_can_tell_who_wrote_an_anonymous_card(zet_klaar, ander):
    assert _verschillen(zet_klaar("anoniem"), "daan", ander) == set()


def test_a_card_with_a_name_makes_the_two_worlds_differ(zet_klaar):
    allen = {"gonda", "ingrid", "otto", "petra", "sanne", "wim", "log"}
    assert _verschillen(zet_klaar("tot_onthulling")) == allen


def test_a_name_on_the_card_alone_makes_the_two_worlds_differ(zet_klaar, monkeypatch):
    _plant_naam(monkeypatch)
    assert _verschillen(zet_klaar("anoniem")) == {"gonda", "ingrid", "otto", "petra", "sanne", "wim"}


def test_a_list_of_who_is_not_ready_makes_the_two_worlds_differ(zet_klaar, monkeypatch):
    """That list is not made in an anonymous step; the gespreksleider would know from it."""
    groep = zet_klaar("anoniem")
    echt = visibility.voortgang_van

    def lek(stand, stap, deelname):
        anders = Sessiestap(pk=stap.pk, type=stap.type, inhoud=stap.inhoud | {"zicht": "tot_onthulling"})
        return echt(stand, anders, deelname)

    monkeypatch.setattr(visibility, "voortgang_van", lek)
    assert "gonda" in _verschillen(groep)


def test_the_gespreksleider_sees_who_wrote_nothing_only_where_names_are_shown(zet_klaar):
    groep = zet_klaar("tot_onthulling")
    groep.schrijf("daan", TEKST)
    assert "Dewi Demo" in groep.beeld("gonda").voortgang.wie_nog_niet
    assert AUTEUR not in groep.beeld("gonda").voortgang.wie_nog_niet
    assert groep.beeld("petra").voortgang.wie_nog_niet == ()


def test_an_own_anonymous_card_is_marked_for_its_author_alone(zet_klaar):
    groep = zet_klaar("anoniem")
    groep.schrijf("daan", TEKST)
    groep.doe("gonda", "sessie.onthullen")
    eigen = {wie for wie, beeld in beelden(groep).items() if any(k.eigen for k in kaarten_van(beeld))}
    assert eigen == {"daan"}


@pytest.mark.parametrize("zicht", GEHEIM)
def test_revealed_cards_come_in_a_drawn_order_that_is_the_same_for_all(zet_klaar, zicht):
    groep = zet_klaar(zicht)
    for nummer in range(1, 9):
        groep.schrijf(("daan", "dewi", "otto", "sanne")[nummer % 4], f"kaart {nummer}")
    geschreven = [f"kaart {nummer}" for nummer in range(1, 9)]
    volgordes = []
    for _ in range(5):
        with transaction.atomic():
            groep.doe("gonda", "sessie.onthullen")
            per_kijker = {tuple(k.tekst for k in kaarten_van(beeld)) for beeld in beelden(groep).values()}
            assert len(per_kijker) == 1
            volgordes.append(list(per_kijker.pop()))
            transaction.set_rollback(True)
        groep.ververs()
    assert all(sorted(volgorde) == geschreven for volgorde in volgordes)
    assert len({tuple(volgorde) for volgorde in volgordes}) > 1
    assert volgordes != [geschreven] * 5
