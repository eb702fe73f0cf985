"""What people contribute: cards, afspraken and their own notes."""

from django.utils import timezone

from cop.writepath import Geweigerd, actie

from ..deur.actions import deelname_uit
from ..kamer.grenzen import eis_bezig, eis_versie
from ..models import Afspraak, Bijdrage, Deelname, Notitie, Sessie, Sessiestap
from ..staptypen import type_van
from ..visibility import ziet_kaart
from .forms import (
    AfspraakForm,
    BehandelForm,
    BijdrageForm,
    MarkeerForm,
    NotitieForm,
    OogstForm,
    WaardeerForm,
    WelkeForm,
    WijzigForm,
)
from .nazicht import eis_nagekeken


def eis_stap(sessie: Sessie, door, gegevens: dict, handeling: str) -> tuple[Sessiestap, Deelname]:
    """The running step and the person's place in it, when the step allows this action now."""
    eis_versie(sessie, gegevens["versie"])
    stap = eis_bezig(sessie)
    deelname = sessie.deelname_van(door)
    if not deelname.binnen:
        raise Geweigerd("niet_nu", "Je bent nog niet binnen. Ga eerst door de deur van de kamer.")
    if handeling not in type_van(stap).handelingen:
        raise Geweigerd("niet_nu", f"Dat hoort niet bij de stap '{stap.titel}'.")
    return stap, deelname


def _kaart(sessie: Sessie, stap: Sessiestap, deelname: Deelname, uuid) -> Bijdrage:
    """A card that this person sees in this step; raises Geweigerd for any other."""
    kaart = sessie.bijdragen.select_related("stap", "auteur").filter(uuid=uuid).first()
    bronnen = {stap.sleutel, *stap.inhoud.get("bron", [])}
    if kaart is None or kaart.stap.sleutel not in bronnen or not ziet_kaart(kaart, deelname):
        raise Geweigerd("onbekend", "Die kaart is er niet (meer).")
    return kaart


def _eigen_kaart(sessie: Sessie, stap: Sessiestap, deelname: Deelname, uuid) -> Bijdrage:
    """An own card of the running step that may still be changed."""
    kaart = _kaart(sessie, stap, deelname, uuid)
    if kaart.auteur_id != deelname.pk:
        raise Geweigerd("niet_nu", "Dit is niet jouw kaart.")
    if kaart.stap_id != stap.pk:
        raise Geweigerd("niet_nu", "De stap van deze kaart is voorbij.")
    if stap.inhoud["zicht"] == "anoniem" and stap.onthuld_op:
        raise Geweigerd("niet_nu", "De kaarten zijn onthuld; deze kaart staat nu vast.")
    return kaart


def _noemt(stap: Sessiestap, kaart: Bijdrage) -> dict:
    """Ids for the log; in an anonymous step none, since person and card would stand side by side."""
    return {} if stap.inhoud["zicht"] == "anoniem" else {"bijdrage": str(kaart.uuid)}


@actie("bijdrage.plaatsen", Sessie, BijdrageForm)
def plaatsen(sessie, door, gegevens):
    """Iemand legt een kaart op tafel, zichtbaar of verborgen zoals de stap zegt."""
    stap, deelname = eis_stap(sessie, door, gegevens, "bijdrage.plaatsen")
    type_ = type_van(stap)
    noteert = type_.noteren and bool(gegevens["markering"]) and not type_.luistert(stap, deelname)
    if not noteert:
        if type_.invoer != "kaart":
            raise Geweigerd("niet_nu", "Kies of dit een knelpunt of een werkzaam element is.")
        if reden := type_.weiger_schrijven(stap, deelname):
            raise Geweigerd("niet_nu", reden)
        _eis_passend(stap, type_, deelname, gegevens)
    vervolg = gegevens["vervolg"] if stap.inhoud.get("velden") and not noteert else ""
    eis_nagekeken(sessie, gegevens["tekst"], gegevens["nagekeken"], vervolg)
    soort = "notitie" if noteert else stap.inhoud.get("soort", "inzicht")
    kaart = Bijdrage.objects.create(
        sessie=sessie,
        stap=stap,
        auteur=deelname,
        soort=soort,
        tekst=gegevens["tekst"],
        vervolg=vervolg,
        rubriek="" if noteert else gegevens["rubriek"],
        score=gegevens["score"] if stap.inhoud.get("score") else None,
        markering=gegevens["markering"] if noteert else "",
        groepje=deelname.groepje if type_.per_groepje else None,
        geoogst=soort == "oogst",
    )
    return _noemt(stap, kaart)


