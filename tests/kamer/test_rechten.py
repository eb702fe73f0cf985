"""Every command of the room for everybody there is: who lacks the right changes nothing."""

import pytest
from django.db import transaction
from django.utils import timezone

import casuistiek.actions  # noqa: F401 - registers the actions
import cop.actions  # noqa: F401
from cop.models import Gebruiker, Lidmaatschap
from cop.permissions import RECHTEN
from cop.writepath import ACTIES
from intervisie.kamer.opdracht import opdrachten
from intervisie.models import Deelname, Sessie
from tests.kamer.groep import ROLLEN
from tests.kamer.zetten import ZETTEN, Tafel, afdruk, probeer

# g gespreksleider, p plaatsvervanger, i inbrenger, d deelnemer, v verslaglegger, w waarnemer
ROL = {
    "g": "gespreksleider",
    "p": "plaatsvervanger",
    "i": "inbrenger",
    "d": "deelnemer",
    "v": "verslaglegger",
    "w": "waarnemer",
}
TABEL = {
    "sessie.openen": "g",
    "sessie.starten": "g",
    "sessie.ga_naar": "g",
    "sessie.pauzeren": "g",
    "sessie.hervatten": "g",
    "sessie.verlengen": "g",
    "sessie.onthullen": "g",
    "sessie.afronden": "g",
    "sessie.heropenen": "g",
    "sessie.ongedaan_maken": "g",
    "sessie.doorgaan": "g",
    "sessie.overnemen": "p",
    "stem.geven": "gpidv",
    "stem.opnieuw": "g",
    "keuze.bevestigen": "g",
    "keuze.terugdraaien": "g",
    "ronde.toevoegen": "g",
    "ronde.weghalen": "g",
    "sessie.overdragen": "g",
    "groepje.verdelen": "g",
    "groepje.plaatsen": "g",
    "groepje.plek": "g",
    "groepje.terugroepen": "g",
    "beurt.geven": "g",
    "beurt.afronden": "gpidv",
    "beurt.overslaan": "g",
    "beurt.teruggeven": "g",
    "hand.opsteken": "gpidv",
    "hand.laten_zakken": "gpidv",
    "klaar.vragen": "g",
    "klaar.melden": "gpidv",
    "klaar.terugnemen": "gpidv",
    "tijd.vragen": "gpidv",
    "tijd.terugnemen": "gpidv",
    "deelname.aankomen": "gpidvw",
    "deelname.herkennen": "gpidvw",
    "deelname.toelaten": "g",
    "deelname.rol_geven": "g",
    "deelname.weghalen": "g",
    "deelname.bijpraten": "gpidvw",
    "bijdrage.plaatsen": "gpidv",
    "bijdrage.wijzigen": "gpidv",
    "bijdrage.intrekken": "gpidv",
    "bijdrage.waarderen": "i",
    "bijdrage.behandelen": "gi",
    "bijdrage.oogsten": "i",
    "bijdrage.markeren": "gpidv",
    "afspraak.maken": "gpidv",
    "afspraak.bevestigen": "gpidv",
    "afspraak.intrekken": "gpidv",
    "notitie.bewaren": "gpidvw",
}
# Rights that are asked when an object or page is loaded; there is no action of that name.
LAADRECHTEN = {"community.bekijken", "casus.bekijken", "sessie.bekijken", "verslag.bekijken"}

# Who is in the session, and plays the role of the first letter.
SPELERS = {"g": "gonda", "p": "petra", "i": "ingrid", "d": "daan", "v": "sanne", "w": "wim"}
# Who has nothing to seek there, although the first three are tried with a place that would have the right.
BUITEN = ("verwijderd", "voormalig lid", "zonder account", "alleen lid", "eva")


@pytest.fixture
def tafel(maak_groep):
    groep = maak_groep(rollen=ROLLEN | {"sanne": "verslaglegger"})
    Sessie.objects.filter(pk=groep.sessie.pk).update(door=groep.mensen["bea"])
    return Tafel(groep)


def test_who_has_the_right_and_who_has_not(tafel):
    mensen, sessie = tafel.groep.mensen, tafel.groep.sessie
    gevonden = {}
    for naam in TABEL:
        with tafel.klaar_voor(naam) as gegevens:
            codes = {letter: probeer(mensen[wie], sessie, naam, gegevens) for letter, wie in SPELERS.items()}
            # Who planned the session and is not in it, has no place in the room.
            codes["planner"] = probeer(mensen["bea"], sessie, naam, gegevens)
        assert "onbekend" not in codes.values(), naam
        gevonden[naam] = {wie for wie, code in codes.items() if code != "geen_recht"}
    assert gevonden == {naam: set(letters) for naam, letters in TABEL.items()}


