"""Dates and times as people say them."""

from datetime import UTC, date, datetime

import pytest
from django.template import Context, Template

from cop.templatetags import wanneer as filter_


@pytest.fixture(autouse=True)
def _in_2026(monkeypatch):
    monkeypatch.setattr(filter_.timezone, "localdate", lambda: date(2026, 11, 22))


@pytest.mark.parametrize(
    ("moment", "vorm", "woorden"),
    [
        (datetime(2026, 11, 26, 12, 0, tzinfo=UTC), "", "donderdag 26 november, 13.00 uur"),
        (datetime(2027, 1, 7, 8, 5, tzinfo=UTC), "", "donderdag 7 januari 2027, 09.05 uur"),
        # New Year's Eve in London is New Year's Day here.
        (datetime(2025, 12, 31, 23, 30, tzinfo=UTC), "", "donderdag 1 januari, 00.30 uur"),
        (datetime(2026, 11, 26, 12, 0, tzinfo=UTC), "dag", "donderdag 26 november"),
        (datetime(2026, 11, 26, 12, 0, tzinfo=UTC), "datum", "26 november"),
        (datetime(2024, 11, 26, 12, 0, tzinfo=UTC), "datum", "26 november 2024"),
        (datetime(2024, 7, 26, 12, 0, tzinfo=UTC), "tijd", "14.00 uur"),
        (date(2026, 11, 26), "", "donderdag 26 november"),
        (None, "", ""),
    ],
)
def test_as_people_say_it(moment, vorm, woorden):
    sjabloon = Template("{% load wanneer %}{{ m|wanneer:v }}")
    assert sjabloon.render(Context({"m": moment, "v": vorm})) == woorden
