"""manage.py opruimen: wipes what is past its term, and takes the bytes of destroyed keys off the disk."""

import time

from django.core.management.base import BaseCommand, CommandError
from django.utils import timezone

from casuistiek import retention as casussen
from casuistiek.aankondigen import kondig_aan
from casuistiek.models import Casus
from cop.encryption import SleutelFout
from cop.logins import vergeet_verlopen_inlogs
from cop.models import Sleutel
from cop.retention import ruim_log_op, wis_losse_sleutels
from cop.schijf import haal_van_schijf

from ... import retention as sessies
from ...gast.retention import ruim_gasten_op
from ...models import Sessie
from ...vertrek import ruim_accounts_op

POGINGEN = 20
BEZET = "De database was bezet: wat gewist is, staat nog op de schijf. Probeer het straks opnieuw."
# Of a case that is wiped the title goes too, and that is no secret text.
MET_TITELS = (Sleutel, Casus, Sessie)


class Command(BaseCommand):
    help = "Wist wat voorbij zijn bewaartermijn is. Draai dit elke dag, ook als er niets te wissen lijkt."

    def handle(self, *args, **opties):
        nu = timezone.now()
        gedaan, fout = {"casussen: verlopen aangekondigd": kondig_aan(nu)}, None
        gedaan["casussen: tekst gewist"] = casussen.ruim_op(nu)
        try:
            gedaan |= sessies.ruim_op(nu)
        except SleutelFout as kwijt:  # a session that nobody closed is gathered into a report first
            fout = f"Sessies bleven liggen, want een tekst is niet te openen. {kwijt}"
        gedaan |= ruim_gasten_op(nu)
        gedaan |= ruim_accounts_op(nu)
        gedaan["logregels verwijderd"] = ruim_log_op(nu)
        gedaan["verlopen inlogs vergeten"] = vergeet_verlopen_inlogs(nu)
        gedaan["sleutels zonder tekst gewist"] = wis_losse_sleutels()
        for wat, aantal in gedaan.items():
            self.stdout.write(f"{wat}: {aantal}")
        self._van_schijf()
        self.stdout.write("Vernietigde sleutels zijn van de schijf gehaald.")
        if fout:
            raise CommandError(fout)

    def _van_schijf(self):
        for _ in range(POGINGEN):
            if haal_van_schijf(*MET_TITELS):
                return
            time.sleep(0.5)
        raise CommandError(BEZET)
