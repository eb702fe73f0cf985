"""A real OpenID Connect server in a process of its own, which a test can make lie in one thing.

It is oidc-provider-mock (Authlib). What it signs can be falsified just before it is sent, with its own key:
only one claim is wrong, and the client that accepts it is at fault.
"""

import json
import subprocess
import sys
import urllib.request
from pathlib import Path

from tests.echt.poort import vrije_poort, wacht_tot_luistert

PROJECT = Path(__file__).resolve().parent.parent.parent


class OidcServer:
    """Use as a context manager; `url` is the issuer."""

    def __enter__(self) -> "OidcServer":
        self.poort = vrije_poort()
        self.url = f"http://127.0.0.1:{self.poort}"
        self.proces = subprocess.Popen(
            [sys.executable, "-m", "tests.echt.oidc", str(self.poort)],
            cwd=PROJECT,
            stdin=subprocess.DEVNULL,
            stdout=subprocess.DEVNULL,
            stderr=subprocess.DEVNULL,
        )
        wacht_tot_luistert(self.poort, self.proces)
        return self

    def __exit__(self, *_) -> None:
        self.proces.terminate()
        self.proces.wait(timeout=10)

    def ken(self, sub: str, **gegevens) -> None:
        """From now on the server says this of the person `sub`."""
        self._zet(f"/users/{sub}", gegevens)

    def lieg(self, **wat) -> None:
        """What is wrong in the next proofs: claims by name, another `sleutel` or `alg`; nothing is honest."""
        self._zet("/leugen", wat)

    def _zet(self, pad: str, inhoud: dict) -> None:
        vraag = urllib.request.Request(
            self.url + pad,
            json.dumps(inhoud).encode(),
            {"Content-Type": "application/json"},
            method="PUT",
        )
        urllib.request.urlopen(vraag, timeout=10).close()


def _serveer(poort: int) -> None:
    import warnings

    warnings.simplefilter("ignore")  # of the server's own dependencies
    import flask
    import jwt
    import oidc_provider_mock
    from oidc_provider_mock._storage import storage
    from werkzeug.serving import make_server

    app = oidc_provider_mock.app(require_nonce=True)
    leugen: dict = {}

    @app.put("/leugen")
    def zet_leugen():
        leugen.clear()
        leugen.update(flask.request.json)
        return "", 204

    @app.after_request
    def vervals(antwoord):
        if leugen and flask.request.path == "/oauth2/token" and antwoord.status_code == 200:
            inhoud = antwoord.get_json()
            inhoud["id_token"] = _vervalst(inhoud["id_token"])
            antwoord.set_data(json.dumps(inhoud))
        return antwoord

    def _vervalst(id_token: str) -> str:
        claims = jwt.decode(id_token, options={"verify_signature": False})
        kop = {n: w for n, w in jwt.get_unverified_header(id_token).items() if n == "kid"}
        claims |= {naam: waarde for naam, waarde in leugen.items() if naam not in ("sleutel", "alg")}
        if leugen.get("alg") == "none":
            return jwt.encode(claims, None, algorithm="none")
        if leugen.get("alg") == "HS256":
            return jwt.encode(claims, "x" * 32, algorithm="HS256", headers=kop)
        eigen = jwt.PyJWK(storage.jwk.as_dict(is_private=True)).key
        sleutel = _andere_sleutel() if leugen.get("sleutel") == "ander" else eigen
        return jwt.encode(claims, sleutel, algorithm="RS256", headers=kop)

    make_server("127.0.0.1", poort, app, threaded=True).serve_forever()


def _andere_sleutel():
    from cryptography.hazmat.primitives.asymmetric import rsa

    return rsa.generate_private_key(public_exponent=65537, key_size=2048)


if __name__ == "__main__":
    _serveer(int(sys.argv[1]))
