"""What may come in about turns and hands."""

from django import forms

from ..kamer.forms import VersieForm


class BeurtForm(VersieForm):
    """Om wie het gaat."""

    deelname = forms.IntegerField(min_value=1)


class BeurtAfrondenForm(VersieForm):
    """Klaar met de beurt, of passen."""

    pas = forms.BooleanField(required=False)


class HandForm(VersieForm):
    """Wiens hand; leeg is de eigen hand."""

    deelname = forms.IntegerField(min_value=1, required=False)
