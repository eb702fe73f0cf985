"""The command that makes the first person, and Django's admin for who may look there."""

from io import StringIO

import pytest
from django.contrib import admin
from django.core.management import CommandError, call_command
from django.urls import reverse

from cop.demo import COMMUNITY
from cop.models import Community, Gebruiker, Logregel
from tests.cop.uitnodigen import maak_uitnodiging

pytestmark = pytest.mark.django_db


def beheerder(*argumenten) -> str:
    uit = StringIO()
    call_command("beheerder", *argumenten, stdout=uit)
    return uit.getvalue()


def test_the_first_beheerder_gets_a_community_and_a_next_step():
    tekst = beheerder("Eerste@Example.org", "--naam", "Eerste Mens")
    mens = Gebruiker.objects.get()
    assert (mens.email, mens.naam, mens.is_staff) == ("eerste@example.org", "Eerste Mens", True)
    assert not mens.has_usable_password()
    assert Community.objects.get().rollen_van(mens) == {"beheerder", "lid"}
    assert Logregel.objects.get().gebeurtenis == "community.maken"
    assert reverse("account_login") in tekst and "nodig de anderen uit" in tekst


def test_a_second_time_changes_no_community():
    beheerder("een@example.org")
    assert Gebruiker.objects.get().naam == "een"
    beheerder("een@example.org", "--naam", "Anders")
    beheerder("twee@example.org")
    assert Gebruiker.objects.get(email="een@example.org").naam == "Anders"
    assert Gebruiker.objects.count() == 2
    assert Community.objects.count() == 1


@pytest.mark.parametrize("adres", ["geen-adres", "a@", ""])
def test_what_is_no_address_is_refused(adres):
    with pytest.raises(CommandError, match="geen e-mailadres"):
        beheerder(adres)
    assert not Gebruiker.objects.exists()


# ---- Django's admin ----


@pytest.fixture
def kijker(bea):
    beheerder(bea.email)
    return Gebruiker.objects.get(pk=bea.pk)


def test_the_admin_is_for_looking_only(community, kijker, daan, klant):
    maak_uitnodiging(community, kijker, "nieuw@example.org")
    browser = klant(kijker)
    for model in admin.site._registry:
        basis = f"admin:{model._meta.app_label}_{model._meta.model_name}"
        assert browser.get(reverse(f"{basis}_changelist")).status_code == 200, model
        assert browser.get(reverse(f"{basis}_add")).status_code == 403, model
        for rij in model._default_manager.all()[:1]:
            pagina = browser.get(reverse(f"{basis}_change", args=[rij.pk]))
            assert pagina.status_code == 200, model
            assert 'name="_save"' not in pagina.text, model
            assert browser.post(reverse(f"{basis}_change", args=[rij.pk]), {"naam": "x"}).status_code == 403
            assert browser.post(reverse(f"{basis}_delete", args=[rij.pk]), {"post": "yes"}).status_code == 403
    assert Community.objects.filter(naam=COMMUNITY).exists()


def test_the_admin_shows_no_hash_and_no_password(community, kijker, klant):
    rij, _ = maak_uitnodiging(community, kijker, "nieuw@example.org")
    browser = klant(kijker)
    assert rij.hash not in browser.get(reverse("admin:cop_uitnodiging_change", args=[rij.pk])).text
    pagina = browser.get(reverse("admin:cop_gebruiker_change", args=[kijker.pk])).text
    assert kijker.email in pagina and kijker.password not in pagina


def test_who_is_no_staff_has_no_admin(daan, klant):
    assert klant(daan).get(reverse("admin:index"), follow=True).status_code == 403
    assert (
        klant()
        .get(reverse("admin:index"), follow=True)
        .redirect_chain[-1][0]
        .startswith(reverse("account_login"))
    )
