"""Live equals reload: after every action everybody's patched screen is the page that a reload would give."""

from datetime import timedelta

import pytest
from django.utils import timezone

from cop.models import Logregel
from intervisie.kamer import verschil as verschil_module
from intervisie.kamer.aanwezigheid import zet_aanwezig, zet_afwezig
from intervisie.kamer.nieuws import Lezer
from intervisie.kamer.opdracht import opdrachten
from intervisie.kamer.weergave import Weergever, merk
from tests.kamer.groep import ROLLEN, Groep
from tests.kamer.kijken import beelden
from tests.kamer.scherm import Scherm, vers
from tests.kamer.test_doorloop import LEIDRADEN, doorloop, werk_stap

ZONDER_OTTO = {naam: rol for naam, rol in ROLLEN.items() if naam != "otto"}


class LiveGroep(Groep):
    """A group with all screens open: after every action each gets its frame and is held against the page."""

    def __init__(self, *args, **kwargs):
        super().__init__(*args, **kwargs)
        self.lezer = Lezer(self.sessie.pk)  # lives as long as the hub's
        self.pagina = Weergever()  # for the page of who would reload
        self.schermen: dict[str, Scherm] = {}
        self.toont: dict[str, object] = {}
        self.frames = self.gedeeltelijk = 0
        self.kijk()

    def doe(self, wie, naam, client_id=None, **gegevens):
        antwoord = super().doe(wie, naam, client_id, **gegevens)
        self.kijk(naam)
        return antwoord

    def kijk(self, na: str = "") -> None:
        """Everybody gets their news; each screen must then equal a fresh page."""
        opnieuw = beelden(self)
        pks = dict(self.sessie.deelnames.values_list("gebruiker__email", "pk"))
        plekken = {wie: pks[self.mensen[wie].email] for wie in opnieuw}
        self.toont = {wie: self.toont.get(wie, "") for wie in plekken}
        kijkers = {pk: {self.toont[wie]} for wie, pk in plekken.items()}
        _, nieuws = self.lezer.lees(kijkers, opnieuw=na in ("aanwezig", "afwezig"))
        for wie, pk in plekken.items():
            bericht, scherm = nieuws[pk, self.toont[wie]], self.schermen.setdefault(wie, Scherm())
            if bericht.frame is not None:
                self.frames += 1
                self.gedeeltelijk += '"zet"' in bericht.frame
                scherm.pas_toe(bericht.frame)
            if bericht.frame is not None or opnieuw[wie] != self.toont[wie]:
                assert scherm.als_waarde() == vers(self.pagina.alles(opnieuw[wie])), f"{wie} na {na}"
                assert (scherm.versie, scherm.merk) == (opnieuw[wie].versie, merk(opnieuw[wie]))
            self.toont[wie] = bericht.beeld


@pytest.mark.parametrize("leidraad", LEIDRADEN)
def test_a_whole_session(community, mensen, leidraad):
    rollen = ROLLEN if leidraad.startswith("cop_") else {k: v for k, v in ROLLEN.items() if k != "otto"}
    groep = LiveGroep(community, mensen, leidraad, rollen=rollen)
    groep.start()
    doorloop(groep)
    groep.doe("gonda", "sessie.afronden")
    groep.doe("ingrid", "verslag.vaststellen", versie=groep.sessie.verslag.seq)
    assert {beeld.opzet for beeld in groep.toont.values()} == {"slot"}
    assert groep.frames > 20 * len(rollen)
    assert groep.gedeeltelijk > groep.frames / 4  # not the whole room each time


