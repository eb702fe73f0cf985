"""What the invented people are called, bring in and write; nobody of it exists."""

VERHAAL = {
    "titel": "Oefencasus: wie neemt het voortouw?",
    "situatie": "Een leerling komt steeds minder naar school. Gemeente en school hebben elk een plan.",
    "betrokkenen": "De leerling, de ouders, een mentor en een wijkteam.",
    "eigen_rol": "Wij zitten allebei aan tafel en wachten op elkaar.",
    "geprobeerd": "Twee overleggen en een lijst met acties zonder eigenaar.",
    "kernvraag": "Hoe maken wij een afspraak waar we allebei aan vastzitten?",
}
# Role, first name, organisation. In this order they sit in the circle.
MENSEN = (
    ("gespreksleider", "Anouk", "Bureau Voorbeeld"),
    ("deelnemer", "Bram", "Jeugdhulp Voorbeeld"),
    ("inbrenger", "Cem", "Gemeente Voorbeeldstad"),
    ("deelnemer", "Dunya", "Voorbeeldcollege"),
    ("plaatsvervanger", "Evert", "Bureau Voorbeeld"),
    ("deelnemer", "Femke", "Oudergroep Voorbeeld"),
    ("deelnemer", "Gijs", "Gemeente Voorbeeldstad"),
    ("waarnemer", "Hanna", "Voorbeeldcollege"),
)
TWEEDE_INBRENGER = ("inbrenger", "Ilse", "Voorbeeldcollege")
KAARTEN = {
    "vraag": (
        "Wat hebben de ouders tot nu toe gevraagd?",
        "Wie merkt het als eerste wanneer de afspraak niet doorgaat?",
        "Wat zou er gebeuren als jullie een week niets doen?",
    ),
    "idee": (
        "Spreek één dag per week af waarop iemand belt, ook als er niets is.",
        "Vraag de ouders wie van jullie zij als eerste willen spreken.",
        "Zet onder elke actie één naam.",
    ),
    "hypothese": (
        "Ik vermoed dat iedereen wacht tot een ander het zegt.",
        "Ik vermoed dat het overleg een plek is geworden om niet te kiezen.",
        "Misschien is het plan van de een voor de ander een verwijt.",
    ),
    "standpunt": (
        "Ik zou de ouders bellen voor ik iemand anders bel.",
        "Ik zou het overleg een keer overslaan.",
        "Ik zou eerst vragen wie dit kan beslissen.",
    ),
    "perspectief": (
        "Voor wie praat er eigenlijk iemand met ons?",
        "We doen ons best en zien het toch misgaan.",
        "We mogen niet alles delen, en dat voelt als niet willen.",
    ),
    "inzicht": (
        "Zwijgen lijkt hier op instemmen.",
        "De ouders horen als laatste wat er is besloten.",
        "Er is geen moment waarop iemand nee kan zeggen.",
    ),
    "oogst": (
        "Ik bel morgen en vraag wat zij van mij nodig hebben.",
        "We spreken één dag af, niet één overleg.",
    ),
    "reflectie": (
        "Ik ga vaker vragen wie er nog niets zei.",
        "Ik neem mee dat wachten ook een keuze is.",
        "Morgen bel ik die ene collega.",
    ),
    "kernvraag": (VERHAAL["kernvraag"], "Wat durf ik zelf te beloven, ook als de ander nog niet kan?"),
}
ANDERS = ("Zoiets zou iemand hier schrijven.", "En een ander schrijft iets heel anders.")
AFSPRAKEN = ("We bellen elke maandag om negen uur.", "Ik vraag de ouders wie zij willen spreken.")
