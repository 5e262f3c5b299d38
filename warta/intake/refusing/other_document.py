"""Documents of another kind that newsrooms keep beside their releases: regulations, papers, minutes.

What belongs here: telling from the lines of a page which of these it may be. What does not: pages of a
site, and the refusal of what is no content (`warta.intake.refusing.nonrelease`).
"""

from __future__ import annotations

import re
from collections.abc import Sequence

from warta.intake.lines import Line
from warta.intake.wordlists import read_sections

MOST_LINES = 300
# In a pattern, what need not stand as written: groups; then classes, escapes, what is optional or repeated.
_FIRST_GROUP = re.compile(r"\(\?:([^()]*)\)(?![?*{])")
_GROUP = re.compile(r"\([^()]*\)[?*+]?")
_NOT_LITERAL = re.compile(r"\[[^]]*\][?*+]?|\\.[?*+]?|[^\\][?*]|.?\{[\d,]*\}|[.^$+\0]")


def _literal_of(pattern: str) -> str:
    """The longest words that stand in every text that `pattern` matches; '' where none are sure."""
    flat = _without_groups(pattern)
    return "" if "|" in flat else max(_NOT_LITERAL.sub("\0", flat).split("\0"), key=len)


def literals_of(pattern: str) -> tuple[str, ...]:
    """Words of which some stand in every text with a line that `pattern` matches.

    Where a line must begin with them, the end of the line above stands before them.
    """
    choice = _FIRST_GROUP.match(pattern)
    is_choice = choice is not None and "|" not in _without_groups(pattern)
    found = []
    for begin in choice[1].split("|") if choice and is_choice else (pattern,):
        words = _literal_of(begin)
        found.append(f"\n{words}" if words and begin.startswith(words) else words)
    return tuple(found)


def _without_groups(pattern: str) -> str:
    while (shorter := _GROUP.sub("\0", pattern)) != pattern:
        pattern = shorter
    return pattern


# Each pattern with the words by which most texts show at a glance that it is not in them.
_DOCUMENTS = {
    name: [(literals_of(line), re.compile(rf"^{line}$", re.MULTILINE)) for line in lines]
    for name, lines in read_sections("other_documents.txt").items()
}
_NEEDED = {"one": 1, "two": 2}
# On most pages no line begins with any of the words that lines must begin with, which one look tells.
_ALL_WORDS = {word for patterns in _DOCUMENTS.values() for words, _ in patterns for word in words}
_BEGINNINGS = _ALL_WORDS - {word.lstrip("\n") for word in _ALL_WORDS}
_BEGINS = re.compile("\n(?:" + "|".join(re.escape(word[1:]) for word in sorted(_BEGINNINGS)) + ")")
_WITHIN_LINES = {
    name: [(words, pattern) for words, pattern in patterns if not _BEGINNINGS.issuperset(words)]
    for name, patterns in _DOCUMENTS.items()
}
# One of these stands in all such documents.
_HINTS = (
    "menimbang", "mengingat", "kata pengantar", "pendahuluan", "daftar ", "abstra", "anda di halaman",
    "you are on page", "skripsi", "tesis", "teks penuh", "citation preview", "yang mirip",
    "table of contents", "disusun oleh", "minutes", "agenda item", "decision", "risalah", "archive", "arsip",
    "displaying", "showing", "menampilkan",
)  # fmt: skip


def other_document(lines: Sequence[Line]) -> str:
    """What document of another kind the page's lines tell that it is, '' where they tell none."""
    text = "\n".join(["", *[line.text.lower() for line in lines[:MOST_LINES]]])
    known = _DOCUMENTS if _BEGINS.search(text) else _WITHIN_LINES
    for name, patterns in known.items():
        needed, _, document = name.partition(" ")
        may_stand = [pattern for words, pattern in patterns if any(map(text.__contains__, words))]
        if len(may_stand) < _NEEDED[needed]:
            continue
        if sum(pattern.search(text) is not None for pattern in may_stand) >= _NEEDED[needed]:
            return document if any(map(text.__contains__, _HINTS)) else ""
    return ""