def onrustig(groep: LiveGroep) -> None:
    """A session with everything that goes otherwise: late, changed, withdrawn, paused, back, taken over."""
    g, d = "gonda", groep.deelname
    groep.binnen("gonda", "ingrid", "otto", "daan")
    groep.doe("wim", "deelname.aankomen", akkoord="ja")
    groep.doe("wim", "deelname.herkennen", herkent="ja")
    groep.doe(g, "sessie.starten")
    groep.doe(g, "deelname.toelaten", deelname=d("wim").pk, mag="nee")
    groep.doe(g, "deelname.toelaten", deelname=d("wim").pk, mag="ja")
    groep.binnen("dewi")  # late
    groep.doe(g, "beurt.geven", deelname=d("dewi").pk)
    groep.doe("dewi", "beurt.afronden", pas="ja")
    groep.doe(g, "sessie.verlengen")
    groep.naar("kernvraag")
    groep.schrijf("ingrid", "Eerste kernvraag")
    groep.schrijf("gonda", "Tweede kernvraag")
    groep.naar("vragen")
    eigen = [groep.schrijf("daan", f"vraag {n}") for n in range(3)]
    groep.schrijf("dewi", "vraag van Dewi")
    groep.doe("daan", "bijdrage.wijzigen", uuid=eigen[1], tekst="vraag 1, beter")
    groep.doe("daan", "bijdrage.intrekken", uuid=eigen[0])
    groep.doe(g, "sessie.pauzeren")
    groep.binnen("petra")  # comes in during the pause
    groep.doe(g, "sessie.hervatten")
    groep.doe(g, "deelname.rol_geven", deelname=d("dewi").pk, rol="verslaglegger")
    groep.doe(g, "sessie.onthullen")  # the order changes
    groep.naar("antwoorden")
    nieuw = groep.schrijf("dewi", "nieuwe vraag")
    for stand in ("beantwoord", "geparkeerd", "open"):
        groep.doe("ingrid", "bijdrage.behandelen", uuid=nieuw, stand=stand)
    groep.doe("petra", "sessie.overnemen")
    groep.doe("dewi", "bijdrage.intrekken", uuid=nieuw)
    groep.doe("gonda", "deelname.herkennen", herkent="nee")
    groep.doe("gonda", "sessie.overnemen")
    groep.naar("vragen").naar("vragen_waarderen")
    groep.doe("ingrid", "bijdrage.waarderen", uuid=eigen[1], waardering="koud")
    groep.doe("otto", "bijdrage.waarderen", uuid=eigen[1], waardering="")
    groep.naar("perspectieven")
    for n, rij in enumerate(("School", "Gemeente", "School")):
        groep.schrijf(("daan", "otto", "gonda")[n], f"kijk {n}", rubriek=rij)
    groep.naar("bespreken")
    inzicht = groep.schrijf("daan", "inzicht")
    groep.naar("oogst")
    groep.doe("daan", "bijdrage.markeren", uuid=inzicht, markering="knelpunt")
    groep.doe("ingrid", "bijdrage.oogsten", uuid=inzicht, oogst="ja")
    groep.doe("ingrid", "bijdrage.oogsten", uuid=inzicht, oogst="")
    groep.doe("otto", "bijdrage.plaatsen", tekst="werkt goed", markering="werkzaam_element")


def handen_en_seinen(groep: LiveGroep) -> None:
    """Hands, turns, who is ready, who asks for time, a move undone, and the lead handed on and back."""
    g, pk = "gonda", {wie: groep.deelname(wie).pk for wie in ("daan", "dewi", "petra")}
    groep.naar("bespreken")
    for wie in ("daan", "dewi", "petra"):
        groep.doe(wie, "hand.opsteken")
    groep.doe(g, "beurt.overslaan", deelname=pk["daan"])
    groep.doe("petra", "hand.laten_zakken")
    groep.doe(g, "beurt.geven", deelname=pk["dewi"])
    groep.doe(g, "beurt.geven", deelname=pk["daan"])
    groep.doe(g, "beurt.teruggeven")
    groep.doe(g, "klaar.vragen")
    for wie, naam in (("daan", "melden"), ("ingrid", "melden"), ("daan", "terugnemen")):
        groep.doe(wie, f"klaar.{naam}")
    groep.doe("daan", "tijd.vragen")
    groep.doe("daan", "tijd.terugnemen")
    groep.doe("dewi", "tijd.vragen")
    groep.doe(g, "sessie.verlengen")
    groep.naar("oogst")
    groep.doe(g, "sessie.ongedaan_maken")
    groep.doe(g, "sessie.doorgaan")
    groep.doe(g, "sessie.overdragen", deelname=pk["petra"])
    groep.doe(g, "sessie.overnemen")
    groep.doe("dewi", "deelname.bijpraten")


