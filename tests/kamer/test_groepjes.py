"""Groepjes side by side: even and mixed, each person within the own one, who brings in, the call back."""

import random
from collections import Counter
from datetime import timedelta

import pytest
from django.utils import timezone

from cop.writepath import Geweigerd
from intervisie import visibility
from intervisie.groepjes.indeling import hoeveel_groepjes, in_groepjes, verdeel
from tests.kamer.groep import ROLLEN
from tests.kamer.test_doorloop import doorloop, werk_stap
from tests.kamer.test_live_is_herladen import LiveGroep

ALLEN = ROLLEN | {"sanne": "verslaglegger", "karim": "deelnemer"}
LEDEN = ("petra", "ingrid", "otto", "daan", "dewi", "sanne", "karim")


def weigering(groep, wie: str, naam: str, **gegevens) -> Geweigerd:
    with pytest.raises(Geweigerd) as fout:
        groep.doe(wie, naam, **gegevens)
    return fout.value


# ---- the division ----


@pytest.mark.parametrize("mensen", range(1, 31))
@pytest.mark.parametrize("organisaties", [1, 2, 3, 7])
def test_a_division_is_even_and_mixes_organisations(mensen, organisaties):
    toeval = random.Random(mensen * 100 + organisaties)
    rij = [(pk, toeval.choice([None, *range(organisaties)])) for pk in range(1, mensen + 1)]
    van = dict(rij)
    for grootte in (3, 4):
        aantal = hoeveel_groepjes(mensen, grootte)
        groepjes = verdeel(rij, aantal, toeval)
        assert sorted(pk for groepje in groepjes for pk in groepje) == sorted(van)
        maten = [len(groepje) for groepje in groepjes]
        assert max(maten) - min(maten) <= 1
        assert min(maten) >= min(grootte, mensen)
        for organisatie in set(van.values()) - {None}:
            per = [sum(van[pk] == organisatie for pk in groepje) for groepje in groepjes]
            assert max(per) - min(per) <= 1


def test_two_divisions_are_not_the_same():
    rij = [(pk, None) for pk in range(12)]
    gezien = {tuple(map(tuple, verdeel(rij, 4, random.SystemRandom()))) for _ in range(5)}
    assert len(gezien) > 1


# ---- in the room ----


@pytest.fixture
def troika(maak_groep):
    return maak_groep("troika_consulting", rollen=ALLEN).start().naar("groepjes")


def zaten(groep) -> dict[int, list[str]]:
    """Who sits in which groepje, in the order in which they bring in."""
    namen = {mens.pk: naam for naam, mens in groep.mensen.items()}
    deelnames = groep.sessie.deelnames.filter(verwijderd_op=None)
    return {n: [namen[d.gebruiker_id] for d in leden] for n, leden in in_groepjes(deelnames).items()}


def test_the_step_proposes_a_division_and_people_can_be_moved(troika):
    groepjes = zaten(troika)
    assert sorted(map(len, groepjes.values())) == [3, 4]
    assert sorted(naam for leden in groepjes.values() for naam in leden) == sorted(LEDEN)
    (a, leden_a), (b, _) = groepjes.items()
    wie = leden_a[0]
    troika.doe("gonda", "groepje.plaatsen", deelname=troika.deelname(wie).pk, groepje=b)
    assert zaten(troika)[b][-1] == wie
    troika.doe("gonda", "groepje.plaatsen", deelname=troika.deelname("gonda").pk, groepje=a)
    assert "gonda" in zaten(troika)[a]
    troika.doe("gonda", "groepje.plaatsen", deelname=troika.deelname(wie).pk, groepje=0)
    assert [naam for _, naam in troika.beeld("gonda").groepjes.los] == [troika.mensen[wie].naam]
    for naam, nummer, code in (("wim", a, "niet_nu"), (wie, 99, "onbekend")):
        pk = troika.deelname(naam).pk
        assert weigering(troika, "gonda", "groepje.plaatsen", deelname=pk, groepje=nummer).code == code
    assert "twee" in weigering(troika, "gonda", "groepje.verdelen", aantal=4).uitleg
    troika.doe("gonda", "groepje.verdelen", aantal=3)
    assert sorted(map(len, zaten(troika).values())) == [2, 2, 3]
    assert not set(zaten(troika)) & {a, b}  # new numbers: old cards open for nobody else


