"""A guest in one session: invited once, sees that session and nothing else, and is gone afterwards."""

import re
from datetime import timedelta

import pytest
from django.core import mail as postvak
from django.urls import reverse
from django.utils import timezone

from cop.models import Gebruiker
from cop.permissions import RECHTEN
from cop.writepath import Geweigerd
from intervisie.agenda import actions as agenda
from intervisie.gast import actions
from intervisie.gast.retention import ruim_gasten_op
from intervisie.models import Deelname, Gastuitnodiging, Sessie
from intervisie.models.sessie import GAST_NABLIJVEN
from intervisie.retention import wis_sessie
from tests.agenda.bouw import maak_casus, plan_sessie

ADRES = "gast@example.org"
LINK = re.compile(r"http://[^/\s]+(/gast/link/[^/\s]+/)")


@pytest.fixture
def link(sessie, mensen, django_capture_on_commit_callbacks):
    """Invites by Gonda, and gives the link that only the mail knows."""

    def nodig_uit(adres=ADRES, rol="deelnemer") -> str:
        with django_capture_on_commit_callbacks(execute=True):
            actions.nodig_gast_uit(mensen["gonda"], sessie, {"email": adres, "rol": rol})
        return LINK.search(postvak.outbox[-1].body)[1]

    return nodig_uit


def neem_aan(browser, pad, naam="Gerda Gast"):
    assert browser.get(pad).headers["location"] == reverse("gast:aannemen")
    return browser.post(reverse("gast:aannemen"), {"naam": naam})


@pytest.fixture
def gast(link, klant):
    """A guest who accepted, with the own browser."""
    browser = klant()
    neem_aan(browser, link())
    return Gebruiker.objects.get(email=ADRES), browser


def test_the_link_opens_the_session_under_a_name(sessie, link, klant):
    browser, pad = klant(), link()
    browser.get(pad)
    pagina = browser.get(reverse("gast:aannemen")).text
    assert "als deelnemer mee te doen" in pagina and "Kanarie" not in pagina
    antwoord = neem_aan(browser, pad)
    assert antwoord.headers["location"] == reverse("agenda:sessie", args=[sessie.uuid])
    gast = Gebruiker.objects.get(email=ADRES)
    assert gast.is_gast and gast.naam == "Gerda Gast" and not gast.has_usable_password()
    deelname = sessie.deelnames.get(gebruiker=gast)
    assert (deelname.rol, deelname.gast, deelname.antwoord) == ("deelnemer", True, "ja")
    assert "Deelnemer, gast" in browser.get(antwoord.headers["location"]).text


def test_the_link_is_used_once_and_only_its_hash_is_kept(link, klant):
    pad = link()
    code = pad.split("/")[-2]
    assert len(code) >= 43  # 256 bits
    assert code not in str(list(Gastuitnodiging.objects.values()))
    neem_aan(klant(), pad)
    tweede = klant()
    antwoord = neem_aan(tweede, pad)
    assert antwoord.status_code == 404 and "Deze link is niet geldig" in antwoord.text
    assert "_auth_user_id" not in tweede.session


def test_opening_the_link_changes_nothing(link, klant):
    pad = link()
    klant().get(pad)
    assert Gastuitnodiging.objects.get().gebruikt_op is None
    assert not Gebruiker.objects.filter(email=ADRES).exists()


def test_claimed_twice_at_once_gives_one_place(link, sessie):
    link()
    uitnodiging = Gastuitnodiging.objects.get()
    actions.word_gast_en_neem_aan(uitnodiging, "Een")
    with pytest.raises(Geweigerd) as fout:
        actions.word_gast_en_neem_aan(uitnodiging, "Ander")
    assert fout.value.code == "niet_geldig"
    assert sessie.deelnames.filter(gast=True).count() == 1


