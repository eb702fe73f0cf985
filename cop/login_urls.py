"""Logging in with a code by mail: what is left of django-allauth's pages. Nobody types a password, ever."""

from allauth.account import views
from django.urls import path
from django.views.generic import TemplateView

urlpatterns = [
    path("inloggen/", views.request_login_code, name="account_login"),
    # allauth goes back to this name when a code is wrong or too old.
    path("inloggen/", views.request_login_code, name="account_request_login_code"),
    path("inloggen/code/", views.confirm_login_code, name="account_confirm_login_code"),
    path("uitloggen/", views.logout, name="account_logout"),
    path("niet-actief/", views.account_inactive, name="account_inactive"),
    # allauth names this page in the mail to an unknown address; nobody signs up, so it explains.
    path("aanmelden/", TemplateView.as_view(template_name="account/aanmelden.html"), name="account_signup"),
]
