"""The one write path, for HTTP and WebSocket alike.

A domain action is a function in an `actions.py` with the decorator `@actie`. Around it, in one transaction:
lock the row of the object, answer a repeated `client_id` with the stored answer, check the rights table, let
the function check FSM, step and version and do its work, give the object the next `seq`, append one row to
the log. After the commit the object's doorbell (`bel`) is rung, which can never fail the write.
"""

import json
import logging
import re
import unicodedata
from collections.abc import Callable
from dataclasses import dataclass
from functools import cache, wraps

from django import forms
from django.db import models, transaction
from django_fsm import TransitionNotAllowed

from .encryption import SleutelFout
from .models import ZONDER_FACTOR, Gebruiker, Logregel, Onderwerp
from .permissions import RECHTEN
from .vaste_vraag import VasteVraag, Waarde

logger = logging.getLogger(__name__)

_CLIENT_ID = re.compile(r"[A-Za-z0-9_-]{8,64}\Z")
ACTIES: dict[str, "Actie"] = {}
SLEUTEL_ONTBREEKT = (
    "Dit lukt nu niet: de server heeft de sleutel van deze tekst niet. Er is niets bewaard of veranderd. "
    "Vertel het aan wie de server beheert."
)
FACTOR_NODIG = (
    "Deze community vraagt extra beveiliging van wie leidt of beheert. "
    "Voeg op je accountpagina een passkey toe."
)


class Geweigerd(Exception):
    """Een handeling die niet doorgaat; `uitleg` is voor de gebruiker, `code` voor het programma."""

    def __init__(self, code: str, uitleg: str, velden: dict[str, list[str]] | None = None):
        super().__init__(uitleg)
        self.code = code
        self.uitleg = uitleg
        self.velden = velden or {}


@dataclass(frozen=True)
class Antwoord:
    """What an action gives back: the object's new `seq` and the ids the caller needs, never a text."""

    seq: int
    gegevens: dict
    herhaald: bool = False


@dataclass(frozen=True)
class Actie:
    """An action as registered: its name (noun.verb), the model it locks, its form and its function."""

    naam: str
    model: type[Onderwerp]
    formulier: type[forms.Form]
    functie: Callable


class Leeg(forms.Form):
    """The form of an action that needs no data."""


def actie(naam: str, model: type[Onderwerp], formulier: type[forms.Form] = Leeg):
    """Registers `functie(obj, door, gegevens) -> dict of ids` as the action `naam`.

    The decorated function is called as `functie(door, obj, rauw=None, client_id=None) -> Antwoord`; it raises
    Geweigerd when it may not happen now.
    """

    def versier(functie):
        if naam in ACTIES:
            raise ValueError(f"De handeling {naam} bestaat al.")
        ACTIES[naam] = Actie(naam, model, formulier, functie)

        @wraps(functie)
        def uitvoeren(door, obj, rauw=None, client_id=None) -> Antwoord:
            return voer_uit(naam, door, obj, rauw, client_id)

        return uitvoeren

    return versier


def voer_uit(naam: str, door: Gebruiker, obj: Onderwerp, rauw=None, client_id: str | None = None) -> Antwoord:
    """Carries out the action `naam` by the person `door` on `obj` (only its primary key is trusted).

    `rauw` is a dict or QueryDict of untrusted input. Raises Geweigerd, with nothing written.
    """
    wat = ACTIES[naam]
    if client_id is not None and not (isinstance(client_id, str) and _CLIENT_ID.match(client_id)):
        raise Geweigerd("client_id", "Deze opdracht is niet goed gevormd.")
    formulier = wat.formulier(data=rauw if rauw is not None else {})
    geldig = formulier.is_valid()  # before the lock: to check the text of a case takes a while
    with transaction.atomic():
        rij = _met_slot(wat.model).een(pk=obj.pk)
        if rij is not None:
            rij.laad_erbij()
        rollen = rij.rollen_van(door) if rij is not None else frozenset()
        if not rollen:
            raise Geweigerd("onbekend", "Dit bestaat niet, of je hoort er niet (meer) bij.")
        onderwerp = onderwerp_van(rij)
        if client_id and (eerder := _eerder(onderwerp, door, client_id)):
            if eerder.gebeurtenis != naam:
                raise Geweigerd("client_id", "Deze opdracht is al voor iets anders gebruikt.")
            return Antwoord(eerder.seq, eerder.gegevens, herhaald=True)
        if not rollen & RECHTEN[naam]:
            if ZONDER_FACTOR in rollen:
                raise Geweigerd("factor_nodig", FACTOR_NODIG)
            raise Geweigerd("geen_recht", "Dit kun je in jouw rol niet doen.")
        if not geldig:
            velden = {veld: [str(fout) for fout in fouten] for veld, fouten in formulier.errors.items()}
            raise Geweigerd("ongeldig", _eerste_fout(formulier), velden)
        try:
            gegevens = wat.functie(rij, door, formulier.cleaned_data) or {}
        except TransitionNotAllowed:
            raise Geweigerd("niet_nu", "Dat kan op dit moment niet (meer).") from None
        except SleutelFout as fout:
            logger.error("Een tekst is niet te openen: %s", fout)
            raise Geweigerd("sleutel", SLEUTEL_ONTBREEKT) from None
        rij.seq += 1
        wat.model.objects.filter(pk=rij.pk).update(seq=rij.seq)
        Logregel.objects.create(
            onderwerp=onderwerp,
            seq=rij.seq,
            gebeurtenis=naam,
            door=door,
            client_id=client_id,
            gegevens=gegevens,
        )
        if bel := getattr(rij, "bel", None):
            na_commit(bel)
    return Antwoord(rij.seq, gegevens)


