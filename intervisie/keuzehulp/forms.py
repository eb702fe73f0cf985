"""The questions of the help with choosing; all in the address, so that it can be shared."""

from django import forms

from ..leidraad import BEHOEFTEN

ERVARING = {
    "geen": "Geen: we doen dit voor het eerst",
    "enige": "Enige: we deden al eens samen intervisie",
    "veel": "Veel: we doen dit vaak, met een ervaren gespreksleider",
}


class VraagFormulier(forms.Form):
    """Wat een groep nodig heeft, hoeveel tijd er is en hoe ervaren ze is."""

    behoefte = forms.ChoiceField(
        label="Wat hebben jullie nodig?",
        choices=[("", "Kies wat het beste past"), *BEHOEFTEN.items()],
        help_text="Past er meer? Kies wat nu het zwaarst weegt.",
    )
    tijd = forms.IntegerField(
        label="Hoeveel minuten hebben jullie?",
        min_value=10,
        max_value=480,
        help_text="Reken voor aankomen en afsluiten niets extra: dat zit in de leidraad.",
    )
    ervaring = forms.ChoiceField(
        label="Hoe ervaren is de groep?",
        choices=[("", "Kies een antwoord"), *ERVARING.items()],
        help_text="Met intervisie, en met elkaar.",
    )
    mensen = forms.IntegerField(
        label="Met hoeveel mensen zijn jullie?",
        required=False,
        min_value=2,
        max_value=60,
        help_text="Tel de gespreksleider en de inbrenger mee.",
    )
