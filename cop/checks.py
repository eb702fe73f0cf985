"""System checks that refuse a configuration that cannot work."""

from django.conf import settings
from django.core.checks import Error, register

from .encryption import SleutelFout, hoofdsleutels


@register()
def hoofdsleutel_aanwezig(app_configs, **kwargs):
    """Without a master key no text can be stored or read."""
    try:
        hoofdsleutels()
    except (SleutelFout, ValueError) as fout:
        return [
            Error(
                str(fout),
                hint="Maak er een met: python3 -c 'import base64,secrets;"
                "print(base64.b64encode(secrets.token_bytes(32)).decode())'",
                id="cop.E001",
            )
        ]
    return []


@register()
def meer_processen_vraagt_redis(app_configs, **kwargs):
    """The in-memory layer serves one process; a second one would stay deaf without an error."""
    if settings.PROCESSEN > 1 and not settings.REDIS_URL:
        return [
            Error(
                f"PROCESSEN={settings.PROCESSEN}, maar REDIS_URL is leeg.",
                hint="Zet REDIS_URL, of draai één proces.",
                id="cop.E002",
            )
        ]
    return []


@register(deploy=True)
def geen_ontwikkelstand(app_configs, **kwargs):
    """DEBUG shows settings and keeps keys in a file; it has no place in production."""
    if settings.DEBUG:
        return [Error("DEBUG staat aan.", hint="Haal DEBUG weg uit de omgeving.", id="cop.E003")]
    return []


@register(deploy=True)
def adres_bekend(app_configs, **kwargs):
    """Mails and the WebSocket's Origin check need the public address."""
    if not settings.BASIS_URL.startswith("https://"):
        return [
            Error("BASIS_URL ontbreekt.", hint="Bijvoorbeeld https://intervisie.example.nl", id="cop.E004")
        ]
    return []
