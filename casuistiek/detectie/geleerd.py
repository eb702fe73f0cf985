"""A small learned tagger beside the rules: it sees words in their context, and so finds what no rule foresaw.

Multinomial logistic regression over the features of kenmerken.py, one word after the other. The weights are
in lijsten/gewichten.txt.gz; lijsten/leer.py makes them again from the texts in tests/detectie/teksten.
"""

import gzip
import math
import re
from functools import cache

from .adres import HUISNUMMER
from .kenmerken import Kenmerken
from .rollen import AANSPREEK, ROLLEN, TUSSEN
from .soorten import Kandidaat
from .tekst import HAKEN
from .woordenlijsten import MAP, is_woord, lijsten

LABELS = ("O", "PERSOON", "SCHOOL", "INSTELLING", "PLAATS", "ADRES")
# chance that a word is no ordinary word, from which a finding is sure; set on texts of writers left out:
# a text that leaks is worse than a word too many
ZEKER, MATIG, STRENG = 0.4, 0.5, 0.8
TWIJFEL = 0.25  # from here it is in the second tier
KALE_STRAAT = 0.75  # the same for an address without a number
GEWOON = 0.6  # chance of an ordinary word from which a weak finding of the rules goes to the second tier
# mean chance from which such a finding, or a place, gets another kind than the rules gave it
WISSELKANS = 0.5
# findings of the rules that rest on one capital alone
ZWAK = ("Onbekend woord", "Ongewoon woord", "Kan een")
_LATIJN = re.compile(r"[a-z]")
_UITLEG = {
    "PERSOON": "Lijkt door de zin eromheen een naam",
    "SCHOOL": "Lijkt door de zin eromheen een school",
    "INSTELLING": "Lijkt door de zin eromheen een organisatie",
    "PLAATS": "Lijkt door de zin eromheen een plaats",
    "ADRES": "Lijkt door de zin eromheen een adres",
}


@cache
def gewichten() -> dict[str, tuple[float, ...]]:
    getal: dict[str, float] = {}
    uit = {}
    for regel in gzip.decompress((MAP / "gewichten.txt.gz").read_bytes()).decode("utf-8").split("\n"):
        kenmerk, _, waarden = regel.rpartition("\t")
        uit[kenmerk.replace("\\n", "\n")] = tuple([getal.setdefault(x, float(x)) for x in waarden.split(" ")])
    return uit


def merk(t, vast) -> list[tuple[float, ...] | None]:
    """Per word the chances of all labels; None for words that are not worth a look.

    vast gives the label of words of which the rules are sure: those are not looked at either.
    """
    haal, kenmerken = gewichten().get, Kenmerken(t)
    uit, vorige = [], "O"
    for i in range(len(t.woorden)):
        label, kansen = vast.get(i, "O"), None
        if i not in vast and not kenmerken.triviaal(i):
            rijen = [r for r in map(haal, kenmerken.van(i, vorige)) if r]
            som = list(map(sum, zip(*rijen, strict=True))) if rijen else [1.0] + [0.0] * (len(LABELS) - 1)
            top = max(som)
            label = LABELS[som.index(top)]
            macht = [math.exp(x - top) for x in som]
            deler = sum(macht)
            kansen = tuple([x / deler for x in macht])
        uit.append(kansen)
        vorige = label
    return uit


def weeg(t, gevonden):
    """Adds what the tagger sees beside the sure findings, and lowers weak ones that it holds for ordinary."""
    merken = merk(t, _vast(t, gevonden))
    bezet = bytearray(len(t.ruw) + 1)
    for m in HAKEN.finditer(t.ruw):
        bezet[m.start() : m.end()] = b"\1" * (m.end() - m.start())
    for k in gevonden:
        if k.zeker and k.soort in LABELS:
            _weeg(t, k, merken)
        if k.zeker:
            bezet[k.start : k.eind] = b"\1" * (k.eind - k.start)
    gevonden.extend(_stukken(t, merken, bezet))


def _vast(t, gevonden):
    """The words that a finding covers about which there is nothing to decide."""
    uit = {}
    for k in gevonden:
        if k.zeker and k.soort != "PLAATS" and not k.uitleg.startswith(ZWAK):
            label = k.soort if k.soort in LABELS else "-"
            uit.update((w.nr, label) for w in t.woorden_in(k.start, k.eind))
    return uit


