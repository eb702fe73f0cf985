"""Points out personal data in texts on standard input, for scoring or for use in another program."""

import json
import sys

from django.core.management.base import BaseCommand, CommandError

from casuistiek.detectie import vind


class Command(BaseCommand):
    help = (
        'Leest regels JSON {"id", "tekst"} van standaardinvoer en schrijft per regel {"id", "spans": '
        '[{"start", "eind", "soort"}]}: wat standaard vervangen zou worden. Posities in Python-tekens, eind '
        "exclusief; de soorten staan in casuistiek/detectie/README.md."
    )
    requires_system_checks = []

    def add_arguments(self, parser):
        parser.add_argument("--alles", action="store_true", help="ook de tweede rang: 'kijk hier nog naar'")

    def handle(self, *args, **opties):
        for nummer, regel in enumerate(sys.stdin, 1):
            if not regel.strip():
                continue
            try:
                rij = json.loads(regel)
                tekst, id_ = rij["tekst"], rij["id"]
            except (ValueError, KeyError, TypeError):
                raise CommandError(f'Regel {nummer} is geen JSON met "id" en "tekst".') from None
            if not isinstance(tekst, str):
                raise CommandError(f"Regel {nummer}: tekst is geen tekst.")
            spans = [
                {"start": v.start, "eind": v.eind, "soort": v.soort}
                for v in vind(tekst)
                if v.zeker or opties["alles"]
            ]
            self.stdout.write(json.dumps({"id": id_, "spans": spans}, ensure_ascii=False))
