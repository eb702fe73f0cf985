"""What exists around a session: leidraad, sessie, its steps, who takes part and what is contributed."""

from .bijdrage import Afspraak, Bijdrage, InSessie, Notitie
from .deelname import Deelname
from .eigen_leidraad import EigenLeidraad
from .gast import Gastuitnodiging
from .leidraad import Leidraad
from .sessie import Sessie, Sessiestap
from .terugkoppeling import Terugkoppeling
from .verslag import Verslag, Verslagregel

__all__ = [
    "Afspraak",
    "Bijdrage",
    "Deelname",
    "EigenLeidraad",
    "Gastuitnodiging",
    "InSessie",
    "Leidraad",
    "Notitie",
    "Sessie",
    "Sessiestap",
    "Terugkoppeling",
    "Verslag",
    "Verslagregel",
]
