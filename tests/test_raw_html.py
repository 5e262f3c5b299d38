"""Which HTML in Markdown is markup, and what a page shows of it."""

from __future__ import annotations

import pytest

from warta.html_blocks import has_unclosed
from warta.post_markup import render_post
from warta.raw_html import checked
from warta.safe_html import Addresses, rewrite

PLAIN = Addresses(lambda address: address, lambda address: address)


@pytest.mark.parametrize(
    ("text", "html"),
    [
        ("<Name withheld> said", "&lt;Name withheld> said"),
        ("a < b and c > d", "a &lt; b and c > d"),
        ('<a href="x">y</a>', '<a href="x">y</a>'),
        ("<b", "&lt;b"),
        ('<a href="x>y', '&lt;a href="x>y'),
        ("<!-- more -->a", "a"),
        ("<!-- tak tertutup", "&lt;!-- tak tertutup"),
        ("<script>alert(1)</script>a", "a"),
        ("<script>alert(1) a", "&lt;script>alert(1) a"),
        ("<title>a", "&lt;title>a"),
        (
            '<iframe src="https://x.example/f" title="Film"></iframe>',
            '<a href="https://x.example/f">Film</a>',
        ),
        ("<iframe src='/f'>a", '<a href="/f">/f</a>a'),
    ],
)
def test_only_what_is_a_tag_of_html_and_closed_is_one(text: str, html: str) -> None:
    assert checked(text).html == html


@pytest.mark.parametrize(
    "tag",
    [
        '<div style="display:none">',
        "<div class='a' hidden>",
        "<div hidden>",
        "<div style='visibility : hidden'>",
    ],
)
def test_what_is_hidden_is_not_written_and_told(tag: str) -> None:
    found = checked(f"<p>a</p>{tag}<b>RAHASIA</b></div><p>b</p>")
    assert rewrite(found.html, PLAIN) == "<p>a</p><p>b</p>"
    assert found.left_out == {"hidden element": 1}


def test_words_that_only_seem_to_hide_are_written() -> None:
    found = checked('<div title="a hidden b">a</div><b kata>b</b>')
    assert "b kata" in rewrite(found.html, PLAIN)
    assert found.left_out["hidden element"] == 0


def test_what_is_left_out_is_counted() -> None:
    found = checked(
        "<style>a</style><script>b</script><script>c</script><!--more--><!-- dua kata --><iframe src=x>"
    )
    assert found.left_out == {"style": 1, "script": 2, "comment": 1, "iframe": 1}


def test_what_only_gives_a_quotation_its_looks_is_not_told() -> None:
    loaders = (
        '<script async src="https://platform.twitter.com/widgets.js" charset="utf-8"></script>',
        '<script async src="//www.instagram.com/embed.js"></script>',
    )
    for script in loaders:
        assert checked(f"<blockquote>a</blockquote>{script}").left_out == {}
    other = '<script src="https://grafik.example/embed.js"></script>'
    assert checked(other).left_out == {"script": 1}
    inline = '<script src="https://platform.twitter.com/widgets.js">tulis("a")</script>'
    assert checked(inline).left_out == {"script": 1}


def test_what_nothing_closes_is_known() -> None:
    assert has_unclosed("a <!-- b", 2)
    assert has_unclosed("<SCRIPT src=x>", 0)
    assert not has_unclosed("<!-- b --> <pre>a</pre>", 0)
    assert not has_unclosed("<scripted>", 0)


def test_a_sentence_that_looks_like_a_tag_keeps_its_words() -> None:
    assert "a&lt;b dan &lt;script&gt; akhir" in render_post("<p>\na<b dan <script> akhir\n\nlagi\n").html
    assert "kata &lt;b tebal&gt; biasa" in render_post("kata <b tebal> biasa").html


def test_words_that_no_page_shows_are_counted() -> None:
    found = checked('<span title="Badan">BG</span><acronym title="Balai">B</acronym><input value="Kirim">')
    assert found.left_out == {"tooltip": 1, "input": 1}
    assert '<abbr title="Balai">B</abbr>' in render_post('<acronym title="Balai">B</acronym>').html
