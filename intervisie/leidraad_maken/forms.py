"""What may come in about a leidraad; the fields follow from the tables that files are checked by."""

import re

from django import forms

from cop.forms import RegelTekst
from cop.writepath import Tekst

from ..leidraad import HOOGSTENS, KOP, STAP, STAP_MAG
from . import toml
from .velden import KEUZES, VELDEN, label

LANG = 600  # characters of a text that people read in a step
HOOGSTENS_TOML = 60_000
OP_EEN_REGEL = frozenset({"naam", "titel", "fase", "sleutel"})
# Lists of keys: of the steps before, of these and the step itself, of the modules.
KEUZE_UIT_LEIDRAAD = ("bron", "herhaalt", "modules")
_MINUTEN = re.compile(r"minuten-([a-z0-9_-]{1,50})")
_GROOTST = {"inbrengers": 2, "groep_min": 60, "groep_max": 60, "minuten": 240}
_NIET_IN_KOP = frozenset({"sleutel", "versie", "licentie", "herkomst", "stap"})


class Regels(Tekst):
    """A list of texts, each on a line of its own."""

    widget = forms.Textarea

    def to_python(self, waarde):
        return [regel.strip() for regel in super().to_python(waarde).split("\n") if regel.strip()]

    def prepare_value(self, waarde):
        return "\n".join(waarde) if isinstance(waarde, list) else waarde


class Sleutels(forms.MultipleChoiceField):
    """Steps or modules of the same leidraad by key; whether they fit is for the check of the whole."""

    widget = forms.CheckboxSelectMultiple

    def valid_value(self, waarde):
        return True


def maak_veld(naam: str, soort, verplicht: bool) -> forms.Field:
    """The field for one row of the tables in `leidraad.py`."""
    vast = {"label": label(naam), "required": verplicht, "help_text": VELDEN.get(naam, ("", ""))[1]}
    if soort is bool:
        return forms.BooleanField(**vast | {"required": False})
    if soort is int:
        return forms.IntegerField(**vast, min_value=1, max_value=_GROOTST.get(naam, 1000))
    if soort is list:
        sleutels = naam in KEUZE_UIT_LEIDRAAD
        return Sleutels(**vast) if sleutels else Regels(**vast, widget=forms.Textarea({"rows": 4}))
    if isinstance(soort, dict):
        keuzes = [(k, KEUZES.get(naam, soort)[k]) for k in soort]
        return forms.MultipleChoiceField(**vast, choices=keuzes, widget=forms.CheckboxSelectMultiple)
    if isinstance(soort, tuple) or naam in KEUZES:
        woorden = KEUZES.get(naam, {})
        keuzes = [(k, woorden.get(k, k)) for k in (soort if isinstance(soort, tuple) else woorden)]
        leeg = [] if verplicht else [("", "Geen")]
        return forms.ChoiceField(**vast, choices=leeg + keuzes)
    lengte = HOOGSTENS.get(naam, LANG)
    if naam in OP_EEN_REGEL:
        return RegelTekst(**vast, max_length=lengte)
    return Tekst(**vast, max_length=lengte, widget=forms.Textarea({"rows": 3}))


class Gezien(forms.Form):
    """Op welke stand van het concept iemand dit doet."""

    gezien = forms.IntegerField(min_value=0, widget=forms.HiddenInput)


class MaakFormulier(forms.Form):
    """Waarvan een eigen leidraad een kopie is, en hoe die gaat heten."""

    van = forms.SlugField(label="Begin met", help_text="De kopie heeft alle stappen en teksten hiervan.")
    naam = RegelTekst(
        label="Hoe heet jullie leidraad?",
        max_length=HOOGSTENS["naam"],
        help_text="Bijvoorbeeld: Vijfstappen met een korte pauze.",
    )


class InleesFormulier(forms.Form):
    """Een leidraad als TOML."""

    toml = Tekst(
        label="De leidraad als TOML",
        max_length=HOOGSTENS_TOML,
        help_text="De tekst van een bestand dat met ‘Bewaar als bestand’ is gemaakt.",
        widget=forms.Textarea({"rows": 14, "spellcheck": "false", "autocapitalize": "none"}),
    )

    def clean_toml(self) -> dict:
        return toml.lees(self.cleaned_data["toml"])


class KopFormulier(Gezien):
    """Waar een leidraad voor is: alles wat niet in een stap staat."""

    def __init__(self, *args, **kwargs):
        super().__init__(*args, **kwargs)
        self.fields.update(
            {naam: maak_veld(naam, soort, True) for naam, soort in KOP.items() if naam not in _NIET_IN_KOP}
        )
        self.fields["herkomst"] = maak_veld("herkomst", str, False)


class StapFormulier(Gezien):
    """Eén stap; welke velden er zijn, staat in de tabellen STAP en STAP_MAG."""

    def __init__(self, *args, **kwargs):
        super().__init__(*args, **kwargs)
        self.fields.update({naam: maak_veld(naam, s, True) for naam, s in STAP.items() if naam != "sleutel"})
        self.fields["soort"] = _soort(STAP_MAG["soort"], self.data.get("soort"), self.initial.get("soort"))
        self.fields.update(
            {naam: maak_veld(naam, s, False) for naam, s in STAP_MAG.items() if naam != "soort"}
        )
        self.fields["type"].choices = list(KEUZES["type"].items())

    def clean(self):
        """Gathers the step as a document; what is left empty is not in it."""
        schoon = super().clean()
        eigen = {naam: waarde for naam, waarde in schoon.items() if naam in (*STAP, *STAP_MAG)}
        gevuld = {naam: w for naam, w in eigen.items() if w not in (None, "", [], False)}
        return schoon | {"stap": gevuld}


def _soort(soort, *staat_er) -> forms.Field:
    """The kinds of card there are, and the one of a file that we have no words for."""
    veld = maak_veld("soort", soort, False)
    bekend = dict(veld.choices)
    veld.choices = [*veld.choices, *((s, s) for s in dict.fromkeys(staat_er) if s and s not in bekend)]
    return veld


class NieuweStapFormulier(StapFormulier):
    """Een stap erbij, na een andere; zonder andere wordt het de eerste."""

    na = forms.SlugField(required=False, widget=forms.HiddenInput)


class DezeStapFormulier(StapFormulier):
    """Een stap die er al is, met wat er nu in moet staan."""

    welke = forms.SlugField(widget=forms.HiddenInput)


class SchikFormulier(Gezien):
    """De minuten van elke stap, en eventueel één stap die van plaats verandert of weggaat."""

    DOEN = ("omhoog", "omlaag", "weg")
    doe = forms.CharField(required=False, max_length=80)

    def __init__(self, data=None, **kwargs):
        super().__init__(data, **kwargs)
        self.fields.update(
            {naam: maak_veld("minuten", int, True) for naam in data or () if _MINUTEN.fullmatch(naam)}
        )

    def clean_doe(self) -> tuple[str, str]:
        wat, _, stap = self.cleaned_data["doe"].partition(" ")
        return (wat, stap) if wat in self.DOEN else ("", "")

    def clean(self):
        schoon = super().clean()
        schoon["minuten"] = {m[1]: schoon[naam] for naam in schoon if (m := _MINUTEN.fullmatch(naam))}
        return schoon
