"""Who reads the report before and after it is agreed on: canaries, for every role."""

import pytest
from django.urls import reverse
from django.utils import timezone

from intervisie.agenda.overzicht import startbeeld
from intervisie.models import Sessie
from intervisie.verslag import actions
from tests.agenda.bouw import KERNVRAAG
from tests.verslag.bouw import inhoud

IEDEREEN = ("bea", "gonda", "petra", "ingrid", "otto", "daan", "dewi", "wim", "karim", "sanne", "eva")
INBRENGERS = {"ingrid", "otto"}
BINNEN = {"gonda", "ingrid", "otto", "daan", "wim"}
BUITEN = {"petra", "dewi"}  # on the list, but never came in
PAGINAS = ("verslag", "wijzigen", "vaststellen")


def lees(klant, mens, sessie, pagina="verslag"):
    antwoord = klant(mens).get(reverse(f"verslag:{pagina}", args=[sessie.uuid]))
    return antwoord.status_code, antwoord.content.decode()


def kanaries(sessie) -> list[str]:
    alles = inhoud(sessie)
    return [alles["oud"], alles["nieuw"], *(tekst for _, tekst in alles["regels"])]


@pytest.mark.parametrize("wie", IEDEREEN)
def test_before_the_agreement_only_inbrengers_read_it(sessie, mensen, klant, wie):
    for pagina in PAGINAS:
        code, html = lees(klant, mensen[wie], sessie, pagina)
        gezien = [k for k in kanaries(sessie) if k in html]
        if wie in INBRENGERS:
            assert code == 200
            assert len(gezien) == (0 if pagina == "vaststellen" else len(kanaries(sessie)))
            continue
        assert not gezien
        if wie not in BINNEN | BUITEN:
            assert code == 404
        else:
            assert code == (200 if pagina == "verslag" else 403)
            assert pagina != "verslag" or "wacht op de inbrenger" in html


@pytest.mark.parametrize("wie", IEDEREEN)
def test_after_the_agreement_who_took_part_reads_it(sessie, mensen, klant, wie):
    teksten = kanaries(sessie)
    actions.stel_vast(mensen["ingrid"], sessie, {"versie": sessie.verslag.seq})
    code, html = lees(klant, mensen[wie], sessie)
    gezien = [k for k in teksten if k in html]
    if wie in BINNEN:
        assert code == 200 and len(gezien) == len(teksten)
        assert "Vaststellen" not in html
    else:
        assert code == (403 if wie in BUITEN else 404) and not gezien


@pytest.mark.parametrize("status", ["gepland", "open", "bezig", "gepauzeerd", "geannuleerd"])
def test_there_is_no_report_before_the_end(sessie, mensen, klant, status):
    Sessie.objects.update(status=status)
    for wie in BINNEN:
        code, html = lees(klant, mensen[wie], sessie)
        assert code == 200 and "Er is nog geen verslag" in html
        assert not [k for k in kanaries(sessie) if k in html]
    for pagina in ("wijzigen", "vaststellen"):
        assert lees(klant, mensen["ingrid"], sessie, pagina)[0] == 302


def test_a_planner_without_a_role_does_not_read_it(sessie, mensen, klant):
    Sessie.objects.update(door=mensen["bea"])
    actions.stel_vast(mensen["ingrid"], sessie, {"versie": sessie.verslag.seq})
    code, html = lees(klant, mensen["bea"], sessie)
    assert code == 403 and KERNVRAAG not in html


def test_who_recognised_the_case_and_went_does_not_read_it(sessie, mensen, klant):
    sessie.deelnames.filter(gebruiker=mensen["daan"]).update(herkent=True, toegelaten=False)
    actions.stel_vast(mensen["ingrid"], sessie, {"versie": sessie.verslag.seq})
    code, html = lees(klant, mensen["daan"], sessie)
    assert code == 403 and KERNVRAAG not in html


def test_nobody_is_named_but_the_owners_of_afspraken(sessie, mensen, klant):
    actions.stel_vast(mensen["ingrid"], sessie, {"versie": sessie.verslag.seq})
    _, html = lees(klant, mensen["wim"], sessie)
    romp = html.split("<main", 1)[1].split("</main>")[0]
    genoemd = {naam for naam in IEDEREEN if mensen[naam].naam in romp}
    assert genoemd == {"daan", "otto"}


@pytest.mark.parametrize("weg", ["rij", "sleutel"])
def test_a_report_that_is_gone_is_called_wiped(sessie, mensen, klant, weg):
    if weg == "rij":
        sessie.verslag.delete()
    else:
        sessie.verslag.sleutel.delete()
    for status in ("afgerond", "vastgesteld"):
        Sessie.objects.update(status=status)
        for wie in BINNEN:
            code, html = lees(klant, mensen[wie], sessie)
            assert code == 200 and "gewist" in html
        assert lees(klant, mensen["ingrid"], sessie, "wijzigen")[0] == 302


def test_visitors_are_sent_to_the_login(sessie, klant):
    for pagina in PAGINAS:
        antwoord = klant().get(reverse(f"verslag:{pagina}", args=[sessie.uuid]))
        assert antwoord.status_code == 302 and "/account/" in antwoord.url


def test_home_asks_the_inbrengers_and_then_tells_the_others(sessie, mensen):
    def beeld(wie):
        return startbeeld(mensen[wie], timezone.now())

    assert {wie for wie in IEDEREEN if beeld(wie).na_te_lezen} == INBRENGERS
    assert not [wie for wie in IEDEREEN if beeld(wie).verslagen]
    actions.stel_vast(mensen["otto"], sessie, {"versie": sessie.verslag.seq})
    assert not [wie for wie in IEDEREEN if beeld(wie).na_te_lezen]
    assert {wie for wie in IEDEREEN if beeld(wie).verslagen} == BINNEN
