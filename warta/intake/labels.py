"""The labels that pages print before their facts: `Diterbitkan:`, `Oleh`, `Subject:`.

What belongs here: which words are labels and what they may mean, in Indonesian and English, and where in a
line one begins or stands alone. What does not: reading the value behind a label (`warta.intake.fact_piece`).
"""

from __future__ import annotations

import re
from functools import lru_cache

from warta.agencies import fold
from warta.intake.fact import About
from warta.intake.lines import Line
from warta.intake.wordlists import read_sections

_SECTIONS = read_sections("labels.txt")
# Where one word may be two labels, the first that fits its value is meant: "Rilis: 5 Mei 2014" is a date,
# "Rilis: 12/HM/2014" a number.
BY_LABEL: dict[str, tuple[About, ...]] = {}
for _about in About:
    for _label in _SECTIONS.get(_about, ()):
        BY_LABEL[_label] = (*BY_LABEL.get(_label, ()), _about)
_LONGEST_FIRST = sorted(BY_LABEL, key=lambda word: (-len(word), word))
_LABEL = re.compile(
    rf"(?P<label>{'|'.join(map(re.escape, _LONGEST_FIRST))})(?:\s+(?:pada|on)(?=\s*:))?"
    r"(?P<mark>\s*[:：]\s*|\s+[-–]\s+|\s+|$)",
    re.IGNORECASE,
)
# Words that are labels of an office only with a colon: without one they begin its name.
NAMES_THEMSELVES = frozenset(_SECTIONS["names themselves"])
_ALONE = frozenset(BY_LABEL) - frozenset(_SECTIONS["not alone"])
_FIRST_WORDS = frozenset(re.split(r"[\s/,.]", word)[0] for word in BY_LABEL)
_FIRST_WORD, _BEFORE_MARK = re.compile(r"[^\s:：/,.]*"), re.compile(r"[^\s:/,.]*")
# A label in the middle of a line begins another fact: with its colon even where it is glued to the value
# before it, without a colon only where it can be nothing else.
_INNER = re.compile(
    r"(?<=\s)(?:release(?=\s+(?:no\.? )?\d{2}-\d)(?!\s+\d{2}-\d{1,2}-\d)"
    r"|(?:dipublikasikan|diterbitkan|diposting|published|posted)(?=\s+(?:pada|on)\s+\S)"
    r"|(?<!page\s)(?<!halaman\s)(?<!content\s)(?<!last\s)(?<!terakhir\s)"
    r"(?:last updated|last modified|updated|terakhir diperbarui|diperbarui|dibaca|dilihat))(?=\s+[^\s:])",
    re.IGNORECASE,
)
_COLON = re.compile(r"\s*[:：]")
_LAST_WORDS = re.compile(r"[\w./ ]{3,40}$")
# A word begins behind what is no letter, or with a capital behind a small letter or a digit.
_BEGINNINGS = re.compile(r"(?:(?<![^\W_])|(?<=[a-z0-9])(?=[A-Z]))(?=[^\W\d_])")
MAX_LABEL_LENGTH = 40
MAX_LABEL_ALONE = 30
_SUBJECT = re.compile(r"(?:subject|perihal|hal)\s*:\s*(?:(?:fwd?|re)\s*:\s*)*(?=\S)", re.IGNORECASE)


def without_subject(text: str) -> str:
    """The subject line of a mail or letter without its label; any other text as it is."""
    found = _SUBJECT.match(text)
    return text[found.end() :] if found else text


def label_alone(line: Line) -> str:
    """The label that the line is and no more, so that its value stands on the next: '' where it is none."""
    text = line.text.rstrip(" :：")
    return text if len(text) <= MAX_LABEL_ALONE and _is_label(text) else ""


@lru_cache(maxsize=4096)  # the pages of one site show the same lines again and again
def _is_label(text: str) -> bool:
    return fold(text) in _ALONE


def may_begin_with_label(text: str) -> bool:
    """Whether `text` may begin with a label, by its first word: a cheap test."""
    return _BEFORE_MARK.match(text)[0].casefold() in _FIRST_WORDS  # type: ignore[index]


def label_of(text: str) -> re.Match[str] | None:
    """The label that `text` begins with; its first word tells where there can be none."""
    first = _FIRST_WORD.match(text)[0]  # type: ignore[index]  # it matches anything
    found = _LABEL.match(text) if first.lower() in _FIRST_WORDS or not first.isascii() else None
    # To a pattern some old letters are the same as others: publiſhed.
    return found if found and found["label"].lower() in BY_LABEL else None


def has_colon(label: re.Match[str]) -> bool:
    """Whether a label that was found has a colon behind it."""
    return _COLON.match(label["mark"]) is not None


def label_starts(text: str) -> set[int]:
    """Where labels begin within a line: those with a colon, even glued to the value before them."""
    starts = {found.start() for found in _INNER.finditer(text)}
    for colon in _COLON.finditer(text):
        words = _LAST_WORDS.search(text, max(0, colon.start() - MAX_LABEL_LENGTH), colon.start())
        start = _label_start(text, words) if words else 0
        if start:
            starts.add(start)
    return starts


def _label_start(text: str, words: re.Match[str]) -> int:
    """Where the longest label begins that ends at the end of `words`; 0 for none, or for the line's first."""
    for begin in _BEGINNINGS.finditer(text, words.start(), words.end()):
        if text[begin.start() : words.end()].lower() in BY_LABEL:
            return begin.start()
    return 0
