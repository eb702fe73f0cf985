"""What people in the screens wrote: plainly invented, of the length and tone of real cards."""

KAARTEN = {
    "kernvraag": ["Hoe maken wij samen een afspraak waar we allebei aan vastzitten?"],
    "vragen": [
        "Wie belt de ouders als er weer een week voorbij is?",
        "Wat zou er gebeuren als jullie een maand niets afspraken?",
        "Wanneer was er voor het laatst een dag dat het wel lukte, en wat was er toen anders dan nu?",
        "Wat heb jij nodig om nee te zeggen?",
    ],
    "perspectieven": ["Rust, en één mens die blijft bellen.", "Duidelijkheid over wie beslist."],
    "bespreken": [
        "Ik vermoed dat afspreken veiliger voelt dan kiezen.",
        "Ik vermoed dat het duo elkaar spaart, en dat de ouders dat merken.",
    ],
    "herformulering": ["Wat durven wij elkaar te beloven voordat het volgende overleg begint?"],
    "ideeen": [
        "Spreek af wie op vrijdag belt, ook als er niets te melden is.",
        "Bij ons hielp een half A4 met drie namen en drie data.",
        "Nodig de ouders uit bij het eerste kwartier.",
    ],
    "oogst": ["De vrijdagbelafspraak: die kunnen we morgen al maken."],
    "check_uit": [
        "Ik ga maandag mijn collega vragen wat zij van mij nodig heeft.",
        "Ik neem mee dat stil zijn ook helpen is.",
        "Dat ik vaker doorvraag voordat ik iets regel.",
    ],
}
AFSPRAKEN = [
    ("Ingrid belt elke vrijdag met de school, ook als er niets te melden is", "ingrid"),
    ("Otto vraagt aan de directeur of hij dit mag toezeggen", "otto"),
]
STANDPUNTEN = [
    "Zo kunnen we maandag beginnen.",
    "Als iemand ook de ouders belt, wel.",
    "Ik mis nog wie er beslist als we het oneens zijn.",
]
DILEMMA = [
    "Ik zeg nu tegen de school dat het zo niet kan.",
    "Het vertrouwen dat net begint te groeien.",
    "Ik wacht tot het volgende overleg.",
    "De leerling, die dan nog een maand thuis zit.",
]
