"""Runs inside the server's own Django, by `server.python`: everything there is to see, in every state.

The people of the demo have the pages outside the room. The rooms belong to namesakes in a community of their
own, because thirty sessions at once would fill every home page.
"""

from datetime import timedelta
from itertools import cycle

from allauth.mfa.totp.internal.auth import TOTP, generate_totp_secret
from django.utils import timezone

from casuistiek import actions as casussen
from casuistiek.models import Casus
from cop.actions import hash_van
from cop.demo import COMMUNITY, maak_mensen
from cop.models import Community, Gebruiker, Lidmaatschap, Organisatie, Uitnodiging
from intervisie.agenda import actions as agenda
from intervisie.demo import CASUSSEN, vul_demo
from intervisie.leidraad_maken import actions as maken
from intervisie.models import EigenLeidraad, Gastuitnodiging, Sessie
from intervisie.terugkoppeling.termijn import VRAAG_NA
from intervisie.verslag import actions as verslag
from tests.agenda.bouw import maak_casus, plan_sessie
from tests.kamer.groep import ROLLEN, Groep
from tests.scherm.halverwege import andere_stappen, halverwege, laat_gast_binnen
from tests.scherm.woorden import AFSPRAKEN, KAARTEN
from tests.verhaal.binnen import koekjes

GROEP = ROLLEN | {"karim": "deelnemer", "sanne": "verslaglegger"}
LANG_LID = "Sjoukje Hylkje van der Wielen-Abdelrahman el Bouazzaoui"
LANGE_ORGANISATIE = "Samenwerkingsverband Passend Onderwijs Noordoost-Voorbeeldland en Omstreken (demo)"
# name of the room → step, and whether its cards were revealed
STAPPEN = {
    "rondje": ("welkom", False),
    "vertellen": ("casus_gemeente", False),
    "formuleren": ("kernvraag", False),
    "schrijven": ("vragen", False),
    "schrijven-onthuld": ("vragen", True),
    "waarderen": ("vragen_waarderen", True),
    "vragenronde": ("antwoorden", True),
    "perspectieven": ("perspectieven", False),
    "luisterstand": ("bespreken", False),
    "oogst": ("oogst", False),
    "afspraken": ("afspraken", False),
    "check_uit": ("check_uit", False),
    "check_uit-onthuld": ("check_uit", True),
}


def bouw() -> dict:
    """Makes all there is to see; gives cookies by person and addresses by name."""
    list(vul_demo())
    mensen = maak_mensen()
    community = Community.objects.get(naam=COMMUNITY)
    nora = Gebruiker.objects.create_user("nora@demo.example", "Nora Nieuw")
    TOTP.activate(mensen["karim"], generate_totp_secret())
    paden = {"community": f"/communities/{community.uuid}/"}
    paden |= _leden(community, mensen) | _uitnodigingen(community, mensen)
    paden |= _casussen(community, mensen) | _bijeenkomsten(community, mensen)
    paden |= _leidraden(community, mensen)
    kring = _namesakes(mensen)
    for naam, groep in _kamers(kring):
        for deel in ("kamer", "verslag", "hoe-is-het-nu"):
            paden[f"{deel}-{naam}"] = f"/{deel}/{groep.sessie.uuid}/"
    Sessie.objects.exclude(deadline_op=None).update(deadline_op=timezone.now() + timedelta(minutes=6))
    gast = Gebruiker.objects.get(is_gast=True)
    personen = mensen | {"nora": nora, "gast-kamer": gast}
    personen |= {f"{naam}-kamer": mens for naam, mens in kring[1].items()}
    van = {naam: koekjes(mens) for naam, mens in personen.items()}
    return {"paden": paden, "koekjes": van | {"karim-halverwege": halverwege(mensen["karim"])}}


def _leden(community, mensen) -> dict:
    organisatie, _ = Organisatie.objects.get_or_create(naam=LANGE_ORGANISATIE, defaults={"soort": "overig"})
    sjoukje = Gebruiker.objects.create_user(
        "sjoukje@demo.example", LANG_LID, functie="coördinator", organisatie=organisatie
    )
    Lidmaatschap.objects.create(community=community, gebruiker=sjoukje)
    daan, duo = community.leden.get(gebruiker=mensen["daan"]), community.duos.first()
    return {
        "lid": f"/communities/{community.uuid}/leden/{daan.pk}/",
        "duo-opheffen": f"/communities/{community.uuid}/duos/{duo.pk}/opheffen/",
    }


