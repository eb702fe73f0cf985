"""Wiping on request: at any moment, by either inbrenger, with everybody told and nothing left to read."""

import pytest
from django.core import mail
from django.db import connection

from casuistiek import actions
from casuistiek.models import Casus
from casuistiek.retention import BEWAARTERMIJNEN, ruim_op, wist_op
from casuistiek.visibility import mogelijk
from cop.encryption import SleutelGewist
from cop.models import Community, Logregel, Sleutel
from cop.retention import wis_losse_sleutels
from cop.writepath import Geweigerd
from intervisie.kamer.stand import lees_stand
from intervisie.models import Sessie
from intervisie.verslag.maken import maak_verslag
from tests.casuistiek.hulp import KANARIES, maak_casus, met_kanaries, zet
from tests.kamer.groep import Groep

STATUSSEN = [status.value for status in Casus.Status]


@pytest.fixture
def groep(community, mensen):
    groep = Groep(community, mensen)
    Sessie.objects.update(titel=groep.sessie.casus.titel)
    return groep


def kolommen(casus: Casus) -> dict:
    """The row as the database has it."""
    with connection.cursor() as cursor:
        cursor.execute("SELECT * FROM casuistiek_casus WHERE id = %s", [casus.pk])
        return dict(zip([kolom[0] for kolom in cursor.description], cursor.fetchone(), strict=True))


@pytest.mark.parametrize("wie", ["ingrid", "otto"])
@pytest.mark.parametrize("status", STATUSSEN)
def test_in_every_state_by_either_inbrenger(community, mensen, klant, status, wie):
    velden = met_kanaries() | {"vragen": {}}
    casus = zet(
        maak_casus(community, mensen["ingrid"], mensen["otto"], **velden), status, vervangen={"BSN": 2}
    )
    assert "casus.wissen" in mogelijk(casus, mensen[wie])
    adres = f"/casussen/{casus.uuid}/"
    assert "Wis mijn casus nu" in klant(mensen[wie]).get(adres).text
    bevestig = klant(mensen[wie]).get(f"{adres}wissen/").text
    assert "Wat er blijft" in bevestig and ("Het verslag van de sessie" in bevestig) == (
        status in ("behandeld", "gearchiveerd")
    )
    assert Sleutel.objects.count() == 1  # asking changes nothing

    html = klant(mensen[wie]).post(f"{adres}wissen/", follow=True).text
    assert "Je casus is gewist" in html and str(casus.uuid) not in html
    html += klant(mensen[wie]).get(adres).text
    assert "Deze casus is gewist" in html and not [k for k in KANARIES.values() if k in html]
    assert not Sleutel.objects.exists()
    rij = kolommen(casus)
    assert not [k for k in KANARIES.values() if k in str(rij)]
    assert not any(bytes(rij[veld]) for veld in ("situatie", "kernvraag", "opmerking", "vrij", "geplaatst"))
    casus = Casus.objects.get()
    assert (casus.vragen, casus.vervangen, casus.themas) == ({}, {}, [])
    assert casus.status == (status if status in ("behandeld", "gearchiveerd") else "ingetrokken")
    with pytest.raises(SleutelGewist):
        casus.datasleutel()
    for mens in (mensen["ingrid"], mensen["otto"]):
        assert not mogelijk(casus, mens)
        assert klant(mens).get("/casussen/").status_code == klant(mens).get(adres).status_code == 200
        assert klant(mens).get(f"{adres}wissen/").status_code == 302
    regel = Logregel.objects.get(gebeurtenis="casus.wissen")
    assert (regel.door, regel.gegevens) == (mensen[wie], {})


def test_twice_is_refused(community, ingrid):
    casus = maak_casus(community, ingrid)
    actions.wis(ingrid, casus)
    with pytest.raises(Geweigerd) as geweigerd:
        actions.wis(ingrid, casus)
    assert geweigerd.value.code == "niet_nu"


