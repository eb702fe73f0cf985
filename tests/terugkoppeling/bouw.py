"""Answers to "Hoe is het nu?" for tests."""

from intervisie.models import Sessie, Verslag

TEKST = "Kanarieterugkoppeling: we bellen nu elke week."


def data(sessie: Sessie, tekst=TEKST, afloop=("gelukt", "niet"), **anders) -> dict:
    """A valid answer, as the page sends it."""
    verslag = Verslag.objects.get(sessie=sessie)
    regels = list(verslag.regels.filter(soort="afspraak"))
    velden = {
        "versie": verslag.seq,
        "tekst": tekst,
        "afspraak-TOTAL_FORMS": len(regels),
        "afspraak-INITIAL_FORMS": len(regels),
    }
    for nummer, (regel, hoe) in enumerate(zip(regels, afloop, strict=True)):
        velden |= {f"afspraak-{nummer}-regel": str(regel.uuid), f"afspraak-{nummer}-afloop": hoe}
    return velden | anders
