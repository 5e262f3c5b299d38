"""Bodies: safe HTML from any Markdown."""

from __future__ import annotations

import html
import re
from html.parser import HTMLParser

import pytest
from hypothesis import given, settings
from hypothesis import strategies as st

from warta.filling import fill
from warta.markup import (
    MarkupError,
    is_relative,
    render_markdown,
)
from warta.model import Body

HARMLESS = {
    *"p br hr h2 h3 h4 h5 h6 ul ol li blockquote pre code em strong s a img sup div".split(),
    *"section table thead tbody tr th td".split(),
}
ATTRIBUTES = {"href", "title", "class", "src", "alt", "start", "id", "tabindex"}

MARKUP = st.sampled_from(
    [
        *"[^1] [^1]: [a]: [a](b) ![a](b) <http://x.y> http://x.y a@b.c <a@b.c>".split(),
        *"&amp; &#60; &lt &copy; [TOC]".split(),
        *"*** --- === ** __ _a_ `a` `` ~~~ ``` ::: |---| <b> </p> <!-- --> <![CDATA[ ]]> <? ?>".split(),
        *"klzzwxh:0001 wzxhzdk:0 warta-0123456789abcdef:0 *[HTML]:".split(),
        *"#hash #1 | || a|b =a :a ~a +1 -1 >a".split(),
        *"1. 1) 12345678901. ٣. <a \\ \\* \\\\ [a](https://b 'c' (d)".split(),
        "# a",
        "## a ##",
        "- a",
        "* a",
        "+ a",
        "1. a",
        "> a",
        ": a",
        "a  ",
        "[a]: http://x.y 'b'",
        "| a | b |",
    ]
)
CHARACTERS = st.sampled_from(" \\`*_{}[]()<>#+-.!|:~=&;\"'/@^$%0123456789ab\xa0\u200b") | st.characters(
    codec="utf-8", exclude_categories=["Cc"]
)


class Tags(HTMLParser):
    """The tags and attributes of a piece of HTML, and whether every tag is closed where it must be."""

    def __init__(self, text: str) -> None:
        super().__init__()
        self.seen: list[tuple[str, dict[str, str | None]]] = []
        self.open: list[str] = []
        self.feed(text)
        self.close()

    def handle_starttag(self, tag: str, attributes: list[tuple[str, str | None]]) -> None:
        self.seen.append((tag, dict(attributes)))
        if tag not in ("br", "hr", "img"):
            self.open.append(tag)

    def handle_endtag(self, tag: str) -> None:
        assert self.open.pop() == tag


def safe(body: Body) -> str:
    """The HTML of a body, which has only harmless tags, attributes and addresses."""
    tags = Tags(body.html)
    assert tags.open == []
    for tag, attributes in tags.seen:
        assert tag in HARMLESS
        assert set(attributes) <= ATTRIBUTES
        for name in ("href", "src"):
            address = attributes.get(name)
            if address is not None:
                assert re.match(
                    rf"(?:https?:|mailto:|tel:|//|#|warta-{body.nonce}:\d+$)", address, re.IGNORECASE
                )
                assert name == "href" or address.startswith("warta-")
    return body.html


def rendered(text: str) -> str:
    return safe(render_markdown(text))


def paragraphs(text: str) -> list[str]:
    """The text of every paragraph, which must hold no markup."""
    found = re.findall(r"<p>(.*?)</p>", rendered(text), re.DOTALL)
    assert all("<" not in paragraph for paragraph in found)
    return [html.unescape(paragraph) for paragraph in found]


def cells(text: str) -> list[str]:
    found = re.findall(r"<t[hd]>(.*?)</t[hd]>", rendered(text), re.DOTALL)
    assert all("<" not in cell for cell in found)
    return [html.unescape(cell) for cell in found]


# Markdown into HTML


@settings(deadline=None, max_examples=300)
@given(
    st.lists(MARKUP | CHARACTERS | st.sampled_from(["\n", "\n\n", "    ", "\t", "\x02", "\x03"]), max_size=25)
)
def test_any_body_renders_to_harmless_html(pieces: list[str]) -> None:
    text = "".join(pieces)
    assert rendered(text) == render_markdown(text).html


