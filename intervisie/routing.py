"""WebSocket urls: one, of the live room."""

from django.urls import path

from .kamer.consumer import KamerConsumer

websocket_urlpatterns = [path("ws/kamer/<uuid:uuid>/", KamerConsumer.as_asgi())]
