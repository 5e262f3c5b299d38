"""Raw files under another name: their Markdown names them so, unless somebody edited it."""

from __future__ import annotations

from pathlib import Path

import pytest
from raw_archive import LATER, TARGET, Archive, raw, statuses

from warta.frontmatter import parse, split
from warta.provenance import is_untouched, renamed


@pytest.fixture
def archive(tmp_path: Path) -> Archive:
    """An archive with one raw file that has been converted."""
    return Archive.converted(tmp_path / "arsip")


def move(archive: Archive, name: str, other: str) -> None:
    path = archive.places.inbox / other
    path.parent.mkdir(parents=True, exist_ok=True)
    (archive.places.inbox / name).rename(path)


def source_in(archive: Archive, target: str = TARGET) -> str:
    text = (archive.root / target).read_text("utf-8")
    return str(parse("", split(text).yaml)[0].values["source"]["file"])


@pytest.mark.parametrize("name", ["2019/rilis.txt", "- satu: 'dua' #3.txt", "é/12.txt"])
def test_a_moved_raw_file_is_named_anew_and_nothing_else_changes(archive: Archive, name: str) -> None:
    before = (archive.root / TARGET).read_bytes()
    move(archive, "rilis.txt", name)
    (outcome,) = archive.convert().values()
    assert (outcome.status, outcome.target, outcome.problem) == ("renamed", TARGET, None)
    assert source_in(archive) == name
    data = (archive.root / TARGET).read_bytes()
    assert is_untouched(data)
    assert renamed(data, "rilis.txt") == before
    assert set(statuses(archive.convert()).values()) == {"known"}
    assert set(statuses(archive.again()).values()) == {"known"}


def test_what_changes_after_it_was_moved_is_renewed_in_its_place(archive: Archive) -> None:
    move(archive, "rilis.txt", "2019/rilis.txt")
    archive.convert()
    archive.drop("2019/rilis.txt", raw(text=LATER))
    assert statuses(archive.convert()) == {"rilis.txt": "reconverted"}
    assert list(archive.files()) == ["2019/jembatan-rotan-dibuka.md"]


def test_what_somebody_edited_keeps_the_old_name(archive: Archive) -> None:
    path = archive.root / TARGET
    path.write_bytes(path.read_bytes().replace(b"Warga", b"Penduduk"))
    before = archive.files()
    move(archive, "rilis.txt", "2019/rilis.txt")
    assert statuses(archive.convert()) == {"rilis.txt": "known"}
    assert archive.files() == before


def test_a_post_that_its_place_might_hold_and_does_not_is_named_anew_too(archive: Archive) -> None:
    rules = "title: B\ndefaults:\n  - scope: {path: ''}\n    values: {published: false}\n"
    post = (
        "---\ntitle: Rakit Diperbaiki\ndate: 2020-10-01\npublished: true\n---\nRakit itu kini kuat kembali.\n"
    )
    for site in ("situs", "lama"):
        archive.drop(f"{site}/_config.yml", rules)
    archive.drop("situs/_posts/2020-10-01-a.md", post)
    target = archive.convert()["2020-10-01-a.md"].target
    move(archive, "situs/_posts/2020-10-01-a.md", "lama/_posts/2020-10-01-a.md")
    assert archive.convert()["2020-10-01-a.md"].status == "renamed"
    assert source_in(archive, target) == "lama/_posts/2020-10-01-a.md"


def test_names_that_two_raw_files_exchanged_are_told_apart(archive: Archive) -> None:
    other = raw("Pasar Rakit Pindah", "9 Mei 2021", "Pasar rakit pindah ke hulu mulai pekan depan.")
    archive.drop("lain.txt", other)
    target = archive.convert()["lain.txt"].target
    move(archive, "lain.txt", "x")
    move(archive, "rilis.txt", "lain.txt")
    move(archive, "x", "rilis.txt")
    assert statuses(archive.convert()) == {"lain.txt": "renamed", "rilis.txt": "renamed"}
    assert (source_in(archive), source_in(archive, target)) == ("lain.txt", "rilis.txt")
    assert statuses(archive.convert()) == {"lain.txt": "known", "rilis.txt": "known"}


def test_a_copy_beside_it_takes_no_name(archive: Archive) -> None:
    before = archive.files()
    archive.drop("a.txt", raw())
    assert statuses(archive.convert()) == {"a.txt": "known", "rilis.txt": "known"}
    assert archive.files() == before


def test_of_two_new_names_the_first_is_noted_once(archive: Archive) -> None:
    move(archive, "rilis.txt", "b.txt")
    archive.drop("c.txt", raw())
    assert statuses(archive.convert()) == {"b.txt": "renamed", "c.txt": "known"}
    assert source_in(archive) == "b.txt"
    assert statuses(archive.convert()) == {"b.txt": "known", "c.txt": "known"}


def test_nothing_is_written_where_that_is_not_asked_for(archive: Archive) -> None:
    before = archive.files()
    move(archive, "rilis.txt", "b.txt")
    assert statuses(archive.convert(write=False)) == {"b.txt": "renamed"}
    assert archive.files() == before
