"""Making a leidraad: who may, what each change does, two people at once, and publishing."""

import pytest

from cop.permissions import RECHTEN
from cop.writepath import ACTIES, Geweigerd, voer_uit
from intervisie.leidraad import KOP, MAP, STAP, STAP_MAG, fouten, lees
from intervisie.leidraad_maken import toml
from intervisie.leidraad_maken.forms import KopFormulier, StapFormulier
from intervisie.leidraad_maken.velden import KEUZES, VELDEN
from intervisie.models import EigenLeidraad, Leidraad
from intervisie.staptypen import STAPTYPEN
from tests.agenda.bouw import plandata
from tests.kamer.groep import ROLLEN, Groep

IEDEREEN = ("bea", "gonda", "petra", "ingrid", "daan", "wim", "eva")
MAKERS = {"bea", "gonda", "petra"}  # beheerder and begeleiders
SHIPPED = sorted(pad.stem for pad in MAP.glob("*.toml"))
MET_MODULES = [s for s in SHIPPED if "module" in lees(MAP / f"{s}.toml")]
EEN_INBRENGER = {naam: rol for naam, rol in ROLLEN.items() if naam != "otto"}


def weigering(werk, *args, **kwargs) -> Geweigerd:
    with pytest.raises(Geweigerd) as fout:
        werk(*args, **kwargs)
    return fout.value


# ---- who ----


def gegevens_voor(eigen) -> dict:
    """Per action the data with which it would succeed."""
    erbij = eigen.stapdata("verhaal", na="verhaal", titel="Nog een")
    del erbij["welke"]
    kop = {naam: eigen.rij.inhoud[naam] for naam in KopFormulier().fields if naam in eigen.rij.inhoud}
    return {
        "leidraad.wijzigen": kop | {"herkomst": ""},
        "leidraad.schikken": {"doe": "omlaag verhaal"},
        "leidraad.terugdraaien": {},
        "leidraad.publiceren": {},
        "leidraad.intrekken": {},
        "leidraadstap.toevoegen": erbij,
        "leidraadstap.wijzigen": eigen.stapdata("verhaal", titel="Anders"),
        "leidraad.weggooien": {},
    }


@pytest.mark.parametrize("wie", IEDEREEN)
def test_who_may_do_what(eigen, community, mensen, wie):
    data = gegevens_voor(eigen)
    nieuw = {
        "leidraad.maken": {"van": "vijfstappen", "naam": "Nog een"},
        "leidraad.inlezen": {"toml": toml.schrijf(eigen.rij.inhoud)},
    }
    modules = "intervisie.leidraad_maken.actions"
    assert set(data | nieuw) == {n for n, a in ACTIES.items() if a.functie.__module__ == modules}
    eigen.doe("leidraad.publiceren")
    eigen.doe("leidraad.schikken", **{"minuten-verhaal": 9})
    for naam in [*nieuw, *data]:
        obj = community if naam in nieuw else eigen.rij
        assert RECHTEN[naam] == {"beheerder", "begeleider"}
        try:
            if naam in nieuw:
                voer_uit(naam, mensen[wie], obj, nieuw[naam])
            else:
                eigen.doe(naam, wie, **data[naam])
            uitkomst = "mag"
        except Geweigerd as fout:
            uitkomst = fout.code
        verwacht = "mag" if wie in MAKERS else "onbekend" if wie == "eva" else "geen_recht"
        assert uitkomst == verwacht, naam


# ---- what the forms know ----


def test_every_field_of_the_tables_has_words():
    velden = {*KOP, *STAP, *STAP_MAG} - {"sleutel", "versie", "licentie", "stap"}  # modules stay as they are
    assert velden == set(VELDEN)
    assert set(KEUZES["type"]) == set(STAPTYPEN)
    for tabel in (KOP, STAP):
        for veld, soort in tabel.items():
            if isinstance(soort, tuple) and veld != "licentie":
                assert set(soort) == set(KEUZES[veld]), veld


@pytest.mark.parametrize("sleutel", SHIPPED)
def test_saving_every_part_unchanged_changes_nothing(maak, sleutel):
    """The forms can say everything that stands in the leidraden there are."""
    eigen = maak(sleutel, "Kopie")
    voor = eigen.rij.inhoud
    kop = {naam: voor[naam] for naam in KopFormulier().fields if naam in voor} | {"herkomst": ""}
    eigen.doe("leidraad.wijzigen", **kop)
    for stap in eigen.sleutels:
        eigen.doe("leidraadstap.wijzigen", **eigen.stapdata(stap))
    assert eigen.rij.inhoud == voor
    assert eigen.rij.eerder == []


