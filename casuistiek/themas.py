"""The fixed lists an inbrenger chooses from; the key is stored, the label may be reworded."""

DOMEINEN = (
    ("onderwijs", "Onderwijs"),
    ("samenwerkingsverband", "Samenwerkingsverband passend onderwijs"),
    ("gemeente", "Gemeente: jeugd- en onderwijsbeleid"),
    ("leerplicht", "Leerplicht en doorstroom naar werk"),
    ("wijkteam", "Wijkteam of lokale toegang"),
    ("jeugdhulp", "Jeugdhulp"),
    ("jeugdgezondheid", "Jeugdgezondheidszorg"),
    ("veiligheid", "Jeugdbescherming en veiligheid"),
    ("opvang", "Kinderopvang en voorschool"),
)

THEMAS = (
    ("thuiszitten", "Leerlingen die thuiszitten"),
    ("hulp_op_school", "Jeugdhulp op school"),
    ("overgangen", "Overgangen: van voorschool tot na 18"),
    ("afspraken", "Samen besluiten en bindende afspraken"),
    ("regie", "Wie heeft de regie"),
    ("geld", "Geld: wie betaalt wat"),
    ("gegevens", "Gegevens delen en privacy"),
    ("ouders", "Ouders als partner"),
    ("stem", "De stem van kind en jongere"),
    ("wachttijd", "Wachttijden"),
    ("samenwerking", "Samenwerken tussen organisaties"),
    ("zorgplicht", "Zorgplicht en toelating"),
)
