"""Names of people: first names, surnames, initials, by lists, capitals in mid-sentence, titles and roles."""

import re

from .naamketen import Naambuurt
from .naampatronen import (
    ACHTERVOEGSEL,
    BIJNAAM,
    BIJSTELLING,
    CHAT_VOOR,
    FORMEEL,
    GEEN_INITIAAL,
    HEET,
    INITIALEN,
    INITIALEN_KLEIN,
    KLEIN_BEGIN,
    KLEIN_NAAM_VOOR,
    KLEIN_OOK,
    KLEIN_VOOR,
    KLINKER,
    LABEL_NA,
    LEEFTIJD_NA,
    LETTERNAAM,
    NAAMGEVER_NA,
    NAAMGEVER_VOOR,
    NUMMERWOORD,
    SPRAK_VOOR,
    SPREEKT,
    STREEPWOORD,
    TITEL_VOOR,
)
from .rollen import AANSPREEK, DOEN, FUNCTIE, GEWOON_GROOT, ROLLEN, TUSSEN
from .soorten import Kandidaat
from .woordenlijsten import is_woord, vouw


def zoek(t, bezet):
    return list(_Zoeker(t, bezet).zoek())


class _Zoeker(Naambuurt):
    def __init__(self, t, bezet):
        super().__init__(t, bezet)
        self.initialen = {}
        self._kleine_initialen()
        for m in INITIALEN.finditer(t.ruw):
            if (
                not GEEN_INITIAAL.match(m[0])
                and not re.search(r"\bpersoon \Z", t.voor(m.start(), 12))
                and not (
                    len(m[0].strip()) == 2
                    and LETTERNAAM.search(t.voor(m.start(), 25))
                    and self._zin_volgt(m.end())
                )
            ):
                self.initialen[m.start()] = m

    def zoek(self):
        i, n = 0, len(self.w)
        while i < n:
            w = self.w[i]
            if self.bezet[w.start]:
                i += 1
                continue
            k, na = self._bij(i)
            if k:
                yield k
            i = max(na, i + 1)

    def _kleine_initialen(self):
        """g. pietersen, j.h. dijkstra: only before something that can be a surname."""
        for m in INITIALEN_KLEIN.finditer(self.t.ruw):
            naam = vouw(m[2].split()[-1])
            bekend, woord = naam in self.l.achternamen, is_woord(naam)
            voor = self.t.voor(m.start())
            rol = re.search(r"([\w'’]+):?\s\Z", voor)
            titel = TITEL_VOOR.search(voor) or (rol and vouw(rol[1]) in ROLLEN)
            meer = len(re.findall(r"[a-z]\.", m[1])) > 1
            los = (
                not woord
                and (bekend or self.alles_klein or meer)
                or (bekend and meer and naam not in self.l.veelgebruikt)
            )
            if naam not in FUNCTIE and (
                los or (bekend and (titel or self.alles_klein and naam not in self.l.veelgebruikt))
            ):
                self.initialen[m.start()] = m

    def _zin_volgt(self, plek):
        """'persoon A. Een arts' is a letter at the end of a sentence, 'leerling R. Oudshoorn' is a name."""
        m = re.match(r"\s*([^\W\d_]+)", self.t.ruw[plek : plek + 30])
        return (
            not m
            or (is_woord(vouw(m[1])) and vouw(m[1]) not in TUSSEN and vouw(m[1]) not in self.l.achternamen)
            or vouw(m[1]) in FUNCTIE - TUSSEN
        )

    # -- one starting point -------------------------------------------------
    def _bij(self, i):
        w = self.w[i]
        m = self.initialen.get(w.start)
        if m:
            return self._met_initialen(i, m)
        aanspreek = self._aanspreek_voor(i)
        begin = self._naambegin(i, aanspreek)
        if begin is None:
            return None, i + 1
        zeker, uitleg = begin
        eind = self._keten(i)
        return self._maak(i, eind, zeker, uitleg, aanspreek), eind

    def _met_initialen(self, i, m):
        j = i
        while j < len(self.w) and self.w[j].start < m.end() and self.w[j].eind <= m.end():
            j += 1
        vervolg = self._vervolg(j - 1, spatie_vrij=True)
        if vervolg:
            return self._maak(
                i, self._keten(vervolg - 1), True, "Voorletters met een naam", self._aanspreek_voor(i)
            ), self._keten(vervolg - 1)
        if len(re.findall(r"[^\W\d_]", m[0])) > 1:
            kern = self.t.ruw[m.start() : m.end()].rstrip()
            return Kandidaat(m.start(), m.start() + len(kern), "PERSOON", "Lijken voorletters", rang=40), j
        return Kandidaat(
            m.start(), m.start() + 2, "PERSOON", "Losse letter: een schuilnaam?", zeker=False, rang=20
        ), j

    def _naambegin(self, i, aanspreek):
        """(sure, why) when a name may start at word i, else None."""
        w, lijst = self.w[i], self.l
        s = w.sleutel
        voornaam, achternaam = s in lijst.voornamen, s in lijst.achternamen
        titel = aanspreek is not None
        context = titel or self._rol_voor(i) or self._na_naam_en(i) or bool(HEET.search(self.t.voor(w.start)))
        if s in TUSSEN:
            if w.beschermd and w.hoofd:
                return None
            if not w.hoofd and titel and self.w[i - 1].sleutel in FORMEEL and self._vervolg(i, zelf=True):
                return True, "Naam na een aanspreektitel"
            if not w.hoofd and not titel and self._van_der(i):
                return True, "Lijkt een achternaam"
            if not w.hoofd and not titel and self._na_werkwoord(i):
                return True, "Lijkt een achternaam"
            if not w.hoofd and not titel and self._rol_voor(i) and self._kleine_familienaam(i):
                return True, "Lijkt een achternaam in kleine letters"
            if (
                w.hoofd
                and w.zin_start
                and self._vervolg(i, zelf=True)
                and (
                    s in ("ter", "ten", "el", "al", "ait", "ben", "bin", "ould", "vd")
                    or self._achternaam_voorop(i)
                )
            ):
                return True, "Lijkt een achternaam"
            formeel = titel and (w.hoofd or self.w[i - 1].sleutel in FORMEEL)
            if (formeel or (w.hoofd and (not w.zin_start or self._rol_voor(i)))) and self._vervolg(
                i, zelf=True
            ):
                return True, "Lijkt een achternaam"
            return None
        if w.beschermd and not (titel and w.hoofd and (voornaam or achternaam or self._heer_of_mevrouw(i))):
            return None
        if w.hoofd:
            return self._met_hoofdletter(i, w, s, voornaam, achternaam, titel, context)
        return self._zonder_hoofdletter(i, w, s, voornaam, achternaam, titel, context)

    def _heer_of_mevrouw(self, i):
        """'meneer Pasen' is a man, whatever else the word means."""
        titels = ("meneer", "mevrouw", "heer", "dhr", "mw", "mevr")
        return not self.w[i].kapitaal and self.w[i - 1].sleutel in titels

    def _met_hoofdletter(self, i, w, s, voornaam, achternaam, titel, context):
        if len(s) == 1 or (not KLINKER.search(s) and not titel and not voornaam):
            return None
        if s in GEWOON_GROOT or s in ROLLEN or s in AANSPREEK:
            return None
        woord = is_woord(s)
        if s in FUNCTIE and not (voornaam and (context or BIJSTELLING.match(self.t.na(w.eind, 40)))):
            return None
        if STREEPWOORD.search(w.kaal) and is_woord(s.rsplit("-", 1)[1]):
            return None
        if NUMMERWOORD.search(s) or re.search(r"\b(?:de|het) wet\s\Z|\bwet\s\Z", self.t.voor(w.start)):
            return None
        if (
            not titel
            and not voornaam
            and not achternaam
            and w.zin_start
            and LABEL_NA.match(self.t.na(w.eind))
            and not CHAT_VOOR.search(self.t.voor(w.start))
        ):
            return None
        if s in self.l.plaatsen and not voornaam and not context and not self._naam_volgt(i):
            return None
        if s in self.l.naamgevers and not titel:
            if (
                self._lidwoord_voor(i)
                or NAAMGEVER_NA.match(self.t.na(w.eind))
                or NAAMGEVER_VOOR.search(self.t.voor(w.start))
                or not voornaam
            ):
                return None
        if w.kapitaal and len(s) <= 5 and not titel and not (voornaam and len(s) > 3 and not woord):
            return None
        if titel:
            return (
                (True, "Naam na een aanspreektitel")
                if s not in self.l.veelgebruikt or voornaam or achternaam
                else None
            )
        if (
            ACHTERVOEGSEL.search(s)
            and not voornaam
            and not achternaam
            or s.startswith(("methode-", "model-", "test-", "project-"))
        ):
            return None
        if BIJNAAM.match(self.t.ruw[max(0, w.start - 1) : w.eind + 30]) and self._volgende_voornaam(i):
            return True, "Lijkt een bijnaam"
        if w.zin_start:
            return self._aan_zinsbegin(i, w, s, voornaam, achternaam, woord, context)
        if s in self.l.veelgebruikt and not context and not self._naam_volgt(i):
            # 'Toen kwam Ben binnen': a capital in mid-sentence, and nobody says 'de Ben'
            naam = voornaam or (achternaam and SPRAK_VOOR.search(self.t.voor(w.start)))
            naam = naam and not w.na_punt and not self._lidwoord_voor(i) and not self._kop(i)
            return (True, "Lijkt een voornaam") if naam else None
        if voornaam or (achternaam and not woord):
            return True, "Lijkt een naam"
        if not woord:
            return True, "Onbekend woord met een hoofdletter"
        if context or self._naam_volgt(i):
            return True, "Lijkt een naam"
        if w.na_punt or self._kop(i):
            return None
        if achternaam:
            return True, "Kan een achternaam zijn"
        zeker = s not in self.l.woorden and "-" not in s and 6 < len(s) < 11  # a word only when taken apart
        return zeker, "Ongewoon woord met een hoofdletter"

    def _aan_zinsbegin(self, i, w, s, voornaam, achternaam, woord, context):
        """A capital at the start of a sentence says nothing by itself."""
        if voornaam and not woord:
            return True, "Lijkt een voornaam"
        if not woord:
            delen = s.split("-")
            if len(delen) > 1 and any(is_woord(d) for d in delen):
                return (True, "Lijkt een voornaam") if all(d in self.l.voornamen for d in delen) else None
            return True, "Onbekend woord met een hoofdletter"
        na = self.t.na(w.eind, 40)
        sterk = self._naam_volgt(i) or BIJSTELLING.match(na) or LEEFTIJD_NA.match(na)
        veel = s in self.l.veelgebruikt
        if voornaam:
            if sterk or SPREEKT.match(na) or (self._doet(i) and not veel):
                return True, "Lijkt een voornaam"
            return None if veel else (s in self.l.ook_naam - self.l.eerder_woord, "Kan een voornaam zijn")
        if achternaam and not veel and (sterk or self._doet(i)):
            return bool(sterk or SPREEKT.match(na)), "Kan een achternaam zijn"
        return None

    def _zonder_hoofdletter(self, i, w, s, voornaam, achternaam, titel, context):
        if len(s) < 3 or s in FUNCTIE or s in ROLLEN or s in AANSPREEK or s in GEWOON_GROOT:
            return None
        if NUMMERWOORD.search(s):
            return None
        woord = is_woord(s) and not (
            voornaam and s != w.kaal.lower() and s not in self.l.veelgebruikt
        )  # joël
        if not woord:
            if voornaam and (len(s) > 3 or context or self.alles_klein):
                return True, "Lijkt een voornaam in kleine letters"
            if achternaam and (len(s) > 4 or titel):
                return True, "Lijkt een achternaam in kleine letters"
            if len(s) > 3 and s.isalpha() and HEET.search(self.t.voor(w.start)):
                return True, "Staat er als naam"
            if titel or (self._rol_voor(i) and len(s) > 2 and s not in self.l.plaatsen):
                return True, "Naam na een aanspreektitel of rol"
            if (
                self.alles_klein
                and len(s) > 3
                and s.isalpha()
                and KLEIN_NAAM_VOOR.search(self.t.voor(w.start))
            ):
                return False, "Onbekend woord: een naam?"
            return None
        if s in self.l.veelgebruikt:
            formeel = (
                titel
                and self.alles_klein
                and self.w[i - 1].sleutel in FORMEEL
                and achternaam
                and s not in DOEN
            )
            return (True, "Naam na een aanspreektitel") if formeel else None
        if (voornaam or (achternaam and titel)) and context and not self._lidwoord_voor(i):
            return True, "Lijkt een naam in kleine letters"
        if (
            s in self.l.ook_naam
            and not self._lidwoord_voor(i)
            and (self.alles_klein or s not in self.l.eerder_woord)
        ):
            voor = self.t.voor(w.start)
            zin = KLEIN_BEGIN.search(voor) and (
                self._doet(i)
                or BIJSTELLING.match(self.t.na(w.eind, 40))
                or re.match(r"\A van de \w+ \w+t\b", self.t.na(w.eind))
            )
            eerder_naam = s not in self.l.eerder_woord
            zeker = (
                zin
                or KLEIN_VOOR.search(voor)
                or (eerder_naam and (self.alles_klein or KLEIN_OOK.search(voor)))
            )
            zeker = zeker or (voornaam and self.alles_klein and eerder_naam)
            zeker = zeker or (
                voornaam and (self._vervolg(i) > i or (self.alles_klein and self._en_nog_een(i)))
            )
            return bool(zeker), "Kan een naam in kleine letters zijn"
        return None

    def _maak(self, i, eind, zeker, uitleg, aanspreek=None):
        a, b = self.w[i], self.w[eind - 1]
        start = a.start if aanspreek is None else aanspreek
        delen = [x.sleutel for x in self.w[i:eind] if x.sleutel not in TUSSEN and len(x.sleutel) > 1]
        eind_pos = b.start + len(b.kaal) if b.tekst.startswith(b.kaal) else b.eind
        if (
            b.sleutel.endswith("s")
            and self.t.voor_zelfstandig(b)
            and b.sleutel not in self.l.voornamen
            and b.sleutel not in self.l.achternamen
            and b.sleutel[:-1] in self.l.voornamen
        ):
            eind_pos -= eind_pos == b.start + len(b.kaal)
            delen[-1:] = [b.sleutel[:-1]]
        if len(b.kaal) == 1 and self.t.ruw[eind_pos : eind_pos + 1] == ".":
            eind_pos += 1
        return Kandidaat(
            start,
            eind_pos,
            "PERSOON",
            uitleg,
            zeker=zeker,
            rang=42 if zeker else 20,
            kern=(a.start, eind_pos),
            delen=tuple(delen),
        )
