"""Every state of a session against every transition and every command of the room."""

import pytest
from django.db import IntegrityError, transaction
from django_fsm import TransitionNotAllowed, can_proceed

from casuistiek import actions as casussen
from intervisie.models import Sessie
from tests.kamer.zetten import ZETTEN, Tafel, probeer

# The seven states in order: gepland, open, bezig, gepauzeerd, afgerond, vastgesteld, geannuleerd.
STATUSSEN = ("gepland", "open", "bezig", "gepauzeerd", "afgerond", "vastgesteld", "geannuleerd")
OVERGANGEN = {
    "openen": {"gepland": "open"},
    "starten": {"open": "bezig"},
    "ga_naar": {"bezig": "bezig"},
    "ongedaan_maken": {"bezig": "bezig"},
    "pauzeren": {"bezig": "gepauzeerd"},
    "hervatten": {"gepauzeerd": "bezig"},
    "afronden": {"bezig": "afgerond", "gepauzeerd": "afgerond"},
    "heropenen": {"afgerond": "bezig"},
    "vaststellen": {"afgerond": "vastgesteld"},
    "annuleren": {"gepland": "geannuleerd", "open": "geannuleerd"},
}
AGENDA = {"deelname.antwoorden": {"antwoord": "ja"}, "sessie.annuleren": {}}

BEZIG = {"bezig"}
DEUR_OPEN = {"open", "bezig", "gepauzeerd"}
TOT_HET_EIND = {"gepland", *DEUR_OPEN}
MAG_IN = {
    "sessie.openen": {"gepland"},
    "sessie.starten": {"open"},
    "sessie.ga_naar": BEZIG,
    "sessie.pauzeren": BEZIG,
    "sessie.hervatten": {"gepauzeerd"},
    "sessie.verlengen": BEZIG,
    "sessie.onthullen": BEZIG,
    "sessie.afronden": {"bezig", "gepauzeerd"},
    "sessie.heropenen": {"afgerond"},
    "sessie.ongedaan_maken": BEZIG,
    "sessie.doorgaan": BEZIG,
    "sessie.overnemen": TOT_HET_EIND,
    "stem.geven": BEZIG,
    "stem.opnieuw": BEZIG,
    "keuze.bevestigen": BEZIG,
    "keuze.terugdraaien": BEZIG,
    "ronde.toevoegen": BEZIG,
    "ronde.weghalen": BEZIG,
    "sessie.overdragen": TOT_HET_EIND,
    "groepje.verdelen": BEZIG,
    "groepje.plaatsen": BEZIG,
    "groepje.plek": BEZIG,
    "groepje.terugroepen": BEZIG,
    "beurt.geven": BEZIG,
    "beurt.afronden": BEZIG,
    "beurt.overslaan": BEZIG,
    "beurt.teruggeven": BEZIG,
    "hand.opsteken": BEZIG,
    "hand.laten_zakken": BEZIG,
    "klaar.vragen": BEZIG,
    "klaar.melden": BEZIG,
    "klaar.terugnemen": BEZIG,
    "tijd.vragen": BEZIG,
    "tijd.terugnemen": BEZIG,
    "deelname.aankomen": DEUR_OPEN,
    "deelname.herkennen": DEUR_OPEN,
    "deelname.toelaten": DEUR_OPEN,
    "deelname.rol_geven": TOT_HET_EIND,
    "deelname.weghalen": TOT_HET_EIND,
    "deelname.bijpraten": set(STATUSSEN),
    "bijdrage.plaatsen": BEZIG,
    "bijdrage.wijzigen": BEZIG,
    "bijdrage.intrekken": BEZIG,
    "bijdrage.waarderen": BEZIG,
    "bijdrage.behandelen": BEZIG,
    "bijdrage.oogsten": BEZIG,
    "bijdrage.markeren": BEZIG,
    "afspraak.maken": BEZIG,
    "afspraak.bevestigen": BEZIG,
    "afspraak.intrekken": BEZIG,
    "notitie.bewaren": TOT_HET_EIND | {"afgerond"},
}


def breng_naar(groep, status: str) -> Sessie:
    """Brings a session that is gepland, open or bezig to a status, by the actions that people have for it."""
    if status == "geannuleerd":
        groep.doe("gonda", "sessie.annuleren")
    elif status in ("open", "bezig", "gepauzeerd", "afgerond", "vastgesteld") and not groep.sessie.loopt:
        groep.binnen()
        groep.doe("wim", "deelname.herkennen", herkent="ja")
        if status != "open":
            groep.doe("gonda", "sessie.starten")
    if status == "gepauzeerd":
        groep.doe("gonda", "sessie.pauzeren")
    if status in ("afgerond", "vastgesteld"):
        groep.doe("gonda", "sessie.afronden")
    if status == "vastgesteld":
        groep.doe("ingrid", "verslag.vaststellen", versie=groep.sessie.verslag.seq)
    assert groep.sessie.status == status
    return groep.sessie


