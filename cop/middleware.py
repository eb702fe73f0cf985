"""Small guards around every request: nothing cached or too large, no files, no text in error reports."""

import logging

from django.conf import settings
from django.core.exceptions import BadRequest, PermissionDenied, SuspiciousOperation
from django.core.files.uploadhandler import FileUploadHandler, StopUpload
from django.http import Http404
from django.http.multipartparser import MultiPartParserError
from django.shortcuts import render
from django.views.debug import SafeExceptionReporterFilter
from django.views.defaults import page_not_found, server_error

from .encryption import SleutelFout, SleutelGewist
from .permissions import FactorNodig

logger = logging.getLogger(__name__)
_HEEFT_EIGEN_ANTWOORD = (PermissionDenied, SuspiciousOperation, BadRequest, MultiPartParserError)
UITLOGGEN = ("account_logout", "overal_uitloggen")


class BeslotenMiddleware:
    """Keeps pages out of every cache and history: what is behind the login stays there."""

    def __init__(self, get_response):
        self.get_response = get_response

    def __call__(self, request):
        antwoord = self.get_response(request)
        if not request.path.startswith("/static/"):
            antwoord.headers.setdefault("Cache-Control", "no-store, private")
            antwoord.headers.setdefault("Cross-Origin-Resource-Policy", "same-origin")
            antwoord.headers.setdefault(
                "Permissions-Policy", "camera=(), microphone=(), geolocation=(), payment=()"
            )
        gevonden = request.resolver_match
        if request.method == "POST" and gevonden and gevonden.view_name in UITLOGGEN:
            # What a tab of the room still held for later is gone too, whichever page this was.
            antwoord.headers["Clear-Site-Data"] = '"storage"'
        return antwoord


class VerzondenMiddleware:
    """Tells a script that sent a form where to go next, and leaves going there to the browser."""

    def __init__(self, get_response):
        self.get_response = get_response

    def __call__(self, request):
        antwoord = self.get_response(request)
        if antwoord.status_code == 302 and "X-Verzonden" in request.headers:
            antwoord.status_code = 204
            antwoord.headers["X-Naar"] = antwoord.headers["Location"]
            del antwoord.headers["Location"]
        return antwoord


class WeigerGroot:
    """Refuses what is larger than any form of ours; config.bodies let go of the body already."""

    def __init__(self, get_response):
        self.get_response = get_response

    def __call__(self, request):
        lengte = request.META.get("CONTENT_LENGTH") or "0"
        if lengte.isdigit() and int(lengte) > settings.LICHAAM_HOOGSTENS:
            return render(request, "413.html", status=413)
        return self.get_response(request)


class WegwijsMiddleware:
    """Shows the way on to who opens the address of a button, as logging in after pressing it does.

    And to who opens an address that is not there or a page that breaks, also when DEBUG is on: that is what a
    demo runs with, and Django's own pages are for who made it. The log tells where it broke, as always.
    """

    def __init__(self, get_response):
        self.get_response = get_response

    def __call__(self, request):
        antwoord = self.get_response(request)
        if antwoord.status_code == 405 and request.method == "GET" and not antwoord.content:
            pagina = render(request, "405.html", status=405)
            pagina.headers["Allow"] = antwoord.headers["Allow"]
            return pagina
        if antwoord.status_code == 404 and request.resolver_match is None:
            return page_not_found(request, Http404())
        return antwoord

    def process_exception(self, request, fout):
        if isinstance(fout, Http404):
            return page_not_found(request, fout)
        return None


class StukMiddleware:
    """Shows our own page for what breaks in development too, and logs it.

    It stands before every middleware that answers exceptions of its own: those are asked first.
    """

    def __init__(self, get_response):
        self.get_response = get_response

    def __call__(self, request):
        return self.get_response(request)

    def process_exception(self, request, fout):
        if not settings.DEBUG or isinstance(fout, _HEEFT_EIGEN_ANTWOORD):
            return None
        logger.error("Fout op %s", request.path, exc_info=fout)
        return server_error(request)


class SleutelMiddleware:
    """Says in words that a text cannot be opened, and tells the administrator where to look."""

    def __init__(self, get_response):
        self.get_response = get_response

    def __call__(self, request):
        return self.get_response(request)

    def process_exception(self, request, fout):
        if isinstance(fout, SleutelGewist):
            return render(request, "410.html", status=410)
        if isinstance(fout, SleutelFout):
            # The messages of this exception hold no text.
            logger.error("Een tekst is niet te openen: %s", fout)
            return render(request, "503.html", status=503)
        return None


class FactorMiddleware:
    """Leads who lacks a second factor through adding one, wherever it turned out to be needed."""

    def __init__(self, get_response):
        self.get_response = get_response

    def __call__(self, request):
        return self.get_response(request)

    def process_exception(self, request, fout):
        if isinstance(fout, FactorNodig):
            return render(request, "account/factor_nodig.html", status=403)
        return None


class WeigerBestanden(FileUploadHandler):
    """The product takes no files, so that none is ever written to a temporary folder."""

    def new_file(self, *args, **kwargs):
        raise StopUpload(connection_reset=True)

    def receive_data_chunk(self, raw_data, start):
        return None

    def file_complete(self, file_size):
        return None


class ZwijgzaamFilter(SafeExceptionReporterFilter):
    """An error report holds no posted text and no local variables: they may hold a case."""

    def is_active(self, request):
        return True

    def get_post_parameters(self, request):
        return {}

    def get_traceback_frame_variables(self, request, tb_frame):
        return []
