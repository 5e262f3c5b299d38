from __future__ import annotations

from pathlib import Path

import pytest

from warta.kept_files import is_open_for, left_problem, missing_beside, write_beside
from warta.rawfile import RawFile

RAW = RawFile(Path("a.eml"), "content/inbox/a.eml", "a.eml")


def test_files_are_written_once_and_never_over_another(tmp_path: Path) -> None:
    files = {"a.pdf": b"satu", "foto/b.png": b"dua"}
    assert write_beside(tmp_path, files) == []
    assert {name: (tmp_path / name).read_bytes() for name in files} == files
    (tmp_path / "a.pdf").write_bytes(b"milik orang")
    assert write_beside(tmp_path, {"a.pdf": b"tiga", "foto/b.png": b"dua"}) == ["a.pdf"]
    assert (tmp_path / "a.pdf").read_bytes() == b"milik orang"


def test_what_was_left_is_told() -> None:
    assert left_problem(RAW, []) is None
    problem = left_problem(RAW, ["a.pdf", "b.png"])
    assert problem is not None
    assert "a.pdf, b.png" in problem.message
    assert problem.severity == "review"


FILES = {"a.pdf": b"satu", "foto/b.png": b"dua"}


@pytest.mark.parametrize(
    ("there", "expected"),
    [
        ({}, True),
        (FILES, True),
        ({"foto/b.png": b"dua"}, True),
        ({"a.pdf": b"satu", ".a.pdf.part": b"sa"}, True),
        ({"a.pdf": b"lain"}, False),
        ({"foto/a.pdf": b"satu"}, False),
        ({"index.md": b"rilis"}, False),
        ({"a.pdf": b"satu", "c.txt": b""}, False),
    ],
)
def test_a_folder_is_open_for_what_was_left_there_of_the_same_release(
    tmp_path: Path, there: dict[str, bytes], expected: bool
) -> None:
    for name, data in there.items():
        (tmp_path / name).parent.mkdir(exist_ok=True)
        (tmp_path / name).write_bytes(data)
    assert is_open_for(tmp_path, FILES) is expected


def test_a_folder_that_is_not_there_is_open(tmp_path: Path) -> None:
    assert is_open_for(tmp_path / "tiada", FILES)


def test_files_that_are_not_there_are_missing(tmp_path: Path) -> None:
    (tmp_path / "a.pdf").write_bytes(b"lain")
    assert missing_beside(tmp_path, FILES) == ["foto/b.png"]
