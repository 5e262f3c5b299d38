"""What a run tells on the terminal, and the report that a program reads."""

from __future__ import annotations

import json
from pathlib import Path
from typing import Any

import pytest
from conftest import Site

from warta.conversion import Outcome
from warta.errors import Problem, Severity
from warta.report import Counts, Result, held_line, last_line, told, write_report


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


def test_a_long_list_is_cut_by_kind_and_says_so() -> None:
    problems = [Problem(f"{number:03}.md", 1, "salah") for number in range(120)]
    problems.append(Problem("z.md", 1, "aneh", severity=Severity.WARNING))
    lines = list(told(Result(problems=problems)))
    assert len(lines) == 52
    assert lines[50:] == ["error: … and 70 more; --report FILE lists all", "warning: z.md:1: aneh"]


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


def rows_of(path: Path) -> list[dict[str, Any]]:
    return [json.loads(line) for line in path.read_text("utf-8").splitlines()]


def test_the_report_has_one_object_a_line_for_each_input_and_each_problem(tmp_path: Path) -> None:
    outcome = Outcome(
        "content/inbox/a.txt",
        "converted",
        "content/releases/2020/a.md",
        {"title": "Judul\nbaru", "date": "2020-01-02", "inferred": {"date": "nama berkas"}},
        {"title": "stated", "date": "inferred", "agency": "absent"},
        ("periksa",),
    )
    result = Result(
        outcomes=[outcome],
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
                "title": {"value": "Judul\nbaru", "certainty": "stated"},
                "date": {"value": "2020-01-02", "certainty": "inferred", "evidence": "nama berkas"},
                "agency": {"value": None, "certainty": "absent"},
            },
            "reasons": ["periksa"],
            "target": "content/releases/2020/a.md",
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
