"""What goes otherwise: late, gone, too many, too few; and the lead that changes hands in the open."""

from datetime import timedelta

import pytest
from django.utils import timezone

from cop.models import Gebruiker, Lidmaatschap, Logregel
from cop.writepath import Geweigerd
from intervisie.agenda.splitsen import splitsing
from intervisie.agenda.waarschuwingen import bij_sessie
from intervisie.models import Deelname, Sessie
from intervisie.staptypen import type_van
from tests.kamer.groep import ROLLEN
from tests.kamer.kijken import beelden
from tests.kamer.proef import proefleidraad
from tests.kamer.test_doorloop import LEIDRADEN, werk_stap


@pytest.fixture
def groep(maak_groep):
    return maak_groep()


def weiger(groep, wie, naam, **gegevens) -> str:
    with pytest.raises(Geweigerd) as fout:
        groep.doe(wie, naam, **gegevens)
    return fout.value.code


def verbonden(groep, *weg: str) -> None:
    """Everybody's screen is connected, but those of `weg` were lost minutes ago."""
    nu = timezone.now()
    groep.sessie.deelnames.update(gezien_op=nu + timedelta(hours=1))
    for wie in weg:
        groep.sessie.deelnames.filter(gebruiker=groep.mensen[wie]).update(gezien_op=nu - timedelta(minutes=5))


# ---- who leads ----


def test_the_lead_is_handed_over_for_all_to_see_and_in_the_log(groep):
    groep.start()
    petra = groep.deelname("petra").pk
    assert weiger(groep, "gonda", "sessie.overdragen", deelname=groep.deelname("daan").pk) == "niet_nu"
    groep.doe("gonda", "sessie.overdragen", deelname=petra)
    assert (groep.deelname("petra").rol, groep.deelname("gonda").rol) == ("gespreksleider", "plaatsvervanger")
    for wie, beeld in beelden(groep).items():
        assert beeld.nu.wisseling.startswith("Petra Plaatsvervanger leidt nu het gesprek."), wie
        assert beeld.omroep.startswith("Petra Plaatsvervanger leidt nu")
    regel = Logregel.objects.get(gebeurtenis="sessie.overdragen")
    assert (regel.door, regel.gegevens) == (groep.mensen["gonda"], {"deelname": petra})
    groep.doe("petra", "sessie.ga_naar", stap=2)
    assert {beeld.nu.wisseling for beeld in beelden(groep).values()} == {""}


def test_the_lead_is_not_handed_to_who_is_not_there_or_recognises_the_case(groep):
    groep.binnen(*(wie for wie in ROLLEN if wie != "petra"))
    groep.doe("gonda", "sessie.starten")
    petra = groep.deelname("petra").pk
    assert weiger(groep, "gonda", "sessie.overdragen", deelname=petra) == "niet_nu"
    assert groep.beeld("gonda").regie.opvolgers == ()
    groep.doe("petra", "deelname.aankomen", akkoord="ja")
    groep.doe("petra", "deelname.herkennen", herkent="ja")
    assert weiger(groep, "gonda", "sessie.overdragen", deelname=petra) == "niet_nu"


def test_a_guest_never_leads(groep):
    groep.start()
    Deelname.objects.filter(pk=groep.deelname("petra").pk).update(gast=True)
    assert weiger(groep, "petra", "sessie.overnemen") == "niet_nu"


def test_the_deputy_sees_that_the_leader_is_gone_and_takes_over(groep):
    groep.start()
    verbonden(groep)
    assert not groep.beeld("petra").regie.leider_weg
    verbonden(groep, "gonda")
    regie = groep.beeld("petra").regie
    assert (regie.leider_weg, regie.leider) == (True, "Gonda Gespreksleider")
    assert groep.deelname("gonda").leidt  # nothing happens by itself
    groep.doe("petra", "sessie.overnemen")
    assert "Petra Plaatsvervanger leidt nu" in groep.beeld("wim").nu.wisseling
    groep.doe("petra", "sessie.ga_naar", stap=2)


# ---- late ----


