"""Where the text of a release begins on its page: its first paragraph.

What belongs here: finding the paragraphs that are the release's among those of other texts, and the first of
these. What does not: the title above them (`warta.intake.titles.head`), and where the text ends
(`warta.intake.roles.tail`).
"""

from __future__ import annotations

import re
from collections.abc import Iterator
from dataclasses import dataclass

from warta.intake.breaks.line_joins import is_unfinished
from warta.intake.datelines.dateline import find_dateline
from warta.intake.marks.fact import About
from warta.intake.shapes.furniture import Kind
from warta.intake.shapes.shape import (
    LONG,
    MAX_TITLE_LENGTH,
    ends_as_text,
    ends_sentence,
    has_digit,
    is_cut,
    is_in_other_case,
    is_title_like,
)
from warta.intake.sheets.event_blocks import first_question
from warta.intake.sheets.prose_runs import joins_text
from warta.intake.sheets.sheet import Sheet
from warta.intake.titles.banner import text_below_banner
from warta.intake.titles.opening_lines import first_opening_line
from warta.intake.titles.sentence_titles import is_headline_apart

# How many printed lines of a page are looked at.
MOST_LINES = 600
# So many plain short lines between two paragraphs part them: lists and tables do not.
MAX_GAP = 6
MOST_WORDS_OF_DESCRIPTION = 40
FEWEST_WORDS_OF_TITLE = 5
# Of a sentence that is a caption above a headline, and of this the part that the text takes up.
MOST_WORDS_OF_CAPTION, SHARE_OF_HEADLINE = 40, 0.5
# Furniture that stands above a release.
ABOVE_RELEASE = frozenset({Kind.MENU, Kind.SKIP, Kind.TRAIL, Kind.COOKIES, Kind.NEWSLETTER})
_OTHERS = frozenset({Kind.RELATED, Kind.COMMENTS, Kind.FOOTER, Kind.END})
# A name of one word, and what it is.
SELF_DESCRIPTION = re.compile(
    r"\S+(?: \S+){0,3} (?:adalah|merupakan|ialah|is|are) (?:sebuah |suatu |an? |the )?(?:[\w-]+ ){0,4}?"
    r"(?:situs|portal|media|website|laman|kanal|site|news|blog|platform|sources?)\b",
    re.IGNORECASE,
)
_SLIDE = re.compile(r"slide(?: item)? \d{1,2}")
_FIRST_OF_SLIDE = frozenset("Ss")
FEWEST_SLIDES, REACH_OF_SLIDES = 2, 40
_YEAR = re.compile(r"\d\d\b")


def first_text(sheet: Sheet) -> int:
    """The position of the first paragraph of the release's text, or the number of lines.

    The release is where most of the words stand together, lists of other texts aside.
    """
    content = sheet.content
    groups = _groups_to_choose(sheet)
    if content and not groups:
        return next((p for p in content if sheet.text(p)), _below_heading(sheet, content))
    if not groups:
        return next((p for p in sheet.positions() if _is_short_sentence(sheet, p)), len(sheet))
    start = _first_of(sheet, groups, max(groups, key=lambda group: (group.weight, -group.start)))
    if is_sentence_as_title(sheet, start) or is_headline_apart(sheet, start):
        return next((p for p in range(start + 1, len(sheet)) if sheet.text(p)), start + 1)
    start = _below_cut(sheet, text_below_banner(sheet, start))
    start = _below_summary(sheet, _below_slides(sheet, _below_caption(sheet, start)))
    start = first_opening_line(sheet, start)
    if (question := first_question(sheet, start)) >= 0:
        return question
    return _below_description(sheet) if _describes_site(sheet, start) else start


def _groups_to_choose(sheet: Sheet) -> list[_Group]:
    """The groups of paragraphs that may be the text: of a guessed area those in it, of a named one none."""
    if sheet.is_named:
        return []
    within = frozenset(sheet.content) or range(len(sheet))
    return [group for group in _groups(sheet) if group.start in within]


def _first_of(sheet: Sheet, groups: list[_Group], longest: _Group) -> int:
    """Where the text of the longest group begins: with a group above it that is no other text."""
    start = longest.start
    for group in reversed(groups[: groups.index(longest)]):
        if not joins_text(sheet, range(group.start, group.last + 1), start):
            break
        start = group.start
    return start


