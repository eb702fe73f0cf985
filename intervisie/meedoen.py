"""What somebody can fill in now, and how far the group is with writing."""

import json

from . import fragmenten as f
from .duwtjes import duwtjes_voor
from .kamer.stand import Kamerstand
from .models import Deelname, Sessie, Sessiestap
from .staptypen import type_van

# What the field above a card is called, by the kind of what is written.
LABELS = {
    "vraag": "Jouw vraag",
    "associatie": "Jouw associatie",
    "hypothese": "Wat speelt hier volgens jou?",
    "standpunt": "Wat zou jij doen, en waarom?",
    "idee": "Jouw idee",
    "advies": "Jouw advies",
    "inzicht": "Jouw inzicht",
    "kern": "De kern volgens jou",
    "kernvraag": "De kernvraag",
    "kernbewering": "De kernbewering",
    "perspectief": "Hoe ziet het er van daaruit uit?",
    "rechtvaardiging": "Want…",
    "waarde": "Welke waarde?",
    "waarde_en_norm": "Een waarde, en wat er dan hoort te gebeuren",
    "dilemma": "De keuze, of wat er beschadigt",
    "afweging": "Omdat… De schade is… Ik heb nodig…",
    "kracht": "Wat speelt er mee?",
    "factor": "Wat hielp?",
    "feit": "Eén feit",
    "gevoel": "Jouw gevoel",
    "voordeel": "Eén voordeel",
    "risico": "Eén risico",
    "ervaring": "Jouw ervaring",
    "invalshoek": "Jouw kijk hierop",
    "voorstel": "Het voorstel",
    "pitch": "Jouw voorbeeld, in hoogstens drie zinnen",
    "reden": "Waarom, of wat heb je nodig?",
    "oogst": "Wat neem je mee?",
    "reflectie": "Jouw zin",
}
Rol = Deelname.Rol


def voortgang_van(stand: Kamerstand, stap: Sessiestap, deelname: Deelname) -> f.Voortgang | None:
    verborgen = type_van(stap).onthulbaar(stap) and not stap.onthuld_op
    if stap.inhoud["schrijft"] == "niemand" or not (verborgen or deelname.leidt):
        return None
    anoniem = stap.inhoud["zicht"] == "anoniem"
    # The gespreksleider need not write, but a card that nobody counted for would be known as theirs.
    verwacht = [d for d in stand.deelnames if d.binnen and (anoniem or not d.leidt) and _verwacht(stap, d)]
    if not verwacht:
        return None
    kaarten = [b for b in stand.bijdragen if b.stap_id == stap.pk]
    type_ = type_van(stap)
    schrijvers = type_.klaar(stap, kaarten)
    klaar = [d for d in verwacht if d.pk in schrijvers]
    hoeveel = f" · {len(kaarten)} {'kaart' if len(kaarten) == 1 else 'kaarten'}" if type_.invoer else ""
    noem = deelname.leidt and not anoniem
    return f.Voortgang(
        tekst=f"{len(klaar)} van {len(verwacht)} mensen {type_.gedaan}{hoeveel}",
        dicht=min(len(kaarten), 12) if verborgen else 0,
        wie_nog_niet=tuple(d.gebruiker.naam for d in verwacht if d.pk not in schrijvers) if noem else (),
    )


def _verwacht(stap: Sessiestap, deelname: Deelname) -> bool:
    return deelname.rol != Rol.WAARNEMER and not type_van(stap).weiger_schrijven(stap, deelname)


def _duwtjes(stap: Sessiestap) -> str:
    paren = [[duwtje.patroon, duwtje.uitleg] for duwtje in duwtjes_voor(stap.inhoud)]
    return json.dumps(paren, ensure_ascii=False) if paren else ""


def invoer_van(stand: Kamerstand, stap: Sessiestap, deelname: Deelname) -> f.Invoer | None:
    if stand.sessie.status != Sessie.Status.BEZIG or deelname.rol == Rol.WAARNEMER:
        return None
    type_ = type_van(stap)
    mag = not type_.weiger_schrijven(stap, deelname) and bool(type_.handelingen and type_.invoer)
    noteren = type_.noteren and not type_.luistert(stap, deelname)
    if not mag and not noteren:
        return None
    return f.Invoer(
        vorm=type_.invoer if mag else "",
        stap=stap.nummer,
        label=LABELS.get(stap.inhoud.get("soort", ""), "Jouw kaart"),
        velden=tuple(stap.inhoud.get("velden", ())),
        duwtjes=_duwtjes(stap),
        woorden=stap.inhoud.get("woorden"),
        rubrieken=tuple(stap.inhoud.get("rubrieken", [])),
        keuze=type_.keuze,
        score=bool(stap.inhoud.get("score")),
        noteren=noteren,
        personen=tuple(
            (d.pk, d.gebruiker.naam) for d in stand.deelnames if d.binnen and d.rol != Rol.WAARNEMER
        )
        if type_.invoer == "afspraak"
        else (),
        zelf=deelname.pk,
        vandaag=stand.nu.date().isoformat(),
    )
