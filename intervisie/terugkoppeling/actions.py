"""What people do weeks after a session: tell how it is now."""

from django.utils import timezone

from cop.writepath import Geweigerd, actie

from ..models import Sessie, Terugkoppeling, Verslag, Verslagregel
from .forms import TerugkoppelingFormulier
from .nazicht import eis_nagekeken
from .termijn import te_beantwoorden


@actie("terugkoppeling.geven", Sessie, TerugkoppelingFormulier)
def geef(sessie, door, gegevens):
    """Een inbrenger vertelt hoe het nu is, of verandert dat; wie het verslag mag lezen, leest het ook."""
    if not te_beantwoorden(sessie, timezone.now()):
        raise Geweigerd("niet_nu", "Deze vraag kun je nu niet (meer) beantwoorden.")
    verslag = Verslag.objects.select_for_update(of=("self",)).get(sessie=sessie)
    if verslag.seq != gegevens["versie"]:
        raise Geweigerd(
            "verouderd",
            "Dit is intussen gewijzigd, misschien door je mede-inbrenger. Open de pagina eerst opnieuw.",
        )
    afspraken = {regel.uuid: regel for regel in verslag.regels.filter(soort=Verslagregel.Soort.AFSPRAAK)}
    if set(afspraken) != set(gegevens["afspraken"]):
        raise Geweigerd("ongeldig", "Kies bij elke afspraak hoe het ging.")
    eis_nagekeken(sessie, gegevens["tekst"], gegevens["gezien"])
    for uuid, afloop in gegevens["afspraken"].items():
        afspraken[uuid].afloop = afloop
        afspraken[uuid].save(update_fields=["afloop"])
    antwoord = Terugkoppeling.objects.filter(verslag=verslag).first() or Terugkoppeling(verslag=verslag)
    antwoord.tekst = gegevens["tekst"]
    antwoord.gegeven_op = timezone.now()
    antwoord.save()
    verslag.seq += 1
    verslag.save(update_fields=["seq"])