def test_a_late_arrival_passes_the_gate_and_is_told_where_the_group_is(groep):
    groep.binnen(*(wie for wie in ROLLEN if wie != "dewi"))
    groep.doe("gonda", "sessie.starten")
    groep.naar("bespreken")
    groep.doe("dewi", "deelname.aankomen", akkoord="ja")
    assert groep.beeld("dewi").deur.stand == "herkennen" and groep.beeld("dewi").instap is None
    groep.doe("dewi", "deelname.herkennen", herkent="nee")
    beeld = groep.beeld("dewi")
    assert (beeld.instap.stapnummer, beeld.instap.staptitel) == (beeld.nu.stapnummer, beeld.nu.staptitel)
    assert beeld.instap.kernvraag == "Kernvraag van de casus?" and beeld.instap.jij == beeld.nu.jij
    assert beeld.instap.geweest == ("Welkom en check-in",)  # only what was really opened
    assert {wie for wie, b in beelden(groep).items() if b.instap} == {"dewi"}
    groep.naar("oogst")
    assert groep.beeld("dewi").instap.staptitel == groep.beeld("dewi").nu.staptitel
    groep.doe("dewi", "deelname.bijpraten")
    assert groep.beeld("dewi").instap is None


@pytest.mark.parametrize(("mag", "binnen"), [("ja", True), ("nee", False)])
def test_who_comes_late_and_recognises_the_case_waits_for_the_leader(groep, mag, binnen):
    groep.binnen(*(wie for wie in ROLLEN if wie != "dewi"))
    groep.doe("gonda", "sessie.starten")
    groep.doe("dewi", "deelname.aankomen", akkoord="ja")
    groep.doe("dewi", "deelname.herkennen", herkent="ja")
    assert not groep.deelname("dewi").instapper
    groep.doe("gonda", "deelname.toelaten", deelname=groep.deelname("dewi").pk, mag=mag)
    assert groep.deelname("dewi").instapper == binnen == (groep.beeld("dewi").instap is not None)


def test_who_was_there_from_the_start_is_told_nothing(groep):
    groep.start()
    groep.doe("dewi", "deelname.herkennen", herkent="nee")  # once more
    assert not any(beeld.instap for beeld in beelden(groep).values())


# ---- taken out ----


def test_what_somebody_wrote_stays_or_goes_as_chosen(maak_groep):
    stap = {"schrijft": "allen"}
    groep = maak_groep(proefleidraad(stap, stap | {"zicht": "anoniem"}, stap)).start()
    groep.schrijf("daan", "van Daan")
    groep.schrijf("dewi", "van Dewi")
    groep.naar("stap2")
    groep.schrijf("daan", "anoniem van Daan")
    groep.doe("daan", "notitie.bewaren", tekst="voor mij")
    groep.doe("gonda", "deelname.weghalen", deelname=groep.deelname("dewi").pk, kaarten="blijven")
    groep.doe("gonda", "deelname.weghalen", deelname=groep.deelname("daan").pk, kaarten="weg")
    over = {kaart.tekst for kaart in groep.sessie.bijdragen.all()}
    assert over == {"van Dewi", "anoniem van Daan"}
    assert not groep.sessie.notities.exists()
    assert set(beelden(groep)) == set(ROLLEN) - {"daan", "dewi"}
    assert weiger(groep, "daan", "bijdrage.plaatsen", tekst="nog een") == "onbekend"


def test_who_leads_and_the_only_inbrenger_are_not_taken_out(groep):
    groep.start()
    wie = {"kaarten": "blijven", "deelname": groep.deelname("gonda").pk}
    assert weiger(groep, "gonda", "deelname.weghalen", **wie) == "niet_nu"
    groep.doe("gonda", "deelname.weghalen", **wie | {"deelname": groep.deelname("otto").pk})
    wie["deelname"] = groep.deelname("ingrid").pk
    assert weiger(groep, "gonda", "deelname.weghalen", **wie) == "niet_nu"
    mensen = {m.naam.split()[0]: m.weg for m in groep.beeld("gonda").regie.mensen}
    assert mensen == {"Petra": True, "Ingrid": False, "Daan": True, "Dewi": True, "Wim": True}
    assert weiger(groep, "gonda", "deelname.weghalen", deelname=groep.deelname("daan").pk) == "ongeldig"


# ---- the inbrenger falls out ----


@pytest.fixture
def luisterstand(groep):
    groep.start().naar("bespreken")
    groep.schrijf("daan", "een inzicht")
    verbonden(groep, "ingrid", "otto")
    return groep


