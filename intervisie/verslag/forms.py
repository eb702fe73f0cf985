"""What may come in about a report: its question and its lines, as one form."""

from django import forms

from cop.forms import RegelTekst
from cop.writepath import Tekst

from ..models import Verslag, Verslagregel

Soort = Verslagregel.Soort
# In the order of the page: heading, and what an empty line asks for.
RUBRIEKEN = (
    (Soort.OOGST, "Oogst", "wat neem je mee?"),
    (Soort.AFSPRAAK, "Afspraken", "wat gaat er gebeuren?"),
    (Soort.KNELPUNT, "Knelpunten", "wat zit in de weg, los van deze casus?"),
    (Soort.WERKZAAM, "Werkzame elementen", "wat helpt, ook in een andere situatie?"),
)
HOOGSTENS_REGELS = 150


class RegelFormulier(forms.Form):
    """Eén regel van het verslag; een lege tekst haalt de regel weg."""

    regel = forms.UUIDField(required=False, widget=forms.HiddenInput)
    soort = forms.ChoiceField(choices=Soort.choices, widget=forms.HiddenInput)
    tekst = Tekst(label="Tekst", required=False, max_length=1000, widget=forms.Textarea({"rows": 2}))
    eigenaar = RegelTekst(label="Wie doet dit?", required=False, max_length=120)
    datum = forms.DateField(
        label="Voor wanneer?", required=False, widget=forms.DateInput({"type": "date"}, format="%Y-%m-%d")
    )
    weg = forms.BooleanField(label="Weghalen bij bewaren", required=False)

    def clean(self):
        gegevens = super().clean()
        blijft = gegevens.get("tekst") and not gegevens.get("weg")
        if gegevens.get("soort") == Soort.AFSPRAAK and blijft:
            if not gegevens.get("eigenaar"):
                self.add_error("eigenaar", "Vul in wie dit doet.")
            if not gegevens.get("datum") and "datum" not in self.errors:
                self.add_error("datum", "Vul in voor wanneer.")
        return gegevens

    def wie_wanneer(self):
        return self["eigenaar"], self["datum"]


RegelSet = forms.formset_factory(
    RegelFormulier, extra=0, max_num=HOOGSTENS_REGELS, absolute_max=HOOGSTENS_REGELS, validate_max=True
)


class VerslagFormulier(forms.Form):
    """Het hele verslag; `versie` zegt welke stand je voor je had."""

    versie = forms.IntegerField(widget=forms.HiddenInput)
    kernvraag_oud = Tekst(
        label="De kernvraag bij het begin",
        required=False,
        max_length=300,
        help_text="Zoals de vraag was toen jullie begonnen.",
        widget=forms.Textarea({"rows": 2}),
    )
    kernvraag_nieuw = Tekst(
        label="De kernvraag aan het eind",
        required=False,
        max_length=300,
        widget=forms.Textarea({"rows": 2}),
        help_text="Laat leeg als de vraag niet is veranderd.",
    )

    def __init__(self, data=None, initial=None, regels=None):
        super().__init__(data, initial=initial)
        self.regels = RegelSet(data, prefix="regel", initial=regels)

    def clean(self):
        gegevens = super().clean()
        if not self.regels.is_valid():
            raise forms.ValidationError("Er klopt iets niet in een van de regels. Kijk hieronder.")
        gegevens["regels"] = [form.cleaned_data for form in self.regels if form.cleaned_data]
        return gegevens

    def rubrieken(self):
        """The lines per heading, in the order of the page."""
        for soort, kop, vraag in RUBRIEKEN:
            yield kop, vraag, soort == Soort.AFSPRAAK, [f for f in self.regels if f["soort"].value() == soort]


class VaststelFormulier(forms.Form):
    """Welke stand van het verslag je vaststelt."""

    versie = forms.IntegerField(widget=forms.HiddenInput)


def als_formulier(verslag: Verslag) -> dict:
    """The report as arguments for an unbound VerslagFormulier, with one empty line under each heading."""
    regels = [_regel(regel) for regel in verslag.regels.all()]
    leeg = [{"soort": soort} for soort, _, _ in RUBRIEKEN]
    return {
        "initial": {
            "versie": verslag.seq,
            "kernvraag_oud": verslag.kernvraag_oud,
            "kernvraag_nieuw": verslag.kernvraag_nieuw,
        },
        "regels": regels + leeg,
    }


def als_data(verslag: Verslag, teksten: dict[str, str]) -> dict:
    """The report as posted data, with some texts replaced; keys of `teksten` are those of `velden_van`."""
    regels = [_regel(regel) for regel in verslag.regels.all()]
    data = {
        "versie": verslag.seq,
        "kernvraag_oud": teksten.get("kernvraag_oud", verslag.kernvraag_oud),
        "kernvraag_nieuw": teksten.get("kernvraag_nieuw", verslag.kernvraag_nieuw),
        "regel-TOTAL_FORMS": len(regels),
        "regel-INITIAL_FORMS": 0,
    }
    for nummer, regel in enumerate(regels):
        regel["tekst"] = teksten.get(str(regel["regel"]), regel["tekst"])
        data |= {f"regel-{nummer}-{veld}": waarde for veld, waarde in regel.items() if waarde is not None}
    return data


def _regel(regel: Verslagregel) -> dict:
    return {
        "regel": regel.uuid,
        "soort": regel.soort,
        "tekst": regel.tekst,
        "eigenaar": regel.eigenaar,
        "datum": regel.datum,
    }
