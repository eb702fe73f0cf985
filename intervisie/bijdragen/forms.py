"""What may come in as a contribution."""

from django import forms
from django.utils import timezone

from cop.writepath import Tekst

from ..kamer.forms import KIES, VersieForm
from ..models import Bijdrage

MAX_TEKENS = 1000
MAX_NOTITIE = 10_000


class BijdrageForm(VersieForm):
    """Een kaart; soms met een rij van de tabel, een cijfer of een markering."""

    tekst = Tekst(
        label="Tekst",
        max_length=MAX_TEKENS,
        error_messages={
            "required": "Schrijf eerst iets op.",
            "max_length": f"Dit is te lang: houd het bij {MAX_TEKENS} tekens. Je tekst staat er nog.",
        },
    )
    vervolg = Tekst(
        required=False,
        max_length=MAX_TEKENS,
        error_messages={
            "max_length": f"Dit is te lang: houd het bij {MAX_TEKENS} tekens. Je tekst staat er nog.",
        },
    )
    rubriek = Tekst(required=False, max_length=60)
    score = forms.IntegerField(required=False, min_value=1, max_value=5)
    markering = forms.ChoiceField(
        required=False, choices=[("", "Geen"), *Bijdrage.Markering.choices], error_messages=KIES
    )
    nagekeken = forms.BooleanField(required=False)


class WelkeForm(VersieForm):
    """Over welke kaart of afspraak het gaat."""

    uuid = forms.UUIDField()


class WijzigForm(BijdrageForm):
    """Een kaart met een andere tekst."""

    uuid = forms.UUIDField()


class WaardeerForm(WelkeForm):
    """Warm, neutraal of koud; leeg haalt de waardering weg."""

    waardering = forms.ChoiceField(
        required=False, choices=[("", "Geen"), *Bijdrage.Waardering.choices], error_messages=KIES
    )


class BehandelForm(WelkeForm):
    """Open, beantwoord of geparkeerd."""

    stand = forms.ChoiceField(choices=Bijdrage.Stand, error_messages=KIES)


class OogstForm(WelkeForm):
    """Wel of niet in de oogst."""

    oogst = forms.BooleanField(required=False)


class MarkeerForm(WelkeForm):
    """Knelpunt, werkzaam element of geen van beide."""

    markering = forms.ChoiceField(
        required=False, choices=[("", "Geen"), *Bijdrage.Markering.choices], error_messages=KIES
    )


class AfspraakForm(VersieForm):
    """Wie doet wat wanneer."""

    actie = Tekst(
        label="Wat",
        max_length=300,
        error_messages={"required": "Schrijf op wat er gaat gebeuren."},
    )
    eigenaar = forms.IntegerField(label="Wie", min_value=1, error_messages={"required": "Kies wie dit doet."})
    nagekeken = forms.BooleanField(required=False)
    datum = forms.DateField(label="Wanneer", error_messages={"required": "Kies een datum."})

    def clean_datum(self):
        datum = self.cleaned_data["datum"]
        if datum < timezone.localdate():
            raise forms.ValidationError("Kies een datum vanaf vandaag.")
        return datum


class NotitieForm(forms.Form):
    """Het eigen kladblok, in zijn geheel."""

    tekst = Tekst(
        required=False,
        max_length=MAX_NOTITIE,
        error_messages={"max_length": f"Je kladblok is vol: maximaal {MAX_NOTITIE} tekens."},
    )
