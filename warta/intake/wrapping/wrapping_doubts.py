"""What stays open where the lines of a hard-wrapped text were put together.

What belongs here: telling of full lines that end a sentence in a text whose paragraphs nothing parts, and of
hyphens at the ends of lines that may be a word's own. What does not: putting the lines together
(`warta.intake.wrapping.hard_wraps`).
"""

from __future__ import annotations

from collections.abc import Iterator, Sequence
from itertools import pairwise

from warta.intake.breaks.line_joins import ITEM, ends, lines_of
from warta.intake.breaks.pdf_hyphens import HYPHENS, Hyphens
from warta.intake.lines import Line

# Of the paragraphs that are wrapped, so many stand below a blank line where blank lines part them.
SHARE_PARTED = 0.6
# So many lines, or words, are named.
MOST_NAMED = 5


def doubt_wrapped(body: Sequence[Line], printed: Sequence[Line]) -> Iterator[str]:
    """What a review says of the body's lines that were put together.

    `printed` are the lines of the page before they were.
    """
    runs = [lines_of(line, printed) for line in body if line.last > line.number]
    if not runs:
        return
    if not _are_parted(runs):
        open_ends = [str(line.number) for run in runs for line in _open_ends(run)]
        if open_ends:
            told = "lines are put together, and nothing parts paragraphs: see whether one ends with line"
            yield f"{told} {_named(open_ends)}"
    if guesses := list(_guessed(runs, printed)):
        yield f"words at the ends of lines are put together by guess: {_named(guesses)}; see whether they are"


def _are_parted(runs: Sequence[Sequence[Line]]) -> bool:
    """Whether blank lines, or indents, part most paragraphs; items of a list stand together."""
    below = [not run[0].glued for run in runs[1:] if not (run[0].bullet or ITEM.match(run[0].printed))]
    return bool(below) and sum(below) >= SHARE_PARTED * len(below)


def _open_ends(run: Sequence[Line]) -> Iterator[Line]:
    """The lines of a paragraph at which a sentence ends and another may begin a paragraph."""
    return (line for line, after in pairwise(run) if ends(line) and not after.printed[0].islower())


def _guessed(runs: Sequence[Sequence[Line]], printed: Sequence[Line]) -> Iterator[str]:
    """The halves of words of which nothing shows whether the hyphen between them is theirs."""
    pairs = [(a, b) for run in runs for a, b in pairwise(run) if a.printed[-1] in HYPHENS]
    if not pairs:
        return
    hyphens = Hyphens(line.printed for line in printed if line.printed)
    for line, after in pairs:
        if hyphens.is_guess(line.printed, after.printed):
            yield f"{line.printed.rpartition(' ')[2]} {after.printed.partition(' ')[0]}"


def _named(things: Sequence[str]) -> str:
    return ", ".join(things[:MOST_NAMED]) + (" …" if len(things) > MOST_NAMED else "")
