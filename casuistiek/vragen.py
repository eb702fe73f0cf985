"""Five questions about what no rule can see in a text; only the answer is kept, per question."""

from dataclasses import dataclass

ANTWOORDEN = (("ja", "Ja"), ("nee", "Nee"), ("weet_niet", "Weet ik niet"))


@dataclass(frozen=True)
class Vraag:
    """Een vraag aan de inbrenger, met per antwoord wat hij dan kan doen en wat de begeleider leest."""

    sleutel: str
    vraag: str
    bij_ja: str
    bij_weet_niet: str
    voor_begeleider: str


VRAGEN = (
    Vraag(
        "zeldzaam",
        "Staat er iets zeldzaams in, dat maar bij één gezin past? Een diagnose, een beroep, een tweeling of "
        "een overlijden?",
        "Maak het algemener. Een precieze diagnose wordt ‘een ondersteuningsbehoefte op het gebied van …’. "
        "Een tweeling wordt ‘een gezin met meerdere kinderen’.",
        "Stel dat een collega alleen dit leest: zou die weten over wie het gaat? Maak het dan algemener.",
        "Er staat iets zeldzaams in.",
    ),
    Vraag(
        "klein",
        "Speelt het in een klein dorp, of op een kleine of bijzondere school?",
        "Laat weg wat de plek bijzonder maakt: ‘een school’ in plaats van ‘de enige vrije school hier’. "
        "Noem ook de groep of klas niet precies.",
        "Minder dan een paar duizend inwoners, of minder dan honderd leerlingen? Laat dan weg wat de plek "
        "bijzonder maakt.",
        "Het speelt in een klein dorp of op een kleine school.",
    ),
    Vraag(
        "pers",
        "Stond het in de krant of op sociale media, of was de politie erbij?",
        "Haal weg wat er in het nieuws was: de datum, de plek en wat er precies gebeurde. ‘Er was een "
        "ernstig voorval’ is vaak genoeg.",
        "Vraag het na. Of laat weg wat er precies gebeurde en wanneer.",
        "Het was in het nieuws, of de politie was erbij.",
    ),
    Vraag(
        "werkgever",
        "Verraadt jouw eigen werk in welke streek of plaats dit speelt?",
        "De groep kent jou. Houd daarom alles om je heen algemeen: niet ‘onze gemeente’ met een project dat "
        "maar daar bestaat, maar ‘een gemeente’.",
        "Werk je in één gemeente of op één school? Dan weten anderen al waar het speelt. Kijk wie er dan nog "
        "te herkennen is.",
        "Het werk van de inbrenger verraadt de streek.",
    ),
    Vraag(
        "duo",
        "Werk je hierin samen met iemand die niet weet dat je deze casus inbrengt, zoals je duopartner?",
        "Vertel het voordat je de casus aanbiedt. Die ander komt er misschien zelf in voor, en hoort het "
        "liever van jou.",
        "Vraag het na voordat je de casus aanbiedt.",
        "Iemand met wie de inbrenger hierin samenwerkt, weet nog niet van deze casus.",
    ),
)


def schone_antwoorden(rauw) -> dict[str, str]:
    """The answers in untrusted input, per question; what is no answer is left out."""
    goed = [antwoord for antwoord, _ in ANTWOORDEN]
    if not isinstance(rauw, dict):
        return {}
    return {v.sleutel: rauw[v.sleutel] for v in VRAGEN if rauw.get(v.sleutel) in goed}


def lees_antwoorden(post) -> dict[str, str]:
    """The answers as posted by the review page."""
    return schone_antwoorden({v.sleutel: post.get(f"vraag-{v.sleutel}") for v in VRAGEN})


def met_antwoord(antwoorden: dict[str, str], antwoord: str) -> list[Vraag]:
    return [vraag for vraag in VRAGEN if antwoorden.get(vraag.sleutel) == antwoord]
