"""Logging in and the own account: what is left of django-allauth's pages. Nobody types a password, ever."""

from allauth.account import views
from allauth.mfa.base import views as factor
from allauth.mfa.recovery_codes import views as herstelcodes
from allauth.mfa.totp import views as app
from allauth.mfa.webauthn import views as passkey
from django.urls import path
from django.views.generic import TemplateView

from . import account, inlogtijd, oidc

urlpatterns = [
    path("", account.account, name="account"),
    # allauth goes back to these names after a change.
    path("", account.account, name="mfa_index"),
    path("", account.account, name="mfa_list_webauthn"),
    path("blijven/", inlogtijd.blijven, name="blijven"),
    path("overal-uitloggen/", account.overal_uitloggen, name="overal_uitloggen"),
    path("inloggen/", views.request_login_code, name="account_login"),
    # allauth goes back to this name when a code is wrong or too old.
    path("inloggen/", views.request_login_code, name="account_request_login_code"),
    path("inloggen/code/", account.CodeInvullen.as_view(), name="account_confirm_login_code"),
    path("inloggen/passkey/", account.InloggenMetPasskey.as_view(), name="mfa_login_webauthn"),
    path("inloggen/tweede-stap/", factor.authenticate, name="mfa_authenticate"),
    path("organisatie/", oidc.organisatie, name="organisatie"),
    path("organisatie/terug/", oidc.organisatie_terug, name="organisatie_terug"),
    path("uitloggen/", views.logout, name="account_logout"),
    path("niet-actief/", views.account_inactive, name="account_inactive"),
    # allauth names this page in the mail to an unknown address; nobody signs up, so it explains.
    path("aanmelden/", TemplateView.as_view(template_name="account/aanmelden.html"), name="account_signup"),
    path("bevestigen/", factor.reauthenticate, name="mfa_reauthenticate"),
    path("bevestigen/passkey/", account.BevestigenMetPasskey.as_view(), name="mfa_reauthenticate_webauthn"),
    path("passkeys/toevoegen/", account.PasskeyToevoegen.as_view(), name="mfa_add_webauthn"),
    path("passkeys/<int:pk>/weghalen/", passkey.remove_webauthn, name="mfa_remove_webauthn"),
    path("app/toevoegen/", account.AppToevoegen.as_view(), name="mfa_activate_totp"),
    path("app/weghalen/", app.deactivate_totp, name="mfa_deactivate_totp"),
    path("herstelcodes/", herstelcodes.view_recovery_codes, name="mfa_view_recovery_codes"),
    path("herstelcodes/nieuw/", herstelcodes.generate_recovery_codes, name="mfa_generate_recovery_codes"),
    path("herstelcodes/bestand/", herstelcodes.download_recovery_codes, name="mfa_download_recovery_codes"),
]
