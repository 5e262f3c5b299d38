"""At which width a text is hard-wrapped, and which of its lines are full.

What belongs here: measuring lines. What does not: putting them together (`warta.intake.wrapping.hard_wraps`).
"""

from __future__ import annotations

from collections.abc import Sequence
from dataclasses import replace
from itertools import accumulate, pairwise

from warta.intake.breaks.line_joins import ends
from warta.intake.breaks.pdf_hyphens import HYPHENS
from warta.intake.lines import Line

WIDEST = 130
NARROWEST = 40
FEWEST_FULL_LINES = 3
# Of these, so many must break off amid a sentence: lines that end with one may be paragraphs of their own.
FEWEST_UNFINISHED = 2
# How full a line is at least at whose end a word is broken.
FULL = 0.8
# For each line that is longer than a text is wrapped at, so many others.
FEWEST_PER_LONG = 10
# So many lines that go on in small letters show that a blank line stands below each line of a text, and not
# below each paragraph; so few lines stand right below others there.
FEWEST_SPACED, MOST_GLUED = 5, 0.1
_DASHES = frozenset("–—")


def without_spacing(lines: list[Line]) -> list[Line]:
    """`lines` without the blank line that a text has below each of them; as they are where it has none."""
    pairs = [(a, b) for a, b in pairwise(_printed(lines)) if len(a.printed) <= WIDEST]
    glued = sum(below.glued for _, below in pairs)
    apart = [(a, replace(b, glued=True)) for a, b in pairs if b.number == a.number + 2]
    is_spaced = len(apart) >= FEWEST_SPACED and glued <= MOST_GLUED * len(pairs)
    if not is_spaced or len(apart) < len(pairs) // 2:
        return lines
    width = _fullest(apart)
    small = [a for a, b in apart if is_wrapped(a, b, width) and b.printed[0].islower() and not ends(a)]
    if len(small) < FEWEST_SPACED:
        return lines
    below = {b.number for _, b in apart}
    numbers = {line.number for line in lines if line.printed}
    return [
        replace(line, glued=True) if line.number in below else line
        for line in lines
        if line.printed or line.number - 1 not in numbers or line.number + 1 not in below
    ]


def _printed(lines: Sequence[Line]) -> list[Line]:
    return [line for line in lines if line.printed]


def width_of(lines: list[Line]) -> int:
    """The width at which the text is wrapped, in characters; 0 where it is not."""
    lengths = [_length(line) for line in lines if line.printed and not line.form]
    longest = max(lengths, default=0)
    # A caption or title may stand on one line above a text that is wrapped.
    if longest < NARROWEST or sum(length > WIDEST for length in lengths) > len(lengths) // FEWEST_PER_LONG:
        return 0
    pairs = [(a, b) for a, b in pairwise(lines) if b.glued and b.printed and not b.bullet]
    width = _fullest(pairs)
    if sum(length > width for length in lengths) > max(1, len(lengths) // FEWEST_PER_LONG):
        width = longest
    # A line that ends with its sentence may be the last of a paragraph, however long.
    long = [
        (a, b)
        for a, b in pairs
        if 0.6 * width <= _length(a) <= width and (not ends(a) or is_wrapped(a, b, width))
    ]
    full = [a for a, b in long if is_wrapped(a, b, width)]
    is_hard = len(full) >= FEWEST_FULL_LINES and len(full) >= 0.6 * len(long)
    return width if is_hard and sum(not ends(a) for a in full) >= FEWEST_UNFINISHED else 0


def _fullest(pairs: Sequence[tuple[Line, Line]]) -> int:
    """The width at which most lines have no room for the first word of the next one.

    Of several it is the one that fewest lines are longer than, and of these the least.
    """
    steps, lengths = [0] * (WIDEST + 2), [0] * (WIDEST + 2)
    for line, after in pairs:
        length = _length(line)
        if length <= WIDEST and not (line.is_row or after.is_row):
            lengths[length] += 1
            steps[length] += 1
            steps[min(WIDEST, length + len(after.printed.split(maxsplit=1)[0])) + 1] -= 1
    full, fitting = list(accumulate(steps)), list(accumulate(lengths))
    return max(range(NARROWEST, WIDEST + 1), key=lambda width: (full[width], fitting[width], -width))


def is_wrapped(line: Line, after: Line, width: int) -> bool:
    """Whether the first word of the next line would not have fitted on this one."""
    if (
        not after.glued
        or not line.printed
        or not after.printed
        or (after.bullet and not _is_dash_within(line, after))
        or line.is_row
        or after.is_row
        or _length(line) > width
        or _changes_case(line.printed, after.printed)
    ):
        return False
    if line.printed[-1] in HYPHENS and after.printed[0].islower():
        return _length(line) >= FULL * width
    return _length(line) + 1 + len(after.printed.split(maxsplit=1)[0]) > width


def _is_dash_within(line: Line, after: Line) -> bool:
    """Whether a line begins with the dash of a sentence that the line above it has not ended."""
    return after.bullet in _DASHES and after.text[:1].islower() and not (ends(line) or line.bullet)


def _length(line: Line) -> int:
    """How many columns a line takes, the indent of a paragraph with it."""
    return len(line.printed) + line.indent


def _changes_case(line: str, after: str) -> bool:
    """Whether one line is in capitals and the other is not: a title, and the text or site below it."""
    return line.isupper() != after.isupper() and not (after.isupper() and " " not in after)
