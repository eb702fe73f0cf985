"""Cases for tests: a text in which nothing can be found, and a case of it in any state."""

import re
from html import unescape

from casuistiek import actions
from casuistiek.models import Casus

# Nothing in here looks like personal data, so that an action takes it as it is.
TEKST = {
    "soort": "samenwerkingscasus",
    "titel": "Samen rond de tafel komen",
    "situatie": "School en gemeente praten al maanden langs elkaar heen over een leerling die thuiszit.",
    "betrokkenen": "De moeder, een leraar en de leerplichtambtenaar.",
    "eigen_rol": "Ik zit tussen beide in en voel me verantwoordelijk.",
    "geprobeerd": "Twee gesprekken, zonder resultaat.",
    "kernvraag": "Hoe krijg ik iedereen aan tafel?",
    "domeinen": ["onderwijs"],
    "themas": ["regie"],
}
# A word in every text field that no page of somebody else may hold; to the detection they are ordinary words.
KANARIES = {
    "titel": "kanariegeelachtig",
    "situatie": "kanarieblauwachtig",
    "betrokkenen": "kanarieroodachtig",
    "eigen_rol": "kanariegroenachtig",
    "geprobeerd": "kanariepaarsachtig",
    "kernvraag": "kanariewitachtig",
    "opmerking": "kanariebruinachtig",
}


def tekst(**anders) -> dict:
    return TEKST | anders


def met_kanaries() -> dict:
    return TEKST | {veld: f"{TEKST[veld]} {KANARIES[veld]}" for veld in Casus.TEKSTVELDEN}


def maak_casus(community, inbrenger, mede=None, status=None, **velden) -> Casus:
    """A case brought in through its action and then put in a state, past the transitions."""
    rauw = tekst(**velden) | {"mede_inbrenger": str(mede.uuid) if mede else ""}
    antwoord = actions.dien_in(inbrenger, community, rauw)
    casus = Casus.objects.get(uuid=antwoord.gegevens["casus"])
    return zet(casus, status) if status else casus


def zet(casus: Casus, status: str, **velden) -> Casus:
    Casus.objects.filter(pk=casus.pk).update(status=status, **velden)
    return Casus.objects.get(pk=casus.pk)


def post_van(html: str, **anders) -> dict:
    """What a browser would post of the form `casus` on this page: hidden, text and checked fields."""
    blok = re.search(
        r'<form[^>]*id="casus".*?</form>', re.sub(r"<template.*?</template>", "", html, flags=re.S), re.S
    )[0]
    data: dict[str, list[str]] = {}
    for kop in re.findall(r"<input\b[^>]*>", blok):
        attr = dict(re.findall(r'([\w-]+)="([^"]*)"', kop))
        if attr.get("type") in ("checkbox", "radio") and not re.search(r"\schecked\b", kop):
            continue
        if "name" in attr:
            data.setdefault(attr["name"], []).append(unescape(attr.get("value", "")))
    for naam, inhoud in re.findall(r'<textarea\b[^>]*\bname="([^"]*)"[^>]*>\n?(.*?)</textarea>', blok, re.S):
        data.setdefault(naam, []).append(unescape(inhoud))
    for naam, inhoud in re.findall(r'<select\b[^>]*\bname="([^"]*)"[^>]*>(.*?)</select>', blok, re.S):
        data[naam] = re.findall(r'<option value="([^"]*)" selected', inhoud)[:1] or [""]
    for naam, waarde in anders.items():
        data[naam.replace("__", "-")] = waarde if isinstance(waarde, list) else [waarde]
    return data
