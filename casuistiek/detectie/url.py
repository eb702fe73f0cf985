"""Links and account names. Sites of national bodies stay."""

import re

from .soorten import Kandidaat
from .woordenlijsten import is_woord, lijsten, vouw

_LINK = re.compile(
    r"(?:https?://|www\.)[^\s<>\"'“”]+"
    r"|(?<![\w@.\-])(?:[a-z0-9][a-z0-9\-]*\.)+(?:nl|com|org|net|eu|be|de|info|me|app|tv|io|nu|online|"
    r"social|site)\b(?:/[^\s<>\"'“”]*)?",
    re.I,
)
_HANDLE = re.compile(r"(?<![\w.@/])@\w[\w.\-]*\w")
_ACCOUNT = re.compile(
    r"\b(?:snap(?:chat)?|insta(?:gram)?|tik\s?tok|twitter|discord|facebook|fb|roblox|fortnite|telegram|"
    r"linkedin|youtube|steam)\b"
    r"(?:[ \-]?(?:account|naam|profiel|pagina|kanaal|id|gebruikersnaam|adres))?(?:\s(?:is|heet|als|onder|"
    r"met de naam))?"
    r"\s?[:(]?\s?[\"'‘“]?((?=[\w.\-#]*[\d_.#])[A-Za-z][\w.\-#]{2,}\w)",
    re.I,
)
_LAAG_STREEP = re.compile(
    r"(?<![\w.@/])(?=\w*[A-Za-z])[A-Za-z0-9]*_\w+(?:\.(?:docx?|pdf|xlsx?|pptx?|jpe?g|png|txt|odt|csv|msg|eml|mp[34]|"
    r"zip)(?!\w))?(?![\w@/])"
)
_PUNT_CIJFER = re.compile(
    r"(?<![\w.@/\-])[A-Za-z]\w*\.(?=\w*[A-Za-z])\w*\d\w*(?![\w@/])|"
    r"(?<![\w.@/\-])[a-z]{3,}[a-z.]*\d{2,4}(?![\w@/\-]|\.\w)"
)
_PLATFORM = re.compile(
    r"\b(?:snap\w*|insta\w*|tik\s?tok|twitter|discord|facebook|roblox|fortnite|telegram|youtube|steam|"
    r"account\w*|nick|gebruikersnaam|inlog\w*|online|twitch)\b"
)
_GEBRUIKER = re.compile(
    r"\b(?:gebruikersnaam|accountnaam|snapnaam|instanaam|username|profielnaam|schermnaam|gamertag|"
    r"nickname|inlognaam|"
    r"account|profiel)\b(?:\s(?:is|heet|"
    r"was))?\s?[:]?\s?[\"'‘“]?((?=[\w.\-#]*[\d_.#])[A-Za-z][\w.\-#]{2,}\w|(?<=[\"'‘“])[\w.\-#]+)",
    re.I,
)
# 'snapchat (laraatje)', 'op Roblox heet hij DragonSlayer', 'haar insta laralovesu'
_GENOEMD = re.compile(
    r"\b(?:snap(?:chat|naam)?|insta(?:gram|naam)?|tik\s?tok|twitter|discord|roblox|fortnite|telegram|twitch|"
    r"gamertag|nickname|gebruikersnaam|username|accountnaam)"
    r"(?: heet (?:hij|ze|zij)| (?:als|onder|met) (?:de naam )?| heet|:)?[ ]?[\"'‘“(]{0,2}(?<![\w])"
    r"([A-Za-z][\w.\-]{3,25})(?![\w@])",
    re.I,
)
_PAD = re.compile(r"(?<![\w@./\-])(?:[a-z0-9\-]+\.)+[a-z]{2,10}/[\w\-./?=&%#~+]+", re.I)
_MET_PUNT = re.compile(r"(?<![\w@./\-])[A-Za-z]\w+(?:\.\w{2,}){1,3}(?![\w@/\-])")
_TLD = set("nl com org net eu be de info me app tv io nu online social site".split())
_HEKJE = re.compile(r"(?<![\w@#])[A-Za-z][\w.\-]{1,25}#\d{3,5}(?!\w)")
_SYSTEEM = {
    "mdo",
    "opp",
    "def",
    "definitief",
    "concept",
    "kopie",
    "final",
    "img",
    "scan",
    "doc",
    "id",
    "nr",
    "sova",
}
_GEEN_ACCOUNT = {"account", "story", "stories", "posts", "reels", "snaps", "dm's", "live", "groepsapp"}
_LANDELIJK = re.compile(
    r"(?:https?://)?(?:www\.)?(?:[\w\-]+\.)*(?:rijksoverheid|overheid|nji|swpbs|onderwijsinspectie|duo|"
    r"vng|ncj|nvo|psynip|kindertelefoon|"
    r"113|veiligthuis|augeo|movisie|steunpuntpassendonderwijs-povo|passendonderwijs|onderwijsconsulenten|"
    r"oudersenonderwijs|"
    r"po-?raad|vo-?raad|wetten\.overheid|rechtspraak|autoriteitpersoonsgegevens|ingrado|skjeugd|"
    r"voordejeugd|google|youtube|"
    r"meldknop|helpwanted|gezinshuis|mindkorrelatie|thuisarts|kenniscentrum-kjp|pleegzorg|opvoeden|"
    r"ouders|balansdigitaal|"
    r"nos|nu|wikipedia|microsoft|whatsapp|instagram|facebook|tiktok|snapchat|marktplaats|bol)\.(?:nl|com|"
    r"org)(?:/(?!\S*[\w]{3}))?\Z",
    re.I,
)


