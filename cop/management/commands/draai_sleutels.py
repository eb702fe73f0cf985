"""Wraps every data key with the newest master key, so that an old one may leave."""

import base64

from allauth.mfa.models import Authenticator
from django.core.management.base import BaseCommand, CommandError
from django.db import transaction

from cop.adapter import FactorAdapter
from cop.encryption import SleutelFout, is_nieuwste, pak_uit, verpak
from cop.models import Sleutel


class Command(BaseCommand):
    help = (
        "Verpakt alle sleutels met de nieuwste hoofdsleutel. Zet de nieuwe vooraan in HOOFDSLEUTELS, "
        "houd de oude erachter, herstart de server, draai deze opdracht, en haal dan de oude weg."
    )

    def handle(self, *args, **options):
        gedraaid, onleesbaar = 0, 0
        for pk in list(Sleutel.objects.values_list("pk", flat=True)):
            try:
                gedraaid += _draai(pk)
            except SleutelFout:
                onleesbaar += 1
        for pk in list(Authenticator.objects.values_list("pk", flat=True)):
            try:
                gedraaid += _draai_factor(pk)
            except SleutelFout:
                onleesbaar += 1
        self.stdout.write(f"{gedraaid} sleutels verpakt met de nieuwste hoofdsleutel.")
        if onleesbaar:
            raise CommandError(
                f"{onleesbaar} sleutels zijn met geen van de hoofdsleutels te openen; die bleven zo."
            )


@transaction.atomic
def _draai(pk) -> int:
    sleutel = Sleutel.objects.select_for_update().filter(pk=pk).first()
    if sleutel is None or is_nieuwste(sleutel.verpakt):
        return 0
    sleutel.verpakt = verpak(pak_uit(sleutel.verpakt, str(pk)), str(pk))
    sleutel.save(update_fields=["verpakt"])
    return 1


@transaction.atomic
def _draai_factor(pk) -> int:
    """The same for the secret of an app with codes or of recovery codes; a passkey has none here."""
    factor = Authenticator.objects.select_for_update().filter(pk=pk).first()
    naam = next((naam for naam in ("secret", "seed") if factor and naam in factor.data), None)
    if naam is None or is_nieuwste(base64.b64decode(factor.data[naam])):
        return 0
    adapter = FactorAdapter()
    factor.data[naam] = adapter.encrypt(adapter.decrypt(factor.data[naam]))
    factor.save(update_fields=["data"])
    return 1
