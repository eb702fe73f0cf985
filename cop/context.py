"""What every page's template knows."""

from django.conf import settings

from . import inlogtijd


def omgeving(request):
    return {
        "demo": settings.DEMO,
        "oidc_naam": settings.OIDC_NAAM,
        "inlog_rest": lambda: inlogtijd.rest(request),
    }
