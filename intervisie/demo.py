"""The demo's cases and sessions: plainly invented, and made by the same actions that people use."""

from datetime import timedelta

from django.conf import settings
from django.utils import timezone

from casuistiek import actions as casussen
from casuistiek.models import Casus
from cop.demo import COMMUNITY, maak_mensen
from cop.models import Community

from .agenda import actions as agenda
from .demo_geweest import maak_geweest
from .leidraad import laad_leidraden
from .models import Leidraad, Sessie

CASUSSEN = {
    "ingrid": {
        "mede": "otto",
        "soort": "samenwerkingscasus",
        "titel": "Voorbeeld: wie neemt het voortouw?",
        "situatie": (
            "Dit is een verzonnen voorbeeld. Een leerling komt al weken minder naar school. "
            "Gemeente en school hebben elk een eigen plan en een eigen overleg. Iedereen doet"
            " zijn best, maar niemand heeft het hele beeld. Op het laatste overleg werd "
            "afgesproken dat 'we elkaar op de hoogte houden'. Daarna bleef het stil."
        ),
        "betrokkenen": "De leerling, de ouders, een mentor, een leerplichtambtenaar en een wijkteam.",
        "eigen_rol": (
            "Wij zitten allebei aan tafel, van de kant van de gemeente en van de kant van de "
            "school. We wachten op elkaar, en dat merken de ouders."
        ),
        "geprobeerd": "Twee overleggen, een mailwisseling en een lijst met acties zonder eigenaar.",
        "kernvraag": "Hoe maken wij samen een afspraak waar we allebei aan vastzitten?",
        "domeinen": ["onderwijs", "leerplicht"],
        "themas": ["afspraken", "regie"],
    },
    "daan": {
        "mede": None,
        "soort": "samenwerkingscasus",
        "titel": "Voorbeeld: het overleg dat vol loopt",
        "situatie": (
            "Dit is een verzonnen voorbeeld. Bij een overleg over hulp op school schuiven "
            "steeds meer mensen aan. Er wordt veel verteld en weinig besloten. Na afloop "
            "bellen mensen elkaar om alsnog iets te regelen."
        ),
        "betrokkenen": "Een school, een aanbieder van jeugdhulp, een wijkteam en een samenwerkingsverband.",
        "eigen_rol": (
            "Ik zit er namens de jeugdhulp. Ik merk dat ik steeds minder zeg, en achteraf wel mopper."
        ),
        "geprobeerd": "Een agenda vooraf, en een keer een andere voorzitter.",
        "kernvraag": "Wat kan ik zelf doen zodat het overleg weer ergens over gaat?",
        "domeinen": ["jeugdhulp", "onderwijs"],
        "themas": ["samenwerking", "hulp_op_school"],
    },
    "sanne": {
        "mede": None,
        "soort": "samenwerkingscasus",
        "titel": "Voorbeeld: de overdracht in de zomer",
        "situatie": (
            "Dit is een verzonnen voorbeeld. Leerlingen stappen over van de basisschool. De "
            "overdracht is een formulier. Wat er echt toe doet, staat er niet in, en dat "
            "horen we pas als het misgaat."
        ),
        "betrokkenen": "Mentoren, leraren van de basisschool en ouders.",
        "eigen_rol": (
            "Ik ben mentor en ontvang de formulieren. Ik durf de basisschool niet zomaar te bellen."
        ),
        "geprobeerd": "Een extra vraag op het formulier.",
        "kernvraag": "Hoe krijg ik op tijd te horen wat een leerling nodig heeft?",
        "domeinen": ["onderwijs"],
        "themas": ["overgangen", "gegevens"],
    },
}
MONDELING = "Voorbeeld: een gesprek dat anders liep"


def vul_demo() -> list[str]:
    """Makes what is missing, and moves a session that nobody started to now; says what it did, in Dutch."""
    eerder, settings.EMAIL_BACKEND = settings.EMAIL_BACKEND, "django.core.mail.backends.dummy.EmailBackend"
    try:
        return list(_vul(maak_mensen()))
    finally:
        settings.EMAIL_BACKEND = eerder


