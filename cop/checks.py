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


@register()
def oidc_compleet(app_configs, **kwargs):
    """Half of these settings would show a button that fails, or trust a server with everybody's account."""
    nodig = ("OIDC_URL", "OIDC_CLIENT", "OIDC_GEHEIM", "OIDC_DOMEINEN")
    mist = [naam for naam in nodig if not getattr(settings, naam)]
    if settings.OIDC_NAAM and mist:
        return [
            Error(
                f"OIDC_NAAM is gezet, maar {', '.join(mist)} niet.",
                hint="OIDC_DOMEINEN zijn de maildomeinen waarvoor de inlogserver mag spreken.",
                id="cop.E005",
            )
        ]
    return []


@register(deploy=True)
def oidc_beveiligd(app_configs, **kwargs):
    """The tokens of the login server come over this connection."""
    if settings.OIDC_NAAM and not settings.OIDC_URL.startswith("https://"):
        return [Error("OIDC_URL begint niet met https://", hint="Geef het adres met https.", id="cop.E006")]
    return []
