"""The product's own settings, read in a fixed environment; DATABASE_URL and REDIS_URL are passed through."""

import atexit
import base64
import os
import shutil
import tempfile

# Worker gw0, gw1, ... of pytest-xdist: each has its own corner of a shared Redis and its own database.
WORKER = int(os.environ.get("PYTEST_XDIST_WORKER", "gw0").removeprefix("gw"))

_map = tempfile.mkdtemp(prefix="intervisie-test-")
atexit.register(shutil.rmtree, _map, ignore_errors=True)

os.environ.update(
    DEBUG="1",
    DEMO="1",
    SECRET_KEY="alleen-voor-de-tests-" + "x" * 40,
    HOOFDSLEUTELS=base64.b64encode(b"hoofdsleutel-alleen-voor-testen!").decode(),
    PROCESSEN="1",
    DATAMAP=_map,
)
for _naam in ("TOEGESTANE_HOSTS", "BASIS_URL", "PORT", "MAIL_URL", "MAIL_VAN"):
    os.environ.pop(_naam, None)

from config.settings import *  # noqa: E402, F403
from config.settings import CACHES, CHANNEL_LAYERS, DATABASES, REDIS_URL  # noqa: E402

if "sqlite3" in DATABASES["default"]["ENGINE"]:
    # A file, as in real life: an in-memory database has no WAL and other locks.
    DATABASES["default"]["TEST"] = {"NAME": os.path.join(_map, "test.sqlite3")}

if REDIS_URL:
    CHANNEL_LAYERS["default"]["CONFIG"]["prefix"] = f"test{WORKER}"
    CACHES["default"]["OPTIONS"] = {"db": 8 + WORKER}
