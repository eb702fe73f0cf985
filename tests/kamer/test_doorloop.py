"""Each leidraad runs through to its end with everybody contributing what the step asks."""

from datetime import timedelta

import pytest
from django.utils import timezone

from intervisie.leidraad import MAP
from intervisie.models import Sessie
from intervisie.staptypen import STAPTYPEN, type_van
from tests.kamer.groep import ROLLEN, Groep

LEIDRADEN = sorted(pad.stem for pad in MAP.glob("*.toml"))


def werk_stap(groep: Groep) -> None:
    """Does in the running step all that its type is for."""
    stap = groep.sessie.huidige_stap
    type_ = type_van(stap)
    for wie in groep.rollen:
        if wie == "wim" or type_.invoer != "kaart" or "bijdrage.plaatsen" not in type_.handelingen:
            continue
        if not type_.weiger_schrijven(stap, groep.deelname(wie)):
            rubriek = {"rubriek": stap.inhoud["rubrieken"][0]} if "rubrieken" in stap.inhoud else {}
            groep.schrijf(wie, f"{stap.sleutel} van {wie}", **rubriek)
    if "stem.geven" in type_.handelingen:
        kies(groep)
        return
    if type_.onthulbaar(stap):
        groep.doe("gonda", "sessie.onthullen")
    while groep.sessie.stappen.get(pk=stap.pk).beurt:
        groep.doe("gonda", "beurt.afronden")
    kaarten = [k.uuid for vak in groep.beeld("ingrid").vakken for k in vak.kaarten]
    if "bijdrage.waarderen" in type_.handelingen:
        for uuid in kaarten:
            groep.doe("ingrid", "bijdrage.waarderen", uuid=uuid, waardering="warm")
    if "bijdrage.behandelen" in type_.handelingen:
        groep.doe("ingrid", "bijdrage.behandelen", uuid=kaarten[0], stand="beantwoord")
    if "bijdrage.oogsten" in type_.handelingen:
        groep.doe("ingrid", "bijdrage.oogsten", uuid=kaarten[0], oogst="ja")
        groep.doe("daan", "bijdrage.plaatsen", tekst="De regels knellen", markering="knelpunt")
    if type_.invoer == "afspraak":
        datum = (timezone.localdate() + timedelta(days=14)).isoformat()
        eigenaar = groep.deelname("otto" if "otto" in groep.rollen else "ingrid").pk
        groep.doe("daan", "afspraak.maken", actie="We bellen", eigenaar=eigenaar, datum=datum)
        uuid = groep.sessie.afspraken.get().uuid
        groep.doe("otto" if "otto" in groep.rollen else "ingrid", "afspraak.bevestigen", uuid=str(uuid))


def kies(groep: Groep) -> None:
    """Everybody votes, the vote is closed, and the first option is confirmed."""
    for wie in groep.rollen:
        beeld = groep.beeld(wie).stemming
        if beeld.mag_stemmen:
            groep.doe(wie, "stem.geven", keuze=beeld.opties[0].sleutel, stem="ja")
    groep.doe("gonda", "sessie.onthullen")
    opties = groep.beeld("gonda").stemming.opties
    eigen = next((optie for optie in opties if optie.naam == "Ingrid Inbrenger"), opties[0])
    groep.doe("gonda", "keuze.bevestigen", keuze=eigen.sleutel)


def doorloop(groep: Groep) -> None:
    """Works through all steps, also those that come in on the way."""
    while True:
        werk_stap(groep)
        nummer = groep.sessie.huidige_stap.nummer + 1
        if not groep.sessie.stappen.filter(nummer=nummer).exists():
            return
        groep.doe("gonda", "sessie.ga_naar", stap=nummer)


@pytest.mark.parametrize("leidraad", LEIDRADEN)
def test_a_leidraad_runs_to_its_report(maak_groep, leidraad):
    rollen = ROLLEN if leidraad.startswith("cop_") else {k: v for k, v in ROLLEN.items() if k != "otto"}
    groep = maak_groep(leidraad, rollen=rollen).start()
    doorloop(groep)
    stappen = list(groep.sessie.stappen.all())
    assert all(stap.geopend_op for stap in stappen)
    groep.doe("gonda", "sessie.afronden")
    assert groep.sessie.status == Sessie.Status.AFGEROND
    soorten = {regel.soort for regel in groep.sessie.verslag.regels.all()}
    assert {"oogst", "knelpunt"} <= soorten
    assert ("afspraak" in soorten) == any(stap.type == "afspraken" for stap in stappen)


@pytest.mark.parametrize("leidraad", ["balintmethode", "incidentmethode", "socratisch_gesprek"])
def test_without_a_written_case_the_group_chooses_one_first(maak_groep, leidraad):
    rollen = {k: v for k, v in ROLLEN.items() if k != "otto"}
    geschreven = maak_groep(leidraad, rollen=rollen).start()
    assert not geschreven.sessie.stappen.filter(type="kiezen").exists()
    groep = maak_groep(leidraad, rollen=rollen, casus=False).start()
    assert len(groep.beeld("daan").leidraad.stappen) == geschreven.sessie.stappen.count() + 2
    groep.naar(groep.sessie.stappen.get(type="schrijven", inhoud__soort="pitch").sleutel)
    for wie in ("daan", "dewi"):
        groep.schrijf(wie, f"pitch van {wie}")
    groep.doe("gonda", "sessie.onthullen")
    groep.naar("kiezen")
    dewi = next(o.sleutel for o in groep.beeld("gonda").stemming.opties if o.naam == "Dewi Demo")
    groep.doe("gonda", "keuze.bevestigen", keuze=dewi)
    assert groep.deelname("dewi").brengt_in and not groep.deelname("ingrid").brengt_in
    doorloop(maak_groep(leidraad, rollen=rollen, casus=False).start())


def test_the_leidraden_together_use_every_step_type(db):
    from intervisie.leidraad import lees

    gebruikt = {stap["type"] for naam in LEIDRADEN for stap in lees(MAP / f"{naam}.toml")["stap"]}
    assert gebruikt == set(STAPTYPEN)


def test_a_session_without_a_case_and_its_mail_at_the_end(
    maak_groep, mailoutbox, django_capture_on_commit_callbacks
):
    groep = maak_groep(
        "vijfstappen", casus=False, rollen={k: v for k, v in ROLLEN.items() if k != "otto"}
    ).start()
    assert groep.beeld("daan").casus is None
    groep.naar("oogst")
    kaart = groep.schrijf("ingrid", "Ik bel morgen")
    groep.doe("ingrid", "bijdrage.oogsten", uuid=kaart, oogst="")
    with django_capture_on_commit_callbacks(execute=True):
        groep.doe("gonda", "sessie.afronden")
    assert groep.sessie.verslag.regels.count() == 0  # what the inbrenger took out again is not kept
    assert [m.to for m in mailoutbox] == [[groep.mensen["ingrid"].email]]
    assert "Ik bel" not in mailoutbox[0].body and groep.sessie.titel not in mailoutbox[0].body
