"""Who may do what with a case: person x action, and person x page."""

import pytest
from django.urls import URLPattern, reverse

from casuistiek import actions, urls
from casuistiek.models import Casus
from cop.models import Gebruiker, Lidmaatschap, Logregel
from cop.permissions import RECHTEN
from cop.writepath import ACTIES, Geweigerd
from tests.casuistiek.hulp import KANARIES, maak_casus, met_kanaries, tekst, zet

IEDEREEN = ["ingrid", "otto", "gonda", "petra", "bea", "daan", "wim", "eva", "oud_lid", "uitgezet"]
INBRENGERS = {"ingrid", "otto"}
BEGELEIDERS = {"gonda", "petra"}
# action: (function, state, who may, who is there but may not); for all others the case does not exist
TABEL = {
    "casus.wijzigen": (actions.wijzig, "concept", INBRENGERS, set()),
    "casus.aanbieden": (actions.bied_aan, "concept", INBRENGERS, set()),
    "casus.vrijgeven": (actions.geef_vrij, "aangeboden", BEGELEIDERS, INBRENGERS),
    "casus.terugsturen": (actions.stuur_terug, "aangeboden", BEGELEIDERS, INBRENGERS),
    "casus.intrekken": (actions.trek_in, "vrijgegeven", INBRENGERS, BEGELEIDERS),
    "casus.heropenen": (actions.heropen, "ingetrokken", INBRENGERS, set()),
    "casus.wissen": (actions.wis, "vrijgegeven", INBRENGERS, BEGELEIDERS),
}
INDIENERS = INBRENGERS | BEGELEIDERS | {"daan", "wim"}


@pytest.fixture
def persoon(mensen, community):
    """Anyone by name, also a former member and somebody whose account was switched off."""
    for naam, velden in (("oud_lid", {}), ("uitgezet", {"is_active": False})):
        mens = Gebruiker.objects.create_user(f"{naam}@demo.example", naam, **velden)
        lid = Lidmaatschap.objects.create(community=community, gebruiker=mens, is_begeleider=True)
        mensen[naam] = mens
        if naam == "oud_lid":
            lid.beeindigd_op = lid.sinds_op
            lid.save()
    return mensen.__getitem__


def rauw_voor(handeling, casus):
    return {
        "casus.wijzigen": tekst(),
        "casus.vrijgeven": {"gezien": casus.seq},
        "casus.terugsturen": {"opmerking": "Maak de titel korter."},
    }.get(handeling, {})


def test_table_holds_every_action_of_a_case():
    eigen = {naam for naam in RECHTEN if naam.startswith("casus.")} - {"casus.bekijken", "casus.indienen"}
    assert eigen == set(TABEL)
    assert eigen | {"casus.indienen"} == {naam for naam in ACTIES if naam.startswith("casus.")}


@pytest.mark.parametrize("naam", IEDEREEN)
@pytest.mark.parametrize("handeling", TABEL)
def test_action(persoon, community, handeling, naam):
    functie, status, mag, mag_niet = TABEL[handeling]
    casus = maak_casus(community, persoon("ingrid"), persoon("otto"), status=status)
    regels = Logregel.objects.count()
    if naam in mag:
        functie(persoon(naam), casus, rauw_voor(handeling, casus))
        assert Logregel.objects.count() == regels + 1
        assert Logregel.objects.latest("pk").gebeurtenis == handeling
        return
    with pytest.raises(Geweigerd) as geweigerd:
        functie(persoon(naam), casus, rauw_voor(handeling, casus))
    assert geweigerd.value.code == ("geen_recht" if naam in mag_niet else "onbekend")
    assert Logregel.objects.count() == regels
    assert Casus.objects.get(pk=casus.pk).status == status


@pytest.mark.parametrize("naam", IEDEREEN)
def test_bringing_in(persoon, community, naam):
    if naam in INDIENERS:
        actions.dien_in(persoon(naam), community, tekst())
        assert Casus.objects.get().inbrenger == persoon(naam)
        return
    with pytest.raises(Geweigerd) as geweigerd:
        actions.dien_in(persoon(naam), community, tekst())
    assert geweigerd.value.code == ("geen_recht" if naam == "bea" else "onbekend")
    assert not Casus.objects.exists()


@pytest.mark.parametrize("rol", ["inbrenger", "mede_inbrenger"])
@pytest.mark.parametrize("handeling", ["casus.vrijgeven", "casus.terugsturen"])
def test_begeleider_does_not_judge_an_own_case(community, petra, ingrid, gonda, klant, handeling, rol):
    samen = (petra, ingrid) if rol == "inbrenger" else (ingrid, petra)
    casus = maak_casus(community, *samen, status="aangeboden")
    functie = TABEL[handeling][0]
    with pytest.raises(Geweigerd, match="rol"):
        functie(petra, casus, rauw_voor(handeling, casus))
    assert casus.titel not in klant(petra).get(reverse("casuistiek:wachtrij")).text
    assert casus.titel in klant(gonda).get(reverse("casuistiek:wachtrij")).text
    functie(gonda, casus, rauw_voor(handeling, casus))


