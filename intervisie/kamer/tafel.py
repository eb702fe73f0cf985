"""Where the people of the circle sit in its picture: a round table, yourself in front."""

from math import cos, pi, sin

from .. import fragmenten as f

STRAAL = 112  # of the circle on which the chairs stand, in a picture of 320 by 320
ACHTERUIT = 15  # who listens sits a little away from the table
NAMEN_TOT = 8  # with more people a chair shows letters only
LANGSTE_NAAM = 10


def tafel_van(kring: f.Kring) -> f.Tafel:
    """The picture of the circle; watchers have no chair, they are counted."""
    zittend = [p for p in kring.personen if p.rol != "waarnemer"]
    vooraan = next((n for n, p in enumerate(zittend) if p.zelf), 0)
    rij = zittend[vooraan:] + zittend[:vooraan]
    straal = _stoelstraal(len(rij))
    return f.Tafel(
        straal=straal,
        met_namen=len(rij) <= NAMEN_TOT,
        stoelen=tuple(_stoel(p, n / len(rij), straal) for n, p in enumerate(rij)),
    )


def _stoelstraal(aantal: int) -> int:
    """As large as chairs beside each other can be."""
    return int(min(26, pi * STRAAL / max(aantal, 1) * 0.82))


def _stoel(persoon: f.Persoon, deel: float, straal: int) -> f.Stoel:
    hoek = pi / 2 + 2 * pi * deel
    afstand = STRAAL + (ACHTERUIT if persoon.luistert else 0)
    woorden = persoon.naam.split() or ["?"]
    return f.Stoel(
        x=round(afstand * cos(hoek)),
        y=round(afstand * sin(hoek)),
        draai=round(360 * deel),
        letters="".join(woord[0] for woord in (*woorden[:1], *woorden[1:][-1:])).upper(),
        naam="jij" if persoon.zelf else _kort(woorden[0]),
        rol=persoon.rol,
        beurt=persoon.beurt,
        luistert=persoon.luistert,
        aanwezig=persoon.aanwezig and persoon.binnen,
        zelf=persoon.zelf,
    )


def _kort(naam: str) -> str:
    return naam if len(naam) <= LANGSTE_NAAM else naam[: LANGSTE_NAAM - 1] + "…"