def zoek(t):
    ruw = t.ruw
    if "." in ruw:
        for m in _LINK.finditer(ruw):
            eind = m.end()
            while ruw[eind - 1] in ".,;:!?)]'’":
                eind -= 1
            if not _LANDELIJK.match(ruw[m.start() : eind]):
                yield Kandidaat(m.start(), eind, "URL", "Lijkt een link", rang=85)
        for m in _PAD.finditer(ruw):
            if not _LANDELIJK.match(m[0]):
                yield Kandidaat(
                    m.start(), m.start() + len(m[0].rstrip(".,;:!?)")), "URL", "Lijkt een link", rang=84
                )
        for m in _MET_PUNT.finditer(ruw):
            delen = m[0].lower().split(".")
            if delen[0] == "www" or delen[-1] in _TLD or all(map(is_woord, delen)):
                continue  # a site, of which _LINK has judged
            if _PLATFORM.search(t.voor(m.start(), 45)):
                yield Kandidaat(m.start(), m.end(), "URL", "Lijkt een accountnaam", rang=54)
    if "#" in ruw:
        for m in _HEKJE.finditer(ruw):
            yield Kandidaat(m.start(), m.end(), "URL", "Lijkt een accountnaam", rang=66)
    if "@" in ruw:
        for m in _HANDLE.finditer(ruw):
            yield Kandidaat(m.start(), m.end(), "URL", "Lijkt een accountnaam", rang=85)
    if "_" in ruw:
        for m in _LAAG_STREEP.finditer(ruw):
            if _gewone_woorden(m[0]) and not _PLATFORM.search(t.voor(m.start(), 45)):
                continue
            yield Kandidaat(m.start(), m.end(), "URL", "Lijkt een accountnaam", rang=65)
    if t.heeft_cijfer:
        for m in _PUNT_CIJFER.finditer(ruw):
            if _PLATFORM.search(t.voor(m.start(), 50)) or _PLATFORM.search(t.na(m.end(), 25)):
                yield Kandidaat(m.start(), m.end(), "URL", "Lijkt een accountnaam", rang=54)
    for m in _GENOEMD.finditer(ruw):
        naam = vouw(m[1]).rstrip(".-")
        if (
            len(naam) > 3
            and not is_woord(naam)
            and naam not in _GEEN_ACCOUNT
            and not _PLATFORM.fullmatch(naam)
        ):
            eind = m.start(1) + len(m[1].rstrip(".-"))
            yield Kandidaat(m.start(1), eind, "URL", "Lijkt een accountnaam", rang=66)
    for patroon in (_ACCOUNT, _GEBRUIKER):
        for m in patroon.finditer(ruw):
            yield Kandidaat(m.start(1), m.end(1), "URL", "Lijkt een accountnaam", rang=66)


def _gewone_woorden(stuk):
    """check_uit, verslag_mdo_v2.docx: words of the language, tied together by a system."""
    naam = stuk.rpartition(".")[0] or stuk
    delen = [deel for deel in re.split(r"[_\d]+", vouw(naam)) if len(deel) > 1]
    lijst = lijsten()
    return bool(delen) and all(
        (is_woord(deel) or deel in _SYSTEEM) and deel not in lijst.voornamen and deel not in lijst.achternamen
        for deel in delen
    )
