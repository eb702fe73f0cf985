"""What holds for every leidraad that comes with the product: its steps fit their types and each other."""

import copy
import re

import pytest

from intervisie.leidraad import MAP, lees
from intervisie.meedoen import LABELS
from intervisie.oefenen.voorbeelden import KAARTEN
from intervisie.staptypen import STAPTYPEN

INHOUD = {pad.stem: lees(pad) for pad in MAP.glob("*.toml")}
MODULES = [module for inhoud in INHOUD.values() for module in inhoud.get("module", [])]
VERBORGEN = ("tot_onthulling", "anoniem")
STIL = ("niemand", "deelnemers", "gespreksleider")  # among whom the inbrenger is not
TEKSTEN = ("instructie", "voor_inbrenger", "spelregel", "tip")


def _heeft_kaarten(stap: dict) -> bool:
    type_ = STAPTYPEN[stap["type"]]
    kan = "bijdrage.plaatsen" in type_.handelingen and type_.invoer == "kaart"
    return bool(kan and stap["schrijft"] != "niemand" or stap.get("modules"))  # or those of the module


def _stap_fouten(stap: dict, eerder: dict[str, dict]):
    soort = stap["type"]
    if soort in ("schrijven", "standpunt") and (stap["zicht"] not in VERBORGEN or not _heeft_kaarten(stap)):
        yield "wat in stilte geschreven wordt, is verborgen tot het onthullen"
    if stap["zicht"] in VERBORGEN and soort not in ("schrijven", "standpunt", "check_uit", "kiezen"):
        yield "hier kan niemand onthullen"
    if stap["inbrenger"] == "luistert" and not {stap["spreekt"], stap["schrijft"]} <= set(STIL):
        yield "wie luistert, praat en schrijft niet"
    if soort == "luisterstand" and (stap["inbrenger"], stap["spreekt"]) != ("luistert", "deelnemers"):
        yield "in de luisterstand praten de deelnemers en luistert de inbrenger"
    if soort in ("formuleren", "oogst") and (stap["inbrenger"], stap["schrijft"]) != ("actief", "inbrenger"):
        yield "dit schrijft de inbrenger"
    if soort in ("vertellen", "waarderen") and stap["schrijft"] != "niemand":
        yield "hier schrijft niemand"
    if soort == "waarderen" and (stap["inbrenger"], stap["spreekt"]) != ("actief", "inbrenger"):
        yield "waarderen doet de inbrenger"
    if soort == "rondje" and stap["spreekt"] not in ("allen", "deelnemers"):
        yield "een rondje is voor meer mensen"
    if "min" in stap and "max" in stap and stap["min"] > stap["max"]:
        yield "min is meer dan max"
    if _heeft_kaarten(stap) and not stap.get("modules") and stap.get("soort") not in LABELS:
        yield "boven het veld staat niets"
    if any(not _heeft_kaarten(eerder[bron]) for bron in stap.get("bron", [])):
        yield "in deze bron ligt nooit een kaart"
    if soort in ("waarderen", "oogst") and not any(_heeft_kaarten(eerder[bron]) for bron in stap["bron"]):
        yield "er valt niets te kiezen"


def _tekst_fouten(stap: dict):
    for veld in TEKSTEN:
        tekst = stap.get(veld, "")
        if re.search(r"\b(u|uw|uzelf)\b", tekst, re.IGNORECASE):
            yield f"{veld}: geen je-vorm"
        if tekst and tekst[-1] not in ".?!’'…":
            yield f"{veld}: geen hele zin"
        if any(len(zin.split()) > 22 for zin in re.split(r"[.?!…:][’']?\s", tekst)):
            yield f"{veld}: een zin is te lang"
    if len(stap["instructie"]) > 240:
        yield "de instructie past niet op een telefoon"
    if len(stap["spelregel"]) > 110:
        yield "de spelregel is meer dan één regel"
    if stap["inbrenger"] == "luistert" and not stap.get("voor_inbrenger"):
        yield "wie luistert, krijgt geen eigen uitleg"


