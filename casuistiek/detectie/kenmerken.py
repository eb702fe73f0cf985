"""What the learned tagger sees of each word: its form, the lists it is in and what stands around it."""

import re
from collections import Counter

from .rollen import AANSPREEK, DOEN, FUNCTIE, GEWOON_GROOT, ROLLEN, TUSSEN, VERWANT
from .woordenlijsten import is_verkleind, is_woord, lijsten

_SCHOOLWOORD = re.compile(
    r"(?:school|scholen|college|lyceum|gymnasium|mavo|kindcentrum|opvang|dagverblijf|speelzaal)\Z|"
    r"(?:obs|cbs|rkbs|kbs|pcbs|ibs|sbo|vso|so|sso|isk|csg|rsg|osg|ikc|kdv|bso|psz|roc|mbo|vmbo|havo|pro|bs)\Z"
)
_ORGANISATIEWOORD = re.compile(
    r"(?:stichting|praktijk|centrum|zorg|hulp|gemeente|vereniging|kliniek|ziekenhuis|bedrijf|kantoor|team|"
    r"huis|groep|corporatie|verband|boerderij|aanbieder|club|manege|garage|ggz|ggd|swv|cjg|gi|sv|vv|fc|"
    r"instelling|organisatie|bureau|dienst|[a-z]erij|advocaten|vervoer|taxi|poli|umc)\Z"
)
_STRAATEIND = re.compile(
    r"(?:straat|laan|weg|plein|gracht|kade|singel|steeg|dreef|plantsoen|hof|pad|park|dijk|markt|ring|baan|"
    r"wal|hoek|kamp|veld|akker|erf|brink|waard|horst|meent|tuin|poort|haven|dyk|stjitte|leane)\Z"
)
_ACHTERNAAMEIND = re.compile(
    r"(?:sma|stra|inga|inga|ema|ma|sen|man|mans|ink|ing|sson|ski|ska|wski|oglu|idou|oui|iri|mans|huis|berg|"
    r"dijk|veld|kamp|huizen|enko|uk|ov|ova|ic|yan|ez|sing|pour|zadeh|ddin|ullah|amin)\Z"
)
_BEROEPEIND = re.compile(
    r"(?:kundige|loog|peut|begeleider|ambtenaar|consulent|coach|werker|werkster|arts|docent|leraar|lerares|"
    r"leerkracht|directeur|mentor|coordinator|coördinator|regisseur|voogd|wethouder|advocaat|trainer|tolk)\Z"
)
_GAT = ("", " ", ", ", ". ", "-", ": ", " (", "\n", "/", "'")


def _gat(tussen):
    if tussen in _GAT:
        return tussen
    if "\n" in tussen:
        return "\n"
    if any(x.isdigit() for x in tussen):
        return "9"
    return tussen.strip()[:2]


def _vorm(w):
    k = w.kaal
    if not w.hoofd:
        return "k"
    if w.kapitaal:
        return "KK" if len(k) < 5 else "KKKK"
    if len(k) == 1:
        return "K"
    return "K-" if "-" in k else "Kk" if k[1:].islower() else "KkK"


def _klasse(s, w):
    """The kind of word, as far as a list or an ending tells."""
    if s in AANSPREEK:
        return "titel"
    if s in TUSSEN:
        return "tussen:" + s
    if s in VERWANT:
        return "verwant"
    if s in ROLLEN or _BEROEPEIND.search(s):
        return "rol"
    if s in DOEN:
        return "doen"
    if _SCHOOLWOORD.search(s):
        return "school"
    if _ORGANISATIEWOORD.search(s):
        return "org"
    if s in FUNCTIE:
        return "functie"
    if s in GEWOON_GROOT:
        return "groot"
    return ""


