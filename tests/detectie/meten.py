"""Counts what is found in annotated texts: a span is caught when all its letters and digits are covered."""

import json
from collections import Counter
from pathlib import Path

from casuistiek.detectie import vind

TEKSTEN = Path(__file__).parent / "teksten"
DIRECT = {
    "PERSOON",
    "GEBOORTEDATUM",
    "ADRES",
    "TELEFOON",
    "EMAIL",
    "BSN",
    "IBAN",
    "KENTEKEN",
    "URL",
    "ONDERWIJSNUMMER",
    "DOSSIERNUMMER",
}


def lees(naam):
    regels = (TEKSTEN / naam).read_text(encoding="utf-8").splitlines()
    return [json.loads(regel) for regel in regels if regel]


def tel(gevallen, zoek=vind):
    """Per kind n and gevangen; and characters covered right and wrong, leaks, look-alikes touched."""
    c = Counter()
    for g in gevallen:
        tekst = g["tekst"]
        dek = {}
        for v in zoek(tekst):
            if v.zeker:
                dek.update((i, v.soort) for i in range(v.start, v.eind) if tekst[i].isalnum())
        mag, lek = set(), False
        for s in g["spans"]:
            mag.update(range(s.get("ruim_start", s["start"]), s.get("ruim_eind", s["eind"])))
            tekens = [i for i in range(s["start"], s["eind"]) if tekst[i].isalnum()]
            gevangen = all(i in dek for i in tekens)
            c[s["soort"], "n"] += 1
            c[s["soort"], "gevangen"] += gevangen
            c[s["soort"], "soort"] += gevangen and dek[tekens[0]] == s["soort"]
            lek = lek or (s["soort"] in DIRECT and not gevangen)
        for x in g.get("neutraal", []):
            mag.update(range(x["start"], x["eind"]))
        c["lek"] += lek
        c["met_direct"] += any(s["soort"] in DIRECT for s in g["spans"])
        c["goed"] += sum(i in mag for i in dek)
        c["fout"] += sum(i not in mag for i in dek)
        c["negatief"] += len(g["negatief_spans"])
        c["geraakt"] += sum(any(i in dek for i in range(x["start"], x["eind"])) for x in g["negatief_spans"])
    return c


def deel(c, soort, wat="gevangen"):
    noemer = "gevangen" if wat == "soort" else "n"
    return c[soort, wat] / c[soort, noemer] if c[soort, noemer] else 1.0
