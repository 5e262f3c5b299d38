from __future__ import annotations

import pytest

from warta.intake.exports.wordpress import instant_of, why_held, with_paragraphs
from warta.intake.saved.fragment import read_fragment


@pytest.mark.parametrize(
    ("text", "markdown"),
    [
        ("satu\n\ndua\ntiga", "satu\n\ndua\n\ntiga\n"),
        ("<p>satu</p>\n\n<p>dua</p>", "satu\n\ndua\n"),
        ("satu\n<ul>\n<li>a</li>\n<li>b</li>\n</ul>\ndua", "satu\n\n- a\n- b\n\ndua\n"),
        ("<h2>Judul</h2>\nsatu\r\n\r\ndua", "## Judul\n\nsatu\n\ndua\n"),
        ("satu\n\n<pre><code>a\n\n  b</code></pre>\n\ndua", "satu\n\n    a\n      b\n\ndua\n"),
        ("<!-- wp:paragraph -->\n<p>satu</p>\n<!-- /wp:paragraph -->", "satu\n"),
        ("<strong>satu</strong>\n\n<em>dua</em>", "**satu**\n\n*dua*\n"),
        ('satu\n\n<p style="text-align: left">dua\ntiga</p>\n\nempat', "satu\n\ndua tiga\n\nempat\n"),
        ('<p style="display:none">rahasia\n\nlagi</p>\n\nsatu', "satu\n"),
        ("satu\n\nhttps://x.example/a\n\ndua", "satu\n\n[https://x.example/a](https://x.example/a)\n\ndua\n"),
        ("satu https://x.example/a", "satu https://x.example/a\n"),
    ],
)
def test_paragraphs_are_those_that_wordpress_shows(text: str, markdown: str) -> None:
    assert read_fragment(with_paragraphs(text)).markdown == markdown


@pytest.mark.parametrize(
    ("local", "utc", "expected"),
    [
        ("2019-07-02 00:30:00", "2019-07-01 17:30:00", "2019-07-02T00:30:00+07:00"),
        ("2019-07-02 00:30:00", "2019-07-02 05:30:00", "2019-07-02T00:30:00-05:00"),
        ("2019-07-02 00:30:00", "0000-00-00 00:00:00", "2019-07-02"),
        ("2019-07-02 00:30:00", "2019-06-02 00:30:00", "2019-07-02"),
        ("0000-00-00 00:00:00", "0000-00-00 00:00:00", "None"),
        ("", "", "None"),
    ],
)
def test_the_offset_is_that_between_the_two_times(local: str, utc: str, expected: str) -> None:
    assert str(instant_of(local, utc)) == expected


def test_only_what_everybody_could_read_is_out() -> None:
    assert [bool(why_held(state, "")) for state in ("publish", "future", "", "draft", "private", "aneh")] == [
        False,
        False,
        False,
        True,
        True,
        True,
    ]
    assert why_held("publish", "sandi")
