"""Where in the rehearsal somebody is, from the address."""

from django import forms
from django.core.validators import MaxValueValidator

from ..models import Deelname

ROLLEN = [
    Deelname.Rol.GESPREKSLEIDER,
    Deelname.Rol.INBRENGER,
    Deelname.Rol.DEELNEMER,
    Deelname.Rol.WAARNEMER,
]


class PlekForm(forms.Form):
    """Welke stap, als wie, en of het al verder in de stap is."""

    stap = forms.IntegerField(min_value=1, required=False)
    als = forms.ChoiceField(choices=[(rol, rol.label) for rol in ROLLEN], required=False)
    verder = forms.BooleanField(required=False)

    def __init__(self, data, stappen: int):
        super().__init__(data)
        self.fields["stap"].validators.append(MaxValueValidator(stappen))
