"""Which HTML in Markdown is markup, and what a page shows of it."""

from __future__ import annotations

import pytest

from warta.html_blocks import has_unclosed
from warta.post_markup import render_post
from warta.raw_html import Addresses, checked, rewrite

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


@pytest.mark.parametrize(
    ("html", "written"),
    [
        ('<p onclick="x()" class="a" style="color:red">a</p>', "<p>a</p>"),
        ("<h1>a</h1>", "<h2>a</h2>"),
        ("<h4>a</h4><div><h6>b</h6></div><h4>c</h4>", "<h2>a</h2><div><h3>b</h3></div><h2>c</h2>"),
        ("<font color=red>a</font>", "<p>a</p>"),
        ("<p>a<p>b", "<p>a</p><p>b</p>"),
        ("<p></p><p>a</p>", "<p>a</p>"),
        ('<img src="a.png" alt="b" onerror="x">', '<p><img src="a.png" alt="b"></p>'),
        ('<video src="a.mp4">c</video>', '<p><a href="a.mp4">a.mp4</a>c</p>'),
        ("<details open><summary>a</summary>b</details>", "<details><summary>a</summary>b</details>"),
        ('<ol start="3"><li>a</ol>', '<ol start="3"><li>a</li></ol>'),
        (
            '<table><tr><td align="right" colspan="2" bgcolor="red">a</table>',
            '<section class="scroll" tabindex="0"><table><tbody><tr>'
            '<td colspan="2" class="align-right">a</td></tr></tbody></table></section>',
        ),
        ('<a href="#isi">a</a><h2 id="isi">b</h2>', '<p><a href="#t-isi">a</a></p><h2 id="t-isi">b</h2>'),
        (
            '<a href="#dua-kata">a</a><h3>Dua kata</h3>',
            '<p><a href="#t-dua-kata">a</a></p><h2 id="t-dua-kata">Dua kata</h2>',
        ),
        ('<h2 id="isi">b</h2>', "<h2>b</h2>"),
        ("a &lt;b&gt; &amp; c", "<p>a &lt;b&gt; &amp; c</p>"),
        ("<svg><title>x</title></svg>a", "<p>a</p>"),
    ],
)
def test_a_tree_is_written_anew_with_what_is_safe(html: str, written: str) -> None:
    assert rewrite(html, PLAIN) == written


def test_a_picture_that_is_not_shown_from_here_is_a_link_and_inside_a_link_its_words() -> None:
    elsewhere = Addresses(lambda address: address, lambda _: None)
    assert rewrite('<p><img src="https://x.example/a.png" alt="b"></p>', elsewhere) == (
        '<p><a href="https://x.example/a.png">b</a></p>'
    )
    assert (
        rewrite('<p><a href="/c"><img src="a.png" alt="b"></a></p>', elsewhere) == '<p><a href="/c">b</a></p>'
    )
    assert rewrite(
        '<p><img src="data:image/png;base64,AAAA" alt="b"></p>', Addresses(lambda _: None, lambda _: None)
    ) == ("<p>b</p>")


def test_what_nothing_closes_is_known() -> None:
    assert has_unclosed("a <!-- b", 2)
    assert has_unclosed("<SCRIPT src=x>", 0)
    assert not has_unclosed("<!-- b --> <pre>a</pre>", 0)
    assert not has_unclosed("<scripted>", 0)


def test_deep_nesting_loses_no_word() -> None:
    written = rewrite("<div>" * 3_000 + "kata" + "</div>" * 3_000, PLAIN)
    assert "kata" in written
    assert written.count("<div>") <= 100


@pytest.mark.parametrize(
    ("html", "kept"),
    [
        ('<ol style="color: red; list-style-type: lower-alpha">', '<ol type="a" class="lower-alpha">'),
        ('<ol start="3" type="I">', '<ol start="3" type="I" class="upper-roman">'),
        ('<ol type="x">', "<ol>"),
    ],
)
def test_lists_count_as_they_did(html: str, kept: str) -> None:
    written = render_post(f'{html}<li value="7">satu</li></ol>').html
    assert written == f'{kept}<li value="7">satu</li></ol>'


def test_a_sentence_that_looks_like_a_tag_keeps_its_words() -> None:
    assert "a&lt;b dan &lt;script&gt; akhir" in render_post("<p>\na<b dan <script> akhir\n\nlagi\n").html
    assert "kata &lt;b tebal&gt; biasa" in render_post("kata <b tebal> biasa").html


def test_words_that_no_page_shows_are_counted() -> None:
    found = checked('<span title="Badan">BG</span><acronym title="Balai">B</acronym><input value="Kirim">')
    assert found.left_out == {"tooltip": 1, "input": 1}
    assert '<abbr title="Balai">B</abbr>' in render_post('<acronym title="Balai">B</acronym>').html
