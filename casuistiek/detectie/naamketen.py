"""What stands around a word that may be a name, and where the name ends."""

import re

from .naampatronen import AFGEKORT, BIJVOEGLIJK, LOSSE, SPREEKT, TUSSENRUIMTE
from .rollen import AANSPREEK, DOEN, FUNCTIE, GEWOON_GROOT, ROLLEN, TUSSEN, VERWANT
from .woordenlijsten import is_woord, lijsten

_GEEN_DAAD = {
    "met",
    "en",
    "vanuit",
    "sinds",
    "nooit",
    "altijd",
    "samen",
    "zelf",
    "ook",
    "heet",
    "heette",
    "houdt",
    "hield",
    "weet",
}


class Naambuurt:
    """One text with its words: what stands before a word, and how far a name goes on behind it."""

    def __init__(self, t, bezet):
        self.t, self.bezet, self.w, self.l = t, bezet, t.woorden, lijsten()
        self.alles_klein = t.alles_klein

    def _aanspreek_voor(self, i):
        """Start of the title before word i ('de heer' included), or None."""
        start = None
        j = i - 1
        while j >= max(0, i - 4) and self.w[j].sleutel in AANSPREEK:
            tussen = self.t.ruw[self.w[j].eind : self.w[j + 1].start]
            if (
                tussen.strip(" .\u00a0")
                or "\n" in tussen
                or len(tussen) > 3
                or ("." in tussen and self.w[j].sleutel not in AFGEKORT)
            ):
                break
            start = self.w[j].start
            j -= 1
        if start is not None and j >= 0 and self.w[j + 1].sleutel == "heer":
            if self.w[j].sleutel == "de":
                start = self.w[j].start
        return start

    def _rol_voor(self, i):
        if i == 0:
            return False
        vorig = self.w[i - 1]
        tussen = self.t.ruw[vorig.eind : self.w[i].start]
        return (
            (vorig.sleutel in ROLLEN or vorig.sleutel in AANSPREEK)
            and not tussen.strip(" :,\"'‘“")
            and len(tussen) < 4
        )

    def _achternaam_voorop(self, i):
        """'Van Zandwijk leest' and 'Van Dijk, Tom', not 'Van Jan hoorde ik'."""
        eind = self._vervolg(i, zelf=True)
        x, na = self.w[eind - 1], self.t.ruw[self.w[eind - 1].eind :][:3]
        if x.sleutel not in self.l.achternamen or x.sleutel in self.l.voornamen:
            return False
        return (
            self._doet(eind - 1)
            or bool(re.match(r",\s[A-Z]|\s\(", na))
            or (self.w[i].sleutel == "van" and not is_woord(x.sleutel) and x.sleutel not in self.l.plaatsen)
        )

    def _na_naam_en(self, i):
        """The second of 'Ankie en Wil'."""
        return (
            i > 1
            and self.w[i].hoofd
            and self.w[i - 1].sleutel == "en"
            and self.w[i - 2].hoofd
            and self.w[i - 2].sleutel in self.l.voornamen
            and not self.w[i - 2].beschermd
            and self.t.ruw[self.w[i - 2].eind : self.w[i].start] == " en "
        )

    def _en_nog_een(self, i):
        """The first of 'mees en pim'."""
        if i + 2 >= len(self.w) or self.w[i + 1].sleutel != "en":
            return False
        return self.w[i + 2].sleutel in self.l.voornamen and self.w[i + 2].sleutel not in self.l.veelgebruikt

    def _volgende_voornaam(self, i):
        return i + 1 < len(self.w) and self.w[i + 1].sleutel in self.l.voornamen

    def _lidwoord_voor(self, i):
        return i > 0 and self.w[i - 1].sleutel in ("de", "het", "een", "geen", "elke", "die", "dat")

    def _doet(self, i):
        return (
            i + 1 < len(self.w)
            and self.w[i + 1].sleutel in DOEN
            and not self.t.ruw[self.w[i].eind : self.w[i + 1].start].strip()
        )

    def _naam_volgt(self, i):
        """A capitalised surname right behind (with 'van der' between)."""
        eind = self._vervolg(i)
        if not eind:
            return False
        laatste = self.w[eind - 1]
        return laatste.hoofd and laatste.sleutel not in GEWOON_GROOT

    def _kop(self, i):
        """A line in which nearly every word has a capital: a heading, not names."""
        ruw = self.t.ruw
        begin = ruw.rfind("\n", 0, self.w[i].start) + 1
        eind = ruw.find("\n", self.w[i].start)
        regel = ruw[begin : eind if eind >= 0 else len(ruw)]
        return len(regel) < 60 and not regel.rstrip().endswith((".", "?", "!")) and regel.count(" ") < 6

    def _vervolg(self, i, zelf=False, spatie_vrij=False):
        """Index after the next piece of the name behind word i (tussenvoegsels and a name), or 0."""
        j, n = i + 1, len(self.w)
        tussen = zelf
        while j < n and j < i + 5:
            gat = self.t.ruw[self.w[j - 1].eind : self.w[j].start]
            if (
                not (TUSSENRUIMTE.match(gat) or (spatie_vrij and j == i + 1 and not gat.strip(". ")))
                or self.bezet[self.w[j].start]
            ):
                return 0
            x = self.w[j]
            if (
                x.sleutel == "a"  # tjin a djie
                and not self.w[i].hoofd
                and j + 1 < n
                and not is_woord(self.w[j - 1].sleutel)
                and not is_woord(self.w[j + 1].sleutel)
            ):
                return j + 2
            if (x.sleutel in TUSSEN and not (x.hoofd and (len(x.sleutel) > 3 or x.sleutel == "v"))) or (
                x.sleutel in ("v", "d") and not x.hoofd and self.t.ruw[x.eind : x.eind + 1] in (".", "/")
            ):
                if "." in gat and not spatie_vrij and self.w[j - 1].sleutel != "v":
                    return 0
                if x.sleutel in LOSSE and not (
                    j + 1 < n and self.w[j + 1].sleutel in ("de", "den", "der", "het", "'t", "t")
                ):
                    return 0
                tussen = True
                j += 1
                continue
            if (
                "." in gat
                and not spatie_vrij
                and gat != "."
                and self.w[j - 1].sleutel not in ("v", "d", "vd", "st")
            ):
                return 0
            if x.hoofd and self._past_in_naam(x, tussen):
                return j + 1
            if not x.hoofd and spatie_vrij and x.sleutel in self.l.achternamen:
                return j + 1
            if not x.hoofd and not self.w[i].hoofd and self._kleine_achternaam(x, tussen):
                return j + 1
            return 0
        return 0

    def _van_der(self, i):
        """'maar ter Horst wel', 'vroeg van der Wal': only a surname has these before it."""
        volgend = self.w[i + 1].sleutel if i + 1 < len(self.w) else ""
        if self.w[i].sleutel not in ("ter", "ten") and not (self.w[i].sleutel == "van" and volgend == "der"):
            return False
        eind = self._vervolg(i, zelf=True)
        return bool(eind) and self.w[eind - 1].hoofd and not self.w[eind - 1].beschermd

    def _na_werkwoord(self, i):
        """'wanneer gaat van Santen weg', 'zei de Wit': a known surname with a capital behind a verb."""
        if (
            not i
            or self.w[i - 1].sleutel not in DOEN - _GEEN_DAAD
            or self.w[i].sleutel not in ("van", "de", "ter", "ten")
        ):
            return False
        eind = self._vervolg(i, zelf=True)
        x = self.w[eind - 1] if eind else None
        return bool(
            x
            and x.hoofd
            and not x.beschermd
            and x.sleutel in self.l.achternamen
            and x.sleutel not in self.l.plaatsen
            and x.sleutel not in self.l.voornamen
            and not (
                self.w[i].sleutel == "de" and x.sleutel not in self.l.veelgebruikt and not is_woord(x.sleutel)
            )
        )

    def _kleine_familienaam(self, i):
        """'wethouder van zandwijk', not 'moeder van sam' or 'voorzitter van de raad'."""
        if self.w[i - 1].sleutel in VERWANT:
            return False
        eind = self._vervolg(i, zelf=True)
        s = self.w[eind - 1].sleutel if eind else ""
        if not s or s not in self.l.achternamen or s in self.l.voornamen:
            return False
        return not is_woord(s) or bool(
            SPREEKT.match(self.t.na(self.w[eind - 1].eind))
        )  # huisarts de boer zegt

    def _kleine_achternaam(self, x, tussen):
        s = x.sleutel
        if len(s) == 1 and not tussen:  # dennis k.
            return bool(re.match(r"\.(?!\w)", self.t.ruw[x.eind : x.eind + 2]))
        if (
            tussen
            and s in self.l.achternamen
            and self.w[x.nr - 1].sleutel in ("ter", "ten", "der", "den", "'t")
        ):
            return True
        if (
            len(s) < 3
            or s in FUNCTIE
            or (s in DOEN and not tussen)
            or s in ROLLEN
            or s in GEWOON_GROOT
            or x.beschermd
            or (s,) in self.l.algemeen.get(s, ())
        ):
            return False
        if s in self.l.achternamen:
            return tussen or s not in self.l.veelgebruikt or (self.alles_klein and s not in BIJVOEGLIJK)
        if "-" in s and any(d in self.l.achternamen for d in s.split("-")):
            return True
        return s not in self.l.voornamen and not is_woord(s) and len(s) > 3

    def _past_in_naam(self, x, tussen):
        if x.beschermd and not tussen:
            return False
        if len(x.sleutel) == 1:
            na = self.w[x.nr + 1] if x.nr + 1 < len(self.w) else None
            return self.t.ruw[x.eind : x.eind + 1] == "." or bool(
                na and na.hoofd and self.t.ruw[x.eind : na.start] == " "
            )
        if x.sleutel in GEWOON_GROOT or x.sleutel in ROLLEN or x.sleutel in AANSPREEK:
            return tussen and x.sleutel in self.l.achternamen
        if (
            x.kapitaal
            and len(x.sleutel) <= 5
            and x.sleutel not in self.l.voornamen
            and x.sleutel not in self.l.achternamen
        ):
            return False
        return True

    def _keten(self, i):
        eind = i + 1
        for _ in range(5):
            verder = self._vervolg(eind - 1, zelf=self.w[eind - 1].sleutel in TUSSEN)
            if not verder:
                break
            eind = verder
        if eind < len(self.w) and self.w[eind].sleutel in ("jr", "sr", "junior", "senior"):
            eind += self.t.ruw[self.w[eind - 1].eind : self.w[eind].start] == " "
        return eind