def test_boxes_keep_the_order_in_which_things_stood(eigen):
    kop = gegevens_voor(eigen)["leidraad.wijzigen"]
    eigen.doe("leidraad.wijzigen", **kop | {"behoefte": ["waarden"]})
    eigen.doe("leidraad.wijzigen", **kop | {"behoefte": ["advies", "dilemma", "waarden"]})
    assert eigen.rij.inhoud["behoefte"] == ["waarden", "advies", "dilemma"]
    stap = eigen.stapdata("oogst", bron=["vragen", "bespreken"])
    eigen.doe("leidraadstap.wijzigen", **stap | {"bron": ["bespreken"]})
    eigen.doe("leidraadstap.wijzigen", **stap | {"bron": ["vragen", "bespreken"]})
    assert eigen.rij.stap("oogst")["bron"] == ["bespreken", "vragen"]


def test_each_kind_of_step_can_be_added(eigen, klant, gonda):
    """With what its page fills in, and cards of an earlier step where it needs those."""
    from django.urls import reverse
    from lxml import html

    na = eigen.sleutels[-2]
    for type_ in sorted(STAPTYPEN, key=lambda naam: STAPTYPEN[naam].per_groepje):
        adres = reverse("leidraad_maken:erbij", args=[eigen.rij.uuid, type_])
        if STAPTYPEN[type_].per_groepje:  # what happens in groepjes comes after making them
            eigen.ververs()
            na = next(stap["sleutel"] for stap in eigen.rij.stappen if stap["type"] == "groepjes")
        blad = html.fromstring(klant(gonda).get(f"{adres}?na={na}").text)
        formulier = next(f for f in blad.forms if "instructie" in f.fields)
        data = dict(formulier.form_values())
        if "bron" in STAPTYPEN[type_].vereist or type_ == "kiezen":
            data["bron"] = eigen.sleutels[1]
        antwoord = klant(gonda).post(adres, data)
        assert antwoord.status_code == 302, (type_, html.fromstring(antwoord.text).text_content())
    eigen.ververs()
    assert {stap["type"] for stap in eigen.rij.stappen} == set(STAPTYPEN)
    assert list(fouten(eigen.rij.inhoud)) == []


def test_a_step_in_the_wrong_place_is_told_in_the_words_of_the_page(eigen):
    data = eigen.stapdata("verhaal", na="verhaal", type="in_groepje", ronde=1)
    del data["welke"]
    fout = weigering(eigen.doe, "leidraadstap.toevoegen", **data)
    assert fout.velden == {"type": ["Een stap ‘In groepjes’ komt na een stap ‘Groepjes maken’."]}


# ---- copying ----


def test_a_copy_says_where_it_comes_from_and_keeps_its_licence(maak):
    Leidraad.objects.create(
        sleutel="vrij",
        versie=3,
        naam="Vrije methode",
        inhoud=lees(MAP / "vijfstappen.toml")
        | {"sleutel": "vrij", "versie": 3, "licentie": "CC-BY-SA-4.0", "herkomst": "Van de makers."},
    )
    eigen = maak("vrij", "Onze eigen")
    assert eigen.rij.inhoud["licentie"] == "CC-BY-SA-4.0"
    assert eigen.rij.inhoud["herkomst"] == "Bewerking van ‘Vrije methode’ (versie 3). Van de makers."
    kop = gegevens_voor(eigen)["leidraad.wijzigen"]
    eigen.doe("leidraad.wijzigen", **kop | {"licentie": "EUPL-1.2", "herkomst": "Wij haalden een stap weg."})
    assert eigen.rij.inhoud["licentie"] == "CC-BY-SA-4.0"
    assert eigen.rij.inhoud["herkomst"].endswith("Van de makers. Wij haalden een stap weg.")
    eigen.doe("leidraad.publiceren")
    nog_een = maak(eigen.rij.sleutel, "Kopie van een kopie")
    assert nog_een.rij.inhoud["licentie"] == "CC-BY-SA-4.0"
    assert nog_een.rij.inhoud["herkomst"].startswith("Bewerking van ‘Onze eigen’ (versie 1). Bewerking van")


