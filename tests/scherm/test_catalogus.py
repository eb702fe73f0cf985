"""The catalogue names every page there is."""

import re

import pytest
from django.urls import URLPattern, get_resolver, resolve

from tests.scherm.catalogus import SCHERMEN

# No page that shows something: what it does instead.
GEEN_SCHERM = {
    "account_confirm_login_code": "bezoeker/inlogcode komt er door een adres in te vullen",
    "account_request_login_code": "zelfde adres als account_login",
    "mfa_index": "zelfde adres als account",
    "mfa_list_webauthn": "zelfde adres als account",
    "overal_uitloggen": "knop",
    "blijven": "antwoord voor het script van elke pagina",
    "mfa_login_webauthn": "antwoord voor het script van de passkey",
    "mfa_reauthenticate_webauthn": "antwoord voor het script van de passkey",
    "mfa_reauthenticate": "account/bevestigen wordt erheen gestuurd",
    "mfa_remove_webauthn": "vraagt een echte passkey: tests/cop",
    "mfa_deactivate_totp": "wordt naar account/bevestigen gestuurd",
    "mfa_view_recovery_codes": "wordt naar account/bevestigen gestuurd",
    "mfa_download_recovery_codes": "bestand",
    "organisatie": "stuurt naar de server van een organisatie",
    "cop:duo_opheffen": "knop",
    "cop:uitnodiging_intrekken": "knop",
    "cop:uitnodiging_opnieuw": "knop",
    "cop:uitnodiging": "bezoeker/uitnodiging wordt erheen gestuurd",
    "cop:demo_instappen": "knop",
    "casuistiek:aanbieden": "knop",
    "casuistiek:vrijgeven": "knop",
    "casuistiek:terugsturen": "formulier van casus/beoordelen",
    "casuistiek:heropenen": "knop",
    "agenda:antwoord": "knop",
    "agenda:agendabestand": "bestand",
    "leidraden:bestand": "bestand",
    "leidraad_maken:bestand": "bestand",
    "leidraad_maken:nieuw": "wie maar één community heeft, gaat meteen door: tests/leidraad_maken",
    "leidraad_maken:terugdraaien": "knop",
    "leidraad_maken:publiceren": "knop",
    "gast:aannemen": "bezoeker/gast wordt erheen gestuurd",
    "gast:intrekken": "knop",
    "kamer:nieuws": "antwoord voor het script van de kamer",
    "kamer:opdracht": "antwoord voor het script van de kamer",
    "verslag:vervangen": "knop",
}


def alle_namen(resolver=None, voor: str = "") -> set[str]:
    namen = set()
    for deel in (resolver or get_resolver("config.urls")).url_patterns:
        if isinstance(deel, URLPattern):
            namen.add(f"{voor}{deel.name}")
        elif deel.namespace != "admin":
            namen |= alle_namen(deel, f"{deel.namespace}:" if deel.namespace else voor)
    return namen - {"None"}


def naam_van(pad: str) -> str:
    return resolve(re.sub(r"\?.*", "", pad), "config.urls").view_name


@pytest.mark.echt
def test_every_page_is_in_the_catalogue(decorserver):
    _, decor = decorserver
    paden = [
        scherm.pad.format(**decor["paden"]) for scherm in SCHERMEN if not scherm.naam.startswith("fout/")
    ]
    gezien = {naam_van(pad) for pad in paden}
    assert alle_namen() - gezien == GEEN_SCHERM.keys()


def test_every_screen_has_a_name_of_its_own():
    assert len({scherm.naam for scherm in SCHERMEN}) == len(SCHERMEN) > 150
