from __future__ import annotations

import pytest

from warta.intake.post_text import first_heading, foreign_marks, paragraphs_of, without_tables
from warta.markup import MarkupError, render_markdown


def test_the_words_of_a_body_are_without_its_marks() -> None:
    body = "# Judul\n\n> Satu **dua** [tiga](http://x.example) ![foto](a.png)\n\n"
    body += "```\nkode\n```\n\n- empat &amp; lima\n"
    assert paragraphs_of(body) == ["Judul", "Satu dua tiga", "empat & lima"]


@pytest.mark.parametrize(
    ("body", "heading"),
    [
        ("teks\n\n# Judul *ini*\n", "Judul ini"),
        ("## Judul ##\n", "Judul"),
        ("Judul\n=====\n\nteks\n", "Judul"),
        ("### Bawah\n", ""),
        ("```\n# kode\n```\n", ""),
        ("# Judul {#a}\n", "Judul"),
        ("", ""),
    ],
)
def test_the_first_heading(body: str, heading: str) -> None:
    assert first_heading(body) == heading


def test_marks_of_other_generators_are_named_with_their_line() -> None:
    body = 'a {{< figure src="x" >}}\n{% include y %} {{ site.url }}\n{: .c}\n<div>b</div>\n\n    <kode>\n'
    found = {kind: (words, line) for kind, words, line in foreign_marks(body, 10)}
    assert found == {
        "Hugo shortcode": ('{{< figure src="x" >}}', 10),
        "Liquid tag": ("{% include y %} and 1 more", 11),
        "attribute list": ("{: .c}", 12),
        "HTML": ("<div> and 1 more", 13),
    }
    assert list(foreign_marks("a < b, <https://x.example>, 3 > 2\n", 1)) == []


def test_a_table_that_cannot_be_shown_whole_becomes_text() -> None:
    body = "| a | b |\n|---|---|\n| 1 | 2 | 3 |\n"
    with pytest.raises(MarkupError):
        render_markdown(body)
    shown = render_markdown(without_tables(body))
    assert "| 1 | 2 | 3 |" in shown.html
    assert "<table" not in shown.html
