from __future__ import annotations

import html
import re
from dataclasses import replace

import pytest
from hypothesis import given, settings
from hypothesis import strategies as st

from warta.intake.body import write_body
from warta.intake.lines import Line
from warta.intake.saved.page_area import Area
from warta.intake.saved.page_lines import write_lines
from warta.intake.saved.page_tree import Element, parse_page
from warta.markup import render_markdown

NOWHERE = Area(None, frozenset(), frozenset())
BASE = "https://a.example/warta/1"


def lines(markup: str, base: str = BASE) -> list[Line]:
    return write_lines(parse_page(markup), NOWHERE, base)


def printed(markup: str) -> list[str]:
    return [line.printed for line in lines(markup)]


def forms(markup: str) -> list[tuple[str, str]]:
    return [(line.form, line.printed) for line in lines(markup)]


def test_blocks_make_lines_and_inline_elements_none() -> None:
    assert printed("<div>Satu<p>D<b>u</b>a\n\t tiga</p>empat <span>lima</span></div>enam") == [
        "Satu",
        "Dua tiga",
        "empat lima",
        "enam",
    ]


def test_lines_are_numbered_from_one() -> None:
    assert [line.number for line in lines("<p>a<p>b<br>c")] == [1, 2, 3]


def test_a_break_glues_two_lines_and_two_breaks_do_not() -> None:
    found = lines("<p>a<br>b<br><br>c<p>d<br/>&nbsp;<br/>e")
    assert [(line.printed, line.glued) for line in found] == [
        ("a", False),
        ("b", True),
        ("c", False),
        ("d", False),
        ("e", False),
    ]


def test_a_heading_that_only_leads_home_is_the_site_s_name_and_no_heading() -> None:
    found = forms("<h1><a href=/>Dinas Garam</a></h1><h2>Harga <a href=/garam>Garam</a></h2>")
    assert found == [("", "Dinas Garam"), ("heading2", "Harga Garam")]


def test_pictures_part_the_facts_of_a_row() -> None:
    calendar, eye = "<i class='fa fa-calendar'></i>", "<span class='bi bi-eye'></span>"
    assert printed(f"<p>{calendar} 1 Juli 2019 {eye} 1.204</p>") == ["1 Juli 2019", "1.204"]
    assert printed(f"<p>{calendar} 1 Juli 2019 | {eye} 1.204</p>") == ["1 Juli 2019", "1.204"]
    assert printed(f"<p>{calendar} 1 Juli 2019 | {eye} 9 kali</p>") == ["1 Juli 2019", "9 kali"]
    sentence = f"Kapal itu tiba dua hari lebih cepat {eye} dari yang direncanakan semula. " * 2
    assert printed(f"<p>{sentence}</p>") == [sentence.replace(f"{eye} ", "").strip()]
    assert printed("<p>Satu <i class=miring></i> dua</p>") == ["Satu dua"]


def test_a_heading_over_two_lines_is_one_where_the_page_s_own_title_has_both() -> None:
    heading = "<h1>Harga Cengkih<br>Naik Lagi</h1>"
    assert forms(f"<title>Harga Cengkih Naik Lagi | Badan Rempah</title>{heading}") == [
        ("heading1", "Harga Cengkih Naik Lagi")
    ]
    assert [text for _, text in forms(f"<title>Harga Cengkih</title>{heading}")] == [
        "Harga Cengkih",
        "Naik Lagi",
    ]


def test_empty_paragraphs_and_what_cannot_be_seen_make_no_line() -> None:
    assert printed("<p>&nbsp;</p><p><o:p>&nbsp;</o:p></p><p>\u200b</p><p>a\u00adb</p>") == ["ab"]


def test_what_no_reader_sees_is_left_out() -> None:
    markup = (
        "a<script>x</script><style>x</style><noscript>x</noscript><svg><text>x</text></svg><iframe>x</iframe>"
    )
    assert printed(f"{markup}b<template>x</template><!-- x -->") == ["ab"]


def test_headings_keep_their_rank() -> None:
    assert forms("<h1>a</h1><h3><a href='#'>b</a></h3><h6>c</h6>") == [
        ("heading1", "a"),
        ("heading3", "b"),
        ("heading6", "c"),
    ]


def test_lists_have_depth_number_and_bullet() -> None:
    found = lines("<ol start=3><li>a<ul><li>b</ul><li value=9>c<li>d</ol><ul><li><p>e</p><p>f</p></ul>")
    assert [(line.form, line.bullet, line.text, line.glued) for line in found] == [
        ("number1", "3.", "a", False),
        ("item2", "•", "b", True),
        ("number1", "9.", "c", True),
        ("number1", "10.", "d", True),
        ("item1", "•", "e", False),
        ("", "", "f", False),
    ]


