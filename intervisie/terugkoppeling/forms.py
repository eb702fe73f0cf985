"""What may come in as an answer to "Hoe is het nu?"."""

from django import forms

from cop.writepath import Tekst

from ..kamer.forms import KIES
from ..models import Verslagregel
from ..verslag.forms import HOOGSTENS_REGELS


class AfloopFormulier(forms.Form):
    """Hoe het ging met één afspraak."""

    regel = forms.UUIDField(widget=forms.HiddenInput)
    afloop = forms.ChoiceField(
        choices=Verslagregel.Afloop.choices,
        widget=forms.RadioSelect,
        error_messages={"required": "Kies hoe het ging.", **KIES},
    )


AfloopSet = forms.formset_factory(
    AfloopFormulier, extra=0, max_num=HOOGSTENS_REGELS, absolute_max=HOOGSTENS_REGELS, validate_max=True
)


class TerugkoppelingFormulier(forms.Form):
    """Het hele antwoord; `versie` is de stand die je voor je had, `gezien` wat je liet staan."""

    versie = forms.IntegerField(widget=forms.HiddenInput)
    gezien = forms.CharField(required=False, max_length=4000, widget=forms.HiddenInput)
    tekst = Tekst(
        label="Wat is er sindsdien gebeurd?",
        required=False,
        max_length=1000,
        widget=forms.Textarea({"rows": 5}),
        help_text="Een paar zinnen zijn genoeg. Schrijf geen namen op.",
    )

    def __init__(self, data=None, initial=None, afspraken=None):
        super().__init__(data, initial=initial)
        self.afspraken = AfloopSet(data, prefix="afspraak", initial=afspraken)

    def clean(self):
        gegevens = super().clean()
        if not self.afspraken.is_valid():
            raise forms.ValidationError("Kies bij elke afspraak hoe het ging.")
        gegevens["afspraken"] = {
            rij["regel"]: rij["afloop"] for rij in (form.cleaned_data for form in self.afspraken) if rij
        }
        if not gegevens["afspraken"] and not gegevens.get("tekst") and "tekst" not in self.errors:
            self.add_error("tekst", "Schrijf in een paar zinnen hoe het nu is.")
        return gegevens
