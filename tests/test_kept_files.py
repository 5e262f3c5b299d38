from __future__ import annotations

from pathlib import Path

from warta.kept_files import left_problem, write_beside
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
