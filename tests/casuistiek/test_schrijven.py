"""Writing a case over HTTP: form, review, storing; what is typed is kept in the page and nowhere else."""

import pytest
from django.urls import reverse

from casuistiek import actions
from casuistiek.forms import HOOGSTENS, RUW
from casuistiek.models import Casus
from casuistiek.nagekeken import vrijgelaten
from cop.models import Community, Lidmaatschap, Logregel
from cop.writepath import Geweigerd
from tests.casuistiek.hulp import TEKST, maak_casus, post_van, tekst, zet

NIEUW = "/casussen/nieuw/"
TEL, MAIL, BSN = "06-12345678", "noor@voorbeeld.nl", "111222333"
RUWE = tekst(
    titel=f"Bel {TEL}",
    situatie=f"De moeder belde op {TEL} en mailde vanaf {MAIL}.\n\nDe paarse molen staat bij haar huis.",
)


@pytest.fixture
def ik(klant, ingrid):
    return klant(ingrid)


def controleer(browser, rauw=RUWE, adres=NIEUW):
    antwoord = browser.post(adres, rauw | {"stap": "controleer"})
    assert antwoord.status_code == 200 and "Kijk je casus na" in antwoord.text
    return antwoord.text


def groep_van(html, woord):
    """The key of the decision about this text."""
    voor, _, na = html.partition(f"‘{woord}’")
    return na.split('name="vervanging-')[1].split('"')[0]


def bewaar(browser, html, adres=NIEUW, **anders):
    return browser.post(adres, post_van(html, stap="bewaar", **anders))


def test_whole_way(ik, ingrid):
    html = controleer(ik)
    assert not Casus.objects.exists() and not Logregel.objects.exists()
    assert html.count("vondst--nummer") == 3 and "burgerservice" not in html
    antwoord = bewaar(ik, html)
    casus = Casus.objects.get()
    assert antwoord.status_code == 302 and antwoord.url == reverse("casuistiek:casus", args=[casus.uuid])
    assert TEL not in casus.titel and TEL not in casus.situatie and MAIL not in casus.situatie
    assert casus.status == "concept" and casus.inbrenger == ingrid and casus.domeinen == ["onderwijs"]
    assert casus.vervangen == {"TELEFOON": 2, "EMAIL": 1} and vrijgelaten(casus) == []
    pagina = ik.get(antwoord.url).text
    assert "Zo zien anderen jouw casus" in pagina and "telefoonnummer (2×)" in pagina


def test_nothing_found_still_asks_to_read(ik):
    html = controleer(ik, TEKST)
    assert "We vonden niets herleidbaars" in html and "vondst--" not in html.split("Je tekst")[1]
    bewaar(ik, html)
    assert Casus.objects.get().situatie == TEKST["situatie"]


def test_own_replacement_for_every_place(ik):
    html = controleer(ik)
    bewaar(ik, html, **{f"vervanging-{groep_van(html, TEL)}": "het nummer van thuis"})
    casus = Casus.objects.get()
    assert casus.titel == "Bel het nummer van thuis" and "op het nummer van thuis en" in casus.situatie


def test_cleared_stays_and_is_remembered_encrypted(ik):
    html = controleer(ik)
    bewaar(ik, html, **{f"besluit-{groep_van(html, MAIL)}": "vrij"})
    casus = Casus.objects.get()
    assert MAIL in casus.situatie and vrijgelaten(casus) == [{"soort": "EMAIL", "tekst": MAIL}]
    # A later version does not ask about it again, and does ask about what is new.
    adres = reverse("casuistiek:bewerken", args=[casus.uuid])
    data = post_van(ik.get(adres).text, kernvraag=f"Hoe bereik ik {BSN}?")
    html = controleer(ik, data, adres)
    assert f"‘{MAIL}’" not in html and f"‘{BSN}’" in html
    bewaar(ik, html, adres)
    casus = Casus.objects.get()
    assert vrijgelaten(casus) == [{"soort": "EMAIL", "tekst": MAIL}]
    assert casus.vervangen == {"TELEFOON": 2, "BSN": 1}


def test_words_of_the_author_are_replaced_everywhere(ik):
    html = controleer(ik)
    html = ik.post(NIEUW, post_van(html, stap="controleer", zoek=["paarse  Molen"], door=["hoge toren"])).text
    assert "1 keer in je tekst" in html
    bewaar(ik, html)
    casus = Casus.objects.get()
    assert "De hoge toren staat bij haar huis." in casus.situatie and casus.vervangen["EIGEN"] == 1