def test_letters_of_lists_are_words_of_their_items() -> None:
    found = lines(
        "<ol type=a><li>satu<ol type=i><li>dua</ol><li><p>tiga</p><p>empat</p></ol><ol><li>lima</ol>"
    )
    assert [(line.form, line.bullet, line.text, line.glued) for line in found] == [
        ("", "", "a. satu", False),
        ("", "", "i. dua", False),
        ("", "", "b. tiga", False),
        ("", "", "empat", False),
        ("number1", "1.", "lima", False),
    ]


def test_quotes_terms_captions_and_code_are_told() -> None:
    markup = """
    <blockquote><p>a</p></blockquote><dl><dt>b</dt><dd>c</dd></dl>
    <figure><img src=x.jpg alt=foto><figcaption>d</figcaption></figure><pre><code>if x:
        y</code></pre>
    """
    assert forms(markup) == [
        ("quote", "a"),
        ("term", "b"),
        ("definition", "c"),
        ("figure", "foto"),
        ("caption", "d"),
        ("code", "if x:"),
        ("code", "y"),
    ]


def test_a_quote_around_most_of_the_text_is_an_indent() -> None:
    root = parse_page("<body><blockquote><p>Satu dua tiga</p><blockquote>empat</blockquote></blockquote>")
    found = write_lines(root, Area(root.first("body"), frozenset(), frozenset()), "")
    assert [line.form for line in found] == ["", "quote"]


def test_a_table_of_data_makes_rows_with_cells() -> None:
    found = lines("<table><caption>Tarif</caption><tr><th>Jenis<th>Rp<tr><td>a|b<td><b>5</b><br>6</table>x")
    assert [(line.form, line.cells, line.printed, line.markdown, line.glued) for line in found] == [
        ("caption", (), "Tarif", "", False),
        ("headrow", ("Jenis", "Rp"), "Jenis Rp", "Jenis | Rp", False),
        ("row", ("a|b", "5 6"), "a|b 5 6", "a\\|b | **5** 6", True),
        ("", (), "x", "", False),
    ]


def test_a_layout_table_makes_blocks() -> None:
    assert printed("<table><tr><td>Menu<td><h1>Judul</h1><p>Teks</table>") == ["Menu", "Judul", "Teks"]


@pytest.mark.parametrize(
    ("href", "markdown"),
    [
        ("/b", "[x](https://a.example/b)"),
        ("c.pdf", "[x](https://a.example/warta/c.pdf)"),
        ("//b.example/d", "[x](https://b.example/d)"),
        ("mailto:a@b.example", "[x](mailto:a@b.example)"),
        ("tel:+62", "[x](tel:+62)"),
        ("#a", ""),
        ("", ""),
        ("javascript:x()", ""),
        (" JavaScript:x()", ""),
        ("java\nscript:x()", ""),
        ("data:text/html,x", ""),
        ("http://[::1", ""),
    ],
)
def test_links_are_absolute_or_plain_text(href: str, markdown: str) -> None:
    line = lines(f"<p><a href='{href}'>x</a></p>")[0]
    assert (line.printed, line.markdown) == ("x", markdown)


def test_a_relative_link_on_a_page_of_unknown_address_is_plain_text() -> None:
    assert (
        lines("<a href=/b>x</a> <a href=http://c.example/>y</a>", "")[0].markdown
        == "x [y](http://c.example/)"
    )


def test_a_link_around_blocks_is_a_link_in_each() -> None:
    assert [line.markdown for line in lines("<a href=/b><h3>x</h3><p>y</p></a>")] == [
        "[x](https://a.example/b)",
        "[y](https://a.example/b)",
    ]


def test_an_address_kept_from_harvesters_is_read() -> None:
    code = bytes([7, *(ord(letter) ^ 7 for letter in "a@b.example")]).hex()
    assert printed(f"<p>Surel: <a class=__cf_email__ data-cfemail={code}>[email&#160;protected]</a>") == [
        "Surel: a@b.example"
    ]
    assert printed("<p><span data-cfemail=zz>x</span>") == ["x"]


def test_regions_follow_the_area() -> None:
    root = parse_page("<nav>a</nav><main>b<p>c <i>d<span id=s>e</span>f</i></p></main><p hidden>x</p>g")
    named = {element.tag: element for element in root.walk()} | {e.get("id"): e for e in root.walk()}
    area = Area(
        named["main"],
        frozenset({named["nav"], named["s"]}),
        frozenset(e for e in root.walk() if "hidden" in e.attributes),
    )
    assert [(line.printed, line.region) for line in write_lines(root, area, "")] == [
        ("a", "furniture"),
        ("b", "content"),
        ("c d", "content"),
        ("e", "furniture"),
        ("f", "content"),
        ("g", ""),
    ]


