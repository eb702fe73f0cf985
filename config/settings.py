"""All settings, read from the environment; without any variable it is a safe production configuration.

Variables: DEBUG, DEMO, SECRET_KEY, HOOFDSLEUTELS (comma separated base64 keys of 32 bytes, newest first),
TOEGESTANE_HOSTS (comma separated), DATABASE_URL, REDIS_URL, DATAMAP (folder for the SQLite file and, in
development, generated keys), PROCESSEN (number of server processes), PROXYS (number of trusted proxies in
front, 1 by default), MAIL_URL, MAIL_VAN, BASIS_URL, THEMA_CSS (a file with
the colours of an organisation).

For logging in with an organisation's account (OpenID Connect): OIDC_NAAM (what people call it), OIDC_URL (the
issuer), OIDC_CLIENT, OIDC_GEHEIM, OIDC_DOMEINEN (comma separated mail domains that it may speak for).
"""

import base64
import os
import secrets
from pathlib import Path
from urllib.parse import unquote, urlparse

from csp.constants import NONE, SELF

BASE_DIR = Path(__file__).resolve().parent.parent


def _aan(naam: str) -> bool:
    return os.environ.get(naam, "").lower() in {"1", "true", "ja", "aan"}


def _lijst(naam: str) -> list[str]:
    return [deel.strip() for deel in os.environ.get(naam, "").split(",") if deel.strip()]


DEBUG = _aan("DEBUG")
DEMO = DEBUG and _aan("DEMO")
PROCESSEN = int(os.environ.get("PROCESSEN", "1"))
DATAMAP = Path(os.environ.get("DATAMAP", BASE_DIR / "var"))


def _ontwikkelsleutel(naam: str) -> str:
    """Makes a key in an ignored file, once; only a development server may do so."""
    if not DEBUG:
        return ""
    DATAMAP.mkdir(parents=True, exist_ok=True)
    bestand = DATAMAP / naam
    if not bestand.exists():
        bestand.touch(mode=0o600)
        bestand.write_text(base64.b64encode(secrets.token_bytes(32)).decode())
    return bestand.read_text().strip()


# An empty SECRET_KEY makes Django refuse to start; cop.checks says in Dutch what to do.
SECRET_KEY = os.environ.get("SECRET_KEY") or _ontwikkelsleutel("secret_key")
HOOFDSLEUTELS = _lijst("HOOFDSLEUTELS") or [s for s in [_ontwikkelsleutel("hoofdsleutel")] if s]

ALLOWED_HOSTS = _lijst("TOEGESTANE_HOSTS") or (["127.0.0.1", "localhost"] if DEBUG else [])
BASIS_URL = os.environ.get("BASIS_URL", f"http://127.0.0.1:{os.environ.get('PORT', '8000')}" if DEBUG else "")
# Pages from these origins may open a WebSocket; an empty list means none.
_poort = os.environ.get("PORT", "8000")
OORSPRONGEN = [BASIS_URL] if BASIS_URL else []
if DEBUG:
    OORSPRONGEN += [f"http://127.0.0.1:{_poort}", f"http://localhost:{_poort}"]
CSRF_TRUSTED_ORIGINS = [BASIS_URL] if BASIS_URL.startswith("https://") else []

INSTALLED_APPS = [
    "daphne",
    "django.contrib.admin",
    "django.contrib.auth",
    "django.contrib.contenttypes",
    "django.contrib.sessions",
    "django.contrib.messages",
    "whitenoise.runserver_nostatic",
    "django.contrib.staticfiles",
    "allauth",
    "allauth.account",
    "allauth.mfa",
    "allauth.usersessions",
    "allauth.socialaccount",
    "allauth.socialaccount.providers.openid_connect",
    "csp",
    "django_fsm",
    "django_htmx",
    "cop",
    "casuistiek",
    "intervisie",
]