def test_a_leidraad_of_another_community_cannot_be_copied_or_chosen(maak, mensen, eva):
    from cop.models import Community

    eigen = maak()
    eigen.doe("leidraad.publiceren")
    ander = Community.objects.get(leden__gebruiker=eva)
    data = {"van": eigen.rij.sleutel, "naam": "Gestolen"}
    assert weigering(voer_uit, "leidraad.maken", eva, ander, data).velden == {
        "van": ["Kies een leidraad uit de lijst."]
    }
    assert eigen.rij.sleutel not in {r.sleutel for r in Leidraad.objects.te_kiezen(ander)}
    assert eigen.rij.sleutel in {r.sleutel for r in Leidraad.objects.te_kiezen(eigen.rij.community)}


def test_reading_in_gives_the_same_leidraad_under_a_key_of_its_own(eigen, community, gonda):
    for sleutel in SHIPPED:
        inhoud = Leidraad.objects.get(sleutel=sleutel).inhoud
        antwoord = voer_uit("leidraad.inlezen", gonda, community, {"toml": toml.schrijf(inhoud)})
        nieuw = EigenLeidraad.objects.get(uuid=antwoord.gegevens["leidraad"])
        assert nieuw.inhoud == inhoud | {"sleutel": nieuw.sleutel, "versie": 1}
        assert nieuw.sleutel != sleutel


# ---- changing ----


def test_steps_move_change_and_go_and_everything_can_be_taken_back(eigen):
    begin = eigen.sleutels
    eerste, tweede, derde = begin[:3]
    standen = [eigen.rij.inhoud]
    for doe, verwacht in (
        (f"omlaag {eerste}", [tweede, eerste]),
        (f"omhoog {eerste}", [eerste, tweede]),
        (f"weg {eerste}", [tweede, derde]),
    ):
        eigen.doe("leidraad.schikken", doe=doe)
        assert eigen.sleutels[:2] == verwacht
        standen.append(eigen.rij.inhoud)
    eigen.doe("leidraad.schikken", **{f"minuten-{tweede}": 42})
    assert eigen.rij.stap(tweede)["minuten"] == 42
    assert "weggehaald" in eigen.rij.eerder[-2][0] and "minuten" in eigen.rij.eerder[-1][0]
    for stand in reversed(standen):
        eigen.doe("leidraad.terugdraaien")
        assert eigen.rij.inhoud == stand
    assert weigering(eigen.doe, "leidraad.terugdraaien").code == "niet_nu"


def test_moving_past_the_edge_does_nothing(eigen):
    eigen.doe("leidraad.schikken", doe=f"omhoog {eigen.sleutels[0]}")
    eigen.doe("leidraad.schikken", doe=f"omlaag {eigen.sleutels[-1]}")
    assert eigen.rij.eerder == []


def test_a_new_step_comes_where_it_was_asked_with_a_key_of_its_own(eigen):
    eerste = eigen.sleutels[0]
    data = eigen.stapdata(eerste, titel=eigen.rij.stap(eerste)["titel"])
    del data["welke"]
    for na in ("", eerste, "bestaat_niet"):
        eigen.doe("leidraadstap.toevoegen", **data | {"na": na})
    assert len(set(eigen.sleutels)) == len(eigen.sleutels) == 8
    assert eigen.sleutels.index(eerste) == 2
    assert list(fouten(eigen.rij.inhoud)) == []


FOUTE_STAP = {
    "titel": "",
    "minuten": "0",
    "type": "zingen",
    "spreekt": "iedereen",
    "max": "-1",
    "bron": ["oogst"],
    "zicht": "tot_onthulling",
    "instructie": "x" * 601,
    "tip": "met een \x00",
}


@pytest.mark.parametrize("veld", FOUTE_STAP)
def test_what_is_wrong_is_refused_at_its_field(eigen, veld):
    voor = eigen.rij.inhoud
    fout = weigering(
        eigen.doe, "leidraadstap.wijzigen", **eigen.stapdata("verhaal", **{veld: FOUTE_STAP[veld]})
    )
    assert fout.code == "ongeldig" and list(fout.velden) == [veld]
    eigen.ververs()
    assert eigen.rij.inhoud == voor


def test_a_head_that_does_not_fit_is_refused_at_its_field(eigen):
    kop = gegevens_voor(eigen)["leidraad.wijzigen"]
    fout = weigering(eigen.doe, "leidraad.wijzigen", **kop | {"groep_min": 9, "groep_max": 4})
    assert list(fout.velden) == ["groep_min"]


