"""Accepted proposals as entries of the files that a person owns."""

from __future__ import annotations

from pathlib import Path

import pytest

from warta.acceptance import add_entries, glossary_entry, tag_entry
from warta.errors import ContentError
from warta.glossary import parse_glossary
from warta.proposals import Kind, Proposal
from warta.tags import parse_tags

SPG = Proposal(Kind.ABBREVIATION, "spg", "Standar: Garam", "SPG", 2, "a.md", 7, (("Surat Garam", 1),))
NAME = Proposal(Kind.NAME, "teluk-dalam", "Teluk Dalam", "", 1, "b.md", 9)
OWN = "# milik arsiparis\n\ngaram:   # ditulis tangan\n  label: Garam\n"


def test_an_entry_says_where_it_was_found() -> None:
    assert tag_entry(SPG) == (
        "# in 2 releases, such as a.md:7\n# elsewhere: Surat Garam (1)\n"
        "spg:\n  label: 'Standar: Garam'\n  aliases:\n  - SPG\n"
    )
    assert tag_entry(NAME) == "# in 1 release, such as b.md:9\nteluk-dalam:\n  label: Teluk Dalam\n"
    assert glossary_entry(SPG).endswith("SPG: 'Standar: Garam'\n")


@pytest.mark.parametrize("end", ["\n", "\r\n"])
def test_every_line_and_comment_of_the_file_stays(tmp_path: Path, end: str) -> None:
    path = tmp_path / "tags.yml"
    path.write_bytes(OWN.replace("\n", end).encode())
    add_entries(path, "tags.yml", [tag_entry(SPG), tag_entry(NAME)], parse_tags)
    text = path.read_bytes().decode()
    assert text.startswith(OWN.replace("\n", end))
    assert set(text.replace(end, "")) & {"\r", "\n"} == set()
    tags, problems = parse_tags("tags.yml", text)
    assert (list(tags), problems) == (["garam", "spg", "teluk-dalam"], [])
    assert tags["spg"].aliases == ("SPG",)


def test_a_file_that_is_not_there_is_made(tmp_path: Path) -> None:
    path = tmp_path / "content" / "glossary.yml"
    add_entries(path, "glossary.yml", [glossary_entry(SPG)], parse_glossary)
    assert list(parse_glossary("", path.read_text("utf-8"))[0].entries) == ["SPG"]


@pytest.mark.parametrize("before", [b"{garam: {label: Garam}}\n", b"spg:\n  label: Ada\n", b"\xff"])
def test_a_file_that_cannot_take_an_entry_stays_as_it_is(tmp_path: Path, before: bytes) -> None:
    path = tmp_path / "tags.yml"
    path.write_bytes(before)
    with pytest.raises(ContentError):
        add_entries(path, "tags.yml", [tag_entry(SPG)], parse_tags)
    assert path.read_bytes() == before
