"""What people do when they choose together, and how a round comes in once more."""

from cop.deurbel import bel_toegang
from cop.writepath import Geweigerd, actie, na_commit

from ..bijdragen.actions import eis_stap
from ..invoegen import haal_weg, herhaalde_stappen, modulestappen, voeg_in
from ..kamer.forms import VersieForm
from ..kamer.grenzen import eis_bezig, eis_versie
from ..models import Deelname, Sessie, Sessiestap
from ..staptypen import type_van
from ..visibility import ziet_kaart
from .forms import KeuzeForm, StemForm
from .opties import Mogelijk, in_deze_ronde, meeste_stemmen, mogelijkheden

Rol = Deelname.Rol


def _mogelijk(sessie: Sessie, stap: Sessiestap, deelname: Deelname, sleutel: str) -> Mogelijk:
    """What is chosen; raises Geweigerd when it is not (or no longer) among what this person can choose."""
    bronnen = stap.inhoud.get("bron", [])
    kaarten = sessie.bijdragen.filter(stap__sleutel__in=bronnen).select_related("stap", "auteur__gebruiker")
    for mogelijk in mogelijkheden(sessie, stap, [k for k in kaarten if ziet_kaart(k, deelname)]):
        if mogelijk.sleutel == sleutel:
            return mogelijk
    raise Geweigerd("onbekend", "Dat is hier niet (meer) te kiezen.")


@actie("stem.geven", Sessie, StemForm)
def stem_geven(sessie, door, gegevens):
    """Iemand stemt in het geheim op een kaart of module, of haalt die stem weg."""
    stap, deelname = eis_stap(sessie, door, gegevens, "stem.geven")
    type_ = type_van(stap)
    if reden := type_.weiger_schrijven(stap, deelname):
        raise Geweigerd("niet_nu", reden)
    keuze = _mogelijk(sessie, stap, deelname, gegevens["keuze"]).sleutel
    if not in_deze_ronde(stap, keuze):
        raise Geweigerd("niet_nu", "Deze keer gaat het tussen wat de vorige keer gelijk stond.")
    stemmen = stap.toestand.setdefault("stemmen", {})
    eigen = [stem for stem in stemmen.get(str(deelname.pk), []) if stem != keuze]
    if gegevens["stem"]:
        stippen = type_.stippen(stap)
        if stippen == 1:
            eigen = []  # one vote: choosing something else moves it
        elif len(eigen) >= stippen:
            raise Geweigerd("vol", f"Je gaf al {stippen} stemmen. Haal er eerst een weg.")
        eigen.append(keuze)
    stemmen[str(deelname.pk)] = eigen
    stap.save(update_fields=["toestand"])
    return {}


@actie("stem.opnieuw", Sessie, VersieForm)
def stem_opnieuw(sessie, door, gegevens):
    """De gespreksleider laat opnieuw stemmen: over wat gelijk stond, of anders over alles."""
    stap, _ = eis_stap(sessie, door, gegevens, "stem.opnieuw")
    if stap.onthuld_op is None or stap.toestand.get("gekozen"):
        raise Geweigerd("niet_nu", "Opnieuw stemmen kan na het sluiten, zolang er niets gekozen is.")
    gelijk = meeste_stemmen(stap)
    stap.toestand = {"eerder": stap.toestand.get("uitslag", {})}
    if len(gelijk) > 1:
        stap.toestand["over"] = gelijk
    stap.onthuld_op = None
    stap.save(update_fields=["toestand", "onthuld_op"])
    return {"stap": stap.nummer}


@actie("keuze.bevestigen", Sessie, KeuzeForm)
def keuze_bevestigen(sessie, door, gegevens):
    """De gespreksleider bevestigt wat de groep kiest; dan komen er stappen bij, of is er een inbrenger."""
    stap, leider = eis_stap(sessie, door, gegevens, "keuze.bevestigen")
    if stap.toestand.get("gekozen"):
        raise Geweigerd("niet_nu", "De keuze is al gemaakt. Draai die eerst terug.")
    mogelijk = _mogelijk(sessie, stap, leider, gegevens["keuze"])
    stap.toestand.pop("stemmen", None)
    stap.toestand["gekozen"] = mogelijk.sleutel
    if mogelijk.kaart is None:
        module = next(m for m in sessie.leidraad.inhoud["module"] if m["sleutel"] == mogelijk.sleutel)
        voeg_in(sessie, stap, modulestappen(module, stap.sleutel, _sleutels(sessie)))
    elif stap.inhoud.get("gevolg") == "inbrenger" and sessie.casus_id is None:
        stap.toestand["rollen"] = _maak_inbrenger(sessie, mogelijk.kaart.auteur)
    stap.save(update_fields=["toestand"])
    sessie.save()
    return {"stap": stap.nummer}


