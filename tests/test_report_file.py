"""The file that `--report` names: evidence, edits and what is published are not written over."""

from __future__ import annotations

from pathlib import Path

import pytest
from conftest import Site

from warta.report import Result, write_report
from warta.report_file import why_unwritable

ROW = '{"kind": "input", "file": "a.txt"}\n'


@pytest.mark.parametrize("folder", ["output", "content/inbox", "content/releases/2020", "assets", "layouts"])
def test_no_report_lies_in_the_archive(bare_site: Site, folder: str) -> None:
    (bare_site.root / folder).mkdir(parents=True, exist_ok=True)
    why = why_unwritable(bare_site.places, bare_site.root / folder / "laporan.jsonl")
    assert why.startswith(f"lies in {folder.partition('/')[0]}/, which holds the archive")


@pytest.mark.parametrize("text", ["judul: Arsip\n", "[]\n", '["kind"]\n', '{"name": "a"}\n', "{\n", "\xff"])
def test_what_is_no_report_is_not_written_over(bare_site: Site, text: str) -> None:
    path = bare_site.write("lain.json", text.encode("latin-1"))
    assert why_unwritable(bare_site.places, path) == "exists and is no report"
    assert path.read_bytes() == text.encode("latin-1")


@pytest.mark.parametrize("text", ["", ROW, ROW * 2])
def test_an_older_report_is(bare_site: Site, text: str) -> None:
    assert why_unwritable(bare_site.places, bare_site.write("laporan.jsonl", text)) == ""


def test_what_is_written_as_a_report_is_one(bare_site: Site) -> None:
    bare_site.release("2020/rusak.md", title="")
    path = bare_site.root / "laporan.jsonl"
    write_report(path, Result(problems=bare_site.build().problems))
    assert path.stat().st_size
    assert why_unwritable(bare_site.places, path) == ""


def test_a_folder_that_is_not_there_is_told_before_any_work(bare_site: Site, tmp_path: Path) -> None:
    assert why_unwritable(bare_site.places, tmp_path / "tiada" / "a.jsonl") == "No such file or directory"
