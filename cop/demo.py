"""The demo people: plainly invented, on an address that no mail can reach."""

from dataclasses import dataclass

from django.db import transaction

from .models import Community, Duo, Gebruiker, Lidmaatschap, Organisatie

DOMEIN = "@demo.example"
COMMUNITY = "CoP Bindende afspraken (demo)"
ANDERE_COMMUNITY = "CoP Elders (demo)"

_ORGANISATIES = {
    "Gemeente Demostad": "gemeente",
    "Gemeente Verderop (demo)": "gemeente",
    "Demo College": "onderwijs",
    "Samenwerkingsverband Demoregio": "samenwerkingsverband",
    "Jeugdhulp Demo": "jeugdhulp",
    "Oudergroep Demo": "ouders",
    "Bureau Voorbeeld (demo)": "overig",
}


@dataclass(frozen=True)
class Demomens:
    """Iemand om de demo mee te bekijken."""

    naam: str
    functie: str
    organisatie: str
    rollen: tuple[str, ...] = ("lid",)
    leidinggevend: bool = False
    community: str = COMMUNITY

    @property
    def voornaam(self) -> str:
        return self.naam.split()[0].lower()

    @property
    def email(self) -> str:
        return f"{self.voornaam}{DOMEIN}"


MENSEN = (
    Demomens("Bea Beheerder", "beheerder van de CoP", "Samenwerkingsverband Demoregio", ("beheerder",)),
    Demomens("Gonda Gespreksleider", "procesbegeleider", "Bureau Voorbeeld (demo)", ("begeleider",)),
    Demomens("Ingrid Inbrenger", "leerplichtambtenaar", "Gemeente Demostad"),
    Demomens("Otto Onderwijs", "intern begeleider", "Demo College"),
    Demomens("Daan Demo", "jeugdconsulent", "Jeugdhulp Demo"),
    Demomens("Dewi Demo", "zorgcoördinator", "Samenwerkingsverband Demoregio"),
    Demomens("Karim Demo", "teamleider leerplicht", "Gemeente Demostad", leidinggevend=True),
    Demomens("Sanne Demo", "mentor", "Demo College"),
    Demomens("Wim Waarnemer", "ouder en ervaringsdeskundige", "Oudergroep Demo"),
    Demomens("Petra Plaatsvervanger", "procesbegeleider", "Bureau Voorbeeld (demo)", ("begeleider", "lid")),
    Demomens(
        "Eva Elders",
        "lid van een andere community",
        "Gemeente Verderop (demo)",
        ("beheerder", "begeleider", "lid"),
        community=ANDERE_COMMUNITY,
    ),
)


@transaction.atomic
def maak_mensen() -> dict[str, Gebruiker]:
    """Makes what is missing of the demo people and their communities; gives the people by first name."""
    organisaties = {
        naam: Organisatie.objects.get_or_create(naam=naam, defaults={"soort": soort})[0]
        for naam, soort in _ORGANISATIES.items()
    }
    communities = {
        COMMUNITY: _community(COMMUNITY, "Gemeenten en onderwijs leren samen van afspraken die staan."),
        ANDERE_COMMUNITY: _community(ANDERE_COMMUNITY, "Laat zien dat communities niets van elkaar merken."),
    }
    mensen, leden = {}, {}
    for mens in MENSEN:
        gebruiker = Gebruiker.objects.filter(email=mens.email).first()
        if gebruiker is None:
            gebruiker = Gebruiker.objects.create_user(
                mens.email, mens.naam, functie=mens.functie, organisatie=organisaties[mens.organisatie]
            )
        mensen[mens.voornaam] = gebruiker
        leden[mens.voornaam], _ = Lidmaatschap.objects.get_or_create(
            community=communities[mens.community],
            gebruiker=gebruiker,
            defaults={
                "is_beheerder": "beheerder" in mens.rollen,
                "is_begeleider": "begeleider" in mens.rollen,
                "is_lid": "lid" in mens.rollen,
                "leidinggevend": mens.leidinggevend,
            },
        )
    Duo.objects.get_or_create(community=communities[COMMUNITY], een=leden["ingrid"], ander=leden["otto"])
    return mensen


def _community(naam: str, omschrijving: str) -> Community:
    return Community.objects.get_or_create(naam=naam, defaults={"omschrijving": omschrijving})[0]


def demomensen():
    """The accounts one may step into, in the order of the list."""
    volgorde = [mens.email for mens in MENSEN]
    mensen = Gebruiker.objects.filter(email__in=volgorde, is_active=True).select_related("organisatie")
    return sorted(mensen, key=lambda mens: volgorde.index(mens.email))
