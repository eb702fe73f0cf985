"""De of het: the article of a Dutch noun, by its form and a short list."""

from .woordenlijsten import vouw

_HET = frozenset(
    "aanbod aandeel adres advies afscheid afval alarm antwoord arrangement bed bedrijf beeld begin belang "
    "beleid bericht besluit bewijs bezoek blijven boek bord brein brood budget bureau cijfer contact "
    "dagboek dak diploma document doel dorp dossier eind einde eten feest feit fietsen formulier gat geld "
    "gezag gezin haar halfjaar handschrift hart hoofd huis huiswerk humeur idee inkomen iq jaar kamp "
    "kantoor karakter kind kwartaal land lawaai leed leven lezen lichaam licht lied lijf logeren lokaal "
    "loket loon lot matras mes middel moment netwerk niveau nummer object offer onderwijs onderzoek "
    "ongeluk ongemak ontbijt ontslag oog oor optreden ouderschap overlijden pand papier park paspoort "
    "patroon perron perspectief plan plein plezier portret potlood probleem product profiel programma "
    "publiek punt raam rapport recht rekenen respect resultaat ritme roer rooster salaris schema scherm "
    "schooladvies schoolwerk schrift schrijven seizoen signaal slapen slot sociaal spel spreken standpunt "
    "station steunpunt strafblad stuk systeem taalniveau talent taxi-busje team teken tempo terrein tij "
    "toezicht toilet traject trauma type uiterlijk uitzicht uur vak vel venster verband vermogen vertrek "
    "vervoer vlees voorstel vuur wantrouwen wapen water weekend welbevinden welzijn werk wiel wonen woord "
    "zakgeld zelfbeeld zelfvertrouwen zicht ziekenhuis zusterhuis zwembad zwemmen zwijgen".split()
)
_DE_MET_GE = frozenset("gemeente geboorte gewoonte gedachte gemeenschap geest gast gang gave gezel".split())
_HET_EIND = ("je", "isme", "ment", "huis", "team", "werk", "verband", "kantoor", "gedrag", "gesprek", "boek")
_DE_EIND = ("ing", "heid", "teit", "ie", "iek", "schap", "nis", "ij", "tie", "te", "en", "s")
_HET_VER = frozenset(
    "verblijf verdriet verhaal verleden verlies verlof vermoeden verschil verslag verstand vertrouwen verzet "
    "verzoek verzuim vervolg verkeer verbod verband verdrag".split()
)


def lidwoord(woord: str) -> str:
    """'het' or 'de' for a noun; a compound follows its last part where that is in the list."""
    laag = vouw(woord)
    if laag in _HET or laag in _HET_VER or any(laag.endswith(deel) for deel in _HET_EIND):
        return "het"
    if laag.startswith("ge") and laag not in _DE_MET_GE and not laag.endswith(_DE_EIND) and len(laag) > 4:
        return "het"
    return "het" if any(len(deel) > 4 and laag.endswith(deel) for deel in _HET) else "de"
