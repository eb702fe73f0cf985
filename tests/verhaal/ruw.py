"""A case as somebody would type it in haste, with names and numbers that must not be kept anywhere."""

VELDEN = {
    "titel": "Thuiszitter zonder plek in de klas",
    "situatie": """Jesper Wolthuis is 14 en zit sinds maart thuis. Hij stond ingeschreven op de Vlindertuin
in Zuidlaren. Zijn moeder Fenna Brandsma belt mij elke week op 06-48211937, of anders op
050-5284716. Haar mail is fenna.brandsma@kwelderpost.nl. Het gezin woont Esdoornlaan
173, 9471 KX. Geboren op 17-03-2011. Zijn bsn is 123456782. De rekening voor het
leerlingenvervoer is NL91ABNA0417164300. In de klas noemt iedereen hem Knuistje, en zijn
vriend heet Tjalling. Ik reed er zelf heen, met de auto XP-482-G, en trof alleen de
buurvrouw, mevrouw Oosterveen.""",
    "betrokkenen": """Mentor Yusuf Kaplan, orthopedagoog Marieke van Dongeren, leerplichtambtenaar Wessel
Roelfsema en wijkagent Bouke Terpstra.""",
    "eigen_rol": """Ik houd het dossier bij, nummer LP-2024-88317, en overleg met Stichting Wadwende. Bij
ons op de gang heet dit de zaak Kwikstaart.""",
    "geprobeerd": """Drie gesprekken met Hidde Zijlstra van de Griendhoeve. Op www.kwelderpost.nl/griend
staat hun aanbod.""",
    "kernvraag": "Wat kan ik doen zodat iedereen weer hetzelfde doel voor ogen heeft?",
}
NAALDEN = [
    *("Jesper", "Wolthuis", "Fenna", "Brandsma", "Tjalling", "Knuistje", "Oosterveen", "Yusuf", "Kaplan"),
    *("Marieke", "Dongeren", "Wessel", "Roelfsema", "Bouke", "Terpstra", "Hidde", "Zijlstra", "Griendhoeve"),
    *("Vlindertuin", "Zuidlaren", "06-48211937", "050-5284716", "kwelderpost", "Esdoornlaan", "9471 KX"),
    *("17-03-2011", "123456782", "NL91ABNA0417164300", "XP-482-G", "LP-2024-88317", "Wadwende", "Kwikstaart"),
]
assert len(NAALDEN) == 32
assert all(any(naald in tekst for tekst in VELDEN.values()) for naald in NAALDEN)
