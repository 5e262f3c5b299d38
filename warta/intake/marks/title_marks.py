"""Marks of a text that is not out which stand before a title, behind it, or in brackets at its ends.

What belongs here: cutting them off, `Belum final: …`, `… (Confidential)`, and telling them from the words
of a headline. What does not: the words of marks (`warta.intake.marks.hold_marks`,
`warta.intake.marks.state_notices`), and embargoes and the marks within a title
(`warta.intake.states.title_state`).
"""

from __future__ import annotations

import re
from collections.abc import Iterator
from itertools import islice

from warta.intake.marks.hold_marks import is_draft_mark, is_lone_mark
from warta.intake.marks.state_notices import is_state_notice

# How long a mark beside a title may be, in characters, and how many parts of a title one may be.
LONGEST_MARK, MOST_PARTS = 60, 3
_INNER = rf"[^\[\]()]{{3,{LONGEST_MARK}}}"
_IN_BRACKETS = re.compile(rf"^\s*[\[(](?P<first>{_INNER})[\])]|[\[(](?P<last>{_INNER})[\])]\s*$")
_END_OF_PART = re.compile(r":(?=\s)|\s[-–—]+\s|\s?\|\s?")
# Of a bill or a plan such words say what it is, unless a version stands beside them.
_OF_PLANS = re.compile(
    r"(?:(?:first|second|third|final|revised|working|draft|draf|konsep|rancangan|for|untuk|comments?|discussion"
    r"|consultation|text|document|copy|awal|akhir) ?)+",
    re.IGNORECASE,
)
_NEVER_A_SUBJECT = frozenset({"unapproved", "konfidensial"})
# Words that no headline has for its first ones, however it writes them.
_PLAIN = re.compile(
    r"\b(?:draft|draf|confidential|publication|publish|published|release|broadcast|internal|embargoed?|tlp"
    r"|unpublished|disiarkan|dipublikasikan|disebarluaskan|diterbitkan|status|visibility|sifat|official)\b",
    re.IGNORECASE,
)


def marks_in_brackets(title: str) -> Iterator[str]:
    """What stands in brackets at the beginning or the end of a title."""
    if "(" in title or "[" in title:
        yield from (found["first"] or found["last"] for found in _IN_BRACKETS.finditer(title))


def mark_of_title(title: str) -> str:
    """The mark at either end of a title by which its text is not out; '' for none."""
    if found := next(filter(_is_bracketed_mark, marks_in_brackets(title)), ""):
        return found
    for part in islice(_END_OF_PART.finditer(title), MOST_PARTS):
        before, behind = title[: part.start()].strip(), title[part.end() :].strip()
        if _is_mark(before, behind):
            return before
        if _is_mark(behind, before):
            return behind
    return ""


def _is_bracketed_mark(words: str) -> bool:
    if _OF_PLANS.fullmatch(words):
        return False
    return is_draft_mark(words) or is_state_notice(words) or is_lone_mark(words)


def _is_mark(words: str, rest: str) -> bool:
    """Whether words before or behind the `rest` of a title are a mark: not a headline of its own case."""
    if len(words) > LONGEST_MARK or (_is_cased(words, 2) and _is_cased(rest, 3) and not _PLAIN.search(words)):
        return False
    if " " in words or ":" in words:
        return is_draft_mark(words) or is_state_notice(words)
    is_alone = words.isupper() and not rest.isupper()
    return (is_alone and is_lone_mark(words)) or words.lower() in _NEVER_A_SUBJECT


def _is_cased(words: str, most: int) -> bool:
    """Whether each word of more than `most` letters has a capital, and small letters behind it."""
    longer = [word for word in words.replace("-", "").split() if len(word) > most and word.isalpha()]
    return bool(longer) and all(word[0].isupper() and not word.isupper() for word in longer)