def _vul(mensen):
    laad_leidraden()
    community = Community.objects.get(naam=COMMUNITY)
    for naam in CASUSSEN:
        if _casus(community, mensen, naam) is None:
            casus = _dien_in(community, mensen, naam)
            if naam != "sanne":  # hers waits in the queue
                casussen.geef_vrij(mensen["gonda"], casus, {"gezien": casus.seq})
            yield f"Casus van {mensen[naam].naam}"
    erbij = ["daan", "dewi", "karim", "sanne"]
    afspraken = (
        (
            "cop_bindende_afspraken",
            {"casus": "ingrid", "leider": "gonda", "plaatsvervanger": "petra"},
            erbij,
            0,
        ),
        ("vijfstappen", {"casus": "daan", "leider": "gonda"}, ["dewi", "karim"], 0),
        ("incidentmethode", {"inbrenger": "sanne", "leider": "petra"}, ["daan", "dewi", "ingrid", "otto"], 7),
    )
    for sleutel, wie, deelnemers, dagen in afspraken:
        casus = _casus(community, mensen, wie["casus"]) if "casus" in wie else None
        sessie = community.sessies.filter(leidraad__sleutel=sleutel, casus=casus).last()
        if sessie is None and (casus is None or casus.status == Casus.Status.VRIJGEGEVEN):
            _plan(community, mensen, sleutel, wie, deelnemers, dagen, casus)
            yield f"Bijeenkomst met de leidraad {sleutel}"
        elif sessie is not None and _te_laat(sessie):
            agenda.verzet(mensen[wie["leider"]], sessie, _moment(dagen))
            yield f"Bijeenkomst met de leidraad {sleutel} verzet"
    if maak_geweest(community, mensen):
        yield "Bijeenkomst van weken geleden, met een verslag"


def _casus(community, mensen, naam) -> Casus | None:
    return community.casussen.filter(inbrenger=mensen[naam]).order_by("pk").first()


def _dien_in(community, mensen, naam) -> Casus:
    velden = dict(CASUSSEN[naam])
    mede = velden.pop("mede")
    velden["mede_inbrenger"] = str(mensen[mede].uuid) if mede else ""
    antwoord = casussen.dien_in(mensen[naam], community, velden)
    casus = Casus.objects.get(uuid=antwoord.gegevens["casus"])
    casussen.bied_aan(mensen[naam], casus)
    return Casus.objects.get(pk=casus.pk)


def _plan(community, mensen, sleutel, wie, deelnemers, dagen, casus) -> None:
    lid = {naam: community.leden.get(gebruiker=mens).pk for naam, mens in mensen.items() if naam != "eva"}
    data = {
        "leidraad": Leidraad.objects.get(sleutel=sleutel, vervallen=False).pk,
        "gespreksleider": lid[wie["leider"]],
        "plaatsvervanger": lid.get(wie.get("plaatsvervanger"), ""),
        "deelnemers": [lid[naam] for naam in deelnemers],
        "waarnemers": [lid["wim"]] if sleutel == "cop_bindende_afspraken" else [],
        **_moment(dagen),
    }
    if casus is not None:
        data["casus"] = str(casus.uuid)
    else:
        data |= {"titel": MONDELING, "inbrengers": [lid[wie["inbrenger"]]]}
    agenda.plan(mensen[wie["leider"]], community, data)


def _te_laat(sessie: Sessie) -> bool:
    return sessie.status == Sessie.Status.GEPLAND and sessie.begint_op < timezone.now() - timedelta(hours=1)


def _moment(dagen: int) -> dict[str, str]:
    nu = timezone.localtime()
    if dagen:
        nu = (nu + timedelta(days=dagen)).replace(hour=13, minute=0)
    return {"datum": nu.strftime("%Y-%m-%d"), "tijd": nu.strftime("%H:%M")}
