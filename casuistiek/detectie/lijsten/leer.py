"""Learns the weights of geleerd.py again from the annotated texts. See README.md in this folder.

python casuistiek/detectie/lijsten/leer.py TEKSTEN.jsonl ...

Standard library only, about half a minute, and the same texts give the same file.
"""

import argparse
import gzip
import json
import math
import random
import sys
from pathlib import Path

HIER = Path(__file__).parent
sys.path.insert(0, str(HIER.parents[2]))

from casuistiek.detectie.geleerd import LABELS  # noqa: E402
from casuistiek.detectie.kenmerken import Kenmerken  # noqa: E402
from casuistiek.detectie.tekst import Tekst  # noqa: E402

RONDEN, STAP, KRIMP, MINSTENS, WEG, SNOEI = 8, 0.07, 1e-3, 2, 0.3, 0.25
GEEN_WOORD = {"INDIRECT", "DATUM", "GEBOORTEDATUM", "LEEFTIJD"}


def gouden(t, geval):
    """The label of each word; None where the annotation leaves it open."""
    uit = ["O"] * len(t.woorden)

    def zet(start, eind, label):
        for w in t.woorden:
            if w.start < eind and w.eind > start:
                uit[w.nr] = label

    for s in geval["spans"]:
        zet(s.get("ruim_start", 0), s.get("ruim_eind", 0), None)
    for s in geval.get("neutraal", []):
        zet(s["start"], s["eind"], None)
    for s in geval["spans"]:
        if s["soort"] in LABELS:
            zet(s["start"], s["eind"], s["soort"])
        elif s["soort"] not in GEEN_WOORD:
            zet(s["start"], s["eind"], None)
    return uit


def rijen(geval, toeval=None):
    """(features, label) of each word; with toeval a part of the names counts as being in no list."""
    t = Tekst(geval["tekst"])
    labels = gouden(t, geval)
    namen = sorted(
        {w.sleutel for w, label in zip(t.woorden, labels, strict=True) if label not in (None, "O")}
    )
    k = Kenmerken(t, {n for n in namen if toeval.random() < WEG} if toeval else frozenset())
    vorige = "O"
    for i, label in enumerate(labels):
        if label and not k.triviaal(i):
            yield k.van(i, vorige), LABELS.index(label)
        vorige = label or "-"


def _in_kleine_letters(geval):
    """The same text as somebody types it who uses no capitals; positions must stay."""
    laag = geval["tekst"].lower()
    return geval | {"tekst": laag} if len(laag) == len(geval["tekst"]) else geval


def leer(gevallen):
    """Logistic regression by AdaGrad: feature -> one weight for each label."""
    toeval = random.Random(3)  # noqa: S311  the same numbers every time, on purpose
    stof = [rij for g in gevallen for rij in rijen(g)]
    stof += [rij for g in gevallen for rij in rijen(g, toeval)]
    stof += [rij for g in gevallen for rij in rijen(_in_kleine_letters(g), toeval)]
    tel: dict[str, int] = {}
    for kenmerken, _ in stof:
        for f in kenmerken:
            tel[f] = tel.get(f, 0) + 1
    gewicht = {f: [0.0] * len(LABELS) for f, n in tel.items() if n >= MINSTENS}
    kwadraat = {f: [1e-2] * len(LABELS) for f in gewicht}
    stof = [([f for f in kenmerken if f in gewicht], label) for kenmerken, label in stof]
    for _ in range(RONDEN):
        toeval.shuffle(stof)
        for kenmerken, label in stof:
            _stap(kenmerken, label, gewicht, kwadraat)
    return gewicht


def _stap(kenmerken, label, gewicht, kwadraat):
    rij = [gewicht[f] for f in kenmerken]
    som = list(map(sum, zip(*rij, strict=True)))
    top = max(som)
    macht = [math.exp(x - top) for x in som]
    deler = sum(macht)
    fout = [x / deler for x in macht]
    fout[label] -= 1
    raak = [(j, a) for j, a in enumerate(fout) if abs(a) > 0.003]
    for f, w in zip(kenmerken, rij, strict=True) if raak else ():
        q = kwadraat[f]
        for j, a in raak:
            a += KRIMP * w[j]
            q[j] += a * a
            w[j] -= STAP * a / math.sqrt(q[j])


def schrijf(gewicht, pad):
    """Only what weighs anything; relative to the ordinary word, which gets 0."""
    regels = []
    for f, w in sorted(gewicht.items()):
        w = [round(x - w[0], 2) + 0.0 for x in w]
        if max(map(abs, w)) >= SNOEI:
            regels.append(f.replace("\n", "\\n") + "\t" + " ".join(f"{x:g}" for x in w))
    pad.write_bytes(gzip.compress("\n".join(regels).encode(), 9, mtime=0))
    return len(regels)


def main():
    p = argparse.ArgumentParser(description=__doc__.splitlines()[0])
    p.add_argument("teksten", nargs="+", type=Path)
    a = p.parse_args()
    gevallen = [
        json.loads(r) for pad in a.teksten for r in pad.read_text(encoding="utf-8").splitlines() if r.strip()
    ]
    n = schrijf(leer(gevallen), HIER / "gewichten.txt.gz")
    sys.stderr.write(f"{len(gevallen)} teksten, {n} kenmerken\n")


if __name__ == "__main__":
    main()
