"""What may come in about who leads."""

from django import forms

from ..kamer.forms import VersieForm


class OverdraagForm(VersieForm):
    """Aan welke plaatsvervanger."""

    deelname = forms.IntegerField(min_value=1)
