"""Bodies of posts as their own generators read them, safely: what is shown, where it leads, what is told."""

from __future__ import annotations

import re
from contextlib import suppress
from html import unescape

import pytest
from hypothesis import given, settings
from hypothesis import strategies as st

from warta.markup import MarkupError
from warta.post_markup import read_body, render_post


def shown(text: str) -> str:
    return render_post(text).html.strip()


def words(html: str) -> list[str]:
    return re.findall(r"\w+", unescape(re.sub(r"<[^>]*>", " ", html)))


@pytest.mark.parametrize(
    ("text", "html"),
    [
        ("Kata:\n- satu\n- dua", "<p>Kata:</p>\n<ul>\n<li>satu</li>\n<li>dua</li>\n</ul>"),
        ("```yaml\na: <b>\n\nb\n```", "<pre><code>a: &lt;b&gt;\n\nb\n</code></pre>"),
        ("~~lama~~ <sup>2</sup>", "<p><s>lama</s> <sup>2</sup></p>"),
        (
            'Kata <b>tebal</b> <a href="https://x.example" onclick="y()">z</a>',
            '<p>Kata <b>tebal</b> <a href="https://x.example">z</a></p>',
        ),
        ("Ujar <Nama dirahasiakan> tadi.", "<p>Ujar &lt;Nama dirahasiakan&gt; tadi.</p>"),
        ("<script>\nx\n</script>\n\nkata", "<p>kata</p>"),
        ("<script>\nx\n\n**kata**", "<p>&lt;script&gt;\nx</p>\n<p><strong>kata</strong></p>"),
        (
            "a <script async>x</script>b `<script></script>`",
            "<p>a b <code>&lt;script&gt;&lt;/script&gt;</code></p>",
        ),
        ("[a](javascript:alert(1))", "<p>[a](javascript:alert(1))</p>"),
        ('<a href=" java&#10;script:x">a</a>', "<p><a>a</a></p>"),
        ('<div class="a" markdown="1">\n**b**\n</div>', "<div>\n<p><strong>b</strong></p>\n</div>"),
        ('<div class="a">\n<p>b</p>\n</div>', "<div>\n<p>b</p>\n</div>"),
        (
            "<div>\n\n    <p>b</p>\n\n</div>\n\n    <kode>",
            "<div>\n<p>b</p>\n</div>\n<pre><code>&lt;kode&gt;\n</code></pre>",
        ),
        ("Istilah\n: Arti", "<dl>\n<dt>Istilah</dt>\n<dd>Arti</dd>\n</dl>"),
        ("# Judul", "<h2>Judul</h2>"),
    ],
)
def test_a_body_is_shown_as_its_own_generator_shows_it(text: str, html: str) -> None:
    assert shown(text) == html


def test_addresses_in_the_archive_are_told_with_their_lines_and_pictures_among_them() -> None:
    body = render_post(
        "[a](b.md)\n\n![c](/d.png)\n\n<img src='e f.jpg'> <img src='https://x.example/g.png'>\n", 10
    )
    assert body.refs == (("b.md", 10), ("/d.png", 12), ("e f.jpg", 14))
    assert body.images == (1, 2)
    assert f'href="warta-{body.nonce}:0"' in body.html
    assert f'src="warta-{body.nonce}:1"' in body.html
    assert '<a href="https://x.example/g.png">' in body.html


def test_a_row_with_more_cells_than_the_first_is_shown_whole() -> None:
    html = shown("| a | b |\n|---|---|\n| 1 | 2 | 3 |\n| 4 |\n")
    assert words(html) == ["a", "b", "1", "2", "3", "4"]
    assert html.count("<th>") == 3


def test_a_footnote_is_marked_up_as_in_warta_s_own_markdown() -> None:
    html = shown("Kata[^a] lagi[^a].\n\n[^a]: Catatan.\n")
    assert '<sup id="fnref:1"><a href="#fn:1" class="footnote-ref">1</a></sup>' in html
    assert '<div class="footnote">' in html
    assert '<li id="fn:1">' in html
    assert 'id="fnref2:1"' in html


def test_what_is_not_shown_as_it_was_is_told() -> None:
    _, left = read_body('{% if a %}\n\n<iframe src="https://x.example/"></iframe>\n\n<style>a</style>\n')
    assert [note.words for note in left.codes] == ["{% if a %}"]
    assert left.elements == {"iframe": 1, "style": 1}


def test_nesting_beyond_all_bounds_is_refused() -> None:
    with pytest.raises(MarkupError):
        render_post(">" * 300 + " a")


@settings(deadline=None)
@given(
    st.lists(
        st.sampled_from(
            [
                "kata",
                "<b>",
                "</b>",
                "<div>",
                "</div>",
                "\n\n",
                "\n",
                "- ",
                "> ",
                "| ",
                "|---|---|\n",
                "`",
                "```\n",
                "<script>",
                "<!--",
                "<Nama x>",
                "[a](",
                ")",
                "![",
                "]",
                "*",
                "    ",
                "<table>",
                "<td>",
                "<p>",
                "<pre>",
                "&lt;",
                "<title>",
                "<a href='",
                "#",
            ]
        ),
        max_size=30,
    ).map(lambda parts: "".join(f"{part}w{number} " for number, part in enumerate(parts)))
)
def test_no_word_is_lost_whatever_the_marks(text: str) -> None:
    said = set(re.findall(r"\bw\d+\b", re.sub(r"<!--.*?-->|<script>.*?</script>", "", text, flags=re.DOTALL)))
    assert said <= set(words(re.sub(r'(?:href|src|title|alt)="([^"]*)"', r"> \1 <", _with_refs(text))))


def _with_refs(text: str) -> str:
    body = render_post(text)
    return " ".join([body.html, *(address for address, _ in body.refs)])


@pytest.mark.parametrize(
    "piece", ["[", "![", "<![", "<!--", "<script ", "<", "*a ", "> ", "<div>", "<a href='", "`", "|", "[^a]"]
)
def test_hostile_repetition_ends(piece: str) -> None:
    text = piece * (10_000 // len(piece))
    with suppress(MarkupError):
        assert render_post(text).html


def test_control_characters_are_in_no_page() -> None:
    html = read_body("satu\x07 *du\x1ba*\x7f\n\n    ko\x08de\n")[0].html
    assert html == "<p>satu <em>dua</em></p>\n<pre><code>kode\n</code></pre>\n"


def test_what_a_style_sheet_in_a_post_hides_is_not_shown_and_told() -> None:
    code = "`<style>p{display:none}</style>`"
    text = f"<style>.x{{display:none}}</style>\n\nsatu\n\n<p class='x'>RAHASIA</p>\n\n{code}"
    body, left = read_body(text)
    assert "RAHASIA" not in body.html
    assert "satu" in body.html
    assert left.elements["hidden element"] == 1


def test_an_element_ends_at_its_tag_where_its_generator_reads_it_so() -> None:
    text = "<h3>Loket</h3>\n- satu\n- dua\n"
    assert "<li>satu</li>" in render_post(text, generator="Jekyll").html
    assert "<li>satu</li>" not in render_post(text, generator="Hugo").html


def test_a_link_that_is_not_closed_ends_with_its_paragraph() -> None:
    html = render_post("Lihat <a href='https://x.example/'>denah.\n\nLoket dibuka.\n").html
    assert html.strip() == '<p>Lihat <a href="https://x.example/">denah.</a></p>\n<p>Loket dibuka.</p>'
