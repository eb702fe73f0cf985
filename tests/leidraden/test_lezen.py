"""The pages on which somebody reads a leidraad before choosing it."""

import pytest
from django.urls import reverse

from intervisie.leidraad import laad_leidraden
from intervisie.models import Leidraad

SLEUTELS = ("vijfstappen", "incidentmethode", "cop_bindende_afspraken")


@pytest.fixture(autouse=True)
def _geladen(db):
    laad_leidraden()


@pytest.mark.parametrize("sleutel", SLEUTELS)
def test_everything_of_a_leidraad_is_there_to_read(sleutel, daan, klant):
    inhoud = Leidraad.objects.get(sleutel=sleutel).inhoud
    html = klant(daan).get(reverse("leidraden:leidraad", args=[sleutel])).text.replace("&#x27;", "'")
    for veld in ("naam", "kort", "doel", "wanneer", "herkomst", "licentie"):
        assert inhoud[veld] in html
    for stap in inhoud["stap"]:
        for veld in ("titel", "instructie", "spelregel", "tip", "voor_inbrenger", "fase"):
            assert stap.get(veld, "") in html
    assert f"{sum(stap['minuten'] for stap in inhoud['stap'])} minuten" in html
    assert html.count("Spelregel:") == len(inhoud["stap"])


def test_the_list_has_those_that_can_be_chosen(daan, klant):
    Leidraad.objects.filter(sleutel="incidentmethode").update(vervallen=True)
    html = klant(daan).get(reverse("leidraden:leidraden")).text
    getoond = {sleutel for sleutel in SLEUTELS if reverse("leidraden:leidraad", args=[sleutel]) in html}
    assert getoond == {"vijfstappen", "cop_bindende_afspraken"}
    assert klant(daan).get(reverse("leidraden:leidraad", args=["incidentmethode"])).status_code == 404
    assert klant(daan).get(reverse("leidraden:leidraad", args=["bestaat-niet"])).status_code == 404


def test_visitors_log_in_first(klant):
    for adres in (reverse("leidraden:leidraden"), reverse("leidraden:leidraad", args=["vijfstappen"])):
        assert klant().get(adres).url.startswith(reverse("account_login"))
