"""What may come in about a case: the page's form, the checked texts of an action, decisions and remarks."""

from django import forms
from django.core.exceptions import ValidationError

from .controle import HOOGSTENS_VONDSTEN, ControleMislukt, kijk_na, splits_namen
from .families import EIGEN, SOORTNAMEN
from .invoer import CasusRegel, CasusTekst
from .models import Casus
from .themas import DOMEINEN, THEMAS
from .vragen import schone_antwoorden

KERNVRAAG_WOORDEN = 15
HOOGSTENS_GEMARKEERD = 40
GEPLAATST = {*SOORTNAMEN, EIGEN}
# Together, in the widest characters, still below 60 kB as multipart: see DATA_UPLOAD_MAX_MEMORY_SIZE.
HOOGSTENS = {
    "titel": 120,
    "situatie": 6000,
    "betrokkenen": 1500,
    "eigen_rol": 2000,
    "geprobeerd": 2500,
    "kernvraag": 200,
    "namen": 1000,
}
# Browsers and their extensions send what is typed to spelling and writing services unless told not to.
RUW = {
    "autocomplete": "off",
    "autocorrect": "off",
    "autocapitalize": "off",
    "spellcheck": "false",
    "writingsuggestions": "false",
    "translate": "no",
    "data-gramm": "false",
    "data-gramm_editor": "false",
    "data-enable-grammarly": "false",
    "data-ms-editor": "false",
}


def woorden(tekst: str) -> int:
    return len(tekst.split())


def _tekst(naam: str, label: str, hulp: str, rijen: int = 0, klasse=CasusTekst, extra=None, **kwargs):
    widget = forms.Textarea if rijen else forms.TextInput
    attrs = RUW | {"data-hoogstens": HOOGSTENS[naam]} | ({"rows": rijen} if rijen else {}) | (extra or {})
    return klasse(label=label, help_text=hulp, max_length=HOOGSTENS[naam], widget=widget(attrs), **kwargs)


class CasusVelden(forms.Form):
    """Wat iemand over een casus opschrijft."""

    soort = forms.ChoiceField(
        label="Waar gaat je casus over?",
        choices=[
            (Casus.Soort.SAMENWERKING, "Samenwerkingscasus: over hoe organisaties en mensen samenwerken"),
            (Casus.Soort.KIND, "Kindcasus: over de situatie van een kind, jongere of gezin"),
        ],
        initial=Casus.Soort.SAMENWERKING,
        help_text="Twijfel je? Gaat het vooral over één kind of gezin, kies dan kindcasus.",
        widget=forms.RadioSelect,
    )
    titel = _tekst(
        "titel",
        "Titel",
        "Een paar woorden waaraan je groep de casus herkent. De titel is ook in lijsten te zien.",
        klasse=CasusRegel,
    )
    situatie = _tekst(
        "situatie",
        "Wat is er aan de hand?",
        "Vertel wat er gebeurde, wanneer ongeveer, en wat het lastig maakt. Schrijf het zoals jij het zag.",
        rijen=9,
    )
    betrokkenen = _tekst(
        "betrokkenen",
        "Wie zijn erbij betrokken?",
        "Noem rollen, geen namen: de moeder, een leraar van groep 7, de leerplichtambtenaar.",
        rijen=3,
        required=False,
    )
    eigen_rol = _tekst(
        "eigen_rol",
        "Wat is jouw rol?",
        "Wat doe jij in deze situatie, en waar zit je zelf mee?",
        rijen=4,
    )
    geprobeerd = _tekst(
        "geprobeerd",
        "Wat is er al geprobeerd?",
        "Kort: wat deden jij en anderen al, en wat leverde dat op?",
        rijen=4,
        required=False,
    )
    kernvraag = _tekst(
        "kernvraag",
        "Wat is je kernvraag?",
        f"Eén echte vraag waar jij verder mee wilt, in hoogstens {KERNVRAAG_WOORDEN} woorden.",
        klasse=CasusRegel,
        extra={"data-woorden": KERNVRAAG_WOORDEN},
    )
    domeinen = forms.MultipleChoiceField(
        label="Welke domeinen spelen mee?",
        choices=DOMEINEN,
        required=False,
        help_text="Dan weet wie meedenkt welke werkvelden erbij horen.",
        widget=forms.CheckboxSelectMultiple,
    )
    themas = forms.MultipleChoiceField(
        label="Welke thema's?",
        choices=THEMAS,
        required=False,
        help_text="Een of twee is genoeg.",
        widget=forms.CheckboxSelectMultiple,
    )
    mede_inbrenger = forms.UUIDField(required=False)
    gezien = forms.IntegerField(required=False, widget=forms.HiddenInput)
    namen = _tekst(
        "namen",
        "Namen die in je tekst staan",
        "Ook bijnamen en namen van scholen, gescheiden door komma's. We zoeken ermee en bewaren ze niet.",
        required=False,
    )

    def clean_kernvraag(self):
        vraag = self.cleaned_data["kernvraag"]
        if (aantal := woorden(vraag)) > KERNVRAAG_WOORDEN:
            raise ValidationError(
                f"Je kernvraag telt {aantal} woorden. Maak hem korter: hoogstens {KERNVRAAG_WOORDEN}."
            )
        return vraag


