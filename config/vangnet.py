"""A WebSocket that comes while the database is away is refused in a line of the log, not with a traceback."""

import logging

from channels.security.websocket import WebsocketDenier
from django.db import OperationalError

logger = logging.getLogger(__name__)


class Vangnet:
    """Around what looks up who somebody is; inside, the room ends its connections itself."""

    def __init__(self, application):
        self.application = application

    async def __call__(self, scope, receive, send):
        try:
            return await self.application(scope, receive, send)
        except OperationalError:
            logger.warning("De database is niet te bereiken; een verbinding is geweigerd")
            return await WebsocketDenier()(scope, receive, send)
