"""Takes the bytes of what was deleted off the disk: a database keeps them for a while."""

import re

from django.db import DatabaseError, connection, models

# For how long others may have to wait for it.
_WACHT_MS = 2000


def haal_van_schijf(*modellen: type[models.Model]) -> bool:
    """Leaves no byte of rows deleted from these tables in the files; False when somebody is in the way.

    In SQLite it is about all tables. It cannot be done within a transaction.
    """
    if connection.in_atomic_block:
        return False
    if connection.vendor == "sqlite":
        return _sqlite_schoon()
    return all([_postgres_schoon(model._meta.db_table) for model in modellen])


def _sqlite_schoon() -> bool:
    """secure_delete overwrites in the file itself; the write-ahead log still has the old pages."""
    with connection.cursor() as cursor:
        cursor.execute("PRAGMA busy_timeout")
        (gewoon,) = cursor.fetchone()
        cursor.execute(f"PRAGMA busy_timeout = {min(gewoon, _WACHT_MS)}")
        try:
            cursor.execute("PRAGMA wal_checkpoint(TRUNCATE)")
            bezet, _, _ = cursor.fetchone()
        finally:
            cursor.execute(f"PRAGMA busy_timeout = {gewoon}")
    return not bezet


def _postgres_schoon(tabel: str) -> bool:
    """A plain VACUUM leaves copies in the free space of a page; FULL writes a small table anew.

    It quietly keeps rows that a transaction which is still open might want, in any database of the server, so
    it is asked how many those were. It does not wait long for the table, for everybody else waits behind it.
    """
    gebleven = []

    def lees(melding):  # what it says can be read now, and not after
        # "0 dead row versions cannot be removed yet. ..."; in another language the number still comes first.
        if tel := re.match(r"(\d+) ", melding.message_detail or ""):
            gebleven.append(int(tel[1]))

    with connection.cursor() as cursor:
        cursor.execute(f"SET lock_timeout = {_WACHT_MS}")
        connection.connection.add_notice_handler(lees)
        try:
            cursor.execute(f"VACUUM (FULL, VERBOSE) {connection.ops.quote_name(tabel)}")
        except DatabaseError:
            return False
        finally:
            connection.connection.remove_notice_handler(lees)
            cursor.execute("RESET lock_timeout")
    return gebleven == [0]
