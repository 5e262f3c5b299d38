from __future__ import annotations

import html
import re

import pytest
from hypothesis import assume, given, settings
from hypothesis import strategies as st

from warta.intake.body import write_body
from warta.intake.lines import Line, split_lines
from warta.markup import render_markdown


def markdown(text: str) -> str:
    return write_body([line for line in split_lines(text) if not line.is_blank])


def rendered(text: str) -> list[tuple[str, str]]:
    """Tag and text of every block that the Markdown of `text` renders to."""
    page = render_markdown(markdown(text)).html
    blocks = re.findall(r"<(p|li|th|td)\b[^>]*>(.*?)</\1>", page, re.DOTALL)
    return [(tag, html.unescape(re.sub(r"<[^>]*>", "", inner))) for tag, inner in blocks]


def test_every_line_is_a_paragraph() -> None:
    assert markdown("Satu.\nDua.\n\nTiga.") == "Satu.\n\nDua.\n\nTiga.\n"


def test_rows_with_tabs_are_a_table() -> None:
    assert markdown("Kota\tLulus\nAmbar\t118\n\t97\nRotan\t") == (
        "| Kota | Lulus |\n| --- | --- |\n| Ambar | 118 |\n|  | 97 |\n| Rotan |  |\n"
    )


def test_a_table_ends_where_the_number_of_cells_changes_or_a_line_is_blank() -> None:
    assert rendered("a\tb\nc\td\ne\tf\tg\n\nh\ti") == [
        ("th", "a"),
        ("th", "b"),
        ("td", "c"),
        ("td", "d"),
        ("p", "e f g"),
        ("p", "h i"),
    ]


def test_items_with_a_sure_bullet_are_one_list_across_blank_lines() -> None:
    assert markdown("• Satu\n\n• Dua\n\n\n• Tiga\n\nEmpat.") == "- Satu\n- Dua\n- Tiga\n\nEmpat.\n"


@pytest.mark.parametrize("mark", ["-", "*", "—"])
def test_marks_that_may_be_dashes_make_a_list_only_right_below_each_other(mark: str) -> None:
    assert "\n\n" in markdown(f"{mark} Satu\n\n{mark} Dua")


def test_tabs_around_a_text_are_white_space_and_make_no_table() -> None:
    assert rendered("\tSatu\n\tDua\nTiga\t\nEmpat\t") == [
        ("p", "Satu"),
        ("p", "Dua"),
        ("p", "Tiga"),
        ("p", "Empat"),
    ]


def test_bars_and_marks_in_cells_are_text() -> None:
    assert rendered("a|b\t*c*\n# d\t`e`") == [("th", "a|b"), ("th", "*c*"), ("td", "# d"), ("td", "`e`")]


def test_numbers_in_a_row_are_a_list_that_keeps_them() -> None:
    page = render_markdown(markdown("3. Tiga\n4) Empat\n5. Lima")).html
    assert re.findall(r"<ol[^>]*>|<li>[^<]*</li>", page) == [
        '<ol start="3">',
        "<li>Tiga</li>",
        "<li>Empat</li>",
        "<li>Lima</li>",
    ]


@pytest.mark.parametrize(
    "text", ["1. Satu\n3. Tiga", "1. Satu\n\n2. Dua", "1986. Tahun itu\n1987. Tahun ini"]
)
def test_numbers_that_do_not_follow_each_other_stay_as_printed(text: str) -> None:
    assert rendered(text) == [("p", line) for line in text.split("\n") if line]


def test_bullets_together_are_a_list_and_one_alone_is_a_paragraph() -> None:
    assert rendered("• Satu\n• Dua\n\nTiga\n\n• Empat") == [
        ("li", "Satu"),
        ("li", "Dua"),
        ("p", "Tiga"),
        ("p", "• Empat"),
    ]


def test_other_bullets_begin_another_group() -> None:
    assert rendered("- a\n- b\n* c\n* d") == [("li", "a"), ("li", "b"), ("p", "* c"), ("p", "* d")]


def test_of_two_lists_in_a_row_the_second_is_not_lost_in_the_first() -> None:
    assert rendered("1. a\n2. b\n\n1. c\n2. d\n\n1. e\n2. f") == [
        ("li", "a"),
        ("li", "b"),
        ("p", "1. c"),
        ("p", "2. d"),
        ("li", "e"),
        ("li", "f"),
    ]


def test_lists_of_two_kinds_in_a_row_are_two_lists() -> None:
    page = render_markdown(markdown("- a\n- b\n1. c\n2. d\n\n- e\n- f")).html
    assert re.findall(r"<(/?[uo]l)", page) == ["ul", "/ul", "ol", "/ol", "ul", "/ul"]


def test_marks_set_off_by_a_tab_are_a_list_unless_the_rows_have_a_heading() -> None:
    assert rendered("1.\tSatu\n2.\tDua") == [("li", "Satu"), ("li", "Dua")]
    assert rendered("•\tSatu\n•\tDua") == [("li", "Satu"), ("li", "Dua")]
    assert [tag for tag, _ in rendered("No.\tNama\n1.\tSatu\n2.\tDua")] == [
        "th",
        "th",
        "td",
        "td",
        "td",
        "td",
    ]
    assert [tag for tag, _ in rendered("1.\tSatu\t5\n2.\tDua\t6")] == ["th", "th", "th", "td", "td", "td"]


