"""A text cut into words, with for each word what the rules want to know of it."""

import re
import unicodedata
from bisect import bisect_left
from functools import cached_property

from .rollen import DOEN, FUNCTIE
from .woordenlijsten import is_samenstelling, lijsten, vouw

_LETTERS = r"(?:[^\W\d_][\u0300-\u036f]*)+"
_WOORD = re.compile(
    rf"(?<![\w])['’‘](?:s-{_LETTERS}(?:-{_LETTERS})*|(?=[tsn]\b)[tsn])|{_LETTERS}(?:['’‘`‐‑\-]{_LETTERS})*"
)
_BEZIT = re.compile(r"['’‘`]s?\Z")
_LIDNAAM = re.compile(
    r"(?:al|el|an|as|ad|ibn|bin|ben|ait|aït|d|l)['’\-][A-ZÀ-Ý]|['’‘]s-[A-Z]"
)  # al-Khatib is a name though it starts small
_ZINSEINDE = re.compile(
    r"(?:[.!?…]|\n|\r|\A|[•·–—\-*>|]\s)[\s\"“”„‟«»‘’'`(\[*_>•·\-–—|]*(?:\d{1,2}[.)]\s+|\(\d{1,2}\)\s+|"
    r"[a-z]\)\s+)?\Z"
)
_NA_DUBBELPUNT = re.compile(r"[:;]\s*\Z")
_CITAAT = re.compile(r"(?:^|[\s(:,;])[\"“”„«‘’'`]\Z")
AFKORTING = re.compile(
    r"(?:\b(?:dhr|mw|mevr|mej|drs|dr|mr|ir|ing|prof|ds|bc|msc|bsc|fam|fa|st|nr|tel|geb|bijv|bv|evt|ca|"
    r"resp|incl|excl|"
    r"o\.a|m\.b\.t|t\.a\.v|i\.v\.m|d\.d|a\.d|v\.d|jr|sr|pag|blz|art|vgl|zgn|dd|jl|a\.s|contactpers|t\.a|"
    r"t|v|i\.s\.m|n\.a\.v|"
    r"i\.o|i\.p\.v|t\.g\.v|c\.q|e\.d|w\.o|i\.c\.m)|(?-i:(?<![\w'’])[A-Z]|[A-Z]\.[A-Z]))\.\s*\Z",
    re.I,
)
# 'persoon A. Een arts': a letter that stands for a name may end a sentence
LETTER_AAN_EIND = re.compile(r"\b[a-zë']{4,}\s[A-Z]{1,2}\.\s*\Z")


