"""The product with a cache in the memory of each process: what limits on guessing must not live in."""

from config.settings import *  # noqa: F403

CACHES = {"default": {"BACKEND": "django.core.cache.backends.locmem.LocMemCache"}}
