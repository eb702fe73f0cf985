"""A server with everything there is to see, made once; windows of people on it for each test."""

import pytest

from tests.echt.browser import Vensters
from tests.echt.fixtures import _stacks
from tests.scherm.toneel import APP, BOUW, Toneel


@pytest.fixture(scope="session")
def decorserver(_sjablonen, tmp_path_factory):
    with _stacks(_sjablonen, tmp_path_factory) as maak:
        server = maak().server(app=APP)
        yield server, server.python(BOUW)


@pytest.fixture
def toneel(decorserver, chromium, tmp_path):
    server, decor = decorserver
    vensters = Vensters(chromium, server.url, tmp_path)
    yield Toneel(server, vensters, decor)
    vensters.sluit()
    if vensters.fouten:
        pytest.fail("\n".join(vensters.fouten), pytrace=False)
