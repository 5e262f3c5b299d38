"""The rubric of a text, and the notices beside it: `SIARAN PERS`, `FOR IMMEDIATE RELEASE`.

What belongs here: telling whether words are the kind of text that a page prints above a title, or say how
to treat a release. What does not: where on a page a rubric counts (`warta.intake.roles.assignment`), and
the number that stands beside it (`warta.intake.facts.release_number`).
"""

from __future__ import annotations

import re

from warta.intake.lines import Line
from warta.intake.marks.fact import About
from warta.intake.marks.labels import BY_LABEL, label_of
from warta.intake.wordlists import read_sections

# How long lines are, in characters, that say no more than how to treat a release.
MAX_NOTICE = 60
MOST_KINDS = 3
_SECTIONS = read_sections("labels.txt")
# What stands around the kind of text: stars, quotes, brackets.
_AROUND = ' *_"“”()[]:!.|'
_RUBRIC = re.compile("|".join(_SECTIONS["kinds of text patterns"]), re.IGNORECASE)
# The kind of text, and behind a bar those whom it is about, which no headline lists so: Briefing | OCHA , WHO
_KIND_OF_SEVERAL = re.compile(
    r"(?P<kind>[^|]{4,40}?)\s*\|\s*[^\s,|]+(?: [^\s,|]+)?(?:\s*,\s*[^\s,|]+(?: [^\s,|]+)?)+"
)
# What a page prints beside the kind of text and says nothing of the release.
_NOTICE = re.compile("|".join(_SECTIONS["notices patterns"]), re.IGNORECASE)
_OF_SECTIONS = re.compile(r"\b(?:releases|statements|advisories|notices|archived)\b", re.IGNORECASE)
_SPACED = frozenset(
    "newsrelease pressrelease mediarelease siaranpers rilispers beritapers pengumuman".split()
)


def category_of(line: Line) -> str | None:
    """The rubric that the line names: `Kategori: Berita`."""
    found = label_of(line.text)
    if found and ":" in found["mark"] and About.CATEGORY in BY_LABEL[found["label"].lower()]:
        return line.text[found.end() :] or None
    return None


def is_rubric(line: Line) -> bool:
    """Whether the line is the kind of text that a page prints above a title: `SIARAN PERS`."""
    return names_kind(line.text)


def names_kind(text: str) -> bool:
    """Whether words are the kind of text that a page prints above a title."""
    if len(text) > 70:
        return False
    if len(text) > 8 and all(len(word) == 1 for word in text.split()):  # N E W S  R E L E A S E
        return text.replace(" ", "").lower() in _SPACED
    if "|" in text and (listed := _KIND_OF_SEVERAL.fullmatch(text)):
        text = listed["kind"]
    if "," in text and text.count(",") <= MOST_KINDS:  # Press Release, Berita
        return all(says_kind(part) for part in text.split(","))
    return says_kind(text)


def says_kind(text: str) -> bool:
    """Whether words say the kind of text as they stand: neither spaced out nor with a list behind a bar."""
    return _RUBRIC.fullmatch(text.strip(_AROUND)) is not None


def names_section_of_kind(text: str) -> bool:
    """Whether words are where a site keeps texts of a kind, not what one text is: `Press Releases`."""
    return _OF_SECTIONS.search(text) is not None and names_kind(text)


def begins_with_kind(text: str) -> bool:
    """Whether words go on from the kind of text: `Press release Nature Action`, `News, Fraud and crime`."""
    words = text.replace(",", " ").split()
    return any(says_kind(" ".join(words[:count])) for count in range(1, min(MOST_KINDS, len(words)) + 1))


def is_notice(line: Line) -> bool:
    """Whether the line says how to treat a release and nothing of it: `FOR IMMEDIATE RELEASE`."""
    return len(line.text) <= MAX_NOTICE and says_notice(line.text)


def says_notice(text: str) -> bool:
    """Whether words, however many, say how to treat a release and nothing of it."""
    return _NOTICE.fullmatch(text.strip(_AROUND)) is not None
