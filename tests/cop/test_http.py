"""The helper between a page and an action; the pages of people try the rest of it."""

import pytest
from django import forms
from django.contrib.messages import get_messages
from django.contrib.messages.storage.session import SessionStorage
from django.core.exceptions import PermissionDenied
from django.http import Http404

from cop import actions
from cop.forms import CommunityFormulier
from cop.http import doe, gepost, zet_fouten
from cop.writepath import Geweigerd


@pytest.fixture
def post(rf):
    def maak(wie, **gegevens):
        request = rf.post("/", gegevens)
        request.user, request.session = wie, {}
        request._messages = SessionStorage(request)
        return request

    return maak


def berichten(request) -> list[tuple[str, str]]:
    return [(bericht.level_tag, str(bericht)) for bericht in get_messages(request)]


def test_what_succeeds_gives_the_answer_and_a_message(community, bea, post):
    request = post(bea, naam="Anders")
    antwoord = doe(
        request, actions.wijzig_community, community, CommunityFormulier(gepost(request)), "Bewaard."
    )
    assert antwoord.seq == 1
    assert berichten(request) == [("success", "Bewaard.")]


def test_what_is_refused_stands_at_its_field_once_and_keeps_the_text(community, bea, post):
    request = post(bea, naam="", omschrijving="Lang getypt")
    formulier = CommunityFormulier(gepost(request))
    assert doe(request, actions.wijzig_community, community, formulier, "Bewaard.") is None
    assert [list(fouten) for fouten in formulier.errors.values()] == [["Dit veld is verplicht."]]
    assert formulier["omschrijving"].value() == "Lang getypt"
    assert berichten(request) == []


def test_a_refusal_without_a_form_is_a_message(community, bea, post):
    request = post(bea)
    assert doe(request, actions.hef_duo_op, community, rauw={"duo": 9999}, bericht="Weg.") is None
    assert berichten(request) == [("error", "Dit duo is er niet meer.")]


def test_a_refusal_of_a_field_that_is_not_in_the_page_stands_on_top():
    class Klein(forms.Form):
        naam = forms.CharField()

    formulier = Klein({"naam": "x"})
    zet_fouten(
        formulier, Geweigerd("ongeldig", "uitleg", {"naam": ["a"], "verborgen": ["b"], "__all__": ["c"]})
    )
    assert formulier.errors == {"naam": ["a"], "__all__": ["b", "c"]}
    formulier = Klein({"naam": "x"})
    zet_fouten(formulier, Geweigerd("niet_nu", "Nu niet."))
    assert formulier.errors == {"__all__": ["Nu niet."]}


def test_no_role_is_404_and_no_right_is_403(community, eva, daan, post):
    for wie, fout in ((eva, Http404), (daan, PermissionDenied)):
        with pytest.raises(fout):
            doe(post(wie, naam="x"), actions.wijzig_community, community)


def test_the_client_id_of_the_page_makes_it_one_command(community, bea, post):
    for _ in range(2):
        antwoord = doe(post(bea, naam="x", client_id="opdracht-1"), actions.wijzig_community, community)
    assert (antwoord.seq, antwoord.herhaald) == (1, True)


def test_only_a_post_binds_a_form(rf):
    assert gepost(rf.get("/?naam=x")) is None
    assert gepost(rf.post("/")) is not None