def na_commit(werk: Callable[[], None]) -> None:
    """Does mail and doorbells after the commit; what fails there is logged and undoes nothing."""

    def veilig():
        try:
            werk()
        except Exception:
            logger.exception("Een vervolgstap na het bewaren ging mis")

    transaction.on_commit(veilig)


@cache
def _met_slot(model: type[Onderwerp]) -> VasteVraag:
    """The row of an object, locked until the end of the transaction."""
    rijen = model.objects.select_for_update(of=("self",), no_key=True)
    return VasteVraag(lambda: rijen.filter(pk=Waarde("pk", model._meta.pk)))


_EERDER = VasteVraag(
    lambda: Logregel.objects.filter(
        onderwerp=Waarde("onderwerp", models.CharField()),
        door=Waarde("door", models.BigIntegerField()),
        client_id=Waarde("client_id", models.CharField()),
    )
)


def _eerder(onderwerp: str, door: Gebruiker, client_id: str) -> Logregel | None:
    return _EERDER.een(onderwerp=onderwerp, door=door.pk, client_id=client_id)


def onderwerp_van(rij: Onderwerp) -> str:
    """The name of an object in the log: model and uuid."""
    return f"{rij._meta.model_name}:{rij.uuid}"


def _eerste_fout(formulier: forms.Form) -> str:
    veld, fouten = next(iter(formulier.errors.items()))
    label = formulier.fields[veld].label if veld in formulier.fields else None
    return f"{label}: {fouten[0]}" if label else str(fouten[0])


_VERBODEN = re.compile(r"[\x00-\x08\x0b\x0c\x0e-\x1f\x7f]")


def schone_tekst(tekst: str) -> str:
    """Normalises what a person typed: NFC, line ends to LF, no outer white space.

    Raises ValidationError for a NUL, other control characters and lone surrogates: SQLite and PostgreSQL
    treat those differently.
    """
    tekst = unicodedata.normalize("NFC", tekst.replace("\r\n", "\n").replace("\r", "\n")).strip()
    try:
        tekst.encode()
    except UnicodeEncodeError:
        raise forms.ValidationError("Er staat een teken in dat niet bewaard kan worden.") from None
    if _VERBODEN.search(tekst):
        raise forms.ValidationError("Er staat een onzichtbaar stuurteken in. Typ of plak de tekst opnieuw.")
    return tekst


class Tekst(forms.CharField):
    """A text of a person, normalised by `schone_tekst`; the only text field that forms of actions use."""

    def __init__(self, **kwargs):
        kwargs.setdefault("strip", True)
        super().__init__(**kwargs)
        self.validators = [
            v for v in self.validators if type(v).__name__ != "ProhibitNullCharactersValidator"
        ]

    def to_python(self, waarde):
        if waarde is not None and not isinstance(waarde, str):
            raise forms.ValidationError("Dit is geen tekst.")
        return schone_tekst(super().to_python(waarde))


def lees_json(lichaam: bytes | str) -> dict:
    """Reads untrusted JSON as an object with text keys; raises Geweigerd without quoting what was in it."""
    try:
        inhoud = json.loads(lichaam)
    except (ValueError, RecursionError):
        raise Geweigerd("json", "Dit bericht is niet goed gevormd.") from None
    if not isinstance(inhoud, dict):
        raise Geweigerd("json", "Dit bericht is niet goed gevormd.")
    return inhoud