def test_everybody_sees_only_their_own_groepje(troika):
    for sleutel in ("groepjes", "vertellen_1"):
        troika.naar(sleutel)
        for wie, rol in ALLEN.items():
            beeld = troika.beeld(wie)
            eigen = next((leden for leden in zaten(troika).values() if wie in leden), [])
            gezien = [[lid.naam for lid in g.leden] for g in beeld.groepjes.groepjes]
            namen = [troika.mensen[lid].naam for lid in eigen]
            assert gezien == ([namen] if eigen else []) or rol == "gespreksleider"
            assert len(gezien) == (2 if rol == "gespreksleider" else bool(eigen))
            assert not beeld.groepjes.namen or rol == "gespreksleider"
            if sleutel == "vertellen_1" and rol != "gespreksleider":
                kring = {persoon.naam for persoon in beeld.kring.personen}
                assert kring == {*namen, "Gonda Gespreksleider", troika.mensen[wie].naam}


def test_in_each_round_another_one_brings_in_and_turns_round(troika):
    volgorde = zaten(troika)
    for ronde in (1, 2, 3):
        troika.naar(f"rug_{ronde}")
        for leden in volgorde.values():
            for plek, wie in enumerate(leden, 1):
                nu = troika.beeld(wie).nu
                assert nu.luistert == (plek == ronde)
                assert ("rug" in nu.jij) == (plek == ronde)
                if plek == ronde:
                    assert "Draai je om" in nu.instructie
                    assert (
                        "luisterstand" in weigering(troika, wie, "bijdrage.plaatsen", tekst="Ja maar").uitleg
                    )
                else:
                    troika.schrijf(wie, f"idee van {wie} in ronde {ronde}")
        troika.naar(f"waardevol_{ronde}")
        schrijvers = {wie for wie in LEDEN if troika.beeld(wie).invoer}
        assert schrijvers == {leden[ronde - 1] for leden in volgorde.values()}
    inbrenger = troika.deelname("ingrid")  # the inbrenger of the session is one of them, not more
    assert inbrenger.groepjeplek in (1, 2, 3, 4)


def test_a_larger_groepje_gets_a_round_more(troika):
    vier = next(leden for leden in zaten(troika).values() if len(leden) == 4)
    troika.naar("waardevol_3")
    assert troika.beeld("gonda").regie.nog_een_ronde
    troika.doe("gonda", "ronde.toevoegen")
    troika.naar("rug_3-2")
    assert troika.sessie.huidige_stap.inhoud["ronde"] == 4
    assert troika.sessie.stappen.get(sleutel="vertellen_3-2").titel == "Ronde 4: vertel je vraag"
    luisteren = {wie for wie in LEDEN if troika.beeld(wie).nu.luistert}
    assert luisteren == {vier[3]}  # in the other groepje nobody has to turn round any more


# ---- not a byte of another groepje ----


class Opgenomen(LiveGroep):
    """Keeps every frame that anybody gets while the groepjes are apart."""

    def kijk(self, na: str = "") -> None:
        self.opname = getattr(self, "opname", [])
        voor = {wie: scherm.merk for wie, scherm in self.schermen.items()}
        super().kijk(na)
        stap = self.sessie.huidige_stap
        if stap is not None and stap.type == "in_groepje":
            for wie, scherm in self.schermen.items():
                if scherm.merk != voor.get(wie):
                    self.opname.append((wie, scherm.laatste))


