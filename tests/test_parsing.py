"""A Markdown file into its parsed form, and the parts of it that a build asks for."""

from __future__ import annotations

import os
from pathlib import Path
from typing import Any

import pytest
from conftest import front_matter

from warta.digests import digest_bytes, unpacked
from warta.parsing import (
    Unparsed,
    details_of,
    form_key,
    outline_of,
    parse_file,
    parse_head,
    parse_input,
    read_together,
)

NAME = "content/releases/a.md"
FIELDS: dict[str, Any] = {"title": "Garam", "date": "2020-01-02", "agency": "garam"}


def test_a_form_has_fields_lines_and_what_its_text_refers_to() -> None:
    record, html = parse_file(NAME, front_matter(FIELDS, "Lihat [peta](peta.pdf).").encode())
    assert record["values"] == FIELDS
    assert record["lines"] == {"title": 2, "date": 3, "agency": 4}
    assert record["refs"] == [["peta.pdf", 7]]
    assert "<p>Lihat" in html


def test_the_outline_has_what_lists_show_and_the_details_the_rest() -> None:
    fields = FIELDS | {"subtitle": "Dari laut", "summary": "Ringkas", "extra": {"a": 1}}
    record, _ = parse_file(NAME, front_matter(fields, "Isi rilis.").encode())
    outline, details = outline_of(record), details_of(record)
    assert "subtitle" not in outline
    assert (outline["title"], outline["summary"], outline["stands_alone"]) == ("Garam", "Ringkas", True)
    assert details.fields["subtitle"] == "Dari laut"
    assert details.fields["extra"] == {"a": 1}


def test_a_file_with_a_fault_tells_it_with_its_line_and_keeps_where_it_is_from() -> None:
    digest = "a" * 64
    record, _ = parse_file(NAME, f"---\ntitle: 7: 8\nsource:\n  sha256: {digest}\n---\n\nIsi.\n".encode())
    assert [(line, severity) for line, _, _, severity in record["problems"]] == [(2, "error")]
    assert record["values"] == {"source": {"sha256": digest}}


def test_a_file_is_read_where_it_is_parsed_and_one_that_is_gone_is_none(tmp_path: Path) -> None:
    data = front_matter(FIELDS, "Isi rilis.").encode()
    (tmp_path / "a.md").write_bytes(data)
    parsed = parse_input(Unparsed(NAME, str(tmp_path / "a.md")))
    assert parsed is not None
    assert parsed.digest == digest_bytes(data)
    assert unpacked(parsed.record)["values"] == FIELDS
    assert parse_input(Unparsed(NAME, str(tmp_path / "b.md"))) is None


def test_files_that_come_together_are_read_first_but_large_ones_and_those_that_are_gone(
    tmp_path: Path,
) -> None:
    data = front_matter(FIELDS, "Isi rilis.").encode()
    for name, text in (("a", data), ("b", data + b" " * 70_000), ("c", b"")):
        (tmp_path / f"{name}.md").write_bytes(text)
    files = [Unparsed(NAME, str(tmp_path / f"{name}.md")) for name in "abcd"]
    known = Unparsed(NAME, str(tmp_path / "a.md"), "f" * 64, b"known")
    gathered = read_together([*files, known])
    assert [file.data for file in gathered] == [data, None, b"", None, b"known"]
    assert [file.place for file in gathered] == [file.place for file in (*files, known)]
    assert [parse_input(file) for file in gathered[:4]] == [parse_input(file) for file in files]


def test_a_file_that_gives_less_at_once_than_it_holds_is_read_to_its_end(
    tmp_path: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    read = os.read
    data = front_matter(FIELDS, "Isi rilis.").encode()
    (tmp_path / "a.md").write_bytes(data)
    file = Unparsed(NAME, str(tmp_path / "a.md"))
    whole = parse_input(file)
    monkeypatch.setattr(os, "read", lambda number, size: read(number, min(size, 10)))
    assert parse_input(file) == whole
    assert read_together([file])[0].data == data


def test_of_a_head_the_body_is_not_read(tmp_path: Path) -> None:
    (tmp_path / "a.md").write_text(front_matter(FIELDS, "Isi rilis."), "utf-8")
    parsed = parse_head(Unparsed(NAME, str(tmp_path / "a.md")))
    assert parsed is not None
    assert parsed.html == ""
    assert unpacked(parsed.outline)["title"] == "Garam"


def test_the_key_of_a_form_ends_in_the_digest_of_its_file() -> None:
    assert form_key(NAME, "0" * 64).partition(":")[2] == "0" * 64
    assert form_key(NAME, "0" * 64) != form_key("content/pages/a.md", "0" * 64)
