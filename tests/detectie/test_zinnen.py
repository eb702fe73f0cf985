"""Whole sentences as an inbrenger gets them back: every replacement reads as Dutch."""

import pytest

from casuistiek.detectie import vervang, vind
from casuistiek.verfijnen import verfijn

ZINNEN = [
    ("Open verslag_jansen.docx en kijk.", "Open [bestand] en kijk."),
    ("De leerling rijdt mee met gezinshuisvader Gerard.", "De leerling rijdt mee met de gezinshuisvader."),
    ("Het gaat over meisje Noor uit groep 4.", "Het gaat over het meisje uit groep 4."),
    (
        "Onze leerling Floor Hendriks (10) weigert te komen.",
        "Onze leerling (8 tot 12 jaar) weigert te komen.",
    ),
    (
        "De fiets van Floor staat bij leerling Floor thuis.",
        "De fiets van de leerling staat bij de leerling thuis.",
    ),
    (
        "Leerling Floor en leerling Sem vechten. Floor begon, Sem sloeg terug.",
        "Leerling A en leerling B vechten. Leerling A begon, leerling B sloeg terug.",
    ),
    (
        "Hij is de zoon van Marco Hendriks.",
        "Hij is de zoon van persoon A.",
    ),
    (
        "Zijn moeder Ewa en zijn vader Marco belden.",
        "Zijn moeder en zijn vader belden.",
    ),
    (
        "Moeder Ewa is boos. Ewa belt elke dag.",
        "Moeder is boos. Moeder belt elke dag.",
    ),
    (
        "Meester Bart heeft het hem gezegd. Bart is streng.",
        "De leerkracht heeft het hem gezegd. De leerkracht is streng.",
    ),
    (
        "Juf Marleen belde met juf Anouk.",
        "Leerkracht A belde met leerkracht B.",
    ),
    (
        "Het gezin Jansma woont hier. Familie Jansma is lief.",
        "Het gezin woont hier. Het gezin is lief.",
    ),
    (
        "Haar oma Truus past op.",
        "Haar oma past op.",
    ),
    (
        "De voogd, Jasmijn van Veen, schrijft.",
        "De voogd schrijft.",
    ),
    (
        "Onze IB'er Lotte de Groot en de directeur Karel Smit waren erbij.",
        "Onze IB'er en de directeur waren erbij.",
    ),
    (
        "Volgens wijkagent Peter Prins klopt dat niet.",
        "Volgens de wijkagent klopt dat niet.",
    ),
    (
        "Groetjes, Sanne",
        "Groetjes, [mijn naam]",
    ),
    (
        "Wij bellen mevrouw De Vries en meneer Jansen.",
        "Wij bellen persoon A en persoon B.",
    ),
    (
        '"Floor," zei juf Anouk, "kom eens."',
        '"Persoon A," zei de leerkracht, "kom eens."',
    ),
    (
        "Leerling Floor heeft een fiets. Het is Floors fiets.",
        "De leerling heeft een fiets. Het is de fiets van de leerling.",
    ),
    (
        "Leerling Floor zit thuis. Gisteren zagen we Floors moeder.",
        "De leerling zit thuis. Gisteren zagen we de moeder van de leerling.",
    ),
    (
        "Leerling Mats is weg. Mats' moeder belde.",
        "De leerling is weg. De moeder van de leerling belde.",
    ),
    (
        "Leerling Sanna is er. Sanna's nieuwe juf ook.",
        "De leerling is er. De nieuwe juf van de leerling ook.",
    ),
    (
        "Kuba (8) is alleen thuis.",
        "De leerling (8 tot 12 jaar) is alleen thuis.",
    ),
    (
        "Sem, 9 jaar, en zijn zusje van 6 komen.",
        "De leerling, 8 tot 12 jaar, en zijn zusje van 4 tot 8 jaar komen.",
    ),
    (
        "De jongen is 15 en gaat naar vmbo.",
        "De jongen is 12 tot 16 jaar en gaat naar vmbo.",
    ),
    (
        "Een meisje van twaalf jaar en drie maanden.",
        "Een meisje van 12 tot 16 jaar.",
    ),
    (
        "Zijn 43-jarige vader werkt.",
        "Zijn 40- tot 50-jarige vader werkt.",
    ),
    (
        "Haar dochter (2) gaat naar de opvang.",
        "Haar dochter (jonger dan 4 jaar) gaat naar de opvang.",
    ),
    (
        "De opa van 81 helpt mee.",
        "De opa van 80 jaar of ouder helpt mee.",
    ),
    (
        "Hij zit al 9 jaar op deze school met 24 kinderen.",
        "Hij zit al 9 jaar op deze school met 24 kinderen.",
    ),
    (
        "Hij werd op 3 mei acht.",
        "Hij werd dit schooljaar acht.",
    ),
    (
        "Geboren op 3 mei 2014.",
        "Geboren op [geboortedatum].",
    ),
    (
        "Op 9 januari belde Ewa.",
        "Dit schooljaar belde persoon A.",
    ),
    (
        "De brief van 6 oktober ligt er nog.",
        "De brief van dit schooljaar ligt er nog.",
    ),
    (
        "Sinds 9 januari is hij thuis.",
        "Sinds dit schooljaar is hij thuis.",
    ),
    (
        "Vanaf maandag 4 december gaat hij weer.",
        "Vanaf dit schooljaar gaat hij weer.",
    ),
    (
        "Van 3 maart tot 12 april was hij geschorst.",
        "Tijdens een periode dit schooljaar was hij geschorst.",
    ),
    (
        "Op 3, 4 en 5 februari was er niemand.",
        "Dit schooljaar was er niemand.",
    ),
    (
        "Op 12-03-2019 is hij uit huis geplaatst.",
        "Enkele jaren geleden is hij uit huis geplaatst.",
    ),
    (
        "De zitting is op 12 februari om 10.00 uur.",
        "De zitting is dit schooljaar.",
    ),
    (
        "Hij woont aan de Sprietlaan 12 in Zwolle.",
        "Hij woont op een adres.",
    ),
    (
        "Zij wonen op de Dorpsstraat.",
        "Zij wonen in een straat.",
    ),
    (
        "Adres: Sprietlaan 12, 8011 AB Zwolle.",
        "Adres: [adres].",
    ),
    (
        "Het gesprek was bij hen thuis, Sprietlaan 12 te Zwolle.",
        "Het gesprek was bij hen thuis, [adres].",
    ),
    (
        "Stuur het naar Postbus 1187, 6801 BD Arnhem.",
        "Stuur het naar [adres].",
    ),
    (
        "Hij woont in Ede en zijn vader in Wageningen.",
        "Hij woont in plaats A en zijn vader in plaats B.",
    ),
    (
        "Vertrokken uit Duiven, nu in Ede.",
        "Vertrokken uit plaats A, nu in plaats B.",
    ),
    (
        "Hoe doen andere scholen in Zutphen en omgeving dat?",
        "Hoe doen andere scholen in een plaats in de regio dat?",
    ),
    (
        "Het gezinshuis De Oase te Raalte is vol.",
        "Het gezinshuis in een plaats in de regio is vol.",
    ),
    (
        "Hij zit op obs De Linde.",
        "Hij zit op een basisschool.",
    ),
    (
        "Hij zit op obs De Linde. De Linde belt vaak.",
        "Hij zit op de basisschool. De basisschool belt vaak.",
    ),
    (
        "Hij ging van obs De Linde naar obs De Zonnewijzer. Op De Linde ging het mis.",
        "Hij ging van basisschool A naar basisschool B. Op basisschool A ging het mis.",
    ),
    (
        "Van basisschool De Kornoelje naar het Smallingerhof is een grote stap.",
        "Van basisschool A naar basisschool B is een grote stap.",
    ),
    (
        "De directeur van basisschool De Kornoelje wil hem niet.",
        "De directeur van een basisschool wil hem niet.",
    ),
    (
        "De gemeente Nieuwegein betaalt.",
        "De gemeente betaalt.",
    ),
    (
        "De gemeente Nieuwegein belde de gemeente Houten.",
        "Gemeente A belde gemeente B.",
    ),
    (
        "Hij is aangemeld bij GGZ De Waterlelie. De Waterlelie heeft een wachtlijst.",
        "Hij is aangemeld bij de ggz-instelling. De ggz-instelling heeft een wachtlijst.",
    ),
    (
        "De orthopedagoog van Praktijk Leerlicht denkt mee.",
        "De orthopedagoog van een praktijk denkt mee.",
    ),
    (
        "Bel 06-12345678 of mail f.yilmaz@voorbeeld.nl.",
        "Bel [telefoonnummer] of mail [e-mailadres].",
    ),
    (
        "Zijn bsn is 111222333 en het dossier 2026/4471.",
        "Zijn bsn is [bsn] en het dossier [nummer].",
    ),
    (
        "Klik op check_uit en open verslag_mdo.docx.",
        "Klik op check_uit en open verslag_mdo.docx.",
    ),
    (
        "Op Snapchat heet zij lara_xx.",
        "Op Snapchat heet zij [accountnaam].",
    ),
    (
        "Mentor mevrouw De Vries belde.",
        "De mentor belde.",
    ),
    (
        "Ik sprak met mentor De Vries.",
        "Ik sprak met de mentor.",
    ),
    (
        "Dat zei de nieuwe leerkracht Sander ook.",
        "Dat zei de nieuwe leerkracht ook.",
    ),
    (
        "Mijn collega Maaike vindt van niet.",
        "Mijn collega vindt van niet.",
    ),
    (
        "- Floor: boos",
        "- Persoon A: boos",
    ),
    (
        "Leerling: Floor Hendriks",
        "Leerling: de leerling",
    ),
    (
        "Zoals Floor, die leerling van mij, al zei.",
        "Zoals de leerling, die leerling van mij, al zei.",
    ),
    (
        "De ouders van leerling Sterre zijn gescheiden. Sterres vader zwijgt.",
        "De ouders van de leerling zijn gescheiden. De vader van de leerling zwijgt.",
    ),
]


def gevonden(tekst):
    return [v for v in verfijn({"": tekst}, {"": vind(tekst)})[""] if v.zeker]


def aangepast(tekst):
    return vervang(tekst, [(v.start, v.eind, v.vervanging) for v in gevonden(tekst)])


@pytest.mark.parametrize(("tekst", "nieuw"), ZINNEN)
def test_sentence_reads_well_and_holds_nothing_to_find(tekst, nieuw):
    assert aangepast(tekst) == nieuw
    assert gevonden(nieuw) == []
