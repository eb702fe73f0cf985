"""The one function that makes HTML of what a person wrote."""

import pytest

from cop.templatetags import tekst


@pytest.mark.parametrize(
    ("geschreven", "getoond"),
    [
        ("Een.\nTwee.", "<p>Een.<br>Twee.</p>"),
        ("Een.\n\nTwee.", "<p>Een.</p>\n\n<p>Twee.</p>"),
        ("<script>alert(1)</script>", "<p>&lt;script&gt;alert(1)&lt;/script&gt;</p>"),
        ('<a href="javascript:x">', '<p>&lt;a href="javascript:x"&gt;</p>'),
    ],
)
def test_text_becomes_paragraphs_and_nothing_else(geschreven, getoond):
    assert tekst.alineas(geschreven).replace("&quot;", '"') == getoond


def test_bleach_holds_when_escaping_fails(monkeypatch):
    """The second line alone: without the escaping of the first, still no element but p and br comes out."""
    monkeypatch.setattr(tekst, "linebreaks", lambda waarde, autoescape: f"<p>{waarde}</p>")
    kwaad = '<img src=x onerror=alert(1)><script>x</script><p onclick="x">a</p>'
    html = tekst.alineas(kwaad)
    assert "<img" not in html and "<script" not in html and "<p onclick" not in html
