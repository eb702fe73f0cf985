"""The product as a server runs it for a municipality, with an address for each error page to look at it."""

from django.conf import settings

from config.asgi import application  # noqa: F401

settings.OIDC_NAAM = "Gemeente Demostad"
settings.ROOT_URLCONF = "tests.scherm.urls"