@pytest.mark.parametrize(
    "text",
    [
        "# pagar",
        "> panah",
        "+ tambah",
        "---",
        "===",
        "***",
        "```",
        "~~~",
        "| a | b |",
        ": takrif",
        "[^1]: catatan",
        "[a]: b",
        "*[DJG]: Dinas",
        "<script>x</script>",
        "<!-- x -->",
        "<https://a.example>",
        "&amp; &copy; &#65;",
        "a_b_c *d* __e__ `f` ~~g~~",
        "![a](b.png) [c](d)",
        "C:\\data\\ dan \\*",
        "{{ a }} {% b %} {# c #}",
        "123456789. panjang",
        "akhir\\",
    ],
)
def test_what_looks_like_markup_renders_as_itself(text: str) -> None:
    assert rendered(f"Atas.\n{text}\nBawah.") == [("p", "Atas."), ("p", text), ("p", "Bawah.")]


# Lines of saved pages, which have a form


def line(printed: str, form: str = "", *, bullet: str = "", markdown: str = "", glued: bool = True) -> Line:
    cells: tuple[str, ...] = ()
    if form in ("row", "headrow"):
        cells = tuple(printed.split("|"))
        printed = " ".join(cells)
    return Line(1, printed, printed, bullet, cells, glued, markdown, form)


def items(*texts: str) -> list[Line]:
    """Items such as `1 a`, whose depth is 1, and `2 5. b`, whose depth is 2 and number 5."""
    found = []
    for text in texts:
        depth, *number, words = text.split()
        form = f"number{depth}" if number else f"item{depth}"
        found.append(line(words, form, bullet="".join(number) or "•"))
    return found


def html_of(lines: list[Line]) -> str:
    return re.sub(r"\n\s*", "", render_markdown(write_body(lines)).html)


def test_lists_are_nested_as_their_depths_say() -> None:
    assert html_of(items("1 a", "2 b", "2 c", "3 d", "1 e", "2 1. f", "2 2. g")) == (
        "<ul><li>a<ul><li>b</li><li>c<ul><li>d</li></ul></li></ul></li>"
        "<li>e<ol><li>f</li><li>g</li></ol></li></ul>"
    )


def test_a_list_may_begin_deep_and_skip_a_depth() -> None:
    assert html_of(items("3 a", "1 b", "4 c")) == "<ul><li>a</li><li>b<ul><li>c</li></ul></li></ul>"


def test_numbers_are_kept_wherever_a_list_can_keep_them() -> None:
    assert html_of(items("1 3. a", "1 4. b")) == '<ol start="3"><li>a</li><li>b</li></ol>'
    # A second list right below would go on with the first one's numbers.
    assert html_of(items("1 1. a", "1 2. b", "1 1. c")) == "<ol><li>a</li><li>b</li></ol><p>1. c</p>"
    assert html_of([*items("1 1. a"), line("b"), *items("1 2. c")]) == (
        '<ol><li>a</li></ol><p>b</p><ol start="2"><li>c</li></ol>'
    )


def test_a_list_within_a_list_that_changes_its_kind_is_made_flat() -> None:
    assert html_of(items("1 a", "2 b", "2 1. c")) == "<ul><li>a</li><li>b</li></ul><ol><li>c</li></ol>"


def test_the_words_of_an_item_begin_no_other_list() -> None:
    assert html_of([line("1. # a", "item1", bullet="•"), line("- b", "item1", bullet="•")]) == (
        "<ul><li>1. # a</li><li>- b</li></ul>"
    )


def test_headings_have_their_rank_and_none_is_the_page_s() -> None:
    headings = [line("a", "heading1"), line("b #", "heading3"), line("c", "heading6")]
    ranks = [block.partition(" ")[0] for block in write_body(headings).split("\n\n")]
    assert ranks == ["##", "###", "######"]
    assert html_of(headings) == "<h2>a</h2><h3>b #</h3><h4>c</h4>"


def test_paragraphs_of_a_quote_stand_in_one() -> None:
    assert html_of([line("a", "quote"), line("> b", "quote"), line("c")]) == (
        "<blockquote><p>a</p><p>&gt; b</p></blockquote><p>c</p>"
    )


def test_rows_are_a_table_with_links_in_its_cells() -> None:
    rows = [
        line("a|b", "headrow", markdown="a | b", glued=False),
        line("c|d", "row", markdown="[c](https://a.example) | d\\|e"),
        line("|f", "row", markdown=" | f"),
    ]
    assert re.findall(r"<t[hd]>(.*?)</t[hd]>", html_of(rows)) == [
        "a",
        "b",
        '<a href="https://a.example">c</a>',
        "d|e",
        "",
        "f",
    ]


def test_a_row_alone_is_a_paragraph_and_two_tables_are_two() -> None:
    assert html_of([line("a|b", "row", markdown="a | b")]) == "<p>a b</p>"
    first = [line("a|b", "row", markdown="a | b", glued=False), line("c|d", "row", markdown="c | d")]
    assert html_of(first * 2).count("<table>") == 2


