"""What may come in about a guest: the address and the role, and later the name."""

from django import forms

from cop.forms import RegelTekst

from ..models import Gastuitnodiging


class GastUitnodigFormulier(forms.Form):
    """Wie er als gast bij komt, en in welke rol."""

    email = forms.EmailField(
        label="E-mailadres van de gast",
        max_length=254,
        help_text="De gast krijgt een mail met een eigen link. Die werkt één keer.",
        widget=forms.EmailInput({"autocomplete": "off", "autocapitalize": "none", "spellcheck": "false"}),
    )
    rol = forms.ChoiceField(
        label="Rol",
        choices=[(rol.value, rol.label) for rol in Gastuitnodiging.ROLLEN],
        help_text="Een deelnemer denkt mee, een waarnemer kijkt alleen.",
    )

    def clean_email(self):
        return self.cleaned_data["email"].strip().lower()


class GastFormulier(forms.Form):
    """Hoe een gast heet voor de anderen."""

    naam = RegelTekst(
        label="Naam",
        max_length=120,
        help_text="Zo zien de anderen je in de sessie.",
        widget=forms.TextInput({"autocomplete": "name"}),
    )
