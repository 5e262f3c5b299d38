from __future__ import annotations

from warta.outcomes import Outcome, Status, left_out, without_looks
from warta.report import Result


def left(name: str, reason: str, holder: str = "") -> Outcome:
    return Outcome(name, Status.LEFT, reasons=(reason,), holder=holder)


def test_what_was_left_out_is_counted_by_what_holds_it() -> None:
    outcomes = [
        left("content/inbox/a.xml#1", "is in the trash", "content/inbox/a.xml"),
        left("content/inbox/a.xml#2", "is a page", "content/inbox/a.xml"),
        left("content/inbox/a.xml#3", "is a page", "content/inbox/a.xml"),
        left("content/inbox/b/c.png", "is no text (.png)"),
        Outcome("content/inbox/d.md", Status.CONVERTED),
    ]
    assert list(map(str, left_out(outcomes))) == [
        "content/inbox/a.xml: 3 left out: 2 × is a page; 1 × is in the trash; --report FILE lists each",
        "content/inbox/b/: 1 left out: 1 × is no text (.png); --report FILE lists each",
    ]
    result = Result()
    result.take_outcomes(outcomes)
    assert result.status == 0
    assert [str(problem.severity) for problem in result.problems] == ["warning", "warning"]


def test_only_the_commonest_reasons_are_told() -> None:
    outcomes = [left(f"a/{number}", f"reason {number}", "a/") for number in range(9)]
    (problem,) = left_out(outcomes)
    assert problem.message.endswith("; and others")
    assert problem.message.count("×") == 5


def test_codes_that_are_shown_plainly_are_told_once_for_a_site() -> None:
    outcomes = [
        Outcome("content/inbox/situs/content/a.md", Status.CONVERTED, wrappers=("kotak", "iframe", "kotak")),
        Outcome("content/inbox/situs/content/berita/b.md", Status.CONVERTED, wrappers=("kotak",)),
        Outcome("content/inbox/c.md", Status.CONVERTED, wrappers=("catatan",)),
        Outcome("content/inbox/d.md", Status.CONVERTED),
    ]
    told = "of its posts codes, frames and scripts are shown plainly, by their words or a link, or left out:"
    assert [str(problem) for problem in without_looks(outcomes)] == [
        f"content/inbox/: in 1 {told} catatan (1); --report FILE lists each post",
        f"content/inbox/situs/: in 2 {told} kotak (3), iframe (1); --report FILE lists each post",
    ]
    result = Result()
    result.take_outcomes(outcomes)
    assert [str(problem.severity) for problem in result.problems] == ["warning", "warning"]
