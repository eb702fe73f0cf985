"""App of the session: leidraad, agenda, room and report."""

from django.apps import AppConfig


class IntervisieConfig(AppConfig):
    name = "intervisie"
    verbose_name = "Intervisie"

    def ready(self):
        # Actions register themselves when their module is read.
        from .agenda import actions as agenda  # noqa: F401
        from .agenda import gewist  # noqa: F401
        from .beurten import actions as beurten  # noqa: F401
        from .bijdragen import actions as bijdragen  # noqa: F401
        from .deur import actions as deur  # noqa: F401
        from .groepjes import actions as groepjes  # noqa: F401
        from .kamer import actions as kamer  # noqa: F401
        from .keuze import actions as keuze  # noqa: F401
        from .leiding import actions as leiding  # noqa: F401
        from .tempo import actions as tempo  # noqa: F401
        from .terugkoppeling import actions as terugkoppeling  # noqa: F401
        from .verslag import actions as verslag  # noqa: F401
