"""What only the gespreksleider sees: the controls, the next step, who recognises the case."""

from . import regiefragmenten as f
from .agenda.splitsen import splitsing
from .beurten import volgorde
from .beurten.rij import meedoen_van, wachtrij_van
from .deur.actions import ROLLEN_WISSELEN
from .deur.instap import instap_van
from .kamer.stand import Kamerstand
from .models import Deelname, Sessie, Sessiestap
from .staptypen import type_van
from .tempo.plan import aandeel_van, plan_van
from .tempo.zet import terug_tot

Rol = Deelname.Rol
WEINIG = 4  # fewer people than this give a narrow talk


def rondom_van(
    stand: Kamerstand, stap: Sessiestap, deelname: Deelname, kernvraag: str, jij: str
) -> dict[str, object]:
    """The pieces of the room around the step itself, by their field in Kamerbeeld."""
    return {
        "meedoen": meedoen_van(stand, stap, deelname),
        "wachtrij": wachtrij_van(stand, stap, deelname),
        "instap": instap_van(stand, stap, deelname, kernvraag, jij),
        "plan": plan_van(stand, stap, deelname),
        "aandeel": aandeel_van(stand, deelname),
    }


def wisseling_van(stand: Kamerstand) -> str:
    """Who leads from now on, for everybody to see as long as the step lasts."""
    wissel = stand.sessie.wisseling
    namen = {d.pk: d.gebruiker.naam for d in stand.deelnames}
    if not wissel or wissel["stap"] != stand.sessie.huidige_stap_id or wissel["naar"] not in namen:
        return ""
    van = f" De leiding was bij {namen[wissel['van']]}." if wissel["van"] in namen else ""
    return f"{namen[wissel['naar']]} leidt nu het gesprek.{van}"


def regie_van(stand: Kamerstand, deelname: Deelname) -> f.Regie | None:
    """The controls of this person; None for who leads nothing and may not take over."""
    sessie = stand.sessie
    wisselen = sessie.status in ROLLEN_WISSELEN
    if not deelname.leidt:
        return _overneemknop(stand) if deelname.rol == Rol.PLAATSVERVANGER and wisselen else None
    stap = sessie.huidige_stap if sessie.loopt else None
    voor_de_start = sessie.status == Sessie.Status.OPEN
    return f.Regie(
        leidt=True,
        status=sessie.status,
        meldingen=tuple(
            f.Melding(d.pk, d.gebruiker.naam, d.toegelaten) for d in stand.deelnames if d.herkent
        ),
        waarschuwingen=_waarschuwingen(stand) if voor_de_start else (),
        splitsing=_splitsing(stand) if voor_de_start else (),
        mensen=_mensen(stand) if wisselen else (),
        opvolgers=tuple(
            (d.pk, d.gebruiker.naam)
            for d in stand.deelnames
            if wisselen and d.rol == Rol.PLAATSVERVANGER and (d.binnen or not sessie.loopt)
        ),
        **(_stap(stand, stap) if stap else {}),
    )


def _overneemknop(stand: Kamerstand) -> f.Regie:
    leider = next((d for d in stand.deelnames if d.leidt), None)
    return f.Regie(
        leidt=False,
        status=stand.sessie.status,
        leider=leider.gebruiker.naam if leider else "",
        leider_weg=leider is None or stand.weggevallen(leider),
    )


def _stap(stand: Kamerstand, stap: Sessiestap) -> dict[str, object]:
    """The controls of the step that is going on."""
    sessie = stand.sessie
    volgende = next((s for s in stand.stappen if s.nummer == stap.nummer + 1), None)
    hier = {d.pk: d.gebruiker.naam for d in stand.deelnames if d.binnen and d.rol != Rol.WAARNEMER}
    weg, er = _inbrengers(stand)
    return {
        "vorige": stap.nummer - 1 if stap.nummer > 1 else None,
        "volgende": volgende.nummer if volgende else None,
        "volgende_titel": volgende.titel if volgende else "",
        "volgende_instructie": volgende.inhoud["instructie"] if volgende else "",
        "tip": stap.inhoud["tip"],
        "onthulbaar": type_van(stap).onthulbaar(stap),
        "onthuld": bool(stap.onthuld_op),
        "onthul_knop": type_van(stap).onthul_knop,
        "onthul_eerst": type_van(stap).onthul_eerst,
        "nog_een_ronde": _nog_een_ronde(stand, stap),
        "ronde_weg": _te_verwijderen(stand, stap),
        "beurten": _beurten(stand, stap),
        "beurt": stap.beurt,
        "beurt_terug": hier.get(volgorde.vorige_spreker(stap, hier), ""),
        "ongedaan": _ongedaan(stand),
        "ongedaan_tot": terug_tot(sessie).isoformat() if sessie.vorige_zet else "",
        "klaar": _klaar(stand, stap),
        "klaar_gevraagd": stap.klaar_gevraagd,
        "nog_even": sum(pk in hier for pk in stap.nog_even),
        "weggevallen": tuple(d.gebruiker.naam for d in weg),
        "verder_met": er[0].gebruiker.naam if er else "",
    }


