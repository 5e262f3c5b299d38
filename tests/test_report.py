"""What a run tells on the terminal, and the report that a program reads."""

from __future__ import annotations

import json
from pathlib import Path
from typing import Any

import pytest
from conftest import Site

from warta.errors import NOTE, Problem, Severity
from warta.intake.findings import Certainty, Finding
from warta.outcomes import Outcome, Status
from warta.report import (
    MOST_DIFFS,
    Counts,
    Result,
    again_line,
    done_lines,
    held_line,
    last_line,
    told,
    write_report,
)
from warta.told_together import MOST_TOLD


def test_errors_come_first_then_what_needs_an_eye_then_warnings_each_in_order_of_place() -> None:
    problems = [
        Problem("b.md", 2, "aneh", "perbaiki", Severity.WARNING),
        Problem("b.md", 9, "salah", "perbaiki"),
        Problem("b.md", 10, "salah juga"),
        Problem("a.md", None, "periksa", "lihat", Severity.REVIEW),
        Problem("a.md", 3, "salah", "perbaiki"),
        Problem("a.md", 3, "salah", "perbaiki"),
    ]
    assert list(told(Result(problems=problems))) == [
        "error: a.md:3: salah; perbaiki",
        "error: b.md:9: salah; perbaiki",
        "error: b.md:10: salah juga",
        "review: a.md: periksa; lihat",
        "warning: b.md:2: aneh; perbaiki",
    ]


def test_what_all_notes_for_review_ask_for_is_said_once() -> None:
    notes = [Problem(f"{name}.md", 3, "date: dua", NOTE, Severity.REVIEW) for name in "ab"]
    other = Problem("c.md", None, "berubah", "lihat", Severity.REVIEW)
    assert list(told(Result(problems=notes[:1]))) == [f"review: a.md:3: date: dua; {NOTE}"]
    assert list(told(Result(problems=[*notes, other]))) == [
        "review: a.md:3: date: dua",
        "review: b.md:3: date: dua",
        "review: c.md: berubah; lihat",
        f"review: 2 such notes: {NOTE}; `python build.py review --html` shows the sources",
    ]


@pytest.mark.parametrize(
    ("held", "line"),
    [
        ([], ""),
        (["draft"], "not published: 1 draft"),
        (["draft", "embargo", "draft"], "not published: 2 drafts, 1 under embargo"),
        (["embargo"], "not published: 1 under embargo"),
    ],
)
def test_one_line_tells_what_is_not_public_yet(held: list[str], line: str) -> None:
    assert held_line(Result(held=[["a.md", why] for why in held])) == line


def test_the_last_line_tells_what_was_done() -> None:
    result = Result(counts=Counts(read=1, converted=2, rendered=3, written=4, removed=5))
    assert last_line(result, 1.234) == "read 1, converted 2, rendered 3, written 4, removed 5 in 1.23 s"


def a_difference(number: int, before: str = "lama", after: str = "baru") -> Outcome:
    problem = Problem(f"content/inbox/{number:02}.txt", None, "berubah", "lihat", Severity.REVIEW)
    diff = ("@@ -1,1 +1,1 @@", f"-{before}", f"+{after}")
    return Outcome(
        problem.path, Status.CHANGED, "a.md", problem=problem, changes=("title: a → b",), diff=diff
    )


def told_of(*outcomes: Outcome) -> list[str]:
    result = Result()
    result.take_outcomes(outcomes)
    return list(told(result))


def test_a_difference_stands_below_its_problem_and_steers_no_terminal() -> None:
    assert told_of(a_difference(1, after="\x1b[31m\u202ebaru")) == [
        "review: content/inbox/01.txt: berubah; lihat",
        "    title: a → b",
        "    @@ -1,1 +1,1 @@",
        "    -lama",
        "    +\\x1b[31m\\u202ebaru",
    ]


def test_of_a_long_line_what_is_around_the_difference_is_shown() -> None:
    same = "kata " * 100
    lines = told_of(a_difference(1, f"{same}lama {same}", f"{same}baru {same}"))
    assert all(len(line) < 120 for line in lines)
    assert [line[4:9] for line in lines[3:]] == ["-…kata"[:5], "+…kata"[:5]]
    assert ["lama" in lines[3], "baru" in lines[4]] == [True, True]
    lines = told_of(a_difference(1, f"lama {same}", f"baru {same}"))
    assert [line[4:9] for line in lines[3:]] == ["-lama", "+baru"]
    assert all(line.endswith("…") for line in lines[3:])


def test_of_many_differences_the_first_are_shown() -> None:
    lines = told_of(*(a_difference(number) for number in range(MOST_DIFFS + 2)))
    assert sum("@@" in line for line in lines) == MOST_DIFFS
    assert lines[-1] == "review: the differences of 2 more files are left out; --report FILE holds all"