def _eis_passend(stap, type_, deelname, gegevens) -> None:
    """The limits of the step: how many cards, how many words, which row."""
    hoogste = type_.max_kaarten(stap)
    if hoogste is not None and _eigen_kaarten(stap, deelname) >= hoogste:
        aantal = "één kaart" if hoogste == 1 else f"{hoogste} kaarten"
        raise Geweigerd("vol", f"Je hebt in deze stap al {aantal}. Je kunt een kaart aanpassen of intrekken.")
    _eis_woorden(stap, gegevens["tekst"])
    rubrieken = stap.inhoud.get("rubrieken")
    if rubrieken and gegevens["rubriek"] not in rubrieken:
        raise Geweigerd("ongeldig", "Kies eerst waar je kaart bij hoort.")


def _eigen_kaarten(stap, deelname) -> int:
    return stap.bijdragen.filter(auteur=deelname).exclude(soort="notitie").count()


def _eis_woorden(stap, tekst: str) -> None:
    woorden = stap.inhoud.get("woorden")
    if woorden and len(tekst.split()) > woorden:
        raise Geweigerd(
            "ongeldig",
            f"Houd het bij {woorden} woorden; dit zijn er {len(tekst.split())}. Je tekst staat er nog.",
        )


@actie("bijdrage.wijzigen", Sessie, WijzigForm)
def wijzigen(sessie, door, gegevens):
    """Iemand verbetert een eigen kaart zolang de stap open is."""
    stap, deelname = eis_stap(sessie, door, gegevens, "bijdrage.wijzigen")
    kaart = _eigen_kaart(sessie, stap, deelname, gegevens["uuid"])
    _eis_woorden(stap, gegevens["tekst"])
    vervolg = gegevens["vervolg"] if stap.inhoud.get("velden") else ""
    eis_nagekeken(sessie, gegevens["tekst"], gegevens["nagekeken"], vervolg)
    kaart.tekst, kaart.vervolg = gegevens["tekst"], vervolg
    kaart.gewijzigd_op = timezone.now()
    kaart.save()
    return _noemt(stap, kaart)


@actie("bijdrage.intrekken", Sessie, WelkeForm)
def intrekken(sessie, door, gegevens):
    """Iemand trekt een eigen kaart in zolang de stap open is; de tekst is dan weg."""
    stap, deelname = eis_stap(sessie, door, gegevens, "bijdrage.intrekken")
    kaart = _eigen_kaart(sessie, stap, deelname, gegevens["uuid"])
    kaart.delete()
    return _noemt(stap, kaart)


@actie("bijdrage.waarderen", Sessie, WaardeerForm)
def waarderen(sessie, door, gegevens):
    """De inbrenger noemt een kaart warm, neutraal of koud."""
    stap, deelname = eis_stap(sessie, door, gegevens, "bijdrage.waarderen")
    kaart = _kaart(sessie, stap, deelname, gegevens["uuid"])
    kaart.waardering = gegevens["waardering"]
    kaart.save(update_fields=["waardering"])
    return {"bijdrage": str(kaart.uuid)}


@actie("bijdrage.behandelen", Sessie, BehandelForm)
def behandelen(sessie, door, gegevens):
    """De inbrenger of gespreksleider zet een vraag op open, beantwoord of geparkeerd."""
    stap, deelname = eis_stap(sessie, door, gegevens, "bijdrage.behandelen")
    kaart = _kaart(sessie, stap, deelname, gegevens["uuid"])
    kaart.stand = gegevens["stand"]
    kaart.save(update_fields=["stand"])
    return {"bijdrage": str(kaart.uuid)}


@actie("bijdrage.oogsten", Sessie, OogstForm)
def oogsten(sessie, door, gegevens):
    """De inbrenger neemt een kaart op in de oogst, of haalt hem eruit."""
    stap, deelname = eis_stap(sessie, door, gegevens, "bijdrage.oogsten")
    kaart = _kaart(sessie, stap, deelname, gegevens["uuid"])
    kaart.geoogst = gegevens["oogst"]
    kaart.save(update_fields=["geoogst"])
    return {"bijdrage": str(kaart.uuid)}