@pytest.mark.parametrize(
    ("text", "expected"),
    [
        ("Satu.\n\nDua\ntiga.", "<p>Satu.</p>\n<p>Dua\ntiga.</p>"),
        ("**a** *b* `c` ", "<p><strong>a</strong> <em>b</em> <code>c</code> </p>"),
        ("a  \nb", "<p>a<br>\nb</p>"),
        ("> a", "<blockquote>\n<p>a</p>\n</blockquote>"),
        ("- a\n- b", "<ul>\n<li>a</li>\n<li>b</li>\n</ul>"),
        ("3. a\n4. b", '<ol start="3">\n<li>a</li>\n<li>b</li>\n</ol>'),
        ("- a\n\n1. b", "<ul>\n<li>a</li>\n</ul>\n<ol>\n<li>b</li>\n</ol>"),
        ("    a <b>", "<pre><code>a &lt;b&gt;\n</code></pre>"),
        ("---", "<hr>"),
        ("snake_case_word", "<p>snake_case_word</p>"),
        ("a &copy; &amp; &lt;b&gt;", "<p>a © &amp; &lt;b&gt;</p>"),
        ("", ""),
    ],
)
def test_common_markdown_is_common_html(text: str, expected: str) -> None:
    assert rendered(text) == expected


def test_the_only_first_heading_of_a_page_is_its_title() -> None:
    text = "# Satu\n\nDua\n===\n\n## Tiga\n\n###### Enam"
    assert rendered(text) == "<h2>Satu</h2>\n<h2>Dua</h2>\n<h2>Tiga</h2>\n<h3>Enam</h3>"


def test_a_text_that_skips_levels_of_headings_does_not_on_its_page() -> None:
    assert rendered("### Satu\n\n> ##### Dua\n\n### Tiga").split() == (
        "<h2>Satu</h2> <blockquote> <h3>Dua</h3> </blockquote> <h2>Tiga</h2>".split()
    )


def test_a_table_is_aligned_by_class_and_can_be_scrolled() -> None:
    text = rendered("|a|b|c|d|\n|:-|:-:|-:|-|\n|1|2|3|4|\n")
    assert text.startswith('<section class="scroll" tabindex="0"><table>\n<thead>')
    assert text.endswith("</tbody>\n</table></section>")
    assert re.findall(r"<t[hd].*</t[hd]>", text) == [
        '<th class="align-left">a</th>',
        '<th class="align-center">b</th>',
        '<th class="align-right">c</th>',
        "<th>d</th>",
        '<td class="align-left">1</td>',
        '<td class="align-center">2</td>',
        '<td class="align-right">3</td>',
        "<td>4</td>",
    ]


@pytest.mark.parametrize(
    "text", ["|a|b|\n|-|-|\n|1|2|3|\n", "- a\n\n    |a|b|\n    |-|-|\n    |1|2|3|\n\n- b\n"]
)
def test_a_table_row_that_would_lose_a_cell_is_refused_and_does_no_harm_to_the_next_body(text: str) -> None:
    good = "- a\n\n- b\n\nc"
    before = rendered(good)
    with pytest.raises(MarkupError) as caught:
        render_markdown(text)
    assert caught.value.message == "a row of a table has more cells than the first: '|1|2|3|'"
    assert caught.value.hint == "give the first row as many, or escape a | that divides none as \\|"
    assert rendered(good) == before


def test_a_table_row_may_be_short_or_end_in_nothing() -> None:
    assert cells("|a|b|\n|-|-|\n|1|\n|2|3| |\n") == ["a", "b", "1", "", "2", "3"]


def test_a_footnote_leads_there_and_back_in_the_page_s_language() -> None:
    body = render_markdown("Naik.[^1] Turun.[^x]\n\n[^1]: Menurut *BPS*.\n[^x]: Catatan <b>.\n")
    text = fill(safe(body), body.nonce, [], lambda number: f'Kembali ke "{number}"')
    assert '<sup id="fnref-1"><a class="footnote-ref" href="#fn-1">1</a></sup>' in text
    assert '<li id="fn-1">\n<p>Menurut <em>BPS</em>.' in text
    assert 'href="#fnref-1" title="Kembali ke &quot;1&quot;"' in text
    assert 'href="#fnref-x" title="Kembali ke &quot;2&quot;"' in text
    assert "Catatan &lt;b&gt;." in text
    assert "warta-" not in text


def test_the_footnotes_of_one_body_are_not_in_the_next() -> None:
    render_markdown("a[^1]\n\n[^1]: b\n")
    assert rendered("a[^1]") == "<p>a[^1]</p>"