MIDDLEWARE = [
    "django.middleware.security.SecurityMiddleware",
    "csp.middleware.CSPMiddleware",
    "whitenoise.middleware.WhiteNoiseMiddleware",
    "django.contrib.sessions.middleware.SessionMiddleware",
    "django.middleware.common.CommonMiddleware",
    "django.middleware.csrf.CsrfViewMiddleware",
    "django.contrib.auth.middleware.AuthenticationMiddleware",
    "django.contrib.messages.middleware.MessageMiddleware",
    "django.middleware.clickjacking.XFrameOptionsMiddleware",
    "cop.middleware.StukMiddleware",
    "allauth.account.middleware.AccountMiddleware",
    "cop.logins.InlogMiddleware",
    "django_htmx.middleware.HtmxMiddleware",
    "cop.middleware.BeslotenMiddleware",
    "cop.middleware.VerzondenMiddleware",
    "cop.middleware.WeigerGroot",
    "cop.middleware.WegwijsMiddleware",
    "cop.middleware.SleutelMiddleware",
    "cop.middleware.FactorMiddleware",
]

ROOT_URLCONF = "config.urls"
ASGI_APPLICATION = "config.asgi.application"

TEMPLATES = [
    {
        "BACKEND": "django.template.backends.django.DjangoTemplates",
        "DIRS": [BASE_DIR / "templates"],
        "APP_DIRS": True,
        "OPTIONS": {
            "context_processors": [
                "django.template.context_processors.request",
                "django.contrib.auth.context_processors.auth",
                "django.contrib.messages.context_processors.messages",
                "cop.context.omgeving",
                "cop.weergave.thema",
            ]
        },
    }
]

# synchronous=FULL: what is acknowledged survives a power cut. (trusted_schema=OFF cannot go with JSONField:
# the check JSON_VALID that Django puts on its columns counts as unsafe.)
_SQLITE_PRAGMAS = (
    "PRAGMA journal_mode=WAL; PRAGMA synchronous=FULL; PRAGMA secure_delete=ON; PRAGMA foreign_keys=ON;"
)


def _database() -> dict:
    adres = os.environ.get("DATABASE_URL", "")
    if not adres:
        if DEBUG:
            DATAMAP.mkdir(parents=True, exist_ok=True)
        return {
            "ENGINE": "django.db.backends.sqlite3",
            "NAME": DATAMAP / "db.sqlite3",
            "OPTIONS": {"transaction_mode": "IMMEDIATE", "timeout": 20, "init_command": _SQLITE_PRAGMAS},
        }
    deel = urlparse(adres)
    if deel.scheme not in {"postgres", "postgresql"}:
        raise ValueError("DATABASE_URL moet beginnen met postgresql://")
    return {
        "ENGINE": "django.db.backends.postgresql",
        "NAME": deel.path.lstrip("/"),
        "USER": unquote(deel.username or ""),
        "PASSWORD": unquote(deel.password or ""),
        "HOST": deel.hostname or "",
        "PORT": deel.port or "",
        "CONN_HEALTH_CHECKS": True,
        "CONN_MAX_AGE": 60,
    }


DATABASES = {"default": _database()}
DEFAULT_AUTO_FIELD = "django.db.models.BigAutoField"

REDIS_URL = os.environ.get("REDIS_URL", "")
if REDIS_URL:
    # socket_timeout must stay None: a shorter one closes idle subscriptions (channels_redis issue 422).
    CHANNEL_LAYERS = {
        "default": {
            "BACKEND": "channels_redis.pubsub.RedisPubSubChannelLayer",
            "CONFIG": {"hosts": [{"address": REDIS_URL, "socket_timeout": None}]},
        }
    }
    CACHES = {"default": {"BACKEND": "django.core.cache.backends.redis.RedisCache", "LOCATION": REDIS_URL}}
else:
    CHANNEL_LAYERS = {"default": {"BACKEND": "channels.layers.InMemoryChannelLayer"}}
    # In the database: limits on guessing hold over processes and restarts. Room enough that nobody can push
    # the count of others out by making many of their own.
    CACHES = {
        "default": {
            "BACKEND": "django.core.cache.backends.db.DatabaseCache",
            "LOCATION": "cop_cache",
            "OPTIONS": {"MAX_ENTRIES": 100_000},
        }
    }

