"""The rest of an address: floor, door, plot; and house numbers told elsewhere in the text."""

import re

from .gesproken import GETAL
from .soorten import Kandidaat

_NR = r"(?:\d{1,4}(?:[.\-/]\d{1,3})?[ ]?[a-zA-Z]?(?![\w])|[A-Z]{1,2}[ \-]?\d{0,3}(?![\w])|[IVX]{1,4}(?![\w]))"
_RANG = (
    r"(?:\d{1,2}(?:e|ste|de)|eerste|tweede|derde|vierde|vijfde|zesde|zevende|achtste|negende|tiende|elfde|"
    r"twaalfde|"
    r"bovenste|onderste|laatste|voorste|achterste|middelste|oude|nieuwe)"
)
_DEEL = (
    r"(?:etage|verdieping|verd\.?|kamer|deur|voordeur|app\.?|appartement|unit|studio|toren|blok|portiek|bel|"
    r"ingang|"
    r"souterrain|sous|zolder|koetshuis|schuur|boerderij|huis|huisje|woning|poortwoning|bovenwoning|bijgebouw|"
    r"achterhuis|voorhuis|tuinhuis|oprit|kelderbox|box|steiger|ligplaats|kavel|plek|plaats|veld|vak|"
    r"nieuwbouw|"
    r"containerdorp|klooster|veerhuis|dijkhuisje|poort|chalet|bungalow|caravan|hut|hoog|entree|trap|vleugel|"
    r"nr\.?|nummer|huisnummer|no\.)"
)
_KANT = r"(?:links|rechts|achter|voor|boven|beneden|midden|hoog)"
_STUK = (
    rf"(?:(?:in |op )?(?:de |het |een |'t )?(?:{_RANG} |[a-zë]{{4,9}}e ){{0,2}}{_DEEL}(?![\w])"
    rf"(?: ?{_NR}(?: (?:en|of|t/m) {_NR})?)?(?: {_KANT}\b)?"
    r"(?: (?:na|voor|achter|bij|naast) (?:de|het) \w{3,20})?|"
    r"(?:boven|achter|tegenover|onder) (?:de|het|een) (?:[a-zë]+e )?\w{3,20}|"
    r"op de hoek (?:met|van) (?:de|het) \w{4,25}|ter hoogte van (?:nr\.? |nummer )?\d{1,4}|"
    rf"tussen \d{{1,4}} en \d{{1,4}}|(?:op )?{_NR} hoog(?: {_KANT}\b)?|{_RANG}(?=[,.;)\n])|"
    rf"\d{{1,4}}[a-z]?(?=[,.;)\n]|\Z)|"
    rf"{_KANT}(?=[,.;)\n]|\Z))"
)
_ACHTER = re.compile(rf"(?:, | \(| [-–] ){_STUK}(?:\))?")
_AANEEN = re.compile(
    r"(?:[ ]?½| (?:links|rechts|boven|beneden|sous|souterrain|zolder|huis|hs|bis|rood|zwart)(?: (?:boven|"
    r"beneden|"
    r"links|rechts))?(?=[\s,.;:)]|\Z)|"
    rf" hoek \d{{1,4}}|(?: op)? (?:nummer|nr\.?|huisnummer) (?:\d{{1,4}}(?: ?[a-z](?!\w))?|{GETAL}(?: "
    rf"[a-z](?!\w))?)(?!\w)|"
    r"-[A-Z](?!\w)| boven (?:de|het) \w{3,20}| ter hoogte van (?:nr\.? |nummer )?\d{1,4})"
)
# behind the name of a park, a house or a village only what has a number and the word for a dwelling
_STRENG = re.compile(
    rf",? (?:(?:kavel|plek|unit|chalet|huisje|poort|steiger|box|kamer|woning|bungalow|deur|veld|vak|"
    rf"staanplaats|"
    rf"ligplaats|appartement|app\.?|nr\.?|nummer|no\.) {_NR}(?: (?:of|en) {_NR})?)(?:,? (?:nummer|nr\.?|box|"
    rf"kamer|plek) {_NR})?"
)
_POSTCODE = re.compile(r",? ([1-9]\d{3})(?=,? [A-ZÀ-Ý]|[,.;)\n]|\Z)")
# the house of the neighbours: only in a text that holds an address
_LOS = re.compile(
    r"\b(?:(?:op|van|naar|bij|bewoners van) (?:huis)?(?:nummer|nr\.?)|naar nr\.?|(?:chalet|huisje|deur|"
    r"bungalow|kavel|"
    r"bouwnummer|buurman van|buurvrouw van|buren van|kelderbox)) (\d{1,4}(?:-?[a-z](?!\w))?(?: (?:of|en|"
    r"t/m) \d{1,4}[a-z]?)?)"
    r"(?![\w]|[.,:/]\d| (?:keer|jaar|uur|kinderen|procent))|\b(?:op|van|naar) (\d{2,3}[a-d])(?!\w)",
)
_LOS_WOORD = re.compile(
    rf"\b(?:op |van )(?:huis)?nummer ((?:{GETAL})(?: {GETAL}){{0,3}}(?: [a-e](?!\w))?)(?!\w)", re.I
)
_WIE = ("PLAATS", "INSTELLING", "SCHOOL", "PERSOON")


def vul_aan(t, gevonden):
    """Makes sure addresses longer, and finds the other house numbers of the text."""
    zeker = [k for k in gevonden if k.zeker]
    adressen = sorted((k for k in zeker if k.soort == "ADRES"), key=lambda k: k.start)
    for k in adressen:
        k.eind = _eind(t, k.eind)
        m = _POSTCODE.match(t.ruw, k.eind)
        if m and not m[1].startswith(("19", "20")):
            gevonden.append(_maak(*m.span(1), "Lijkt een postcode"))
    for a, b in zip(adressen, adressen[1:], strict=False):
        if b.start < a.eind:  # two of them in one: the tail was an address too
            b.start, b.eind = a.start, max(a.eind, b.eind)
            gevonden.remove(a)
    if not t.heeft_cijfer:
        return
    for k in zeker:
        m = _STRENG.match(t.ruw, k.eind) if k.soort in _WIE else None
        if m:
            gevonden.append(_maak(k.eind + len(m[0]) - len(m[0].lstrip(" ,")), m.end(), "Deel van een adres"))
            adressen.append(k)
    if adressen:
        for m in (*_LOS.finditer(t.laag), *_LOS_WOORD.finditer(t.laag)):
            groep = 1 if m[1] else 2
            gevonden.append(_maak(*m.span(groep), "Huisnummer"))


def _eind(t, eind):
    """Where the address ends with its floor, door and side; at most five pieces."""
    for _ in range(5):
        m = _AANEEN.match(t.ruw, eind) or _ACHTER.match(t.ruw, eind)
        if not m:
            break
        eind = m.end()
    return eind


def _maak(start, eind, uitleg):
    return Kandidaat(start, eind, "ADRES", uitleg, rang=43)
