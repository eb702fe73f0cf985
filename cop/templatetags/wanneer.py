"""Dates and times as people say them; the one place that decides how."""

from datetime import date, datetime

from django import template
from django.utils import timezone
from django.utils.dateformat import format as opmaak

register = template.Library()
_VORMEN = {"dag": "l j F", "datum": "j F", "tijd": ""}


@register.filter(expects_localtime=True)
def wanneer(moment: date | datetime | None, vorm: str = "") -> str:
    """“donderdag 26 november, 13.00 uur”; the year only when it is not this one.

    `vorm` takes a part: "dag" (donderdag 26 november), "datum" (26 november) or "tijd" (13.00 uur).
    """
    if not moment:
        return ""
    dag = opmaak(moment, _VORMEN.get(vorm, "l j F"))
    if dag and moment.year != timezone.localdate().year:
        dag += f" {moment.year}"
    tijd = opmaak(moment, "H.i") + " uur" if vorm in ("", "tijd") and isinstance(moment, datetime) else ""
    return ", ".join(deel for deel in (dag, tijd) if deel)
