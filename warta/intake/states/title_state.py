"""What a title says of whether its text may be read yet: an embargo, or that it is a draft.

What belongs here: the marks that people write into titles and subjects, or alone above a text, to hold it
back, and until when. What does not: lines of an embargo in the text (`warta.intake.states.embargo`) and
fields (`warta.intake.states.post_state`). What cannot be understood holds, for to publish cannot be undone;
a headline about an embargo is none.
"""

from __future__ import annotations

import re
from collections.abc import Iterable, Iterator
from dataclasses import dataclass
from datetime import UTC, datetime
from functools import lru_cache

from warta.intake.days.printed_dates import find_dates
from warta.intake.field_text import one_line
from warta.intake.lines import LINES_KEPT, split_lines
from warta.intake.marks.hold_marks import is_draft_mark, without_spacing
from warta.intake.marks.state_notices import is_state_notice
from warta.intake.marks.title_marks import mark_of_title, marks_in_brackets
from warta.intake.states.embargo import Embargo, find_embargo, may_state_embargo
from warta.phrases import lower_letters

# What parts a mark from the title: brackets, and marks with room beside them, so none in a time of day.
_BETWEEN = re.compile(
    r"\s*(?:[\[\](){}<>|【】]|:(?=\s|$)|\s[-–—]+\s|//|,?\s(?=embargoed (?:until|till)\b.*\d))\s*",
    re.IGNORECASE,
)
# `Private:` and `Protected:` are what WordPress puts before titles.
_HELD = re.compile(
    r"(?:(?:final |first |1st |second |2nd )?draft|draft only|draf|konsep|entwurf|brouillon|borrador|wip"
    r"|work in progress|unpublished"
    r"|private|privat|pribadi|protected|terproteksi|confidential|strictly confidential|rahasia"
    r"|internal(?: use)?(?: only)?|for internal use(?: only)?|embargoed|embargo|under embargo"
    r"|(?:do not|don't|not (?:yet )?(?:for|to be)) (?:publish|release|publication|distribution|distribute"
    r"|broadcast|published|released)|hold(?: for release)?"
    r"|(?:tidak untuk|jangan|belum boleh) (?:disiarkan|dipublikasikan|disebarkan|diterbitkan))"
    r"(?:\s*(?:v|version|versi|no\.?|#)?\s*\d{1,3}(?:\.\d{1,3})?)?",
    re.IGNORECASE,
)
_IN_CAPITALS = re.compile(
    r"(?:DRAFT|DRAF|KONSEP|ENTWURF|EMBARGOED|DO NOT (?:PUBLISH|RELEASE)|NOT FOR (?:PUBLICATION|RELEASE))"
    r"\s+(?=.*[a-z])"
)
# Marks that nobody writes of a subject, wherever they stand; and those that are none in capitals alone.
_PLAIN = re.compile(
    r"(?:do not|don't|not|for internal use|strictly|tidak untuk|jangan|belum boleh)\b", re.IGNORECASE
)
_ALONE = re.compile(r"(?:(?:FINAL |FIRST |SECOND )?DRAFT(?: ONLY)?|DRAF|CONFIDENTIAL|EMBARGOED|RAHASIA)\b")
# One of these stands in each line that is nothing but such marks, by either of the two patterns above.
_WORDS_OF_MARKS = (
    *("not", "don't", "internal use", "strictly", "tidak untuk", "jangan", "belum boleh"),
    *("draf", "confidential", "embargoed", "rahasia"),
)
# One of these stands in each title that holds by a mark and names no embargo.
_WORDS_OF_STATES = (
    *("draf", "konsep", "entwurf", "brouillon", "borrador", "wip", "work in progress", "unpublished"),
    *("privat", "pribadi", "protected", "terproteksi", "confidential", "rahasia", "internal"),
    *("not ", "don't ", "hold", "tidak untuk", "jangan", "belum boleh"),
)
# Among how many lines at either end of a text such a mark may stand.
_MOST_LINES = 5
_EMBARGO = re.compile(r"(?:strictly |under )?embargo(?P<is_held>ed)?\b\s*[:–-]?\s*", re.IGNORECASE)
_UNTIL = re.compile(r"(?:until|till|sampai|hingga|s\.d\.|before|sebelum)\b", re.IGNORECASE)
# A day right behind the word: `EMBARGO 1 March 2031`, `EMBARGO Monday 1 March 2031`, `Embargo March 1, 2031`.
_BEGINS_WITH_DAY = re.compile(r"\w*,?\s*\d")
# Parts of a title that may belong to one date.
_MOST_PARTS = 3


@dataclass(frozen=True, slots=True)
class TitleState:
    """What holds a text by its title: until which instant (ISO 8601 with offset), or '' and for good.

    `words` is the title.
    """

    words: str
    until: str = ""


