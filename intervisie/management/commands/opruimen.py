"""manage.py opruimen: wipes what is past its term, and takes the bytes of destroyed keys off the disk."""

import re
import time

from django.core.management.base import BaseCommand, CommandError
from django.db import connection
from django.utils import timezone

from casuistiek import retention as casussen
from cop.encryption import SleutelFout
from cop.models import Sleutel

from ... import retention as sessies

POGINGEN = 20
BEZET = "De database was bezet: vernietigde sleutels staan nog op de schijf. Probeer het straks opnieuw."


class Command(BaseCommand):
    help = "Wist wat voorbij zijn bewaartermijn is. Draai dit elke dag, ook als er niets te wissen lijkt."

    def handle(self, *args, **opties):
        nu = timezone.now()
        gedaan, fout = {"casussen: tekst gewist": casussen.ruim_op(nu)}, None
        try:
            gedaan |= sessies.ruim_op(nu)
        except SleutelFout as kwijt:  # a session that nobody closed is gathered into a report first
            fout = f"Sessies bleven liggen, want een tekst is niet te openen. {kwijt}"
        for wat, aantal in gedaan.items():
            self.stdout.write(f"{wat}: {aantal}")
        haal_van_schijf()
        self.stdout.write("Vernietigde sleutels zijn van de schijf gehaald.")
        if fout:
            raise CommandError(fout)


def haal_van_schijf() -> None:
    """Leaves no byte of a destroyed key in the database files; raises CommandError when that did not work."""
    schoon = _sqlite_schoon if connection.vendor == "sqlite" else _postgres_schoon
    for _ in range(POGINGEN):
        if schoon():
            return
        time.sleep(0.5)
    raise CommandError(BEZET)


def _sqlite_schoon() -> bool:
    """secure_delete overwrites in the file itself; the write-ahead log still has the old pages."""
    with connection.cursor() as cursor:
        cursor.execute("PRAGMA wal_checkpoint(TRUNCATE)")
        bezet, _, _ = cursor.fetchone()
    return not bezet


def _postgres_schoon() -> bool:
    """A plain VACUUM leaves copies in the free space of a page; FULL writes this small table anew.

    It quietly keeps rows that a transaction which is still open might want, in any database of the server, so
    it is asked how many those were.
    """
    gebleven = []

    def lees(melding):  # what it says can be read now, and not after
        # "0 dead row versions cannot be removed yet. ..."; in another language the number still comes first.
        if tel := re.match(r"(\d+) ", melding.message_detail or ""):
            gebleven.append(int(tel[1]))

    with connection.cursor() as cursor:
        connection.connection.add_notice_handler(lees)
        try:
            cursor.execute(f"VACUUM (FULL, VERBOSE) {connection.ops.quote_name(Sleutel._meta.db_table)}")
        finally:
            connection.connection.remove_notice_handler(lees)
    return gebleven == [0]
