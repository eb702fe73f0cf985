"""Url map of the whole product: one prefix per app."""

from django.contrib import admin
from django.templatetags.static import static
from django.urls import include, path
from django.views.generic import RedirectView


class Pictogram(RedirectView):
    """Browsers ask for this address on pages that name no icon of their own."""

    def get_redirect_url(self, *args, **kwargs):
        return static("img/merk.ico")


urlpatterns = [
    path("favicon.ico", Pictogram.as_view()),
    path("account/", include("cop.login_urls")),
    path("beheer/django/", admin.site.urls),
    path("casussen/", include("casuistiek.urls")),
    path("", include("intervisie.urls")),
    path("", include("cop.urls")),
]
