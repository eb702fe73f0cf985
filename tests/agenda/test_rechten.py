"""Role x action: everybody tries everything, through the write path and through the pages."""

import pytest
from django.urls import reverse

from cop.permissions import RECHTEN
from cop.writepath import ACTIES, Geweigerd, voer_uit
from intervisie.agenda import actions  # noqa: F401 - registers the actions
from intervisie.models import Sessie
from tests.agenda.bouw import lid, over, plandata

IEDEREEN = ("bea", "gonda", "petra", "ingrid", "otto", "daan", "dewi", "wim", "karim", "eva")
ROL_IN_SESSIE = {
    "gonda": "gespreksleider",
    "petra": "plaatsvervanger",
    "ingrid": "inbrenger",
    "otto": "inbrenger",
    "daan": "deelnemer",
    "dewi": "deelnemer",
    "wim": "waarnemer",
}
HANDELINGEN = (
    "sessie.verzetten",
    "sessie.annuleren",
    "sessie.uitnodigen",
    "deelname.verwijderen",
    "deelname.antwoorden",
)


def test_the_table_below_knows_every_action_of_the_agenda():
    eigen = {naam for naam, a in ACTIES.items() if a.functie.__module__ == "intervisie.agenda.actions"}
    assert eigen == {"sessie.plannen", *HANDELINGEN}


def data_voor(handeling, sessie, mensen):
    return {
        "sessie.verzetten": over(days=9),
        "sessie.annuleren": {},
        "sessie.uitnodigen": {"mensen": [lid(sessie.community, mensen["karim"])], "rol": "deelnemer"},
        "deelname.verwijderen": {"deelname": sessie.deelnames.get(gebruiker=mensen["daan"]).pk},
        "deelname.antwoorden": {"antwoord": "ja"},
    }[handeling]


@pytest.mark.parametrize("handeling", HANDELINGEN)
@pytest.mark.parametrize("wie", IEDEREEN)
@pytest.mark.parametrize("planner", ["gonda", "bea", "petra"])
def test_role_by_action(sessie, mensen, wie, handeling, planner):
    Sessie.objects.filter(pk=sessie.pk).update(door=mensen[planner])
    rollen = {ROL_IN_SESSIE[wie]} if wie in ROL_IN_SESSIE else set()
    rollen |= {"planner"} if wie == planner else set()
    data = data_voor(handeling, sessie, mensen)
    if rollen & RECHTEN[handeling]:
        voer_uit(handeling, mensen[wie], sessie, data)
    else:
        with pytest.raises(Geweigerd) as fout:
            voer_uit(handeling, mensen[wie], sessie, data)
        assert fout.value.code == ("geen_recht" if rollen else "onbekend")


@pytest.mark.parametrize("wie", IEDEREEN)
def test_who_may_plan(leidraden, community, mensen, casus, wie):
    data = plandata(community, mensen, casus)
    if wie in ("bea", "gonda", "petra"):
        voer_uit("sessie.plannen", mensen[wie], community, data)
    else:
        with pytest.raises(Geweigerd) as fout:
            voer_uit("sessie.plannen", mensen[wie], community, data)
        assert fout.value.code == ("onbekend" if wie == "eva" else "geen_recht")


PAGINAS = {
    "agenda:sessie": None,
    "agenda:agendabestand": None,
    "agenda:verzetten": "sessie.verzetten",
    "agenda:annuleren": "sessie.annuleren",
    "agenda:uitnodigen": "sessie.uitnodigen",
    "agenda:verwijderen": "deelname.verwijderen",
}


@pytest.mark.parametrize("wie", IEDEREEN)
def test_pages_answer_404_for_who_does_not_belong_and_403_for_who_may_not(sessie, mensen, klant, wie):
    daan = sessie.deelnames.get(gebruiker=mensen["daan"]).pk
    for naam, handeling in PAGINAS.items():
        args = [sessie.uuid, daan] if naam == "agenda:verwijderen" else [sessie.uuid]
        code = klant(mensen[wie]).get(reverse(naam, args=args)).status_code
        if wie not in ROL_IN_SESSIE:
            assert code == 404, naam
        elif handeling is None or wie == "gonda":
            assert code == 200, naam
        else:
            assert code == 403, naam


def test_visitors_are_sent_to_the_login(sessie, community, klant):
    adressen = [reverse(naam, args=[sessie.uuid]) for naam in PAGINAS if naam != "agenda:verwijderen"]
    adressen += [
        reverse("agenda:agenda"),
        reverse("agenda:plannen"),
        reverse("agenda:plannen", args=[community.uuid]),
    ]
    for adres in adressen:
        antwoord = klant().get(adres)
        assert antwoord.status_code == 302
        assert antwoord.url.startswith(reverse("account_login"))


def test_the_plan_page_is_for_planners(community, mensen, klant, leidraden):
    adres = reverse("agenda:plannen", args=[community.uuid])
    codes = {wie: klant(mensen[wie]).get(adres).status_code for wie in IEDEREEN}
    assert codes == dict.fromkeys(IEDEREEN, 403) | {"bea": 200, "gonda": 200, "petra": 200, "eva": 404}


def test_who_was_removed_or_left_sees_nothing_any_more(sessie, mensen, klant, community):
    daan = sessie.deelnames.get(gebruiker=mensen["daan"])
    voer_uit("deelname.verwijderen", mensen["gonda"], sessie, {"deelname": daan.pk})
    assert klant(mensen["daan"]).get(reverse("agenda:sessie", args=[sessie.uuid])).status_code == 404
    dewi = community.leden.get(gebruiker=mensen["dewi"])
    dewi.beeindigd_op = sessie.begint_op
    dewi.save()
    assert klant(mensen["dewi"]).get(reverse("agenda:sessie", args=[sessie.uuid])).status_code == 404