def test_buttons_and_fields_are_furniture() -> None:
    found = lines("<p>a</p><button>b</button><select><option>c</select><textarea>d</textarea>")
    assert [(line.printed, line.region) for line in found if line.region] == [
        ("b", "furniture"),
        ("c", "furniture"),
        ("d", "furniture"),
    ]


# Any page into Markdown: no word lost, none added.

BITS = """
a b1 * ** _ ` [ ] ( ) ![ &amp;amp; &amp; &lt;b&gt; # 1. - + > | \\ ~ = === --- <br> &nbsp; : ! É
""".split()
TEXT = st.lists(st.sampled_from([*BITS, " ", "\n", "1. x", "kata "]), max_size=5).map("".join)
TAGS = "b em code a span p div li ul ol blockquote h1 h2 h6 table tr td th pre dl dt dd section time".split()
HREFS = ("http://b.example/x_y*(z)", "/rel?a=1&copy=2", "javascript:x", "#", "http://b.example/|%5D`")


def element(tag: str, inner: list[str], number: int) -> str:
    attributes = {
        "a": f' href="{HREFS[number % 5]}"',
        "ol": f" start={number}",
        "td": f" colspan={number % 3}",
    }
    return f"<{tag}{attributes.get(tag, '')}>{''.join(inner)}</{tag}>"


PAGES = st.recursive(
    TEXT,
    lambda inner: st.builds(element, st.sampled_from(TAGS), st.lists(inner, max_size=4), st.integers(0, 12)),
    max_leaves=20,
)


@settings(deadline=None, max_examples=200)
@given(st.lists(PAGES, max_size=4).map("".join))
def test_any_page_renders_to_exactly_its_words(markup: str) -> None:
    found = lines(markup)
    assert all(line.printed for line in found)
    page = render_markdown(write_body(found)).html
    shown = "".join(html.unescape(re.sub(r"<[^>]*>", "", page)).split())
    # A number that no list can keep is printed.
    wanted = "".join(
        (f"(?:{re.escape(line.bullet)})?" if line.form.startswith("number") else "")
        + re.escape("".join(line.printed.split()))
        for line in found
    )
    assert re.fullmatch(wanted, shown), write_body(found)


def test_an_element_is_itself_and_no_equal() -> None:
    assert Element("p", {}) != Element("p", {})


def test_a_button_that_is_a_heading_is_one() -> None:
    root = parse_page("<h4><button>Jadwal kapal</button></h4><button>Kirim</button>")
    button = root.first("button")
    assert button is not None
    found = write_lines(root, replace(NOWHERE, headings=frozenset({button})), BASE)
    assert [(line.form, line.region, line.printed) for line in found] == [
        ("heading4", "", "Jadwal kapal"),
        ("", "furniture", "Kirim"),
    ]


SENTENCE = (
    "Kabel laut itu tiba dua hari lebih cepat dari yang direncanakan semula, kata kepala balai itu pada"
)


@pytest.mark.parametrize("tag", ["span", "a"])
def test_a_remark_for_programs_ends_no_sentence(tag: str) -> None:
    root = parse_page(f"<p>{SENTENCE} <a href=/x>Jumat<{tag} class=x> (tautan luar)</{tag}></a>.</p>")
    remark = next(element for element in root.walk() if element.get("class") == "x")
    found = write_lines(root, Area(None, frozenset(), frozenset(), apart=frozenset({remark})), BASE)
    assert [(line.printed, line.region) for line in found] == [
        (f"{SENTENCE} Jumat.", ""),
        ("(tautan luar)", "apart"),
    ]


def test_a_button_beside_a_fact_ends_its_line() -> None:
    root = parse_page("<p>3 Mei 2019 <span class=x>Bagikan</span> Humas</p>")
    button = next(element for element in root.walk() if element.get("class") == "x")
    found = write_lines(root, Area(None, frozenset({button}), frozenset()), BASE)
    assert [line.printed for line in found] == ["3 Mei 2019", "Bagikan", "Humas"]


def test_a_mark_between_links_that_stand_apart_is_no_line() -> None:
    assert printed("<div>Rotan</div>, <div>Damar</div> / <div>***</div>") == ["Rotan", "Damar", "***"]
    assert printed("<p>Lihat <br><a href=/x>peta</a><br>.</p>") == ["Lihat", "peta", "."]
