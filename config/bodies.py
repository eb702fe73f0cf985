"""Bodies of requests stay in memory: the server would write large ones to a temporary file.

Twisted does that for 100,000 bytes or more, and for any body whose length is not told beforehand, before the
application hears of the request. Daphne has no setting for it and names its class of requests in one place;
that name is pointed at the class below. What is too large is let go while it comes in, so that
`cop.middleware.WeigerGroot` can answer it by its Content-Length with a page.
"""

from io import BytesIO

import daphne.http_protocol
from django.conf import settings


class VerzoekInGeheugen(daphne.http_protocol.WebRequest):
    """Een verzoek waarvan de inhoud nooit in een bestand komt."""

    def gotLength(self, length):
        self.content = BytesIO()
        self._geteld = 0

    def handleContentChunk(self, data):
        self._geteld += len(data)
        if self._geteld <= settings.LICHAAM_HOOGSTENS:
            self.content.write(data)
        elif self.content.tell():
            self.content.seek(0)
            self.content.truncate()

    def process(self):
        if self._geteld:
            self.requestHeaders.setRawHeaders(b"Content-Length", [b"%d" % self._geteld])
        return super().process()


def houd_in_geheugen() -> None:
    """Lets Daphne make its requests of this class; for another server it changes nothing."""
    daphne.http_protocol.WebRequest = VerzoekInGeheugen
