"""App of the case: bringing in, making it less traceable, review."""

from django.apps import AppConfig


class CasuistiekConfig(AppConfig):
    name = "casuistiek"
    verbose_name = "Casuïstiek"

    def ready(self):
        from .lijsten import laad

        laad()
