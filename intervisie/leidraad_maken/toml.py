"""A leidraad as TOML text, and back."""

import json
import re
import tomllib

from django.core.exceptions import ValidationError

from cop.writepath import schone_tekst

from ..leidraad import KOP, KOP_MAG, MODULE, STAP, STAP_MAG, fouten
from .velden import in_woorden

_VOLGORDE = {"stap": [*STAP, *STAP_MAG], "module": [*MODULE]}
_PLEK = re.compile(r"at line (\d+), column (\d+)")


def schrijf(inhoud: dict) -> str:
    """The text of a file that holds exactly this."""
    return _tabel(inhoud, [*KOP, *KOP_MAG], "")


def _tabel(velden: dict, volgorde: list[str], pad: str) -> str:
    """Fields on a line each, in the order of the tables; then what is a list of tables itself."""
    rang = {veld: nummer for nummer, veld in enumerate(volgorde)}
    op_volgorde = sorted(velden, key=lambda veld: (rang.get(veld, len(rang)), veld))
    regels = [f"{veld} = {_waarde(velden[veld])}\n" for veld in op_volgorde if not _tabellen(velden[veld])]
    for veld in op_volgorde:
        if _tabellen(velden[veld]):
            hierin = _VOLGORDE.get(veld, [])
            regels += [f"\n[[{pad}{veld}]]\n{_tabel(deel, hierin, f'{pad}{veld}.')}" for deel in velden[veld]]
    return "".join(regels)


def _tabellen(waarde) -> bool:
    return isinstance(waarde, list) and bool(waarde) and all(isinstance(deel, dict) for deel in waarde)


def _waarde(waarde) -> str:
    """TOML takes texts, numbers, booleans and lists of them as JSON writes them, but for one character."""
    if isinstance(waarde, list):
        return "[" + ", ".join(_waarde(w) for w in waarde) + "]"
    return json.dumps(waarde, ensure_ascii=False).replace("\x7f", "\\u007f")


def lees(tekst: str) -> dict:
    """Reads and checks the text of a file; raises ValidationError with everything that is wrong with it."""
    try:
        inhoud = _schoon(tomllib.loads(tekst))
    except tomllib.TOMLDecodeError as fout:
        raise ValidationError(_opmaak(tekst, str(fout))) from None
    except RecursionError:
        raise ValidationError("Er zitten te veel haakjes in elkaar.") from None
    if mis := [in_woorden(fout, inhoud) for fout in fouten(inhoud)]:
        raise ValidationError(mis)
    return inhoud


def _schoon(waarde):
    """The same with every text as forms would take it: some characters a database does not keep."""
    if isinstance(waarde, str):
        return schone_tekst(waarde)
    if isinstance(waarde, list):
        return [_schoon(deel) for deel in waarde]
    if isinstance(waarde, dict):
        return {schone_tekst(veld): _schoon(deel) for veld, deel in waarde.items()}
    return waarde


def _opmaak(tekst: str, fout: str) -> str:
    if not (plek := _PLEK.search(fout)):
        return "De tekst houdt te vroeg op. Staat alles erin?"
    regel, teken = int(plek[1]), int(plek[2])
    staat_er = tekst.splitlines()[regel - 1][:60] if regel <= len(tekst.splitlines()) else ""
    return (
        f"Regel {regel}, teken {teken}: hier klopt de opmaak niet. Er staat: {staat_er}"
        if staat_er
        else f"Regel {regel}: hier klopt de opmaak niet. Misschien mist er een aanhalingsteken."
    )
