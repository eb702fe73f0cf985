"""Queries that are asked at every turn: built and compiled once, then only their values change.

Building a queryset and compiling it to SQL takes Django five to ten times as long as asking SQLite; what a
contribution needs is always the same. The queryset stays the definition, so the ORM still writes the SQL.
"""

import copy
from collections.abc import Callable

from django.db import DEFAULT_DB_ALIAS, connection, connections, models
from django.db.models.query import ModelIterable


class Waarde(models.Expression):
    """The place of a value in a VasteVraag, filled in when it is asked."""

    def __init__(self, naam: str, veld: models.Field):
        super().__init__(output_field=veld)
        self.naam = naam

    def as_sql(self, compiler, connection):
        return "%s", [self]

    def vertaal(self, waarde):
        """The value as the database wants it."""
        return self.output_field.get_db_prep_value(waarde, connection)


class VasteVraag:
    """A queryset with `Waarde`s in it; called with those values by name it gives the rows as a list."""

    def __init__(self, bouw: Callable[[], models.QuerySet]):
        self._bouw = bouw
        self._gemaakt: tuple | None = None

    def __call__(self, **waarden) -> list:
        if self._gemaakt is None:
            compiler = self._bouw().query.get_compiler(DEFAULT_DB_ALIAS)
            self._gemaakt = (compiler, *compiler.as_sql())
        compiler, sql, plekken = self._gemaakt
        return list(ModelIterable(_Vraag(compiler, sql, _vul_in(plekken, waarden))))

    def een(self, **waarden):
        """The first row, or None."""
        return next(iter(self(**waarden)), None)


def _vul_in(plekken, waarden: dict) -> list:
    return [plek.vertaal(waarden[plek.naam]) if isinstance(plek, Waarde) else plek for plek in plekken]


class _Vraag:
    """As much of a queryset as ModelIterable looks at."""

    _known_related_objects: dict = {}

    db = DEFAULT_DB_ALIAS

    def __init__(self, compiler, sql: str, waarden: list):
        self.query = self
        self._compiler = copy.copy(compiler)
        self._compiler.connection = connections[self.db]  # a connection belongs to a thread
        self._compiler.as_sql = lambda *args, **kwargs: (sql, waarden)

    def get_compiler(self, using: str):
        return self._compiler