class Kenmerken:
    """The features of all words of one text."""

    def __init__(self, t, weg=frozenset()):
        """weg: words that count as unknown, so that learning does not lean on the lists alone."""
        self.t, lijst = t, lijsten()
        n = len(t.woorden)
        self.s = [w.sleutel for w in t.woorden]
        self.gat = ["\n"] * (n + 1)
        for i in range(1, n):
            self.gat[i] = _gat(t.ruw[t.woorden[i - 1].eind : t.woorden[i].start])
        if n:
            self.gat[0] = _gat("\n" + t.ruw[: t.woorden[0].start])
            self.gat[n] = _gat(t.ruw[t.woorden[-1].eind :][:5])
        self.masker, self.klas, self.vorm, self.weetal = [], [], [], []
        klein, groot = set(), set()
        for w in t.woorden:
            if w.hoofd and not w.zin_start:
                groot.add(w.sleutel)
            elif not w.hoofd:
                klein.add(w.sleutel)
        for w in t.woorden:
            s = w.sleutel
            weg_ = s in weg
            gewoon = s in lijst.woorden and not weg_
            m = ""
            if not weg_:
                m = (
                    ("v" if s in lijst.voornamen else "")
                    + ("a" if s in lijst.achternamen else "")
                    + ("p" if s in lijst.plaatsen else "")
                    + ("s" if s in lijst.straten else "")
                )
            if gewoon:
                m += "f" if s in lijst.veelgebruikt else "w"
            elif not m and (w.hoofd or s not in lijst.veelgebruikt) and is_woord(s) and not weg_:
                m += "c"
            elif s in lijst.vreemd:
                m += "e"
            elif is_verkleind(s):
                m += "d"
            if s in lijst.scholen and not weg_:
                m = "S" + m
            if w.beschermd:
                m += "B"
            elif s in lijst.naamgevers and w.hoofd:
                m += "n"
            self.masker.append(m)
            self.vorm.append(_vorm(w) + ("^" if w.zin_start else ":" if w.na_punt else ""))
            self.klas.append(_klasse(s, w))
            self.weetal.append(("g" if s in groot else "") + ("k" if s in klein else ""))
        self.klein = "kl" if t.alles_klein else ""
        self.overal = self._overal()
        self.woord = [
            s if m[-1:] in ("f", "w", "B", "n") or k else "?"
            for s, m, k in zip(self.s, self.masker, self.klas, strict=True)
        ]

    def _overal(self):
        """What stands beside all places of a word with a capital: a title, 'de', a verb; counted."""
        uit: dict[str, Counter] = {}
        for i, w in enumerate(self.t.woorden):
            if w.hoofd:
                uit.setdefault(self.s[i], Counter()).update("n" + self._naast(i))
        return uit

    def _naast(self, i):
        w = self.t.woorden[i]
        voor = self.klas[i - 1] if i and self.gat[i] == " " else ""
        na = self.klas[i + 1] if i + 1 < len(self.s) and self.gat[i + 1] == " " else ""
        return (
            ("t" if voor in ("titel", "verwant", "rol") else "")
            + ("l" if voor in ("tussen:de", "tussen:het") else "")
            + ("s" if voor in ("school", "org") else "")
            + ("d" if na == "doen" else "")
            + ("b" if w.tekst != w.kaal else "")
        )

    def _elders(self, i):
        """The same for the other places of the word only."""
        alle = self.overal.get(self.s[i])
        if not alle or alle["n"] < 2:
            return ""
        hier = ("n" + self._naast(i)) if self.t.woorden[i].hoofd else ""
        return "n" + "".join(sorted(x for x, n in alle.items() if x != "n" and n > (x in hier)))

    def triviaal(self, i):
        """A frequent word in lower case, a small word at the start, a general name: never worth a look."""
        w, m, k = self.t.woorden[i], self.masker[i], self.klas[i]
        if w.beschermd:
            return True
        if k.startswith("tussen"):
            return not self._naam_komt(i + 1)
        if w.hoofd:
            return w.zin_start and k == "functie" and m == "f"
        return m in ("f", "w", "c") and (not self.klein or m == "f" or k != "") or k == "functie"

    def _naam_komt(self, i):
        """A capital, or an unknown word, behind one or more tussenvoegsels."""
        for j in range(i, min(i + 3, len(self.s))):
            if self.t.woorden[j].hoofd or (self.masker[j][-1:] not in ("f", "w", "c")):
                return True
            if not self.klas[j].startswith("tussen"):
                return False
        return False

    def _buur(self, i):
        """Form, lists, kind and the word itself of a neighbour."""
        if 0 <= i < len(self.s):
            return self.vorm[i], self.masker[i], self.klas[i], self.woord[i]
        return ("", "", "begin", "<") if i < 0 else ("", "", "eind", ">")

    def van(self, i, vorige):
        """The features of word i, with the label of the word before it."""
        s, m, v, k = self.s[i], self.masker[i], self.vorm[i], self.klas[i]
        lm, g1, h1 = m + v, self.gat[i], self.gat[i + 1]
        v1, m1, k1, w1 = self._buur(i - 1)
        _, _, k2, w2 = self._buur(i - 2)
        x1, n1, l1, y1 = self._buur(i + 1)
        _, _, l2, y2 = self._buur(i + 2)
        g2, h2 = self.gat[i - 1] if i > 1 else "\n", self.gat[i + 2] if i + 2 < len(self.s) else ""
        d1 = w1 if w1 != "?" else "?" + v1 + m1
        e1 = y1 if y1 != "?" else "?" + x1 + n1
        uit = [
            "b",
            "m" + lm,
            "m" + lm + self.klein + self.weetal[i],
            "k" + k + v,
            "2" + s[-2:] + v[0],
            "3" + s[-3:] + v[0],
            "4" + s[-4:],
            "W" + d1,
            "W" + g1 + d1 + "|" + v,
            "M" + m1 + v1 + g1 + "|" + lm,
            "K" + k1 + g1 + "|" + lm,
            "N" + e1,
            "N" + h1 + e1 + "|" + v,
            "O" + n1 + x1 + h1 + "|" + lm,
            "L" + l1 + h1 + "|" + lm,
            "X" + w2 + " " + w1 + "|" + v,
            "Y" + k2 + g2 + k1 + g1 + "|" + v,
            "Z" + y1 + " " + y2 + "|" + v,
            "Q" + l1 + h1 + l2 + h2 + "|" + v,
            "t" + vorige + "|" + m + v,
            "U" + vorige + g1 + "|" + lm,
        ]
        if m[-1:] in ("f", "w", "B") or k:
            uit.append("w" + s + v)
        elders = self._elders(i)
        if elders:
            uit.append("D" + elders + "|" + lm)
            uit.append("d" + elders)
        if len(s) > 4:
            if _STRAATEIND.search(s):
                uit.append("e-straat" + v + h1)
            if _ACHTERNAAMEIND.search(s):
                uit.append("e-achter" + lm)
            if _SCHOOLWOORD.search(s):
                uit.append("e-school" + v)
            if _ORGANISATIEWOORD.search(s):
                uit.append("e-org" + v)
        return uit