AUTH_USER_MODEL = "cop.Gebruiker"
AUTHENTICATION_BACKENDS = [
    "django.contrib.auth.backends.ModelBackend",
    "allauth.account.auth_backends.AuthenticationBackend",
]
LOGIN_URL = "account_login"
LOGIN_REDIRECT_URL = "start"
LOGOUT_REDIRECT_URL = "start"

ACCOUNT_ADAPTER = "cop.adapter.BeslotenAdapter"
ACCOUNT_LOGIN_METHODS = {"email"}
ACCOUNT_SIGNUP_FIELDS = ["email*"]
ACCOUNT_USER_MODEL_USERNAME_FIELD = None
ACCOUNT_LOGIN_BY_CODE_ENABLED = True
ACCOUNT_LOGIN_BY_CODE_TIMEOUT = 600
ACCOUNT_EMAIL_VERIFICATION = "none"
ACCOUNT_LOGOUT_ON_GET = False
ACCOUNT_SESSION_REMEMBER = False
ACCOUNT_EMAIL_SUBJECT_PREFIX = ""
ACCOUNT_EMAIL_NOTIFICATIONS = True

MFA_ADAPTER = "cop.adapter.FactorAdapter"
MFA_SUPPORTED_TYPES = ["webauthn", "totp", "recovery_codes"]
MFA_PASSKEY_LOGIN_ENABLED = True
MFA_TOTP_TOLERANCE = 1
MFA_TOTP_ISSUER = "Met andere ogen"
MFA_FORMS = {
    "authenticate": "cop.factor_forms.TweedeStap",
    "reauthenticate": "cop.factor_forms.Bevestigen",
    "activate_totp": "cop.factor_forms.AppAanzetten",
    "add_webauthn": "cop.factor_forms.PasskeyToevoegen",
    "login_webauthn": "cop.factor_forms.InloggenMetPasskey",
    "authenticate_webauthn": "cop.factor_forms.TweedeStapMetPasskey",
    "reauthenticate_webauthn": "cop.factor_forms.BevestigenMetPasskey",
}

OIDC_NAAM = os.environ.get("OIDC_NAAM", "")
OIDC_URL = os.environ.get("OIDC_URL", "").rstrip("/")
OIDC_CLIENT = os.environ.get("OIDC_CLIENT", "")
OIDC_GEHEIM = os.environ.get("OIDC_GEHEIM", "")
OIDC_DOMEINEN = [domein.lower().lstrip("@") for domein in _lijst("OIDC_DOMEINEN")]
SOCIALACCOUNT_ADAPTER = "cop.oidc.OrganisatieRegels"
SOCIALACCOUNT_PROVIDERS = {
    "openid_connect": {
        "provider_class": "cop.oidc.OrganisatieProvider",
        "APPS": [
            {
                "provider_id": "organisatie",
                "name": OIDC_NAAM,
                "client_id": OIDC_CLIENT,
                "secret": OIDC_GEHEIM,
                "settings": {"server_url": OIDC_URL},
            }
        ],
    }
}
# Behind a proxy the limits on guessing count per visitor, by the address that the proxy adds.
ALLAUTH_TRUSTED_PROXY_COUNT = 0 if DEBUG else int(os.environ.get("PROXYS", "1"))
ACCOUNT_DEFAULT_HTTP_PROTOCOL = "http" if DEBUG else "https"

# Messages name people: they stay on the server, not in a cookie.
MESSAGE_STORAGE = "django.contrib.messages.storage.session.SessionStorage"

LANGUAGE_CODE = "nl"
TIME_ZONE = "Europe/Amsterdam"
USE_I18N = True
USE_TZ = True

STATIC_URL = "static/"
STATIC_ROOT = DATAMAP / "statisch" if DEBUG else BASE_DIR / "staticfiles"
# Served from where collectstatic put them, as `make run` does; else straight from the source, for tests.
VERZAMELD = not DEBUG or _aan("VERZAMELD")
STATICFILES_DIRS: list = [BASE_DIR / "static", ("handleiding", BASE_DIR / "docs/handleiding/beeld")]
# The theme of an organisation, laid over ours: docs/huisstijl/README.md. A path brings its folder with it.
THEMA_CSS = THEMA_STATIC = os.environ.get("THEMA_CSS", "")
if os.path.isabs(THEMA_CSS):
    STATICFILES_DIRS.append(("thema", os.path.dirname(THEMA_CSS)))
    THEMA_STATIC = f"thema/{os.path.basename(THEMA_CSS)}"
