"""Several people at the same moment: threads that start together, each with its own connection."""

import threading
from collections.abc import Callable

from django.db import connection


def tegelijk(*werk: Callable) -> list:
    """Runs all at once; gives per function its answer or the exception it raised, in order."""
    start = threading.Barrier(len(werk))
    uitkomsten: list = [None] * len(werk)

    def draad(nummer: int):
        try:
            start.wait(timeout=10)
            uitkomsten[nummer] = werk[nummer]()
        except Exception as fout:  # the test looks at it
            uitkomsten[nummer] = fout
        finally:
            connection.close()

    draden = [threading.Thread(target=draad, args=(nummer,)) for nummer in range(len(werk))]
    for een in draden:
        een.start()
    for een in draden:
        een.join(timeout=60)
    assert not any(een.is_alive() for een in draden)
    return uitkomsten
