"""Which pages may open a WebSocket: those of our own addresses, compared to the letter.

Channels' OriginValidator reads the header as a URL, and fails with a traceback on one that is none.
"""

from channels.security.websocket import WebsocketDenier


class EigenOorsprong:
    """Lets a WebSocket in when it names exactly one Origin and that is one of `toegestaan`."""

    def __init__(self, application, toegestaan: list[str]):
        self.application = application
        self.toegestaan = {oorsprong.encode() for oorsprong in toegestaan}

    async def __call__(self, scope, receive, send):
        genoemd = [waarde for naam, waarde in scope["headers"] if naam == b"origin"]
        mag = len(genoemd) == 1 and genoemd[0] in self.toegestaan
        return await (self.application if mag else WebsocketDenier())(scope, receive, send)