def _inbrengers(stand: Kamerstand) -> tuple[list[Deelname], list[Deelname]]:
    """The inbrengers who fell out and about whom nothing was decided yet, and those who are still there."""
    alle = [d for d in stand.deelnames if d.brengt_in]
    weg = [d for d in alle if stand.weggevallen(d)]
    nieuw = [d for d in weg if d.pk not in stand.sessie.verder_zonder]
    return nieuw, [d for d in alle if d.binnen and d not in weg]


def _ongedaan(stand: Kamerstand) -> str:
    zet = stand.sessie.vorige_zet
    if not zet:
        return ""
    if zet["wat"] == "tijd":
        return "+2 minuten"
    vorige = next((s for s in stand.stappen if s.pk == zet["stap"]), None)
    return f"terug naar ‘{vorige.titel}’" if vorige else ""


def _klaar(stand: Kamerstand, stap: Sessiestap) -> str:
    """How many of who takes part say they are ready; empty as long as nobody asks or says so."""
    mee = [
        d.pk
        for d in stand.deelnames
        if d.binnen and not d.leidt and d.rol != Rol.WAARNEMER and not stand.weggevallen(d)
    ]
    klaar = sum(pk in stap.klaar for pk in mee)
    return f"{klaar} van {len(mee)} zijn klaar" if klaar or stap.klaar_gevraagd else ""


def _beurten(stand: Kamerstand, stap: Sessiestap) -> tuple[tuple[int, str, str], ...]:
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


def _mensen(stand: Kamerstand) -> tuple[f.Mens, ...]:
    """Everybody but the gespreksleider, with what may be decided about them."""
    sessie = stand.sessie
    duo = sum(d.brengt_in for d in stand.deelnames) > 1
    return tuple(
        f.Mens(
            pk=d.pk,
            naam=d.gebruiker.naam,
            rol=d.rol,
            rollen=not (d.brengt_in and (sessie.casus_id or sessie.loopt)),
            weg=duo or not d.brengt_in,
        )
        for d in stand.deelnames
        if not d.leidt
    )


def _splitsing(stand: Kamerstand) -> tuple[tuple[str, ...], ...]:
    mensen = (
        (d.gebruiker.naam, d.rol, d.gebruiker.organisatie.naam if d.gebruiker.organisatie else "")
        for d in stand.deelnames
        if d.binnen
    )
    return splitsing(mensen, stand.sessie.leidraad.inhoud["groep_max"])


def _waarschuwingen(stand: Kamerstand) -> tuple[str, ...]:
    """What the gespreksleider should know before starting; nothing here blocks."""
    er, leidraad = [], stand.sessie.leidraad
    inbrengers = [d for d in stand.deelnames if d.brengt_in]
    if not inbrengers:
        er.append("Er is nog geen inbrenger. Geef iemand die rol.")
    er += [f"{d.gebruiker.naam} (inbrenger) is er nog niet." for d in inbrengers if not d.binnen]
    binnen = sum(1 for d in stand.deelnames if d.binnen and d.rol != Rol.WAARNEMER)
    if binnen == WEINIG - 1:
        er.append(
            "Jullie zijn met 3. Dat kan: jij doet zelf mee als deelnemer en je schrijft op wat blijft. "
            "Maak rondjes korter en neem tijd voor stiltes."
        )
    elif binnen < WEINIG:
        er.append(f"Er zijn nu {binnen} mensen binnen. Met minder dan {WEINIG} wordt het gesprek smal.")
    if binnen > leidraad.inhoud["groep_max"]:
        er.append(
            f"Er zijn {binnen} mensen binnen. {leidraad.naam} werkt het best met hoogstens "
            f"{leidraad.inhoud['groep_max']}: boven dat aantal krijgt niet iedereen ruimte."
        )
    return tuple(er)