def test_who_leads_chooses_what_to_do_when_the_inbrengers_fall_out(luisterstand):
    regie = luisterstand.beeld("gonda").regie
    assert regie.weggevallen == ("Ingrid Inbrenger", "Otto Onderwijs") and regie.verder_met == ""
    assert not luisterstand.beeld("petra").regie.weggevallen
    assert luisterstand.sessie.status == Sessie.Status.BEZIG  # nothing happens by itself


def test_waiting_is_a_pause_until_they_are_back(luisterstand):
    luisterstand.doe("gonda", "sessie.pauzeren")
    assert luisterstand.beeld("gonda").regie.weggevallen
    verbonden(luisterstand)
    assert luisterstand.beeld("gonda").regie.weggevallen == ()
    luisterstand.doe("gonda", "sessie.hervatten")


def test_going_on_holds_for_this_step(luisterstand):
    luisterstand.doe("gonda", "sessie.doorgaan")
    assert luisterstand.beeld("gonda").regie.weggevallen == ()
    luisterstand.schrijf("dewi", "nog een inzicht")
    luisterstand.naar("herformulering")
    assert luisterstand.beeld("gonda").regie.weggevallen


def test_stopping_keeps_what_there_is_for_the_inbrenger(luisterstand):
    luisterstand.naar("oogst")
    luisterstand.doe("daan", "bijdrage.plaatsen", tekst="De regels knellen", markering="knelpunt")
    luisterstand.doe("gonda", "sessie.afronden")
    assert luisterstand.sessie.verslag.regels.filter(soort="knelpunt").count() == 1
    assert luisterstand.beeld("ingrid").slot.mag_verslag


def test_of_a_duo_one_goes_on_when_the_other_falls_out(groep):
    groep.start().naar("bespreken")
    verbonden(groep, "otto")
    regie = groep.beeld("gonda").regie
    assert (regie.weggevallen, regie.verder_met) == (("Otto Onderwijs",), "Ingrid Inbrenger")
    groep.doe("gonda", "sessie.doorgaan")
    verbonden(groep, "otto", "ingrid")  # now the other one too: that is news
    assert groep.beeld("gonda").regie.weggevallen == ("Ingrid Inbrenger",)


def test_a_duo_of_which_one_never_came_runs_to_its_report(groep):
    groep.binnen(*(wie for wie in ROLLEN if wie != "otto"))
    assert "Otto Onderwijs (inbrenger) is er nog niet." in groep.beeld("gonda").regie.waarschuwingen
    groep.doe("gonda", "sessie.starten")
    stappen = list(groep.sessie.stappen.all())
    groep.rollen = {wie: rol for wie, rol in groep.rollen.items() if wie != "otto"}
    for stap in stappen:
        if stap.type == "vertellen" and stap.inhoud["spreekt"] == "inbrenger":
            assert groep.sessie.huidige_stap.beurten == [[groep.deelname("ingrid").pk, "nu"]]
        werk_stap(groep)
        if stap != stappen[-1]:
            groep.doe("gonda", "sessie.ga_naar", stap=stap.nummer + 1)
    groep.doe("gonda", "sessie.afronden")
    assert groep.sessie.verslag.regels.filter(soort="oogst").exists()


# ---- three, and fourteen ----

DRIE = {"gonda": "gespreksleider", "ingrid": "inbrenger", "daan": "deelnemer"}


@pytest.mark.parametrize("leidraad", LEIDRADEN)
def test_with_three_people_no_step_is_empty(maak_groep, leidraad):
    """Whoever the leidraad names: among three there is somebody who writes, and a turn in every round."""
    groep = maak_groep(leidraad, rollen=DRIE)
    groep.binnen()
    assert any("met 3" in w for w in groep.beeld("gonda").regie.waarschuwingen)
    groep.doe("gonda", "sessie.starten")
    for stap in groep.sessie.stappen.all():
        groep.naar(stap.sleutel)
        nu = groep.sessie.huidige_stap
        mensen = [groep.deelname(wie) for wie in DRIE]
        type_ = type_van(nu)
        if nu.inhoud["schrijft"] != "niemand" and type_.invoer == "kaart" and type_.handelingen:
            # The round of a third client is empty in a groepje of two.
            zonder_klant = type_.per_groepje and not any(type_.brengt_in(nu, d) for d in mensen)
            assert zonder_klant or any(not type_.weiger_schrijven(nu, d) for d in mensen), stap
        if nu.type == "rondje":
            assert nu.beurten, stap
        for wie in DRIE:
            assert groep.beeld(wie).nu.jij


