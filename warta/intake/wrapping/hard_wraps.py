"""Hard-wrapped lines, put together to paragraphs again.

What belongs here: at which width a text is wrapped, and which of its lines go on with the one above. What
does not: sentences that a page broke at links (`warta.intake.wrapping.broken_sentences`), and any join
across a line that is an item, a row or a heading: what is doubtful stays apart.
"""

from __future__ import annotations

from collections.abc import Callable, Sequence
from dataclasses import replace
from functools import partial
from itertools import pairwise

from warta.intake.breaks.line_joins import ITEM, ends, is_unfinished, join, join_each
from warta.intake.breaks.pdf_hyphens import HYPHENS, Hyphens
from warta.intake.lines import Line
from warta.intake.wrapping.page_marks import without_page_marks, without_sure_marks
from warta.intake.wrapping.short_first_lines import goes_on_below, opens_short
from warta.intake.wrapping.wrap_width import is_wrapped, width_of, without_spacing
from warta.intake.wrapping.wrapped_heads import is_heading, stands_apart

# Of these, so many end with a hyphen where the words of a text are broken.
FEWEST_HYPHENS = 2
# How many of the lines below one are looked at to know whether it goes on.
REACH_BELOW = 4
# So many blank lines stand between two pages at most.
MOST_BLANK = 6


def unwrap(lines: list[Line]) -> list[Line]:
    """`lines` with hard-wrapped paragraphs made whole; as they are where the text is not hard-wrapped."""
    spaced = without_spacing(lines)
    width = width_of(spaced)
    if not width:
        return _with_hanging(without_sure_marks(lines))
    first = next(n for n, (a, b) in enumerate(pairwise(spaced)) if is_wrapped(a, b, width))
    kept = without_page_marks(spaced, first)
    is_short_first = opens_short(kept)
    runs: list[list[Line]] = []
    is_on_top = True
    for number, line in enumerate(kept):
        below = kept[number + 1 : number + 1 + REACH_BELOW]
        is_on_top = is_on_top and not (runs and len(runs[-1]) > 1 and ends(runs[-1][-1]))
        is_next = bool(runs) and (
            (is_short_first and goes_on_below(runs[-1], line))
            or _goes_on(runs[-1], line, below, width, is_on_top=is_on_top)
        )
        if is_next:
            runs[-1].append(line)
        elif (paragraph := _above_gap(runs, line)) and _goes_on_over_gap(paragraph, line, width):
            del runs[runs.index(paragraph) + 1 :]
            paragraph.append(line)
        else:
            runs.append([line])
    breaks = _breaks(runs)
    return [join(run, breaks) if len(run) > 1 else run[0] for run in runs]


def _with_hanging(lines: list[Line]) -> list[Line]:
    """`lines` with those put to the value of a label that hang below it, though no paragraph is wrapped."""
    if not any(map(_hangs, lines)):
        return lines
    return join_each(lines, lambda _, number: _hangs(lines[number]))


def _hangs(line: Line) -> bool:
    """Whether a line hangs below the value of a label: others that have an indent begin paragraphs."""
    return line.indent > 0 and line.glued


def _goes_on(run: Sequence[Line], line: Line, below: Sequence[Line], width: int, *, is_on_top: bool) -> bool:
    """Whether a line goes on with the paragraph whose lines so far are `run`."""
    if _hangs(line):
        return True
    if not is_wrapped(run[-1], line, width) or ITEM.match(line.printed):
        return False
    if below and not is_wrapped(line, below[0], width) and is_heading(run[-1], line):
        return False
    return not stands_apart(run, line, below, is_on_top=is_on_top)


def _above_gap(runs: Sequence[list[Line]], line: Line) -> list[Line]:
    """The paragraph above the blank lines that stand above a line; none where no blank line does."""
    if line.glued or not line.printed:
        return []
    return next((run for run in reversed(runs[-MOST_BLANK - 1 :]) if run[0].printed), [])


def _goes_on_over_gap(run: Sequence[Line], line: Line, width: int) -> bool:
    """Whether a paragraph goes on behind the end of a page: from a full line that no sentence ends."""
    above = run[-1]
    if len(run) < 2 or ends(above) or ITEM.match(line.printed):
        return False
    is_open = line.printed[0].islower() or is_unfinished(above.printed)
    return is_open and is_wrapped(above, replace(line, glued=True), width)


def _breaks(runs: Sequence[Sequence[Line]]) -> Callable[[str, str], bool] | None:
    """Whether a word is broken at the end of a line; None for a text of which no line ends with a hyphen.

    Where several do, the text breaks words, and what its words leave open is taken for broken.
    """
    broken = sum(line.printed[-1] in HYPHENS for run in runs for line in run[:-1])
    if not broken:
        return None
    hyphens = Hyphens(line.printed for run in runs for line in run)
    return partial(hyphens.breaks, by_guess=broken >= FEWEST_HYPHENS)