def test_words_that_are_not_there_stop_the_saving(ik):
    html = bewaar(ik, controleer(ik), zoek=["paarse toren"], door=["x"]).text
    assert "staan niet in je tekst" in html and not Casus.objects.exists()
    assert TEL in html  # nothing was lost
    bewaar(ik, html, zoek=[""], door=[""])
    assert Casus.objects.exists()


def test_replacement_that_holds_something_comes_back(ik):
    html = controleer(ik)
    html = bewaar(ik, html, **{f"vervanging-{groep_van(html, TEL)}": f"het bsn {BSN}"}).text
    assert "nog iets herleidbaars" in html and not Casus.objects.exists()
    assert TEL not in html and f"‘{BSN}’" in html  # the first decision is in the text already
    bewaar(ik, html)
    casus = Casus.objects.get()
    assert BSN not in casus.titel + casus.situatie
    assert casus.vervangen == {"TELEFOON": 2, "EMAIL": 1, "BSN": 2}


def test_names_are_used_and_not_stored(ik):
    html = controleer(ik, tekst(situatie="toen kwam bolle weer langs", namen="Bolle, Dikkie"))
    assert "‘bolle’" in html
    bewaar(ik, html)
    assert "bolle" not in Casus.objects.get().situatie.lower()


def test_back_to_writing_keeps_everything(ik):
    html = controleer(ik, RUWE | {"namen": "Bolle"})
    sleutel = groep_van(html, MAIL)
    html = ik.post(NIEUW, post_van(html, stap="terug", **{f"besluit-{sleutel}": "vrij"})).text
    data = post_van(html)
    assert {veld: data[veld][0].replace("\r\n", "\n") for veld in Casus.TEKSTVELDEN} == {
        veld: RUWE[veld] for veld in Casus.TEKSTVELDEN
    }
    assert data["namen"] == ["Bolle"] and data["domeinen"] == ["onderwijs"] and data["themas"] == ["regie"]
    assert 'role="alert"' not in html and "data-onbewaard" in html
    html = ik.post(NIEUW, post_van(html, stap="controleer")).text
    assert f'name="besluit-{sleutel}" value="vrij" checked' in html
    bewaar(ik, html)
    assert MAIL in Casus.objects.get().situatie


def test_double_submit_is_one_case(ik):
    data = post_van(controleer(ik), stap="bewaar")
    adressen = {ik.post(NIEUW, data).url for _ in range(3)}
    assert len(adressen) == 1 and Casus.objects.count() == 1 and Logregel.objects.count() == 1


