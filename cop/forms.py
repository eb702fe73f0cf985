"""What may come in about people: profile, community, members, duos and invitations."""

import re

from django import forms
from django.core.exceptions import ValidationError
from django.core.validators import validate_email

from .models import Organisatie
from .writepath import Tekst

HOOGSTENS_ADRESSEN = 50


class RegelTekst(Tekst):
    """A text of one line."""

    def to_python(self, waarde):
        return " ".join(super().to_python(waarde).split())


class ProfielFormulier(forms.Form):
    """Wie je bent voor de mensen met wie je in een community zit."""

    naam = RegelTekst(
        label="Naam",
        max_length=120,
        help_text="Zo noemen de anderen je in een sessie: je voornaam en je achternaam.",
        widget=forms.TextInput({"autocomplete": "name"}),
    )
    functie = RegelTekst(
        label="Functie",
        max_length=120,
        required=False,
        help_text="Bijvoorbeeld: leerplichtambtenaar, intern begeleider of ouder.",
        widget=forms.TextInput({"autocomplete": "organization-title"}),
    )
    organisatie = forms.ModelChoiceField(
        Organisatie.objects.all(),
        label="Organisatie",
        required=False,
        empty_label="Kies een organisatie",
        help_text="Staat die van jou er niet bij? Vul haar dan hieronder in.",
    )
    nieuwe_organisatie = RegelTekst(
        label="Andere organisatie",
        max_length=150,
        required=False,
        help_text="Voluit, zoals anderen haar kennen. Daarna staat ze voor iedereen in de lijst.",
        widget=forms.TextInput,
    )
    soort = forms.ChoiceField(
        label="Soort organisatie",
        choices=[("", "Kies een soort"), *Organisatie.Soort.choices],
        required=False,
        help_text="Alleen nodig bij een andere organisatie.",
    )

    def clean(self):
        schoon = super().clean()
        nieuw = schoon.get("nieuwe_organisatie")
        if nieuw and schoon.get("organisatie"):
            self.add_error("nieuwe_organisatie", "Kies een organisatie of vul een andere in, niet allebei.")
        elif nieuw and not schoon.get("soort") and "soort" not in self.errors:
            self.add_error("soort", "Kies wat voor organisatie dit is.")
        return schoon


class BehoudInlog(forms.Form):
    """Welke inlog blijft; leeg is geen."""

    inlog = forms.CharField(max_length=40, required=False)


class BeveiligingFormulier(forms.Form):
    """Of een community extra beveiliging vraagt van wie leidt of beheert."""

    aan = forms.BooleanField(required=False)


class CommunityFormulier(forms.Form):
    """Waar een community over gaat."""

    naam = RegelTekst(
        label="Naam",
        max_length=120,
        help_text="Waaraan je mensen haar herkennen, bijvoorbeeld: CoP Jeugd en onderwijs.",
        widget=forms.TextInput,
    )
    omschrijving = Tekst(
        label="Waar gaat het over?",
        max_length=1000,
        required=False,
        help_text="In een paar zinnen, voor wie erbij komt.",
        widget=forms.Textarea({"rows": 4}),
    )


class RollenFormulier(forms.Form):
    """In welke rollen iemand bij een community hoort."""

    is_lid = forms.BooleanField(
        label="Lid", required=False, help_text="Brengt casussen in en doet mee aan sessies."
    )
    is_begeleider = forms.BooleanField(
        label="Begeleider",
        required=False,
        help_text="Leest aangeboden casussen en geeft ze vrij. Plant sessies.",
    )
    is_beheerder = forms.BooleanField(
        label="Beheerder",
        required=False,
        help_text="Nodigt mensen uit en regelt rollen. Leest geen casussen.",
    )
    leidinggevend = forms.BooleanField(
        label="Leidinggevend",
        required=False,
        help_text="Geeft leiding binnen de eigen organisatie. Wie een sessie plant, krijgt een seintje.",
    )

    def clean(self):
        schoon = super().clean()
        if not any(schoon.get(rol) for rol in ("is_lid", "is_begeleider", "is_beheerder")):
            raise ValidationError("Kies ten minste één rol: lid, begeleider of beheerder.")
        return schoon


class KiesLid(forms.Form):
    """Welk lid van de community het betreft."""

    lid = forms.IntegerField(label="Lid", min_value=1)


class LidFormulier(KiesLid, RollenFormulier):
    """De rollen van een lid."""


class DuoFormulier(forms.Form):
    """Twee leden die samen casussen inbrengen."""

    een = forms.IntegerField(label="Eerste lid", min_value=1)
    ander = forms.IntegerField(label="Tweede lid", min_value=1)


class DuoKeuze(forms.Form):
    """The page's form for DuoFormulier: the same fields as choices among the members."""

    een = forms.ChoiceField(label="Eerste lid", help_text="Wie je eerst noemt, maakt niet uit.")
    ander = forms.ChoiceField(label="Tweede lid", help_text="Liefst van een andere organisatie.")

    def __init__(self, *args, leden, **kwargs):
        super().__init__(*args, **kwargs)
        keuzes = [("", "Kies een lid")]
        keuzes += [(lid["id"], ", ".join(filter(None, [lid["naam"], lid["organisatie"]]))) for lid in leden]
        self.fields["een"].choices = self.fields["ander"].choices = keuzes


class KiesDuo(forms.Form):
    """Welk duo het betreft."""

    duo = forms.IntegerField(label="Duo", min_value=1)


class UitnodigingenFormulier(RollenFormulier):
    """Wie worden uitgenodigd, allemaal voor dezelfde rollen."""

    adressen = Tekst(
        label="E-mailadressen",
        max_length=5000,
        help_text=f"Een of meer, hoogstens {HOOGSTENS_ADRESSEN}. Ieder krijgt een mail met een eigen link.",
        widget=forms.Textarea({"rows": 4, "autocapitalize": "none", "spellcheck": "false"}),
    )
    is_lid = forms.BooleanField(
        label="Lid", required=False, initial=True, help_text=RollenFormulier.base_fields["is_lid"].help_text
    )

    field_order = ["adressen", "is_lid", "is_begeleider", "is_beheerder", "leidinggevend"]

    def clean_adressen(self) -> list[str]:
        """The addresses in lower case, each once; of `Naam <adres>` only the address."""
        tekst = self.cleaned_data["adressen"]
        adressen = re.findall(r"<([^<>]*)>", tekst) or re.split(r"[\s,;]+", tekst)
        adressen = list(dict.fromkeys(adres.strip().lower() for adres in adressen if adres.strip()))
        fout = [adres for adres in adressen if not _is_adres(adres)]
        if fout:
            raise ValidationError(f"Dit is geen e-mailadres: {', '.join(fout[:3])}")
        if len(adressen) > HOOGSTENS_ADRESSEN:
            raise ValidationError(f"Nodig hoogstens {HOOGSTENS_ADRESSEN} mensen tegelijk uit.")
        return adressen


def _is_adres(tekst: str) -> bool:
    try:
        validate_email(tekst)
    except ValidationError:
        return False
    return True
