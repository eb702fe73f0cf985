"""All mails that the product sends: readable as text and as HTML, and without a word of a case or a session.

The templates are read from their folder: one that is not in the table below, or says more than it may, fails.
"""

import re
from email import message_from_bytes, policy
from pathlib import Path

import pytest
from django.conf import settings as instellingen
from django.template import engines

from cop.mail import bericht
from cop.models import Uitnodiging
from intervisie.models import Gastuitnodiging
from tests.agenda.bouw import KERNVRAAG, SITUATIE, TITEL
from tests.cop.uitnodigen import maak_uitnodiging

FOLDER = Path(instellingen.BASE_DIR) / "templates" / "mail"
MAILS = sorted(bestand.stem for bestand in FOLDER.glob("*.txt"))
# All that a mail may say: who, which community, when, which method, and where to read on.
MAG = {
    "basis_url",
    "casus_uuid",
    "code",
    "community",
    "concept",
    "deelname.antwoord",
    "deelname.gebruiker.naam",
    "deelname.get_rol_display",
    "door",
    "email",
    "leider",
    "leider.naam",
    "mens.naam",
    "sessie.begint_op",
    "sessie.community.naam",
    "sessie.duur_minuten",
    "sessie.leidraad.naam",
    "sessie.uuid",
    "uitnodiging.community.naam",
    "uitnodiging.door.naam",
    "uitnodiging.get_rol_display",
    "uitnodiging.verloopt_op",
    "wist_op",
}
KANARIES = (TITEL, KERNVRAAG, SITUATIE, "Kanarie")


def namen_in(bron: str) -> set[str]:
    """The variables of a template: in {{ }}, and as bare words in the tags that take them."""
    namen = set(re.findall(r"\{\{\s*([\w.]+)", bron))
    for tag in re.findall(r"\{%\s*(.*?)\s*%\}", bron):
        woorden = re.sub(r"'[^']*'|\"[^\"]*\"", "", tag).split()
        if woorden[0] in ("if", "elif", "url", "for", "with", "include"):
            namen |= {w for w in woorden[1:] if re.fullmatch(r"[a-z_][\w.]*", w)} - {"and", "or", "not", "in"}
    return namen


@pytest.mark.parametrize("naam", MAILS)
def test_a_mail_reaches_for_nothing_but_who_when_and_where(naam):
    assert namen_in((FOLDER / f"{naam}.txt").read_text()) <= MAG


@pytest.mark.parametrize(
    "bron",
    [
        "{{ sessie.titel }}",
        "{{ sessie.casus.kernvraag|truncatewords:3 }}",
        "{% if casus.situatie %}ja{% endif %}",
        "{% for b in sessie.bijdragen.all %}{{ b }}{% endfor %}",
        "{% include casus.opmerking %}",
    ],
)
def test_planted_word_too_many_is_seen(bron):
    assert not namen_in(bron) <= MAG


@pytest.fixture
def context(sessie, community, mensen, bea, gonda):
    """What the mails are made of, with canaries in every text of case and session."""
    sessie.titel = f"{TITEL} van de sessie"
    sessie.save(update_fields=["titel"])
    gast = Gastuitnodiging.objects.create(sessie=sessie, email="g@example.org", hash="x" * 64, door=gonda)
    lid, _ = maak_uitnodiging(community, bea, "nieuw@example.org")
    deelname = sessie.deelnames.get(gebruiker=mensen["ingrid"])

    def voor(naam: str) -> dict:
        return {
            "sessie": sessie,
            "deelname": deelname,
            "leider": gonda,
            "mens": mensen["ingrid"],
            "uitnodiging": gast if naam == "sessie_gast" else lid,
            "door": gonda.naam,
            "community": community.naam,
            "casus_uuid": sessie.casus.uuid,
            "casus": sessie.casus,
            "email": "iemand@example.org",
            "code": "ABCD-EFGH",
        }

    assert Uitnodiging.objects.exists()
    return voor


def delen(mail) -> tuple[str, str]:
    """Text and HTML as a mail program finds them in the message that goes over the wire."""
    ontvangen = message_from_bytes(mail.message().as_bytes(), policy=policy.default)
    assert ontvangen.get_content_type() in ("multipart/alternative", "multipart/mixed")
    return tuple(ontvangen.get_body((soort,)).get_content() for soort in ("plain", "html"))


def lek(mail) -> list[str]:
    alles = "\n".join([mail.subject, *delen(mail)])
    return [kanarie for kanarie in KANARIES if kanarie in alles]


@pytest.mark.parametrize("naam", MAILS)
def test_every_mail_is_there_as_text_and_html_without_a_word_of_the_case(naam, context):
    mail = bericht(naam, "iemand@example.org", context(naam))
    tekst, html = delen(mail)
    assert lek(mail) == []
    assert mail.subject and "\n" not in mail.subject and len(mail.subject) < 110
    assert mail.body.strip() == tekst.strip()
    for rest in ("{{", "{%", "None", "&#", "&amp;"):
        assert rest not in tekst and (rest == "&#" or rest == "&amp;" or rest not in html), rest
    links = re.findall(r"https?://\S+", tekst)
    assert sorted(set(links)) == sorted(set(re.findall(r'href="([^"]+)"', html)))
    assert all(link.startswith(instellingen.BASIS_URL) for link in links)
    assert 'lang="nl"' in html and html.count("<h1") == 1
    for tag in ("<table", "<img", "<script", "<link", "url("):
        assert tag not in html, tag
    assert max(len(regel) for regel in html.splitlines()) < 998  # RFC 5322


def test_planted_content_is_found(context, settings, tmp_path):
    (tmp_path / "mail").mkdir()
    (tmp_path / "mail" / "geplant.txt").write_text(
        "Casus\nHallo,\n\n{{ sessie.titel }}: {{ casus.situatie }}"
    )
    settings.TEMPLATES = [
        {**instellingen.TEMPLATES[0], "DIRS": [tmp_path, *instellingen.TEMPLATES[0]["DIRS"]]}
    ]
    assert "geplant" in str(engines["django"].get_template("mail/geplant.txt").origin)
    assert lek(bericht("geplant", "iemand@example.org", context("geplant"))) == [TITEL, SITUATIE, "Kanarie"]


def test_names_cannot_become_part_of_the_page(context):
    van = {**context("casus_samen"), "door": "<b>Ingrid</b> & co"}
    tekst, html = delen(bericht("casus_samen", "iemand@example.org", van))
    assert "<b>Ingrid</b> & co" in tekst
    assert "&lt;b&gt;Ingrid&lt;/b&gt; &amp; co" in html and "<b>Ingrid" not in html


def test_a_link_is_a_button_named_by_the_line_above_and_a_code_is_large(context):
    html = delen(bericht("casus_aangeboden", "x@example.org", context("casus_aangeboden")))[1]
    assert re.search(r'<a href="[^"]+"[^>]*>Lees de casus</a>', html)
    html = delen(bericht("inlogcode", "x@example.org", context("inlogcode")))[1]
    assert re.search(r"font:700 30px[^>]*>ABCD-EFGH</p>", html)