def nieuwkomer_en_afspraken(groep: LiveGroep, lid) -> None:
    """Somebody is invited and goes while the session runs; then afspraken, closing and opening again."""
    d = groep.deelname
    groep.doe("gonda", "sessie.uitnodigen", mensen=[lid], rol="deelnemer")
    groep.binnen("karim")
    groep.naar("afspraken")
    datum = (timezone.localdate() + timedelta(days=7)).isoformat()
    for wie in ("karim", "otto"):
        groep.doe("daan", "afspraak.maken", actie=f"Actie van {wie}", eigenaar=d(wie).pk, datum=datum)
    een, ander = (str(afspraak.uuid) for afspraak in groep.sessie.afspraken.all())
    groep.doe("karim", "afspraak.bevestigen", uuid=een)
    groep.doe("otto", "afspraak.intrekken", uuid=ander)
    groep.doe("gonda", "deelname.weghalen", deelname=d("karim").pk, kaarten="weg")
    assert "karim" not in groep.toont
    groep.naar("check_uit")
    groep.schrijf("wim" if d("wim").rol != "waarnemer" else "daan", "tot ziens", score=4)
    groep.doe("daan", "notitie.bewaren", tekst="voor mij")
    groep.doe("gonda", "sessie.afronden")
    groep.doe("gonda", "sessie.heropenen")
    groep.doe("gonda", "sessie.pauzeren")
    groep.doe("gonda", "sessie.afronden")


def samen_kiezen(groep: LiveGroep) -> None:
    """A vote that moves, is closed, held again and decided; what came in goes, and comes once more."""
    groep.start().naar("module")
    for wie, keuze in (("daan", "brainstorm"), ("dewi", "kopstand"), ("daan", "hypothesen")):
        groep.doe(wie, "stem.geven", keuze=keuze, stem="ja")
    groep.doe("dewi", "stem.geven", keuze="kopstand", stem="")
    groep.doe("gonda", "sessie.onthullen")
    groep.doe("gonda", "stem.opnieuw")
    groep.doe("dewi", "stem.geven", keuze="kopstand", stem="ja")
    groep.doe("gonda", "keuze.bevestigen", keuze="kopstand")
    groep.doe("gonda", "keuze.terugdraaien")
    groep.doe("gonda", "keuze.bevestigen", keuze="brainstorm")
    stap = groep.naar("brainstorm-ideeen").sessie.huidige_stap
    stap.inhoud["herhaalt"] = [stap.sleutel]
    stap.save()
    groep.doe("gonda", "ronde.toevoegen")
    groep.doe("gonda", "ronde.weghalen")


def in_groepjes(groep: LiveGroep) -> None:
    """Groepjes that are divided anew, with somebody moved, somebody late, and a call back that is undone."""
    groep.binnen("gonda", "petra", "ingrid", "daan")
    groep.doe("gonda", "sessie.starten")
    groep.naar("groepjes").doe("gonda", "groepje.verdelen", aantal=1)
    nummer = groep.deelname("daan").groepje
    groep.doe("gonda", "groepje.plaatsen", deelname=groep.deelname("daan").pk, groepje=0)
    groep.doe("gonda", "groepje.plaatsen", deelname=groep.deelname("daan").pk, groepje=nummer)
    groep.doe("gonda", "groepje.plek", groepje=nummer, plek="De kantine")
    groep.naar("vertellen_1").binnen("dewi", "wim")  # late
    groep.naar("rug_1")
    werk_stap(groep)
    for terug in ("ja", ""):
        groep.doe("gonda", "groepje.terugroepen", terug=terug)
    groep.doe("gonda", "deelname.verwijderen", deelname=groep.deelname("dewi").pk)


