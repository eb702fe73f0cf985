"""The product as a server runs it, with for each error page an address at which it can be looked at."""

from django.conf import settings

from config.asgi import application  # noqa: F401

settings.ROOT_URLCONF = "tests.scherm.urls"
