"""'Hoe is het nu?': who is asked and when, what is stored, and who reads it."""

from datetime import timedelta

import pytest
from django.core.management import call_command
from django.db import connection
from django.urls import reverse
from django.utils import timezone

from cop.models import Logregel, Sleutel
from cop.permissions import RECHTEN
from cop.writepath import ACTIES, Geweigerd, voer_uit
from intervisie.agenda.overzicht import startbeeld
from intervisie.agenda.taken import taken
from intervisie.models import Sessie, Terugkoppeling, Verslagregel
from intervisie.retention import BEWAARTERMIJNEN, ruim_op
from intervisie.terugkoppeling import actions
from intervisie.terugkoppeling.termijn import VRAAG_NA, VRAAG_TOT, onbeantwoord, te_beantwoorden
from tests.agenda.bouw import KERNVRAAG, TITEL
from tests.terugkoppeling.bouw import TEKST, data
from tests.verslag.test_wijzigen import ROLLEN

SECONDE = timedelta(seconds=1)
LEZERS = {"gonda", "ingrid", "otto", "daan", "wim"}
RAUW = "De moeder, Fatima de Vries, belde gisteren."


def pagina(sessie, naam="terugkoppeling:geven"):
    return reverse(naam, args=[sessie.uuid])


def weigering(wie, sessie, rauw) -> str:
    with pytest.raises(Geweigerd) as fout:
        actions.geef(wie, sessie, rauw)
    assert not Terugkoppeling.objects.exists()
    assert set(Verslagregel.objects.values_list("afloop", flat=True)) <= {""}
    return fout.value.code


# ---- who and when ----


def test_this_is_the_only_action():
    assert [n for n, a in ACTIES.items() if a.functie.__module__ == actions.__name__] == [
        "terugkoppeling.geven"
    ]


@pytest.mark.parametrize("wie", ROLLEN)
def test_role_by_action(vast, mensen, klant, wie):
    mag = ROLLEN[wie] in RECHTEN["terugkoppeling.geven"]
    assert mag is (wie in ("ingrid", "otto"))
    assert klant(mensen[wie]).get(pagina(vast)).status_code == (200 if mag else 403 if ROLLEN[wie] else 404)
    if mag:
        voer_uit("terugkoppeling.geven", mensen[wie], vast, data(vast))
    else:
        assert weigering(mensen[wie], vast, data(vast)) == ("geen_recht" if ROLLEN[wie] else "onbekend")


@pytest.mark.parametrize("status", [s.value for s in Sessie.Status])
def test_state_by_action(vast, mensen, klant, status):
    Sessie.objects.update(status=status)
    if status == "vastgesteld":
        actions.geef(mensen["ingrid"], vast, data(vast))
    else:
        assert weigering(mensen["ingrid"], vast, data(vast)) == "niet_nu"
        assert klant(mensen["ingrid"]).get(pagina(vast)).url == pagina(vast, "verslag:verslag")


@pytest.mark.parametrize(
    ("sinds", "kan", "gevraagd"),
    [
        (VRAAG_NA - SECONDE, False, False),
        (VRAAG_NA, True, True),
        (VRAAG_TOT - SECONDE, True, True),
        (VRAAG_TOT, True, False),
    ],
)
def test_the_two_terms(vast, sinds, kan, gevraagd):
    nu = vast.vastgesteld_op + sinds
    assert (te_beantwoorden(vast, nu), onbeantwoord(nu).exists()) == (kan, gevraagd)


@pytest.mark.parametrize("weg", ["rij", "sleutel"])
def test_a_report_that_is_gone_is_not_asked_about(vast, mensen, weg):
    rauw = data(vast)
    if weg == "rij":
        vast.verslag.delete()
    else:
        vast.verslag.sleutel.delete()
    assert not onbeantwoord(timezone.now()).exists()
    assert weigering(mensen["ingrid"], vast, rauw) == "niet_nu"


def test_visitors_are_sent_to_the_login(vast, klant):
    assert "/account/" in klant().get(pagina(vast)).url


# ---- what is stored ----