@pytest.mark.parametrize(
    "geval", ["ingetrokken", "opnieuw", "geannuleerd", "afgerond", "te laat", "bestaat niet"]
)
def test_a_link_that_does_not_count_says_the_same_always(geval, link, sessie, mensen, klant):
    pad = link()
    if geval == "ingetrokken":
        actions.trek_gast_in(mensen["gonda"], Gastuitnodiging.objects.get())
    elif geval == "opnieuw":
        link()
    elif geval == "geannuleerd":
        agenda.annuleer(mensen["gonda"], sessie)
    elif geval == "afgerond":
        Sessie.objects.filter(pk=sessie.pk).update(status="afgerond")
    elif geval == "te laat":
        Sessie.objects.filter(pk=sessie.pk).update(begint_op=timezone.now() - GAST_NABLIJVEN)
    else:
        pad = reverse("gast:openen", args=["x" * 43])
    antwoord = neem_aan(klant(), pad)
    assert antwoord.status_code == 404 and "Deze link is niet geldig" in antwoord.text


def test_a_guest_sees_this_session_and_nothing_else(gast, sessie, community, mensen, ingrid):
    _, browser = gast
    ander = plan_sessie(community, mensen, maak_casus(community, ingrid, titel="Andere titel"))
    open_ = {"agenda:sessie": 200, "kamer:kamer": 200, "agenda:agendabestand": 200}
    for naam, verwacht in open_.items():
        assert browser.get(reverse(naam, args=[sessie.uuid])).status_code == verwacht, naam
        assert browser.get(reverse(naam, args=[ander.uuid])).status_code == 404, naam
    dicht = {
        reverse("cop:community", args=[community.uuid]): 404,
        reverse("cop:uitnodigingen", args=[community.uuid]): 404,
        reverse("casuistiek:casus", args=[sessie.casus.uuid]): 404,
        reverse("casuistiek:wachtrij"): 403,
        reverse("agenda:plannen"): 403,
        reverse("agenda:uitnodigen", args=[sessie.uuid]): 403,
        reverse("gast:gasten", args=[sessie.uuid]): 403,
        reverse("verslag:verslag", args=[sessie.uuid]): 403,
    }
    assert {url: browser.get(url).status_code for url in dicht} == dicht
    for url in (reverse("cop:communities"), reverse("casuistiek:mijn"), reverse("gast:mijn")):
        tekst = browser.get(url).text
        assert "Andere titel" not in tekst and "Kanariesituatie" not in tekst
    begin = browser.get(reverse("start"))
    assert begin.headers["location"] == reverse("gast:mijn")
    mijn = browser.get(reverse("gast:mijn")).text
    assert sessie.titel in mijn
    assert reverse("casuistiek:mijn") not in mijn and reverse("cop:communities") not in mijn


def test_a_guest_cannot_begin_a_community(gast):
    _, browser = gast
    antwoord = browser.post(reverse("cop:community_maken"), {"naam": "Van de gast"})
    assert antwoord.status_code == 403


@pytest.mark.parametrize("hoe", ["afgerond", "vastgesteld", "geannuleerd", "een dag later", "van de lijst"])
def test_access_ends_with_the_session(hoe, gast, sessie, mensen):
    gebruiker, browser = gast
    url = reverse("agenda:sessie", args=[sessie.uuid])
    assert browser.get(url).status_code == 200
    if hoe == "van de lijst":
        plek = sessie.deelnames.get(gebruiker=gebruiker).pk
        agenda.verwijder(mensen["gonda"], sessie, {"deelname": plek})
    elif hoe == "een dag later":
        Sessie.objects.filter(pk=sessie.pk).update(begint_op=timezone.now() - GAST_NABLIJVEN)
    else:
        Sessie.objects.filter(pk=sessie.pk).update(status=hoe)
    assert browser.get(url).status_code == 404
    assert browser.get(reverse("kamer:nieuws", args=[sessie.uuid])).status_code == 404
    assert Sessie.objects.get(pk=sessie.pk).rollen_van(gebruiker) == frozenset()
    assert not Deelname.objects.met_toegang().filter(gebruiker=gebruiker).exists()
    assert "Er is nu geen bijeenkomst voor je" in browser.get(reverse("gast:mijn")).text


