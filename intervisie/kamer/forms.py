"""What may come in while moving through the leidraad."""

from django import forms

# Django's own sentence quotes whatever was sent.
KIES = {"invalid_choice": "Kies uit de lijst."}


class VersieForm(forms.Form):
    """De versie van de sessie waarin iemand de opdracht gaf."""

    versie = forms.IntegerField(min_value=0)


class GaNaarForm(VersieForm):
    """Naar welke stap."""

    stap = forms.IntegerField(min_value=1)
