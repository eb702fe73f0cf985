"""How a text of a person is shown: the one place where it becomes HTML, and the one place that uses bleach.

Texts are stored plain and escaped on output, and the CSP forbids inline script. Bleach is a second line
behind that: whatever a filter before it may have let through, only paragraphs and line breaks come out.
"""

import bleach
from django import template
from django.template.defaultfilters import linebreaks
from django.utils.safestring import SafeString, mark_safe

register = template.Library()


@register.filter
def alineas(tekst: str) -> SafeString:
    """Plain text as paragraphs: an empty line starts a new one, a line end is a line break."""
    html = linebreaks(tekst, autoescape=True)
    return mark_safe(bleach.clean(html, tags={"p", "br"}, attributes={}))  # noqa: S308
