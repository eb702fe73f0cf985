"""The pages of the editor: for whom, what they say, and that nothing typed is lost."""

import pytest
from django.urls import reverse
from lxml import html

from intervisie.leidraad_maken import toml
from intervisie.models import EigenLeidraad, Leidraad

IEDEREEN = ("bea", "gonda", "petra", "ingrid", "daan", "wim", "eva")
MAKERS = {"bea", "gonda", "petra"}


def adressen(eigen) -> dict[str, str]:
    uuid, community = eigen.rij.uuid, eigen.rij.community.uuid
    return {
        "eigen": reverse("leidraad_maken:eigen"),
        "maken": reverse("leidraad_maken:maken", args=[community]),
        "inlezen": reverse("leidraad_maken:inlezen", args=[community]),
        "stap": reverse("leidraad_maken:stap", args=[uuid, "vragen"]),
        "erbij": reverse("leidraad_maken:erbij", args=[uuid, "gesprek"]),
        **{
            naam: reverse(f"leidraad_maken:{naam}", args=[uuid])
            for naam in ("bewerken", "weg", "lezen", "proberen", "bestand", "gegevens", "soort")
        },
    }


def blad(antwoord):
    return html.fromstring(antwoord.text)


def velden(antwoord, met: str) -> dict:
    """What the form with this field would send as it stands, lists too."""
    formulier = next(f for f in blad(antwoord).forms if met in f.fields)
    data: dict[str, list] = {}
    for naam, waarde in formulier.form_values():
        data.setdefault(naam, []).append(waarde)
    return data


@pytest.mark.parametrize("wie", IEDEREEN)
def test_the_pages_are_for_who_may_make_a_leidraad(eigen, mensen, klant, wie):
    eigen.doe("leidraad.publiceren")
    codes = {naam: klant(mensen[wie]).get(adres).status_code for naam, adres in adressen(eigen).items()}
    verwacht = 200 if wie in MAKERS else 404 if wie == "eva" else 403
    alles = dict.fromkeys(codes, verwacht)
    if wie == "eva":  # she makes her own, in her own community
        alles["eigen"] = 200
    assert codes == alles
    lezen = klant(mensen[wie]).get(reverse("leidraden:leidraad", args=[eigen.rij.sleutel])).status_code
    assert lezen == (404 if wie == "eva" else 200)
    lijst = klant(mensen[wie]).get(reverse("leidraden:leidraden")).text
    assert ("Onze vijfstappen" in lijst) == (wie != "eva")
    for naam in ("leidraden:bestand", "oefenen:oefenen"):
        code = klant(mensen[wie]).get(reverse(naam, args=[eigen.rij.sleutel])).status_code
        assert code == (404 if wie == "eva" else 200)


def test_a_concept_is_for_its_makers_only(eigen, mensen, klant):
    for wie in IEDEREEN:
        klant_ = klant(mensen[wie])
        assert klant_.get(reverse("leidraden:leidraad", args=[eigen.rij.sleutel])).status_code == 404
        assert "Onze vijfstappen" not in klant_.get(reverse("leidraden:leidraden")).text


def test_visitors_log_in_first(eigen, klant):
    for adres in adressen(eigen).values():
        assert klant().get(adres).url.startswith(reverse("account_login"))


def test_minutes_are_added_up_per_phase_and_together(eigen, gonda, klant):
    pagina = blad(klant(gonda).get(adressen(eigen)["bewerken"]))
    inhoud = eigen.rij.inhoud["stap"]
    assert pagina.xpath("//*[@data-totaal]")[0].text == str(sum(s["minuten"] for s in inhoud))
    per_fase = [int(e.text) for e in pagina.xpath("//*[@data-fasetotaal]")]
    assert sum(per_fase) == sum(s["minuten"] for s in inhoud) and len(per_fase) > 1


def test_pressing_any_button_keeps_the_minutes_that_were_typed(eigen, gonda, klant):
    adres, mens = adressen(eigen)["bewerken"], klant(gonda)
    naar = {
        "omlaag verhaal": "#omlaag-verhaal",
        "omhoog oogst": "#omhoog-oogst",
        "wijzig vragen": "/stap/vragen/",
        "erbij vragen": "/erbij/?na=vragen",
        "erbij": "/erbij/?na=",
        "": "#stappen",
        "weg antwoorden": "#terugdraaien",
    }
    for nummer, (doe, plek) in enumerate(naar.items(), 20):
        data = velden(mens.get(adres), "minuten-verhaal") | {"minuten-verhaal": nummer, "doe": doe}
        antwoord = mens.post(adres, data)
        assert antwoord.status_code == 302 and antwoord.url.endswith(plek), doe
        eigen.ververs()
        assert eigen.rij.stap("verhaal")["minuten"] == nummer
    assert "antwoorden" not in eigen.sleutels


