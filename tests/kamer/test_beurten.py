"""Taking turns: who speaks, passing, giving the turn, and who comes late or goes."""

import pytest
from django.db import transaction

from cop.writepath import Geweigerd
from tests.kamer.groep import ROLLEN
from tests.kamer.kijken import beelden
from tests.kamer.proef import proefleidraad

NAAM = {"daan": "Daan Demo", "dewi": "Dewi Demo", "gonda": "Gonda Gespreksleider"}


def rondje(maak_groep, **velden):
    stap = {"type": "rondje", "spreekt": "allen", "schrijft": "niemand"} | velden
    return maak_groep(proefleidraad(stap, {"type": "gesprek"}))


def stand(groep) -> dict[str, str]:
    """Who has which place in the round, by first name, in order."""
    namen = {groep.deelname(wie).pk: wie for wie in groep.rollen}
    return {namen[pk]: waar for pk, waar in groep.sessie.stappen.get(nummer=1).beurten}


def aan_de_beurt(groep) -> str | None:
    return next((wie for wie, waar in stand(groep).items() if waar == "nu"), None)


def weigering(groep, wie: str, naam: str, **gegevens) -> Geweigerd:
    with pytest.raises(Geweigerd) as fout:
        groep.doe(wie, naam, **gegevens)
    return fout.value


def test_everybody_inside_gets_a_turn_in_a_drawn_order_and_the_leader_is_last(maak_groep):
    groep = rondje(maak_groep).binnen("gonda", "ingrid", "otto", "daan", "dewi", "petra", "wim")
    volgordes = set()
    for _ in range(6):
        with transaction.atomic():
            groep.doe("gonda", "sessie.starten")
            orde = list(stand(groep))
            assert set(orde) == set(ROLLEN) - {"wim"} and orde[-1] == "gonda"
            assert list(stand(groep).values()) == ["nu", *["wacht"] * 5]
            volgordes.add(tuple(orde))
            transaction.set_rollback(True)
        groep.ververs()
    assert len(volgordes) > 1


def test_a_round_goes_on_by_who_speaks_or_who_leads(maak_groep):
    groep = rondje(maak_groep).start()
    orde = list(stand(groep))
    assert weigering(groep, orde[1], "beurt.afronden").code == "niet_nu"  # not their turn yet
    groep.doe(orde[0], "beurt.afronden")
    groep.doe("gonda", "beurt.afronden")
    groep.doe(orde[2], "beurt.afronden", pas="ja")
    assert list(stand(groep).values()) == ["klaar", "klaar", "pas", "nu", "wacht", "wacht"]
    for _ in orde[3:]:
        groep.doe("gonda", "beurt.afronden")
    assert aan_de_beurt(groep) is None
    assert weigering(groep, "gonda", "beurt.afronden").code == "niet_nu"


def test_what_the_round_says_to_each(maak_groep):
    groep = rondje(maak_groep).start()
    spreker = aan_de_beurt(groep)
    for wie, beeld in beelden(groep).items():
        assert beeld.nu.eigen_beurt == beeld.nu.mag_passen == (wie == spreker)
        assert beeld.nu.spreekt == f"{groep.mensen[spreker]} is aan het woord."
        assert [p.naam for p in beeld.kring.personen if p.beurt == "nu"] == [str(groep.mensen[spreker])]
        assert (beeld.nu.jij == "Jij bent aan het woord.") == (wie == spreker)
    assert "kijkt mee" in groep.beeld("wim").nu.jij
    assert "nog aan de beurt" in groep.beeld("gonda").nu.jij


def test_the_leader_gives_the_turn_and_the_rest_keep_their_place(maak_groep):
    groep = rondje(maak_groep).start()
    eerst, *rest = list(stand(groep))
    ander = rest[2]
    groep.doe("gonda", "beurt.geven", deelname=groep.deelname(ander).pk)
    over = [wie for wie in rest if wie != ander]
    assert stand(groep) == {eerst: "klaar", ander: "nu", **dict.fromkeys(over, "wacht")}
    groep.doe("gonda", "beurt.afronden")
    assert aan_de_beurt(groep) == over[0]
    groep.doe("gonda", "beurt.geven", deelname=groep.deelname(eerst).pk)  # once more
    assert stand(groep)[eerst] == "nu"