def test_what_a_step_needs_of_another_is_said_until_it_is_right(eigen):
    """Moving a step before the one whose cards it uses may be on the way to something: publishing may not."""
    bron = next(stap for stap in eigen.rij.stappen if stap.get("bron"))
    weg = bron["bron"][0]
    eigen.doe("leidraad.schikken", doe=f"weg {weg}")
    mis = [fout for fout in fouten(eigen.rij.inhoud) if fout.veld == "bron"]
    assert mis
    assert weigering(eigen.doe, "leidraad.publiceren").code == "niet_nu"
    eigen.doe("leidraad.terugdraaien")
    eigen.doe("leidraad.publiceren")


def test_a_leidraad_does_not_grow_without_end(eigen):
    data = eigen.stapdata("verhaal")
    del data["welke"]
    rij = eigen.rij
    stappen = [rij.stappen[0] | {"sleutel": f"s{n}"} for n in range(59)] + [rij.stap("verhaal")]
    EigenLeidraad.objects.filter(pk=rij.pk).update(inhoud=rij.inhoud | {"stap": stappen})
    assert "hoogstens 60" in weigering(eigen.doe, "leidraadstap.toevoegen", **data).uitleg
    tekst = toml.schrijf(rij.inhoud | {"stap": [*stappen, rij.stappen[0] | {"sleutel": "te_veel"}]})
    fout = weigering(voer_uit, "leidraad.inlezen", eigen.mensen["gonda"], rij.community, {"toml": tekst})
    assert "hoogstens 60" in fout.uitleg


# ---- two people ----


@pytest.mark.parametrize(
    "naam",
    [
        "leidraad.wijzigen",
        "leidraad.schikken",
        "leidraad.terugdraaien",
        "leidraad.publiceren",
        "leidraadstap.toevoegen",
        "leidraadstap.wijzigen",
    ],
)
def test_who_saves_something_old_is_refused(eigen, naam):
    eigen.doe("leidraad.schikken", **{"minuten-verhaal": 9})
    gezien = eigen.rij.seq
    data = gegevens_voor(eigen)[naam]
    eigen.doe("leidraad.schikken", "petra", **{"minuten-verhaal": 11})
    voor = eigen.rij.inhoud
    fout = weigering(eigen.doe, naam, **data | {"gezien": gezien})
    assert fout.code == "verouderd" and "wat je typte staat er nog" in fout.uitleg
    eigen.ververs()
    assert eigen.rij.inhoud == voor
    eigen.doe(naam, **data)


# ---- publishing ----


def test_publishing_makes_a_version_that_never_changes(eigen):
    eigen.doe("leidraad.publiceren")
    een = Leidraad.objects.get(sleutel=eigen.rij.sleutel)
    assert (een.versie, een.vervallen, een.community, een.inhoud) == (
        1,
        False,
        eigen.rij.community,
        eigen.rij.inhoud,
    )
    assert weigering(eigen.doe, "leidraad.publiceren").code == "niet_nu"  # nothing to publish
    eigen.doe("leidraad.schikken", doe=f"weg {eigen.sleutels[0]}")
    assert eigen.rij.status == "concept"
    een.refresh_from_db()
    assert not een.vervallen and len(een.inhoud["stap"]) == len(eigen.sleutels) + 1
    eigen.doe("leidraad.publiceren")
    een.refresh_from_db()
    twee = Leidraad.objects.get(sleutel=eigen.rij.sleutel, versie=2)
    assert een.vervallen and not twee.vervallen and twee.inhoud == eigen.rij.inhoud
    assert twee.inhoud["versie"] == 2 and een.inhoud["versie"] == 1