def fouten(inhoud: dict) -> list[str]:
    """Everything that is wrong with a leidraad, with the key of the step."""
    eerder: dict[str, dict] = {}
    lijst = []
    for stap in inhoud["stap"]:
        lijst += [
            f"{stap['sleutel']}: {fout}" for fout in [*_stap_fouten(stap, eerder), *_tekst_fouten(stap)]
        ]
        eerder[stap["sleutel"]] = stap
    soorten = [stap["type"] for stap in inhoud["stap"]]
    if "oogst" not in soorten or soorten[-1] not in ("oogst", "check_uit"):
        lijst.append("er is geen oogst, of geen afsluiting")
    if not re.search("eigen woorden|eigen voorstel|van onszelf", inhoud["herkomst"], re.IGNORECASE):
        lijst.append("de herkomst zegt niet wat van onszelf is")
    return lijst


@pytest.mark.parametrize("sleutel", INHOUD)
def test_a_leidraad_is_well_made(sleutel):
    assert fouten(INHOUD[sleutel]) == []


@pytest.mark.parametrize("module", MODULES, ids=lambda module: module["sleutel"])
def test_a_module_is_well_made(module):
    eerder: dict[str, dict] = {}
    for stap in module["stap"]:
        assert [*_stap_fouten(stap, eerder), *_tekst_fouten(stap)] == [], stap["sleutel"]
        eerder[stap["sleutel"]] = stap
    assert 4 <= sum(stap["minuten"] for stap in module["stap"]) <= 12
    assert module["kort"].endswith(".") or module["kort"].endswith("?")


def test_every_module_that_comes_with_the_product_is_used():
    assert {module["sleutel"] for module in MODULES} == {pad.stem for pad in (MAP / "modules").glob("*.toml")}


STUK = {
    "vragen": [{"zicht": "open"}, {"spreekt": "allen"}, {"schrijft": "allen"}, {"min": 9}, {"soort": "x"}],
    "kern": [{"voor_inbrenger": ""}, {"schrijft": "niemand"}],
    "situatie": [{"zicht": "anoniem"}, {"schrijft": "allen"}, {"tip": "Vraag wat u wilt."}],
    "wegen": [{"inbrenger": "luistert"}, {"spreekt": "allen"}, {"bron": ["situatie"]}],
    "nieuwe_vraag": [{"schrijft": "allen"}, {"instructie": "Schrijf. " * 40}, {"spelregel": "Zo niet"}],
    "adviezen_delen": [{"spreekt": "inbrenger"}, {"spelregel": "heel veel woorden " * 8 + "."}],
    "oogst": [{"schrijft": "allen"}, {"type": "gesprek"}],
    "check_uit": [{"type": "gesprek"}],
}


@pytest.mark.parametrize(("sleutel", "velden"), [(s, v) for s, stuk in STUK.items() for v in stuk])
def test_what_is_badly_made_is_found(sleutel, velden):
    inhoud = copy.deepcopy(INHOUD["tienstappenmethode"])
    next(stap for stap in inhoud["stap"] if stap["sleutel"] == sleutel).update(velden)
    assert fouten(inhoud)


def test_the_luisterstand_is_kept():
    inhoud = copy.deepcopy(INHOUD["roddelmethode"])
    inhoud["stap"][2]["inbrenger"] = "actief"
    assert fouten(inhoud) == ["bespreken: in de luisterstand praten de deelnemers en luistert de inbrenger"]
    inhoud["herkomst"] = "Ergens gevonden."
    assert fouten(inhoud)[-1] == "de herkomst zegt niet wat van onszelf is"


def test_every_kind_of_card_has_examples_in_the_rehearsal():
    stappen = [s for inhoud in [*INHOUD.values(), *MODULES] for s in inhoud["stap"]]
    soorten = {s["soort"] for s in stappen if _heeft_kaarten(s) and not s.get("modules")}
    assert soorten <= set(KAARTEN)
