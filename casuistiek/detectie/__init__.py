"""Detection of Dutch personal data in free text. Pure Python, without Django; see README.md here."""

from .combineer import vind, vind_in_velden
from .soorten import SOORTEN, Vondst
from .vervang import vervang

__all__ = ["SOORTEN", "Vondst", "vervang", "vind", "vind_in_velden"]