class CasusFormulier(CasusVelden):
    """Het formulier op de pagina; de mede-inbrenger wordt gekozen uit mensen van de community."""

    def __init__(self, *args, keuzes=None, **kwargs):
        super().__init__(*args, **kwargs)
        if keuzes is None:  # the second inbrenger does not choose who brings the case in
            del self.fields["mede_inbrenger"]
        else:
            self.fields["mede_inbrenger"] = forms.ChoiceField(
                label="Breng je deze casus samen in?",
                choices=[("", "Nee, ik breng hem alleen in"), *keuzes],
                required=False,
                help_text="Wie je kiest, mag de casus lezen, wijzigen, intrekken en wissen, net als jij.",
            )
        self.order_fields([*self.veldvolgorde, "mede_inbrenger", "namen"])

    veldvolgorde = ("soort", *Casus.TEKSTVELDEN, "domeinen", "themas")

    def getypt(self) -> dict:
        """What was typed, valid or not, to show it again."""
        return {naam: self[naam].data for naam in self.fields}

    def teksten(self) -> dict[str, str]:
        return {veld: self.cleaned_data[veld] for veld in Casus.TEKSTVELDEN}


class CasusOpdracht(CasusVelden):
    """De nagekeken tekst, zoals een handeling hem aanneemt: zonder zekere vondst die niet vrij is."""

    vrij = forms.JSONField(required=False)
    geplaatst = forms.JSONField(required=False)
    geteld = forms.JSONField(required=False)
    vragen = forms.JSONField(required=False)

    def clean_vrij(self):
        return schone_stukken(self.cleaned_data["vrij"], SOORTNAMEN)

    def clean_geplaatst(self):
        return schone_stukken(self.cleaned_data["geplaatst"], GEPLAATST)

    def clean_geteld(self):
        return schone_geteld(self.cleaned_data["geteld"])

    def clean_vragen(self):
        return schone_antwoorden(self.cleaned_data["vragen"])

    def clean(self):
        schoon = super().clean()
        if self.errors:
            return schoon
        try:
            nazicht = kijk_na(
                {veld: schoon[veld] for veld in Casus.TEKSTVELDEN},
                splits_namen(schoon["namen"]),
                schoon["vrij"],
            )
        except ControleMislukt as fout:
            raise ValidationError(str(fout)) from None
        for veld, vondsten in nazicht.vondsten.items():
            for soort in dict.fromkeys(vondst.soort for vondst in vondsten if vondst.zeker):
                naam = SOORTNAMEN.get(soort, "gegeven")
                self.add_error(veld, f"Hier staat nog iets herleidbaars ({naam}). Controleer de tekst.")
        return schoon


def schone_stukken(waarde, soorten) -> list[dict[str, str]]:
    """A list of {soort, tekst}; raises ValidationError for anything else."""
    waarde = waarde or []
    goed = isinstance(waarde, list) and len(waarde) <= 2 * HOOGSTENS_VONDSTEN
    if not goed or not all(
        isinstance(v, dict)
        and set(v) == {"soort", "tekst"}
        and v["soort"] in soorten
        and isinstance(v["tekst"], str)
        and 0 < len(v["tekst"]) <= 500
        for v in waarde
    ):
        raise ValidationError("De lijst van wat is nagekeken is niet goed gevormd.")
    return waarde


def schone_geteld(waarde) -> dict[str, int]:
    """Counts of what was replaced, per kind; raises ValidationError for anything else."""
    waarde = waarde or {}
    if not isinstance(waarde, dict) or not all(
        (soort in SOORTNAMEN or soort == EIGEN) and type(aantal) is int and 0 <= aantal < 10_000
        for soort, aantal in waarde.items()
    ):
        raise ValidationError("De telling is niet goed gevormd.")
    return waarde


class Nazichtformulier(forms.Form):
    """Wat er van de controle in verborgen velden meegaat: wat vrij, geplaatst en geteld is."""

    vrij = forms.JSONField(required=False)
    geplaatst = forms.JSONField(required=False)
    geteld = forms.JSONField(required=False)

    def clean_vrij(self):
        return schone_stukken(self.cleaned_data["vrij"], SOORTNAMEN)

    def clean_geplaatst(self):
        return schone_stukken(self.cleaned_data["geplaatst"], GEPLAATST)

    def clean_geteld(self):
        return schone_geteld(self.cleaned_data["geteld"])


class TerugstuurFormulier(forms.Form):
    """Waarom een casus terug gaat naar de inbrenger, en welke woorden er nog niet in kunnen."""

    gemarkeerd = CasusTekst(
        label="Woorden die er nog niet in kunnen",
        required=False,
        max_length=4000,
        help_text="Zet elke plek op een eigen regel, zoals het er staat. De inbrenger ziet ze in de tekst.",
        widget=forms.Textarea(RUW | {"rows": 3, "data-aangewezen": ""}),
    )
    opmerking = CasusTekst(
        label="Wat moet er nog anders?",
        max_length=2000,
        help_text="De inbrenger leest dit bij de casus. In de mail staat het niet.",
        widget=forms.Textarea(RUW | {"rows": 4, "data-hoogstens": 2000}),
    )

    def clean_gemarkeerd(self):
        regels = (" ".join(regel.split()) for regel in self.cleaned_data["gemarkeerd"].splitlines())
        uniek = list(dict.fromkeys(regel for regel in regels if regel))
        if len(uniek) > HOOGSTENS_GEMARKEERD:
            raise ValidationError(
                f"Dat zijn {len(uniek)} plekken. Wijs er hoogstens {HOOGSTENS_GEMARKEERD} aan, en schrijf de "
                "rest in je opmerking."
            )
        if any(len(regel) > 200 for regel in uniek):
            raise ValidationError("Wijs per regel hoogstens 200 tekens aan: een paar woorden is genoeg.")
        return uniek


class VrijgeefFormulier(forms.Form):
    """Welke tekst de begeleider las: het volgnummer van de casus op zijn pagina."""

    gezien = forms.IntegerField(widget=forms.HiddenInput)