def vreemd(groep: Opgenomen, zaten_toen: dict[int, list[str]]) -> list[tuple[str, str]]:
    """Everything of another groepje that was in a frame: who got it, and what."""
    waar = {wie: nummer for nummer, leden in zaten_toen.items() for wie in leden}
    kaarten = list(groep.sessie.bijdragen.exclude(groepje=None).select_related("auteur__gebruiker"))
    gevonden = []
    for wie, frame in groep.opname:
        if wie == "gonda":
            continue
        for kaart in kaarten:
            if kaart.groepje != waar.get(wie) and (kaart.tekst in frame or str(kaart.uuid) in frame):
                gevonden.append((wie, kaart.tekst))
        for ander, nummer in waar.items():
            if nummer != waar.get(wie) and groep.mensen[ander].naam in frame:
                gevonden.append((wie, ander))
    return gevonden


@pytest.fixture
def opgenomen(community, mensen):
    def maak() -> tuple[Opgenomen, dict[int, list[str]]]:
        groep = Opgenomen(community, mensen, "troika_consulting", rollen=ALLEN)
        groep.start().naar("groepjes")
        toen = zaten(groep)
        for nummer in toen:
            groep.doe("gonda", "groepje.plek", groepje=nummer, plek=f"https://video.example/{nummer}")
        groep.naar("vertellen_1")
        return groep, toen

    return maak


def test_no_frame_holds_a_byte_of_another_groepje(opgenomen):
    groep, toen = opgenomen()
    for wie in LEDEN:
        groep.doe(wie, "hand.opsteken")
    doorloop(groep)
    assert len(groep.opname) > 100
    assert groep.sessie.bijdragen.exclude(groepje=None).count() > 15
    assert vreemd(groep, toen) == []
    groep.doe("gonda", "sessie.afronden")
    teksten = " ".join(regel.tekst for regel in groep.sessie.verslag.regels.all())
    assert teksten and not any(k.tekst in teksten for k in groep.sessie.bijdragen.exclude(groepje=None))


def test_a_leak_to_another_groepje_is_found(opgenomen, monkeypatch):
    """Teeth: with the rule about groepjes gone, the recording shows it."""
    groep, toen = opgenomen()
    monkeypatch.setattr("intervisie.kring.in_beeld", lambda stap, deelname, ander: True)
    groep.naar("rug_1")
    werk_stap(groep)
    assert {wat for _, wat in vreemd(groep, toen)} & set(LEDEN)
    monkeypatch.undo()
    groep.opname.clear()
    werk_stap(groep.naar("rug_2"))
    assert vreemd(groep, toen) == []
    monkeypatch.setattr(visibility, "_vakken_per_groepje", _alles_open)
    groep.naar("rug_1").naar("rug_2")
    assert any(wat.startswith("rug_2") for _, wat in vreemd(groep, toen))


def _alles_open(stand, stap, deelname, kaarten):
    gonda = next(d for d in stand.deelnames if d.leidt)
    return (visibility._vak(stand, stap, gonda, "open", "Alles", kaarten, ""),)


def test_a_card_of_another_groepje_is_not_there_for_a_command_either(troika):
    troika.naar("rug_1")
    a, b = zaten(troika).values()
    kaart = troika.schrijf(a[1], "alleen voor ons")
    assert weigering(troika, b[1], "bijdrage.wijzigen", uuid=kaart, tekst="van mij").code == "onbekend"
    assert weigering(troika, b[1], "bijdrage.intrekken", uuid=kaart).code == "onbekend"
    assert weigering(troika, a[2], "bijdrage.intrekken", uuid=kaart).code == "niet_nu"
    assert weigering(troika, "gonda", "bijdrage.plaatsen", tekst="ik ook").code == "niet_nu"


def test_where_a_groepje_meets_is_for_that_groepje(troika):
    (a, leden_a), (_b, leden_b) = zaten(troika).items()
    troika.doe("gonda", "groepje.plek", groepje=a, plek="https://video.example/a")
    troika.naar("vertellen_1")
    (groepje,) = troika.beeld(leden_a[0]).groepjes.groepjes
    assert groepje.link and groepje.plek == "https://video.example/a"
    assert troika.beeld(leden_b[0]).groepjes.groepjes[0].plek == ""
    troika.doe("gonda", "groepje.plek", groepje=a, plek="De kantine")
    assert not troika.beeld(leden_a[0]).groepjes.groepjes[0].link
    troika.doe("gonda", "groepje.plek", groepje=a, plek="")
    assert troika.beeld(leden_a[0]).groepjes.groepjes[0].plek == ""
    assert weigering(troika, "gonda", "groepje.plek", groepje=99, plek="x").code == "onbekend"


