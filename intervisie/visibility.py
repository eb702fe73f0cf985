"""Who sees what of a session: the only door from its rows to what somebody sees of the room."""

from collections.abc import Sequence

from casuistiek.visibility import casusbeeld

from . import fragmenten as f
from .afspraken import afspraken_van
from .groepjes.beeld import groepjes_van
from .groepjes.indeling import in_groepjes, naam_van
from .kamer.stand import Kamerstand, stappen_van
from .kamer.tafel import tafel_van
from .kring import kring_van
from .meedoen import invoer_van, voortgang_van
from .models import Bijdrage, Deelname, Sessie, Sessiestap
from .regie import regie_van, rondom_van, wisseling_van
from .staptypen import type_van
from .stemming import stemming_van

# zicht of the step → what others see of a card (before, after the reveal); an author always sees an own card.
ZICHT: dict[str, tuple[str, str]] = {
    "open": ("met naam", "met naam"),
    "tot_onthulling": ("niets", "met naam"),
    "anoniem": ("niets", "zonder naam"),
    "alleen_inbrenger": ("inbrenger", "inbrenger"),
}
Rol = Deelname.Rol


def ziet_kaart(kaart: Bijdrage, deelname: Deelname) -> bool:
    """Whether this person may see this card at all."""
    return kaart.auteur_id == deelname.pk or _zicht_anderen(kaart, deelname) != "niets"


def _zicht_anderen(kaart: Bijdrage, deelname: Deelname) -> str:
    """niets, met naam or zonder naam, for who did not write the card."""
    if kaart.groepje is not None and kaart.groepje != deelname.groepje and not deelname.leidt:
        return "niets"
    zicht = ZICHT[kaart.stap.inhoud["zicht"]][kaart.stap.onthuld_op is not None]
    if zicht == "inbrenger":
        return "met naam" if deelname.brengt_in else "niets"
    return zicht


def kamerbeeld(stand: Kamerstand, deelname: Deelname) -> f.Kamerbeeld:
    """Everything this person sees of the room now."""
    sessie, stap = stand.sessie, stand.sessie.huidige_stap
    kop = stand.vast("kop", deelname, _kop)
    basis = {"uuid": str(sessie.uuid), "versie": sessie.versie, "kop": kop}
    kring = stand.vast("kring", deelname, kring_van)
    regie = regie_van(stand, deelname)
    if sessie.status in (Sessie.Status.AFGEROND, Sessie.Status.VASTGESTELD):
        slot = f.Slot(
            uuid=basis["uuid"],
            status=sessie.status,
            mag_verslag=deelname.brengt_in
            or (sessie.status == Sessie.Status.VASTGESTELD and (deelname.leidt or deelname.binnen)),
            inbrenger=deelname.brengt_in,
            gewist=sessie.gewist,
        )
        return f.Kamerbeeld(
            **basis, opzet="slot", stap=0, type="", omroep="De sessie is klaar.", slot=slot, regie=regie
        )
    deur = stand.vast("deur", deelname, _deur)
    if deur.stand != "binnen":
        return f.Kamerbeeld(
            **basis,
            opzet="deur",
            stap=0,
            type="",
            omroep="",
            deur=deur,
            kring=kring,
            regie=regie,
        )
    if stap is None:
        return f.Kamerbeeld(
            **basis,
            opzet="lobby",
            stap=0,
            type="",
            omroep="Je bent binnen. De gespreksleider begint zo.",
            deur=deur,
            tafel=tafel_van(kring),
            kring=kring,
            leidraad=_leidraad(stand, deelname),
            casus=_casus(stand, deelname),
            regie=regie,
        )
    nu = stand.vast("nu", deelname, _nu)
    return f.Kamerbeeld(
        **basis,
        **rondom_van(stand, stap, deelname, kop.kernvraag, nu.jij),
        opzet="bezig",
        stap=stap.nummer,
        type=stap.type,
        omroep=stand.vast("omroep", deelname, _omroep),
        nu=nu,
        klok=_klok(stand.sessie, stap),
        tafel=stand.vast("tafel", deelname, lambda *_: tafel_van(kring)),
        kring=kring,
        leidraad=stand.vast("leidraad", deelname, _leidraad),
        casus=stand.vast("casus", deelname, _casus),
        vakken=_vakken(stand, stap, deelname),
        afspraken=afspraken_van(stand, stap, deelname),
        voortgang=voortgang_van(stand, stap, deelname),
        invoer=invoer_van(stand, stap, deelname),
        groepjes=groepjes_van(stand, stap, deelname),
        stemming=stemming_van(
            stand, stap, deelname, filter(lambda kaart: ziet_kaart(kaart, deelname), stand.bijdragen)
        ),
        regie=regie,
    )


