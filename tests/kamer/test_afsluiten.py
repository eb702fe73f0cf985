"""Who may no longer be in a room is out within seconds: logged out everywhere, a guest after the session."""

import pytest
import websockets

from tests.echt.ws import Client

HOOGSTENS_SECONDEN = 5  # the longest that is allowed; the guard looks every 1.5 seconds
KAMER = (
    "from cop.models import Community, Gebruiker\n"
    "from intervisie.models import Deelname, Sessie\n"
    "d = Deelname.objects.filter(gebruiker__email='gonda@demo.example', rol='gespreksleider',"
    " sessie__status='gepland').first()\n"
    "sessie = d.sessie\n"
)
GAST = (
    "gast = Gebruiker.objects.create_user('gast@example.org', 'Gerda Gast', is_gast=True)\n"
    "Deelname.objects.create(sessie=sessie, gebruiker=gast, gast=True)\n"
)
# A login is noted at the first page.
BEZOEK = (
    "from django.test import Client\nb = Client(SERVER_NAME='127.0.0.1')\nb.cookies.load(koekjes)\n"
    "b.get('/account/').status_code"
)
# What ends it, for whom, and the code with which the socket closes; each tells when it was committed.
EINDES = {
    "overal uitgelogd": (
        "gonda@demo.example",
        "from cop import actions\nactions.log_overal_uit(d.gebruiker, d.gebruiker)\n",
        4401,
    ),
    "sessie afgerond": (
        "gast@example.org",
        "Sessie.objects.filter(pk=sessie.pk).update(status='afgerond')\n",
        4403,
    ),
    "van de lijst": (
        "gast@example.org",
        "from django.utils import timezone\n"
        "Deelname.objects.filter(gast=True).update(verwijderd_op=timezone.now())\n",
        4403,
    ),
}


@pytest.fixture
def kamer(gedeelde_server):
    gedeelde_server.manage("demo")
    uuid = gedeelde_server.python(
        KAMER + "Gebruiker.objects.filter(is_gast=True).delete()\n"
        "Sessie.objects.filter(status='afgerond', verslag=None).update(status='gepland')\n"
        + GAST
        + "str(sessie.uuid)"
    )
    return f"/ws/kamer/{uuid}/"


@pytest.mark.echt
@pytest.mark.parametrize("einde", EINDES)
async def test_the_socket_closes_by_itself(einde, gedeelde_server, kamer):
    wie, code, verwacht = EINDES[einde]
    koekjes = gedeelde_server.login(wie)
    if einde == "overal uitgelogd":
        assert gedeelde_server.python(BEZOEK, koekjes=koekjes) == 200
    async with Client(gedeelde_server, kamer, cookies=koekjes) as scherm:
        op = gedeelde_server.python(KAMER + code + "import time\ntime.monotonic()")
        assert await scherm.wait_closed(timeout=HOOGSTENS_SECONDEN + 5) == verwacht
        assert scherm.closed_op - op < HOOGSTENS_SECONDEN
    with pytest.raises(websockets.InvalidStatus):
        async with Client(gedeelde_server, kamer, cookies=koekjes):
            pass


@pytest.mark.echt
async def test_who_leads_without_a_factor_does_not_come_in(gedeelde_server, kamer):
    aan = KAMER + "Community.objects.update(sterk_inloggen={})\n1"
    koekjes = gedeelde_server.login("gonda@demo.example")
    gedeelde_server.python(aan.format(True))
    with pytest.raises(websockets.InvalidStatus):
        async with Client(gedeelde_server, kamer, cookies=koekjes):
            pass
    gedeelde_server.python(aan.format(False))
    async with Client(gedeelde_server, kamer, cookies=koekjes):
        pass