# Hostile bodies


@pytest.mark.parametrize(
    "text",
    [
        "Saksi <Name withheld> berkata <script>alert(1) dan tetap hadir.",
        "<script>alert(1)</script>",
        "<!-- rahasia -->",
        "<?php echo 1 ?>",
        "<![CDATA[x]]>",
        "<img src=x onerror=alert(1)>",
        '<a href="javascript:alert(1)">x</a>',
        "<style>*{display:none}</style>",
        "<svg/onload=alert(1)>",
        "<textarea>",
        "<iframe src='//evil.example'>",
        "a <b",
        "</p></div></main>",
    ],
)
def test_raw_html_is_shown_as_the_text_that_it_is(text: str) -> None:
    assert paragraphs(text) == [text]


def test_an_unclosed_script_takes_nothing_with_it() -> None:
    assert paragraphs("<script>\n\nalert(1)\n\n**Lanjut**\n".replace("**", "")) == [
        "<script>",
        "alert(1)",
        "Lanjut",
    ]
    assert paragraphs("<div>\n\na\n\n</div>") == ["<div>", "a", "</div>"]


@pytest.mark.parametrize(
    "address",
    [
        "javascript:alert(1)",
        "JaVaScRiPt:alert(1)",
        "java\tscript:alert(1)",
        "<java\tscript:alert(1)>",
        " javascript:alert(1)",
        "\x01javascript:alert(1)",
        "java\x00script:alert(1)",
        "javascript\t:alert(1)",
        "javascript\\:alert(1)",
        "java&Tab;script:alert(1)",
        "java&NewLine;script:alert(1)",
        "vbscript:x",
        "data:text/html,x",
        "data:text/html;base64,PHNjcmlwdD4=",
        "file:///etc/passwd",
        "blob:x",
        "ftp://contoh.example",
        "warta-0123456789abcdef:0",
        "x:y",
        ":y",
        "http://[::1",
    ],
)
@pytest.mark.parametrize("form", ["[x]({})", "![x]({})", "[x][r]\n\n[r]: {}", "<{}>"])
def test_an_address_of_another_kind_leads_nowhere(form: str, address: str) -> None:
    body = render_markdown(form.format(address))
    assert "href" not in safe(body)
    assert "src" not in body.html
    assert body.refs == ()
    assert "x" in body.html or form == "<{}>"


@pytest.mark.parametrize("form", ["[x]({})", "![x]({})"])
@pytest.mark.parametrize(
    "address", ["java\nscript:alert(1)", "\njavascript:alert(1)", "<java\nscript:alert(1)>"]
)
def test_a_line_end_in_an_address_hides_nothing(form: str, address: str) -> None:
    body = render_markdown(form.format(address))
    assert safe(body) == "<p><a>x</a></p>"
    assert body.refs == ()


@pytest.mark.parametrize(
    "text",
    [
        '[x](https://a.example "judul" dan (seterusnya) lagi.',
        '[x](https://a.example "judul" dan seterusnya.',
        "![x](https://a.example 'judul' dan (seterusnya) lagi.",
        "[x](https://a.example dan seterusnya",
        "[x][ dan seterusnya",
    ],
)
def test_a_link_that_does_not_end_takes_no_words_with_it(text: str) -> None:
    assert paragraphs(text) == [text]


@pytest.mark.parametrize(
    "address",
    [
        "&#106;avascript:alert(1)",
        "&#x6A;avascript:alert(1)",
        "javascript&colon;alert(1)",
        "java&#x0A;script:x",
    ],
)
def test_an_address_in_entities_is_a_name_of_a_file_and_never_decoded(address: str) -> None:
    body = render_markdown(f"[x]({address})")
    assert body.refs == ((address, 1),)
    text = fill(safe(body), body.nonce, [address], str)
    assert text == f'<p><a href="{html.escape(address)}">x</a></p>'