@pytest.fixture
def buitenstaanders(tafel, community):
    """People who do not (or no longer) belong, each with a place in the session when that makes sense."""
    groep, nieuw = tafel.groep, {}
    for nummer, wie in enumerate(BUITEN[:4]):
        nieuw[wie] = Gebruiker.objects.create_user(f"buiten{nummer}@example.org", f"Buiten {nummer}")
        Lidmaatschap.objects.create(community=community, gebruiker=nieuw[wie])
    nieuw["eva"] = groep.mensen["eva"]
    for wie in BUITEN[:3]:
        Deelname.objects.create(sessie=groep.sessie, gebruiker=nieuw[wie], aangekomen_op=timezone.now())
    groep.sessie.deelnames.filter(gebruiker=nieuw["verwijderd"]).update(verwijderd_op=timezone.now())
    community.leden.filter(gebruiker=nieuw["voormalig lid"]).update(beeindigd_op=timezone.now())
    Gebruiker.objects.filter(pk=nieuw["zonder account"].pk).update(is_active=False)
    return nieuw


def test_who_does_not_belong_is_told_that_nothing_is_there(tafel, buitenstaanders):
    sessie = tafel.groep.sessie
    for naam in TABEL:
        rol = ROL[TABEL[naam][0]]
        with tafel.klaar_voor(naam) as gegevens:
            if rol == "gespreksleider":  # there is one at a time
                sessie.deelnames.filter(rol=rol).update(rol="deelnemer")
            codes = {}
            for wie in BUITEN:
                with transaction.atomic():
                    sessie.deelnames.filter(gebruiker=buitenstaanders[wie]).update(rol=rol)
                    codes[wie] = probeer(buitenstaanders[wie], sessie, naam, gegevens)
                    transaction.set_rollback(True)
        assert codes == dict.fromkeys(BUITEN, "onbekend"), naam


def test_a_place_that_is_given_back_has_its_rights_back(tafel, buitenstaanders):
    """The test above is about the place being gone, not about the person."""
    sessie = tafel.groep.sessie
    sessie.deelnames.update(verwijderd_op=None, herkent=False)
    sessie.community.leden.update(beeindigd_op=None)
    Gebruiker.objects.update(is_active=True)
    with tafel.klaar_voor("bijdrage.plaatsen") as gegevens:
        codes = {wie: probeer(buitenstaanders[wie], sessie, "bijdrage.plaatsen", gegevens) for wie in BUITEN}
    assert codes == dict.fromkeys(BUITEN[:3], "mag") | {"alleen lid": "onbekend", "eva": "onbekend"}


def test_the_leader_of_another_session_has_no_right_here(tafel, maak_groep):
    ander = maak_groep(rollen={"dewi": "gespreksleider", "daan": "inbrenger"})
    voor = afdruk()
    gegevens = {"versie": 0}
    assert probeer(ander.mensen["dewi"], tafel.groep.sessie, "sessie.ga_naar", gegevens) == "geen_recht"
    assert (
        probeer(ander.mensen["gonda"], ander.sessie, "sessie.openen", gegevens) == "geen_recht"
    )  # planned it
    assert probeer(ander.mensen["petra"], ander.sessie, "sessie.openen", gegevens) == "onbekend"
    assert probeer(ander.mensen["dewi"], ander.sessie, "sessie.openen", gegevens) == "mag"
    assert afdruk() == voor


def test_the_rights_are_as_they_were_decided():
    """The table is written out once more, so that a slip in it is seen."""
    geschreven = {naam: {ROL[letter] for letter in letters} for naam, letters in TABEL.items()}
    assert geschreven == {naam: set(RECHTEN[naam]) for naam in opdrachten()}


def test_every_command_of_the_room_is_in_this_matrix():
    assert set(TABEL) == opdrachten() == set(ZETTEN)


def test_every_right_is_an_action_or_a_right_to_load():
    assert set(RECHTEN) - set(ACTIES) == LAADRECHTEN
    assert set(ACTIES) <= set(RECHTEN)
    assert set(Deelname.Rol.values) == set(ROL.values())