def test_a_running_session_and_a_planned_one_keep_what_they_had(eigen, community, mensen):
    eigen.doe("leidraad.publiceren")
    lopend = Groep(community, mensen, eigen.rij.sleutel, rollen=EEN_INBRENGER).start()
    gepland = Groep(community, mensen, eigen.rij.sleutel, rollen=EEN_INBRENGER)
    stappen, lijst = list(lopend.sessie.stappen.values()), lopend.beeld("daan").leidraad
    for sleutel in eigen.sleutels[1:4]:
        eigen.doe("leidraad.schikken", doe=f"weg {sleutel}")
    eigen.doe("leidraadstap.wijzigen", **eigen.stapdata(eigen.sleutels[0], titel="Heel anders"))
    EigenLeidraad.objects.filter(pk=eigen.rij.pk).update(
        inhoud=eigen.rij.inhoud
        | {
            "stap": [
                {k: w for k, w in s.items() if k != "bron"} | {"type": "gesprek", "zicht": "open"}
                for s in eigen.rij.stappen
            ]
        }
    )
    eigen.doe("leidraad.publiceren")
    eigen.doe("leidraad.intrekken")
    lopend.ververs()
    assert list(lopend.sessie.stappen.values()) == stappen
    assert lopend.beeld("daan").leidraad == lijst
    gepland.ververs()
    assert gepland.sessie.leidraad.versie == 1
    assert len(gepland.start().sessie.stappen.all()) == len(stappen)


def test_withdrawn_can_no_longer_be_chosen_and_can_come_back(eigen, community, mensen, gonda):
    eigen.doe("leidraad.publiceren")
    data = plandata(community, mensen, leidraad=eigen.rij.sleutel, titel="T", inbrengers=[])
    data["inbrengers"] = [community.leden.get(gebruiker=mensen["ingrid"]).pk]
    eigen.doe("leidraad.intrekken")
    fout = weigering(voer_uit, "sessie.plannen", gonda, community, data)
    assert list(fout.velden) == ["leidraad"]
    eigen.doe("leidraad.publiceren")
    data["leidraad"] = Leidraad.objects.get(sleutel=eigen.rij.sleutel, vervallen=False).pk
    voer_uit("sessie.plannen", gonda, community, data)
    assert weigering(eigen.doe, "leidraad.weggooien").code == "niet_nu"  # now there is a session with it


def test_what_was_never_published_is_not_withdrawn_but_thrown_away(eigen):
    assert weigering(eigen.doe, "leidraad.intrekken").code == "niet_nu"
    eigen.doe("leidraad.publiceren")
    eigen.doe("leidraad.weggooien")
    assert not EigenLeidraad.objects.exists()
    assert not Leidraad.objects.filter(community__isnull=False).exists()


def test_a_community_can_go_with_its_leidraden_and_sessions(eigen, community, mensen):
    eigen.doe("leidraad.publiceren")
    Groep(community, mensen, eigen.rij.sleutel, rollen=EEN_INBRENGER)
    community.delete()
    assert not Leidraad.objects.filter(community__isnull=False).exists()
    assert Leidraad.objects.filter(community=None).count() == len(SHIPPED)


def test_fields_that_the_form_does_not_know_stay(eigen, monkeypatch):
    stap = eigen.rij.stap("verhaal") | {"later_bedacht": ["x"]}
    stappen = [stap if s["sleutel"] == "verhaal" else s for s in eigen.rij.stappen]
    EigenLeidraad.objects.filter(pk=eigen.rij.pk).update(inhoud=eigen.rij.inhoud | {"stap": stappen})
    monkeypatch.setitem(STAP_MAG, "later_bedacht", list)
    velden = StapFormulier().fields.keys()
    assert "later_bedacht" in velden  # a new row in the table is a new field by itself
    eigen.ververs()
    data = eigen.stapdata("verhaal", titel="Anders", later_bedacht="x\ny")
    eigen.doe("leidraadstap.wijzigen", **data)
    assert eigen.rij.stap("verhaal")["later_bedacht"] == ["x", "y"]


def test_the_modules_of_a_leidraad_travel_along_and_can_be_chosen(maak, gonda, klant):
    from django.urls import reverse
    from lxml import html

    eigen = maak(MET_MODULES[0], "Kopie")
    modules = eigen.rij.inhoud["module"]
    stap = next(stap for stap in eigen.rij.stappen if stap.get("modules"))
    adres = reverse("leidraad_maken:stap", args=[eigen.rij.uuid, stap["sleutel"]])
    blad = html.fromstring(klant(gonda).get(adres).text)
    assert blad.xpath("//input[@name='modules']/@value") == [module["sleutel"] for module in modules]
    eigen.doe("leidraadstap.wijzigen", **eigen.stapdata(stap["sleutel"], modules=[modules[0]["sleutel"]]))
    assert eigen.rij.stap(stap["sleutel"])["modules"] == [modules[0]["sleutel"]]
    assert eigen.rij.inhoud["module"] == modules
    eigen.doe("leidraad.publiceren")
