"""Which Markdown file a raw file has become, and which addresses are taken."""

from __future__ import annotations

from pathlib import Path

import pytest
from conftest import front_matter
from raw_archive import Archive

from warta.existing import Existing, address_of
from warta.rawfiles import RawFile
from warta.stocktaking import take_stock

OLD, NEW = "a" * 64, "b" * 64


@pytest.fixture
def archive(tmp_path: Path) -> Archive:
    return Archive(tmp_path / "arsip")


def release(archive: Archive, name: str, **fields: object) -> None:
    path = archive.places.releases / name
    path.parent.mkdir(parents=True, exist_ok=True)
    values = {"title": "Rilis", "date": "2020-01-02", "agency": "jembatan", **fields}
    path.write_text(front_matter(values, "Isi."))


def existing(archive: Archive, *inbox: RawFile) -> Existing:
    stock = take_stock(archive.places, 1)
    return Existing(stock.loaded, archive.places, inbox, ("id", "en"), stock.inputs)


def raw_file(name: str, digest: str, *, in_inbox: bool = True) -> RawFile:
    return RawFile(Path(name), f"content/inbox/{name}" if in_inbox else name, name, digest)


def test_a_markdown_file_is_found_by_the_bytes_that_it_came_from_or_by_their_name(archive: Archive) -> None:
    release(archive, "a.md", source={"file": "a.txt", "sha256": OLD})
    now = raw_file("a.txt", NEW)
    there = existing(archive, now)
    assert there.of_bytes(raw_file("lain.txt", OLD)) == "content/releases/a.md"
    assert there.of_bytes(raw_file("lain.txt", NEW)) is None
    assert there.of_older_form(now) == there.of_any_form(now) == "content/releases/a.md"
    assert there.of_any_form(raw_file("lain.txt", OLD)) == "content/releases/a.md"
    assert there.of_any_form(raw_file("lain.txt", NEW)) is None


def test_an_earlier_form_that_is_in_the_inbox_under_another_name_is_not_one(archive: Archive) -> None:
    release(archive, "a.md", source={"file": "a.txt", "sha256": OLD})
    now = raw_file("a.txt", NEW)
    assert existing(archive, now, raw_file("b.txt", OLD)).of_older_form(now) is None


def test_outside_the_inbox_name_and_address_must_agree(archive: Archive) -> None:
    release(archive, "a.md", slug="rilis", source={"file": "a.txt", "sha256": OLD})
    there = existing(archive)
    outside = raw_file("a.txt", NEW, in_inbox=False)
    assert there.of_older_form(outside, "2020/01/02/rilis/") == "content/releases/a.md"
    assert there.of_older_form(outside, "2020/01/03/rilis/") is None
    assert there.of_any_form(outside) is None


@pytest.mark.parametrize("text", ["---\ntitle: [\n{}---\n", "---\ntitle: a\n{}", "{}"])
def test_a_broken_markdown_file_is_found_by_what_it_says_of_its_source(archive: Archive, text: str) -> None:
    path = archive.places.releases / "a.md"
    path.parent.mkdir(parents=True)
    path.write_text(text.format(f"source:\n  file: a.txt\n  sha256: {OLD}\n"))
    now = raw_file("a.txt", NEW)
    there = existing(archive, now)
    assert there.of_bytes(raw_file("lain.txt", OLD)) == there.of_older_form(now) == "content/releases/a.md"


def test_an_address_is_taken_by_a_release_by_its_old_addresses_and_by_what_was_just_written(
    archive: Archive,
) -> None:
    release(archive, "a.md", slug="rilis", aliases=["/2019/rilis/", "/lama.html"])
    there = existing(archive)
    assert not there.is_free("2020-01-02", "rilis", "content/releases/b.md")
    assert not there.is_free("2019", "rilis", "content/releases/b.md")
    assert there.is_free("2019", "rilis", "content/releases/a.md")
    assert there.is_free("", "rilis", "content/releases/b.md")
    there.add(raw_file("b.txt", NEW), "content/releases/b.md", "rilis", {})
    assert not there.is_free("", "rilis", "content/releases/c.md")
    assert not there.is_free("2018", "lain", "content/releases/b.md")
    assert there.of_bytes(raw_file("lain.txt", NEW)) == "content/releases/b.md"


def test_a_renewed_file_is_found_by_its_new_bytes_alone_and_keeps_its_old_address(archive: Archive) -> None:
    release(archive, "a.md", slug="rilis", source={"file": "a.txt", "sha256": OLD})
    now = raw_file("a.txt", NEW)
    there = existing(archive, now)
    there.renew(now, "content/releases/a.md", "2021-01-01", "rilis")
    assert (there.of_bytes(raw_file("lain.txt", OLD)), there.of_bytes(raw_file("lain.txt", NEW))) == (
        None,
        "content/releases/a.md",
    )
    for date in ("2020-01-02", "2021-01-01"):
        assert not there.is_free(date, "rilis", "content/releases/b.md")


def test_a_markdown_file_is_without_its_raw_file_where_neither_its_name_nor_its_bytes_are_there(
    archive: Archive,
) -> None:
    path = "content/releases/a.md"
    release(archive, "a.md", source={"file": "a.txt", "sha256": OLD})
    release(archive, "b.md", source={"file": "b.txt", "sha256": NEW})
    changed = raw_file("a.txt", "c" * 64)
    others = raw_file("a.txt", NEW)
    for inbox, is_without in (
        ((), True),
        ((raw_file("lain.txt", OLD),), False),
        ((changed,), False),
        ((others,), True),
    ):
        assert existing(archive, *inbox).is_without_raw(path) is is_without
    assert existing(archive, raw_file("b.txt", NEW)).may_be_followed() == [path]


def test_a_raw_file_that_was_renamed_is_told_from_a_copy(archive: Archive) -> None:
    path = "content/releases/a.md"
    release(archive, "a.md", source={"file": "a.txt", "sha256": OLD})
    moved, first = raw_file("b.txt", OLD), raw_file("a.txt", OLD)
    assert existing(archive, moved).is_under_another_name(moved, path)
    assert not existing(archive, first, moved).is_under_another_name(moved, path)
    assert not existing(archive, first).is_under_another_name(first, path)
    outside = raw_file("b.txt", OLD, in_inbox=False)
    assert not existing(archive).is_under_another_name(outside, path)


def test_by_its_old_name_nothing_finds_what_is_noted_under_another(archive: Archive) -> None:
    path = "content/releases/a.md"
    release(archive, "a.md", source={"file": "a.txt", "sha256": OLD})
    moved = raw_file("b.txt", OLD)
    there = existing(archive)
    there.note_name(moved, path)
    assert there.of_older_form(raw_file("a.txt", NEW)) is None
    assert there.of_bytes(moved) == path


def test_an_address_is_the_date_and_the_slug() -> None:
    assert address_of("2020-01-02T10:00:00+07:00", "a") == address_of("2020-01-02", "a") == "2020/01/02/a/"
    assert address_of("", "a") == "undated/a/"