def _uitnodigingen(community, mensen) -> dict:
    vast = {"community": community, "door": mensen["bea"]}
    nu = timezone.now()
    for code, email, dagen in (
        ("nieuw", "nina@demo.example", 5),
        ("bekend", "eva@demo.example", 5),
        ("verlopen", "te-laat@demo.example", -2),
    ):
        Uitnodiging.objects.create(
            **vast, email=email, hash=hash_van(code), verloopt_op=nu + timedelta(days=dagen)
        )
    Uitnodiging.objects.create(
        **vast, email="weg@demo.example", hash=hash_van("weg"), verloopt_op=nu, ingetrokken_op=nu
    )
    return {f"uitnodiging-{code}": f"/uitnodiging/{code}/" for code in ("nieuw", "bekend", "verlopen")}


def _casussen(community, mensen) -> dict:
    van = {naam: community.casussen.filter(inbrenger=mensen[naam]).first() for naam in CASUSSEN}
    teksten = CASUSSEN["sanne"] | {"mede_inbrenger": "", "kernvraag": "Wie belt er als het misgaat?"}
    uuids = {}
    for stand in ("concept", "terug", "ingetrokken", "behandeld"):
        titel = f"Voorbeeld: een casus die {stand} is"
        antwoord = casussen.dien_in(mensen["dewi"], community, teksten | {"titel": titel})
        uuids[stand] = antwoord.gegevens["casus"]

        def nu(uuid=uuids[stand]) -> Casus:
            return Casus.objects.get(uuid=uuid)

        if stand != "concept":
            casussen.bied_aan(mensen["dewi"], nu())
        if stand == "terug":
            opmerking = "Op twee plekken is nog te lezen om welke school het gaat. Kun je dat ruimer zeggen?"
            casussen.stuur_terug(mensen["gonda"], nu(), {"gezien": nu().seq, "opmerking": opmerking})
        elif stand == "ingetrokken":
            casussen.trek_in(mensen["dewi"], nu())
        elif stand == "behandeld":
            casussen.geef_vrij(mensen["gonda"], nu(), {"gezien": nu().seq})
            behandeld = nu()
            behandeld.behandelen()
            behandeld.save()
    uuids |= {"aangeboden": van["sanne"].uuid, "vrijgegeven": van["ingrid"].uuid}
    return {f"casus-{stand}": f"/casussen/{uuid}/" for stand, uuid in uuids.items()}


def _bijeenkomsten(community, mensen) -> dict:
    def plan(titel, **anders) -> Sessie:
        casus = maak_casus(
            community, mensen["ingrid"], titel=titel, kernvraag="Wat kan ik hier zelf aan doen?", situatie="x"
        )
        return plan_sessie(community, mensen, casus, **anders)

    straks = plan("Voorbeeld: een bijeenkomst over twee weken")
    weg = plan("Voorbeeld: een bijeenkomst die niet doorgaat")
    agenda.annuleer(mensen["gonda"], weg)
    daan = straks.deelname_van(mensen["daan"])
    rollen = {"gonda": "gespreksleider", "ingrid": "inbrenger", "daan": "deelnemer", "wim": "waarnemer"}
    klaar = Kring((community, mensen), "vijfstappen", rollen).start().naar("oogst")
    klaar.schrijf("ingrid", "Ik bel morgen zelf.")
    klaar.doe("gonda", "sessie.afronden")
    Gastuitnodiging.objects.create(
        sessie=straks,
        email="gast@demo.example",
        rol="deelnemer",
        hash=hash_van("gast"),
        door=mensen["gonda"],
    )
    return {
        "straks": f"/sessies/{straks.uuid}/",
        "gasten": f"/gast/sessie/{straks.uuid}/",
        "geannuleerd": f"/sessies/{weg.uuid}/",
        "verwijderen": f"/sessies/{straks.uuid}/verwijderen/{daan.pk}/",
    }


