"""Logging in with the account of an organisation (OpenID Connect), on top of django-allauth.

Whoever the organisation says somebody is, only opens an account that is here already: linked before by the
organisation's own mark for that person (`sub`), or found by an address that the organisation has verified and
that is in a domain it may speak for.
"""

import secrets

import jwt
from allauth.account.utils import get_next_redirect_url
from allauth.core.exceptions import ImmediateHttpResponse
from allauth.socialaccount.adapter import DefaultSocialAccountAdapter, get_adapter
from allauth.socialaccount.models import SocialAccount
from allauth.socialaccount.providers.base.constants import AuthError, AuthProcess
from allauth.socialaccount.providers.oauth2.client import OAuth2Error
from allauth.socialaccount.providers.oauth2.views import OAuth2CallbackView
from allauth.socialaccount.providers.openid_connect.provider import OpenIDConnectProvider
from allauth.socialaccount.providers.openid_connect.views import OpenIDConnectOAuth2Adapter
from allauth.utils import build_absolute_uri
from django.conf import settings
from django.http import Http404
from django.shortcuts import redirect, render
from django.urls import reverse
from django.utils import timezone
from django.views.decorators.http import require_safe
from requests import RequestException

from .entrance import IN_SESSIE
from .models import Gebruiker, Uitnodiging

PROVIDER = "organisatie"
ONDERTEKEND = ["RS256", "RS384", "RS512", "PS256", "PS384", "PS512", "ES256", "ES384", "ES512"]
SPELING_SECONDEN = 60  # between the clocks of two servers


class OrganisatieAdapter(OpenIDConnectOAuth2Adapter):
    """The conversation with the server of the organisation, with every claim verified."""

    nonce = ""

    def complete_login(self, request, app, token, **kwargs):
        bewijs = self._lees(app, kwargs["response"].get("id_token") or "")
        wie = self._fetch_user_info(token.token)
        if not self.nonce or bewijs.get("nonce") != self.nonce:
            raise OAuth2Error("De nonce is niet die van deze inlog.")
        if bewijs.get("azp", app.client_id) != app.client_id:
            raise OAuth2Error("Het bewijs is aan een ander gegeven.")
        if wie.get("sub") != bewijs["sub"]:
            raise OAuth2Error("Het bewijs en de gegevens gaan over verschillende mensen.")
        wie["email_verified"] = wie.get("email_verified") is True  # "false" is a text that counts as true
        return self.get_provider().sociallogin_from_response(request, {"userinfo": wie})

    def _lees(self, app, id_token: str) -> dict:
        """The claims of an id token that this server signed, for us, and that is not too old."""
        with get_adapter().get_requests_session() as verbinding:
            antwoord = verbinding.get(self.openid_config["jwks_uri"])
            antwoord.raise_for_status()
        try:
            merk = jwt.get_unverified_header(id_token).get("kid")
            sleutels = jwt.PyJWKSet.from_dict(antwoord.json()).keys
            # A server with one key may leave out its mark.
            (sleutel,) = [s for s in sleutels if merk in (None, s.key_id)]
            return jwt.decode(
                id_token,
                key=sleutel,
                algorithms=ONDERTEKEND,
                audience=app.client_id,
                issuer=self.openid_config["issuer"],
                leeway=SPELING_SECONDEN,
                options={"require": ["exp", "iat", "sub"]},
            )
        except (jwt.PyJWTError, ValueError) as fout:
            raise OAuth2Error("Het bewijs klopt niet.") from fout

    def get_callback_url(self, request, app):
        return build_absolute_uri(request, reverse("organisatie_terug"))


class OrganisatieProvider(OpenIDConnectProvider):
    """The one organisation of the settings; of what it tells about a person nothing is kept but its mark."""

    oauth2_adapter_class = OrganisatieAdapter
    pkce_enabled_default = True

    def redirect(self, request, process, next_url=None, data=None, **kwargs):
        nonce = secrets.token_urlsafe(32)
        params = {**self.get_auth_params(), "nonce": nonce}
        return super().redirect(request, process, next_url, data, auth_params=params, nonce=nonce, **kwargs)

    def extract_extra_data(self, data):
        return {}


class OrganisatieRegels(DefaultSocialAccountAdapter):
    """Whose account it opens: an existing one, or the way to an invitation that is still open."""

    def is_open_for_signup(self, request, sociallogin):
        return False

    def pre_social_login(self, request, sociallogin):
        if sociallogin.is_existing:
            return
        adres = _adres_dat_telt(sociallogin)
        if adres is None:
            raise ImmediateHttpResponse(_weiger(request, "adres"))
        gebruiker = Gebruiker.objects.filter(email=adres).first()
        if gebruiker is None:
            raise ImmediateHttpResponse(_naar_uitnodiging(request, adres))
        if SocialAccount.objects.filter(user=gebruiker).exists():
            # The address was given to somebody else in that organisation.
            raise ImmediateHttpResponse(_weiger(request, "ander"))
        sociallogin.connect(request, gebruiker)

    def on_authentication_error(self, request, provider, error=None, exception=None, extra_context=None):
        reden = "gestopt" if error == AuthError.CANCELLED else "storing"
        raise ImmediateHttpResponse(_weiger(request, reden))


class _Terug(OAuth2CallbackView):
    def _get_state(self, request, provider):
        state, antwoord = super()._get_state(request, provider)
        self.adapter.nonce = (state or {}).get("nonce", "")
        return state, antwoord


@require_safe
def organisatie(request):
    """Sends the browser to the organisation; a link and no form, because the CSP keeps forms on this site."""
    if not settings.OIDC_NAAM:
        raise Http404
    provider = get_adapter().get_provider(request, PROVIDER)
    try:
        return provider.redirect(request, AuthProcess.LOGIN, next_url=get_next_redirect_url(request))
    except RequestException:
        return _weiger(request, "storing")


@require_safe
def organisatie_terug(request):
    if not settings.OIDC_NAAM:
        raise Http404
    return _Terug.adapter_view(OrganisatieAdapter(request, PROVIDER))(request)


def _adres_dat_telt(sociallogin) -> str | None:
    """The address, when the organisation verified it and it is in a domain of that organisation."""
    for adres in sociallogin.email_addresses:
        klein = adres.email.strip().lower()
        if adres.verified and klein.rpartition("@")[2] in settings.OIDC_DOMEINEN:
            return klein
    return None


def _naar_uitnodiging(request, adres: str):
    open_ = Uitnodiging.objects.filter(
        email=adres, gebruikt_op=None, ingetrokken_op=None, verloopt_op__gt=timezone.now()
    )
    uitnodiging = open_.order_by("-gemaakt_op").first()
    if uitnodiging is None:
        return _weiger(request, "onbekend")
    request.session[IN_SESSIE] = uitnodiging.hash
    return redirect("cop:uitnodiging")


def _weiger(request, reden: str):
    return render(request, "account/organisatie_lukt_niet.html", {"reden": reden}, status=403)
