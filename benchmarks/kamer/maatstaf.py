"""The yardstick: the Channels consumer of the tutorials, with one INSERT per message and nothing else.

No login, no rights, no rules, no templates: what arrives is stored and sent to the group as it is. It uses
the database and the channel layer of the product's settings, with the same pragmas.
"""

import json
import os

os.environ.setdefault("DJANGO_SETTINGS_MODULE", "config.settings")

import django

django.setup()

from channels.db import database_sync_to_async  # noqa: E402
from channels.generic.websocket import AsyncWebsocketConsumer  # noqa: E402
from channels.routing import ProtocolTypeRouter, URLRouter  # noqa: E402
from django.core.asgi import get_asgi_application  # noqa: E402
from django.db import connection  # noqa: E402
from django.urls import path  # noqa: E402


class Kaal(AsyncWebsocketConsumer):
    """Een kamer zonder iets eromheen."""

    async def connect(self):
        self.kamer = f"maatstaf.{self.scope['url_route']['kwargs']['kamer']}"
        await self.channel_layer.group_add(self.kamer, self.channel_name)
        await self.accept()

    async def disconnect(self, code):
        await self.channel_layer.group_discard(self.kamer, self.channel_name)

    async def receive(self, text_data=None, bytes_data=None):
        tekst = json.loads(text_data)["tekst"]
        await self._bewaar(tekst)
        await self.channel_layer.group_send(self.kamer, {"type": "kaart", "tekst": tekst})

    @database_sync_to_async
    def _bewaar(self, tekst: str) -> None:
        with connection.cursor() as cursor:
            cursor.execute("INSERT INTO maatstaf (kamer, tekst) VALUES (%s, %s)", [self.kamer, tekst])

    async def kaart(self, bericht):
        await self.send(text_data=json.dumps({"tekst": bericht["tekst"]}))


application = ProtocolTypeRouter(
    {
        "http": get_asgi_application(),
        "websocket": URLRouter([path("maatstaf/<str:kamer>/", Kaal.as_asgi())]),
    }
)
