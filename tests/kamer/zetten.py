"""Every command of the room once, as it would succeed: who does it, in which step, with what."""

import uuid
from collections.abc import Callable
from contextlib import contextmanager
from dataclasses import dataclass
from datetime import timedelta

from django.db import transaction
from django.utils import timezone

from cop.models import Logregel
from cop.writepath import Geweigerd, voer_uit
from intervisie.models import (
    Afspraak,
    Bijdrage,
    Deelname,
    Notitie,
    Sessie,
    Sessiestap,
    Verslag,
    Verslagregel,
)
from tests.kamer.groep import Groep
from tests.kamer.proef import STAP

TABELLEN = (Sessie, Sessiestap, Deelname, Bijdrage, Afspraak, Notitie, Verslag, Verslagregel, Logregel)
MORGEN = (timezone.localdate() + timedelta(days=2)).isoformat()


@dataclass(frozen=True)
class Zet:
    """Who may do it, in which step (empty: in any), and the data with which it succeeds."""

    wie: str
    stap: str
    gegevens: Callable[["Tafel"], dict]


class Tafel:
    """A group that is busy, with a card or afspraak for every command."""

    def __init__(self, groep: Groep):
        self.groep = groep.start()
        groep.doe("wim", "deelname.herkennen", herkent="ja")
        groep.naar("vragen")
        self.onthuld = groep.schrijf("daan", "Een onthulde vraag")
        groep.doe("gonda", "sessie.onthullen")
        groep.naar("antwoorden")
        self.kaart = groep.schrijf("daan", "Een open vraag")
        groep.naar("bespreken")
        self.inzicht = groep.schrijf("daan", "Een inzicht")
        groep.naar("afspraken")
        groep.doe("daan", "afspraak.maken", actie="Bellen", eigenaar=self.pk("dewi"), datum=MORGEN)
        self.afspraak = str(groep.sessie.afspraken.get().uuid)
        self._extra_stappen()
        groep.naar("welkom")
        groep.doe("gonda", "beurt.afronden")

    def _extra_stappen(self) -> None:
        """Steps that this leidraad lacks: a vote that runs, one that is closed, one that is decided."""
        kiezen = STAP | {"type": "kiezen", "titel": "Kiezen", "bron": ["antwoorden"]}
        stand = {
            "kiezen": {},
            "gesloten": {"uitslag": {}},
            "gekozen": {"gekozen": self.kaart},
        }
        nieuw = [kiezen | {"sleutel": sleutel} for sleutel in stand]
        nieuw.append(STAP | {"type": "groepjes", "sleutel": "groepjes", "titel": "Groepjes", "grootte": 3})
        nieuw.append(STAP | {"type": "in_groepje", "sleutel": "in_groepje", "titel": "Samen", "ronde": 1})
        nieuw.append(STAP | {"sleutel": "ronde", "titel": "Ronde", "herhaalt": ["ronde"]})
        nieuw.append(nieuw[-1] | {"sleutel": "ronde_erbij"})
        nieuw.append(nieuw[-1] | {"sleutel": "erbij", "bij": "ronde_erbij"})
        laatste = self.groep.sessie.stappen.count()
        for nummer, inhoud in enumerate(nieuw, laatste + 1):
            stap = Sessiestap.uit_leidraad(self.groep.sessie, nummer, inhoud)
            stap.toestand = stand.get(stap.sleutel, {})
            stap.onthuld_op = timezone.now() if stap.sleutel == "gesloten" else None
            stap.save()

    def groepje(self) -> int:
        deelname = self.groep.sessie.deelnames.filter(groepje__gt=0).first()
        return deelname.groepje if deelname else 1

    def pk(self, wie: str) -> int:
        return self.groep.deelname(wie).pk

    def aan_de_beurt(self) -> int:
        stap = Sessie.objects.get(pk=self.groep.sessie.pk).huidige_stap
        return stap.beurt if stap else self.pk("daan")

    def gegevens(self, naam: str) -> dict:
        """Good data for this command, in the version of this moment."""
        sessie = Sessie.objects.get(pk=self.groep.sessie.pk)
        return {"versie": sessie.versie, **ZETTEN[naam].gegevens(self)}

    @contextmanager
    def klaar_voor(self, naam: str):
        """In the step where this command belongs, with good data for it; undone at the end."""
        with transaction.atomic():
            if ZETTEN[naam].stap:
                self.groep.naar(ZETTEN[naam].stap)
            yield self.gegevens(naam)
            transaction.set_rollback(True)
        self.groep.ververs()


def _niets(tafel):
    return {}


