"""What every page's template knows."""

from django.conf import settings


def omgeving(request):
    return {"demo": settings.DEMO, "oidc_naam": settings.OIDC_NAAM}
