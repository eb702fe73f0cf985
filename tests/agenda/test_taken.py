"""What is next for somebody: the most urgent thing first, with the only main button of the page."""

from datetime import timedelta

import pytest
from django.urls import reverse
from django.utils import timezone
from lxml import html

from cop.actions import maak_community
from cop.models import Community, Gebruiker, Lidmaatschap
from intervisie.agenda.inrichten import inrichting
from intervisie.agenda.overzicht import startbeeld
from intervisie.agenda.taken import taken
from intervisie.agenda.voorbereiding import VRAAGT, soorten_stappen
from intervisie.models import Deelname, Sessie
from tests.agenda.bouw import lid, maak_casus, plan_sessie
from tests.cop.uitnodigen import maak_uitnodiging


def soorten(mens) -> list[str]:
    return [taak.soort for taak in taken(startbeeld(mens, timezone.now()))]


def hoofdknoppen(klant, mens, pad="/") -> list[str]:
    boom = html.fromstring(klant(mens).get(pad).text)
    return [
        knop.text_content().strip()
        for knop in boom.xpath("//main//*[contains(@class, 'nl-button--primary')]")
    ]


def test_each_moment_of_a_session_has_its_own_next_thing(sessie, mensen, klant):
    daan = mensen["daan"]
    assert soorten(daan) == ["antwoorden"]
    sessie.deelnames.filter(gebruiker=daan).update(antwoord="ja")
    assert soorten(daan) == ["voorbereiden"]
    Sessie.objects.update(begint_op=timezone.now() + timedelta(days=20))
    assert soorten(daan) == []
    assert hoofdknoppen(klant, daan) == ["Casus inbrengen"]
    Sessie.objects.update(begint_op=timezone.now())
    assert soorten(daan) == ["kamer"]
    assert hoofdknoppen(klant, daan) == ["Ga naar de kamer"]
    sessie.deelnames.filter(gebruiker=daan).update(antwoord="nee")
    assert soorten(daan) == []


def test_the_order_is_that_of_urgency_and_there_is_one_main_button(sessie, community, mensen, klant):
    gonda = mensen["gonda"]
    maak_casus(community, mensen["daan"], status="aangeboden")
    maak_casus(community, gonda, status="concept", opmerking="Maak het korter.")
    for dag in (1, 2):
        plan_sessie(
            community,
            mensen,
            None,
            door="petra",
            titel=f"Over {dag} dagen",
            gespreksleider=lid(community, mensen["petra"]),
            plaatsvervanger="",
            inbrengers=[lid(community, mensen["sanne"])],
            deelnemers=[lid(community, gonda)],
        )
    Sessie.objects.filter(titel="Over 1 dagen").update(begint_op=timezone.now())
    verwacht = ["kamer", "antwoorden", "voorbereiden", "casus_terug", "wachtrij"]
    sessie.deelnames.filter(gebruiker=gonda).update(antwoord="ja")
    Sessie.objects.filter(pk=sessie.pk).update(begint_op=timezone.now() + timedelta(days=3))
    assert soorten(gonda) == verwacht
    assert hoofdknoppen(klant, gonda) == ["Ga naar de kamer"]


@pytest.mark.parametrize("rol", list(Deelname.Rol))
def test_every_role_is_told_what_to_prepare(sessie, mensen, klant, rol):
    sessie.deelnames.exclude(gebruiker=mensen["daan"]).filter(rol=rol).delete()
    sessie.deelnames.filter(gebruiker=mensen["daan"]).update(rol=rol)
    pagina = klant(mensen["daan"]).get(reverse("agenda:sessie", args=[sessie.uuid])).text
    assert all(zin in pagina for zin in VRAAGT[rol])
    assert all(naam in pagina and uitleg in pagina for naam, uitleg in soorten_stappen(sessie.leidraad))


def test_what_is_over_asks_for_no_preparation(sessie, mensen, klant):
    Sessie.objects.update(status="vastgesteld")
    pagina = klant(mensen["gonda"]).get(reverse("agenda:sessie", args=[sessie.uuid])).text
    assert "Zo bereid je je voor" not in pagina


# ---- the first steps of a community ----


def test_a_new_community_leads_its_beheerder_to_the_first_session(leidraden, mensen, klant):
    begin = Gebruiker.objects.create_user("begin@example.org", "Begin")
    nieuw = Community.objects.get(
        uuid=maak_community(begin, begin, {"naam": "Nieuwe groep"}).gegevens["community"]
    )
    adres = reverse("cop:community", args=[nieuw.uuid])

    def nu():
        return next((stap.knop for stap in inrichting(nieuw, begin) if stap.nu), None)

    assert hoofdknoppen(klant, begin) == hoofdknoppen(klant, begin, adres) == ["Mensen uitnodigen"]
    maak_uitnodiging(nieuw, begin, "gast@example.org")
    assert nu() == "Bekijk de uitnodigingen"
    Lidmaatschap.objects.create(community=nieuw, gebruiker=mensen["daan"])
    assert nu() == "Bijeenkomst plannen"
    assert inrichting(nieuw, mensen["daan"]) == inrichting(nieuw, mensen["eva"]) == []
    maak_casus(nieuw, mensen["daan"])
    assert nu() is None
    assert "Zo begin je" not in klant(begin).get("/").text + klant(begin).get(adres).text
