from __future__ import annotations

import pytest

from warta.intake.saved.loose_tags import as_text


@pytest.mark.parametrize(
    ("html", "text"),
    [
        ("kata <Nama dirahasiakan> itu", "kata &lt;Nama dirahasiakan> itu"),
        (
            "surel <humas-1@x.example> <https://x.example/a>",
            "surel &lt;humas-1@x.example> &lt;https://x.example/a>",
        ),
        ("a <script> b", "a &lt;script> b"),
        ("a <!-- b", "a &lt;!-- b"),
        (
            '<iframe src="a"/> b <IFRAME src="c" /></IFRAME>',
            '<iframe src="a"/></iframe> b <IFRAME src="c" /></IFRAME>',
        ),
        ("a <![CDATA[ b ]]>", "a &lt;![CDATA[ b ]]>"),
        ("<script>x</script> a <SCRIPT> b", "<script>x</script> a &lt;SCRIPT> b"),
    ],
)
def test_what_is_no_tag_is_text(html: str, text: str) -> None:
    assert as_text(html) == text


@pytest.mark.parametrize(
    "html",
    [
        "<p>a <b>b</b><br/></p>",
        "<!-- a --><script>x</script>",
        "<o:p></o:p><wp-block>a</wp-block>",
        "<kabar>a</kabar>",
        '<lama sisi="a">',
        "<form><label>a</label></form>",
        "5 < 6 > 4",
    ],
)
def test_tags_stay(html: str) -> None:
    assert as_text(html) == html