def state_of_titles(titles: Iterable[str]) -> TitleState | None:
    """What the titles of a text say that holds it; None where it was to be read."""
    found = [state for title in dict.fromkeys(map(one_line, titles)) if (state := _state(title))]
    for_good = next((state for state in found if not state.until), None)
    return for_good or max(found, key=lambda state: datetime.fromisoformat(state.until), default=None)


def mark_beside_text(lines: Iterable[str]) -> str:
    """The line near an end of a text that is nothing but a mark of one that is not out; '' for none."""
    printed = list(filter(str.strip, lines))
    ends = map(one_line, (*printed[:_MOST_LINES], *printed[_MOST_LINES:][-_MOST_LINES:]))
    return next(filter(is_mark, ends), "")


@lru_cache(maxsize=LINES_KEPT)  # lines at the ends are asked for twice, and menus with every page
def is_mark(line: str) -> bool:
    """Whether a line is nothing but the mark of a text that is not out."""
    line = without_spacing(line.strip())
    if is_draft_mark(line) or is_state_notice(line):
        return True
    if not any(map(lower_letters(line).__contains__, _WORDS_OF_MARKS)):
        return False
    parts = [part for part in _BETWEEN.split(line.strip(" *_#>.!")) if part]
    is_held = bool(parts) and all(map(_HELD.fullmatch, parts))
    return is_held and any(_PLAIN.match(part) or _ALONE.match(part) for part in parts)


def _state(title: str) -> TitleState | None:
    parts = [part for part in _BETWEEN.split(title) if part]
    if len(parts) > 1 and (state := _state_beside(title)):
        return state
    if _says_nothing(" ".join(parts)):
        return None
    for number, part in enumerate(parts):
        may_begin = not number or f"({part}" in title or f"[{part}" in title
        if (embargo := _embargo(parts[number:], is_first=may_begin)) is not None:
            return TitleState(title, embargo) if not embargo or _is_ahead(embargo) else None
        is_apart = not number or part.split()[0].isupper() != title.isupper() or f"[{part}]" in title
        is_apart |= _PLAIN.match(part) is not None
        if (_HELD.fullmatch(part) and is_apart and len(parts) > 1) or (
            not number and _IN_CAPITALS.match(part)
        ):
            return TitleState(title)
    return None


def state_to_come(lines: Iterable[str]) -> TitleState | None:
    """The day to come on which a text is out, in brackets at an end of a line: `… (Terbit 5 Mei 2031)`."""
    for line in lines:
        for words in marks_in_brackets(line):
            found = _stated(words)
            if found and (not found.instant or _is_ahead(found.instant)):
                return TitleState(line, found.instant)
    return None


def _state_beside(title: str) -> TitleState | None:
    """What a mark before or behind a title says."""
    return state_to_come([title]) or (TitleState(title) if mark_of_title(title) else None)


def _says_nothing(words: str) -> bool:
    """Whether a title has no word of a state or an embargo: a cheap test for most."""
    if not _is_clear(words) or may_state_embargo(words):
        return False
    return not any(map(words.lower().__contains__, _WORDS_OF_STATES))


def _is_clear(words: str) -> bool:
    """Whether all its letters are plain, and none is invisible."""
    return words.isascii() and words.isprintable()


def _embargo(parts: list[str], *, is_first: bool) -> str | None:
    """The instant of the embargo that the first of `parts` begins, '' for one not stated; None for none."""
    mark = _EMBARGO.match(parts[0])
    rest = parts[0][mark.end() :] if mark else ""
    is_alone = mark is not None and not rest
    is_said = mark is not None and bool(mark["is_held"] or _UNTIL.match(rest))
    for words in _longer(parts):
        until = f"embargo until {_UNTIL.sub('', words[mark.end() :], count=1).strip()}" if mark else words
        is_stated = is_said or is_alone or (is_first and _BEGINS_WITH_DAY.match(rest))
        found = _stated(until) if is_stated or not mark else None
        if found and found.instant:
            return found.instant
    if is_said or (is_first and _BEGINS_WITH_DAY.match(rest) and find_dates(rest)):
        return ""
    return "" if not mark and _stated(parts[0]) else None


def _stated(words: str) -> Embargo | None:
    """The embargo that words state; most titles say at a glance that they state none."""
    is_silent = _is_clear(words) and not may_state_embargo(words)
    return None if is_silent else find_embargo(split_lines(words))


def _longer(parts: list[str]) -> Iterator[str]:
    """The first part, the first two, and so on."""
    for count in range(1, min(len(parts), _MOST_PARTS) + 1):
        yield " ".join(parts[:count])


def _is_ahead(instant: str) -> bool:
    return datetime.fromisoformat(instant) > datetime.now(UTC)