_OOK_ZO = frozenset("ggd ggz avg wmo wec".split())
# a word for a policy, and the ordinary words behind it with their capitals
_STELSEL = re.compile(
    r"(?<![\w\-])(?:(?:[Mm]onitor|[Rr]ichtlijn|[\w\-]*[Kk]ader|[Mm]ethodische|[Hh]andreiking|"
    r"[Ll]eidraad|[Pp]rotocol|[Pp]rogramma|"
    r"[Cc]onvenant|[Aa]genda|[Aa]ctieplan|[Rr]egeling|[Bb]esluit|[Ww]et|[Ll]andelijke?|[Nn]ationaa?le?|"
    r"[Cc]entrale|[Ee]uropese|"
    r"[Mm]inisterie|[Ii]nspectie|[Cc]ommissie|[Tt]oolkit|[Ll]eerlijn|[Ll]ectoraat|[Bb]achelor|[Mm]aster|"
    r"[Pp]abo|[Oo]pleiding|[Ss]tudie|"
    r"tweedejaars|eerstejaars|derdejaars|vierdejaars)"
    r"(?:[ ](?:van|voor|en|in|op|de|het)){0,2}(?:[ ][A-Z][a-zë\-]+){1,4}|"
    r"([A-Z][a-zë\-]+ (?:Nederland|Nederlandse))(?![\w\-]))"
)
_TEST = re.compile(r"(?<![\w\-])([A-Z]{3,}[a-z]?)-(?:\d{1,3}|[IVX]{1,3}|NL|R|P|[a-z]{3,20})(?![\w])")
_VAN_GEVER = re.compile(
    r"\b(?:syndroom|ziekte|roos|schaal|piramide|taxonomie|wet|model|ladder|cirkel|toets|theorie|methode|"
    r"vragenlijst|index|kader)"
    r" van ((?:[a-z]{2,3} ){0,2}[A-ZÀ-Ý][\w\-]+)"
)
_SCHEMA = re.compile(
    r"(?<![\w\-])((?:Van |De )?[A-ZÀ-Ý][\w\-]{2,25}(?:schema|formulier|vragenlijst|kader|schaal|toets|"
    r"methode|scan|model|index)(?:-[a-z]+)?(?![\w])|"
    r"[A-Z][a-z]+se(?= (?:vragenlijst|schaal|schrijfwijze|test|methode)))"
)
# what word processors and PDF put for a space and a hyphen
_GELIJK = dict.fromkeys(
    map(ord, "\u00a0\u1680\u2000\u2001\u2002\u2003\u2004\u2005\u2006\u2007\u2008\u2009\u200a\u202f\u3000"),
    " ",
)
_GELIJK |= dict.fromkeys(map(ord, "\u2010\u2011\u2212"), "-")


HAKEN = re.compile(r"\[[A-Za-zë\-]+\]")  # our own replacements, such as [adres]


class Woord:
    __slots__ = (
        "start",
        "eind",
        "tekst",
        "kaal",
        "sleutel",
        "stukken",
        "hoofd",
        "kapitaal",
        "zin_start",
        "na_punt",
        "beschermd",
        "nr",
    )

    def __init__(self, start, eind, tekst, nr):
        self.start, self.eind, self.tekst, self.nr = start, eind, tekst, nr
        self.kaal = _BEZIT.sub("", unicodedata.normalize("NFC", tekst))
        self.sleutel = vouw(self.kaal)
        self.stukken = self.sleutel.split("-")
        self.hoofd = self.kaal[:1].isupper() or bool(_LIDNAAM.match(self.kaal))
        self.kapitaal = len(self.kaal) > 1 and self.kaal.isupper()
        self.zin_start = self.na_punt = self.beschermd = False


