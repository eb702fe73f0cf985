"""Changing a report, the second look, and who may do what."""

import pytest
from django.urls import reverse

from cop.permissions import RECHTEN
from cop.writepath import ACTIES, Geweigerd, voer_uit
from intervisie.models import Sessie, Verslag, Verslagregel
from intervisie.verslag import actions
from intervisie.verslag.nazicht import aandachtspunten
from tests.verslag.bouw import data, inhoud

ROLLEN = {
    "bea": None,
    "gonda": "gespreksleider",
    "petra": "plaatsvervanger",
    "ingrid": "inbrenger",
    "otto": "inbrenger",
    "daan": "deelnemer",
    "dewi": "deelnemer",
    "wim": "waarnemer",
    "karim": None,
    "eva": None,
}
HANDELINGEN = ("verslag.wijzigen", "verslag.vaststellen")


def test_these_are_all_actions_of_the_report():
    eigen = {naam for naam, a in ACTIES.items() if a.functie.__module__ == actions.__name__}
    assert eigen == set(HANDELINGEN)


@pytest.mark.parametrize("handeling", HANDELINGEN)
@pytest.mark.parametrize("wie", ROLLEN)
def test_role_by_action(sessie, mensen, wie, handeling):
    rauw = data(sessie)
    if ROLLEN[wie] in RECHTEN[handeling]:
        voer_uit(handeling, mensen[wie], sessie, rauw)
        return
    with pytest.raises(Geweigerd) as fout:
        voer_uit(handeling, mensen[wie], sessie, rauw)
    assert fout.value.code == ("geen_recht" if ROLLEN[wie] else "onbekend")


@pytest.mark.parametrize("handeling", HANDELINGEN)
@pytest.mark.parametrize("status", [s.value for s in Sessie.Status])
def test_state_by_action(sessie, mensen, status, handeling):
    Sessie.objects.update(status=status)
    if status == "afgerond":
        voer_uit(handeling, mensen["ingrid"], sessie, data(sessie))
        return
    with pytest.raises(Geweigerd) as fout:
        voer_uit(handeling, mensen["ingrid"], sessie, data(sessie))
    assert fout.value.code == "niet_nu"
    assert not Sessie.objects.get(pk=sessie.pk).gewist


def nummer(sessie, tekst) -> int:
    return [tekst_ for _, tekst_ in inhoud(sessie)["regels"]].index(tekst)


def test_change_remove_empty_and_add(sessie, mensen):
    n = {
        t: nummer(sessie, t)
        for t in ("Geoogst idee van iemand.", "Wachten kost tijd.", "Samen bellen helpt.")
    }
    rauw = data(
        sessie,
        **{
            "kernvraag_nieuw": "Een betere vraag?",
            f"regel-{n['Geoogst idee van iemand.']}-tekst": "Anders gezegd.",
            f"regel-{n['Wachten kost tijd.']}-weg": "on",
            f"regel-{n['Samen bellen helpt.']}-tekst": "  ",
            "regel-TOTAL_FORMS": 9,
            "regel-7-soort": "knelpunt",
            "regel-7-tekst": "Een nieuw knelpunt.",
            "regel-8-soort": "oogst",
            "regel-8-tekst": "",
        },
    )
    actions.wijzig(mensen["ingrid"], sessie, rauw)
    assert inhoud(sessie)["nieuw"] == "Een betere vraag?"
    assert inhoud(sessie)["regels"] == [
        ("oogst", "Anders gezegd."),
        ("oogst", "Eigen oogst van de inbrenger."),
        ("werkzaam_element", "Samen bellen helpt."),
        ("afspraak", "Afgesproken actie daan."),
        ("afspraak", "Afgesproken actie otto."),
        ("knelpunt", "Een nieuw knelpunt."),
    ]


def test_saving_without_a_change_changes_nothing(sessie, mensen):
    voor = inhoud(sessie), list(Verslagregel.objects.values_list("eigenaar", "datum", "bevestigd"))
    actions.wijzig(mensen["ingrid"], sessie, data(sessie))
    assert (inhoud(sessie), list(Verslagregel.objects.values_list("eigenaar", "datum", "bevestigd"))) == voor


@pytest.mark.parametrize(
    ("veld", "waarde"), [("tekst", "Iets anders doen."), ("eigenaar", "Otto"), ("datum", "2027-03-01")]
)
def test_an_afspraak_in_other_words_is_not_confirmed_any_more(sessie, mensen, veld, waarde):
    n = nummer(sessie, "Afgesproken actie otto.")
    actions.wijzig(mensen["ingrid"], sessie, data(sessie, **{f"regel-{n}-{veld}": waarde}))
    assert not Verslagregel.objects.filter(bevestigd=True).exists()


def test_an_afspraak_needs_an_owner_and_a_date(sessie, mensen):
    n = nummer(sessie, "Afgesproken actie otto.")
    for veld in ("eigenaar", "datum"):
        with pytest.raises(Geweigerd) as fout:
            actions.wijzig(mensen["ingrid"], sessie, data(sessie, **{f"regel-{n}-{veld}": ""}))
        assert fout.value.code == "ongeldig"