def test_pictures_captions_terms_and_code() -> None:
    lines = [
        line("foto", "figure", markdown="![foto](https://a.example/p.jpg)"),
        line("foto lain", "figure"),
        line("Kapal", "caption"),
        line("Dewasa", "term"),
        line("Rp5", "definition", markdown="**Rp5**"),
        line("if *x*:", "code"),
        line("y", "code"),
    ]
    assert html_of(lines) == (
        '<p><a href="https://a.example/p.jpg">foto</a></p><p>Kapal</p><p>Dewasa</p><p><strong>Rp5</strong></p>'
        "<pre><code>if *x*:y</code></pre>"
    )


@pytest.mark.parametrize(
    ("behind", "expected"),
    [
        ([line("Di dermaga (foto: Humas)", "caption")], '![a](p-1.jpg "Di dermaga (foto: Humas)")\n'),
        ([line('"Sri" [kiri] & kawan', "caption")], "![a](p-1.jpg '\"Sri\" [kiri] & kawan')\n"),
        ([line("Di pasar", "caption", markdown="**Di pasar**")], '![a](p-1.jpg "Di pasar")\n'),
        ([line('Jum\'at "pagi"', "caption")], '![a](p-1.jpg)\n\nJum\'at "pagi"\n'),
        ([line("[a](b)", "caption")], "![a](p-1.jpg)\n\n\\[a\\](b)\n"),
        ([line("Di *dermaga*", "caption")], "![a](p-1.jpg)\n\nDi \\*dermaga\\*\n"),
        ([line("Di dermaga", "caption", markdown="*Di* dermaga")], "![a](p-1.jpg)\n\n*Di* dermaga\n"),
        ([line("Di dermaga")], "![a](p-1.jpg)\n\nDi dermaga\n"),
        (
            [line("Tabel 1", "caption"), line("a|b", "row", markdown="a | b", glued=False)],
            "![a](p-1.jpg)\n\nTabel 1\n\na b\n",
        ),
    ],
)
def test_a_caption_goes_with_the_picture_of_a_file(behind: list[Line], expected: str) -> None:
    assert write_body([line("a", "figure", markdown="![a](p-1.jpg)"), *behind]) == expected


@given(
    st.text(st.sampled_from("ab \"'[](){}*_!&^#;:~`<>\\|.-1\n"), min_size=1, max_size=24)
    .map(str.split)
    .map(" ".join)
)
def test_whatever_a_caption_says_it_is_shown_as_it_is(said: str) -> None:
    assume(said)
    written = write_body([line("a", "figure", markdown="![a](p-1.jpg)"), line(said, "caption")])
    body = render_markdown(written)
    shown = re.search(r'<img alt="a" src="[^"]+"(?: title="([^"]*)")?>', body.html)
    assert shown
    assert len(body.refs) == 1
    if written.count("\n") == 1:
        assert html.unescape(shown[1]) == said


def test_the_caption_of_a_picture_elsewhere_is_a_paragraph() -> None:
    picture = "![a](https://a.example/p.jpg)"
    assert write_body([line("a", "figure", markdown=picture), line("b", "caption")]) == f"{picture}\n\nb\n"


def test_code_below_a_list_is_no_part_of_its_last_item() -> None:
    assert html_of([*items("1 a"), line("*b*", "code")]) == "<ul><li>a</li></ul><p>*b*</p>"


def test_inline_markdown_begins_no_block() -> None:
    assert html_of([line("1. a", markdown="1. **a**"), line("# b", markdown="# *b*")]) == (
        "<p>1. <strong>a</strong></p><p># <em>b</em></p>"
    )


WORDS = st.sampled_from("a b1 *c* _d_ `e` [f](g) # 1. - + > | \\ &amp; <h> --- ===".split())
FORMED = st.builds(
    lambda words, form, number: line(" ".join(words), form, bullet=f"{number}." if "number" in form else "•"),
    st.lists(WORDS, min_size=1, max_size=3),
    st.sampled_from(["", *"item1 item2 item3 number1 number2 heading2 quote caption term code".split()]),
    st.integers(1, 3),
)


@settings(deadline=None, max_examples=200)
@given(st.lists(FORMED, max_size=8))
def test_any_lines_with_forms_render_to_exactly_their_words(lines: list[Line]) -> None:
    shown = html.unescape(re.sub(r"<[^>]*>", "", html_of(lines)))
    wanted = "".join(
        (f"(?:{re.escape(each.bullet)})?" if each.form.startswith("number") else "")
        + re.escape("".join(each.printed.split()))
        for each in lines
    )
    assert re.fullmatch(wanted, "".join(shown.split())), write_body(lines)


@pytest.mark.parametrize("mark", ["o", "§", "»", "—", "−"])
def test_a_mark_that_may_be_a_letter_or_a_dash_stays_as_printed(mark: str) -> None:
    lines = [f"{mark} tali baru", f"{mark} papan baru"]
    assert rendered("\n".join(lines)) == [("p", line) for line in lines]
