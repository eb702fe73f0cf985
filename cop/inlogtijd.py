"""How long a login still holds, for a warning before it ends; and making it last for another full term."""

from django.conf import settings
from django.contrib.sessions.models import Session
from django.http import HttpRequest, JsonResponse
from django.middleware.csrf import get_token
from django.utils import timezone
from django.views.decorators.http import require_http_methods


def rest(request: HttpRequest) -> int | None:
    """Seconds until this login ends; None for who is not logged in."""
    if not request.user.is_authenticated:
        return None
    if request.session.modified:  # saved with this answer, and then it lasts a full term
        return settings.SESSION_COOKIE_AGE
    einde = Session.objects.filter(pk=request.session.session_key).values_list("expire_date", flat=True)
    tot = einde.first()
    return int((tot - timezone.now()).total_seconds()) if tot else settings.SESSION_COOKIE_AGE


@require_http_methods(["GET", "POST"])
def blijven(request: HttpRequest) -> JsonResponse:
    """GET tells how long, POST begins a new term. For the script of every page.

    After logging in again in another tab it also gives the forms of this one what they need to be sent, and
    says who that is: the script gives it to nobody else's forms.
    """
    if request.method == "POST" and request.user.is_authenticated:
        request.session.modified = True
    tijd = rest(request)
    if tijd is None:
        return JsonResponse({"rest": 0})
    return JsonResponse({"rest": tijd, "wie": str(request.user), "csrf": get_token(request)})
