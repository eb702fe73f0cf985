"""Fixtures of the real thing; tests/conftest.py loads them for every test.

`server` is the usual one: a fresh installation with one Daphne. `maak_stack` is for tests that need two
servers on one database, other settings, or PostgreSQL whatever the run is on.
"""

import os
from contextlib import contextmanager

import pytest

from tests import omgeving
from tests.echt.browser import Vensters, start_chromium
from tests.echt.draad import Draad
from tests.echt.stack import Stack


@pytest.fixture(scope="session")
def _sjablonen(tmp_path_factory):
    """Migrated installations, made once and copied for each test."""
    gemaakt: dict[str, Stack] = {}

    def geef(database: str) -> Stack:
        if database not in gemaakt:
            folder = tmp_path_factory.mktemp(f"sjabloon-{database}")
            gemaakt[database] = Stack(folder, database, redis=False, env={})
        return gemaakt[database]

    yield geef
    for stack in gemaakt.values():
        stack.sluit()


@contextmanager
def _stacks(sjablonen, tmp_path_factory):
    gemaakt: list[Stack] = []

    def maak(database: str | None = None, redis: bool | None = None, **env: str) -> Stack:
        database = database or ("postgres" if os.environ.get("DATABASE_URL") else "sqlite")
        redis = bool(os.environ.get("REDIS_URL")) if redis is None else redis
        for nodig, heeft in ((database == "postgres", omgeving.postgres_url), (redis, omgeving.redis_server)):
            assert not nodig or heeft(), "zet @pytest.mark.postgres of @pytest.mark.redis bij deze test"
        stack = Stack(tmp_path_factory.mktemp("stack"), database, redis, env, sjablonen(database))
        gemaakt.append(stack)
        return stack

    try:
        yield maak
    finally:
        for stack in gemaakt:
            stack.sluit()


@pytest.fixture
def maak_stack(_sjablonen, tmp_path_factory):
    """maak_stack(database=None, redis=None, **env): a new Stack; None takes what the run is on."""
    with _stacks(_sjablonen, tmp_path_factory) as maak:
        yield maak


@pytest.fixture(scope="module")
def gedeelde_server(_sjablonen, tmp_path_factory):
    """One server for all tests of a module, which make a room of their own on it; mark them with `echt`."""
    with _stacks(_sjablonen, tmp_path_factory) as maak:
        yield maak().server()


@pytest.fixture
def stack(maak_stack) -> Stack:
    return maak_stack()


@pytest.fixture
def server(stack):
    return stack.server()


@pytest.fixture(scope="module")
def chromium():
    """One Chromium for the browser tests of a module; tests/echt/browser.py says what does not go with it."""
    with start_chromium() as browser:
        yield browser


@pytest.fixture
def browser(chromium, server, tmp_path):
    """Windows of people at `server`; at the end none may have seen an error that was not expected."""
    vensters = Vensters(chromium, server.url, tmp_path)
    yield vensters
    vensters.sluit()
    if vensters.fouten:
        pytest.fail("\n".join(vensters.fouten), pytrace=False)


@pytest.fixture
def draad(server):
    """A wire to `server` that can be cut: browser.open(wie, url=draad.url), draad.knip(), draad.heel()."""
    draad = Draad(server.stack.draadpoort, server.poort)
    yield draad
    draad.sluit()
