"""The forms for passkeys and codes of an app, in our own words; MFA_FORMS in the settings names them."""

import struct

from allauth.mfa.base.forms import AuthenticateForm, ReauthenticateForm
from allauth.mfa.totp.forms import ActivateTOTPForm
from allauth.mfa.webauthn.forms import (
    AddWebAuthnForm,
    AuthenticateWebAuthnForm,
    LoginWebAuthnForm,
    ReauthenticateWebAuthnForm,
)
from cryptography.exceptions import InvalidSignature
from django import forms
from django.core.exceptions import ValidationError

from .forms import RegelTekst

# What the library for passkeys raises for an answer that no passkey gave.
_GEEN_PASSKEY = (
    AttributeError,
    IndexError,
    InvalidSignature,
    KeyError,
    TypeError,
    ValueError,
    struct.error,
)
HERKEND_NIET = "Deze passkey herkennen we niet."


class _Antwoord:
    """Of a form with the answer of a passkey: whatever is wrong with it is an error of the form."""

    def clean_credential(self):
        try:
            return super().clean_credential()
        except _GEEN_PASSKEY:
            raise ValidationError(HERKEND_NIET) from None


class InloggenMetPasskey(_Antwoord, LoginWebAuthnForm):
    """De passkey die zegt wie je bent."""


class TweedeStapMetPasskey(_Antwoord, AuthenticateWebAuthnForm):
    """De passkey naast de code uit de mail."""


class BevestigenMetPasskey(_Antwoord, ReauthenticateWebAuthnForm):
    """De passkey nog een keer, voor wie iets aan zijn account verandert."""


class PasskeyToevoegen(AddWebAuthnForm):
    """Een passkey: een sleutel die op het apparaat staat en om vinger, gezicht of pincode vraagt."""

    name = RegelTekst(
        label="Naam",
        max_length=60,
        required=False,
        help_text="Zo herken je hem later, bijvoorbeeld: laptop van het werk.",
        widget=forms.TextInput({"autocomplete": "off"}),
    )
    passwordless = forms.BooleanField(initial=True, widget=forms.HiddenInput)

    def clean(self):
        try:
            return super().clean()
        except _GEEN_PASSKEY:
            raise ValidationError(HERKEND_NIET) from None


def _code(uitleg: str) -> forms.CharField:
    invoer = forms.TextInput({"autocomplete": "one-time-code", "inputmode": "numeric"})
    return forms.CharField(label="Code", max_length=20, help_text=uitleg, widget=invoer)


class TweedeStap(AuthenticateForm):
    """Wat iemand naast de code uit de mail laat zien."""

    code = _code("Zes cijfers uit je app, of een herstelcode van acht cijfers.")


class Bevestigen(ReauthenticateForm):
    """Hetzelfde, nog een keer, voor wie iets aan zijn account verandert."""

    code = _code("Zes cijfers uit je app, of een herstelcode van acht cijfers.")


class AppAanzetten(ActivateTOTPForm):
    """De eerste code van de app: het bewijs dat hij goed staat."""

    code = _code("De zes cijfers die de app nu toont.")