def _below_slides(sheet: Sheet, start: int) -> int:
    """The first paragraph that begins with a place, where several slides stand above it; else `start`."""
    slides = [
        p
        for p in range(min(len(sheet), REACH_OF_SLIDES))
        if sheet[p].text[:1] in _FIRST_OF_SLIDE and is_slide(sheet[p].text)
    ]
    if len(slides) < FEWEST_SLIDES:
        return start
    last = slides[-1]
    below = (p for p in range(last + 1, min(len(sheet), last + 1 + MAX_GAP)) if sheet.text(p))
    return next((p for p in below if (found := find_dateline(sheet[p].printed)) and found.place), start)


def is_slide(text: str) -> bool:
    """Whether a line numbers one of the pictures that a site shows in turn: `Slide item 4`."""
    return text[:5].lower() == "slide" and _SLIDE.fullmatch(text.lower()) is not None


def is_sentence_as_title(sheet: Sheet, position: int) -> bool:
    """Whether the first line of a text is its title, a sentence: below it the date or the dateline stands."""
    line = sheet[position]
    if position + 1 >= len(sheet) or any(map(sheet.text, range(position))):
        return False
    if len(line.text) > LONG:
        return is_long_title(sheet, position)
    below = sheet.facts(position + 1)
    may_be_one = is_title_like(line) or is_dated_sentence(sheet, position)
    if may_be_one and any(fact.printed or fact.count is not None for fact in below):
        return not any(_is_headline(sheet, p) for p in range(max(0, position - MAX_GAP), position))
    if not (is_title_like(line) and line.text.endswith((".", "?")) and sheet.text(position + 1)):
        return False
    own, opening = find_dateline(line.text), find_dateline(sheet[position + 1].printed)
    return own is None and opening is not None and bool(opening.place)


def is_long_title(sheet: Sheet, position: int) -> bool:
    """Whether an unended line as long as text is the title: below it its day stands alone, then the text."""
    line = sheet[position]
    if not LONG <= len(line.text) <= MAX_TITLE_LENGTH or not line.text[-1].isalnum():
        return False
    if position + 2 >= len(sheet) or line.bullet:
        return False
    day = sheet.dated(position + 1)
    is_day = len(day) == 1 and len(sheet.facts(position + 1)) == 1 and day[0].about is not About.UPDATED
    above = range(max(0, position - MAX_GAP), position)
    return is_day and sheet.text(position + 2) and not any(_is_headline(sheet, p) for p in above)


def is_dated_sentence(sheet: Sheet, position: int) -> bool:
    """Whether a page begins with one sentence, its day alone below it, and the text below this."""
    line = sheet[position]
    if position or len(sheet) <= 2 or line.text[-1:] != "." or line.words > MOST_WORDS_OF_CAPTION:
        return False
    is_one = not any(mark in line.text[:-1] for mark in (". ", "! ", "? ", ".” "))
    day = sheet.dated(1) if is_one and len(line.text) <= LONG else ()
    return len(day) == 1 and day[0].about is About.DATE and not sheet[1].glued and sheet.text(2)


def _is_headline(sheet: Sheet, position: int) -> bool:
    """Whether a line may be the title, so that a sentence below it is a summary."""
    line = sheet[position]
    is_plain = sheet.kind(position) is None and not (sheet.facts(position) or sheet.header(position))
    return is_plain and line.words >= FEWEST_WORDS_OF_TITLE and is_title_like(line)


def _below_caption(sheet: Sheet, position: int) -> int:
    """The paragraph below the headline that stands right below a sentence, which is then a picture's caption.

    No other headline stands above it, and the text has most of the words of the one below. Else `position`.
    """
    below = position + 1
    is_first = not any(_is_headline(sheet, p) for p in range(max(0, position - MAX_GAP), position))
    if not is_first or below >= len(sheet) or sheet[position].words > MOST_WORDS_OF_CAPTION:
        return position
    if not (_is_headline(sheet, below) and is_in_other_case(sheet[position], sheet[below])):
        return position
    text = next((p for p in range(below + 1, min(len(sheet), below + MAX_GAP)) if sheet.text(p)), position)
    is_of_text = text > below and sheet.taken_up(below, text) >= SHARE_OF_HEADLINE
    return text if is_of_text else position


