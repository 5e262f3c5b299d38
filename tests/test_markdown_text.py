"""Any text becomes Markdown that says exactly the same."""

from __future__ import annotations

import html
import re

import pytest
from hypothesis import example, given, settings
from hypothesis import strategies as st

from tests.test_markup import CHARACTERS, MARKUP, cells, paragraphs, rendered
from warta.markdown_text import escape_cell, escape_inline, escape_paragraph, escape_start

# One line as a converter hands it on: no control characters, single spaces, not empty.
LINE = (
    st.lists(MARKUP | st.text(CHARACTERS, max_size=6), max_size=10)
    .map(lambda pieces: " ".join("".join(pieces).split()))
    .filter(bool)
)
CELL = LINE | st.just("")


@settings(deadline=None, max_examples=400)
@given(LINE)
@example("12345678901. jilid")
@example("[" * 300)
@example("*" * 300)
@example("~~lama~~ ~ ~~~a~~~")
def test_any_line_of_text_becomes_one_paragraph_that_says_the_same(line: str) -> None:
    text = rendered(escape_paragraph(line) + "\n")
    assert text.startswith("<p>")
    assert text.endswith("</p>")
    assert paragraphs(escape_paragraph(line)) == [line]


@settings(deadline=None, max_examples=100)
@given(st.lists(LINE, min_size=1, max_size=5))
def test_lines_beside_each_other_stay_paragraphs_of_their_own(lines: list[str]) -> None:
    assert paragraphs("\n\n".join(map(escape_paragraph, lines)) + "\n") == lines


@settings(deadline=None, max_examples=100)
@given(st.lists(LINE, min_size=1, max_size=4), st.sampled_from(["- ", "* ", "1. "]))
def test_lines_can_stand_in_a_list(lines: list[str], mark: str) -> None:
    text = rendered("\n".join(mark + escape_paragraph(line) for line in lines) + "\n")
    items = re.findall(r"<li>(.*?)</li>", text, re.DOTALL)
    assert [html.unescape(item) for item in items] == lines
    assert all("<" not in item for item in items)


@settings(deadline=None, max_examples=150)
@given(st.lists(st.lists(CELL, min_size=2, max_size=2), min_size=2, max_size=3))
@example([["a|b", "\\|"], ["|", "`a|b`"]])
def test_any_text_can_stand_in_a_cell_of_a_table(rows: list[list[str]]) -> None:
    lines = [f"| {' | '.join(map(escape_cell, row))} |" for row in rows]
    lines.insert(1, "| --- | --- |")
    assert cells("\n".join(lines) + "\n") == [cell for row in rows for cell in row]


@pytest.mark.parametrize(
    ("line", "markdown"),
    [
        ("Panen raya (2020), 30% naik; “bagus”.", "Panen raya (2020), 30% naik; “bagus”."),
        ("1. Pertama", "1\\. Pertama"),
        ("- butir", "\\- butir"),
        ("3 * 4_5", "3 \\* 4\\_5"),
        ("a < b & c", "a &lt; b & c"),
    ],
)
def test_only_what_markdown_would_take_for_markup_is_escaped(line: str, markdown: str) -> None:
    assert escape_paragraph(line) == markdown


@settings(deadline=None, max_examples=200)
@given(LINE, LINE)
def test_parts_of_a_line_may_have_marks_between_them(first: str, second: str) -> None:
    text = rendered(escape_start(f"{escape_inline(first)} **{escape_inline(second)}**"))
    assert html.unescape(re.sub(r"</?(?:p|strong)>", "", text)) == f"{first} {second}"