def test_what_was_not_read_is_not_released(community, ingrid, gonda):
    casus = maak_casus(community, ingrid, status="aangeboden")
    with pytest.raises(Geweigerd) as geweigerd:
        actions.geef_vrij(gonda, casus, {"gezien": casus.seq - 1})
    assert geweigerd.value.code == "verouderd"
    with pytest.raises(Geweigerd):
        actions.geef_vrij(gonda, casus, {})


def test_offering_without_a_reader_is_refused(community, petra, gonda):
    casus = maak_casus(community, petra)
    Lidmaatschap.objects.filter(gebruiker=gonda).update(is_begeleider=False, is_lid=True)
    with pytest.raises(Geweigerd, match="geen begeleider"):
        actions.bied_aan(petra, casus)


def test_second_inbrenger_cannot_be_changed_by_the_second_one(community, ingrid, otto, daan):
    casus = maak_casus(community, ingrid, otto)
    actions.wijzig(otto, casus, tekst(mede_inbrenger=str(daan.uuid)))
    assert Casus.objects.get().mede_inbrenger == otto
    actions.wijzig(ingrid, casus, tekst(mede_inbrenger=""))
    assert Casus.objects.get().mede_inbrenger is None


@pytest.mark.parametrize("naam", ["ingrid", "bea", "eva", "oud_lid", "uitgezet"])
def test_second_inbrenger_must_be_able_to_bring_in(persoon, community, naam):
    with pytest.raises(Geweigerd) as geweigerd:
        actions.dien_in(persoon("ingrid"), community, tekst(mede_inbrenger=str(persoon(naam).uuid)))
    assert "mede_inbrenger" in geweigerd.value.velden


def test_two_inbrengers_do_not_overwrite_each_other_unseen(community, ingrid, otto):
    casus = maak_casus(community, ingrid, otto)
    actions.wijzig(otto, casus, tekst(titel="Versie van de een", gezien=casus.seq))
    with pytest.raises(Geweigerd) as geweigerd:
        actions.wijzig(ingrid, casus, tekst(titel="Versie van de ander", gezien=casus.seq))
    assert geweigerd.value.code == "verouderd"
    assert Casus.objects.get().titel == "Versie van de een"


# ---- Pages ----

ZIEN = {  # who sees the page of a case in this state
    "concept": INBRENGERS,
    "aangeboden": INBRENGERS | BEGELEIDERS,
    "vrijgegeven": INBRENGERS | BEGELEIDERS,
    "behandeld": INBRENGERS | BEGELEIDERS,
    "gearchiveerd": INBRENGERS | BEGELEIDERS,
    "ingetrokken": INBRENGERS,
}
# Page: answers to a GET by an inbrenger, by a begeleider, and by who is neither, of an offered case.
PAGINAS = {
    "mijn": (200, 200, 200),
    "wachtrij": (403, 200, 403),
    "nieuw": (200, 200, 200),
    "casus": (200, 200, 404),
    "bewerken": (200, 403, 404),
    "aanbieden": (405, 405, 405),
    "vrijgeven": (405, 405, 405),
    "terugsturen": (405, 405, 405),
    "intrekken": (200, 403, 404),
    "heropenen": (405, 405, 405),
    "wissen": (200, 403, 404),
}
MET_CASUS = set(PAGINAS) - {"mijn", "wachtrij", "nieuw"}
# Who gets another answer than the group: bea brings nothing in, eva has her rights elsewhere.
ANDERS = {
    ("bea", "nieuw"): 403,
    ("oud_lid", "nieuw"): 403,
    ("eva", "wachtrij"): 200,
    ("oud_lid", "wachtrij"): 403,
}


def test_table_holds_every_page():
    assert {patroon.name for patroon in urls.urlpatterns if isinstance(patroon, URLPattern)} == set(PAGINAS)


@pytest.fixture
def kanariecasus(persoon, community):
    """An offered case with a canary in every text field, also in the remark of an earlier reading."""
    ingrid, otto, gonda = persoon("ingrid"), persoon("otto"), persoon("gonda")
    casus = maak_casus(community, ingrid, otto, **met_kanaries())
    actions.bied_aan(ingrid, casus)
    actions.stuur_terug(gonda, casus, {"opmerking": f"Maak het {KANARIES['opmerking']}."})
    actions.bied_aan(ingrid, casus)
    return Casus.objects.get()


