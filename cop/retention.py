"""How long things are kept: what a term is in every app, and keys that are left without anything to open."""

from dataclasses import dataclass
from datetime import timedelta

from .models import Sleutel, Versleuteld


@dataclass(frozen=True)
class Bewaartermijn:
    """Wat er bewaard wordt, hoe lang, en vanaf wanneer."""

    wat: str
    hoe_lang: timedelta
    vanaf: str

    @property
    def in_woorden(self) -> str:
        """The term as people say it: in years when it is whole years of 365 days, else in days."""
        jaren, rest = divmod(self.hoe_lang.days, 365)
        return f"{jaren} jaar" if jaren and not rest else f"{self.hoe_lang.days} dagen"


def wis_losse_sleutels() -> int:
    """Destroys the keys of what is gone with its community or its person; returns how many."""
    los = Sleutel.objects.all()
    for model in Versleuteld.__subclasses__():
        los = los.exclude(pk__in=model.objects.filter(sleutel__isnull=False).values("sleutel"))
    return los.delete()[0]