def test_two_inbrengers_do_not_overwrite_each_other(sessie, mensen):
    zag = data(sessie)
    actions.wijzig(mensen["ingrid"], sessie, zag | {"kernvraag_nieuw": "Van Ingrid?"})
    for handeling in (actions.wijzig, actions.stel_vast):
        with pytest.raises(Geweigerd) as fout:
            handeling(mensen["otto"], sessie, zag | {"kernvraag_nieuw": "Van Otto?"})
        assert fout.value.code == "verouderd"
    assert inhoud(sessie)["nieuw"] == "Van Ingrid?"


def test_lines_of_another_report_cannot_be_reached(sessie, mensen):
    eigen = Verslagregel.objects.first()
    ander = Verslag.objects.create(
        sessie=Sessie.objects.create(
            community=sessie.community,
            leidraad=sessie.leidraad,
            titel="Ander",
            begint_op=sessie.begint_op,
            duur_minuten=30,
            sleutel=None,
        ),
        sleutel=None,
    )
    vreemd = Verslagregel.objects.create(verslag=ander, soort="oogst", eigenaar="Blijft")
    rauw = {k: str(vreemd.uuid) if str(v) == str(eigen.uuid) else v for k, v in data(sessie).items()}
    actions.wijzig(mensen["ingrid"], sessie, rauw)
    vreemd.refresh_from_db()
    assert (vreemd.verslag, vreemd.eigenaar) == (ander, "Blijft")


def met_namen(sessie, mensen):
    n = nummer(sessie, "Eigen oogst van de inbrenger.")
    m = nummer(sessie, "Afgesproken actie daan.")
    rauw = data(
        sessie,
        **{
            f"regel-{n}-tekst": "We bellen mevrouw Fatima de Vries op 06-12345678, zei Dewi.",
            f"regel-{m}-tekst": "Daan Demo belt Fatima de Vries.",
        },
    )
    actions.wijzig(mensen["ingrid"], sessie, rauw)


def test_the_second_look_finds_names_but_leaves_owners_of_afspraken_alone(sessie, mensen):
    met_namen(sessie, mensen)
    gevonden = " ".join(punt.tekst for punt in aandachtspunten(Verslag.objects.get(sessie=sessie)))
    assert all(naam in gevonden for naam in ("Fatima de Vries", "06-12345678", "Dewi"))
    assert "Daan" not in gevonden


def test_findings_do_not_block_and_go_with_one_click(sessie, mensen, klant):
    met_namen(sessie, mensen)
    ingrid = klant(mensen["ingrid"])
    pagina = reverse("verslag:verslag", args=[sessie.uuid])
    assert "Kijk hier nog naar" in ingrid.get(pagina).content.decode()
    adres = reverse("verslag:vervangen", args=[sessie.uuid])
    for punt in aandachtspunten(Verslag.objects.get(sessie=sessie)):
        assert ingrid.post(adres, {"tekst": punt.tekst}).url == pagina
    teksten = " ".join(tekst for _, tekst in inhoud(sessie)["regels"])
    for weg in ("Fatima", "Vries", "12345678", "Dewi"):
        assert weg not in teksten
    assert "Daan Demo belt" in teksten
    assert "Kijk hier nog naar" not in ingrid.get(pagina).content.decode()
    assert klant(mensen["daan"]).post(adres, {"tekst": "Daan Demo"}).status_code == 403


def test_the_edit_page_keeps_what_was_typed_when_it_is_refused(sessie, mensen, klant):
    ingrid = klant(mensen["ingrid"])
    adres = reverse("verslag:wijzigen", args=[sessie.uuid])
    html = ingrid.get(adres).content.decode()
    assert html.count("Nieuw: ") == 4 and "Weghalen bij bewaren" in html
    n = nummer(sessie, "Afgesproken actie otto.")
    fout = ingrid.post(adres, data(sessie, **{f"regel-{n}-eigenaar": "", f"regel-{n}-tekst": "Half af <b>"}))
    html = fout.content.decode()
    assert fout.status_code == 200 and "Half af &lt;b&gt;" in html and "Vul in wie dit doet." in html
    oud = data(sessie)
    assert ingrid.post(adres, oud | {"verder": "1"}).url == adres
    html = ingrid.post(adres, oud | {"kernvraag_nieuw": "Te laat?"}).content.decode()
    assert "intussen gewijzigd" in html and "Te laat?" in html


def test_a_broken_form_is_refused_and_does_not_crash(sessie, mensen):
    goed = data(sessie)
    for kapot in (
        {"versie": goed["versie"]},
        {"regel-TOTAL_FORMS": "x"},
        {"regel-TOTAL_FORMS": "100000"},
        {"regel-0-soort": "onzin"},
        {"regel-0-tekst": "a\x00b"},
        {"regel-0-tekst": "x" * 1001},
        {"regel-0-regel": "geen-uuid"},
    ):
        rauw = kapot if len(kapot) == 1 and "versie" in kapot else goed | kapot
        with pytest.raises(Geweigerd) as fout:
            actions.wijzig(mensen["ingrid"], sessie, rauw)
        assert fout.value.code == "ongeldig"
