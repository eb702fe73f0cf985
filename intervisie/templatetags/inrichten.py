"""Shows the first steps of a new community on pages of other apps."""

from django import template

from cop.models import Community

from ..agenda.inrichten import Inrichtstap, inrichting

register = template.Library()


@register.simple_tag(takes_context=True)
def eerste_stappen(context, uuid) -> list[Inrichtstap]:
    """{% eerste_stappen community.uuid as stappen %}: what the one who looks still has to do."""
    community = Community.objects.filter(uuid=uuid).first()
    return inrichting(community, context["user"]) if community else []