def test_who_has_an_account_logs_in_first_and_stays_who_he_is(link, sessie, eva, klant):
    pad = link(eva.email, "waarnemer")
    los = klant()
    assert los.get(pad, follow=True).redirect_chain[-1][0].startswith(reverse("account_login"))
    browser = klant(eva)
    antwoord = neem_aan(browser, pad)
    assert antwoord.headers["location"] == reverse("agenda:sessie", args=[sessie.uuid])
    eva.refresh_from_db()
    assert not eva.is_gast and sessie.rollen_van(eva) == {"waarnemer"}
    assert sessie.titel in browser.get(reverse("agenda:agenda")).text


def test_a_link_for_another_address_is_not_for_you(link, daan, klant):
    browser = klant(daan)
    antwoord = neem_aan(browser, link())
    assert antwoord.status_code == 403 and "voor een ander adres" in antwoord.text
    assert Gastuitnodiging.objects.get().gebruikt_op is None


def test_who_may_invite_a_guest(sessie, mensen, community):
    petra = mensen["petra"]
    wie = {"gonda": "mag", "petra": "geen_recht", "daan": "geen_recht", "bea": "onbekend", "eva": "onbekend"}
    uitkomst = {}
    for naam in wie:
        try:
            actions.nodig_gast_uit(
                mensen[naam], sessie, {"email": f"g-{naam}@example.org", "rol": "waarnemer"}
            )
            uitkomst[naam] = "mag"
        except Geweigerd as fout:
            uitkomst[naam] = fout.code
    assert uitkomst == wie
    assert RECHTEN["gast.uitnodigen"] == RECHTEN["gast.intrekken"] == {"gespreksleider", "planner"}
    with pytest.raises(Geweigerd):
        actions.trek_gast_in(petra, Gastuitnodiging.objects.get())


@pytest.mark.parametrize("rol", ["gespreksleider", "inbrenger", "plaatsvervanger", "beheerder", ""])
def test_a_guest_takes_part_or_watches_and_nothing_more(rol, sessie, gonda):
    with pytest.raises(Geweigerd) as fout:
        actions.nodig_gast_uit(gonda, sessie, {"email": ADRES, "rol": rol})
    assert fout.value.code == "ongeldig"


def test_who_is_on_the_list_is_no_guest_and_ten_is_enough(sessie, gonda, daan):
    with pytest.raises(Geweigerd) as fout:
        actions.nodig_gast_uit(gonda, sessie, {"email": daan.email.upper(), "rol": "deelnemer"})
    assert "staat al op de lijst" in fout.value.uitleg
    for n in range(10):
        actions.nodig_gast_uit(gonda, sessie, {"email": f"g{n}@example.org", "rol": "deelnemer"})
    with pytest.raises(Geweigerd) as fout:
        actions.nodig_gast_uit(gonda, sessie, {"email": "g11@example.org", "rol": "deelnemer"})
    assert "hoogstens 10" in fout.value.uitleg


def test_an_invitation_to_the_community_makes_a_guest_a_member(gast, community, bea, klant):
    from tests.cop.uitnodigen import maak_uitnodiging

    gebruiker, browser = gast
    _, code = maak_uitnodiging(community, bea, gebruiker.email)
    browser.get(reverse("cop:uitnodiging_openen", args=[code]))
    browser.post(reverse("cop:uitnodiging"))
    gebruiker.refresh_from_db()
    assert not gebruiker.is_gast and community.rollen_van(gebruiker) == {"lid"}


def test_retention_removes_links_and_guests_and_nobody_else(gast, link, sessie, daan):
    gebruiker, _ = gast
    link("nog-niet@example.org")
    nu = timezone.now()
    assert ruim_gasten_op(nu) == {"links van gasten verwijderd": 0, "gasten verwijderd": 0}
    assert ruim_gasten_op(sessie.begint_op + GAST_NABLIJVEN + timedelta(seconds=1)) == {
        "links van gasten verwijderd": 2,
        "gasten verwijderd": 0,  # what was written in the session is still there
    }
    aantal = Gebruiker.objects.count()
    wis_sessie(Sessie.objects.get(pk=sessie.pk))
    assert ruim_gasten_op(nu)["gasten verwijderd"] == 1
    assert Gebruiker.objects.count() == aantal - 1
    assert not Gebruiker.objects.filter(pk=gebruiker.pk).exists()
    assert Sessie.objects.filter(pk=sessie.pk).exists() and sessie.deelname_van(daan)
