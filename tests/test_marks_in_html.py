"""Strong words and links in blocks of HTML are read as such."""

from __future__ import annotations

import pytest

from warta.marks_in_html import with_marks_read
from warta.post_markup import render_post


@pytest.mark.parametrize(
    ("html", "read"),
    [
        ("<td>**Dua** hari</td>", "<td><strong>Dua</strong> hari</td>"),
        ("<td>**3-6** dan **7**</td>", "<td><strong>3-6</strong> dan <strong>7</strong></td>"),
        ("<p>[a b](/c/d?e=1)</p>", '<p><a href="/c/d?e=1">a b</a></p>'),
        ("<p>**[a](https://x.example)**</p>", '<p><strong><a href="https://x.example">a</a></strong></p>'),
        ("<pre>**a**</pre>**b**", "<pre>**a**</pre><strong>b</strong>"),
        ('<a href="/x">[a](/b)</a>', '<a href="/x">[a](/b)</a>'),
        ('<p title="**a**">2**3**4 ** a ** \\**a** [a](javascript:b)</p>', None),
        ("<p>* * * *a* **** ![a](/b.png)</p>", None),
    ],
)
def test_marks_in_the_text_of_a_block_are_read(html: str, read: str | None) -> None:
    assert with_marks_read(html) == (html if read is None else read)


def test_a_table_of_html_in_a_post_shows_no_marks() -> None:
    html = render_post("<table>\n<tr><td>\n  **Dua** hari\n</td></tr>\n</table>\n").html
    assert "<strong>Dua</strong> hari" in html
