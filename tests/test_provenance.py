"""The mark that tells a file as it was converted from one that somebody edited."""

from __future__ import annotations

from typing import Any

import pytest
from hypothesis import given
from hypothesis import strategies as st

from warta import frontmatter
from warta.digests import digest_bytes
from warta.provenance import claimed_source, is_untouched, mark_of, marked, without_mark

VALUES: dict[str, Any] = {
    "title": "Panen Garam Dimulai",
    "date": "2020-03-02",
    "agency": "garam",
    "source": {"file": "mentah.txt", "sha256": "a" * 64},
    "views": 12,
}
BODY = "Garam putih dipanen warga pesisir.\n\n  written: bukan tanda\n"


def test_the_mark_is_the_digest_of_the_file_without_it() -> None:
    data = marked(VALUES, BODY)
    plain = frontmatter.write(dict(VALUES), BODY).encode()
    assert without_mark(data) == plain
    assert mark_of(data) == digest_bytes(plain)
    assert data.decode().count(f"\n  sha256: {'a' * 64}\n  written: {digest_bytes(plain)}\nviews: 12\n") == 1


def test_the_mark_is_a_field_of_the_source() -> None:
    parts = frontmatter.split(marked(VALUES, BODY).decode())
    matter, problems = frontmatter.parse("a.md", parts.yaml)
    assert problems == []
    assert matter.values["source"] == VALUES["source"] | {"written": mark_of(marked(VALUES, BODY))}
    assert parts.body == f"\n{BODY}"


def test_a_file_as_it_was_written_is_untouched_with_the_line_ends_of_any_system() -> None:
    data = marked(VALUES, BODY)
    assert is_untouched(data)
    assert is_untouched(data.replace(b"\n", b"\r\n"))


@pytest.mark.parametrize(
    ("old", "new"),
    [
        ("Garam putih", "Garam  putih"),
        ("views: 12", "views: 13"),
        ("\n\n  written: bukan", "\n  written: bukan"),
        ("agency: garam\n", "agency: garam\ntype: news\n"),
        ("pesisir.", "pesisir. "),
        ("Garam Dimulai", "garam dimulai"),
        ("  sha256: a", "  sha256: b"),
        ("---\ntitle", "\ufeff---\ntitle"),
    ],
)
def test_any_edit_shows(old: str, new: str) -> None:
    data = marked(VALUES, BODY).decode()
    assert old in data
    assert not is_untouched(data.replace(old, new, 1).encode())


def test_a_mark_that_is_not_there_or_there_twice_is_no_mark() -> None:
    data = marked(VALUES, BODY)
    line = f"  written: {mark_of(data)}\n".encode()
    assert not is_untouched(without_mark(data))
    assert not is_untouched(data.replace(line, line * 2))
    assert not is_untouched(b"")
    assert not is_untouched(b"written\n" + line)
    assert not is_untouched(data.replace(line, b"") + line)  # in the body it says nothing


@given(
    file=st.text(min_size=1, max_size=40).filter(str.strip),
    title=st.text(min_size=1, max_size=80),
    body=st.text(max_size=200),
    encoding=st.sampled_from([None, "windows-1252"]),
)
def test_whatever_a_release_holds_its_mark_holds(
    file: str, title: str, body: str, encoding: str | None
) -> None:
    source = {"file": file, "sha256": "0" * 64} | ({"encoding": encoding} if encoding else {})
    data = marked({"title": title, "source": source, "views": 1}, body)
    assert is_untouched(data)
    assert without_mark(data) == data.replace(f"  written: {mark_of(data)}\n".encode(), b"", 1)
    assert not is_untouched(data + b"x")


@pytest.mark.parametrize(
    "broken",
    [
        "---\ntitle: [a\nsource:\n  file: mentah.txt\n  sha256: {}\n---\n\nIsi.\n",
        "---\ntitle: a\nsource:\n  file: 'mentah.txt'\n  sha256: \"{}\"\n\nIsi tanpa akhir.\n",
        "---\r\ntitle: [a\r\nsource:\r\n  file: mentah.txt\r\n  sha256: {}\r\n---\r\n\r\nIsi.\r\n",
    ],
)
def test_the_source_of_a_broken_file_is_found(broken: str) -> None:
    assert claimed_source(broken.format("b" * 64).encode()) == {"file": "mentah.txt", "sha256": "b" * 64}


def test_what_is_no_source_is_not_taken_for_one() -> None:
    assert claimed_source(b"\xff\xfe") == {}
    assert claimed_source(b"---\ntitle: a\n---\n\n  file: mentah.txt\n") == {}
    assert claimed_source(b"---\nsource:\n  sha256: abc\n---\n") == {}
