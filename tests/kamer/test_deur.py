"""The door: agreeing, recognising the case, and who decides then."""

import pytest

from cop.writepath import Geweigerd


@pytest.fixture
def open_deur(groep):
    groep.doe("gonda", "sessie.openen")
    return groep


def test_only_a_yes_is_agreeing(open_deur):
    for antwoord in ("nee", "", "misschien"):
        with pytest.raises(Geweigerd, match="groepsafspraken"):
            open_deur.doe("daan", "deelname.aankomen", akkoord=antwoord)
    assert open_deur.deelname("daan").aangekomen_op is None


def test_who_recognises_the_case_cannot_let_themselves_in(open_deur):
    open_deur.doe("daan", "deelname.aankomen", akkoord="ja")
    open_deur.doe("daan", "deelname.herkennen", herkent="ja")
    with pytest.raises(Geweigerd, match="De gespreksleider beslist"):
        open_deur.doe("daan", "deelname.herkennen", herkent="nee")
    assert open_deur.beeld("daan").casus is None
    open_deur.doe("gonda", "deelname.toelaten", deelname=open_deur.deelname("daan").pk, mag="ja")
    assert open_deur.beeld("daan").casus is not None


def test_who_recognises_it_later_can_still_say_so(groep):
    groep.start()
    assert groep.beeld("daan").casus.mag_melden
    assert not groep.beeld("ingrid").casus.mag_melden and not groep.beeld("gonda").casus.mag_melden
    groep.doe("daan", "deelname.herkennen", herkent="ja")
    assert groep.beeld("daan").opzet == "deur" and groep.beeld("daan").casus is None
    assert [m.naam for m in groep.beeld("gonda").regie.meldingen] == [groep.mensen["daan"].naam]
    assert "herken" not in repr(groep.beeld("dewi").kring)


def test_a_deputy_who_recognises_the_case_cannot_take_over(groep):
    groep.start()
    groep.doe("petra", "deelname.herkennen", herkent="ja")
    with pytest.raises(Geweigerd, match="kan dit gesprek niet leiden"):
        groep.doe("petra", "sessie.overnemen")


def test_who_led_meets_no_gate_after_being_taken_over(groep):
    groep.doe("gonda", "sessie.openen")
    groep.doe("gonda", "deelname.aankomen", akkoord="ja")
    groep.binnen("petra", "ingrid", "otto", "daan", "dewi")
    groep.doe("gonda", "sessie.starten")
    groep.doe("petra", "sessie.overnemen")
    assert groep.beeld("gonda").opzet == "bezig"


def test_who_is_at_the_door_gets_no_afspraak(groep):
    groep.binnen("gonda", "ingrid", "otto", "daan")
    groep.doe("gonda", "sessie.starten")
    groep.naar("afspraken")
    with pytest.raises(Geweigerd, match="niet binnen"):
        groep.doe(
            "daan",
            "afspraak.maken",
            actie="We bellen",
            eigenaar=groep.deelname("dewi").pk,
            datum="2099-01-01",
        )