@pytest.mark.parametrize("veld", [veld for veld in HOOGSTENS if veld != "kernvraag"])
def test_too_long_is_told_and_kept(ik, veld):
    lang = "woord " * (HOOGSTENS[veld] // 6 + 1) + "einde"
    html = ik.post(NIEUW, RUWE | {veld: lang, "stap": "controleer"}).text
    assert f"hoogstens {HOOGSTENS[veld]} tekens" in html or f"{HOOGSTENS[veld]} tekens" in html
    assert lang in html and TEL in html and "Kijk je casus na" not in html


def test_kernvraag_of_sixteen_words(ik):
    for aantal, goed in ((15, True), (16, False)):
        html = ik.post(NIEUW, tekst(kernvraag=" ".join(["woord"] * aantal), stap="controleer")).text
        assert ("Kijk je casus na" in html) is goed
        assert (f"telt {aantal} woorden" in html) is not goed


def test_kernvraag_that_grows_by_replacing_comes_back_with_the_checked_text(ik):
    vraag = "Hoe " + "dan " * 13 + BSN
    html = controleer(ik, tekst(kernvraag=vraag))
    html = bewaar(ik, html, **{f"vervanging-{groep_van(html, BSN)}": "een heel lang nummer"}).text
    assert "telt 18 woorden" in html and BSN not in html and not Casus.objects.exists()
    assert post_van(html)["kernvraag"] == [vraag.replace(BSN, "een heel lang nummer")]
    # What was replaced is counted and remembered, although it was not stored at once.
    html = ik.post(
        NIEUW, post_van(html, stap="controleer", kernvraag="Hoe bereik ik een heel lang nummer?")
    ).text
    bewaar(ik, html)
    casus = Casus.objects.get()
    assert casus.vervangen == {"BSN": 1} and "een heel lang nummer" in casus.geplaatst


def test_largest_form_fits_in_a_post(ik):
    """Four bytes a character is the worst that UTF-8 can do."""
    vol = {veld: "𝄞" * n for veld, n in HOOGSTENS.items() if veld in RUWE or veld == "namen"}
    antwoord = ik.post(NIEUW, tekst(**vol) | {"stap": "controleer"})
    assert int(antwoord.wsgi_request.META["CONTENT_LENGTH"]) < 60_000
    assert "Kijk je casus na" in antwoord.text


def test_list_of_people_is_refused(ik):
    html = ik.post(
        NIEUW, tekst(situatie=", ".join(f"06-123{n:05}" for n in range(200)), stap="controleer")
    ).text
    assert "200 verschillende" in html and not Casus.objects.exists()


@pytest.mark.parametrize(
    "bocht", ["nee", "[1]", '[{"soort": "X", "tekst": "a"}]', '{"a": 1}', '[{"tekst": "a"}]']
)
def test_bent_review_is_refused_in_words(ik, bocht):
    for veld in ("vrij", "geteld"):
        html = bewaar(ik, controleer(ik), **{veld: bocht}).text
        assert "kwamen niet goed over" in html and TEL in html
    assert not Casus.objects.exists()


# ---- The action checks for itself ----


@pytest.mark.parametrize("veld", Casus.TEKSTVELDEN)
def test_action_refuses_what_was_not_decided(community, ingrid, veld):
    rauw = tekst(**{veld: f"Bel {TEL} maar"})
    with pytest.raises(Geweigerd) as geweigerd:
        actions.dien_in(ingrid, community, rauw)
    assert list(geweigerd.value.velden) == [veld] and TEL not in str(geweigerd.value.velden)
    assert not Casus.objects.exists()
    casus = maak_casus(community, ingrid)
    with pytest.raises(Geweigerd):
        actions.wijzig(ingrid, casus, rauw)
    assert TEL not in getattr(Casus.objects.get(), veld)
    actions.wijzig(ingrid, casus, rauw | {"vrij": [{"soort": "TELEFOON", "tekst": TEL}]})
    assert TEL in getattr(Casus.objects.get(), veld)


def test_action_refuses_names_it_is_given(community, ingrid):
    with pytest.raises(Geweigerd):
        actions.dien_in(ingrid, community, tekst(situatie="toen kwam bolle langs", namen="Bolle"))


@pytest.mark.parametrize(
    "naam", ["status", "inbrenger", "uuid", "seq", "opmerking", "vervangen", "community"]
)
def test_nothing_else_can_be_set(ik, community, ingrid, naam):
    html = controleer(ik, TEKST)
    bewaar(ik, html, **{naam: "7"})
    casus = Casus.objects.get()
    assert (casus.status, casus.inbrenger, casus.seq, casus.opmerking) == ("concept", ingrid, 0, "")
    assert casus.vervangen == {} and casus.community == community


# ---- Around the form ----


def test_raw_fields_keep_spelling_services_out(ik):
    html = ik.get(NIEUW).text
    for naam in (*Casus.TEKSTVELDEN, "namen"):
        veld = html.split(f'name="{naam}"')[1].split(">")[0]
        assert all(f'{attr}="{waarde}"' in veld for attr, waarde in RUW.items()), naam
    nazicht = controleer(ik)
    for stuk in nazicht.split('name="vervanging-')[1:]:
        assert 'spellcheck="false"' in stuk.split(">")[0] and 'autocomplete="off"' in stuk.split(">")[0]


def test_no_page_with_raw_text_is_cached_or_moved(ik):
    ik.get(NIEUW)
    van_het_inloggen = set(ik.session.keys())
    antwoord = ik.post(NIEUW, RUWE | {"stap": "controleer"})
    assert "no-store" in antwoord["Cache-Control"] and antwoord.status_code == 200
    assert not [m for m in antwoord.context["messages"]]
    assert set(ik.session.keys()) == van_het_inloggen
    assert not [stuk for stuk in RUWE.values() if isinstance(stuk, str) and stuk in str(dict(ik.session))]


def test_text_is_shown_as_text(ik, gonda, klant):
    boos = '<script>alert(1)</script> " onload=x <b>vet</b>'
    rauw = {veld: f"{TEKST[veld]} {boos}" for veld in Casus.TEKSTVELDEN if veld != "kernvraag"}
    html = controleer(ik, tekst(**rauw, kernvraag="Waarom <script>?"))
    antwoord = bewaar(ik, html)
    casus = zet(Casus.objects.get(), "aangeboden")
    assert casus.situatie.endswith(boos)
    paginas = [html, ik.get(antwoord.url).text, ik.get("/casussen/").text]
    paginas.append(ik.get(reverse("casuistiek:bewerken", args=[casus.uuid])).text)
    paginas.append(ik.get(reverse("casuistiek:intrekken", args=[casus.uuid])).text)
    paginas += [klant(gonda).get(adres).text for adres in (antwoord.url, "/casussen/wachtrij/")]
    for pagina in paginas:
        assert "&lt;script&gt;alert(1)" in pagina and "<script>" not in pagina and "<b>vet" not in pagina


def test_duo_partner_comes_first_and_can_be_chosen(ik, otto, bea):
    html = ik.get(NIEUW).text
    keuzes = html.split('name="mede_inbrenger"')[1].split("</select>")[0]
    assert "Otto" in keuzes.split("</option>")[1] and "(jouw duo)" in keuzes and bea.naam not in keuzes
    bewaar(ik, controleer(ik, tekst(mede_inbrenger=str(otto.uuid))))
    assert Casus.objects.get().mede_inbrenger == otto


def test_second_inbrenger_edits_without_that_choice(community, ingrid, otto, klant):
    casus = maak_casus(community, ingrid, otto)
    adres = reverse("casuistiek:bewerken", args=[casus.uuid])
    html = klant(otto).get(adres).text
    assert "mede_inbrenger" not in html
    bewaar(klant(otto), controleer(klant(otto), post_van(html, titel="Een nieuwe titel"), adres), adres)
    casus = Casus.objects.get()
    assert casus.titel == "Een nieuwe titel" and casus.mede_inbrenger == otto and casus.inbrenger == ingrid


def test_stale_edit_is_told_once_and_can_go_on(community, ingrid, otto, klant):
    casus = maak_casus(community, ingrid, otto)
    adres = reverse("casuistiek:bewerken", args=[casus.uuid])
    html = controleer(klant(ingrid), post_van(klant(ingrid).get(adres).text, titel="Mijn versie"), adres)
    actions.wijzig(otto, casus, tekst(titel="Versie van de ander"))
    html = bewaar(klant(ingrid), html, adres).text
    assert "is veranderd sinds je hem opende" in html and Casus.objects.get().titel == "Versie van de ander"
    html = controleer(klant(ingrid), post_van(html), adres)
    bewaar(klant(ingrid), html, adres)
    assert Casus.objects.get().titel == "Mijn versie"


def test_editing_what_waits_takes_it_out_of_the_queue(community, ingrid, gonda, klant):
    casus = maak_casus(community, ingrid, status="aangeboden")
    adres = reverse("casuistiek:bewerken", args=[casus.uuid])
    html = klant(ingrid).get(adres).text
    assert "wachtrij" in html
    bewaar(klant(ingrid), controleer(klant(ingrid), post_van(html), adres), adres)
    assert Casus.objects.get().status == "concept"
    assert casus.titel not in klant(gonda).get("/casussen/wachtrij/").text


def test_released_in_the_meantime_keeps_what_was_typed(community, ingrid, klant):
    casus = maak_casus(community, ingrid)
    adres = reverse("casuistiek:bewerken", args=[casus.uuid])
    html = controleer(klant(ingrid), post_van(klant(ingrid).get(adres).text, titel="Te laat getypt"), adres)
    zet(casus, "vrijgegeven")
    html = bewaar(klant(ingrid), html, adres).text
    assert "Dat kan op dit moment niet" in html and "Te laat getypt" in html
    assert klant(ingrid).get(adres).status_code == 302


def test_member_of_two_communities_chooses_first(ik, ingrid):
    ander = Community.objects.create(naam="Nog een community")
    Lidmaatschap.objects.create(community=ander, gebruiker=ingrid)
    html = ik.get(NIEUW).text
    assert "Waar breng je deze casus in" in html
    adres = reverse("casuistiek:nieuw", args=[ander.uuid])
    assert adres in html
    bewaar(ik, controleer(ik, TEKST, adres), adres)
    assert Casus.objects.get().community == ander
    Lidmaatschap.objects.filter(community=ander).update(is_lid=False, is_beheerder=True)
    assert ik.get(adres).status_code == 403
