"""The way in through a personal link from a mail: with an account, after logging in, or with a new one."""

from abc import ABC, abstractmethod
from collections.abc import Callable

from django.contrib import messages
from django.contrib.auth import login
from django.contrib.auth.views import redirect_to_login
from django.shortcuts import redirect, render
from django.urls import reverse

from . import actions
from .http import doe, gepost
from .models import Gebruiker
from .writepath import Geweigerd

BACKEND = "allauth.account.auth_backends.AuthenticationBackend"


class EigenLink(ABC):
    """De weg naar binnen met een eigen link; elk soort uitnodiging vult in waar die heen leidt."""

    pad: str  # name of the url on which the invitation is accepted
    in_sessie: str  # where the hash of the code waits in the session
    formulier: type  # what is asked of who has no account yet
    sjabloon: str
    ongeldig_sjabloon: str
    log_in_om: str  # how the sentence 'Log in met … om' ends
    neem_aan: Callable  # the action that accepts, as a staticmethod

    @abstractmethod
    def zoek(self, hash_: str):
        """The open invitation with this hash, or None."""

    @abstractmethod
    def context(self, uitnodiging) -> dict:
        """What the page shows of the invitation."""

    @abstractmethod
    def word(self, uitnodiging, gegevens: dict) -> Gebruiker:
        """Makes the account and accepts for it; raises Geweigerd."""

    @abstractmethod
    def welkom(self, uitnodiging) -> str:
        """What is said to who is in."""

    @abstractmethod
    def naar(self, uitnodiging):
        """The redirect to what the invitation was for."""

    def openen(self, request, code):
        """Takes the code out of the address bar. It changes nothing else: mail scanners open links too."""
        request.session[self.in_sessie] = actions.hash_van(code)
        return redirect(self.pad)

    def aannemen(self, request):
        """The page of the invitation, for whoever holds its link."""
        uitnodiging = self.zoek(request.session.get(self.in_sessie, ""))
        if uitnodiging is None:
            return self._ongeldig(request)
        context = self.context(uitnodiging)
        if request.user.is_authenticated:
            if request.user.email != uitnodiging.email:
                return render(request, "cop/uitnodiging_ander_adres.html", context, status=403)
            return self._met_account(request, uitnodiging, context)
        if Gebruiker.objects.filter(email=uitnodiging.email).exists():
            messages.info(request, f"Log in met {uitnodiging.email} om {self.log_in_om}.")
            return redirect_to_login(reverse(self.pad))
        return self._als_nieuw(request, uitnodiging, context)

    def _met_account(self, request, uitnodiging, context):
        if request.method == "POST":
            if doe(request, self.neem_aan, uitnodiging, bericht=self.welkom(uitnodiging)) is None:
                return redirect(self.pad)
            del request.session[self.in_sessie]
            return self.naar(uitnodiging)
        return render(request, self.sjabloon, context)

    def _als_nieuw(self, request, uitnodiging, context):
        formulier = self.formulier(gepost(request))
        if request.method == "POST" and formulier.is_valid():
            try:
                gebruiker = self.word(uitnodiging, formulier.cleaned_data)
            except Geweigerd:
                return self._ongeldig(request)
            login(request, gebruiker, backend=BACKEND)  # also gives the session a new key
            request.session.pop(self.in_sessie, None)
            messages.success(request, self.welkom(uitnodiging))
            return self.naar(uitnodiging)
        return render(request, self.sjabloon, {**context, "formulier": formulier})

    def _ongeldig(self, request):
        """One answer for never existed, used, withdrawn and too late."""
        return render(request, self.ongeldig_sjabloon, status=404)