@pytest.mark.parametrize(
    ("text", "expected"),
    [
        ("[x](https://a.example/b?c=1&d=2#e)", '<p><a href="https://a.example/b?c=1&amp;d=2#e">x</a></p>'),
        ("[x](HTTP://A.example)", '<p><a href="HTTP://A.example">x</a></p>'),
        ("[x](//a.example/b)", '<p><a href="//a.example/b">x</a></p>'),
        ("[x](mailto:a@b.example)", '<p><a href="mailto:a@b.example">x</a></p>'),
        ("[x](tel:+62-21)", '<p><a href="tel:+62-21">x</a></p>'),
        (
            "<https://a.example/?a=1&b>",
            '<p><a href="https://a.example/?a=1&amp;b">https://a.example/?a=1&amp;b</a></p>',
        ),
        ('[x](https://a.example "T \'>")', '<p><a href="https://a.example" title="T \'&gt;">x</a></p>'),
        (
            '[x](https://a.example/"onclick="y)',
            '<p><a href="https://a.example/&quot;onclick=&quot;y">x</a></p>',
        ),
        ("[x](https://a.example/(b))", '<p><a href="https://a.example/(b)">x</a></p>'),
        ("[a [b] c](https://a.example)", '<p><a href="https://a.example">a [b] c</a></p>'),
        ("[x](#bagian)", '<p><a href="#bagian">x</a></p>'),
        ("https://a.example a@b.example", "<p>https://a.example a@b.example</p>"),
    ],
)
def test_a_link_elsewhere_stays_as_it_is(text: str, expected: str) -> None:
    body = render_markdown(text)
    assert safe(body) == expected
    assert body.refs == ()


@pytest.mark.parametrize(
    ("text", "expected"),
    [
        ("![p](https://a.example/p.png)", '<p><a href="https://a.example/p.png">p</a></p>'),
        ("![](//a.example/p.png)", '<p><a href="//a.example/p.png">//a.example/p.png</a></p>'),
        ("a ![p](https://a.example/p.png) b", '<p>a <a href="https://a.example/p.png">p</a> b</p>'),
        ("[![p](https://a.example/p.png)](https://b.example/)", '<p><a href="https://b.example/">p</a></p>'),
        (
            "[**![p](https://a.example/p.png)** q](https://b.example/)",
            '<p><a href="https://b.example/"><strong>p</strong> q</a></p>',
        ),
    ],
)
def test_a_picture_elsewhere_tells_nobody_who_reads(text: str, expected: str) -> None:
    assert rendered(text) == expected


# About 10 KB each: the library alone takes seconds to minutes for many of these.
PIECES = """
[ ![ <![ [a]( [a][ ![a]( [a][b] []( [[a [^ [^1] [a](b [a](<b [a](b"c" [a](' [[a](b) [a](b)[ ](
[\\] \\[ \\\\[ *[a `[ [` <[ "[a ] *a **b _a ` &a &# &#x < </ <a <a:// <!-- <? ( ) | |-a a@b \\
""".split()


