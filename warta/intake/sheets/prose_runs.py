"""Paragraphs in a row: so much running text that no mark of furniture above it takes it away.

What belongs here: telling whether a text goes on below a line that may end it, or stands above the line
that may begin it. What does not: finding those lines (`warta.intake.roles.tail`,
`warta.intake.titles.text_start`), and the shape of one line (`warta.intake.shapes.shape`).

A site's own texts are short, each with a heading, a date or a name of its own, or speak to the reader: of
cookies, comments, subscriptions. Paragraph upon paragraph of sentences, with none of these between, is what
the page is there for.
"""

from __future__ import annotations

import re

from warta.intake.marks.fact import About
from warta.intake.shapes.furniture import Kind
from warta.intake.shapes.shape import is_cut, is_title_like
from warta.intake.sheets.sheet import Sheet

# So many paragraphs right below each other, of so many words in all, are running text ...
FEWEST_PARAGRAPHS, FEWEST_WORDS = 3, 60
# ... fewer, where they speak of what the text above speaks of: of this share of their longer words ...
FEWEST_OF_SAME, FEWEST_WORDS_OF_SAME, SHARE_OF_SAME = 2, 30, 0.12
# ... and so many where readers' comments may stand, which have paragraphs too.
FEWEST_BELOW_COMMENTS = 5
# One paragraph of so many words that has this share of them from the text is told where it is left out.
FEWEST_WORDS_TOLD, SHARE_TOLD = 12, 0.2
# How many lines may part such a run from the mark above it, and how many are looked at in all.
REACH, MOST_LINES = 8, 40
# A button for comments has the text itself right below it, in a paragraph of so many words.
FEWEST_WORDS_BELOW_BUTTON = 15
# A group of paragraphs above the text that is the longest belongs to it with a headline above, of so many
# words that the text takes up, or with more words than a site says of itself.
FEWEST_WORDS_ABOVE, MOST_WORDS_OF_BANNER = 40, 80
FEWEST_WORDS_OF_HEADLINE, SHARE_OF_HEADLINE = 3, 0.4
# What stands between two texts of a page, and seldom within one.
_BETWEEN_TEXTS = frozenset(
    {Kind.SKIP, Kind.TRAIL, Kind.COOKIES, Kind.NEWSLETTER, Kind.RELATED, Kind.COMMENTS, Kind.FOOTER, Kind.END}
)
_ENDS = _BETWEEN_TEXTS - {Kind.FOOTER}
_FEWEST_OF_MENU = 2
_WORD = re.compile(r"[^\W\d_]+(?:['’-][^\W\d_]+)*")
_LONGER_WORD = re.compile(r"[^\W\d_]{5,}")
_TO_READER = frozenset(
    """
    you your yours you'll you've you're you’ll you’ve you’re anda website browser situs cookie cookies comment
    comments copyright komentar
    """.split()
)
_BUTTON = re.compile(
    r"(?:leave|add|post|write|view|show|tulis|kirim|beri|tinggalkan|tambah)\w* .*|(?:0|no) .*"
    r"|comments?|komentar"
)


def goes_on_below(sheet: Sheet, position: int, first: int) -> bool:
    """Whether the text, which begins at `first`, goes on below a line that looks like its end.

    Paragraphs that stand right below each other tell it, where no date or other mark is above them.
    """
    is_of_comments = sheet.kind(position) is Kind.COMMENTS
    fewest = FEWEST_BELOW_COMMENTS if is_of_comments else FEWEST_PARAGRAPHS
    run: list[int] = []
    between = 0
    for below in range(position + 1, min(len(sheet), position + 1 + MOST_LINES)):
        if not sheet.text(below):
            between += 1
            run.clear()
            if between > REACH or sheet.kind(below) in _ENDS or _is_dated(sheet, below):
                return False
            continue
        between = 0
        if not _is_told(sheet, below):
            run.clear()
            continue
        run.append(below)
        words = sum(sheet[p].words for p in run)
        if len(run) >= fewest and words >= FEWEST_WORDS:
            return True
        may_be_same = not is_of_comments and len(run) == FEWEST_OF_SAME and words >= FEWEST_WORDS_OF_SAME
        if may_be_same and _share_of_same(sheet, run, range(first, position)) >= SHARE_OF_SAME:
            return True
    return False