@actie("bijdrage.markeren", Sessie, MarkeerForm)
def markeren(sessie, door, gegevens):
    """Iemand wijst een kaart aan als knelpunt of werkzaam element."""
    stap, deelname = eis_stap(sessie, door, gegevens, "bijdrage.markeren")
    if type_van(stap).luistert(stap, deelname):
        raise Geweigerd("niet_nu", "Je bent in de luisterstand; markeren kan straks.")
    kaart = _kaart(sessie, stap, deelname, gegevens["uuid"])
    if type_van(kaart.stap).onthulbaar(kaart.stap) and not kaart.stap.onthuld_op:
        raise Geweigerd("niet_nu", "Markeren kan zodra de kaarten zijn onthuld.")
    kaart.markering = gegevens["markering"]
    kaart.save(update_fields=["markering"])
    return {"bijdrage": str(kaart.uuid)}


@actie("afspraak.maken", Sessie, AfspraakForm)
def afspraak_maken(sessie, door, gegevens):
    """Iemand stelt een afspraak voor: wie doet wat wanneer. Wie het zelf gaat doen, bevestigt meteen."""
    _, deelname = eis_stap(sessie, door, gegevens, "afspraak.maken")
    eigenaar = deelname_uit(sessie, gegevens["eigenaar"])
    if eigenaar.rol == Deelname.Rol.WAARNEMER:
        raise Geweigerd("ongeldig", "Een waarnemer krijgt geen afspraken.")
    if not eigenaar.binnen:
        raise Geweigerd("ongeldig", f"{eigenaar.gebruiker} is niet binnen en kan geen ja zeggen.")
    eis_nagekeken(sessie, gegevens["actie"], gegevens["nagekeken"])
    afspraak = Afspraak.objects.create(
        sessie=sessie,
        actie=gegevens["actie"],
        eigenaar=eigenaar,
        datum=gegevens["datum"],
        door=deelname,
        bevestigd_op=timezone.now() if eigenaar.pk == deelname.pk else None,
    )
    return {"afspraak": str(afspraak.uuid)}


def _afspraak(sessie: Sessie, uuid) -> Afspraak:
    afspraak = sessie.afspraken.filter(uuid=uuid).first()
    if afspraak is None:
        raise Geweigerd("onbekend", "Die afspraak is er niet (meer).")
    return afspraak


@actie("afspraak.bevestigen", Sessie, WelkeForm)
def afspraak_bevestigen(sessie, door, gegevens):
    """De eigenaar zegt ja tegen een afspraak."""
    _, deelname = eis_stap(sessie, door, gegevens, "afspraak.bevestigen")
    afspraak = _afspraak(sessie, gegevens["uuid"])
    if afspraak.eigenaar_id != deelname.pk:
        raise Geweigerd("niet_nu", "Alleen wie de afspraak uitvoert, kan hem bevestigen.")
    afspraak.bevestigd_op = afspraak.bevestigd_op or timezone.now()
    afspraak.save(update_fields=["bevestigd_op"])
    return {"afspraak": str(afspraak.uuid)}


@actie("afspraak.intrekken", Sessie, WelkeForm)
def afspraak_intrekken(sessie, door, gegevens):
    """Wie de afspraak voorstelde, zou uitvoeren of het gesprek leidt, haalt hem weg."""
    _, deelname = eis_stap(sessie, door, gegevens, "afspraak.intrekken")
    afspraak = _afspraak(sessie, gegevens["uuid"])
    if deelname.pk not in (afspraak.door_id, afspraak.eigenaar_id) and not deelname.leidt:
        raise Geweigerd("niet_nu", "Deze afspraak is niet van jou.")
    uuid = str(afspraak.uuid)
    afspraak.delete()
    return {"afspraak": uuid}


@actie("notitie.bewaren", Sessie, NotitieForm)
def notitie_bewaren(sessie, door, gegevens):
    """Iemand bewaart het eigen kladblok; alleen die persoon kan het lezen."""
    if sessie.gewist:
        raise Geweigerd("niet_nu", "Deze sessie is gewist.")
    deelname = sessie.deelname_van(door)
    notitie = sessie.notities.filter(deelname=deelname).first() or Notitie(sessie=sessie, deelname=deelname)
    notitie.tekst = gegevens["tekst"]
    notitie.save()
    return {}
