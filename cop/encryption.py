"""Encryption at rest: a text has a data key, a data key is wrapped by a master key outside the database.

Data keys and texts use AES-256-GCM (NIST SP 800-38D) with a random nonce of 12 bytes. The associated data
binds a ciphertext to its table, field and row, so it cannot be moved to another place unnoticed.
"""

import base64
import hashlib
import secrets

from cryptography.exceptions import InvalidTag
from cryptography.hazmat.primitives.ciphers.aead import AESGCM
from django.conf import settings
from django.db import models

_NONCE = 12


class SleutelFout(Exception):
    """De tekst is niet te lezen: de hoofdsleutel ontbreekt, is een andere, of de tekst is beschadigd."""


class SleutelGewist(SleutelFout):
    """De sleutel is vernietigd; de tekst is voorgoed weg."""


def hoofdsleutels() -> dict[bytes, AESGCM]:
    """Master keys by their public mark of 8 bytes, newest first."""
    try:
        sleutels = [base64.b64decode(s, validate=True) for s in settings.HOOFDSLEUTELS]
    except ValueError:
        sleutels = []
    if not sleutels or any(len(s) != 32 for s in sleutels):
        raise SleutelFout("HOOFDSLEUTELS ontbreekt of is niet goed: geef sleutels van 32 bytes in base64.")
    return {hashlib.sha256(s).digest()[:8]: AESGCM(s) for s in sleutels}


def verpak(datasleutel: bytes, rij: str) -> bytes:
    """Wraps a data key (32 bytes) of key row `rij` with the newest master key: mark + nonce + ciphertext."""
    merk, hoofd = next(iter(hoofdsleutels().items()))
    nonce = secrets.token_bytes(_NONCE)
    return merk + nonce + hoofd.encrypt(nonce, datasleutel, rij.encode())


def pak_uit(verpakt: bytes, rij: str) -> bytes:
    """Gives the data key back; raises SleutelFout when no configured master key fits."""
    verpakt = bytes(verpakt)
    hoofd = hoofdsleutels().get(verpakt[:8])
    if hoofd is None:
        raise SleutelFout("De hoofdsleutel waarmee deze tekst is versleuteld, staat niet in HOOFDSLEUTELS.")
    try:
        return hoofd.decrypt(verpakt[8 : 8 + _NONCE], verpakt[8 + _NONCE :], rij.encode())
    except InvalidTag:
        raise SleutelFout("De sleutel van deze tekst is beschadigd.") from None


def is_nieuwste(verpakt: bytes) -> bool:
    """Whether a data key is wrapped with the newest master key."""
    return bytes(verpakt)[:8] == next(iter(hoofdsleutels()))


def versleutel(datasleutel: bytes, tekst: str, plek: str) -> bytes:
    """Encrypts `tekst` for the place `plek` (table, field, row): nonce + ciphertext."""
    nonce = secrets.token_bytes(_NONCE)
    return nonce + AESGCM(datasleutel).encrypt(nonce, tekst.encode(), plek.encode())


def ontsleutel(datasleutel: bytes, cijfer: bytes, plek: str) -> str:
    """Decrypts what `versleutel` made for the same place; raises SleutelFout when it does not fit."""
    try:
        return AESGCM(datasleutel).decrypt(cijfer[:_NONCE], cijfer[_NONCE:], plek.encode()).decode()
    except InvalidTag:
        raise SleutelFout("Deze tekst is beschadigd of hoort bij een andere sleutel.") from None


class _Cijfer(bytes):
    """Ciphertext as read from the database, to tell it from a text that was just set."""


class _Toegang:
    """Descriptor: decrypts on first reading, keeps plain what is set until it is saved."""

    def __init__(self, veld: "GeheimeTekst"):
        self.veld = veld

    def __get__(self, rij, eigenaar=None):
        if rij is None:
            return self
        waarde = rij.__dict__.get(self.veld.attname)
        if isinstance(waarde, _Cijfer) and waarde:
            waarde = ontsleutel(rij.datasleutel(), waarde, self.veld.plek(rij))
            rij.__dict__[self.veld.attname] = waarde
        return waarde or ""

    def __set__(self, rij, waarde):
        rij.__dict__[self.veld.attname] = waarde


class GeheimeTekst(models.BinaryField):
    """Text that is stored encrypted. The row has a `uuid` and a method `datasleutel() -> bytes` of 32."""

    def __init__(self, *args, **kwargs):
        kwargs.setdefault("default", b"")
        kwargs.setdefault("blank", True)
        kwargs.setdefault("editable", True)
        super().__init__(*args, **kwargs)

    def deconstruct(self):
        naam, pad, args, kwargs = super().deconstruct()
        kwargs.pop("default", None)
        kwargs.pop("blank", None)
        return naam, pad, args, kwargs

    def contribute_to_class(self, cls, name, **kwargs):
        super().contribute_to_class(cls, name, **kwargs)
        setattr(cls, self.attname, _Toegang(self))

    def plek(self, rij) -> str:
        return f"{rij._meta.db_table}.{self.column}.{rij.uuid}"

    def from_db_value(self, waarde, expressie, verbinding):
        return None if waarde is None else _Cijfer(waarde)  # None: a join that found no row

    def pre_save(self, rij, add):
        waarde = rij.__dict__.get(self.attname, "")
        if isinstance(waarde, _Cijfer) or not waarde:
            return _Cijfer(waarde or b"")
        return _Cijfer(versleutel(rij.datasleutel(), waarde, self.plek(rij)))

    def get_db_prep_value(self, waarde, connection, prepared=False):
        if not isinstance(waarde, bytes):
            raise TypeError(f"{self.name}: tekst komt alleen versleuteld in de database, gebruik save().")
        return super().get_db_prep_value(bytes(waarde), connection, prepared)

    def value_to_string(self, obj):
        raise TypeError("Versleutelde tekst wordt niet geserialiseerd.")
