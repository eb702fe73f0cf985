"""Runs inside the server's own Django, by `stack.python`: makes texts with a term, and tries to read them."""

from datetime import timedelta

from django.db import connection
from django.utils import timezone

from casuistiek.models import Casus
from cop.demo import COMMUNITY, maak_mensen
from cop.encryption import SleutelFout, ontsleutel, pak_uit
from cop.models import Community, Sleutel
from intervisie.models import Sessie
from tests.kamer.groep import Groep


def maak(zinnen: list[str]) -> tuple[list[dict], dict]:
    """A case per sentence, of which every second one must go, and a session that must go."""
    return _maak_casussen(zinnen), _maak_sessie(zinnen[0])


def _maak_casussen(zinnen: list[str]) -> list[dict]:
    mensen = maak_mensen()
    community = Community.objects.get(naam=COMMUNITY)
    lang_geleden = timezone.now() - timedelta(days=400)
    gemaakt = []
    for nummer, zin in enumerate(zinnen):
        casus = Casus(community=community, inbrenger=mensen["ingrid"], titel=f"Casus {nummer}")
        casus.sleutel = Sleutel.maak()
        casus.situatie = casus.kernvraag = zin
        casus.save()
        if weg := bool(nummer % 2):
            Casus.objects.filter(pk=casus.pk).update(status="ingetrokken", ingetrokken_op=lang_geleden)
        gemaakt.append(_feiten(casus, weg))
    return gemaakt


def _maak_sessie(zin: str) -> dict:
    """A session that nobody closed, with a card in it."""
    groep = Groep(Community.objects.get(naam=COMMUNITY), maak_mensen())
    groep.start().naar("perspectieven").schrijf("daan", zin, rubriek="Zorg")
    Sessie.objects.filter(pk=groep.sessie.pk).update(begint_op=timezone.now() - timedelta(days=30))
    return _feiten(groep.sessie, True)


def _feiten(rij, weg: bool) -> dict:
    cijfers = []
    if isinstance(rij, Casus):
        with connection.cursor() as cursor:
            cursor.execute("SELECT situatie FROM casuistiek_casus WHERE id = %s", [rij.pk])
            cijfers = [bytes(cursor.fetchone()[0]).hex()]
    return {
        "uuid": str(rij.uuid),
        "weg": weg,
        "sleutel": str(rij.sleutel_id),
        "verpakt": bytes(rij.sleutel.verpakt).hex(),
        "cijfers": cijfers,
    }


def stand(weg: list[dict], blijft: list[dict], moet_weg: list[dict]) -> list:
    """What can be read of both kinds of cases, and how many of the wrapped keys that went still open."""
    return [_te_lezen(weg), _te_lezen(blijft), _uit_te_pakken(moet_weg)]


def _te_lezen(casussen: list[dict]) -> list[int]:
    """How many of these cases have a text, and how many ciphertexts some key that is left opens."""
    rijen = Casus.objects.filter(uuid__in=[casus["uuid"] for casus in casussen])
    leesbaar = sum(bool(rij.situatie) for rij in rijen if not rij.gewist)
    sleutels = [sleutel.open for sleutel in Sleutel.objects.all()]
    geopend = 0
    for casus in casussen:
        plek = f"casuistiek_casus.situatie.{casus['uuid']}"
        geopend += any(
            _past(sleutel, bytes.fromhex(c), plek) for sleutel in sleutels for c in casus["cijfers"]
        )
    return [leesbaar, geopend]


def _past(sleutel: bytes, cijfer: bytes, plek: str) -> bool:
    try:
        return bool(ontsleutel(sleutel, cijfer, plek))
    except SleutelFout:
        return False


def _uit_te_pakken(gevonden: list[dict]) -> int:
    """How many of these wrapped keys the master keys of this moment open."""
    goed = 0
    for sleutel in gevonden:
        try:
            goed += len(pak_uit(bytes.fromhex(sleutel["verpakt"]), sleutel["sleutel"])) == 32
        except SleutelFout:
            continue
    return goed
