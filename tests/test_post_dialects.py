"""Marks that CommonMark lacks are put into what it has."""

from __future__ import annotations

import pytest

from warta.post_dialects import as_commonmark
from warta.post_markup import render_post


@pytest.mark.parametrize(
    ("text", "commonmark"),
    [
        (
            '\\[caption id="a" align="none"\\]![](a.jpg) Jembatan\\[/caption\\]',
            "![](a.jpg) Jembatan",
        ),
        ("`\\[caption\\]` [caption]", "`\\[caption\\]` [caption]"),
        ("- [x] satu\n- [ ] dua\n1. [X] tiga", "- ☑ satu\n- ☐ dua\n1. ☑ tiga"),
        ("- [x](a)\n- [ ]", "- [x](a)\n- [ ]"),
        ("```\n- [x] satu\n```", "```\n- [x] satu\n```"),
        ("satu\\\\\ndua \\\\ tiga", "satu\\\ndua \\\\ tiga"),
        ("* a\n^\n* b", "* a\n\n* b"),
        ("[^1]: satu\n[a]: b", "[^1]: satu\n\n[a]: b"),
        ("[^1]: satu\n    dua\n\n```\n[^1]: a\nb\n```", "[^1]: satu\n    dua\n\n```\n[^1]: a\nb\n```"),
    ],
)
def test_marks_of_lines(text: str, commonmark: str) -> None:
    assert as_commonmark(text, is_kramdown=True) == commonmark


def test_marks_that_only_kramdown_knows_stay_elsewhere() -> None:
    assert as_commonmark("* a\n^\nb\\\\\nc") == "* a\n^\nb\\\\\nc"


def shown(text: str, generator: str = "Jekyll") -> str:
    return "".join(render_post(text, generator=generator).html.split())


@pytest.mark.parametrize(
    ("text", "parts"),
    [
        ("| a | b |\n| c | d |\n", ["<tbody><tr><td>a</td>", "<tr><td>c</td><td>d</td>"]),
        ("a | b\nc | d\n", ["<td>a</td><td>b</td>", "<td>c</td>"]),
        ("09.00 | rapat\n**10.00** | uji\n", ["<td>09.00</td>", "<strong>10.00</strong>"]),
        ("a | b\n---|---\nc | d\n", ["<th>a</th>", "<td>c</td>"]),
        (
            "|---\n| a | b\n|:-|-:\n| 1 | 2\n|===\n| f | g\n",
            ['<thead><tr><thclass="align-left">a</th>', '<tdclass="align-right">g</td>'],
        ),
        ("| a | b |\n|---|---|\n| 1 | 2 |\n|---|---|\n| 3 | 4 |\n", ["<th>a</th>", "<td>3</td>"]),
    ],
)
def test_tables_of_kramdown_are_tables(text: str, parts: list[str]) -> None:
    html = shown(text)
    assert all(part in html for part in parts)
    assert "|" not in html
    assert "---" not in html
    assert html.count("<table>") == 1
    assert ("<th" in html) is ("<th" in parts[0])


@pytest.mark.parametrize(
    "text",
    [
        "satu | dua",
        "- a | b\n- c | d",
        "1. a | b\n2. c | d",
        "```\n| a | b |\n| c | d |\n```",
        "| a\n",
        "a | b\nc\n",
    ],
)
def test_other_lines_with_bars_are_none(text: str) -> None:
    assert "<table>" not in shown(text)


def test_elsewhere_a_table_needs_a_head() -> None:
    assert "<table>" not in shown("| a | b |\n| c | d |\n", "Hugo")


def test_what_stands_right_below_a_note_is_no_part_of_it() -> None:
    html = render_post(
        "Lihat [peta][g].[^1]\n\n[^1]: Catatan.\n[g]: https://peta.example/\n", generator="Jekyll"
    ).html
    assert "Catatan." in html
    assert "[g]" not in html