def test_minutes_that_are_no_minutes_are_said_at_their_step(eigen, gonda, klant):
    adres, mens = adressen(eigen)["bewerken"], klant(gonda)
    data = velden(mens.get(adres), "minuten-verhaal")
    antwoord = mens.post(adres, data | {"minuten-verhaal": "0", "minuten-vragen": "99", "doe": "weg oogst"})
    pagina = blad(antwoord)
    veld = pagina.get_element_by_id("minuten-verhaal")
    assert veld.get("aria-invalid") == "true" and veld.get("value") == "0"
    assert pagina.get_element_by_id(veld.get("aria-describedby")).text_content().strip()
    assert pagina.get_element_by_id("minuten-vragen").get("value") == "99"
    eigen.ververs()
    assert eigen.rij.stap("oogst") and eigen.rij.eerder == []


def test_a_fault_stands_at_its_step_and_publishing_waits(eigen, gonda, klant):
    eigen.doe("leidraad.schikken", doe="weg vragen")
    pagina = blad(klant(gonda).get(adressen(eigen)["bewerken"]))
    assert "stap die er niet meer is" in pagina.get_element_by_id("stap-antwoorden").text_content()
    assert pagina.xpath("//button[contains(., 'Publiceer') and @disabled]")
    assert pagina.xpath("//a[@href='#stap-antwoorden']")
    stap = klant(gonda).get(reverse("leidraad_maken:stap", args=[eigen.rij.uuid, "antwoorden"]))
    data = velden(stap, "instructie")
    assert klant(gonda).post(stap.request["PATH_INFO"], data).status_code == 302  # saving drops what is gone


def test_what_is_wrong_with_a_step_stands_at_its_field_with_what_was_typed(eigen, gonda, klant):
    adres, mens = adressen(eigen)["stap"], klant(gonda)
    data = velden(mens.get(adres), "instructie")
    antwoord = mens.post(adres, data | {"minuten": "veel", "titel": "Getypt", "soort": ""})
    pagina = blad(antwoord)
    assert pagina.get_element_by_id("id_titel").get("value") == "Getypt"
    assert pagina.get_element_by_id("id_minuten").get("value") == "veel"
    assert pagina.get_element_by_id("id_minuten_error").text_content().strip()
    antwoord = mens.post(adres, data | {"titel": "Getypt", "soort": ""})
    assert "heeft dit nodig" in blad(antwoord).get_element_by_id("id_soort_error").text_content()


def test_who_saves_a_step_that_another_changed_sees_both(eigen, gonda, klant):
    adres, mens = adressen(eigen)["stap"], klant(gonda)
    data = velden(mens.get(adres), "instructie")
    eigen.doe("leidraadstap.wijzigen", "petra", **eigen.stapdata("vragen", titel="Van Petra", minuten=17))
    antwoord = mens.post(adres, data | {"titel": "Van Gonda"})
    tekst = blad(antwoord).get_element_by_id("inhoud").text_content()
    assert "intussen veranderd" in tekst and "Van Petra" in tekst and "17" in tekst
    assert velden(antwoord, "instructie")["titel"] == ["Van Gonda"]
    eigen.ververs()
    assert eigen.rij.stap("vragen")["titel"] == "Van Petra"
    assert mens.post(adres, velden(antwoord, "instructie")).status_code == 302
    eigen.ververs()
    assert eigen.rij.stap("vragen")["titel"] == "Van Gonda"


def test_a_wrong_field_does_not_hide_that_another_changed_it(eigen, gonda, klant):
    adres, mens = adressen(eigen)["stap"], klant(gonda)
    data = velden(mens.get(adres), "instructie")
    eigen.doe("leidraadstap.wijzigen", "petra", **eigen.stapdata("vragen", titel="Van Petra"))
    antwoord = mens.post(adres, data | {"titel": "Van Gonda", "minuten": ""})
    assert "intussen veranderd" in antwoord.text and "Van Petra" in antwoord.text


def test_a_step_that_another_took_away_can_be_put_back(eigen, gonda, klant):
    adres, mens = adressen(eigen)["stap"], klant(gonda)
    data = velden(mens.get(adres), "instructie")
    eigen.doe("leidraad.schikken", "petra", doe="weg vragen")
    antwoord = mens.post(adres, data | {"titel": "Van Gonda"})
    assert "haalde deze stap intussen weg" in antwoord.text
    formulier = next(f for f in blad(antwoord).forms if "instructie" in f.fields)
    opnieuw = velden(antwoord, "instructie")
    assert opnieuw["titel"] == ["Van Gonda"]
    assert mens.post(formulier.get("action"), opnieuw).status_code == 302
    eigen.ververs()
    assert "Van Gonda" in [stap["titel"] for stap in eigen.rij.stappen]
    assert mens.get(adres).status_code == 404