def is_button_above_text(sheet: Sheet, position: int) -> bool:
    """Whether a line for comments is a button, right below which the text goes on, and heads no comments."""
    below = position + 1
    if (
        below == len(sheet)
        or not sheet.text(below)
        or not _is_told(sheet, below)
        or not _BUTTON.fullmatch(sheet.folded(position))
    ):
        return False
    return sheet[below].words >= FEWEST_WORDS_BELOW_BUTTON


def first_of_same(sheet: Sheet, below: range, above: range) -> int:
    """The first paragraph in `below` that speaks of what the text `above` speaks of, -1 for none."""
    told = (p for p in below if sheet.text(p) and sheet[p].words >= FEWEST_WORDS_TOLD and _is_told(sheet, p))
    return next((p for p in told if _share_of_same(sheet, [p], above) >= SHARE_TOLD), -1)


def _share_of_same(sheet: Sheet, run: list[int], above: range) -> float:
    """What part of the longer words of a run of paragraphs stand in those of the text above."""
    own = {word for p in run for word in _LONGER_WORD.findall(sheet.folded(p))}
    known = {word for p in above if sheet.text(p) for word in _LONGER_WORD.findall(sheet.folded(p))}
    return len(own & known) / len(own) if own else 0.0


def joins_text(sheet: Sheet, above: range, below: int) -> bool:
    """Whether paragraphs that stand above the longest ones of a page, from `below` on, are of the same text.

    `above` reaches from the first to the last of these paragraphs. Another text would begin between both with
    a headline of its own. Where none does, they have a headline above them, or are more than a banner.
    """
    texts = [p for p in above if sheet.text(p)]
    told = [p for p in texts if _is_told(sheet, p)]
    if 2 * len(told) < len(texts) or _begins_text(sheet, range(above.stop, below)):
        return False
    words = sum(sheet[p].words for p in told)
    if words >= MOST_WORDS_OF_BANNER:
        return True
    headline = next((p for p in range(above.start) if _is_headline(sheet, p, above.start)), above.start)
    is_dated = any(_is_dated(sheet, p) for p in range(headline, above.start))
    return headline < above.start and (is_dated or words >= FEWEST_WORDS_ABOVE)


def _begins_text(sheet: Sheet, between: range) -> bool:
    """Whether a date or furniture, and a headline, stand between two groups of paragraphs."""
    kinds = [sheet.kind(p) for p in between]
    menus = sum(kind is Kind.MENU for kind in kinds)
    is_parted = (
        menus >= _FEWEST_OF_MENU
        or not _BETWEEN_TEXTS.isdisjoint(kinds)
        or any(_is_dated(sheet, p) or sheet.header(p) for p in between)
    )
    return is_parted and any(_is_headline(sheet, p, between.stop) for p in between)


def _is_headline(sheet: Sheet, position: int, text: int) -> bool:
    """Whether the text from the line at `text` on takes up a line's words as it does a headline's."""
    line = sheet[position]
    if sheet.kind(position) is not None or sheet.facts(position) or line.bullet or not is_title_like(line):
        return False
    return line.words >= FEWEST_WORDS_OF_HEADLINE and sheet.taken_up(position, text) >= SHARE_OF_HEADLINE


def _is_told(sheet: Sheet, position: int) -> bool:
    """Whether a paragraph tells something whole, and does not speak to whoever reads the page."""
    line = sheet[position]
    if line.bullet or is_cut(line):
        return False
    is_quote = any(map(line.text.__contains__, '"“”'))
    return is_quote or _TO_READER.isdisjoint(_WORD.findall(line.text.lower()))


def _is_dated(sheet: Sheet, position: int) -> bool:
    return any(fact.about is not About.UPDATED for fact in sheet.dated(position))
