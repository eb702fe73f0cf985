"""What may come in at the door."""

from django import forms

from ..kamer.forms import KIES
from ..models import Deelname


class AankomenForm(forms.Form):
    """Akkoord met de groepsafspraken."""

    akkoord = forms.ChoiceField(
        choices=[("ja", "Akkoord")],
        error_messages=dict.fromkeys(
            ("required", "invalid_choice"), "Zonder akkoord op de groepsafspraken kun je niet meedoen."
        ),
    )


class HerkennenForm(forms.Form):
    """Antwoord op de vraag of iemand de casus herkent."""

    herkent = forms.TypedChoiceField(
        choices=[("ja", "Ja, misschien"), ("nee", "Nee")],
        coerce=lambda waarde: waarde == "ja",
        error_messages=KIES,
    )


class DeelnameForm(forms.Form):
    """Over wie het gaat."""

    deelname = forms.IntegerField(min_value=1)


class ToelatenForm(DeelnameForm):
    """Mag iemand die de casus herkent, blijven?"""

    mag = forms.TypedChoiceField(
        choices=[("ja", "Laat blijven"), ("nee", "Laat gaan")],
        coerce=lambda waarde: waarde == "ja",
        error_messages=KIES,
    )


class RolForm(DeelnameForm):
    """Welke rol iemand krijgt; gespreksleider wordt iemand alleen door over te nemen."""

    rol = forms.ChoiceField(
        choices=[(r, r.label) for r in Deelname.Rol if r != Deelname.Rol.GESPREKSLEIDER], error_messages=KIES
    )


class WeghaalForm(DeelnameForm):
    """Wie uit de sessie gaat, en of blijft wat die persoon schreef."""

    kaarten = forms.ChoiceField(choices=[("blijven", "Blijven"), ("weg", "Weg")], error_messages=KIES)