ZETTEN: dict[str, Zet] = {
    "sessie.openen": Zet("gonda", "", _niets),
    "sessie.starten": Zet("gonda", "", _niets),
    "sessie.ga_naar": Zet("gonda", "", lambda t: {"stap": 2}),
    "sessie.pauzeren": Zet("gonda", "", _niets),
    "sessie.hervatten": Zet("gonda", "", _niets),
    "sessie.verlengen": Zet("gonda", "", _niets),
    "sessie.onthullen": Zet("gonda", "ideeen", _niets),
    "sessie.afronden": Zet("gonda", "", _niets),
    "sessie.heropenen": Zet("gonda", "", _niets),
    "sessie.ongedaan_maken": Zet("gonda", "welkom", _niets),
    "sessie.doorgaan": Zet("gonda", "", _niets),
    "sessie.overnemen": Zet("petra", "", _niets),
    "stem.geven": Zet("daan", "kiezen", lambda t: {"keuze": t.kaart, "stem": "ja"}),
    "stem.opnieuw": Zet("gonda", "gesloten", _niets),
    "keuze.bevestigen": Zet("gonda", "kiezen", lambda t: {"keuze": t.kaart}),
    "keuze.terugdraaien": Zet("gonda", "gekozen", _niets),
    "ronde.toevoegen": Zet("gonda", "ronde", _niets),
    "ronde.weghalen": Zet("gonda", "ronde_erbij", _niets),
    "sessie.overdragen": Zet("gonda", "", lambda t: {"deelname": t.pk("petra")}),
    "groepje.verdelen": Zet("gonda", "groepjes", lambda t: {"aantal": 2}),
    "groepje.plaatsen": Zet("gonda", "groepjes", lambda t: {"deelname": t.pk("daan"), "groepje": 0}),
    "groepje.plek": Zet("gonda", "groepjes", lambda t: {"groepje": t.groepje(), "plek": "De kantine"}),
    "groepje.terugroepen": Zet("gonda", "in_groepje", lambda t: {"terug": "ja"}),
    "beurt.geven": Zet("gonda", "welkom", lambda t: {"deelname": t.pk("daan")}),
    "beurt.afronden": Zet("gonda", "welkom", lambda t: {"pas": "ja"}),
    "beurt.overslaan": Zet("gonda", "welkom", lambda t: {"deelname": t.aan_de_beurt()}),
    "beurt.teruggeven": Zet("gonda", "welkom", _niets),
    "hand.opsteken": Zet("daan", "bespreken", _niets),
    "hand.laten_zakken": Zet("daan", "bespreken", _niets),
    "klaar.vragen": Zet("gonda", "", _niets),
    "klaar.melden": Zet("daan", "", _niets),
    "klaar.terugnemen": Zet("daan", "", _niets),
    "tijd.vragen": Zet("daan", "", _niets),
    "tijd.terugnemen": Zet("daan", "", _niets),
    "deelname.aankomen": Zet("daan", "", lambda t: {"akkoord": "ja"}),
    "deelname.herkennen": Zet("daan", "", lambda t: {"herkent": "nee"}),
    "deelname.toelaten": Zet("gonda", "", lambda t: {"deelname": t.pk("wim"), "mag": "ja"}),
    "deelname.rol_geven": Zet("gonda", "", lambda t: {"deelname": t.pk("dewi"), "rol": "verslaglegger"}),
    "deelname.weghalen": Zet("gonda", "", lambda t: {"deelname": t.pk("dewi"), "kaarten": "weg"}),
    "deelname.bijpraten": Zet("daan", "", _niets),
    "bijdrage.plaatsen": Zet("daan", "antwoorden", lambda t: {"tekst": "Nieuwe kaart"}),
    "bijdrage.wijzigen": Zet("daan", "antwoorden", lambda t: {"uuid": t.kaart, "tekst": "Andere woorden"}),
    "bijdrage.intrekken": Zet("daan", "antwoorden", lambda t: {"uuid": t.kaart}),
    "bijdrage.waarderen": Zet(
        "ingrid", "vragen_waarderen", lambda t: {"uuid": t.onthuld, "waardering": "warm"}
    ),
    "bijdrage.behandelen": Zet("ingrid", "antwoorden", lambda t: {"uuid": t.kaart, "stand": "beantwoord"}),
    "bijdrage.oogsten": Zet("ingrid", "oogst", lambda t: {"uuid": t.inzicht, "oogst": "ja"}),
    "bijdrage.markeren": Zet("daan", "oogst", lambda t: {"uuid": t.inzicht, "markering": "knelpunt"}),
    "afspraak.maken": Zet(
        "daan", "afspraken", lambda t: {"actie": "Mailen", "eigenaar": t.pk("dewi"), "datum": MORGEN}
    ),
    "afspraak.bevestigen": Zet("dewi", "afspraken", lambda t: {"uuid": t.afspraak}),
    "afspraak.intrekken": Zet("daan", "afspraken", lambda t: {"uuid": t.afspraak}),
    "notitie.bewaren": Zet("daan", "", lambda t: {"tekst": "Voor mijzelf"}),
}


def afdruk() -> dict:
    """Every row there is around sessions, and the log: to see that nothing was written."""
    return {tabel.__name__: list(tabel.objects.order_by("pk").values()) for tabel in TABELLEN}


def probeer(gebruiker, sessie: Sessie, naam: str, gegevens: dict) -> str:
    """Tries an action and undoes it: "mag", or the code of the refusal, which must have left everything."""
    voor = afdruk()
    with transaction.atomic():
        try:
            voer_uit(naam, gebruiker, sessie, gegevens, uuid.uuid4().hex)
            uitkomst = "mag"
        except Geweigerd as fout:
            uitkomst = fout.code
            assert fout.uitleg
            assert afdruk() == voor
        else:
            regels = Logregel.objects.count() - len(voor["Logregel"])
            assert (regels, Sessie.objects.get(pk=sessie.pk).seq) == (1, _seq(voor, sessie) + 1)
        transaction.set_rollback(True)
    return uitkomst


def _seq(voor: dict, sessie: Sessie) -> int:
    return next(rij["seq"] for rij in voor["Sessie"] if rij["id"] == sessie.pk)
