"""Sentences that a site prints above a release: what it does with cookies, a warning, its opening hours.

What belongs here: finding that the first sentences of a page stand above the title and date of a release, and
its own first paragraph below these. What does not: which line is the title (`warta.intake.titles.head`).
"""

from __future__ import annotations

from collections.abc import Sequence

from warta.intake.marks.fact import About
from warta.intake.shapes.shape import ends_as_text, is_title_like
from warta.intake.sheets.sheet import Sheet
from warta.intake.titles.title_names import PARTED

# How many words such sentences may have, and what part of those of the text below.
MOST_WORDS = 80
# It may be more where the date says that it is that of publication.
SHARE, SHARE_WHERE_PUBLISHED = 0.5, 0.6
# How far such sentences may reach, and below them title, date and text may stand, in printed lines.
MOST_LINES, REACH = 14, 8
FEWEST_WORDS_OF_TITLE = 4
# What part of the longer words of a title the text takes up.
SHARE_OF_TITLE = 0.4


def text_below_banner(sheet: Sheet, start: int) -> int:
    """The first paragraph of the release's own text, where that at `start` is of the site; else `start`.

    Below the site's sentences stand a title that the text takes up and, beside it, a date.
    """
    for last in _ends_of_runs(sheet, start):
        banner = range(start, last + 1)
        if _words_of(sheet, banner) > MOST_WORDS:
            break  # and so has each that goes on further
        if below := _text_below(sheet, banner):
            return below
    return start


def _ends_of_runs(sheet: Sheet, start: int) -> list[int]:
    """The last of each run of sentences from `start` on, below which other lines stand."""
    within = range(start, min(len(sheet) - 1, start + MOST_LINES))
    return [p for p in within if sheet.text(p) and not sheet.text(p + 1)]


def _text_below(sheet: Sheet, banner: range) -> int:
    """The first paragraph below title and date, where such stand below the sentences of `banner`; else 0."""
    last = banner.stop - 1
    below = next((p for p in range(last + 1, min(len(sheet), last + 1 + REACH)) if sheet.text(p)), -1)
    between = range(last + 1, below)
    is_dated = any(_is_dated(sheet, p) for p in between)
    # What a site says of cookies needs no date below it to be known.
    if not (is_dated or all("cookie" in sheet.folded(p) for p in banner if sheet.text(p))):
        return 0
    if below < 0 or not _is_short(sheet, banner, below, any(_is_published(sheet, p) for p in between)):
        return 0
    titles = [p for p in between if _is_title(sheet, p, below)]
    above = [p for p in range(banner.start) if sheet.kind(p) is None and _is_title(sheet, p, below)]
    if not titles or not all(_names_page(sheet, p, titles) for p in above):
        return 0
    return below if not above or _tells_other(sheet, banner, below) else 0


def _names_page(sheet: Sheet, position: int, titles: Sequence[int]) -> bool:
    """Whether a line on top is what a browser calls the page: a title below, and its site behind."""
    named = sheet.folded(position)
    return any(named.startswith(title := sheet.folded(p)) and PARTED.match(named, len(title)) for p in titles)


def _tells_other(sheet: Sheet, banner: range, below: int) -> bool:
    """Whether the text takes up little of the sentences above it, as it would of its own summary."""
    return all(sheet.taken_up(p, below) < SHARE_OF_TITLE for p in banner if sheet.text(p))


def _is_short(sheet: Sheet, banner: range, below: int, is_published: bool) -> bool:
    share = SHARE_WHERE_PUBLISHED if is_published else SHARE
    return _words_of(sheet, banner) <= share * _words_of(sheet, range(below, len(sheet)))


def _words_of(sheet: Sheet, lines: range) -> int:
    """How many words of running text stand on these lines."""
    return sum(sheet[p].words for p in lines if sheet.text(p))


def _is_published(sheet: Sheet, position: int) -> bool:
    return any(fact.about is About.PUBLISHED and fact.labelled for fact in sheet.dated(position))


def _is_dated(sheet: Sheet, position: int) -> bool:
    return any(fact.about is not About.UPDATED for fact in sheet.dated(position))


def _is_title(sheet: Sheet, position: int, below: int) -> bool:
    line = sheet[position]
    if sheet.text(position) or not is_title_like(line) or ends_as_text(line) or sheet.facts(position):
        return False
    is_plain = line.words >= FEWEST_WORDS_OF_TITLE and not line.bullet
    return is_plain and sheet.taken_up(position, below) >= SHARE_OF_TITLE
