"""The account page, and what is added to or changed in django-allauth's pages for passkeys and codes."""

from allauth.account.internal.flows.login import record_authentication
from allauth.account.views import ConfirmLoginCodeView
from allauth.mfa.totp.views import ActivateTOTPView
from allauth.mfa.webauthn.internal import auth
from allauth.mfa.webauthn.views import (
    AddWebAuthnView,
    LoginWebAuthnView,
    ReauthenticateWebAuthnView,
)
from django.contrib import messages
from django.contrib.auth import logout, update_session_auth_hash
from django.contrib.auth.decorators import login_required
from django.shortcuts import redirect, render
from django.views.decorators.http import require_POST, require_safe

from . import actions
from .http import doe
from .visibility import account_voor

CODE_WEG = "Deze code werkt niet meer: een code is tien minuten geldig. Vraag hieronder een nieuwe."
ONBEKENDE_PASSKEY = (
    "Deze passkey kennen we hier niet. Misschien is hij van een ander account of weggehaald. "
    "Log in met een code per mail."
)


@login_required
@require_safe
def account(request):
    beeld = account_voor(request.user, request.session.session_key)
    return render(request, "account/account.html", {"account": beeld})


@login_required
@require_POST
def overal_uitloggen(request):
    """Ends all logins, also this one; BeslotenMiddleware lets the browser forget what a room kept."""
    doe(request, actions.log_overal_uit, request.user)
    logout(request)
    messages.success(request, "Je bent overal uitgelogd.")
    return redirect("account_login")


class _Beveiligt:
    """Of a view that adds a factor: the first one ends the logins that were without."""

    def form_valid(self, form):
        eerste = not self.request.user.heeft_factor
        antwoord = super().form_valid(form)
        if eerste:
            ik = self.request.user
            actions.beveilig_account(ik, ik, {"inlog": self.request.session.session_key})
            ik.refresh_from_db()
            update_session_auth_hash(self.request, ik)
            # Adding it was showing it: the recovery codes come next without asking again.
            record_authentication(self.request, ik, "mfa", reauthenticated=True)
        return antwoord


class PasskeyToevoegen(_Beveiligt, AddWebAuthnView):
    def get_context_data(self, **kwargs):
        context = super().get_context_data(**kwargs)
        context["js_data"] = {"creation_options": auth.begin_registration(self.request.user, True)}
        return context


class AppToevoegen(_Beveiligt, ActivateTOTPView):
    pass


class CodeInvullen(ConfirmLoginCodeView):
    """Says why it asks for a new code when the one that was awaited is gone."""

    _process = None

    def dispatch(self, request, *args, **kwargs):
        antwoord = super().dispatch(request, *args, **kwargs)
        if self._process is None and not request.user.is_authenticated:
            messages.warning(request, CODE_WEG)
        return antwoord


class InloggenMetPasskey(LoginWebAuthnView):
    def form_invalid(self, form):
        messages.error(self.request, ONBEKENDE_PASSKEY)
        return redirect("account_login")


class BevestigenMetPasskey(ReauthenticateWebAuthnView):
    def form_invalid(self, form):
        messages.error(self.request, "Deze passkey hoort niet bij je account.")
        return redirect(self.passthrough_next_url(self.request.path))
