from __future__ import annotations

import html
import re

import pytest

from warta.intake.body import write_body
from warta.intake.lines import split_lines
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
    assert rendered("• Satu\n• Dua\n\n• Tiga") == [("li", "Satu"), ("li", "Dua"), ("p", "• Tiga")]


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