def _kop(stand: Kamerstand, deelname: Deelname) -> f.Kop:
    sessie = stand.sessie
    return f.Kop(
        titel=sessie.titel,
        community=sessie.community.naam,
        status=sessie.status,
        status_label=sessie.get_status_display(),
        kernvraag=_kernvraag(stand, deelname),
        video_link=sessie.video_link,
    )


def _kernvraag(stand: Kamerstand, deelname: Deelname) -> str:
    """The newest wording that this person may see: inside from the session, else from the case."""
    if deelname.binnen:
        for kaart in stand.kernvragen:
            if ziet_kaart(kaart, deelname):
                return kaart.tekst
    return stand.sessie.casus.kernvraag if _leesbaar(stand) else ""


def _leesbaar(stand: Kamerstand) -> bool:
    """Whether there is a case whose text may (still) be read."""
    casus = stand.sessie.casus
    return casus is not None and not casus.gewist and casus.status != casus.Status.INGETROKKEN


def _deur(stand: Kamerstand, deelname: Deelname) -> f.Deur:
    sessie = stand.sessie
    if sessie.status == Sessie.Status.GEANNULEERD:
        plek = "geannuleerd"
    elif sessie.status == Sessie.Status.GEPLAND:
        plek = "dicht"
    elif deelname.aangekomen_op is None:
        plek = "afspraken"
    elif deelname.binnen:
        plek = "binnen"
    elif deelname.herkent is None:
        plek = "herkennen"
    else:
        plek = "wacht" if deelname.toegelaten is None else "weg"
    return f.Deur(
        stand=plek,
        titel=sessie.titel,
        kernvraag=_kernvraag(stand, deelname),
        mondeling=sessie.casus_id is None,
        leidt=deelname.leidt,
    )


def _leidraad(stand: Kamerstand, deelname: Deelname) -> f.Leidraadlijst:
    huidig = stand.sessie.huidige_stap
    nu = huidig.nummer if huidig else 0
    return f.Leidraadlijst(
        naam=stand.sessie.leidraad.naam,
        stappen=tuple(
            f.Stapregel(
                nummer=s.nummer,
                titel=s.titel,
                fase=s.inhoud["fase"],
                minuten=s.minuten,
                plek="nu" if s.nummer == nu else "klaar" if s.nummer < nu else "straks",
                kiesbaar=deelname.leidt and stand.sessie.status == Sessie.Status.BEZIG and s.nummer != nu,
            )
            for s in stappen_van(stand)
        ),
    )


def _casus(stand: Kamerstand, deelname: Deelname) -> f.Casusblad | None:
    if not _leesbaar(stand):
        return None
    beeld = casusbeeld(stand.sessie.casus, "titel" if deelname.rol == Rol.WAARNEMER else "tekst")
    return f.Casusblad(
        titel=beeld.titel,
        kernvraag=beeld.kernvraag,
        delen=tuple(beeld.teksten),
        mag_melden=not deelname.brengt_in and not deelname.leidt and not deelname.herkent,
    )


