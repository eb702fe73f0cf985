"""Names that the owner of the installation adds: schools and municipalities from a national list.

`gebruik` sets them for the whole process; without it this recogniser finds nothing. A name of which a word is
no ordinary Dutch word is sure. A name like "De Bron" could be a spring: that is sure after "op", "naar" or
the like, and otherwise something to look at.
"""

import re
from collections.abc import Iterable

from .soorten import Kandidaat
from .woordenlijsten import is_woord, vouw

_ALGEMEEN = frozenset(
    "basisschool school scholen openbare christelijke protestants katholieke rooms rk pc obs cbs rkbs kbs "
    "pcbs ibs gbs sbo so vso ikc kindcentrum college lyceum gymnasium scholengemeenschap voor speciaal "
    "basisonderwijs onderwijs bijzonder algemeen islamitische montessori dalton jenaplan vrije stichting de "
    "het een 't den en van der te aan in op gemeente".split()
)
_ERVOOR = re.compile(r"\b(?:op|naar|van|bij|school|basisschool|obs|cbs|in|uit|te|gemeente)\s\Z")
_GEMEENTE = re.compile(r"\bgemeente\s\Z")
_namen: dict[str, list[tuple[tuple[str, ...], str]]] = {}


def gebruik(scholen: Iterable[str] = (), gemeenten: Iterable[str] = ()) -> None:
    """Sets the names to find besides those of the package; replaces what was set before."""
    _namen.clear()
    for soort, lijst in (("SCHOOL", scholen), ("PLAATS", gemeenten)):
        for naam in lijst:
            for reeks in {_woorden(naam), _kern(naam)}:
                if reeks and not set(reeks) <= _ALGEMEEN:
                    _namen.setdefault(reeks[0], []).append((reeks, soort))
    for reeksen in _namen.values():
        reeksen.sort(key=lambda paar: -len(paar[0]))


def _woorden(naam: str) -> tuple[str, ...]:
    return tuple(re.findall(r"[^\W_]+", vouw(naam)))


def _kern(naam: str) -> tuple[str, ...]:
    """The name without the words in front that say what kind of school it is; an article stays."""
    woorden = list(_woorden(naam))
    while len(woorden) > 1 and woorden[0] in _ALGEMEEN and woorden[1:2] and woorden[0] not in {"de", "het"}:
        woorden.pop(0)
    return tuple(woorden)


def zoek(t) -> list[Kandidaat]:
    """Alle toegevoegde namen in de tekst."""
    if not _namen:
        return []
    delen = [(deel, w) for w in t.woorden for deel in re.split(r"['’\-]", w.sleutel) if deel]
    uit, i = [], 0
    while i < len(delen):
        lengte, soort = _langste(delen, i)
        if lengte:
            uit += _kandidaat(t, [w for _, w in delen[i : i + lengte]], soort)
        i += lengte or 1
    return uit


def _langste(delen, i: int) -> tuple[int, str]:
    for reeks, soort in _namen.get(delen[i][0], ()):
        if tuple(deel for deel, _ in delen[i : i + len(reeks)]) == reeks:
            return len(reeks), soort
    return 0, ""


def _kandidaat(t, stuk, soort: str) -> list[Kandidaat]:
    eigen = [w for w in stuk if w.sleutel not in _ALGEMEEN]
    gewoon = all(is_woord(w.sleutel) for w in eigen)
    voor = t.voor(stuk[0].start)
    if gewoon and not (any(w.hoofd for w in eigen) and not (eigen[0] is stuk[0] and eigen[0].zin_start)):
        return []
    if soort == "PLAATS" and _GEMEENTE.search(voor):
        soort = "INSTELLING"
    uitleg = "Staat in de lijst van scholen" if soort == "SCHOOL" else "Staat in de lijst van gemeenten"
    zeker = not gewoon or bool(_ERVOOR.search(voor))
    return [Kandidaat(stuk[0].start, stuk[-1].eind, soort, uitleg, zeker=zeker, rang=45)]
