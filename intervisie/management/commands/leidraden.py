"""Loads the leidraden in TOML into the database."""

from django.core.management.base import BaseCommand, CommandError

from intervisie.leidraad import LeidraadFout, laad_leidraden


class Command(BaseCommand):
    help = "Laadt nieuwe versies van de leidraden (intervisie/leidraden/*.toml)."

    def handle(self, *args, **options):
        try:
            nieuw = laad_leidraden()
        except LeidraadFout as fout:
            raise CommandError(str(fout)) from None
        for leidraad in nieuw:
            self.stdout.write(f"Geladen: {leidraad.naam} (versie {leidraad.versie})")
