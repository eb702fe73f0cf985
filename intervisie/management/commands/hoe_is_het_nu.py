"""manage.py hoe_is_het_nu: asks inbrengers by mail, some weeks after their session."""

from django.core.management.base import BaseCommand
from django.utils import timezone

from ...terugkoppeling.vragen import vraag


class Command(BaseCommand):
    help = "Mailt inbrengers, weken na hun bijeenkomst, de vraag 'Hoe is het nu?'. Draai dit elke dag."

    def handle(self, *args, **opties):
        self.stdout.write(f"bijeenkomsten nagevraagd: {vraag(timezone.now())}")