def test_three_is_told_apart_from_two(groep, maak_groep):
    twee = maak_groep(rollen={"gonda": "gespreksleider", "ingrid": "inbrenger"}).binnen()
    (melding,) = twee.beeld("gonda").regie.waarschuwingen
    assert "smal" in melding


def rij(aantal: int) -> list[tuple[str, str, str]]:
    """So many people: who leads, a deputy, a duo of inbrengers, and others of three organisations."""
    vast = [("L", "gespreksleider", "a"), ("P", "plaatsvervanger", "a"), ("I", "inbrenger", "a")]
    rest = [(f"d{n}", "deelnemer", "abc"[n % 3]) for n in range(aantal - 4)]
    return [*vast, ("J", "inbrenger", "b"), *rest, ("W", "waarnemer", "a")]


@pytest.mark.parametrize("aantal", range(5, 31))
@pytest.mark.parametrize("hoogstens", [7, 8, 10, 20])
def test_a_proposal_to_split_keeps_to_the_size_of_the_leidraad(aantal, hoogstens):
    mensen = rij(aantal)
    groepen = splitsing(mensen, hoogstens)
    if aantal <= hoogstens:
        assert groepen == ()
        return
    maten = [len(groep) for groep in groepen]
    assert max(maten) <= hoogstens and min(maten) >= 3 and max(maten) - min(maten) <= 1
    assert sorted(naam for groep in groepen for naam in groep) == sorted(m[0] for m in mensen[:-1])
    assert {"L", "I", "J"} <= set(groepen[0]) and "P" in groepen[1]


def test_people_of_one_organisation_are_spread():
    groepen = splitsing(rij(14), 8)
    for organisatie in "abc":
        namen = {naam for naam, rol, org in rij(14) if org == organisatie and rol != "waarnemer"}
        per_groep = [len(namen & set(groep)) for groep in groepen]
        assert max(per_groep) - min(per_groep) <= 1, organisatie


def test_fourteen_people_at_the_door_get_a_proposal(maak_groep, community, mensen):
    extra = {}
    for nummer in range(7):
        mensen[f"x{nummer}"] = Gebruiker.objects.create_user(f"x{nummer}@example.org", f"Extra {nummer}")
        Lidmaatschap.objects.create(community=community, gebruiker=mensen[f"x{nummer}"])
        extra[f"x{nummer}"] = "deelnemer"
    groep = maak_groep("vijfstappen", rollen=ROLLEN | extra)
    groep.binnen("gonda", "petra", "daan", "dewi")
    assert groep.beeld("gonda").regie.splitsing == ()
    groep.binnen()
    regie = groep.beeld("gonda").regie
    assert [len(g) for g in regie.splitsing] == [7, 6]
    assert any("hoogstens 8" in w for w in regie.waarschuwingen)
    assert "Gonda Gespreksleider" in regie.splitsing[0] and "Petra Plaatsvervanger" in regie.splitsing[1]
    assert groep.beeld("petra").regie.splitsing == ()
    (bij_het_plannen,) = [w.tekst for w in bij_sessie(groep.sessie) if "Voorstel" in w.tekst]
    assert all(naam in bij_het_plannen for deel in regie.splitsing for naam in deel)
    groep.doe("gonda", "sessie.starten")
    assert groep.beeld("gonda").regie.splitsing == ()


# ---- who watches ----


def test_a_waarnemer_has_no_buttons_at_all(groep):
    groep.start()
    for stap in groep.sessie.stappen.all():
        groep.naar(stap.sleutel)
        beeld = groep.beeld("wim")
        assert (beeld.invoer, beeld.meedoen, beeld.regie, beeld.plan, beeld.aandeel) == (None,) * 5
        assert not any(kaart.knoppen for vak in beeld.vakken for kaart in vak.kaarten)
        assert beeld.casus.delen == ()
