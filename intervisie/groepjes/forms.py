"""What may come in while there are groepjes."""

from django import forms

from cop.writepath import Tekst

from ..beurten.forms import BeurtForm
from ..kamer.forms import VersieForm


class VerdeelForm(VersieForm):
    """In hoeveel groepjes."""

    aantal = forms.IntegerField(min_value=1, max_value=20)


class PlaatsForm(BeurtForm):
    """Wie in welk groepje; 0 is in geen enkel groepje."""

    groepje = forms.IntegerField(min_value=0)


class PlekForm(VersieForm):
    """Waar een groepje praat: een link naar een videogesprek, of een plek in woorden."""

    groepje = forms.IntegerField(min_value=1)
    plek = Tekst(required=False, max_length=200)


class TerugForm(VersieForm):
    """De groepjes terugroepen, of toch nog niet."""

    terug = forms.BooleanField(required=False)