def test_an_unruly_session(community, mensen):
    groep = LiveGroep(community, mensen)
    onrustig(groep)
    handen_en_seinen(groep)
    nieuwkomer_en_afspraken(groep, community.leden.get(gebruiker=mensen["karim"]).pk)
    samen_kiezen(LiveGroep(community, mensen, "tietze", rollen=ZONDER_OTTO))
    in_groepjes(LiveGroep(community, mensen, "troika_consulting", rollen=ZONDER_OTTO))
    gedaan = set(Logregel.objects.values_list("gebeurtenis", flat=True))
    assert opdrachten() - gedaan == set()  # every command of the room was in it


def test_coming_and_going_of_screens(groep, community, mensen):
    groep = LiveGroep(community, mensen)
    groep.binnen("gonda", "daan")
    for wie in ("gonda", "daan"):
        zet_aanwezig(groep.sessie.pk, [groep.deelname(wie).pk])
        groep.kijk("aanwezig")
    assert [p.aanwezig for p in groep.toont["dewi"].kring.personen].count(True) == 2
    zet_afwezig(groep.sessie.pk, groep.deelname("daan").pk)
    groep.kijk("afwezig")
    assert [p.aanwezig for p in groep.toont["dewi"].kring.personen].count(True) == 1


def test_a_screen_that_was_away_for_long_is_as_new(community, mensen):
    """Who comes back says what it shows; the whole room then, whatever was missed."""
    groep = LiveGroep(community, mensen)
    groep.start()
    oud = groep.toont["daan"]
    weg = groep.schermen.pop("daan")
    groep.toont.pop("daan")
    groep.naar("vragen")
    groep.schrijf("dewi", "gemist")
    groep.schrijf("daan", "zelf, op een ander scherm")
    for wat_het_toont in (merk(oud), "onzin", oud):
        kopie = Scherm()
        kopie.pas_toe(_frame(groep, "daan", ""))
        _, nieuws = Lezer(groep.sessie.pk).lees({groep.deelname("daan").pk: {wat_het_toont}})
        (bericht,) = nieuws.values()
        weg.pas_toe(bericht.frame)
        assert weg.als_waarde() == kopie.als_waarde() == vers(Weergever().alles(groep.beeld("daan")))
    _, nieuws = Lezer(groep.sessie.pk).lees({groep.deelname("daan").pk: {weg.merk}})
    assert [bericht.frame for bericht in nieuws.values()] == [None]  # nothing to tell


def _frame(groep, wie, toont) -> str:
    _, nieuws = Lezer(groep.sessie.pk).lees({groep.deelname(wie).pk: {toont}})
    return next(iter(nieuws.values())).frame


# ---- the comparison has teeth ----


@pytest.mark.parametrize(
    "lek",
    [
        lambda inhoud: inhoud | {"weg": []},
        lambda inhoud: inhoud | {"zet": inhoud["zet"][:-1]} if inhoud.get("zet") else inhoud,
        lambda inhoud: inhoud | {"zet": [[*zet[:3], ""] for zet in inhoud.get("zet", [])]},
    ],
    ids=["nothing removed", "a piece forgotten", "always in front"],
)
def test_a_frame_that_tells_too_little_is_found(community, mensen, monkeypatch, lek):
    groep = LiveGroep(community, mensen)
    echt = verschil_module.verschil

    def kapot(oud, nieuw, weergever):
        inhoud = echt(oud, nieuw, weergever)
        return inhoud if inhoud is None or "alles" in inhoud else lek(inhoud)

    monkeypatch.setattr("intervisie.kamer.nieuws.verschil", kapot)
    with pytest.raises(AssertionError, match=" na "):
        onrustig(groep)
