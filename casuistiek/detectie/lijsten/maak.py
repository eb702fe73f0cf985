"""Builds the derived word lists again from their sources. See README.md in this folder.

python maak.py --deduce MAP/deduce --faker MAP/faker --woordenlijst /usr/share/dict/dutch

Needs the package wordfreq (only here, to pick the frequent words).
"""

import argparse
import ast
import gzip
import re
import sys
import unicodedata
from pathlib import Path

from wordfreq import top_n_list

HIER = Path(__file__).parent
FAKER_TALEN = "nl_NL nl_BE pl_PL tr_TR fr_FR de_DE en_GB es_ES pt_PT it_IT hr_HR ro_RO hu_HU".split()
WOORD = re.compile(r"[^\W\d_]+(?:[-'’ ][^\W\d_]+)*\Z")


def vouw(tekst):
    plat = unicodedata.normalize("NFKD", tekst.lower().replace("ı", "i").replace("ł", "l").replace("ø", "o"))
    return "".join(t for t in plat if not unicodedata.combining(t)).replace("’", "'")


def regels(pad):
    return [r.strip() for r in Path(pad).read_text(encoding="utf-8").splitlines() if r.strip()]


def uit_faker(map_, soort):
    for taal in FAKER_TALEN:
        bron = Path(map_) / "providers/person" / taal / "__init__.py"
        for knoop in ast.walk(ast.parse(bron.read_text(encoding="utf-8"))):
            if not isinstance(knoop, ast.Assign) or soort not in getattr(knoop.targets[0], "id", ""):
                continue
            for blad in ast.walk(knoop.value):
                if isinstance(blad, ast.Constant) and isinstance(blad.value, str) and "{" not in blad.value:
                    yield blad.value


def schrijf(naam, woorden, ingepakt=False):
    inhoud = "\n".join(sorted({w for w in woorden if len(w) > 1})) + "\n"
    if ingepakt:
        (HIER / f"{naam}.txt.gz").write_bytes(gzip.compress(inhoud.encode(), 9, mtime=0))
    else:
        (HIER / f"{naam}.txt").write_text(inhoud, encoding="utf-8")
    sys.stderr.write(f"{naam}: {inhoud.count(chr(10))} regels\n")


def main():
    p = argparse.ArgumentParser(description=__doc__)
    for bron in ("deduce", "faker", "woordenlijst"):
        p.add_argument(f"--{bron}", required=True)
    a = p.parse_args()
    bron = Path(a.deduce) / "data/lookup/src"
    alle = regels(a.woordenlijst)
    woorden = {vouw(w) for w in alle if w[0].islower() and WOORD.match(w)}
    voor = {vouw(n) for n in regels(bron / "names/lst_first_name/items.txt") if WOORD.match(n)}
    voor |= {vouw(n) for n in uit_faker(a.faker, "first_name") if WOORD.match(n) and n[0].isupper()}
    achter = {vouw(n) for n in regels(bron / "names/lst_surname/items.txt") if WOORD.match(n)}
    achter |= {vouw(n) for n in regels(bron / "names/lst_interfix_surname/items.txt") if WOORD.match(n)}
    achter |= {vouw(n) for n in uit_faker(a.faker, "last_name") if WOORD.match(n) and n[0].isupper()}
    plaats = set()
    for deel in ("residence", "municipality", "region"):
        for n in regels(bron / f"locations/lst_placename/lst_{deel}/items.txt"):
            plaats.add(vouw(re.sub(r"\s*[\(,].*", "", n)))
    gewoon = re.compile(r"(straat|laan|weg|plein|gracht|kade|singel|steeg|dreef|plantsoen|pad|dijk)$")
    straat = {vouw(s) for s in regels(bron / "locations/lst_street/items.txt")}
    straat = {s for s in straat if not gewoon.search(s) and s not in woorden and WOORD.match(s)}
    ook_naam = {vouw(n) for n in regels(HIER / "namen_ook_woord.txt")}
    schrijf("veelgebruikt", ({vouw(w) for w in top_n_list("nl", 9000)} & woorden) - ook_naam)
    vreemd = {vouw(w) for w in top_n_list("en", 4000)}
    for taal in ("de", "fr", "tr", "pl", "es"):
        vreemd |= {vouw(w) for w in top_n_list(taal, 400)}
    vreemd = {w for w in vreemd if len(w) > 1 and w.isalpha()} - woorden - voor - achter - plaats
    schrijf("vreemd", vreemd)
    schrijf("woorden", woorden, True)
    schrijf("voornamen", voor)
    schrijf("achternamen", achter)
    schrijf("plaatsen", plaats - {"nederland"})
    schrijf("straten", straat, True)


if __name__ == "__main__":
    main()
