from __future__ import annotations

import re
from pathlib import Path

import pytest

from warta.agencies import fold
from warta.intake import wordlists
from warta.intake.marks.fact import About
from warta.intake.shapes.furniture import Kind
from warta.intake.wordlists import read_sections

LISTS = ("furniture.txt", "labels.txt", "error_pages.txt", "other_documents.txt")
SECTIONS = [
    pytest.param(words, id=f"{name} {section}")
    for name in LISTS
    for section, words in read_sections(name).items()
]
PHRASES = [
    pytest.param(words, id=f"{name} {section}")
    for name in LISTS[:2]
    for section, words in read_sections(name).items()
    if not section.endswith(" patterns")
]
PATTERNS = [
    pytest.param(words, id=f"{name} {section}")
    for name in LISTS
    for section, words in read_sections(name).items()
    if section.endswith(" patterns") or name in LISTS[2:]
]


def test_a_list_is_sections_of_lines(tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    (tmp_path / "rakit.txt").write_text(
        "# Apung.\n[rakit]\nrakit bambu\n\n# Tenggelam.\n[batu]\nbatu kali\n#tagar\n[rakit]\nperahu\n",
        encoding="utf-8",
    )
    monkeypatch.setattr(wordlists, "FOLDER", tmp_path)
    assert read_sections("rakit.txt") == {"rakit": ["rakit bambu", "perahu"], "batu": ["batu kali", "#tagar"]}


@pytest.mark.parametrize("words", SECTIONS)
def test_no_section_is_empty(words: list[str]) -> None:
    assert words


@pytest.mark.parametrize("words", PHRASES)
def test_each_phrase_is_written_as_it_is_compared(words: list[str]) -> None:
    assert [word for word in words if word != fold(word)] == []


@pytest.mark.parametrize("words", PATTERNS)
def test_each_pattern_is_one_and_takes_no_empty_line(words: list[str]) -> None:
    assert [word for word in words if re.compile(word, re.IGNORECASE).fullmatch("")] == []


def test_each_section_is_one_that_the_rules_ask_for() -> None:
    kinds = {str(kind) for kind in Kind}
    assert {name.removesuffix(" patterns") for name in read_sections("furniture.txt")} <= kinds
    others = {"names themselves", "not alone", "kinds of text patterns", "notices patterns"}
    assert set(read_sections("labels.txt")) <= {str(about) for about in About} | others