# ---- coming late, leaving, coming back ----


def test_who_comes_late_joins_the_smallest_and_brings_in_last(maak_groep):
    groep = maak_groep("troika_consulting", rollen=ALLEN)
    groep.binnen(*(wie for wie in ALLEN if wie != "karim"))
    groep.doe("gonda", "sessie.starten")
    groep.naar("groepjes")
    assert sorted(map(len, zaten(groep).values())) == [3, 3]
    groep.naar("vertellen_1").binnen("karim")
    assert sorted(map(len, zaten(groep).values())) == [3, 4]
    assert next(leden for leden in zaten(groep).values() if len(leden) == 4)[3] == "karim"
    assert groep.beeld("karim").groepjes.groepjes and groep.beeld("gonda").groepjes.rondes == 4


def test_who_comes_in_between_joins_at_the_next_step(maak_groep):
    groep = maak_groep("troika_consulting", rollen=ALLEN)
    groep.binnen(*(wie for wie in ALLEN if wie != "karim"))
    groep.doe("gonda", "sessie.starten")
    groep.naar("groepjes").naar("welkom").binnen("karim")
    assert not groep.deelname("karim").groepje
    groep.naar("vertellen_1")
    assert groep.deelname("karim").groepje


def test_who_leaves_is_gone_from_the_groepje_and_the_rounds_stay(troika):
    troika.naar("vertellen_1")
    leden = next(leden for leden in zaten(troika).values() if "ingrid" not in leden)
    troika.doe("gonda", "deelname.verwijderen", deelname=troika.deelname(leden[0]).pk)
    over = troika.beeld(leden[1]).groepjes.groepjes[0].leden
    assert [lid.naam for lid in over] == [troika.mensen[wie].naam for wie in leden[1:]]
    assert not any(lid.brengt_in for lid in over)  # who would bring in now is gone
    troika.naar("vertellen_2")
    assert troika.beeld(leden[1]).nu.jij == "Jij brengt nu in."


def test_who_becomes_waarnemer_leaves_the_groepje(troika):
    troika.naar("vertellen_1")
    troika.doe("gonda", "deelname.rol_geven", deelname=troika.deelname("dewi").pk, rol="waarnemer")
    assert not troika.deelname("dewi").groepje and troika.beeld("dewi").groepjes.groepjes == ()


def test_the_call_back_is_seen_and_nothing_closes(troika):
    troika.naar("vertellen_1")
    troika.doe("gonda", "groepje.terugroepen", terug="ja")
    for wie in LEDEN:
        beeld = troika.beeld(wie)
        assert beeld.groepjes.terug and "terug bij elkaar" in beeld.nu.jij and "terug" in beeld.omroep
    assert timedelta(0) < troika.sessie.deadline_op - timezone.now() <= timedelta(minutes=1)
    troika.naar("rug_1")
    wie = next(wie for wie in LEDEN if troika.beeld(wie).invoer)
    troika.naar("vertellen_1").naar("rug_1").doe("gonda", "groepje.terugroepen", terug="ja")
    troika.schrijf(wie, "nog net")  # who is still writing, can
    troika.doe("gonda", "groepje.terugroepen")
    assert not troika.beeld(wie).groepjes.terug


def test_organisations_are_spread_in_the_room_too(troika):
    per = Counter(
        (troika.deelname(wie).gebruiker.organisatie_id, nummer)
        for nummer, leden in zaten(troika).items()
        for wie in leden
    )
    organisaties = {organisatie for organisatie, _ in per if organisatie is not None}
    for organisatie in organisaties:
        aantallen = [per[organisatie, nummer] for nummer in zaten(troika)]
        assert max(aantallen) - min(aantallen) <= 1
