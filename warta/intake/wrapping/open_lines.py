"""Lines of a copied page's text that end amid a sentence, put together with the lines that end it.

What belongs here: what the text around such lines tells: a line that was begun, a dateline, a paragraph
between blank lines. What does not: lines that their own words show to go on
(`warta.intake.wrapping.broken_sentences`), lines that are wrapped at a width
(`warta.intake.wrapping.hard_wraps`), and lines of saved pages and office files, whose markup tells where a
paragraph ends.
"""

from __future__ import annotations

import re
from collections.abc import Iterator, Sequence

from warta.intake.breaks.line_joins import (
    GOES_ON,
    ITEM,
    ends,
    ends_recital,
    ends_with_day,
    is_unfinished,
    join_each,
)
from warta.intake.datelines.dateline import find_dateline
from warta.intake.facts.stated_facts import read_facts
from warta.intake.lines import Line
from warta.intake.offices.signoff import ends_signed
from warta.intake.shapes.furniture import furniture_kind
from warta.intake.sheets.sheet import WORDS_OF_HEADLINES
from warta.intake.wrapping.broken_sentences import is_byline, stands_alone

# A line of fewer words, or of fewer letters, may be a heading; one of so many letters is none.
FEWEST_WORDS, NARROWEST, LONG = 5, 40, 60
# So much of a line that ends with a comma is no salutation.
SHORTEST = 10
SHORT_WORD = 3
_NAME_FIRST = re.compile(r"[A-Z][\w.’'-]*,? (?:[A-Z(]|\d)|[A-Z][\w.’'-]*,")
# The degree behind a name, for whose point the full stop of a sentence is often left out: `Sri Aksara, S. Si`
_DEGREE_AT_END = re.compile(r",? (?:[SM]|Dr|Ph|A)\. ?[A-Z][A-Za-z]{0,4}$")
_BEHIND_STATE = re.compile(r", [A-Z][\w.]+(?: [A-Z]\w+)? (?:[–—]|--?) ")
_SENTENCE_WITHIN = re.compile(r"\w{3,}[.!?][”\"’)]*(?:\s|$)")


def mend_open(lines: Sequence[Line]) -> list[Line]:
    """`lines` with sentences made whole that a page breaks over lines, blank ones between them or not."""
    if any(line.region or line.form for line in lines):
        return list(lines)
    return join_each(lines, _Page(lines).goes_on)


class _Page:
    """A page's lines, with what stands around each."""

    def __init__(self, lines: Sequence[Line]) -> None:
        self._lines = lines
        self._begun = 0  # the line that the last one put together begins with

    def goes_on(self, line: Line, number: int) -> bool:
        """Whether the line at a position goes on with the one above it, as far as that is put together."""
        after = self._lines[number]
        if (
            line.words == 1
            or ends(line)
            or ends_recital(line, after)
            or not self._may_go_on(line, after, number)
        ):
            return False
        if ends_with_day(line) and after.printed[0].isupper():
            return False
        if not _are_of_text(line, after):
            return False
        self._begun = line.number
        return True

    def _may_go_on(self, line: Line, after: Line, number: int) -> bool:
        """Whether a line is begun and not ended, by its words and by what stands around it."""
        if after.printed[0].islower() or GOES_ON.match(after.printed):
            is_open = is_unfinished(line.printed) or self._is_begun(line) or _is_of_sentence(line)
            return is_open and (after.words > 1 or ends(after) or is_unfinished(after.printed))
        if is_unfinished(line.printed) and _is_prose(after):
            return not line.printed.endswith(",") or (after.glued and _is_clause(line, after))
        if not after.glued:
            return self._is_amid_sentence(line, after, number)
        if self._is_begun(line) or _is_quoted_on(line.printed, after.printed):
            return True
        if line.printed.endswith(","):
            return _is_clause(line, after)
        if _ends_with_degree(line):
            return False
        return _begins_with_place(line) or self._is_of_paragraph(line, number)

    def _is_begun(self, line: Line) -> bool:
        return line.number == self._begun

    def _is_amid_sentence(self, line: Line, after: Line, number: int) -> bool:
        """Whether a name between blank lines stands amid a sentence, which goes on in small letters."""
        if not (is_unfinished(line.printed) or (self._is_begun(line) or _is_prose(line))):
            return False
        third = next((below for below in self._lines[number + 1 :] if below.printed), None)
        if third is None or len(after.printed) > LONG or ends(after):
            return ends(after) and is_unfinished(line.printed) and _is_prose(line)
        return third.printed[0].islower() or GOES_ON.match(third.printed) is not None

    def _is_of_paragraph(self, line: Line, number: int) -> bool:
        """Whether lines stand together between blank ones, the last of which ends a sentence begun in one."""
        if line.glued or not _is_prose(line) or _begins_with_place(self._lines[number]):
            return False
        block = list(self._block(number))
        if not ends(block[-1]) or any(below.bullet or ITEM.match(below.printed) for below in block):
            return False
        is_broken = any(below.printed[0].islower() or is_unfinished(below.printed) for below in block)
        return is_broken or len(line.printed) >= LONG

    def _block(self, number: int) -> Iterator[Line]:
        """The lines from one on, down to the next blank line."""
        for line in self._lines[number:]:
            if not line.printed:
                return
            yield line


