"""Text for a terminal."""

from __future__ import annotations

import io

import pytest
from hypothesis import given
from hypothesis import strategies as st

from warta.terminal import coloured, columns, cut, padded, shows_colour, table, terminal_width, wrapped


class Terminal(io.StringIO):
    def isatty(self) -> bool:
        return True


def test_wide_characters_take_two_columns_and_combining_ones_none() -> None:
    assert [columns(text) for text in ("abc", "é", "e\u0301", "漢字", "a\u200db", "")] == [3, 1, 1, 4, 2, 0]


@pytest.mark.parametrize(
    ("text", "width", "expected"),
    [
        ("abc", 3, "abc"),
        ("abcd", 3, "ab…"),
        ("漢字漢", 6, "漢字漢"),
        ("漢字漢", 5, "漢字…"),
        ("漢字漢", 4, "漢…"),
    ],
)
def test_a_text_is_cut_to_columns(text: str, width: int, expected: str) -> None:
    assert cut(text, width) == expected


def test_a_text_is_broken_between_words_and_parts_of_paths() -> None:
    assert wrapped("satu dua tiga", 8) == ["satu dua", "tiga"]
    assert wrapped("content/inbox/rilis-panjang.txt", 14) == ["content/inbox/", "rilis-panjang.", "txt"]
    assert wrapped("convert --propose", 12) == ["convert", "--propose"]
    assert wrapped("abcdefgh", 3) == ["abc", "def", "gh"]
    assert wrapped("漢字漢字", 4) == ["漢字", "漢字"]
    assert wrapped("", 4) == [""]


@given(st.text(alphabet="ab /-漢é", max_size=60), st.integers(2, 12))
def test_nothing_is_lost_in_wrapping_and_no_line_is_too_wide(text: str, width: int) -> None:
    lines = wrapped(text, width)
    assert "".join("".join(lines).split()) == "".join(text.split())
    assert all(columns(line) <= width for line in lines)


ROWS = [
    ("file", "field", "reason"),
    ("content/inbox/a.txt", "date", "tidak ada tanggal di sumbernya"),
    ("content/releases/2020/judul-yang-panjang-sekali.md", "title", "漢字"),
]


@pytest.mark.parametrize("width", [30, 40, 60, 80, 200])
def test_a_table_fits_and_its_columns_begin_together(width: int) -> None:
    lines = list(table(ROWS, width))
    assert max(map(columns, lines)) <= width
    shown = "".join("".join(lines).split())
    for row in ROWS:
        for cell in row:
            assert set("".join(cell.split())) <= set(shown)
    start = lines[0].index("reason")
    assert all(len(line) <= start or line[start - 1] == " " for line in lines if line.isascii())


def test_a_table_without_a_width_is_as_wide_as_it_takes() -> None:
    lines = list(table(ROWS, None))
    assert len(lines) == 3
    assert lines[2] == f"{ROWS[2][0]}  title  漢字"


def test_a_pipe_has_no_width_and_no_colour(monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.setenv("COLUMNS", "33")
    monkeypatch.setenv("TERM", "xterm")
    monkeypatch.delenv("NO_COLOR", raising=False)
    assert (terminal_width(io.StringIO()), shows_colour(io.StringIO())) == (None, False)
    assert (terminal_width(Terminal()), shows_colour(Terminal())) == (33, True)
    monkeypatch.setenv("NO_COLOR", "1")
    assert not shows_colour(Terminal())
    monkeypatch.delenv("NO_COLOR")
    monkeypatch.setenv("TERM", "dumb")
    assert not shows_colour(Terminal())


def test_colours_are_codes_around_the_text() -> None:
    assert coloured("a", "red", "bold") == "\x1b[31;1ma\x1b[0m"
    assert coloured("a") == "a"
    assert padded("漢", 4) == "漢  "