def test_a_press_twice_makes_one(eigen, gonda, klant):
    adres, mens = adressen(eigen)["maken"], klant(gonda)
    data = velden(mens.get(adres + "?van=vijfstappen"), "naam") | {"naam": "Dubbel"}
    assert data["van"] == ["vijfstappen"]
    assert mens.post(adres, data).url == mens.post(adres, data).url
    assert sum(rij.naam == "Dubbel" for rij in EigenLeidraad.objects.all()) == 1


def test_reading_in_keeps_what_was_pasted_and_says_every_fault(eigen, gonda, klant):
    adres, mens = adressen(eigen)["inlezen"], klant(gonda)
    goed = toml.schrijf(eigen.rij.inhoud)
    fout = goed.replace("minuten = 5", "minuten = 0").replace('type = "oogst"', 'type = "zingen"')
    antwoord = mens.post(adres, {"toml": fout})
    vak = blad(antwoord).get_element_by_id("id_toml")
    assert vak.text.strip() == fout.strip()
    gezegd = blad(antwoord).get_element_by_id("id_toml_error").text_content()
    assert "zingen" in gezegd and "minuten" in gezegd and "Stap 1" in gezegd
    antwoord = mens.post(adres, {"toml": goed})
    nieuw = EigenLeidraad.objects.order_by("pk").last()
    assert antwoord.url == reverse("leidraad_maken:bewerken", args=[nieuw.uuid])
    assert nieuw.inhoud["stap"] == eigen.rij.inhoud["stap"]


def test_a_file_of_a_concept_of_a_version_and_of_a_shipped_one_read_back_the_same(eigen, gonda, daan, klant):
    eigen.doe("leidraad.publiceren")
    eigen.doe("leidraad.schikken", **{"minuten-verhaal": 33})
    concept = klant(gonda).get(adressen(eigen)["bestand"])
    assert concept["Content-Disposition"] == f'attachment; filename="{eigen.rij.sleutel}.toml"'
    assert toml.lees(concept.content.decode()) == eigen.rij.inhoud
    for sleutel in (eigen.rij.sleutel, "dilemmamethode"):
        tekst = klant(daan).get(reverse("leidraden:bestand", args=[sleutel])).content.decode()
        assert toml.lees(tekst) == Leidraad.objects.get(sleutel=sleutel, vervallen=False).inhoud


def test_the_preview_and_the_print_are_of_the_concept(eigen, gonda, klant):
    eigen.doe("leidraadstap.wijzigen", **eigen.stapdata("vragen", titel="Heel nieuw"))
    mens = klant(gonda)
    voorbeeld = mens.get(adressen(eigen)["proberen"] + "?stap=2").text
    assert "Heel nieuw" in voorbeeld and adressen(eigen)["bewerken"] in voorbeeld
    assert "Heel nieuw" in mens.get(adressen(eigen)["lezen"]).text
    assert mens.get(adressen(eigen)["proberen"] + "?stap=9").status_code == 404
    data = velden(mens.get(adressen(eigen)["stap"]), "instructie") | {"doe": "bekijk"}
    assert mens.post(adressen(eigen)["stap"], data).url.endswith("/oefenen/?stap=2")


def test_a_published_one_is_in_the_form_to_plan_of_its_community_only(eigen, gonda, eva, klant):
    from cop.models import Community

    eigen.doe("leidraad.publiceren")
    eigen_adres = reverse("agenda:plannen", args=[eigen.rij.community.uuid])
    ander = reverse("agenda:plannen", args=[Community.objects.get(leden__gebruiker=eva).uuid])
    assert "Onze vijfstappen, 30 minuten (van jullie)" in klant(gonda).get(eigen_adres).text
    assert "Onze vijfstappen" not in klant(eva).get(ander).text


def test_going_is_asked_first_and_says_what_happens(eigen, gonda, klant):
    adres, mens = adressen(eigen)["weg"], klant(gonda)
    assert "Ja, trek in" not in mens.get(adres).text  # nothing to withdraw yet
    eigen.doe("leidraad.publiceren")
    assert "Ja, trek in" in mens.get(adres).text
    mens.post(adres)
    eigen.ververs()
    assert eigen.rij.status == "ingetrokken"
    assert "Ja, gooi weg" in mens.get(adres).text
    assert mens.post(adres, {"weggooien": "ja"}).url == adressen(eigen)["eigen"]
    assert not EigenLeidraad.objects.exists()


@pytest.mark.parametrize("naam", ["terugdraaien", "publiceren"])
def test_buttons_answer_to_presses_only(eigen, gonda, klant, naam):
    adres = reverse(f"leidraad_maken:{naam}", args=[eigen.rij.uuid])
    assert klant(gonda).get(adres).status_code == 405
    assert klant(gonda).post(adres, {"gezien": "0"}).status_code == 302
