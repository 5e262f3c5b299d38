from __future__ import annotations

from pathlib import Path

import pytest
from raw_archive import Archive

POST = (
    "---\ntitle: A\nauthor: Dinas Jembatan\ndate: {date}\npermalink: {address}\n---\n\n"
    "Dinas Jembatan membuka {what}.\n"
)


@pytest.fixture
def archive(tmp_path: Path) -> Archive:
    return Archive(tmp_path)


def release(archive: Archive) -> str:
    (path,) = archive.places.releases.rglob("*.md")
    return path.read_text("utf-8")


def test_every_address_at_which_a_release_was_out_stays(archive: Archive) -> None:
    archive.drop("a.md", POST.format(date="2019-07-01", address="/satu/", what="jembatan"))
    archive.convert()
    archive.drop("a.md", POST.format(date="2019-07-02", address="/dua/", what="jembatan itu"))
    assert archive.convert()["a.md"].status == "reconverted"
    text = release(archive)
    assert "aliases:\n- /satu/\n- /dua/\n- /2019/07/01/a/\n" in text
    assert "slug: a\n" in text
    assert archive.again()["a.md"].status == "known"


def test_an_address_that_another_release_has_is_not_taken_over(archive: Archive) -> None:
    archive.drop("a.md", POST.format(date="2019-07-01", address="/satu/", what="jembatan"))
    archive.drop("b.md", POST.format(date="2018-07-01", address="/dua/", what="dermaga"))
    archive.convert()
    archive.drop("a.md", POST.format(date="2019-07-01", address="/dua/", what="jembatan itu"))
    archive.convert()
    changed = (archive.places.releases / "2019" / "a.md").read_text("utf-8")
    assert "aliases:\n- /satu/\n" in changed
    assert "- /dua/\n" not in changed
    assert "no redirect from /dua/" in changed
    edited = archive.places.releases / "2019" / "a.md"
    edited.write_text(changed.replace("jembatan itu", "jembatan ini"), encoding="utf-8")
    assert archive.again()["a.md"].status == "known"