def _weeg(t, k, merken):
    """Lowers a weak finding that reads as ordinary words, and sets its kind right."""
    woorden = t.woorden_in(k.kern_start, k.kern_eind)
    kansen = [p for p in (merken[w.nr] for w in woorden) if p]
    if not kansen:
        return
    if k.uitleg.startswith(ZWAK) and min(p[0] for p in kansen) >= GEWOON:
        k.zeker, k.rang = False, 20
    elif k.uitleg.startswith(ZWAK) or k.soort == "PLAATS":
        som = [sum(kolom) / len(kansen) for kolom in zip(*kansen, strict=True)]
        beste = LABELS[max(range(1, len(LABELS)), key=som.__getitem__)]
        if beste in ("SCHOOL", "INSTELLING", "PLAATS") and max(som[1:]) >= WISSELKANS:
            k.soort, k.uitleg, k.delen = beste, _UITLEG[beste], ()


def _stukken(t, merken, bezet):
    """Runs of words with one label, as far as no sure finding covers them."""
    labels = ["" if bezet[w.start] else _label(merken[w.nr]) for w in t.woorden]
    i = 0
    while i < len(labels):
        j = i + 1
        while labels[i] and j < len(labels) and labels[j] == labels[i] and _aaneen(t, j):
            j += 1
        woorden = t.woorden[i:j]
        if labels[i] and not all(_blijft(t, w) for w in woorden):
            minstens = KALE_STRAAT if labels[i] == "ADRES" else 0
            zeker = any(1 - merken[w.nr][0] >= max(_grens(w), minstens) for w in woorden)
            k = _maak(t, woorden, labels[i], zeker)
            nummer = HUISNUMMER.match(t.ruw, k.eind) if k.soort == "ADRES" else None
            if nummer:
                k.zeker, k.rang, k.eind = True, 38, nummer.end()
            yield k
        i = j


def _grens(w):
    """What no list knows needs more: of a capital there the rules have judged already."""
    lijst = lijsten()
    onbekend = w.sleutel not in lijst.woorden and not (
        w.sleutel in lijst.voornamen or w.sleutel in lijst.achternamen
    )
    if w.na_punt or (onbekend and w.hoofd):
        return STRENG
    return MATIG if onbekend else ZEKER


def _blijft(t, w):
    """A word that is never a finding by itself."""
    if not _LATIJN.search(w.kaal.lower()):
        return True  # learned from Dutch, it knows nothing of another script
    if t.ruw[w.eind : w.eind + 1] == "=":
        return True  # the name of a field, or markup
    if w.kapitaal and is_woord(w.sleutel) and _hoofdletters(t, w):
        return True
    if len(w.sleutel) == 1 or (w.sleutel in ROLLEN and not w.hoofd):
        return True  # persoon A; zus
    naamgever = w.sleutel in lijsten().naamgevers and w.sleutel not in lijsten().voornamen
    return w.beschermd or naamgever or w.sleutel in TUSSEN or w.sleutel in AANSPREEK


def _hoofdletters(t, w):
    """A word among others that are all capitals: shouting, or a heading."""
    buren = [x for x in t.woorden[max(0, w.nr - 2) : w.nr + 3] if x is not w]
    return sum(x.kapitaal and len(x.sleutel) > 1 for x in buren) > 1


def _label(kansen):
    if kansen is None or 1 - kansen[0] < TWIJFEL:
        return ""
    return LABELS[max(range(1, len(LABELS)), key=kansen.__getitem__)]


def _aaneen(t, j):
    return t.ruw[t.woorden[j - 1].eind : t.woorden[j].start] in (" ", "-", ". ", ".", "/", " - ")


def _maak(t, woorden, label, zeker):
    a, b = woorden[0], woorden[-1]
    eind = b.start + len(b.kaal) if b.tekst.startswith(b.kaal) else b.eind
    if len(b.kaal) == 1 and t.ruw[eind : eind + 1] == ".":
        eind += 1
    return Kandidaat(
        a.start,
        eind,
        label,
        _UITLEG[label],
        zeker=zeker,
        rang=38 if zeker else 19,
        kern=(a.start, eind),
        delen=_delen(woorden) if label == "PERSOON" else (),
    )


def _delen(woorden):
    """The words of a name that may stand alone elsewhere."""
    return tuple(
        w.sleutel
        for w in woorden
        if len(w.sleutel) > 1 and w.sleutel not in TUSSEN and w.sleutel not in ROLLEN
    )
