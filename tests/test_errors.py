"""Problems as one line each, and the exceptions that carry several."""

from __future__ import annotations

import pytest
from hypothesis import given, settings
from hypothesis import strategies as st

from warta.errors import (
    ContentError,
    Problem,
    SettingsError,
    Severity,
    StoreBusyError,
    WartaError,
    has_errors,
    one_line,
)


def test_a_problem_tells_file_line_fault_and_cure_in_one_line() -> None:
    problem = Problem(
        "content/releases/2020/x.md", 4, "date: '31 Februari' is not a date", "write YYYY-MM-DD"
    )
    assert str(problem) == (
        "content/releases/2020/x.md:4: date: '31 Februari' is not a date; write YYYY-MM-DD"
    )


def test_a_problem_without_a_line_or_a_cure_leaves_them_out() -> None:
    assert str(Problem("site.yml", None, "is not UTF-8")) == "site.yml: is not UTF-8"


def test_a_problem_is_an_error_unless_it_says_otherwise() -> None:
    assert Problem("a", 1, "m").is_error
    assert not Problem("a", 1, "m", severity=Severity.REVIEW).is_error
    assert not Problem("a", 1, "m", severity=Severity.WARNING).is_error


def test_only_errors_among_problems_count_as_errors() -> None:
    told = [Problem("a", 1, "m", severity=Severity.REVIEW), Problem("a", 1, "m", severity=Severity.WARNING)]
    assert not has_errors([])
    assert not has_errors(told)
    assert has_errors([*told, Problem("b", 1, "m")])


def test_an_input_cannot_steer_the_terminal_through_a_message() -> None:
    problem = Problem("x.md", 1, "title: '\x1b[2J\nerror: forged\u2028\x9b1m' is odd")
    assert str(problem) == r"x.md:1: title: '\x1b[2J\nerror: forged\u2028\x9b1m' is odd"


def test_words_in_any_script_stay_as_they_are() -> None:
    assert one_line("Aksara ꦗꦮ, “kutipan”, 新聞 🗞") == "Aksara ꦗꦮ, “kutipan”, 新聞 🗞"


@settings(deadline=None)
@given(st.text(st.characters(), max_size=40))
def test_any_text_becomes_one_printable_line(text: str) -> None:
    assert one_line(text).isprintable()


def test_an_exception_tells_all_problems_in_order_of_place() -> None:
    problems = [Problem("b.md", 2, "second"), Problem("b.md", None, "first of b"), Problem("a.md", 9, "a")]
    error = ContentError(problems)
    assert [problem.message for problem in error.problems] == ["a", "first of b", "second"]
    assert str(error) == "a.md:9: a\nb.md: first of b\nb.md:2: second"


@pytest.mark.parametrize("kind", [SettingsError, ContentError, StoreBusyError])
def test_every_exception_can_be_caught_as_one_kind(kind: type[WartaError]) -> None:
    with pytest.raises(WartaError, match=r"^site\.yml:3: bad$"):
        raise kind([Problem("site.yml", 3, "bad")])
