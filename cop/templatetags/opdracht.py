"""The hidden field that makes a form posted twice one command."""

import secrets

from django import template
from django.utils.html import format_html

register = template.Library()


@register.simple_tag
def opdracht():
    """A new client_id: the write path answers its repetition with the first answer."""
    return format_html('<input type="hidden" name="client_id" value="{}">', secrets.token_urlsafe(16))