def test_what_was_written_and_would_be_is_told_with_what_changes() -> None:
    result = Result()
    result.take_outcomes(
        [
            Outcome(
                "a.txt", Status.RECONVERTED, "a.md", changes=("title: A → B", "text: of 1 paragraph 1 added")
            ),
            Outcome("b.txt", Status.CONVERTED, "b.md"),
            Outcome("c.txt", Status.KNOWN, "c.md"),
            Outcome(
                "d.txt", Status.WOULD_CHANGE, "d.md", changes=("date: (none) → 2020",), diff=("-a", "+b")
            ),
            Outcome("e.txt", Status.EDITED, "e.md", proposed="e.md.proposed"),
        ]
    )
    assert list(done_lines(result)) == [
        "converted: b.txt -> b.md",
        "reconverted: a.txt -> a.md",
        "    title: A → B",
        "    text: of 1 paragraph 1 added",
        "would change: d.txt -> d.md",
        "    date: (none) → 2020",
        "    -a",
        "    +b",
        "proposed: e.txt -> e.md.proposed",
    ]
    assert result.counts.converted == 2
    many = Result(outcomes=[Outcome(f"{n}", Status.WOULD_CHANGE, "a.md") for n in range(MOST_TOLD + 3)])
    assert list(done_lines(many))[-1] == "would change: … and 3 more; --report FILE lists all"


@pytest.mark.parametrize(
    ("statuses", "line"),
    [
        ([Status.KNOWN], "read 1 file again: 1 unchanged"),
        (
            [Status.KNOWN, Status.WOULD_CHANGE, Status.EDITED, Status.CHANGED],
            "read 4 files again: 1 unchanged, 1 would change, 2 left; --yes rewrites what would change;"
            " --propose writes new versions beside what is left",
        ),
        ([Status.RECONVERTED] * 2, "read 2 files again: 2 rewritten"),
    ],
)
def test_one_line_tells_what_reading_again_came_to(statuses: list[Status], line: str) -> None:
    assert again_line(Result(outcomes=[Outcome("a", status, "a.md") for status in statuses])) == line


def rows_of(path: Path) -> list[dict[str, Any]]:
    return [json.loads(line) for line in path.read_text("utf-8").splitlines()]


def test_the_report_has_one_object_a_line_for_each_input_and_each_problem(tmp_path: Path) -> None:
    outcome = Outcome(
        "content/inbox/a.txt",
        Status.CONVERTED,
        "content/releases/2020/a.md",
        fields={"title": "Judul\nbaru", "date": "2020-01-02"},
        findings={
            "title": Finding(Certainty.STATED, "the line above the date", "Judul baru", (3, 4)),
            "date": Finding(Certainty.DERIVED, "from the address", doubt="hari Rabu"),
            "agency": Finding(Certainty.MISSING),
        },
        reasons=("periksa",),
    )
    result = Result(
        outcomes=[outcome, a_difference(7)],
        releases=[{"file": "a.md", "status": "published", "fields": {"title": "é"}, "reasons": []}],
        problems=[Problem("a.md", 3, "salah", "perbaiki"), Problem("a.md", 3, "salah", "perbaiki")],
    )
    write_report(tmp_path / "laporan.jsonl", result)
    assert rows_of(tmp_path / "laporan.jsonl") == [
        {
            "kind": "input",
            "file": "content/inbox/a.txt",
            "line": None,
            "status": "converted",
            "fields": {
                "title": {
                    "value": "Judul\nbaru",
                    "certainty": "stated",
                    "reason": "the line above the date",
                    "evidence": "Judul baru",
                    "lines": [3, 4],
                },
                "date": {
                    "value": "2020-01-02",
                    "certainty": "derived",
                    "reason": "from the address",
                    "doubt": "hari Rabu",
                },
                "agency": {"value": None, "certainty": "missing"},
            },
            "reasons": ["periksa"],
            "target": "content/releases/2020/a.md",
        },
        {
            "kind": "input",
            "file": "content/inbox/07.txt",
            "line": None,
            "status": "changed",
            "fields": {},
            "reasons": [],
            "target": "a.md",
            "changes": ["title: a → b"],
            "diff": ["@@ -1,1 +1,1 @@", "-lama", "+baru"],
        },
        {
            "kind": "input",
            "file": "a.md",
            "line": None,
            "status": "published",
            "fields": {"title": "é"},
            "reasons": [],
        },
        {
            "kind": "problem",
            "file": "a.md",
            "line": 3,
            "status": "error",
            "fields": {},
            "reasons": ["salah", "perbaiki"],
        },
    ]


def test_every_input_is_in_the_report_of_every_build(bare_site: Site, tmp_path: Path) -> None:
    bare_site.write("content/inbox/gambar.png", b"\x89PNG")
    bare_site.write("content/inbox/mentah.txt", "Balai Garam\n\nJudul\n\nSenin, 2 Maret 2020\n\nIsi.\n")
    seen = []
    for _ in range(2):
        write_report(tmp_path / "laporan.jsonl", bare_site.build(detailed=True))
        rows = rows_of(tmp_path / "laporan.jsonl")
        assert all(set(row) >= {"kind", "file", "line", "status", "fields", "reasons"} for row in rows)
        seen.append({row["file"]: row["status"] for row in rows if row["kind"] == "input"})
    inputs = {path for path in bare_site.places.content.rglob("*") if path.suffix in (".md", ".txt", ".png")}
    for statuses in seen:
        assert set(statuses) == {path.relative_to(bare_site.root).as_posix() for path in inputs}
        assert statuses["content/inbox/gambar.png"] == "refused"
    assert [statuses["content/inbox/mentah.txt"] for statuses in seen] == ["converted", "known"]


def test_a_file_of_the_bytes_of_another_is_told_once() -> None:
    again = Outcome("content/inbox/b.txt", Status.KNOWN, "content/releases/a.md")
    same = Outcome("content/inbox/c.txt", Status.KNOWN, "content/releases/a.md", reasons=("the same bytes",))
    result = Result(outcomes=[again, same])
    assert list(done_lines(result)) == ["not converted again: content/inbox/c.txt: the same bytes"]
