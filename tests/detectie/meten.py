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
    """Per kind n and gevangen; people wholly covered, characters right and wrong, leaks, look-alikes."""
    c = Counter()
    for g in gevallen:
        tekst = g["tekst"]
        dek = {}
        for v in zoek(tekst):
            if v.zeker:
                dek.update((i, v.soort) for i in range(v.start, v.eind) if tekst[i].isalnum())
        mag, lek, heel = set(), False, {}
        for s in g["spans"]:
            mag.update(range(s.get("ruim_start", s["start"]), s.get("ruim_eind", s["eind"])))
            tekens = [i for i in range(s["start"], s["eind"]) if tekst[i].isalnum()]
            gevangen = all(i in dek for i in tekens)
            c[s["soort"], "n"] += 1
            c[s["soort"], "gevangen"] += gevangen
            c[s["soort"], "soort"] += gevangen and dek[tekens[0]] == s["soort"]
            lek = lek or (s["soort"] in DIRECT and not gevangen)
            if s["soort"] == "PERSOON":
                heel[s["persoon_id"]] = heel.get(s["persoon_id"], True) and gevangen
        for x in g.get("neutraal", []):
            mag.update(range(x["start"], x["eind"]))
        c["mensen"] += len(heel)
        c["heel"] += sum(heel.values())
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


def regels(naam, c):
    """The figures as the README quotes them."""
    groepen = {
        "namen": ["PERSOON"],
        "BSN, IBAN, e-mail, telefoon, kenteken": ["BSN", "IBAN", "EMAIL", "TELEFOON", "KENTEKEN"],
        "adres, geboortedatum, datum, leeftijd": ["ADRES", "GEBOORTEDATUM", "DATUM", "LEEFTIJD"],
        "dossier, onderwijsnummer, link": ["DOSSIERNUMMER", "ONDERWIJSNUMMER", "URL"],
        "school": ["SCHOOL"],
        "instelling": ["INSTELLING"],
        "plaats": ["PLAATS"],
    }
    yield f"== {naam}"
    for titel, soorten in groepen.items():
        yield f"{titel}: {sum(c[s, 'gevangen'] for s in soorten)} van {sum(c[s, 'n'] for s in soorten)}"
    yield f"mensen geheel beschermd: {c['heel']} van {c['mensen']}"
    yield f"teksten die lekken: {c['lek']} van {c['met_direct']}"
    yield f"precisie per teken: {100 * c['goed'] / (c['goed'] + c['fout']):.1f} %"
    yield f"lijkt op een gegeven en toch geraakt: {c['geraakt']} van {c['negatief']}"
    soorten = " en ".join(f"{s.lower()} {deel(c, s, 'soort'):.0%}" for s in ("SCHOOL", "INSTELLING"))
    yield f"juiste soort: {soorten}"
