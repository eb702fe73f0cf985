"""The pages on which somebody reads a leidraad before choosing it."""

from html import unescape

import pytest
from django.urls import reverse

from intervisie.leidraad import MAP, laad_leidraden
from intervisie.models import Leidraad

SLEUTELS = sorted(pad.stem for pad in MAP.glob("*.toml"))


@pytest.fixture(autouse=True)
def _geladen(db):
    laad_leidraden()


@pytest.mark.parametrize("sleutel", SLEUTELS)
def test_everything_of_a_leidraad_is_there_to_read(sleutel, daan, klant):
    inhoud = Leidraad.objects.get(sleutel=sleutel).inhoud
    html = unescape(klant(daan).get(reverse("leidraden:leidraad", args=[sleutel])).text)
    for veld in ("naam", "kort", "doel", "wanneer", "herkomst", "licentie"):
        assert inhoud[veld] in html
    modules = inhoud.get("module", [])
    for stap in inhoud["stap"]:
        assert stap["fase"] in html
    stappen = [stap for deel in [inhoud, *modules] for stap in deel["stap"]]
    for stap in stappen:
        for veld in ("titel", "instructie", "spelregel", "tip", "voor_inbrenger"):
            assert stap.get(veld, "") in html
    for module in modules:
        assert module["naam"] in html and module["kort"] in html
    assert f"{Leidraad.objects.get(sleutel=sleutel).minuten} minuten" in html
    assert html.count("Spelregel:") == len(stappen)


def test_the_list_has_those_that_can_be_chosen(daan, klant):
    Leidraad.objects.filter(sleutel="incidentmethode").update(vervallen=True)
    html = klant(daan).get(reverse("leidraden:leidraden")).text
    getoond = {sleutel for sleutel in SLEUTELS if reverse("leidraden:leidraad", args=[sleutel]) in html}
    assert getoond == set(SLEUTELS) - {"incidentmethode"}
    assert klant(daan).get(reverse("leidraden:leidraad", args=["incidentmethode"])).status_code == 404
    assert klant(daan).get(reverse("leidraden:leidraad", args=["bestaat-niet"])).status_code == 404


def test_visitors_log_in_first(klant):
    for adres in (reverse("leidraden:leidraden"), reverse("leidraden:leidraad", args=["vijfstappen"])):
        assert klant().get(adres).url.startswith(reverse("account_login"))
