"""The kinds of findings as an inbrenger meets them: a few families, each with a sign and a name."""

from dataclasses import dataclass

SOORTNAMEN = {
    "PERSOON": "naam",
    "GEBOORTEDATUM": "geboortedatum",
    "DATUM": "datum",
    "LEEFTIJD": "precieze leeftijd",
    "ADRES": "adres",
    "PLAATS": "plaats",
    "SCHOOL": "school",
    "INSTELLING": "organisatie",
    "TELEFOON": "telefoonnummer",
    "EMAIL": "e-mailadres",
    "IBAN": "rekeningnummer",
    "KENTEKEN": "kenteken",
    "BSN": "burgerservicenummer",
    "URL": "link of accountnaam",
    "ONDERWIJSNUMMER": "onderwijsnummer",
    "DOSSIERNUMMER": "dossiernummer",
    "INDIRECT": "herkenbare omschrijving",
    "AANGEWEZEN": "aangewezen door de begeleider",
}
AANGEWEZEN = "AANGEWEZEN"
# Words the author pointed out; no kind of the detection.
EIGEN = "EIGEN"


@dataclass(frozen=True)
class Familie:
    """Soorten vondsten die op de pagina bij elkaar staan, met één teken en één kleur."""

    sleutel: str
    teken: str
    naam: str
    soorten: frozenset[str]


FAMILIES = (
    Familie("naam", "N", "Namen", frozenset({"PERSOON"})),
    Familie("tijd", "D", "Data en leeftijden", frozenset({"DATUM", "GEBOORTEDATUM", "LEEFTIJD"})),
    Familie("plek", "P", "Plaatsen en adressen", frozenset({"PLAATS", "ADRES"})),
    Familie("organisatie", "O", "Scholen en organisaties", frozenset({"SCHOOL", "INSTELLING"})),
    Familie(
        "nummer",
        "#",
        "Nummers, mailadressen en links",
        frozenset(
            {"TELEFOON", "EMAIL", "IBAN", "KENTEKEN", "BSN", "URL", "ONDERWIJSNUMMER", "DOSSIERNUMMER"}
        ),
    ),
    Familie("bijzonder", "!", "Bijzonderheden", frozenset({"INDIRECT", AANGEWEZEN})),
)
_PER_SOORT = {soort: familie for familie in FAMILIES for soort in familie.soorten}


def familie_van(soort: str) -> Familie:
    return _PER_SOORT.get(soort, FAMILIES[-1])
