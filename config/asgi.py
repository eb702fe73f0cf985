"""ASGI application: HTTP by Django, WebSockets of the live room by Channels."""

import os
import resource

from django.core.asgi import get_asgi_application

os.environ.setdefault("DJANGO_SETTINGS_MODULE", "config.settings")
resource.setrlimit(resource.RLIMIT_CORE, (0, 0))  # a core dump would be the raw text of a case on a disk
_http = get_asgi_application()

from channels.auth import AuthMiddlewareStack  # noqa: E402
from channels.routing import ProtocolTypeRouter, URLRouter  # noqa: E402
from django.conf import settings  # noqa: E402

from intervisie.routing import websocket_urlpatterns  # noqa: E402

from .bodies import houd_in_geheugen  # noqa: E402
from .oorsprong import EigenOorsprong  # noqa: E402
from .vangnet import Vangnet  # noqa: E402

houd_in_geheugen()

application = ProtocolTypeRouter(
    {
        "http": _http,
        "websocket": EigenOorsprong(
            Vangnet(AuthMiddlewareStack(URLRouter(websocket_urlpatterns))), settings.OORSPRONGEN
        ),
    }
)