def _sleutels(sessie: Sessie) -> set[str]:
    return set(sessie.stappen.values_list("sleutel", flat=True))


def _maak_inbrenger(sessie: Sessie, nieuw: Deelname) -> dict[str, str]:
    """Gives the role of inbrenger to one person; gives the roles as they were, by primary key."""
    if nieuw.verwijderd_op or nieuw.leidt:
        raise Geweigerd(
            "niet_nu",
            f"{nieuw.gebruiker} kan nu niet inbrengen. Kies een ander, of geef eerst de leiding over.",
        )
    rollen = {}
    for deelname in sessie.deelnames.filter(rol=Rol.INBRENGER, verwijderd_op=None).exclude(pk=nieuw.pk):
        rollen[str(deelname.pk)] = deelname.rol
        _geef_rol(deelname, Rol.DEELNEMER)
    rollen[str(nieuw.pk)] = nieuw.rol
    _geef_rol(nieuw, Rol.INBRENGER)
    return rollen


def _geef_rol(deelname: Deelname, rol: str) -> None:
    deelname.rol = rol
    if deelname.aangekomen_op and deelname.herkent is None:
        deelname.herkent = False  # an inbrenger passed no gate: that does not come in the middle
    deelname.save(update_fields=["rol", "herkent"])
    na_commit(bel_toegang)


@actie("keuze.terugdraaien", Sessie, VersieForm)
def keuze_terugdraaien(sessie, door, gegevens):
    """De gespreksleider draait de keuze terug; stappen die al open zijn geweest, blijven staan."""
    stap, _ = eis_stap(sessie, door, gegevens, "keuze.terugdraaien")
    if not stap.toestand.pop("gekozen", None):
        raise Geweigerd("niet_nu", "Er is nog niets gekozen.")
    for pk, rol in stap.toestand.pop("rollen", {}).items():
        deelname = sessie.deelnames.filter(pk=pk, verwijderd_op=None).first()
        if deelname is not None and not deelname.leidt:
            _geef_rol(deelname, rol)
    stap.save(update_fields=["toestand"])
    haal_weg(sessie, stap.sleutel)
    sessie.save()
    return {"stap": stap.nummer}


@actie("ronde.toevoegen", Sessie, VersieForm)
def ronde_toevoegen(sessie, door, gegevens):
    """De gespreksleider voegt de stappen van deze ronde nog een keer toe, achter de stap van nu."""
    eis_versie(sessie, gegevens["versie"])
    stap = eis_bezig(sessie)
    herhaalt = stap.inhoud.get("herhaalt", [])
    if not herhaalt:
        raise Geweigerd("niet_nu", "Bij deze stap hoort geen ronde om toe te voegen.")
    stappen = [s.inhoud for s in sessie.stappen.filter(sleutel__in=herhaalt)]
    voeg_in(sessie, stap, herhaalde_stappen(stappen, stap.sleutel, _sleutels(sessie)))
    sessie.save()
    return {"stap": stap.nummer}


@actie("ronde.weghalen", Sessie, VersieForm)
def ronde_weghalen(sessie, door, gegevens):
    """De gespreksleider haalt een toegevoegde ronde weer weg, zolang die niet begonnen is."""
    eis_versie(sessie, gegevens["versie"])
    stap = eis_bezig(sessie)
    if not stap.inhoud.get("herhaalt") or not haal_weg(sessie, stap.sleutel):
        raise Geweigerd("niet_nu", "Er is hier geen ronde die nog niet begonnen is.")
    sessie.save()
    return {"stap": stap.nummer}
