"""What only the gespreksleider sees: the controls, the next step, who recognises the case."""

from . import fragmenten as f
from .deur.actions import ROLLEN_WISSELEN
from .kamer.stand import Kamerstand
from .models import Deelname, Sessie
from .staptypen import type_van

Rol = Deelname.Rol


def regie_van(stand: Kamerstand, deelname: Deelname) -> f.Regie | None:
    """The controls of this person; None for who leads nothing and may not take over."""
    sessie = stand.sessie
    wisselen = sessie.status in ROLLEN_WISSELEN
    neemt_over = deelname.rol == Rol.PLAATSVERVANGER and wisselen
    if not deelname.leidt and not neemt_over:
        return None
    if not deelname.leidt:
        return _regie(sessie, leidt=False)
    stap = sessie.huidige_stap if sessie.loopt else None
    volgende = next((s for s in stand.stappen if stap and s.nummer == stap.nummer + 1), None)
    return _regie(
        sessie,
        leidt=True,
        vorige=stap.nummer - 1 if stap and stap.nummer > 1 else None,
        volgende=volgende.nummer if volgende else None,
        volgende_titel=volgende.titel if volgende else "",
        volgende_instructie=volgende.inhoud["instructie"] if volgende else "",
        tip=stap.inhoud["tip"] if stap else "",
        onthulbaar=bool(stap and type_van(stap).onthulbaar(stap)),
        onthuld=bool(stap and stap.onthuld_op),
        onthul_knop=type_van(stap).onthul_knop if stap else "",
        onthul_eerst=type_van(stap).onthul_eerst if stap else "",
        nog_een_ronde=_nog_een_ronde(stand, stap) if stap else "",
        ronde_weg=bool(stap and _te_verwijderen(stand, stap)),
        beurten=_beurten(stand, stap) if stap else (),
        beurt=bool(stap and stap.beurt),
        meldingen=tuple(
            f.Melding(d.pk, d.gebruiker.naam, d.toegelaten) for d in stand.deelnames if d.herkent
        ),
        waarschuwingen=_waarschuwingen(stand) if sessie.status == Sessie.Status.OPEN else (),
        rollen=tuple(
            (d.pk, d.gebruiker.naam, d.rol)
            for d in stand.deelnames
            if wisselen and not d.leidt and not (d.brengt_in and (sessie.casus_id or sessie.loopt))
        ),
    )


def _regie(sessie: Sessie, leidt: bool, **velden) -> f.Regie:
    leeg = {
        "vorige": None,
        "volgende": None,
        "volgende_titel": "",
        "volgende_instructie": "",
        "tip": "",
        "onthulbaar": False,
        "onthuld": False,
        "onthul_knop": "",
        "onthul_eerst": "",
        "nog_een_ronde": "",
        "ronde_weg": False,
        "beurten": (),
        "beurt": False,
        "meldingen": (),
        "waarschuwingen": (),
        "rollen": (),
    }
    return f.Regie(leidt=leidt, status=sessie.status, **{**leeg, **velden})


def _beurten(stand: Kamerstand, stap) -> tuple[tuple[int, str, str], ...]:
    """Who may get the turn in this step, with where they are in the round."""
    gehad = dict(map(tuple, stap.beurten))
    return tuple(
        (d.pk, d.gebruiker.naam, gehad.get(d.pk, ""))
        for d in stand.deelnames
        if d.binnen and d.rol != Rol.WAARNEMER and not type_van(stap).luistert(stap, d)
    )


def _nog_een_ronde(stand: Kamerstand, stap) -> str:
    return "Voeg een ronde toe" if stap.inhoud.get("herhaalt") and not _te_verwijderen(stand, stap) else ""


def _te_verwijderen(stand: Kamerstand, stap) -> bool:
    """Whether steps that were inserted as one more round here were not begun yet."""
    if not stap.inhoud.get("herhaalt"):
        return False
    return any(s.inhoud.get("bij") == stap.sleutel and s.geopend_op is None for s in stand.stappen)


def _waarschuwingen(stand: Kamerstand) -> tuple[str, ...]:
    """What the gespreksleider should know before starting; nothing here blocks."""
    er = []
    inbrengers = [d for d in stand.deelnames if d.brengt_in]
    if not inbrengers:
        er.append("Er is nog geen inbrenger. Geef iemand die rol.")
    er += [f"{d.gebruiker.naam} (inbrenger) is er nog niet." for d in inbrengers if not d.binnen]
    binnen = sum(1 for d in stand.deelnames if d.binnen and d.rol != Rol.WAARNEMER)
    if binnen < 4:
        er.append(f"Er zijn nu {binnen} mensen binnen. Met minder dan 4 wordt het gesprek smal.")
    if binnen > 10:
        er.append(
            f"Er zijn {binnen} mensen binnen. Boven de 10 krijgt niet iedereen ruimte: splits de groep."
        )
    return tuple(er)