@pytest.mark.parametrize("status", STATUSSEN)
def test_transitions_of_the_row_itself(groep, status):
    sessie = breng_naar(groep, status)
    stap = sessie.stappen.first()
    for naam, van_naar in OVERGANGEN.items():
        rij = Sessie.objects.get(pk=sessie.pk)
        argumenten = {"starten": [stap], "ga_naar": [stap], "ongedaan_maken": [stap, 60]}.get(naam, [])
        assert can_proceed(getattr(rij, naam)) == (status in van_naar), naam
        if status not in van_naar:
            with pytest.raises(TransitionNotAllowed):
                getattr(rij, naam)(*argumenten)
            assert (rij.status, rij.versie) == (status, sessie.versie)
        elif stap is not None or not argumenten:
            getattr(rij, naam)(*argumenten)
            assert (rij.status, rij.versie) == (van_naar[status], sessie.versie + 1), naam


def test_the_table_knows_every_transition_and_state():
    bekend = {overgang.name for overgang in Sessie._meta.get_field("status").get_all_transitions(Sessie)}
    assert bekend == set(OVERGANGEN)
    assert set(STATUSSEN) == set(Sessie.Status.values)
    assert set(MAG_IN) == set(ZETTEN)


@pytest.mark.parametrize("status", ("gepland", "open", "geannuleerd"))
def test_commands_before_the_start(groep, status):
    sessie = breng_naar(groep, status)
    # There are no steps and cards yet: any uuid will do.
    tafel = Tafel.__new__(Tafel)
    tafel.groep = groep
    tafel.onthuld = tafel.kaart = tafel.inzicht = tafel.afspraak = str(sessie.uuid)
    uitkomsten = {
        naam: probeer(groep.mensen[zet.wie], sessie, naam, tafel.gegevens(naam))
        for naam, zet in ZETTEN.items()
    }
    vergelijk(uitkomsten, status)


@pytest.mark.parametrize("status", ("bezig", "gepauzeerd", "afgerond", "vastgesteld"))
def test_commands_from_the_start(groep, status):
    tafel, uitkomsten = Tafel(groep), {}
    for naam, zet in ZETTEN.items():
        with tafel.klaar_voor(naam):
            sessie = breng_naar(groep, status)
            uitkomsten[naam] = probeer(groep.mensen[zet.wie], sessie, naam, tafel.gegevens(naam))
    vergelijk(uitkomsten, status)


def vergelijk(uitkomsten: dict[str, str], status: str) -> None:
    verwacht = {naam: "mag" if status in waar else "niet_nu" for naam, waar in MAG_IN.items()}
    assert uitkomsten == verwacht


@pytest.mark.parametrize("status", STATUSSEN)
def test_a_stale_screen_changes_nothing_in_any_state(groep, status):
    """A command of an earlier versie is refused with a code of its own, whatever else is wrong with it."""
    sessie = breng_naar(groep, status)
    for naam in ("openen", "starten", "pauzeren", "hervatten", "verlengen", "onthullen", "afronden"):
        gegevens = {"versie": sessie.versie + 1}
        assert probeer(groep.mensen["gonda"], sessie, f"sessie.{naam}", gegevens) == "verouderd"
    gegevens = {"versie": sessie.versie + 1, "stap": 1}
    assert probeer(groep.mensen["gonda"], sessie, "sessie.ga_naar", gegevens) == "verouderd"
    assert probeer(groep.mensen["gonda"], sessie, "sessie.heropenen", gegevens) == "verouderd"
    assert probeer(groep.mensen["petra"], sessie, "sessie.overnemen", gegevens) == "verouderd"


def test_a_step_that_is_gone_forward_to_can_be_come_back_to(groep):
    tafel = Tafel(groep)
    groep.naar("antwoorden")
    eerst = [kaart.uuid for vak in groep.beeld("ingrid").vakken for kaart in vak.kaarten]
    groep.naar("oogst").naar("antwoorden")
    assert [kaart.uuid for vak in groep.beeld("ingrid").vakken for kaart in vak.kaarten] == eerst
    assert tafel.kaart in eerst
    groep.doe("daan", "bijdrage.wijzigen", uuid=tafel.kaart, tekst="Beter gezegd")  # open again
    assert tafel.groep.sessie.huidige_stap.sleutel == "antwoorden"


def test_a_case_that_was_withdrawn_is_not_started_on(groep):
    sessie = breng_naar(groep, "open")
    casussen.trek_in(groep.mensen["ingrid"], sessie.casus)
    gegevens = {"versie": sessie.versie}
    assert probeer(groep.mensen["gonda"], sessie, "sessie.starten", gegevens) == "niet_nu"


def test_the_database_knows_the_states(groep):
    for status in STATUSSEN:
        assert Sessie.objects.filter(pk=groep.sessie.pk).update(status=status) == 1
    for onzin in ("begonnen", "", "Bezig"):
        with pytest.raises(IntegrityError, match="sessie_status_bestaat"), transaction.atomic():
            Sessie.objects.filter(pk=groep.sessie.pk).update(status=onzin)
    with pytest.raises(IntegrityError), transaction.atomic():
        Sessie.objects.bulk_update([_met_status(groep.sessie, "onzin")], ["status"])


def _met_status(sessie: Sessie, status: str) -> Sessie:
    sessie.__dict__["status"] = status  # past the guard of the field
    return sessie


def test_a_status_is_not_set_by_hand(groep):
    with pytest.raises(AttributeError):
        groep.sessie.status = "bezig"