def _leidraden(community, mensen) -> dict:
    """Leidraden of the community itself: one with a version and a change after it, one with a fault in it."""

    def maak(van, naam) -> EigenLeidraad:
        antwoord = maken.maak(mensen["gonda"], community, {"van": van, "naam": naam})
        return EigenLeidraad.objects.get(uuid=antwoord.gegevens["leidraad"])

    eigen = maak("dilemmamethode", "Dilemma in een uur")
    maken.publiceer(mensen["gonda"], eigen, {"gezien": 0})
    maken.schik(mensen["gonda"], eigen, {"gezien": 1, "minuten-dilemma": 6})
    stuk = maak("vijfstappen", "Vijfstappen voor het wijkteam")
    maken.schik(mensen["gonda"], stuk, {"gezien": 0, "doe": "weg vragen"})
    return {
        "leidraad-maken": f"/leidraden/eigen/nieuw/{community.uuid}/",
        "leidraad-inlezen": f"/leidraden/eigen/inlezen/{community.uuid}/",
        "leidraad-eigen": f"/leidraden/eigen/{eigen.uuid}/",
        "leidraad-niet-klaar": f"/leidraden/eigen/{stuk.uuid}/",
    }


# ---- Rooms ----


def _namesakes(mensen) -> tuple[Community, dict]:
    """A community of its own for the rooms, with people of the same name and organisation."""
    community = Community.objects.create(naam="CoP Met elkaar (demo)")
    kring = {}
    for naam in GROEP:
        mens = mensen[naam]
        kring[naam] = Gebruiker.objects.create_user(
            f"{naam}.kamer@demo.example", mens.naam, functie=mens.functie, organisatie=mens.organisatie
        )
        Lidmaatschap.objects.create(
            community=community, gebruiker=kring[naam], is_begeleider=naam in ("gonda", "petra")
        )
    return community, kring


class Kring(Groep):
    """A group around the example case of the demo, everybody at their screen."""

    def __init__(self, kring, leidraad="cop_bindende_afspraken", rollen=GROEP):
        super().__init__(*kring, leidraad, rollen=rollen)
        self.sessie.titel = CASUSSEN["ingrid"]["titel"]
        self.sessie.video_link = "https://video.example/kamer"
        self.sessie.save()
        self.sessie.deelnames.exclude(gebruiker=self.mensen["sanne"]).update(
            gezien_op=timezone.now() + timedelta(hours=4)
        )

    def _casus(self, community):
        casus = super()._casus(community)
        for veld in ("titel", "situatie", "betrokkenen", "eigen_rol", "geprobeerd", "kernvraag"):
            setattr(casus, veld, CASUSSEN["ingrid"][veld])
        casus.save()
        return casus

    def leg_kaarten(self, sleutel: str) -> None:
        """Goes to this step and lets people write the cards there are for it."""
        self.naar(sleutel)
        stap = self.sessie.huidige_stap.inhoud
        wie = ("ingrid", "otto") if stap["schrijft"] == "inbrenger" else ("daan", "dewi", "karim")
        rijen = cycle(stap.get("rubrieken", [""]))
        for naam, tekst in zip(cycle(wie), KAARTEN.get(sleutel, []), strict=False):
            self.schrijf(naam, tekst, **({"rubriek": next(rijen)} if "rubrieken" in stap else {}))

    def onthul(self) -> None:
        self.doe("gonda", "sessie.onthullen")

    def leg_afspraken(self) -> None:
        self.naar("afspraken")
        datum = (timezone.localdate() + timedelta(days=14)).isoformat()
        for actie, wie in AFSPRAKEN:
            self.doe("daan", "afspraak.maken", actie=actie, eigenaar=self.deelname(wie).pk, datum=datum)
        self.doe("ingrid", "afspraak.bevestigen", uuid=str(self.sessie.afspraken.first().uuid))


def _kamers(kring):
    for naam, (sleutel, onthuld) in STAPPEN.items():
        groep = Kring(kring).start()
        _speel(groep, sleutel, onthuld)
        if naam == "schrijven":
            laat_gast_binnen(groep)
        yield naam, groep
    alleen = {naam: rol for naam, rol in GROEP.items() if naam != "otto"}
    yield from andere_stappen(lambda leidraad: Kring(kring, leidraad, alleen).start())
    yield "gesprek", Kring(kring, "incidentmethode", alleen).start().naar("discussie")
    yield from _deuren(kring)
    for naam in ("gepauzeerd", "afgerond", "vastgesteld", "weken-terug"):
        groep = Kring(kring).start()
        if naam == "gepauzeerd":
            _speel(groep, "bespreken", False)
            groep.doe("gonda", "sessie.pauzeren")
        else:
            _speel(groep, "afspraken", False)
            groep.doe("gonda", "sessie.afronden")
        if naam in ("vastgesteld", "weken-terug"):
            verslag.stel_vast(groep.mensen["ingrid"], groep.sessie, {"versie": groep.sessie.verslag.seq})
        if naam == "weken-terug":
            toen = timezone.now() - VRAAG_NA - timedelta(days=2)
            Sessie.objects.filter(pk=groep.sessie.pk).update(
                begint_op=toen, afgerond_op=toen, vastgesteld_op=toen
            )
        yield naam, groep


