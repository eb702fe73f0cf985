"""Lines of the server's log: where something went wrong, never what was in it."""

import logging
import traceback


class Regel(logging.Formatter):
    """Writes of an exception its type and its place; the message may quote what somebody typed."""

    def formatException(self, ei):
        soort, fout, _ = ei
        keten, gezien = [], set()
        while fout is not None and id(fout) not in gezien:
            gezien.add(id(fout))
            keten.append("".join(traceback.format_tb(fout.__traceback__)) + type(fout).__name__)
            fout = fout.__cause__ or (None if fout.__suppress_context__ else fout.__context__)
        return "\nbij het afhandelen van:\n".join(keten)