class Tekst:
    """The text and its words; positions always count characters of the text as it came (bron).

    ruw is the same text, character for character, with one kind of space and of hyphen.
    """

    def __init__(self, ruw: str):
        self.bron = ruw
        self.ruw = ruw = ruw.translate(_GELIJK)
        laag = ruw.lower()
        # İ becomes two characters in lower case; positions must not move
        self.laag = (
            laag if len(laag) == len(ruw) else "".join(t.lower() if len(t.lower()) == 1 else t for t in ruw)
        )
        self.woorden = [Woord(m.start(), m.end(), m[0], i) for i, m in enumerate(_WOORD.finditer(ruw))]
        self._merk_zinnen()
        self._merk_algemeen()

    def _merk_zinnen(self):
        vorig = 0
        for w in self.woorden:
            if w.hoofd:
                tussen = self.ruw[max(vorig, w.start - 40) : w.start]
                if not tussen.isspace() or "\n" in tussen or "\r" in tussen:
                    voor = self.ruw[max(0, w.start - 40) : w.start]
                    if w.start <= 40 or not voor.strip():
                        voor = ("\n" + voor.lstrip()) if not voor.strip() else voor
                    w.zin_start = bool(
                        w.start == 0
                        or (vorig == 0 and not voor.strip())
                        or (
                            _ZINSEINDE.search(voor)
                            and (not AFKORTING.search(voor) or LETTER_AAN_EIND.search(voor))
                        )
                        or _CITAAT.search(voor)
                    )
                    w.na_punt = not w.zin_start and bool(_NA_DUBBELPUNT.search(voor))
            vorig = w.eind

    def _merk_algemeen(self):
        algemeen, landen, afkortingen = lijsten().algemeen, lijsten().landen, lijsten().afkortingen
        namen, gewone = lijsten().voornamen, lijsten().woorden
        woorden = self.woorden
        for i, w in enumerate(woorden):
            if w.sleutel in landen:
                w.beschermd = w.hoofd
            for reeks in algemeen.get(w.stukken[0], ()):
                eind = self._past(i, reeks)
                if eind:
                    for x in woorden[i:eind]:
                        x.beschermd = True
                    break
            if (
                w.beschermd
                and w.hoofd
                and not w.kapitaal
                and w.stukken[0] in afkortingen
                and (
                    re.search(r"-[A-Z][a-z]", w.kaal)
                    or w.sleutel in namen
                    or (w.kaal[1:].islower() and w.sleutel in gewone and w.sleutel not in _OOK_ZO)
                )
            ):
                w.beschermd = False  # Ab is a man, AB an abbreviation; Lo-A-Njoe has nothing to do with LO

        self._merk_stelsel()

    def _merk_stelsel(self):
        """Richtlijn Tijdelijke Bescherming, Pleegzorg Nederland, KIDSCREEN-27: names of the system."""
        gewone = lijsten().woorden
        for m in _STELSEL.finditer(self.ruw):
            woorden = self.woorden_in(*m.span())
            eigen = [w for w in woorden[1:] if w.hoofd]
            if m[1] or all(w.sleutel in gewone or is_samenstelling(w.sleutel) for w in eigen):
                for w in woorden:
                    w.beschermd = True
        for patroon in (_TEST, _VAN_GEVER, _SCHEMA):
            for m in patroon.finditer(self.ruw):
                for w in self.woorden_in(*m.span(1)):
                    if patroon is not _SCHEMA or w.sleutel not in lijsten().voornamen:  # Abdelkader
                        w.beschermd = True

    def _past(self, i, reeks):
        """Index after the words that spell reeks (hyphens count as spaces), or 0."""
        over = list(reeks)
        while over:
            if i >= len(self.woorden):
                return 0
            delen = self.woorden[i].stukken
            if over[: len(delen)] != delen[: len(over)]:
                return 0
            # WISC-V matches the entry WISC; Rijn-Oost does not make Rijn general
            over = over[len(delen) :]
            i += 1
        return i

    @cached_property
    def heeft_cijfer(self) -> bool:
        return any(t.isdigit() for t in self.ruw)

    @cached_property
    def alles_klein(self) -> bool:
        """Somebody who types without capitals: then lower case says nothing about a word."""
        return sum(w.hoofd for w in self.woorden) * 25 < len(self.woorden)

    @cached_property
    def _starts(self) -> list[int]:
        return [w.start for w in self.woorden]

    def woorden_in(self, start: int, eind: int) -> list[Woord]:
        """The words that lie wholly between two positions."""
        i = bisect_left(self._starts, start)
        uit = []
        while i < len(self.woorden) and self.woorden[i].eind <= eind:
            uit.append(self.woorden[i])
            i += 1
        return uit

    def voor_zelfstandig(self, w: Woord) -> bool:
        """A word that can be owned follows: the s of 'Floors boek' is a genitive, of 'Ilays die' not."""
        volgende = self.woorden[w.nr + 1] if w.nr + 1 < len(self.woorden) else None
        if volgende is None or self.ruw[w.eind : volgende.start] not in (" ", "\u00a0"):
            return False
        return volgende.sleutel not in FUNCTIE and volgende.sleutel not in DOEN

    def voor(self, positie: int, n: int = 40) -> str:
        return self.laag[max(0, positie - n) : positie]

    def na(self, positie: int, n: int = 30) -> str:
        return self.laag[positie : positie + n]
