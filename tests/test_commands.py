"""The commands that tell by themselves: what they print, write and leave alone, and how they end."""

from __future__ import annotations

import json
import re
from collections.abc import Callable
from pathlib import Path

import pytest
from conftest import REPO, Done, Site, read_tree

from warta.cli import main

RAW = (
    "Balai Garam\n\nPanen raya dimulai\n\nSenin, 2 Maret 2020\n\n"
    "Garam putih dipanen oleh warga pesisir yang sudah lama menunggu musim kering di tambak mereka.\n"
)


def test_explaining_prints_roles_and_fields_and_writes_nothing(
    command: Callable[..., Done], bare_site: Site
) -> None:
    raw = bare_site.write("content/inbox/mentah.txt", RAW)
    before = read_tree(bare_site.root)
    done = command("convert", "--explain", str(raw), "--site", "arsip")
    assert (done.status, done.err) == (0, [])
    assert any(re.fullmatch(r"3  title +Panen raya dimulai", line) for line in done.out)
    assert any(re.match(r"date +stated +2020-03-02", line) for line in done.out)
    bare_site.write("content/inbox/gambar.txt", b"\x89PNG")
    done = command("convert", "--explain", "arsip/content/inbox/gambar.txt", "--site", "arsip")
    assert (done.status, done.out[1].startswith("refused: content/inbox/gambar.txt: is a PNG")) == (1, True)
    bare_site.remove("content/inbox/gambar.txt")
    assert read_tree(bare_site.root) == before


def test_review_prints_a_table_and_writes_a_report_and_a_page(
    command: Callable[..., Done], site: Site, tmp_path: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    site.write("content/inbox/gambar.png", b"\x89PNG")
    site.release("2020/ragu.md", review=[{"field": "date", "reason": "ragu"}])
    before = read_tree(site.root)
    done = command("review", "--site", "arsip", "--report", "laporan.jsonl")
    assert (done.status, done.err) == (0, [])
    assert [line.split()[0] for line in done.out[:3]] == [
        "file",
        "content/inbox/gambar.png",
        next(line.split()[0] for line in done.out if "ragu.md" in line),
    ]
    assert done.out[-1] == "2 things to review in 2 files"
    rows = [json.loads(line) for line in (tmp_path / "laporan.jsonl").read_text("utf-8").splitlines()]
    assert [row["status"] for row in rows] == ["refused", "error"]
    assert read_tree(site.root) == before
    assert len(command("review", "--site", "arsip", "--quiet").out) == 3
    assert main(REPO, ["review", "--html", "--site", "arsip"]) == 0
    assert (site.places.state / "review.html").is_file()
    assert main(REPO, ["review", "--html", "periksa.html", "--site", "arsip"]) == 0
    assert (tmp_path / "periksa.html").is_file()
    assert main(REPO, ["review", "--html", "arsip/output/a.html", "--site", "arsip"]) == 1
    assert not site.places.output.exists()


def test_new_prints_the_path_of_a_draft_and_refuses_to_write_it_twice(
    command: Callable[..., Done], bare_site: Site
) -> None:
    first = command("new", "Panen Raya", "--site", "arsip")
    assert (first.status, first.err) == (0, [])
    assert re.fullmatch(r"arsip/content/releases/\d{4}/panen-raya\.md", first.out[0])
    written = Path(first.out[0]).read_bytes()
    second = command("new", "Panen Raya", "--site", "arsip")
    assert (second.status, second.out) == (1, [])
    assert second.err[0].endswith("panen-raya.md: exists already; open it, or choose another title")
    assert Path(first.out[0]).read_bytes() == written
    assert command("new", " ", "--site", "arsip").status == 2
    assert command("check", "--site", "arsip").status == 0