@pytest.mark.parametrize("naam", [n for n in IEDEREEN if n != "uitgezet"])
def test_pages_and_canaries(persoon, kanariecasus, klant, naam):
    browser, groep = klant(persoon(naam)), (naam in BEGELEIDERS) + 2 * (naam not in INBRENGERS | BEGELEIDERS)
    mag_lezen = naam in INBRENGERS | BEGELEIDERS
    for pagina, antwoorden in PAGINAS.items():
        adres = reverse(f"casuistiek:{pagina}", args=[kanariecasus.uuid] if pagina in MET_CASUS else [])
        antwoord = browser.get(adres)
        assert antwoord.status_code == ANDERS.get((naam, pagina), antwoorden[groep]), (naam, pagina)
        if not mag_lezen:
            assert not [k for k in KANARIES.values() if k in antwoord.text], (naam, pagina)
        if antwoord.status_code == 405 and not mag_lezen:
            antwoord = browser.post(adres, {"gezien": kanariecasus.seq, "opmerking": "x"})
            assert antwoord.status_code == 404, (naam, pagina)
    for adres in (
        "/",
        reverse("cop:communities"),
        reverse("cop:community", args=[kanariecasus.community.uuid]),
    ):
        if not mag_lezen:
            assert not [k for k in KANARIES.values() if k in browser.get(adres).text], (naam, adres)
    assert Casus.objects.get().status == "aangeboden"


@pytest.mark.parametrize("naam", ["ingrid", "gonda"])
def test_who_may_read_finds_every_canary(persoon, kanariecasus, klant, naam):
    """The other side of the search above: it finds them where they are."""
    html = klant(persoon(naam)).get(reverse("casuistiek:casus", args=[kanariecasus.uuid])).text
    assert [k for k in KANARIES.values() if k not in html] == []


@pytest.mark.parametrize("status", ZIEN)
def test_page_of_a_case_per_state(persoon, community, klant, status):
    casus = maak_casus(community, persoon("ingrid"), persoon("otto"), status=status)
    for naam in IEDEREEN:
        if naam != "uitgezet":
            antwoord = klant(persoon(naam)).get(reverse("casuistiek:casus", args=[casus.uuid]))
            assert antwoord.status_code == (200 if naam in ZIEN[status] else 404), naam


def test_without_login_every_page_asks_for_it(kanariecasus, klant):
    for pagina in PAGINAS:
        adres = reverse(f"casuistiek:{pagina}", args=[kanariecasus.uuid] if pagina in MET_CASUS else [])
        for antwoord in (klant().get(adres), klant().post(adres, {"stap": "controleer"})):
            assert antwoord.status_code == 302 and antwoord.url.startswith(reverse("account_login")), pagina


def test_withdrawn_case_is_gone_for_the_begeleider(persoon, community, klant):
    casus = maak_casus(community, persoon("ingrid"), status="vrijgegeven")
    actions.trek_in(persoon("ingrid"), casus)
    with pytest.raises(Geweigerd) as geweigerd:
        actions.geef_vrij(persoon("gonda"), casus, {"gezien": casus.seq})
    assert geweigerd.value.code == "onbekend"


def test_admin_shows_no_text(persoon, kanariecasus, klant):
    baas = Gebruiker.objects.create_user("baas@demo.example", "Baas", is_staff=True, is_superuser=True)
    browser = klant(baas)
    for adres in (
        reverse("admin:casuistiek_casus_changelist"),
        reverse("admin:casuistiek_casus_change", args=[kanariecasus.pk]),
    ):
        antwoord = browser.get(adres)
        assert antwoord.status_code == 200 and str(kanariecasus.uuid) in antwoord.text
        assert not [k for k in KANARIES.values() if k in antwoord.text]
    assert browser.get(reverse("admin:casuistiek_casus_delete", args=[kanariecasus.pk])).status_code == 403


def test_begeleider_sees_counts_of_what_was_cleared_and_not_which(community, ingrid, gonda, klant):
    rauw = {"vrij": [{"soort": "PLAATS", "tekst": "Zwolle"}], "geteld": {"PERSOON": 3}}
    casus = maak_casus(community, ingrid, situatie="Het speelt in Zwolle, dat kent iedereen.", **rauw)
    casus = zet(casus, "aangeboden")
    html = klant(gonda).get(reverse("casuistiek:casus", args=[casus.uuid])).text
    assert "naam (3×)" in html and "plaats (1×)" in html
    assert html.count("Zwolle") == 1  # in the text itself, and nowhere pointed at


def test_who_left_the_community_left_the_own_cases(community, ingrid, otto, klant):
    casus = maak_casus(community, ingrid, otto)
    Lidmaatschap.objects.filter(gebruiker=ingrid).update(beeindigd_op=casus.gemaakt_op)
    with pytest.raises(Geweigerd) as geweigerd:
        actions.trek_in(ingrid, casus)
    assert geweigerd.value.code == "onbekend"
    assert klant(ingrid).get(reverse("casuistiek:casus", args=[casus.uuid])).status_code == 404
    assert casus.titel not in klant(ingrid).get(reverse("casuistiek:mijn")).text
    assert casus.titel in klant(otto).get(reverse("casuistiek:mijn")).text
