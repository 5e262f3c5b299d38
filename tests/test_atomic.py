"""Files written whole or not at all."""

from __future__ import annotations

import os
from collections.abc import Callable
from pathlib import Path

import pytest

from warta.atomic import is_draft, replace, write_new, write_over


def no_link(*_: object) -> None:
    raise OSError(95, "Operation not supported")


@pytest.mark.parametrize("has_links", [True, False])
def test_a_new_file_is_written_and_an_existing_one_never(
    tmp_path: Path, monkeypatch: pytest.MonkeyPatch, has_links: bool
) -> None:
    if not has_links:
        monkeypatch.setattr(os, "link", no_link)
    path = tmp_path / "dalam" / "a.md"
    write_new(path, b"satu")
    with pytest.raises(FileExistsError):
        write_new(path, b"dua")
    assert [p.name for p in path.parent.iterdir()] == ["a.md"]
    assert path.read_bytes() == b"satu"


def test_a_file_is_replaced_only_where_it_holds_what_was_read(tmp_path: Path) -> None:
    path = tmp_path / "a.md"
    path.write_bytes(b"satu")
    replace(path, b"satu", b"dua")
    assert path.read_bytes() == b"dua"
    with pytest.raises(OSError, match="changed meanwhile"):
        replace(path, b"satu", b"tiga")
    assert path.read_bytes() == b"dua"
    with pytest.raises(FileNotFoundError):
        replace(tmp_path / "b.md", b"", b"tiga")
    assert [p.name for p in tmp_path.iterdir()] == ["a.md"]


@pytest.mark.parametrize(
    "write",
    [
        lambda path: write_new(path.with_name("b.md"), b"dua"),
        lambda path: replace(path, b"satu", b"dua"),
        lambda path: write_over(path, b"dua"),
    ],
)
def test_a_failure_leaves_what_was_there_and_nothing_else(
    tmp_path: Path, monkeypatch: pytest.MonkeyPatch, write: Callable[[Path], None]
) -> None:
    path = tmp_path / "a.md"
    path.write_bytes(b"satu")

    def full(*_: object) -> None:
        raise OSError(28, "No space left on device")

    monkeypatch.setattr(os, "link", full)
    monkeypatch.setattr(Path, "replace", full)
    with pytest.raises(OSError, match="No space"):
        write(path)
    assert {p.name: p.read_bytes() for p in tmp_path.iterdir()} == {"a.md": b"satu"}


def test_a_file_is_written_over(tmp_path: Path) -> None:
    write_over(tmp_path / "dalam" / "a.html", b"satu")
    write_over(tmp_path / "dalam" / "a.html", b"dua")
    assert {p.name: p.read_bytes() for p in (tmp_path / "dalam").iterdir()} == {"a.html": b"dua"}


@pytest.mark.parametrize(
    "write",
    [
        lambda path: write_new(path.with_name("b.md"), b"dua"),
        lambda path: replace(path, b"satu", b"dua"),
        lambda path: write_over(path, b"dua"),
    ],
)
def test_another_name_of_the_file_that_a_killed_run_left_is_not_written_through(
    tmp_path: Path, write: Callable[[Path], None]
) -> None:
    path, kept = tmp_path / "a.md", tmp_path / "c.md"
    path.write_bytes(b"satu")
    for name in (".a.md.part", ".b.md.part", "c.md"):
        os.link(path, tmp_path / name)
    write(path)
    assert kept.read_bytes() == b"satu"
    assert b"dua" in {p.read_bytes() for p in tmp_path.iterdir()}


def test_a_draft_is_told_from_other_files() -> None:
    assert is_draft(Path("2019/.a.md.part"))
    assert not is_draft(Path("2019/a.md.part"))
    assert not is_draft(Path("2019/.a.md"))