@pytest.mark.parametrize("piece", PIECES)
def test_ten_kilobytes_of_anything_are_rendered_with_every_word(piece: str) -> None:
    text = piece * (10_000 // len(piece))
    words = html.unescape(re.sub(r"<[^>]*>", "", rendered(text)))
    assert words.count("a") == text.count("a")


@pytest.mark.parametrize(
    "block", ["[a\n\n", "- [\n", "> ![\n\n", "|[|[|\n", "[a]: b\n", "- a\n", "1. a\n", "| a |\n"]
)
def test_ten_kilobytes_of_any_block_are_rendered(block: str) -> None:
    rendered(block * (10_000 // len(block)))


def test_three_hundred_links_in_one_paragraph_stay_links() -> None:
    links = [f"[Siaran [{n}]](https://a.example/{n}_(b))" for n in range(150)]
    links += [f"[Lampiran {n}](berkas-{n}.pdf)" for n in range(150)]
    body = render_markdown(" ".join(links))
    assert safe(body).count("<a href=") == 300
    assert [ref for ref, _ in body.refs] == [f"berkas-{n}.pdf" for n in range(150)]
    assert '<a href="https://a.example/149_(b)">Siaran [149]</a>' in body.html


def test_three_hundred_references_and_pictures_stay_what_they_are() -> None:
    text = " ".join(f"[a{n}][r] ![p{n}](p.png)" for n in range(150)) + "\n\n[r]: https://a.example/\n"
    body = render_markdown(text)
    assert safe(body).count('<a href="https://a.example/">') == 150
    assert body.html.count("<img ") == 150


def test_code_full_of_brackets_stays_as_it_is() -> None:
    code = "[[1, 2], [3]], " * 100
    assert rendered(f"    {code}x") == f"<pre><code>{code}x\n</code></pre>"
    assert rendered(f"`{code}x`") == f"<p><code>{code}x</code></p>"


@pytest.mark.parametrize(
    "text",
    [
        "1. " * 3_000,
        "+ " * 5_000,
        "> " * 5_000,
        "> - " * 2_000,
        "".join(f"{'    ' * depth}- a\n" for depth in range(200)),
        "a[^1]\n\n[^1]: " + "+ " * 3_000,
    ],
)
def test_a_body_nested_without_end_is_refused_and_does_no_harm_to_the_next(text: str) -> None:
    good = "satu\n\n- dua\n\n- tiga\n\nempat\n"
    before = rendered(good)
    with pytest.raises(MarkupError) as caught:
        render_markdown(text)
    assert (caught.value.message, caught.value.hint) == (
        "lists or quotes are nested too deeply",
        "use fewer levels",
    )
    assert rendered(good) == before


def test_what_is_too_deep_does_not_depend_on_who_asks() -> None:
    def depth_refused(below: int) -> int:
        if below:
            return depth_refused(below - 1)
        for depth in range(1, 200):
            try:
                render_markdown("+ " * depth + "a")
            except MarkupError:
                return depth
        raise AssertionError("nothing is too deep")

    assert depth_refused(0) == depth_refused(300) > 20


# What a build takes from a body


def test_every_relative_address_has_its_line_in_the_file() -> None:
    text = "Lihat a.pdf\n\n[x](a.pdf)\n[y](\n b.pdf)\n\n[z][q]\n\n![w](<d e.png>)\n\n[q]: ../c.md#d 'T'\n"
    body = render_markdown(text, first_line=11)
    assert body.refs == (("a.pdf", 13), ("b.pdf", 15), ("../c.md#d", 21), ("d e.png", 19))


def test_a_body_has_the_digest_of_its_html_and_the_same_one_every_time() -> None:
    one, other = render_markdown("[x](a)\n"), render_markdown("[x](a)\n")
    assert one == other
    assert one.digest != render_markdown("[x](b)\n").digest


@pytest.mark.parametrize(
    ("text", "excerpt"),
    [
        ("Satu *dua*  [tiga](x).\n\nEmpat.", "Satu dua tiga."),
        ("# Judul\n\nIsi &amp; <b>.", "Isi & <b>."),
        ("a[^1] b\n\n[^1]: c", "a b"),
        ("- a\n- b", ""),
        ("", ""),
    ],
)
def test_the_excerpt_is_the_first_paragraph_as_text(text: str, excerpt: str) -> None:
    assert render_markdown(text).excerpt == excerpt


def test_a_long_excerpt_ends_with_a_sentence_or_between_words() -> None:
    sentences = "Produksi garam naik tajam. Dr. Ani hadir. " * 10
    assert render_markdown(sentences).excerpt.endswith("naik tajam.")
    assert len(render_markdown(sentences).excerpt) <= 240
    words = render_markdown("kata, " * 100).excerpt
    assert words.endswith("kata …")
    assert len(words) <= 240


def test_words_are_counted_as_a_reader_counts_them() -> None:
    assert render_markdown("Satu **dua**\ntiga.\n\n- empat\n\n|a|b|\n|-|-|\n|c d|e|\n").words == 9


@pytest.mark.parametrize("address", ["a.pdf", "../a", "/a", "#a", "?a", "a/b:c", "a%3Ab"])
def test_what_has_no_scheme_is_relative(address: str) -> None:
    assert is_relative(address)


@pytest.mark.parametrize(
    "address", ["", "//a.example", "https://a.example", "a:b", "java\nscript:x", " \t//a", "http://[::1"]
)
def test_what_leads_elsewhere_is_not_relative(address: str) -> None:
    assert not is_relative(address)


@pytest.mark.parametrize(
    ("text", "html"),
    [
        ("harga ~~Rp10~~ Rp12", "<p>harga <s>Rp10</s> Rp12</p>"),
        (
            "~~a **b** [c](https://x.example/)~~",
            '<p><s>a <strong>b</strong> <a href="https://x.example/">c</a></s></p>',
        ),
        ("# ~~a~~ b", "<h2><s>a</s> b</h2>"),
        ("`~~a~~` ~b~ ~~ c ~~", "<p><code>~~a~~</code> ~b~ ~~ c ~~</p>"),
    ],
)
def test_words_between_two_tildes_are_struck_out(text: str, html: str) -> None:
    assert render_markdown(text).html == html
