"""A class in a template means something: a stylesheet or a script knows it."""

import re

from django.conf import settings

KLASSE = re.compile(r"\.(-?[a-zA-Z][\w-]*)")


def gebruikt(html: str) -> set[str]:
    namen = set()
    for waarde in re.findall(r'\sclass="((?:{%.*?%}|{{.*?}}|[^"{]|{(?![%{]))*)"', html):
        vast = re.sub(r"\S*{{.*?}}\S*", " ", re.sub(r"{%.*?%}", " ", waarde))
        namen |= set(vast.split())
    return namen


def onbekend(bron) -> set[str]:
    css = "".join(pad.read_text() for pad in bron.glob("static/**/*.css"))
    css = re.sub(r"/\*.*?\*/|url\([^)]*\)", "", css, flags=re.S)
    js = "".join(pad.read_text() for pad in bron.glob("static/js/**/*.js"))
    bekend = set(KLASSE.findall(css)) | set(KLASSE.findall(js))
    return set().union(*(gebruikt(pad.read_text()) for pad in bron.glob("templates/**/*.html"))) - bekend


def test_every_class_in_a_template_is_known():
    assert onbekend(settings.BASE_DIR) == set()


def test_a_class_that_stayed_behind_is_noticed(tmp_path):
    (tmp_path / "static/js").mkdir(parents=True)
    (tmp_path / "static/a.css").write_text(".nl-button { color: red } .status--nu { color: blue }")
    (tmp_path / "templates").mkdir()
    (tmp_path / "templates/a.html").write_text(
        '<a class="nl-button{% if a %} knop--hoofd{% endif %} status--{{ b }}">x</a>'
    )
    assert onbekend(tmp_path) == {"knop--hoofd"}