@pytest.mark.parametrize("status", ["gepland", "open", "bezig", "gepauzeerd"])
def test_a_session_loses_the_case_and_everybody_hears_it(
    groep, ingrid, status, klant, daan, django_capture_on_commit_callbacks
):
    """It does not close by itself; its people get a mail without a word of the case."""
    if status in ("bezig", "gepauzeerd"):
        groep.start()
        assert "Situatie van de casus" in klant(daan).get(f"/kamer/{groep.sessie.uuid}/").text
    Sessie.objects.update(status=status)
    sessie = Sessie.objects.get()
    with django_capture_on_commit_callbacks(execute=True):
        actions.wis(ingrid, sessie.casus)
    nu = Sessie.objects.get()
    assert (nu.status, nu.titel, nu.seq) == (status, Casus.GEWISTE_TITEL, sessie.seq + 1)
    assert Logregel.objects.filter(onderwerp=f"sessie:{nu.uuid}", seq=nu.seq, door=ingrid).exists()
    over_sessie = {a for m in mail.outbox if "casus is gewist: intervisie" in m.subject for a in m.to}
    assert over_sessie == {f"{n}@demo.example" for n in ("gonda", "petra", "daan", "dewi", "wim")}
    over_casus = {a for m in mail.outbox if m.subject == "Een casus is gewist" for a in m.to}
    assert over_casus == {f"{n}@demo.example" for n in ("otto", "gonda", "petra")}
    alles = " ".join(f"{m.subject} {m.body}" for m in mail.outbox)
    assert "van de casus" not in alles and "Titel van" not in alles
    html = klant(daan).get(f"/kamer/{nu.uuid}/").text + klant(daan).get(f"/sessies/{nu.uuid}/").text
    assert "Situatie van de casus" not in html and "Titel van de casus" not in html


def test_a_running_room_shows_it_gone_at_once(groep):
    groep.start()
    voor = repr(groep.beeld("daan"))
    assert "Titel van de casus" in voor and "Situatie van de casus" in voor
    actions.wis(groep.mensen["otto"], groep.sessie.casus)
    for naam in groep.rollen:
        na = repr(groep.beeld(naam))
        assert "Titel van de casus" not in na and "Situatie van de casus" not in na
    assert lees_stand(groep.sessie.pk).sessie.loopt


def test_a_report_stays(groep, ingrid, klant):
    groep.start().naar("perspectieven").schrijf("daan", "Een kaart.", rubriek="Zorg")
    groep.sessie.afronden()
    groep.sessie.save()
    maak_verslag(groep.sessie)
    actions.wis(ingrid, groep.sessie.casus)
    nu = Sessie.objects.get()
    assert nu.titel == "Titel van de casus"
    assert "Kernvraag van de casus?" in klant(ingrid).get(f"/verslag/{nu.uuid}/").text


def test_a_released_case_waits_for_its_session(groep, ingrid):
    """Its term does not run as long as it is planned; after that it is wiped, session title and all."""
    casus = groep.sessie.casus
    lang = casus.vrijgegeven_op + BEWAARTERMIJNEN["vrijgegeven"].hoe_lang * 2
    assert wist_op(casus) is None and ruim_op(lang) == 0
    Sessie.objects.update(status="geannuleerd")
    assert wist_op(casus) < lang and ruim_op(lang) == 1
    assert (Casus.objects.get().titel, Sessie.objects.get().titel) == (Casus.GEWISTE_TITEL,) * 2
    assert Logregel.objects.filter(gebeurtenis="casus.wissen", door=None).count() == 2


def test_keys_of_a_community_that_goes_are_wiped_too(groep, community, ingrid):
    ander = Community.objects.exclude(pk=community.pk).first() or Community.objects.create(naam="Elders")
    blijft = maak_casus(community, ingrid)
    Casus.objects.filter(pk=blijft.pk).update(community=ander)
    maak_verslag(groep.sessie)
    assert Sleutel.objects.count() == 4 and wis_losse_sleutels() == 0
    community.delete()
    assert Sleutel.objects.count() == 4  # what the database does by itself leaves them
    assert wis_losse_sleutels() == 3
    assert [str(s.pk) for s in Sleutel.objects.all()] == [str(blijft.sleutel_id)]