def _below_summary(sheet: Sheet, start: int) -> int:
    """The first paragraph where a date stands between it and the same words above; else `start`.

    So a site prints the summary of a text above the day, which the text begins with.
    """
    near = range(start + 1, min(len(sheet), start + MAX_GAP))
    below = next((p for p in near if sheet.text(p)), start)
    is_again = below > start + 1 and sheet.folded(below) == sheet.folded(start)
    return below if is_again and any(map(sheet.dated, range(start + 1, below))) else start


def _describes_site(sheet: Sheet, position: int) -> bool:
    """Whether the first line of a page says what its site is, no sentence, above title and text."""
    if position or len(sheet) < 3 or ends_sentence(sheet[0]) or sheet[0].words > MOST_WORDS_OF_DESCRIPTION:
        return False
    is_title = not sheet.text(1) and is_title_like(sheet[1]) and not ends_as_text(sheet[1])
    return is_title and SELF_DESCRIPTION.match(sheet[0].text) is not None and _below_description(sheet) > 0


def _below_description(sheet: Sheet) -> int:
    """The first paragraph within a few lines below the first line and a title; 0 where there is none."""
    return next((p for p in range(2, min(len(sheet), 2 + MAX_GAP)) if sheet.text(p)), 0)


def _below_cut(sheet: Sheet, position: int) -> int:
    """The paragraph below a headline that stands above and below a caption or excerpt which breaks off.

    Else `position`.
    """
    line, below = sheet[position], position + 1
    if not (is_cut(line) or is_unfinished(line.printed)) or below >= len(sheet):
        return position
    headline = sheet.folded(below)
    above = range(max(0, position - MAX_GAP), position)
    if sheet[below].words < FEWEST_WORDS_OF_TITLE or not any(sheet.folded(p) == headline for p in above):
        return position
    return next((p for p in range(below + 1, min(len(sheet), below + MAX_GAP)) if sheet.text(p)), position)


def _is_short_sentence(sheet: Sheet, position: int) -> bool:
    """Whether a line may be the text of a page that has no paragraph of any length."""
    line = sheet[position]
    is_plain = sheet.kind(position) is None and not (sheet.facts(position) or sheet.header(position))
    return is_plain and ends_sentence(line) and line.words >= 3


def _below_heading(sheet: Sheet, content: list[int]) -> int:
    """The first line of a saved page's area of text that is no heading and no fact."""
    plain = (p for p in content if not sheet[p].form.startswith("heading") and not sheet.facts(p))
    return next(plain, len(sheet))


@dataclass(slots=True)
class _Group:
    start: int
    last: int
    weight: float


def _groups(sheet: Sheet) -> Iterator[_Group]:
    """The paragraphs that stand together, with what speaks for each group."""
    group: _Group | None = None
    gap, factor = 0, 1.0
    last = next((p for p in reversed(range(min(len(sheet), MOST_LINES))) if sheet.text(p)), -1)
    for position in range(last + 1):
        kind = sheet.kind(position)
        if sheet.text(position):
            words = sheet[position].words
            if group is None or gap >= MAX_GAP:
                if group:
                    yield group
                group = _Group(position, position, 0.0)
            group.last = position
            group.weight += words * factor
            gap = 0
            continue
        if kind in _OTHERS and group:
            factor = 0.4
        if group and gap < MAX_GAP:  # what stands above all paragraphs parts none, and more parts no more
            gap += _gap_of(sheet, position)
    if group:
        yield group


def _gap_of(sheet: Sheet, position: int) -> int:
    line = sheet[position]
    kind = sheet.kind(position)
    if kind in ABOVE_RELEASE or (
        has_digit(line.text)
        and _YEAR.search(line.text)
        and any(fact.about is not About.UPDATED for fact in sheet.dated(position))
    ):
        return 3
    return 0 if line.bullet or line.is_row or line.form or line.text[:1].isdigit() else 1
