"""Settles overlaps, and joins pieces that are one finding."""

import re


def kies(t, kandidaten):
    """No overlap: what is sure goes first, then the highest rank, then the longest."""
    bezet = bytearray(len(t.ruw) + 1)
    uit = []
    for k in sorted(kandidaten, key=lambda k: (not k.zeker, -k.rang, k.start - k.eind, k.start)):
        if k.start >= k.eind or any(bezet[k.start : k.eind]):
            continue
        bezet[k.start : k.eind] = b"\1" * (k.eind - k.start)
        uit.append(k)
    return _aaneen(t, sorted(uit, key=lambda k: k.start))


def verenig(t, kandidaten):
    """Christelijk College + College Zevenwouden is one school; Audiologisch belongs to Centrum Westkop."""
    uit, vorige = [], {}
    for k in sorted(kandidaten, key=lambda k: k.start):
        eerder = vorige.get(k.soort)
        if k.soort in ("SCHOOL", "INSTELLING") and k.zeker:
            if eerder and k.start < eerder.eind:
                eerder.eind, eerder.rang = max(eerder.eind, k.eind), max(eerder.rang, k.rang)
                continue
            k.start = _met_bijvoeglijk(t, k.start)
            vorige[k.soort] = k
        uit.append(k)
    return uit


def _met_bijvoeglijk(t, start):
    m = re.search(
        r"(?<![\w.])([A-ZÀ-Ý][a-zë]+(?:isch|elijk|baar|ief|aal))(?:e|s)?[ \u00a0]\Z",
        t.ruw[max(0, start - 40) : start],
    )
    return start - len(m[0]) if m else start


def _aaneen(t, gekozen):
    """Two numbers of one case (C/18/231456 / JE RK 24-112) are one finding."""
    uit = []
    for k in gekozen:
        if (
            uit
            and k.soort == uit[-1].soort == "DOSSIERNUMMER"
            and not t.ruw[uit[-1].eind : k.start].strip(" /,")
        ):
            uit[-1].eind = k.eind
        else:
            uit.append(k)
    return uit


def zonder_vrije(t, kandidaten, vrij):
    """Drops what the author cleared: findings that lie wholly inside a cleared text."""
    delen = [re.escape(" ".join(v.lower().split())).replace(r"\ ", r"\s+") for v in vrij if v.strip()]
    if not delen:
        return kandidaten
    patroon = re.compile(r"(?<!\w)(?:" + "|".join(sorted(delen, key=len, reverse=True)) + r")(?!\w)")
    stukken = [m.span() for m in patroon.finditer(t.laag)]
    return [k for k in kandidaten if not any(a <= k.kern_start and k.kern_eind <= b for a, b in stukken)]
