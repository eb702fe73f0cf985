"""Step types: each module in this folder with a `TYPE` is one; nothing else has to be registered."""

import importlib
import pkgutil

from .basis import Staptype


def _vind() -> dict[str, Staptype]:
    gevonden: dict[str, Staptype] = {}
    for module in pkgutil.iter_modules(__path__):
        type_ = getattr(importlib.import_module(f"{__name__}.{module.name}"), "TYPE", None)
        if type_ is None:
            continue
        if type_.sleutel in gevonden:
            raise ValueError(f"Het staptype '{type_.sleutel}' bestaat twee keer.")
        gevonden[type_.sleutel] = type_
    return gevonden


STAPTYPEN: dict[str, Staptype] = _vind()


def type_van(stap) -> Staptype:
    """The type of a Sessiestap."""
    return STAPTYPEN[stap.type]
