"""App of people, communities and the mechanisms that all apps use."""

from django.apps import AppConfig


class CopConfig(AppConfig):
    name = "cop"
    verbose_name = "Mensen en community's"

    def ready(self):
        from . import checks, leesbaar  # noqa: F401 - registers the checks
