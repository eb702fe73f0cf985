"""Light, dark or more contrast: chosen without a script, remembered on this device, also before login."""

import pytest


@pytest.mark.django_db
@pytest.mark.parametrize("thema", ["licht", "donker", "contrast"])
def test_what_was_chosen_is_on_every_page(client, thema):
    antwoord = client.post("/weergave/?terug=/privacy/", {"thema": thema})
    assert antwoord.status_code == 302 and antwoord["Location"] == "/privacy/"
    koekje = antwoord.cookies["thema"]
    assert koekje["httponly"] and koekje["samesite"] == "Lax"
    assert f'<html lang="nl" data-thema="{thema}">' in client.get("/privacy/").text
    assert f'value="{thema}"' in client.get("/weergave/").text.partition("checked")[0].rpartition("<input")[2]


@pytest.mark.django_db
def test_the_device_decides_again(client):
    client.post("/weergave/", {"thema": "donker"})
    client.post("/weergave/", {"thema": ""})
    assert '<html lang="nl">' in client.get("/").text


@pytest.mark.django_db
@pytest.mark.parametrize("thema", ['"><b>', "roze"])
def test_something_else_is_not_a_theme(client, thema):
    assert client.post("/weergave/", {"thema": thema}).status_code == 200
    client.cookies["thema"] = thema
    assert '<html lang="nl">' in client.get("/privacy/").text


@pytest.mark.django_db
@pytest.mark.parametrize("terug", ["https://elders.example/", "//elders.example", "/weergave/"])
def test_the_way_back_stays_here(client, terug):
    assert client.post("/weergave/", {"thema": "licht"}, query_params={"terug": terug})["Location"] == "/"


@pytest.mark.django_db
def test_every_page_has_the_way_there(client):
    assert 'href="/weergave/?terug=/privacy/"' in client.get("/privacy/").text
