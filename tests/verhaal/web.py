"""Pages and posts as somebody's browser sends them, without a browser; redirects are not followed."""

import http.client
import json
from dataclasses import dataclass
from urllib.parse import urlencode


@dataclass(frozen=True)
class Antwoord:
    status: int
    koppen: dict[str, str]
    tekst: str

    @property
    def json(self):
        return json.loads(self.tekst)


def vraag(server, koekjes: dict[str, str], pad: str, gegevens=None, **koppen: str) -> Antwoord:
    """GET, or POST when there is data: a dict of fields as a form, text as JSON."""
    koppen = {"Cookie": "; ".join(f"{n}={w}" for n, w in koekjes.items()), **koppen}
    if isinstance(gegevens, dict):
        gegevens = urlencode(gegevens, doseq=True)
        koppen["Content-Type"] = "application/x-www-form-urlencoded"
    elif gegevens is not None:
        koppen["Content-Type"] = "application/json"
    lijn = http.client.HTTPConnection("127.0.0.1", server.poort, timeout=20)
    try:
        lijn.request("GET" if gegevens is None else "POST", pad, gegevens, koppen)
        antwoord = lijn.getresponse()
        return Antwoord(antwoord.status, dict(antwoord.headers), antwoord.read().decode())
    finally:
        lijn.close()


# Any token of the right form is a good one, when cookie and field are the same: 32 letters and digits.
CSRF = "a1B2" * 8


def post(server, koekjes: dict[str, str], pad: str, gegevens, **koppen: str) -> Antwoord:
    """A POST with a CSRF token, as a page of ours sends it."""
    return vraag(server, {**koekjes, "csrftoken": CSRF}, pad, gegevens, **{"X-CSRFToken": CSRF, **koppen})
