from __future__ import annotations

import html
import re

import pytest
from hypothesis import example, given, settings
from hypothesis import strategies as st

from warta.intake.saved.inline_markdown import PLAIN, Style, read_runs, safe_address
from warta.markdown_text import escape_start
from warta.markup import render_markdown

STRONG, EMPHASIS, CODE = Style(strong=True), Style(emphasis=True), Style(code=True)
LINK = Style(address="https://a.example/b_c*d?e=1&copy=2")


@pytest.mark.parametrize(
    ("runs", "printed", "markdown"),
    [
        ([("  Satu \n dua\u00a0 ", PLAIN)], "Satu dua", ""),
        ([("Sa", PLAIN), ("tu ", PLAIN), (" dua", PLAIN)], "Satu dua", ""),
        ([("Satu ", PLAIN), ("dua", STRONG), (" tiga", PLAIN)], "Satu dua tiga", "Satu **dua** tiga"),
        ([(" Satu ", STRONG), ("dua", EMPHASIS)], "Satu dua", "**Satu** *dua*"),
        ([("a", STRONG), ("b", STRONG)], "ab", "**ab**"),
        ([("x", Style(strong=True, emphasis=True))], "x", "***x***"),
        ([("Baca ", PLAIN), ("ini", LINK), (".", PLAIN)], "Baca ini.", f"Baca [ini]({LINK.address})."),
        (
            [("satu ", Style(strong=True, address="u")), ("dua", Style(address="u"))],
            "satu dua",
            "[**satu** dua](u)",
        ),
        ([("a_b ", PLAIN), ("f(x)", CODE)], "a_b f(x)", "a\\_b `f(x)`"),
        ([("So\u00adal\u200b ", PLAIN), ("\ufeffx", EMPHASIS)], "Soal x", "Soal *x*"),
        ([(" \n", STRONG), ("\u00a0", PLAIN)], "", ""),
        ([("[1]", LINK)], "[1]", f"[\\[1\\]]({LINK.address})"),
        ([("]:", LINK)], "]:", f"[\\]&#58;]({LINK.address})"),
        ([("0]:", LINK)], "0]:", f"[0\\]&#58;]({LINK.address})"),
        ([("!", PLAIN), ("a", LINK)], "!a", f"\\![a]({LINK.address})"),
        ([("&am", PLAIN), ("p;", STRONG)], "&amp;", "&amp;am**p;**"),
    ],
)
def test_runs_become_words_and_markdown(runs: list[tuple[str, Style]], printed: str, markdown: str) -> None:
    assert read_runs(runs) == (printed, markdown)


def test_marks_that_touch_others_are_left_out_for_where_they_end_would_be_unclear() -> None:
    assert read_runs([("a", STRONG), ("b", EMPHASIS), ("c", STRONG)])[1] == "**a**b**c**"


@pytest.mark.parametrize(
    ("address", "safe"),
    [
        ("https://a.example/b c(d)", "https://a.example/b%20c%28d%29"),
        ("https://a.example/?q=[x]|`y`", "https://a.example/?q=%5Bx%5D%7C%60y%60"),
        ("https://a.example/\u2003", "https://a.example/%E2%80%83"),
        ("https://a.example/" + "x" * 2_000, ""),
    ],
)
def test_an_address_stands_in_a_link_or_is_left_out(address: str, safe: str) -> None:
    assert safe_address(address) == safe


TEXT = st.lists(
    st.sampled_from(
        ["a", "b c", " ", "*", "**", "_", "`", "[", "]", "(", ")", "![", "&amp;", "<b>", "#", "1.", "\\"]
    )
    | st.text(max_size=3),
    max_size=5,
).map("".join)
STYLE = st.builds(
    Style,
    strong=st.booleans(),
    emphasis=st.booleans(),
    code=st.booleans(),
    address=st.sampled_from(["", "", "https://a.example/x_y", "https://b.example/%28z%29?a=1&lt=2"]),
    struck=st.booleans(),
)


@settings(deadline=None, max_examples=300)
@given(st.lists(st.tuples(TEXT, STYLE), max_size=6))
@example([("]:", Style(code=True, address="https://a.example/x_y"))])
@example([("]:", Style(strong=True, address="https://a.example/x_y"))])
@example([("\ue0f2~", Style(struck=True)), ("\ue0f3", Style(code=True))])
def test_any_runs_render_to_exactly_their_words(runs: list[tuple[str, Style]]) -> None:
    printed, markdown = read_runs(runs)
    if not markdown:
        return
    page = render_markdown(escape_start(markdown)).html
    assert html.unescape(re.sub(r"<[^>]*>", "", page)) == printed
    assert page.startswith("<p>")
