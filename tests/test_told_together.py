"""Of problems that are too many to tell each, none hides another kind."""

from __future__ import annotations

from warta.errors import Problem, Severity
from warta.report import Result, told
from warta.told_together import MOST_ALIKE, MOST_KINDS, MOST_TOLD

EMPTY = [Problem(f"content/inbox/a.zip/{n:03}/x.txt", None, "is empty", "save it again") for n in range(120)]


def lines(*problems: Problem) -> list[str]:
    return list(told(Result(problems=list(problems))))


def test_errors_that_are_few_are_each_told() -> None:
    assert len(lines(*EMPTY[:MOST_TOLD])) == MOST_TOLD


def test_alike_errors_of_one_archive_are_one_line_with_an_example_and_all_others_show() -> None:
    others = [
        Problem("content/inbox/b.pdf", None, "is a scan"),
        Problem("content/inbox/a.zip/z.eml", 3, "is cut"),
    ]
    assert lines(*EMPTY, *others, Problem("z.md", 1, "aneh", severity=Severity.WARNING)) == [
        "error: content/inbox/a.zip/000/x.txt: is empty; save it again"
        " (and 119 more like it in content/inbox/a.zip)",
        "error: content/inbox/a.zip/z.eml:3: is cut",
        "error: content/inbox/b.pdf: is a scan",
        "error: … and 119 more; --report FILE lists all",
        "warning: z.md:1: aneh",
    ]


def test_alike_errors_of_other_places_are_told_apart() -> None:
    items = [Problem(f"content/inbox/e.xml#{n}", n, f"is {n} too many") for n in range(60)]
    found = lines(*items, *EMPTY, Problem("content/inbox/teks/a.txt", None, "is empty"))
    assert found[:-1] == [
        "error: content/inbox/a.zip/000/x.txt: is empty; save it again"
        " (and 119 more like it in content/inbox/a.zip)",
        "error: content/inbox/e.xml#0:0: is 0 too many (and 59 more like it in content/inbox/e.xml)",
        "error: content/inbox/teks/a.txt: is empty",
    ]


def test_where_places_are_too_many_kinds_alone_count() -> None:
    many = [Problem(f"content/inbox/{n:03}/x.txt", None, "is empty") for n in range(120)]
    assert lines(*many, Problem("content/inbox/z.pdf", None, "is a scan"))[:-1] == [
        "error: content/inbox/000/x.txt: is empty (and 119 more like it)",
        "error: content/inbox/z.pdf: is a scan",
    ]


def test_more_kinds_than_a_terminal_holds_are_cut() -> None:
    kinds = [Problem(f"{n:04}.md", None, "is " + "x" * (n + 1)) for n in range(MOST_KINDS + 7)]
    assert len(lines(*kinds)) == MOST_KINDS + 1
    assert lines(*kinds)[-1] == "error: … and 7 more; --report FILE lists all"


def test_of_warnings_that_are_too_many_none_hides_another_kind() -> None:
    alike = [
        Problem(f"{number:03}.md", 1, f"the text refers to '/a/{number}'", severity=Severity.WARNING)
        for number in range(120)
    ]
    assert lines(*alike, Problem("z.md", 1, "aneh", severity=Severity.WARNING)) == [
        *(f"warning: 00{number}.md:1: the text refers to '/a/{number}'" for number in range(MOST_ALIKE)),
        "warning: z.md:1: aneh",
        "warning: … and 115 more (115 × the text refers to …); --report FILE lists all",
    ]
    assert len(lines(*alike[:MOST_TOLD])) == MOST_TOLD
