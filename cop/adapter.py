"""Login rules of this product on top of django-allauth: who comes in, what it says, how secrets are kept."""

import base64
import logging
from io import BytesIO

import qrcode
from allauth.account.adapter import DefaultAccountAdapter
from allauth.core import context
from allauth.core.exceptions import ImmediateHttpResponse
from allauth.mfa.adapter import DefaultMFAAdapter
from django.shortcuts import render
from qrcode.image.svg import SvgPathFillImage

from .encryption import pak_uit, verpak
from .logins import apparaat
from .mail import bericht

logger = logging.getLogger(__name__)

# What allauth calls its mails, and what ours are called in templates/mail/.
MAILS = {
    "account/email/login_code": "inlogcode",
    "account/email/unknown_account": "geen_account",
    "mfa/email/webauthn_added": "passkey_toegevoegd",
    "mfa/email/webauthn_removed": "passkey_weggehaald",
    "mfa/email/totp_activated": "app_toegevoegd",
    "mfa/email/totp_deactivated": "app_weggehaald",
    "mfa/email/recovery_codes_generated": "herstelcodes_nieuw",
    "socialaccount/email/account_connected": "organisatie_gekoppeld",
}
TE_SNEL = "Dit gaat te snel achter elkaar. Wacht even en probeer het dan opnieuw."
FACTOR_VERPAKT = "factor"


class BeslotenAdapter(DefaultAccountAdapter):
    """Nobody signs up on their own: people come in by an invitation."""

    error_messages = {
        **DefaultAccountAdapter.error_messages,
        "incorrect_code": "Deze code klopt niet. Kijk hem na in de nieuwste mail.",
        "too_many_login_attempts": "Dit is te vaak geprobeerd. Wacht even en vraag dan een nieuwe code.",
        "rate_limited": TE_SNEL,
    }

    def is_open_for_signup(self, request):
        return False

    def send_mail(self, template_prefix, email, context):
        """A mail server that is down gives a page that says so; the log holds no address."""
        try:
            bericht(MAILS[template_prefix], email, {"email": email, **context}).send()
        except OSError as fout:
            logger.error("Een mail over inloggen ging niet weg: %s", type(fout).__name__)
            if not template_prefix.startswith(
                "account/"
            ):  # what it tells of has happened, and is on the screen
                return
            pagina = render(self.request, "account/geen_mail.html", status=503)
            raise ImmediateHttpResponse(pagina) from None


class FactorAdapter(DefaultMFAAdapter):
    """Passkeys and codes of an app: their secrets are stored under the master key."""

    error_messages = {
        **DefaultMFAAdapter.error_messages,
        "incorrect_code": "Deze code klopt niet. Neem de code die de app nu toont, of een herstelcode die je "
        "nog niet hebt gebruikt.",
        "rate_limited": TE_SNEL,
    }

    def encrypt(self, text):
        return base64.b64encode(verpak(text.encode(), FACTOR_VERPAKT)).decode()

    def decrypt(self, encrypted_text):
        return pak_uit(base64.b64decode(encrypted_text), FACTOR_VERPAKT).decode()

    def generate_authenticator_name(self, user, type):
        return apparaat(context.request.META.get("HTTP_USER_AGENT", ""))

    def build_totp_svg(self, url):
        """On white of its own: a camera reads nothing from black on a dark page."""
        plaatje = BytesIO()
        qrcode.make(url, image_factory=SvgPathFillImage).save(plaatje)
        return plaatje.getvalue().decode()

    def _get_site_name(self):
        return "Met andere ogen"
