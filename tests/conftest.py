"""Ground of the tests: what this machine has, what is left out without it, and the shared fixtures."""

import asyncio
import os
from collections import Counter

import pytest
from asgiref.sync import sync_to_async
from django.conf import settings
from django.core.cache import cache
from django.db import connections
from hypothesis import settings as hypothesis_settings

from tests import omgeving
from tests.aantallen import VOLUIT

pytest_plugins = ["tests.cast", "tests.echt.fixtures"]

# Without a deadline: two cores do much at once. Seeds are fixed in the short run, random in the long one.
hypothesis_settings.register_profile("kort", max_examples=50, deadline=None, derandomize=True)
hypothesis_settings.register_profile("voluit", max_examples=2000, deadline=None, print_blob=True)
hypothesis_settings.load_profile("voluit" if VOLUIT else "kort")

DATABASE_FIXTURES = {"db", "transactional_db", "django_db_setup", "django_db_reset_sequences"}


@pytest.hookimpl(tryfirst=True)
def pytest_collection_modifyitems(config, items):
    """Marks tests by the fixtures they use, and leaves out what belongs to another run."""
    on_postgres = settings.DATABASES["default"]["ENGINE"].endswith("postgresql")
    blijft, weg = [], []
    for item in items:
        fixtures = set(getattr(item, "fixturenames", ()))
        if fixtures & {"stack", "server"}:
            item.add_marker("echt")
        if "browser" in fixtures:
            item.add_marker("browser")
        merken = {mark.name for mark in item.iter_markers()}
        raakt_database = merken & {"django_db", "echt", "postgres", "redis"} or fixtures & DATABASE_FIXTURES
        if (
            ("lang" in merken and not VOLUIT)
            or ("alleen_sqlite" in merken and on_postgres)
            or ("alleen_postgres" in merken and not on_postgres)
            or (on_postgres and not raakt_database)  # a pure function has no second database to be tried on
        ):
            weg.append(item)
        else:
            blijft.append(item)
    if weg:
        config.hook.pytest_deselected(items=weg)
        items[:] = blijft


@pytest.hookimpl(tryfirst=True)
def pytest_runtest_setup(item):
    for groep in omgeving.GROEPEN:
        if item.get_closest_marker(groep.merk) and not groep.aanwezig():
            if os.environ.get("VEREIST") == "1":
                pytest.fail(f"{groep.naam} ontbreekt, en VEREIST=1 laat niets weg", pytrace=False)
            pytest.skip(f"{omgeving.WEGGELATEN} {groep.merk}")


@pytest.hookimpl(wrapper=True)
def pytest_runtest_makereport(item, call):
    """A test that failed with windows open shows what they held."""
    report = yield
    if report.when == "call" and report.failed and (vensters := item.funcargs.get("browser")):
        report.sections.append(("vensters", vensters.bewaar()))
    return report


def pytest_terminal_summary(terminalreporter):
    """Says which groups were left out and how to have them, before the line with the counts."""
    weg = Counter()
    for report in terminalreporter.stats.get("skipped", []):
        reden = report.longrepr[2] if isinstance(report.longrepr, tuple) else ""
        if omgeving.WEGGELATEN in reden:
            weg[reden.rsplit(maxsplit=1)[-1]] += 1
    if not weg:
        return
    terminalreporter.section("weggelaten / left out")
    for groep in omgeving.GROEPEN:
        if weg[groep.merk]:
            terminalreporter.write_line(f"{weg[groep.merk]} × {groep.naam}")
            terminalreporter.write_line(f"    {groep.nodig}")
            terminalreporter.write_line(f"    {groep.needed}")


@pytest.fixture(scope="session")
def django_db_setup(django_db_setup):
    """The usual one; at the end also the thread in which async code reached the database lets go of it."""
    yield
    asyncio.run(sync_to_async(connections.close_all)())


@pytest.fixture(autouse=True)
def _lege_cache():
    """Limits on guessing are counted in the cache; in the database that is empty again by itself."""
    if settings.REDIS_URL:
        cache.clear()
