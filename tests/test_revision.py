"""Whether the Markdown of a changed raw file may be renewed, and what is told where it may not."""

from __future__ import annotations

from pathlib import Path

import pytest
from raw_archive import LATER, TARGET, Archive, raw, statuses

from warta.provenance import without_mark

ANOTHER = "Pedagang di tepi sungai mengeluhkan harga rotan yang naik, dan meminta agar pasar dibuka lagi."


@pytest.fixture
def archive(tmp_path: Path) -> Archive:
    """An archive with one raw file that has been converted."""
    return Archive.converted(tmp_path / "arsip")


def test_line_ends_of_another_system_are_no_edit(archive: Archive) -> None:
    path = archive.root / TARGET
    path.write_bytes(path.read_bytes().replace(b"\n", b"\r\n"))
    archive.drop("rilis.txt", raw(text=LATER))
    assert statuses(archive.convert()) == {"rilis.txt": "reconverted"}


def test_a_file_without_a_mark_counts_as_edited(archive: Archive) -> None:
    path = archive.root / TARGET
    path.write_bytes(without_mark(path.read_bytes()))
    archive.drop("rilis.txt", raw(text=LATER))
    outcome = archive.convert()["rilis.txt"]
    assert outcome.status == "changed"
    assert "which may have been edited (it has no `source.written`) and is left" in str(outcome.problem)


def test_another_release_under_the_same_name_takes_no_place(archive: Archive) -> None:
    before = archive.files()
    other = raw("Pasar Rakit Pindah", "9 Mei 2021", "Pasar rakit pindah ke hulu mulai pekan depan.")
    archive.drop("rilis.txt", other)
    outcome = archive.convert()["rilis.txt"]
    assert outcome.status == "changed"
    assert str(outcome.problem).startswith(
        f"content/inbox/rilis.txt: is another release than the one that became {TARGET}, which is left as it"
        " is; give the raw file a name of its own"
    )
    assert archive.files() == before


@pytest.mark.parametrize(
    "other",
    [
        raw(date="8 Juli 2019", text=ANOTHER),  # a title that is used every week
        raw(text=ANOTHER),  # or twice a day
        raw("Jembatan Rotan Ditutup", "8 Juli 2019"),  # a text from a template
    ],
)
def test_an_equal_title_or_an_equal_template_makes_no_form_of_a_release(archive: Archive, other: str) -> None:
    before = archive.files()
    archive.drop("rilis.txt", other)
    outcome = archive.convert()["rilis.txt"]
    assert outcome.status == "changed"
    assert "is another release than the one that became" in str(outcome.problem)
    assert archive.files() == before
    archive.convert(propose=True)
    proposed = (archive.root / f"{TARGET}.proposed").read_bytes()
    (archive.root / f"{TARGET}.proposed").rename(archive.root / TARGET)  # a person says that it is the same
    assert statuses(archive.convert()) == {"rilis.txt": "known"}
    assert (archive.root / TARGET).read_bytes() == proposed


def test_a_published_release_does_not_become_one_that_cannot_be_published(archive: Archive) -> None:
    before = archive.files()
    archive.drop("rilis.txt", raw().replace("Dinas Jembatan\n", "").replace("Warga", "Orang"))
    outcome = archive.convert()["rilis.txt"]
    assert archive.files() == before
    assert (outcome.status, outcome.problem and outcome.problem.message) == (
        "changed",
        f"yields no agency now; {TARGET}, made from it before, is left as it is",
    )


def test_outside_the_inbox_a_name_says_too_little_to_renew_a_file(archive: Archive, tmp_path: Path) -> None:
    (tmp_path / "a").mkdir()
    path = tmp_path / "a" / "luar.txt"
    path.write_text(raw("Rakit Disiapkan"))
    target = archive.convert(path)["luar.txt"].target
    before = archive.files()
    path.write_text(raw("Rakit Disiapkan", text=LATER))
    outcome = archive.convert(path)["luar.txt"]
    assert (outcome.status, outcome.target) == ("changed", target)
    assert str(outcome.problem).startswith(f"{path}: is not what became {target} under the same name")
    assert archive.files() == before


def test_a_file_that_only_lacks_the_mark_is_given_it(archive: Archive) -> None:
    path = archive.root / TARGET
    marked = path.read_bytes()
    path.write_bytes(without_mark(marked))
    assert archive.again()["rilis.txt"].changes == ("nothing but digests in `source`",)
    assert path.read_bytes() == without_mark(marked)
    assert statuses(archive.again(write=True)) == {"rilis.txt": "reconverted"}
    assert path.read_bytes() == marked
