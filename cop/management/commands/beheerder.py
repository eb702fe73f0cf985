"""manage.py beheerder: the first person of an installation."""

from django.core.exceptions import ValidationError
from django.core.management.base import BaseCommand, CommandError
from django.core.validators import validate_email
from django.db import transaction
from django.urls import reverse

from cop.actions import maak_community
from cop.models import Community, Gebruiker


class Command(BaseCommand):
    help = "Maakt een account dat ook bij Django's beheer kan, en de eerste community als er nog geen is."

    def add_arguments(self, parser):
        parser.add_argument("adres", metavar="ADRES", help="e-mailadres; daarmee log je in")
        parser.add_argument("--naam", default="", help="hoe je heet; anders wat voor de @ staat")

    @transaction.atomic
    def handle(self, *args, adres, naam, **opties):
        adres = adres.strip().lower()
        try:
            validate_email(adres)
        except ValidationError:
            raise CommandError(f"{adres} is geen e-mailadres.") from None
        gebruiker = Gebruiker.objects.filter(email=adres).first()
        nieuw = gebruiker is None
        if nieuw:
            gebruiker = Gebruiker.objects.create_user(adres, naam or adres.partition("@")[0])
        elif naam:
            gebruiker.naam = naam
        gebruiker.is_staff = gebruiker.is_superuser = True
        gebruiker.save()
        self.stdout.write(f"{'Gemaakt' if nieuw else 'Bestond al'}: {gebruiker.naam} <{adres}>")
        if not Community.objects.exists():
            maak_community(gebruiker, gebruiker, {"naam": "Onze community"})
            self.stdout.write("Gemaakt: de community 'Onze community', met jou als beheerder en lid.")
        self.stdout.write(
            f"Ga nu naar {reverse('account_login')} en vul dit adres in. Je krijgt een code per mail; zonder"
            " MAIL_URL staat die mail op het scherm van de server. Geef daarna de community haar eigen naam"
            f" en nodig de anderen uit: {reverse('cop:communities')}"
        )
