"""Second factors for tests: an app with codes, set by hand, and what it shows now."""

import time

from allauth.mfa.adapter import get_adapter
from allauth.mfa.models import Authenticator
from allauth.mfa.recovery_codes.internal.auth import RecoveryCodes
from allauth.mfa.totp.internal.auth import format_hotp_value, generate_totp_secret, hotp_value


def geef_app(gebruiker) -> str:
    """Gives an account an app with codes, and recovery codes; returns the secret of the app."""
    geheim = generate_totp_secret()
    Authenticator.objects.create(
        user=gebruiker, type=Authenticator.Type.TOTP, data={"secret": get_adapter().encrypt(geheim)}
    )
    RecoveryCodes.activate(gebruiker)
    return geheim


def code_nu(geheim: str) -> str:
    return format_hotp_value(hotp_value(geheim, int(time.time()) // 30))