def _omroep(stand: Kamerstand, deelname: Deelname) -> str:
    stap = stand.sessie.huidige_stap
    if stand.sessie.status == Sessie.Status.GEPAUZEERD:
        return "De sessie is gepauzeerd."
    minuten = "1 minuut" if stap.minuten == 1 else f"{stap.minuten} minuten"
    punt = "" if stap.titel[-1] in "?!" else "."
    return (
        f"{wisseling_van(stand)} Stap {stap.nummer} van {len(stand.stappen)}: {stap.titel}{punt} "
        f"{type_van(stap).jij(stap, deelname, _beurt(stand, stap))} {minuten}."
    ).lstrip()


def _beurt(stand: Kamerstand, stap: Sessiestap) -> Deelname | None:
    return next((d for d in stand.deelnames if d.pk == stap.beurt), None)


def _nu(stand: Kamerstand, deelname: Deelname) -> f.Nu:
    stap = stand.sessie.huidige_stap
    type_, beurt = type_van(stap), _beurt(stand, stap)
    eigen = type_.brengt_in(stap, deelname) and stap.inhoud.get("voor_inbrenger")
    eigen_beurt = beurt is not None and beurt.pk == deelname.pk
    return f.Nu(
        stapnummer=stap.nummer,
        staptotaal=len(stand.stappen),
        staptitel=stap.titel,
        fase=stap.inhoud["fase"],
        instructie=eigen or stap.inhoud["instructie"],
        spelregel=stap.inhoud["spelregel"],
        spreekt=type_.spreekt_tekst(stap, beurt),
        schrijft=type_.schrijft_tekst(stap),
        jij=type_.jij(stap, deelname, beurt),
        luistert=type_.luistert(stap, deelname),
        eigen_beurt=eigen_beurt,
        mag_passen=eigen_beurt and stap.type == "rondje",
        gepauzeerd=stand.sessie.status == Sessie.Status.GEPAUZEERD,
        wisseling=wisseling_van(stand),
    )


def _klok(sessie: Sessie, stap: Sessiestap) -> f.Klok:
    return f.Klok(
        minuten=stap.minuten,
        deadline=sessie.deadline_op.isoformat() if sessie.deadline_op else "",
        rest_seconden=sessie.rest_seconden,
    )


def _vakken(stand: Kamerstand, stap: Sessiestap, deelname: Deelname) -> tuple[f.Vak, ...]:
    """Cards by row of the table, or this step's cards and below them those of each source."""
    eigen = stand.per_stap[stap.pk]
    if type_van(stap).per_groepje:
        return _vakken_per_groepje(stand, stap, deelname, eigen)
    rubrieken = stap.inhoud.get("rubrieken", [])
    vakken = [
        _vak(
            stand,
            stap,
            deelname,
            f"rij-{n}",
            rubriek,
            stand.per_rubriek[stap.pk, rubriek],
            "Nog leeg.",
        )
        for n, rubriek in enumerate(rubrieken, 1)
    ]
    if type_van(stap).onthulbaar(stap) and not stap.onthuld_op:
        vakken = [vak for vak in vakken if vak.kaarten]  # empty rows would tell nobody anything yet
    rest = [b for b in eigen if b.rubriek not in rubrieken] if rubrieken else eigen
    if rest or (not rubrieken and stap.inhoud["schrijft"] != "niemand" and type_van(stap).invoer == "kaart"):
        leeg = "Hier komen de kaarten van deze stap."
        vakken.append(_vak(stand, stap, deelname, "stap", "Deze stap", rest, leeg))
    for sleutel in stap.inhoud.get("bron", []) if stap.type != "kiezen" else []:
        bron = next(s for s in stand.stappen if s.sleutel == sleutel)
        vak = _vak(stand, stap, deelname, f"bron-{bron.nummer}", bron.titel, stand.per_stap[bron.pk], "")
        if vak.kaarten:
            vakken.append(vak)
    return tuple(vakken)


