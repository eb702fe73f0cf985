"""manage.py demo: people, cases and sessions to look around with."""

from django.conf import settings
from django.core.management.base import BaseCommand, CommandError

from ...demo import vul_demo


class Command(BaseCommand):
    help = "Maakt demo-mensen, casussen en bijeenkomsten; nog een keer draaien maakt niets dubbel."

    def handle(self, *args, **opties):
        if not settings.DEMO:
            raise CommandError("De demo kan alleen met DEBUG=1 en DEMO=1, nooit op een echte installatie.")
        for regel in vul_demo():
            self.stdout.write(f"Demo: {regel}")
