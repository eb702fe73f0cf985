"""A leidraad of the community of Gonda, copied from one that comes with the product."""

import pytest

from cop.writepath import voer_uit
from intervisie.leidraad import laad_leidraden
from intervisie.leidraad_maken import actions  # noqa: F401 - registers the actions
from intervisie.leidraad_maken.forms import KEUZE_UIT_LEIDRAAD
from intervisie.models import EigenLeidraad
from tests.kamer.conftest import maak_groep

__all__ = ["maak_groep"]


class Maker:
    """Does things to one leidraad as somebody, in the state of this moment unless another is given."""

    def __init__(self, mensen, rij: EigenLeidraad):
        self.mensen, self.rij = mensen, rij

    def doe(self, naam: str, wie: str = "gonda", /, **gegevens):
        self.ververs()
        antwoord = voer_uit(naam, self.mensen[wie], self.rij, {"gezien": self.rij.seq} | gegevens)
        if naam != "leidraad.weggooien":
            self.ververs()
        return antwoord

    def ververs(self) -> None:
        self.rij = EigenLeidraad.objects.get(pk=self.rij.pk)

    def stapdata(self, sleutel: str, **anders) -> dict:
        """A step as its form would send it."""
        stap = {naam: waarde for naam, waarde in self.rij.stap(sleutel).items() if naam != "sleutel"}
        for naam, waarde in stap.items():
            if isinstance(waarde, list) and naam not in KEUZE_UIT_LEIDRAAD:
                stap[naam] = "\n".join(waarde)
        return stap | {"welke": sleutel} | anders

    @property
    def sleutels(self) -> list[str]:
        return [stap["sleutel"] for stap in self.rij.stappen]


@pytest.fixture
def leidraden(db):
    laad_leidraden()


@pytest.fixture
def maak(leidraden, community, mensen):
    """maak("dilemmamethode"): a copy of this one, as a concept."""

    def maak(van="vijfstappen", naam="Onze vijfstappen", wie="gonda") -> Maker:
        antwoord = voer_uit("leidraad.maken", mensen[wie], community, {"van": van, "naam": naam})
        return Maker(mensen, EigenLeidraad.objects.get(uuid=antwoord.gegevens["leidraad"]))

    return maak


@pytest.fixture
def eigen(maak):
    return maak()
