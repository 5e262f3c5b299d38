"""Changes of a page text that change nothing a reader sees: the release must stay the same, field by field.

What belongs here: other ends of lines, encodings, spaces, invisible characters and forms of letters, and
several of them at once, over texts of the corpus. What does not: changes that take or add anything.
"""

from __future__ import annotations

import re
import unicodedata
from collections.abc import Callable
from functools import cache
from typing import Any

import pytest
from hypothesis import given, settings
from hypothesis import strategies as st
from score import CORPUS, finder

from warta.intake.release import read_release
from warta.tags import Vocabulary

TEXTS = (
    "id-judul-dua-kali id-komentar-pembaca id-utuh-statistik id-siaran-pers-nomor id-jumat-apostrof"
    " en-inline-list-quote en-drug-agency en-mega-menu"
).split()


def within_words(mark: str) -> Callable[[str], str]:
    return lambda text: re.sub(r"([a-z]{3})([a-z]{3})", rf"\1{mark}\2", text)


def lines(change: Callable[[str], str]) -> Callable[[str], str]:
    return lambda text: "\n".join(change(line) for line in text.split("\n"))


CHANGES: dict[str, Callable[[str], str]] = {
    "crlf": lambda text: text.replace("\n", "\r\n"),
    "cr": lambda text: text.replace("\n", "\r"),
    "line separators": lambda text: text.replace("\n", "\u2028"),
    "next lines": lambda text: text.replace("\n", "\x85"),
    "no-break spaces": lambda text: text.replace(" ", "\u00a0"),
    "thin spaces": lambda text: text.replace(" ", "\u2009"),
    "doubled spaces": lambda text: re.sub(r"(?<=\w) (?=\w)", "  ", text),
    "zero-width spaces": within_words("\u200b"),
    "soft hyphens": within_words("\u00ad"),
    "joiners": within_words("\u200d"),
    "non-joiners": within_words("\u200c"),
    "variation selectors": within_words("\ufe0f"),
    "marks of direction": lines(lambda line: f"\u202a{line}\u202c" if line else line),
    "byte order marks": lines(lambda line: f"\ufeff{line}"),
    "decomposed letters": lambda text: unicodedata.normalize("NFD", text),
    "spaces behind": lines(lambda line: f"{line}  " if line else line),
    "spaces before": lines(lambda line: f"    {line}" if line else line),
    "blank lines of spaces": lines(lambda line: line or " \u00a0 "),
    "blank lines above": lambda text: f"\n\n\n{text}",
    "quoted": lines(lambda line: f"> {line}"),
    "full width": lambda text: re.sub(r"[A-Za-z0-9]", lambda one: chr(ord(one[0]) + 0xFEE0), text),
}
MARKED = ("utf-8", "utf-8-sig", "utf-16", "utf-32")
ENCODINGS = (*MARKED, "utf-16-le", "utf-16-be")


@cache
def corpus_text(name: str) -> str:
    return (CORPUS / "text" / f"{name}.txt").read_text(encoding="utf-8")


def release(data: bytes) -> dict[str, Any]:
    """What is read, but for the lines and the bytes that it is read from."""
    converted = read_release(data, "naskah.txt", finder(), Vocabulary({}))
    values = {name: value for name, value in converted.values.items() if name not in ("source", "inferred")}
    return {"body": converted.body} | {
        name: re.sub(r"\bline[s]? [\d to]+", "", repr(value)) for name, value in values.items()
    }


@cache
def unchanged(name: str) -> dict[str, Any]:
    return release(corpus_text(name).encode())


@pytest.mark.parametrize("change", CHANGES)
@pytest.mark.parametrize("name", TEXTS)
def test_a_change_that_nobody_sees_changes_nothing(name: str, change: str) -> None:
    assert release(CHANGES[change](corpus_text(name)).encode()) == unchanged(name)


@pytest.mark.parametrize("encoding", ENCODINGS)
@pytest.mark.parametrize("name", TEXTS)
def test_no_encoding_changes_anything(name: str, encoding: str) -> None:
    assert release(corpus_text(name).encode(encoding)) == unchanged(name)


@settings(max_examples=40, deadline=None)
@given(st.sampled_from(TEXTS), st.permutations(sorted(set(CHANGES) - {"quoted"})), st.sampled_from(MARKED))
def test_nor_do_several_upon_each_other(name: str, changes: list[str], encoding: str) -> None:
    text = corpus_text(name)
    ends = {"crlf", "cr", "line separators", "next lines"}
    taken = [change for change in changes[:5] if change not in ends]
    for change in taken + [change for change in changes[:5] if change in ends][:1]:
        text = CHANGES[change](text)
    assert release(text.encode(encoding)) == unchanged(name)