STORAGES = {
    "default": {"BACKEND": "django.core.files.storage.FileSystemStorage"},
    "staticfiles": {
        "BACKEND": "config.statisch.Statisch"
        if VERZAMELD
        else "django.contrib.staticfiles.storage.StaticFilesStorage"
    },
}
WHITENOISE_USE_FINDERS = WHITENOISE_AUTOREFRESH = not VERZAMELD
WHITENOISE_ALLOW_ALL_ORIGINS = False

# Mail: on the console in development; MAIL_URL=smtp://user:password@host:port elsewhere.
_mail = urlparse(os.environ.get("MAIL_URL", ""))
EMAIL_BACKEND = (
    "django.core.mail.backends.smtp.EmailBackend"
    if _mail.scheme
    else "django.core.mail.backends.console.EmailBackend"
)
EMAIL_HOST = _mail.hostname or ""
EMAIL_PORT = _mail.port or 587
EMAIL_HOST_USER = unquote(_mail.username or "")
EMAIL_HOST_PASSWORD = unquote(_mail.password or "")
EMAIL_USE_TLS = _mail.scheme == "smtp+tls"
DEFAULT_FROM_EMAIL = os.environ.get("MAIL_VAN", "intervisie@localhost")
EMAIL_TIMEOUT = 10

# A text post stays far below this; config.bodies keeps no more than this of any request.
DATA_UPLOAD_MAX_MEMORY_SIZE = LICHAAM_HOOGSTENS = 90_000
FILE_UPLOAD_HANDLERS = ["cop.middleware.WeigerBestanden"]
DEFAULT_EXCEPTION_REPORTER_FILTER = "cop.middleware.ZwijgzaamFilter"

SESSION_COOKIE_AGE = 8 * 3600
SESSION_COOKIE_HTTPONLY = True
SESSION_COOKIE_SAMESITE = "Lax"
CSRF_COOKIE_SAMESITE = "Lax"
SECURE_REFERRER_POLICY = "same-origin"
SECURE_CONTENT_TYPE_NOSNIFF = True
X_FRAME_OPTIONS = "DENY"
if not DEBUG:
    SESSION_COOKIE_NAME = "__Host-sessionid"
    CSRF_COOKIE_NAME = "__Host-csrftoken"
    SESSION_COOKIE_SECURE = True
    CSRF_COOKIE_SECURE = True
    SECURE_SSL_REDIRECT = True
    SECURE_PROXY_SSL_HEADER = ("HTTP_X_FORWARDED_PROTO", "https")
    SECURE_HSTS_SECONDS = 31_536_000
    SECURE_HSTS_INCLUDE_SUBDOMAINS = True
    SECURE_HSTS_PRELOAD = True

CONTENT_SECURITY_POLICY = {
    "DIRECTIVES": {
        "default-src": [NONE],
        "script-src": [SELF],
        "style-src": [SELF],
        "img-src": [SELF, "data:"],
        "font-src": [SELF],
        "connect-src": [SELF],
        "form-action": [SELF],
        "frame-ancestors": [NONE],
        "base-uri": [NONE],
        "object-src": [NONE],
    }
}

LOGGING = {
    "version": 1,
    "disable_existing_loggers": False,
    "formatters": {
        "regel": {"()": "cop.regels.Regel", "format": "%(asctime)s %(levelname)s %(name)s %(message)s"}
    },
    "handlers": {"scherm": {"class": "logging.StreamHandler", "formatter": "regel"}},
    "root": {"handlers": ["scherm"], "level": "WARNING"},
    # Without the handlers that Django gives it: those write whole exceptions.
    "loggers": {"django": {"handlers": [], "level": "INFO"}},
}