def _vakken_per_groepje(stand, stap, deelname, kaarten: list[Bijdrage]) -> tuple[f.Vak, ...]:
    """The cards of the own groepje; who leads sees those of all, each under its name."""
    if stap.inhoud["schrijft"] == "niemand":
        return ()
    nummers = list(in_groepjes(stand.deelnames))
    return tuple(
        _vak(
            stand,
            stap,
            deelname,
            f"groepje-{nummer}",
            naam_van(nummer, nummers),
            [b for b in kaarten if b.groepje == nummer],
            "Nog niets opgeschreven.",
        )
        for nummer in nummers
        if deelname.leidt or nummer == deelname.groepje
    )


def _vak(stand, stap, deelname, sleutel: str, kop: str, rijen: Sequence[Bijdrage], leeg: str) -> f.Vak:
    """A row of cards; of what was in it before only the new ones are looked at."""
    plek = ("vak", sleutel, deelname.pk)
    vak, gezien = stand.per_persoon.get(plek, (f.Vak(sleutel, kop, leeg, ()), 0))
    nieuw = tuple(_kaart(stand, stap, b, deelname) for b in rijen[gezien:] if ziet_kaart(b, deelname))
    if nieuw:
        vak = vak.met(nieuw)
    stand.per_persoon[plek] = (vak, len(rijen))
    return vak


def _kaart(stand: Kamerstand, stap: Sessiestap, kaart: Bijdrage, deelname: Deelname) -> f.Kaart:
    """A card as this person sees it: the same for everybody in the same role, but for its author."""
    sleutel = (kaart.pk, deelname.rol, kaart.auteur_id == deelname.pk)
    if sleutel not in stand.gedeeld:
        stand.gedeeld[sleutel] = _maak_kaart(stand, stap, kaart, deelname)
    return stand.gedeeld[sleutel]


def _maak_kaart(stand: Kamerstand, stap: Sessiestap, kaart: Bijdrage, deelname: Deelname) -> f.Kaart:
    zicht = _zicht_anderen(kaart, deelname)
    eigen = kaart.auteur_id == deelname.pk
    verborgen = type_van(kaart.stap).onthulbaar(kaart.stap) and not kaart.stap.onthuld_op
    anoniem = kaart.stap.inhoud["zicht"] == "anoniem"
    return f.Kaart(
        uuid=str(kaart.uuid),
        soort=kaart.soort,
        tekst=kaart.tekst,
        velden=tuple(kaart.stap.inhoud.get("velden", ())),
        vervolg=kaart.vervolg,
        auteur="" if anoniem or zicht == "zonder naam" else kaart.auteur.gebruiker.naam,
        eigen=eigen,
        verborgen=verborgen,
        stand=kaart.stand,
        waardering=kaart.waardering,
        geoogst=kaart.geoogst,
        markering=kaart.markering,
        score=kaart.score,
        rubriek=kaart.rubriek,
        gewijzigd=kaart.gewijzigd_op is not None,
        knoppen=_knoppen(stand, stap, kaart, deelname, verborgen) if deelname.rol != Rol.WAARNEMER else (),
    )


def _knoppen(stand, stap, kaart, deelname, verborgen: bool) -> tuple[str, ...]:
    """The actions on a card that this person may do now; the actions check the same again."""
    if stand.sessie.status != Sessie.Status.BEZIG:
        return ()
    type_ = type_van(stap)
    mag = []
    vast = stap.inhoud["zicht"] == "anoniem" and stap.onthuld_op
    if kaart.auteur_id == deelname.pk and kaart.stap_id == stap.pk and not vast:
        mag += ["bijdrage.wijzigen", "bijdrage.intrekken"]
    if deelname.brengt_in:
        mag += ["bijdrage.waarderen", "bijdrage.oogsten"]
    if deelname.brengt_in or deelname.leidt:
        mag.append("bijdrage.behandelen")
    if not verborgen and not type_.luistert(stap, deelname):
        mag.append("bijdrage.markeren")
    return tuple(handeling for handeling in mag if handeling in type_.handelingen)
