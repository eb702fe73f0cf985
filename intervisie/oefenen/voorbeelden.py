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
    "associatie": (
        "Een kamer waarin iedereen naar de deur kijkt.",
        "Moe.",
        "Alsof je op een trein wacht die niet in het rooster staat.",
    ),
    "advies": (
        "Als ik jou was, zou ik eerst vragen wat de ander nodig heeft.",
        "In jouw plaats zou ik één ding beloven en dat ook doen.",
        "Ik zou het overleg kleiner maken: drie mensen die mogen kiezen.",
    ),
    "kern": (
        "Ik wil niemand passeren en doe daardoor niets.",
        "Ik wacht op een toezegging die ik zelf ook niet geef.",
        "Ik ben bang dat het straks van mij alleen is.",
    ),
    "kernbewering": (
        "Toen het stil bleef, zei ik niets, want het was niet mijn vergadering.",
        "Toen had ik de stilte benoemd, want iemand moet beginnen.",
        "Toen had ik ook gewacht, want vertrouwen gaat voor snelheid.",
    ),
    "rechtvaardiging": ("… want wie niet de leiding heeft, hoort de ander niet te passeren.",),
    "waarde": ("Betrouwbaar zijn.", "Ruimte laten aan de ander.", "Eerlijk zijn, ook als het schuurt."),
    "waarde_en_norm": (
        "Leren. | Zorg dat er snel weer een plek in de klas is.",
        "Zelf mogen beslissen. | Bespreek alles eerst met de ouders.",
        "Veiligheid. | Wacht niet op elkaar.",
        "Samenwerken. | Houd je aan wat je afsprak.",
        "Gelijke kansen. | Maak geen uitzondering die anderen niet krijgen.",
    ),
    "dilemma": (
        "Ik doe het nu alleen, zonder de ander. | De ander voelt zich gepasseerd.",
        "Ik wacht tot we het samen doen. | De leerling zit nog een maand thuis.",
    ),
    "afweging": (
        "Omdat de leerling niet kan wachten. De schade is dat de ander schrikt; ik bel vooraf.",
        "Omdat we elkaar nog jaren nodig hebben. De leerling wacht langer; ik vraag om een tussenplek.",
        "Omdat er nog een derde weg is: vandaag samen één ding doen.",
    ),
    "kracht": (
        "Niemand heeft de leiding.",
        "Iedereen vindt dit echt belangrijk.",
        "We schrikken van elkaars plannen.",
    ),
    "factor": (
        "De inbrenger belde zelf, op de dag dat het misging.",
        "De school had al een lege plek vrijgehouden.",
        "De vraag was klein genoeg om ja op te zeggen.",
    ),
    "feit": ("Er zijn twee plannen.", "Het laatste overleg was vijf weken terug.", "Niemand is eigenaar."),
    "gevoel": ("Ongeduldig.", "Een beetje schaamte.", "Hoop."),
    "voordeel": ("Iedereen kent elkaar al.", "Er ligt al een lijst.", "De ouders willen meedoen."),
    "risico": (
        "Het wordt weer een overleg erbij.",
        "De leerling haakt af.",
        "Eén persoon doet straks alles.",
    ),
    "ervaring": (
        "Ik zat een keer een heel overleg stil en mopperde daarna op de gang.",
        "Iemand vroeg mij eens: wat kun jij wél beloven? Dat hielp.",
        "Ik hoorde van een ouder dat die op ons wachtte. Dat wist ik niet.",
    ),
    "invalshoek": (
        "We hebben vooral rust nodig, geen nieuw overleg.",
        "Zonder vast moment gebeurt er niets.",
        "Ik mis de stem van de ouders hierin.",
    ),
    "pitch": (
        "Twee plannen lagen naast elkaar en niemand koos. Ik zat erbij en zei niets.",
        "Een ouder belde mij in plaats van de school. Ik nam het over, en dat gaf ruzie.",
        "Ons overleg duurt anderhalf uur. Aan het eind weet niemand wie belt.",
    ),
    "voorstel": ("We spreken elkaar elke twee weken drie kwartier, en kijken in juni of het werkt.",),
    "reden": (
        "Dit past in mijn week.",
        "Ik heb een vervanger nodig voor als ik er niet ben.",
        "Elke twee weken is te veel. Ik kan mee als het ook digitaal mag.",
    ),
    "kernvraag": (VERHAAL["kernvraag"], "Wat durf ik zelf te beloven, ook als de ander nog niet kan?"),
}
ANDERS = ("Zoiets zou iemand hier schrijven.", "En een ander schrijft iets heel anders.")
STEMMEN = (4, 2, 1)  # what the first cards or modules got
AFSPRAKEN = ("We bellen elke maandag om negen uur.", "Ik vraag de ouders wie zij willen spreken.")
