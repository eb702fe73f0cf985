"""Login rules of this product on top of django-allauth."""

import logging

from allauth.account.adapter import DefaultAccountAdapter
from allauth.core.exceptions import ImmediateHttpResponse
from django.shortcuts import render

logger = logging.getLogger(__name__)


class BeslotenAdapter(DefaultAccountAdapter):
    """Nobody signs up on their own: people come in by an invitation."""

    error_messages = {
        **DefaultAccountAdapter.error_messages,
        "incorrect_code": "Deze code klopt niet. Kijk hem na in de nieuwste mail.",
        "too_many_login_attempts": "Dit is te vaak geprobeerd. Wacht even en vraag dan een nieuwe code.",
        "rate_limited": "Dit gaat te snel achter elkaar. Wacht even en probeer het dan opnieuw.",
    }

    def is_open_for_signup(self, request):
        return False

    def send_mail(self, template_prefix, email, context):
        """A mail server that is down gives a page that says so; the log holds no address."""
        try:
            super().send_mail(template_prefix, email, context)
        except OSError as fout:
            logger.error("Een mail om in te loggen ging niet weg: %s", type(fout).__name__)
            pagina = render(self.request, "account/geen_mail.html", status=503)
            raise ImmediateHttpResponse(pagina) from None