def _deuren(kring):
    """Everything that can be said at the door, to Daan and to Dewi."""
    yield "dicht", Kring(kring)
    groep = Kring(kring)
    groep.doe("gonda", "sessie.openen")
    yield "welkom", groep
    deur = Kring(kring).binnen(*(naam for naam in GROEP if naam not in ("daan", "dewi")))
    deur.doe("daan", "deelname.aankomen", akkoord="ja")
    yield "herkennen", deur
    deur = Kring(kring).binnen(*(naam for naam in GROEP if naam != "daan"))
    deur.doe("daan", "deelname.aankomen", akkoord="ja")
    deur.doe("daan", "deelname.herkennen", herkent="ja")
    yield "herkend", deur
    deur = Kring(kring).binnen(*(naam for naam in GROEP if naam != "daan"))
    deur.doe("daan", "deelname.aankomen", akkoord="ja")
    deur.doe("daan", "deelname.herkennen", herkent="ja")
    deur.doe("gonda", "deelname.toelaten", deelname=deur.deelname("daan").pk, mag="nee")
    yield "weggestuurd", deur
    yield "lobby", Kring(kring).binnen()


# What must lie on the table before a step makes sense, in order.
_EERST = (
    "kernvraag",
    "vragen",
    "perspectieven",
    "bespreken",
    "herformulering",
    "ideeen",
    "oogst",
    "afspraken",
)


def _speel(groep: Kring, sleutel: str, onthuld: bool) -> None:
    """Everything up to this step, and the step itself half-way; `onthuld`: after the reveal."""
    volgorde = [stap.sleutel for stap in groep.sessie.stappen.all()]
    for eerder in _EERST:
        if volgorde.index(eerder) >= volgorde.index(sleutel):
            break
        _stap(groep, eerder, onthuld=eerder in ("vragen", "ideeen"))
    _stap(groep, sleutel, onthuld)
    kaarten = [str(kaart.uuid) for kaart in groep.sessie.bijdragen.filter(stap__sleutel="vragen")]
    if sleutel == "vragen_waarderen":
        for uuid, waarde in zip(kaarten, ("warm", "koud", "neutraal"), strict=False):
            groep.doe("ingrid", "bijdrage.waarderen", uuid=uuid, waardering=waarde)
    elif sleutel == "antwoorden":
        groep.doe("ingrid", "bijdrage.behandelen", uuid=kaarten[0], stand="beantwoord")
    elif sleutel == "oogst":
        ideeen = groep.sessie.bijdragen.filter(stap__sleutel="ideeen")
        groep.doe("ingrid", "bijdrage.oogsten", uuid=str(ideeen[0].uuid), oogst="ja")
        groep.doe("daan", "bijdrage.markeren", uuid=str(ideeen[1].uuid), markering="werkzaam_element")


def _stap(groep: Kring, sleutel: str, onthuld: bool) -> None:
    if sleutel == "afspraken":
        groep.leg_afspraken()
    else:
        groep.leg_kaarten(sleutel)
    if onthuld and sleutel in ("vragen", "ideeen", "check_uit"):
        groep.onthul()


def zitting() -> dict:
    """A session with its door still shut, for three people who have yet to come in."""
    kring = _namesakes(maak_mensen())
    rollen = {"gonda": "gespreksleider", "ingrid": "inbrenger", "daan": "deelnemer"}
    groep = Kring(kring, rollen=rollen)
    return {
        "pad": f"/kamer/{groep.sessie.uuid}/",
        "stappen": groep.sessie.leidraad.inhoud["stap"],
        "koekjes": {naam: koekjes(kring[1][naam]) for naam in rollen},
    }
