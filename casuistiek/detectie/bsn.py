"""Burgerservicenummer: nine digits (or eight, after the word) that pass the 11-proef."""

import re

from .soorten import Kandidaat

_NEGEN = re.compile(
    r"(?:(?<![\w€])|(?<=bsn))(?<!\d[.,\-–/])(?<!€ )\d(?:[ .\-–/]?\d){7,8}(?![.,\-–/]?\d)(?!\w)", re.I
)
_LABEL = re.compile(
    r"\b(?:bsn|b\.s\.n\.?|burger\s?service\s?nummer|sofi-?(?:nummer|nr)|persoonsnummer)(?:\b[^\d\n]{0,25})?\Z"
)
# after the word the figures may stand further apart: bsn 111, 222, 333
_NA_WOORD = re.compile(
    r"\b(?:bsn|burgerservicenummer|sofinummer)\b[^\d\n]{0,20}(\d(?:[ .,_\-–/]{0,3}\d){8})(?![.,\-–/_]?\d)",
    re.I,
)
_ANDERS = re.compile(r"\b(?:isbn|€|eur|euro)[\s:.]*\Z")


def elfproef(cijfers: str) -> bool:
    c = [int(t) for t in cijfers.zfill(9)]
    return (
        len(c) == 9
        and any(c)
        and (sum(g * n for g, n in zip(range(9, 1, -1), c, strict=False)) - c[8]) % 11 == 0
    )


def zoek(t):
    for m in _NA_WOORD.finditer(t.ruw):
        if elfproef("".join(x for x in m[1] if x.isdigit())):
            yield Kandidaat(*m.span(1), "BSN", "Klopt als burgerservicenummer", rang=91)
    for m in _NEGEN.finditer(t.ruw):
        cijfers = "".join(x for x in m[0] if x.isdigit())
        voor = t.voor(m.start())
        label = bool(_LABEL.search(voor))
        if not label and re.search(r"[A-Z][./\-]\Z", t.ruw[: m.start()][-2:]):
            continue  # the tail of a longer mark, BK.2024.00931
        if _ANDERS.search(voor) or (len(cijfers) == 8 and not label):
            continue
        if elfproef(cijfers):
            yield Kandidaat(
                m.start(), m.end(), "BSN", "Klopt als burgerservicenummer", rang=90 if label else 70
            )
        elif label:
            yield Kandidaat(
                m.start(),
                m.end(),
                "BSN",
                "Staat er als bsn, maar het nummer klopt niet",
                zeker=False,
                rang=90,
            )
