"""manage.py herstel_account: for who lost every device and recovery code."""

from allauth.mfa.models import Authenticator
from django.core.management.base import BaseCommand, CommandError
from django.db import transaction

from cop.logins import beeindig_inlogs
from cop.models import Gebruiker


class Command(BaseCommand):
    help = (
        "Haalt alle passkeys, apps met codes en herstelcodes van een account weg en logt het overal uit. "
        "Daarna is een code per mail weer genoeg. Doe dit alleen als je zeker weet wie het vraagt."
    )

    def add_arguments(self, parser):
        parser.add_argument("adres", metavar="ADRES", help="e-mailadres van het account")

    @transaction.atomic
    def handle(self, *args, adres, **opties):
        gebruiker = Gebruiker.objects.filter(email=adres.strip().lower()).first()
        if gebruiker is None:
            raise CommandError(f"Er is geen account met {adres}.")
        factoren = Authenticator.objects.filter(user=gebruiker)
        aantal = factoren.exclude(type=Authenticator.Type.RECOVERY_CODES).count()
        factoren.delete()
        inlogs = beeindig_inlogs(gebruiker)
        self.stdout.write(f"Weggehaald: {aantal} passkeys en apps. Uitgelogd: {inlogs} keer.")
