"""Lines at the edges of a text that stay in it, whatever their shape is weighed to be.

What belongs here: telling sentences, what goes on in the paragraph beside it, what is announced, and lines of
a form of their own, such as rows and items. What does not: the measures of a line
(`warta.intake.edge_traits`) and the weighing of the others (`warta.intake.edge_lines`).
"""

from __future__ import annotations

import re
from collections.abc import Sequence

from warta.intake.edge_traits import (
    FEWEST_FUNCTION_WORDS,
    FEWEST_WORDS_OF_PROSE,
    FEWEST_WORDS_OF_SENTENCE,
    Edges,
)
from warta.intake.event_detail import is_event_detail
from warta.intake.shape import is_caption
from warta.intake.signoff import sign_off
from warta.intake.text_datelines import opening_dateline

# More words, a function word among them, are the text's though they end in no full stop.
MOST_WORDS = 14
# ... as are fewer with more function words, and words that are neither these nor names.
FEWEST_WORDS_UNENDED = 6
FEWEST_PLAIN_WORDS = 2
# The share of digits in a line up to which it may be a sentence.
MOST_DIGITS = 0.2
# A sentence, a sign-off or stars behind it.
_SENTENCE = re.compile(r"[.!?。！？][\"”’')\]]*(?:\s*(?:\(?\*+\)?|\([^()]{1,60}\)))*\W*$")


def is_kept(edges: Edges, position: int) -> bool:
    """Whether a line stays: a row, a caption, a detail of an event, a long one, one with a marked form."""
    line, shape = edges.sheet[position], edges.shape(position)
    if line.is_row or line.form:
        return True
    if edges.is_known(position):
        return False
    if is_caption(line) or _is_of_event(edges, position):
        return True
    if shape.is_address or edges.sheet.facts(position):
        return False
    plain = shape.other - shape.capitals
    is_unended = shape.function >= FEWEST_FUNCTION_WORDS and plain >= FEWEST_PLAIN_WORDS
    return (shape.words > MOST_WORDS and shape.function > 0) or (
        is_unended and shape.words >= FEWEST_WORDS_UNENDED
    )


def _is_of_event(edges: Edges, position: int) -> bool:
    """Whether a line, or the next one, tells of an event: `Tanggal: 3 Mei`, `Tempat: Aula`."""
    near = edges.sheet.lines[position : position + 2]
    return any(map(is_event_detail, near))


def is_sentence(edges: Edges, position: int) -> bool:
    """Whether a line is a sentence, or announces one: more than a label, with the words and mark of one."""
    shape, line = edges.shape(position), edges.sheet[position]
    if shape.is_address or edges.is_known(position) or MOST_DIGITS * len(line.text) < shape.digits:
        return False
    if line.text.endswith(":"):
        return shape.words >= FEWEST_WORDS_OF_PROSE and shape.function >= FEWEST_FUNCTION_WORDS
    if shape.words >= FEWEST_WORDS_OF_SENTENCE:
        return line.text[-1] not in "?!" and _SENTENCE.search(line.printed) is not None
    is_whole = shape.words > 1 and (shape.function > 0 or shape.other > shape.capitals == 0)
    return is_whole and line.text.endswith(".")


def opens_text(edges: Edges, position: int) -> bool:
    """Whether a line above the first paragraph begins it: place, salutation, item, announcement."""
    line, below = edges.sheet[position], edges.sheet[position + 1]
    if (
        _hangs_at_text(edges, position)
        or line.text.endswith(",")
        or _is_own_item(edges, position)
        or below.text[0].islower()
        or is_broken(edges, edges.above[-1] + 1)
    ):
        return True
    shape = edges.shape(position)
    if line.text.endswith(":") and shape.function and shape.words >= FEWEST_WORDS_OF_SENTENCE:
        return True
    dateline = opening_dateline(line.text)
    return dateline is not None and bool(dateline.place)


def _hangs_at_text(edges: Edges, position: int) -> bool:
    """Whether no blank line parts a line from the first paragraph, though blank lines part the paragraphs."""
    first = edges.above[-1] + 1
    later = (other for other in edges.body if other > first)
    is_parted = next((not edges.sheet[other].glued for other in later), False)
    return is_parted and all(edges.sheet[other].glued for other in range(position + 1, first + 1))


def is_broken(edges: Edges, position: int) -> bool:
    """Whether a line of the text goes on below, and hangs together with the line above it."""
    shape = edges.shape(position)
    is_text = shape.words >= FEWEST_WORDS_OF_SENTENCE and shape.function > 0
    return edges.sheet[position].glued and is_text and not shape.is_ended


def _is_listed(edges: Edges, position: int, run: Sequence[int]) -> bool:
    """Whether a line is a label that heads a list, or of that list, and no line of it is the site's."""
    heads = [p for p in run if p <= position and edges.sheet[p].text.endswith(":")]
    if not heads or heads[-1] == run[-1]:
        return False
    return not any(map(edges.is_of_site, run[run.index(heads[-1]) :]))


def _is_own_item(edges: Edges, position: int) -> bool:
    """Whether a line is an item that the page does not print of itself."""
    return edges.is_item(position) and not edges.is_known(position) and not edges.sheet.facts(position)


def closes_text(edges: Edges, position: int, run: Sequence[int]) -> bool:
    """Whether a line below the last paragraph ends it: an item, a sign-off, what the line above it announces.

    `run` are the lines without prose that it stands in.
    """
    line, above = edges.sheet[position], edges.sheet[position - 1]
    if _is_own_item(edges, position):
        return True
    if sign_off(line) is not None or edges.sheet[run[0] - 1].text.endswith(":"):
        return True
    if _is_listed(edges, position, run):
        return True
    if above.text.endswith(":") and above.words >= FEWEST_WORDS_OF_SENTENCE:
        return True
    goes_on = line.text[0].islower() and not edges.shape(position - 1).is_ended
    return goes_on and edges.is_prose(position - 1)
