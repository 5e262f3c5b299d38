"""What the preview adds to a page, and how two forms of a page are told apart."""

from __future__ import annotations

from warta.injection import digests, styles, with_script

PAGE = b'<html><link rel="stylesheet" href="../assets/a.0123456789.css"><body>isi</body>\n</html>\n'


def test_the_script_stands_at_the_end_of_the_page_and_all_else_stays() -> None:
    shown = with_script(PAGE)
    before, _, rest = shown.partition(b"<script")
    script, _, after = rest.partition(b"</script>\n")
    assert before + after == PAGE
    assert before.endswith(b"isi")
    assert digests(PAGE)[0].encode() in script


def test_a_page_without_an_end_gets_the_script_too() -> None:
    assert with_script(b"<p>x").startswith(b"<p>x<script src=")
    twice = b"<pre>&lt;/body></pre><p></body> x</body></html>"
    assert with_script(twice).endswith(b"</script>\n</body></html>")


def test_another_style_sheet_is_another_page_in_the_same_form() -> None:
    other = PAGE.replace(b"0123456789", b"abcdef0123")
    assert digests(PAGE)[0] != digests(other)[0]
    assert digests(PAGE)[1] == digests(other)[1]
    assert digests(PAGE)[1] != digests(PAGE.replace(b"isi", b"lain"))[1]
    assert digests(PAGE)[1] != digests(PAGE.replace(b"a.0123456789.css", b"b.0123456789.css"))[1]


def test_the_style_sheets_of_a_page_are_found_in_order() -> None:
    page = b'<link rel="icon" href="i"><link href="a.css" rel=stylesheet><link rel="stylesheet" href="b.css">'
    assert list(styles(page)) == [b"a.css", b"b.css"]
