from __future__ import annotations

import pytest

from warta.post_markup import render_post
from warta.safe_html import Addresses, rewrite

PLAIN = Addresses(lambda address: address, lambda address: address)


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
