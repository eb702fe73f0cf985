"""Django's admin: looking only, at who and when, never at what was written."""

from allauth.account.decorators import secure_admin_login
from allauth.account.models import EmailAddress
from allauth.mfa.models import Authenticator
from allauth.socialaccount.models import SocialAccount, SocialApp, SocialToken
from allauth.usersessions.models import UserSession
from django.contrib import admin
from django.contrib.auth.models import Group

from .models import Community, Duo, Gebruiker, Lidmaatschap, Logregel, Organisatie, Uitnodiging


class AlleenKijken(admin.ModelAdmin):
    """Shows the columns of `list_display` and the fields named in `fields`; nothing can be changed."""

    actions = None

    def has_add_permission(self, request):
        return False

    def has_change_permission(self, request, obj=None):
        return False

    def has_delete_permission(self, request, obj=None):
        return False


@admin.register(Organisatie)
class OrganisatieAdmin(AlleenKijken):
    fields = list_display = ("naam", "soort")
    list_filter = ("soort",)


@admin.register(Gebruiker)
class GebruikerAdmin(AlleenKijken):
    fields = list_display = ("naam", "email", "functie", "organisatie", "is_active", "last_login")
    search_fields = ("naam", "email")


@admin.register(Community)
class CommunityAdmin(AlleenKijken):
    fields = list_display = ("naam", "gemaakt_op")


@admin.register(Lidmaatschap)
class LidmaatschapAdmin(AlleenKijken):
    fields = list_display = (
        "gebruiker",
        "community",
        "is_beheerder",
        "is_begeleider",
        "is_lid",
        "leidinggevend",
        "sinds_op",
        "beeindigd_op",
    )
    list_filter = ("community",)


@admin.register(Duo)
class DuoAdmin(AlleenKijken):
    fields = list_display = ("een", "ander", "community")


@admin.register(Uitnodiging)
class UitnodigingAdmin(AlleenKijken):
    fields = list_display = (
        "email",
        "community",
        "door",
        "gemaakt_op",
        "verloopt_op",
        "gebruikt_op",
        "ingetrokken_op",
    )


@admin.register(Logregel)
class LogregelAdmin(AlleenKijken):
    fields = list_display = ("onderwerp", "seq", "gebeurtenis", "door", "op")
    list_filter = ("gebeurtenis",)


# One way in, that of the product. Groups and the address book are not used; what allauth keeps of passkeys,
# logins and accounts elsewhere is nobody's to look at.
admin.site.login = secure_admin_login(admin.site.login)
admin.site.unregister(
    [Group, EmailAddress, Authenticator, UserSession, SocialApp, SocialAccount, SocialToken]
)