def _is_of_sentence(line: Line) -> bool:
    """Whether a line of some length has a word in small letters that no headline in capitals has."""
    if len(line.printed) < NARROWEST or line.text.isupper():
        return False
    small = (word for word in line.text.split()[1:] if word[0].islower() and len(word) > SHORT_WORD)
    return any(word not in WORDS_OF_HEADLINES for word in small)


def _is_prose(line: Line) -> bool:
    """Whether a line is of some length, and has words in small letters beside the short ones."""
    if line.words < FEWEST_WORDS or len(line.printed) < NARROWEST or line.text.isupper():
        return False
    small = sum(word[0].islower() and len(word) > SHORT_WORD for word in line.text.split())
    return 2 * small >= sum(len(word) > SHORT_WORD for word in line.text.split())


def _is_quoted_on(line: str, after: str) -> bool:
    """Whether what somebody says begins with a line, and the next one ends it."""
    if line[0] == '"':
        return line.count('"') == 1 and after.count('"') % 2 == 1
    return line[0] == "“" and "”" not in line and "”" in after.partition("“")[0]


def _ends_with_degree(line: Line) -> bool:
    """Whether a line of more than a sentence ends with the degree of the one it names last."""
    return (
        _DEGREE_AT_END.search(line.printed) is not None and _SENTENCE_WITHIN.search(line.printed) is not None
    )


def _is_clause(line: Line, after: Line) -> bool:
    """Whether a line that ends with a comma begins the sentence of a longer one, which a name begins.

    A salutation, in a letter or a speech, has a sentence below it that no name begins.
    """
    if len(after.printed) < NARROWEST or not _SENTENCE_WITHIN.search(after.printed):
        return False
    return len(line.printed) >= SHORTEST and _NAME_FIRST.match(after.printed) is not None


def _begins_with_place(line: Line) -> bool:
    """Whether a line begins a text with its dateline, and has more words than this.

    Where no state stands behind the place, it has longer words in small letters, as few headlines do.
    """
    if line.words <= FEWEST_WORDS:
        return False
    small = (word for word in line.text.split() if word.islower())
    is_of_sentence = any(len(word) > SHORT_WORD for word in small)
    opening = find_dateline(line.printed) if is_of_sentence or _BEHIND_STATE.search(line.printed) else None
    if opening is None or not (opening.place and (is_of_sentence or opening.names_state)):
        return False
    return line.words > opening.place.count(" ") + FEWEST_WORDS


def _are_of_text(line: Line, after: Line) -> bool:
    """Whether neither of two lines is an item, a row, a fact, furniture or a sign-off."""
    if after.bullet or ITEM.match(after.printed) or line.is_row or after.is_row or line.markdown:
        return False
    if line.printed.endswith(after.printed) or stands_alone(line, after) or ends_signed(line):
        return False
    if is_byline(after) or furniture_kind(after.text) or furniture_kind(line.text):
        return False
    return not (read_facts(line) or read_facts(after))
