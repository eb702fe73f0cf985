"""What may come in about an appointment: when, on what, with whom, and the answer to an invitation."""

from datetime import UTC, datetime, timedelta
from zoneinfo import ZoneInfo

from django import forms
from django.conf import settings
from django.core.exceptions import ValidationError
from django.utils import timezone

from cop.forms import RegelTekst

from ..models import Deelname

SPELING = timedelta(minutes=5)  # who plans something for "now" needs a moment to fill in the form
HOOGSTENS_VOORUIT = timedelta(days=730)
HOOGSTENS_MENSEN = 60


class Leden(forms.Field):
    """Zero or more members, as primary keys of a Lidmaatschap."""

    widget = forms.CheckboxSelectMultiple

    def __init__(self, *, hoogstens=HOOGSTENS_MENSEN, **kwargs):
        self.hoogstens = hoogstens
        super().__init__(required=False, **kwargs)

    def to_python(self, waarde):
        if not waarde:
            return []
        try:
            leden = list(dict.fromkeys(int(pk) for pk in waarde))
        except (TypeError, ValueError):
            raise ValidationError("Kies uit de lijst.") from None
        if len(leden) > self.hoogstens:
            raise ValidationError(f"Kies hoogstens {self.hoogstens} mensen.")
        return leden


class Videolink(forms.URLField):
    """The address of a video call; https, because others will press it."""

    def __init__(self, **kwargs):
        super().__init__(
            label="Link naar het videogesprek",
            required=False,
            max_length=500,
            assume_scheme="https",
            help_text="De link opent naast de kamer. Hij begint met https://",
            **kwargs,
        )

    def clean(self, waarde):
        waarde = super().clean(waarde)
        if waarde and not waarde.startswith("https://"):
            raise ValidationError("Gebruik een link die begint met https://")
        return waarde


class MomentFormulier(forms.Form):
    """Wanneer een bijeenkomst is en waar het videogesprek is."""

    datum = forms.DateField(
        label="Datum",
        widget=forms.DateInput({"type": "date"}, format="%Y-%m-%d"),
        help_text="Geef mensen liefst een week om zich voor te bereiden.",
    )
    tijd = forms.TimeField(
        label="Begintijd",
        widget=forms.TimeInput({"type": "time"}, format="%H:%M"),
        help_text="Nederlandse tijd.",
    )
    duur_minuten = forms.IntegerField(
        label="Duur in minuten",
        required=False,
        min_value=10,
        max_value=480,
        help_text="Laat leeg voor de tijd van de leidraad.",
    )
    video_link = Videolink()

    def clean(self):
        gegevens = super().clean()
        if gegevens.get("datum") and gegevens.get("tijd"):
            try:
                gegevens["begint_op"] = moment(gegevens["datum"], gegevens["tijd"])
            except ValidationError as fout:
                self.add_error("tijd", fout)
            else:
                self._binnen_bereik(gegevens["begint_op"])
        return gegevens

    def _binnen_bereik(self, begint_op) -> None:
        nu = timezone.now()
        if begint_op < nu - SPELING:
            self.add_error("datum", "Dit moment is al voorbij.")
        elif begint_op > nu + HOOGSTENS_VOORUIT:
            self.add_error("datum", "Dit is meer dan twee jaar vooruit. Klopt het jaar?")


def moment(datum, tijd) -> datetime:
    """A local date and time as a moment; raises ValidationError for a time that the clock skips in spring.

    Of the hour that comes twice in autumn it is the first one.
    """
    zone = ZoneInfo(settings.TIME_ZONE)
    lokaal = datetime.combine(datum, tijd.replace(second=0, microsecond=0), tzinfo=zone)
    try:
        # In UTC: Python calls two moments in the hour that comes twice unequal, even to themselves.
        utc = lokaal.astimezone(UTC)
        terug = utc.astimezone(zone)
    except OverflowError:
        raise ValidationError("Deze datum kan niet.") from None
    if terug.replace(tzinfo=None) != lokaal.replace(tzinfo=None):
        raise ValidationError("Deze tijd bestaat niet: die nacht gaat de klok een uur vooruit.")
    return utc


class PlanFormulier(MomentFormulier):
    """Alles wat nodig is om een bijeenkomst te plannen; mensen als nummer van hun lidmaatschap."""

    casus = forms.UUIDField(
        label="Casus", required=False, help_text="Je kiest uit casussen die een begeleider heeft vrijgegeven."
    )
    titel = RegelTekst(
        label="Titel van de bijeenkomst",
        max_length=120,
        required=False,
        help_text="Kort, en zonder namen. Iedereen die je uitnodigt ziet de titel.",
    )
    inbrengers = Leden(label="Wie brengt in?", hoogstens=2, help_text="Kies een of twee mensen.")
    leidraad = forms.IntegerField(
        label="Leidraad",
        help_text="Zegt stap voor stap wat jullie doen en hoe lang. Twijfel je? Kies de kortste.",
    )
    gespreksleider = forms.IntegerField(
        label="Gespreksleider", help_text="Bewaakt de stappen en de tijd, en brengt zelf niet in."
    )
    plaatsvervanger = forms.IntegerField(
        label="Plaatsvervanger", required=False, help_text="Neemt het over als de gespreksleider wegvalt."
    )
    deelnemers = Leden(label="Deelnemers", help_text="Denken mee met de inbrenger.")
    waarnemers = Leden(label="Waarnemers", help_text="Kijken mee en doen niet mee.")

    def clean(self):
        gegevens = super().clean()
        if not gegevens.get("casus") and "casus" not in self.errors:
            if not gegevens.get("titel") and "titel" not in self.errors:
                self.add_error("titel", "Kies een casus, of geef hier een titel.")
            if not gegevens.get("inbrengers") and "inbrengers" not in self.errors:
                self.add_error("inbrengers", "Kies wie mondeling inbrengt.")
        return gegevens


class UitnodigFormulier(forms.Form):
    """Wie er nog bij komt, en in welke rol."""

    ROLLEN = (
        Deelname.Rol.DEELNEMER,
        Deelname.Rol.WAARNEMER,
        Deelname.Rol.VERSLAGLEGGER,
        Deelname.Rol.PLAATSVERVANGER,
    )

    mensen = Leden(label="Wie nodig je uit?", help_text="Ieder krijgt een mail en zegt zelf of het lukt.")
    rol = forms.ChoiceField(
        label="Rol",
        choices=[(rol.value, rol.label) for rol in ROLLEN],
        help_text="Een deelnemer denkt mee, een waarnemer kijkt alleen. Twijfel je? Kies deelnemer.",
    )

    def clean_mensen(self):
        if not self.cleaned_data["mensen"]:
            raise ValidationError("Kies ten minste één persoon.")
        return self.cleaned_data["mensen"]


class KiesDeelname(forms.Form):
    """Welke plek in de bijeenkomst het is."""

    deelname = forms.IntegerField()


class AntwoordFormulier(forms.Form):
    """Of je komt."""

    antwoord = forms.ChoiceField(choices=[("ja", "Ik kom"), ("nee", "Ik kom niet")])
