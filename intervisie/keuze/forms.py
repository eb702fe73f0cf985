"""What may come in while a group chooses."""

from django import forms

from cop.writepath import Tekst

from ..kamer.forms import VersieForm


class KeuzeForm(VersieForm):
    """Welke kaart of module."""

    keuze = Tekst(max_length=60)


class StemForm(KeuzeForm):
    """Een stem op een kaart of module, of die stem terug."""

    stem = forms.BooleanField(required=False)
