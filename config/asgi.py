"""ASGI application: HTTP by Django, WebSockets of the live room by Channels."""

import os
import sys

from django.core.asgi import get_asgi_application

os.environ.setdefault("DJANGO_SETTINGS_MODULE", "config.settings")
# A thread that computes (the check of a case) lets go of the interpreter every 0.5 ms, not every 5: otherwise
# each small step of the rooms beside it waits. Measured by benchmarks/naast_kamers.py.
sys.setswitchinterval(0.0005)
_http = get_asgi_application()

from channels.auth import AuthMiddlewareStack  # noqa: E402
from channels.routing import ProtocolTypeRouter, URLRouter  # noqa: E402
from django.conf import settings  # noqa: E402

from intervisie.routing import websocket_urlpatterns  # noqa: E402

from .bodies import houd_in_geheugen  # noqa: E402
from .oorsprong import EigenOorsprong  # noqa: E402

houd_in_geheugen()

application = ProtocolTypeRouter(
    {
        "http": _http,
        "websocket": EigenOorsprong(
            AuthMiddlewareStack(URLRouter(websocket_urlpatterns)), settings.OORSPRONGEN
        ),
    }
)
