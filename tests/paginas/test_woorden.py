"""Words where no walk along links comes: mails, refusals, and what Django and allauth say of their own."""

import re
from pathlib import Path

import pytest
from allauth.account.adapter import get_adapter as account_adapter
from allauth.mfa.adapter import get_adapter as mfa_adapter
from allauth.socialaccount.adapter import get_adapter as social_adapter
from django import forms
from django.conf import settings
from django.contrib.auth.forms import AuthenticationForm
from django.utils.module_loading import import_string

from cop.writepath import ACTIES
from tests.paginas.test_rondgang import DATUM_VAN_MACHINES, ENGELS, VAN_MAKERS, treffers

SJABLONEN = Path(settings.BASE_DIR) / "templates"
SJABLOONCODE = re.compile(r"\{%.*?%\}|\{\{.*?\}\}|\{#.*?#\}", re.DOTALL)
EIGEN_DATUM = re.compile(r"\|(?:date|time)\b(?!:'c')")
MAILS = sorted((SJABLONEN / "mail").glob("*.txt"))


def fout_in(tekst: str) -> list[str]:
    return [t for patroon in (ENGELS, VAN_MAKERS, DATUM_VAN_MACHINES) for t in treffers(patroon, [tekst])]


@pytest.mark.parametrize("pad", MAILS, ids=lambda pad: pad.stem)
def test_mails_are_in_plain_dutch(pad):
    tekst = SJABLOONCODE.sub(" ", pad.read_text())
    assert len(tekst.split()) > 8
    assert fout_in(tekst) == []


def eigen_datums(sjablonen) -> list[str]:
    return [str(pad) for pad in sjablonen if EIGEN_DATUM.search(pad.read_text())]


def test_every_date_goes_through_one_filter():
    sjablonen = [pad for soort in ("html", "txt") for pad in SJABLONEN.rglob(f"*.{soort}")]
    assert len(sjablonen) > 100
    assert eigen_datums(sjablonen) == []


def test_a_date_past_the_filter_and_an_english_mail_are_seen(tmp_path):
    (tmp_path / "stuk.html").write_text('{{ moment|date:"Y-m-d" }}')
    assert eigen_datums(tmp_path.glob("*.html"))
    assert fout_in("Please click here.") and fout_in("Op 2026-11-26 om 13:00 uur")


# ---- what a form may say ----

ANDERE = [import_string(pad) for pad in settings.MFA_FORMS.values()] + [
    import_string("allauth.account.forms.RequestLoginCodeForm"),
    import_string("allauth.account.forms.ConfirmLoginCodeForm"),
    AuthenticationForm,
]
FORMULIEREN = {
    f"{wat.formulier.__module__}.{wat.formulier.__name__}": wat.formulier for wat in ACTIES.values()
}
FORMULIEREN |= {f"{klasse.__module__}.{klasse.__name__}": klasse for klasse in ANDERE}


def uitspraken(klasse: type[forms.BaseForm]) -> list[str]:
    """Every label, help text and refusal of the fields of a form, with the numbers left out."""
    uit = []
    for veld in klasse.base_fields.values():
        uit += [veld.label, veld.help_text, *veld.error_messages.values()]
        uit += [getattr(controle, "message", "") for controle in veld.validators]
        uit += [tekst for _, tekst in getattr(veld, "choices", ()) if not hasattr(veld, "queryset")]
    return [re.sub(r"%\(\w+\)\w", "", str(tekst)) for tekst in uit if tekst]


@pytest.mark.django_db
@pytest.mark.parametrize("naam", sorted(FORMULIEREN))
def test_what_a_form_may_say_is_dutch(naam):
    assert [t for tekst in uitspraken(FORMULIEREN[naam]) for t in fout_in(tekst)] == []


@pytest.mark.parametrize("adapter", [account_adapter, mfa_adapter, social_adapter])
def test_what_allauth_may_say_is_dutch(adapter):
    teksten = [str(tekst) for tekst in adapter().error_messages.values()]
    assert teksten
    assert [t for tekst in teksten for t in fout_in(tekst)] == []


def test_an_english_refusal_is_seen():
    class Engels(forms.Form):
        veld = forms.CharField(error_messages={"required": "This field is required."})

    assert [t for tekst in uitspraken(Engels) for t in fout_in(tekst)]
