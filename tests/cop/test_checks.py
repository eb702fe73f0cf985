"""What an installation may not start with, asked of the real command in a fresh process."""

import base64
import os
import subprocess
import sys

import pytest
from django.conf import settings

PRODUCTIE = {
    "SECRET_KEY": "een-geheime-sleutel-die-alleen-deze-test-kent-0123456789-abcdefgh",
    "HOOFDSLEUTELS": base64.b64encode(b"h" * 32).decode(),
    "TOEGESTANE_HOSTS": "intervisie.example.org",
    "BASIS_URL": "https://intervisie.example.org",
    "MAIL_URL": "smtp+tls://mens:geheim@mail.example.org:587",
    "MAIL_VAN": "intervisie@example.org",
}
EIGEN = {"DEBUG", "DEMO", "DATABASE_URL", "REDIS_URL", "PROCESSEN", "PORT", *PRODUCTIE}


def beheer(*opdracht, tmp_path, **omgeving):
    """Runs manage.py with only these of the product's variables; None takes one away."""
    schoon = {naam: waarde for naam, waarde in os.environ.items() if naam not in EIGEN}
    schoon |= {
        "DJANGO_SETTINGS_MODULE": "config.settings",
        "DATAMAP": str(tmp_path),
        "PYTHONWARNINGS": "error",
    }
    gezet = {naam: waarde for naam, waarde in (PRODUCTIE | omgeving).items() if waarde is not None}
    return subprocess.run(
        [sys.executable, "manage.py", *opdracht],
        cwd=settings.BASE_DIR,
        env=schoon | gezet,
        capture_output=True,
        text=True,
        timeout=60,
    )


OIDC = {
    "OIDC_NAAM": "Gemeente",
    "OIDC_URL": "https://inloggen.example.org",
    "OIDC_CLIENT": "intervisie",
    "OIDC_GEHEIM": "geheim",
    "OIDC_DOMEINEN": "gemeente.example",
}


@pytest.mark.parametrize("omgeving", [{}, OIDC], ids=["", "oidc"])
def test_check_deploy_is_clean_with_the_production_variables(tmp_path, omgeving):
    uitkomst = beheer("check", "--deploy", "--fail-level", "INFO", tmp_path=tmp_path, **omgeving)
    assert uitkomst.returncode == 0, uitkomst.stderr
    assert "no issues (0 silenced)" in uitkomst.stdout
    assert list(tmp_path.iterdir()) == []  # no key is made up in production


@pytest.mark.parametrize(
    ("omgeving", "melding"),
    [
        ({"HOOFDSLEUTELS": None}, "cop.E001"),
        ({"HOOFDSLEUTELS": "te-kort"}, "cop.E001"),
        ({"PROCESSEN": "2"}, "cop.E002"),
        ({"DEBUG": "1"}, "cop.E003"),
        ({"BASIS_URL": None}, "cop.E004"),
        ({"BASIS_URL": "http://intervisie.example.org"}, "cop.E004"),
        ({"OIDC_NAAM": "Gemeente"}, "cop.E005"),
        ({**OIDC, "OIDC_DOMEINEN": ""}, "cop.E005"),
        ({**OIDC, "OIDC_URL": "http://inloggen.example.org"}, "cop.E006"),
        ({"SECRET_KEY": None}, "SECRET_KEY"),
        ({"TOEGESTANE_HOSTS": None}, "security.W020"),
    ],
)
def test_what_cannot_work_is_refused(tmp_path, omgeving, melding):
    uitkomst = beheer("check", "--deploy", "--fail-level", "WARNING", tmp_path=tmp_path, **omgeving)
    assert uitkomst.returncode != 0
    assert melding in uitkomst.stderr


def test_more_processes_are_fine_with_redis(tmp_path):
    uitkomst = beheer(
        "check", "--deploy", tmp_path=tmp_path, PROCESSEN="2", REDIS_URL="redis://127.0.0.1:6379/0"
    )
    assert uitkomst.returncode == 0, uitkomst.stderr


@pytest.mark.parametrize(
    ("omgeving", "verwacht"), [({}, "False"), ({"DEMO": "1"}, "False"), ({"DEMO": "1", "DEBUG": "1"}, "True")]
)
def test_demo_needs_debug(tmp_path, omgeving, verwacht):
    vraag = "from django.conf import settings; import sys; sys.stdout.write(f'demo={settings.DEMO}')"
    uitkomst = beheer("shell", "-v0", "-c", vraag, tmp_path=tmp_path, **omgeving)
    assert f"demo={verwacht}" in uitkomst.stdout, uitkomst.stderr