def test_the_answer_is_stored_encrypted_under_the_key_of_the_report(vast, mensen):
    actions.geef(mensen["otto"], vast, data(vast))
    antwoord = Terugkoppeling.objects.get()
    assert antwoord.tekst == TEKST
    assert list(Verslagregel.objects.filter(soort="afspraak").values_list("afloop", flat=True)) == [
        "gelukt",
        "niet",
    ]
    with connection.cursor() as cursor:
        cursor.execute("SELECT tekst FROM intervisie_terugkoppeling")
        assert TEKST.encode() not in bytes(cursor.fetchone()[0])
    log = Logregel.objects.get(gebeurtenis="terugkoppeling.geven")
    assert (log.door, log.gegevens) == (mensen["otto"], {})
    Sleutel.objects.filter(pk=vast.verslag.sleutel_id).delete()
    with pytest.raises(Exception, match="gewist"):
        Terugkoppeling.objects.get().tekst  # noqa: B018


def test_it_goes_with_the_report(vast, mensen):
    actions.geef(mensen["ingrid"], vast, data(vast))
    lang = BEWAARTERMIJNEN["verslag"].hoe_lang
    ruim_op(vast.vastgesteld_op + lang - timedelta(days=1))
    assert Terugkoppeling.objects.exists()
    ruim_op(vast.vastgesteld_op + lang)
    assert not Terugkoppeling.objects.exists() and not Verslagregel.objects.exists()


def test_every_afspraak_needs_an_answer_and_strange_ones_are_refused(vast, mensen):
    ingrid = mensen["ingrid"]
    vreemd = "00000000-0000-4000-8000-000000000000"
    for anders in (
        {"afspraak-0-afloop": ""},
        {"afspraak-0-afloop": "heel goed"},
        {"afspraak-0-regel": vreemd},
        {"afspraak-TOTAL_FORMS": "1"},
        {"afspraak-TOTAL_FORMS": "", "afspraak-INITIAL_FORMS": ""},
        {"tekst": "x" * 1001},
    ):
        assert weigering(ingrid, vast, data(vast, **anders)) == "ongeldig", anders
    Verslagregel.objects.filter(soort="afspraak").delete()
    assert weigering(ingrid, vast, data(vast, tekst="", afloop=())) == "ongeldig"
    actions.geef(ingrid, vast, data(vast, afloop=()))


def test_two_inbrengers_do_not_overwrite_each_other_and_may_change_it(vast, mensen):
    zag = data(vast)
    actions.geef(mensen["ingrid"], vast, zag)
    with pytest.raises(Geweigerd) as fout:
        actions.geef(mensen["otto"], vast, zag | {"tekst": "Nu anders."})
    assert fout.value.code == "verouderd"
    actions.geef(mensen["otto"], vast, data(vast, tekst="Nu anders.", afloop=("deels", "gelukt")))
    assert Terugkoppeling.objects.get().tekst == "Nu anders."


# ---- the check before it is stored ----


def test_what_may_point_at_somebody_is_asked_about_before_anything_is_stored(vast, mensen, klant):
    assert weigering(mensen["ingrid"], vast, data(vast, tekst=RAUW)) == "nakijken"
    ingrid = klant(mensen["ingrid"])
    html = ingrid.post(pagina(vast), data(vast, tekst=RAUW)).text
    assert "Er is nog niets bewaard" in html and "Fatima de Vries" in html
    ingrid.post(pagina(vast), data(vast, tekst=RAUW, vervang="1"))
    bewaard = Terugkoppeling.objects.get().tekst
    assert "Fatima" not in bewaard and "belde gisteren" in bewaard


def test_what_the_author_saw_and_left_is_stored_but_not_what_came_after(vast, mensen, klant):
    ingrid = klant(mensen["ingrid"])
    gezien = ingrid.post(pagina(vast), data(vast, tekst=RAUW)).context["gezien"]
    erbij = RAUW + " En Dewi Demo zag het."
    assert weigering(mensen["ingrid"], vast, data(vast, tekst=erbij, gezien=gezien)) == "nakijken"
    assert ingrid.post(pagina(vast), data(vast, tekst=RAUW, gezien=gezien)).status_code == 302
    assert Terugkoppeling.objects.get().tekst == RAUW


