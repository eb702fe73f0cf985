"""manage.py demo: people, cases and sessions to look around with, or running rooms to put load on."""

import json

from django.conf import settings
from django.core.management.base import BaseCommand, CommandError

from ...demo import vul_demo
from ...demo_kamers import maak_kamers


class Command(BaseCommand):
    help = (
        "Maakt demo-mensen, casussen en bijeenkomsten; nog een keer draaien maakt niets dubbel. Met --kamers "
        "lopende sessies met verzonnen mensen, om te meten, met per persoon een inlogkoekje."
    )

    def add_arguments(self, lezer):
        lezer.add_argument("--kamers", type=int, default=0, metavar="R", help="zoveel lopende sessies erbij")
        lezer.add_argument("--deelnemers", type=int, default=8, metavar="N", help="met zoveel mensen (8)")
        lezer.add_argument("--waarnemers", type=int, default=0, metavar="W", help="en zoveel waarnemers (0)")
        lezer.add_argument("--json", action="store_true", help="de kamers als JSON")

    def handle(self, *args, **opties):
        if not settings.DEMO:
            raise CommandError("De demo kan alleen met DEBUG=1 en DEMO=1, nooit op een echte installatie.")
        if opties["kamers"] == 0:
            for regel in vul_demo():
                self.stdout.write(f"Demo: {regel}")
            return
        for naam, laagste in (("kamers", 1), ("deelnemers", 2), ("waarnemers", 0)):
            if opties[naam] < laagste:
                raise CommandError(f"--{naam} moet {laagste} of meer zijn.")
        kamers = maak_kamers(opties["kamers"], opties["deelnemers"], opties["waarnemers"])
        if opties["json"]:
            self.stdout.write(json.dumps(kamers))
            return
        for kamer in kamers:
            self.stdout.write(f"Demo: {kamer['pagina']} met {len(kamer['mensen'])} mensen")
