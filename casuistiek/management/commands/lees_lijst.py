"""Brings in the national list of schools or municipalities, for the detection."""

from pathlib import Path

from django.core.management.base import BaseCommand, CommandError

from casuistiek.lijsten import KOLOMMEN, LijstFout, bewaar, lees_csv


class Command(BaseCommand):
    help = (
        "Leest een CSV met scholen (DUO, adressen van vestigingen) of gemeenten (CBS) en laat de controle "
        "van casussen de namen herkennen. Er gaat niets naar buiten: je geeft het bestand zelf. Herstart "
        "daarna de server. Nog een keer draaien vervangt de lijst."
    )

    def add_arguments(self, parser):
        parser.add_argument("soort", choices=sorted(KOLOMMEN))
        parser.add_argument("bestand", type=Path)
        parser.add_argument("--kolom", default="", help="naam van de kolom, als die anders heet")

    def handle(self, *args, soort, bestand, kolom, **opties):
        try:
            namen = lees_csv(bestand.read_bytes(), soort, kolom)
        except OSError as fout:
            raise CommandError(f"Het bestand is niet te lezen: {fout.strerror}.") from None
        except LijstFout as fout:
            raise CommandError(str(fout)) from None
        bewaar(soort, namen)
        self.stdout.write(f"{len(namen)} {soort} gelezen.")