def test_the_page_keeps_what_was_typed_when_it_is_refused(vast, mensen, klant):
    html = (
        klant(mensen["ingrid"])
        .post(pagina(vast), data(vast, tekst="Half <b>", **{"afspraak-0-afloop": ""}))
        .text
    )
    assert "Half &lt;b&gt;" in html and "Kies hoe het ging." in html


# ---- who reads it ----


@pytest.mark.parametrize("wie", ROLLEN)
def test_who_reads_the_report_reads_this_too(vast, mensen, klant, wie):
    actions.geef(mensen["ingrid"], vast, data(vast))
    html = klant(mensen[wie]).get(pagina(vast, "verslag:verslag")).text
    assert (TEKST in html) is ("Niet gelukt" in html) is (wie in LEZERS)
    assert ("Antwoord aanpassen" in html) is (wie in ("ingrid", "otto"))


def test_the_report_asks_only_the_inbrengers_and_only_when_it_is_time(vast, mensen, klant):
    def vraagt(wie):
        return "Vertel hoe het nu is" in klant(mensen[wie]).get(pagina(vast, "verslag:verslag")).text

    assert [wie for wie in LEZERS if vraagt(wie)] == [wie for wie in LEZERS if wie in ("ingrid", "otto")]
    Sessie.objects.update(vastgesteld_op=timezone.now())
    assert not [wie for wie in LEZERS if vraagt(wie)]


@pytest.mark.parametrize(
    ("sinds", "van_ingrid", "van_daan"),
    [(timedelta(), [], ["lezen"]), (VRAAG_NA, ["hoe_nu"], []), (VRAAG_TOT, [], [])],
)
def test_home_says_it_is_time(vast, mensen, sinds, van_ingrid, van_daan):
    Sessie.objects.update(vastgesteld_op=timezone.now() - sinds)
    for wie, verwacht in (("ingrid", van_ingrid), ("daan", van_daan)):
        beeld = startbeeld(mensen[wie], timezone.now())
        assert [taak.soort for taak in taken(beeld)] == verwacht


# ---- the mail ----


@pytest.fixture
def vraag(django_capture_on_commit_callbacks, mailoutbox):
    def doe():
        mailoutbox.clear()
        with django_capture_on_commit_callbacks(execute=True):
            call_command("hoe_is_het_nu")
        return {bericht.to[0]: bericht for bericht in mailoutbox}

    return doe


def test_both_inbrengers_get_one_mail_without_a_word_of_the_case(vast, mensen, vraag):
    berichten = vraag()
    assert set(berichten) == {mensen["ingrid"].email, mensen["otto"].email}
    for bericht in berichten.values():
        alles = bericht.message().as_string() + bericht.body
        assert pagina(vast) in bericht.body and "&" not in bericht.body
        for woord in (TITEL, KERNVRAAG.split()[0], "Geoogst", "Afgesproken"):
            assert woord not in alles
    assert vraag() == {}
    regels = Logregel.objects.filter(gebeurtenis="terugkoppeling.vragen")
    assert [(regel.door, regel.gegevens) for regel in regels] == [(None, {})]


def test_no_mail_before_its_time_after_it_or_when_it_is_answered(vast, mensen, vraag):
    for sinds in (VRAAG_NA - timedelta(hours=1), VRAAG_TOT + timedelta(hours=1)):
        Sessie.objects.update(vastgesteld_op=timezone.now() - sinds)
        assert vraag() == {}
    Sessie.objects.update(vastgesteld_op=timezone.now() - VRAAG_NA)
    actions.geef(mensen["ingrid"], vast, data(vast))
    assert vraag() == {}


def test_who_left_the_community_is_not_mailed(vast, mensen, vraag, community):
    community.leden.filter(gebruiker=mensen["otto"]).update(beeindigd_op=timezone.now())
    assert set(vraag()) == {mensen["ingrid"].email}