def test_who_comes_late_can_still_be_given_a_turn(maak_groep):
    groep = rondje(maak_groep).binnen("gonda", "ingrid", "otto", "daan")
    groep.doe("gonda", "sessie.starten")
    dewi = groep.deelname("dewi").pk
    assert "nog niet binnen" in weigering(groep, "gonda", "beurt.geven", deelname=dewi).uitleg
    groep.binnen("dewi")
    assert "dewi" not in stand(groep)
    groep.doe("gonda", "beurt.geven", deelname=dewi)
    assert aan_de_beurt(groep) == "dewi"
    groep.doe("dewi", "beurt.afronden")
    assert stand(groep)["dewi"] == "klaar"


def test_who_listens_gets_no_turn(maak_groep):
    groep = rondje(maak_groep, inbrenger="luistert", spreekt="deelnemers").start()
    assert set(stand(groep)) == {"gonda", "petra", "daan", "dewi"}
    for wie in ("ingrid", "wim"):
        fout = weigering(groep, "gonda", "beurt.geven", deelname=groep.deelname(wie).pk)
        assert "luistert" in fout.uitleg
    te_kiezen = {naam for _, naam, _ in groep.beeld("gonda").regie.beurten}
    assert te_kiezen == {str(groep.mensen[wie]) for wie in ("gonda", "petra", "daan", "dewi")}


def test_a_turn_is_not_given_to_who_is_not_in_the_session(maak_groep):
    groep = rondje(maak_groep).start()
    for pk in (10**6, 2**70):
        assert weigering(groep, "gonda", "beurt.geven", deelname=pk).code == "onbekend"
    groep.doe("gonda", "deelname.verwijderen", deelname=groep.deelname("daan").pk)
    fout = weigering(groep, "gonda", "beurt.geven", deelname=groep.deelname("daan").pk)
    assert fout.code == "onbekend"


def test_the_turn_skips_who_is_gone_or_only_watches_by_now(maak_groep):
    groep = rondje(maak_groep, spreekt="deelnemers").start()
    _, weg, kijkt, gonda = list(stand(groep))
    groep.doe("gonda", "deelname.verwijderen", deelname=groep.deelname(weg).pk)
    groep.doe("gonda", "deelname.rol_geven", deelname=groep.deelname(kijkt).pk, rol="waarnemer")
    groep.doe("gonda", "beurt.afronden")
    assert aan_de_beurt(groep) == gonda == "gonda"


def test_who_is_removed_while_speaking_holds_nothing_up(maak_groep):
    groep = rondje(maak_groep, spreekt="deelnemers").start()
    spreker, volgende, *_ = list(stand(groep))
    groep.doe("gonda", "deelname.verwijderen", deelname=groep.deelname(spreker).pk)
    assert groep.beeld("gonda").regie.beurt
    groep.doe("gonda", "beurt.afronden")
    assert aan_de_beurt(groep) == volgende


def test_coming_back_to_a_round_finds_it_as_it_was(maak_groep):
    groep = rondje(maak_groep).start()
    groep.doe("gonda", "beurt.afronden")
    voor = stand(groep)
    groep.naar("stap2").naar("stap1")
    assert stand(groep) == voor


def test_vertellen_gives_the_turn_to_the_inbrengers_one_by_one(maak_groep):
    stap = {"type": "vertellen", "spreekt": "inbrenger", "schrijft": "niemand"}
    groep = maak_groep(proefleidraad(stap)).start()
    assert stand(groep) == {"ingrid": "nu", "otto": "wacht"}
    assert not groep.beeld("ingrid").nu.mag_passen
    groep.doe("ingrid", "beurt.afronden")
    assert aan_de_beurt(groep) == "otto"
    assert groep.beeld("daan").nu.jij == "Jij luistert naar Otto Onderwijs."


def test_a_waarnemer_never_speaks_even_as_the_one_who_was_next(maak_groep):
    groep = rondje(maak_groep).start()
    wie = next(wie for wie in stand(groep) if wie in ("daan", "dewi"))
    groep.doe("gonda", "beurt.geven", deelname=groep.deelname(wie).pk)
    groep.doe("gonda", "deelname.rol_geven", deelname=groep.deelname(wie).pk, rol="waarnemer")
    assert weigering(groep, wie, "beurt.afronden").code == "geen_recht"
    groep.doe("gonda", "beurt.afronden")
    assert stand(groep)[wie] == "klaar"
