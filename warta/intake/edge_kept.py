"""Lines at the edges of a text that stay in it, whatever their shape is weighed to be.

What belongs here: telling sentences, what goes on in the paragraph beside it, headings, what is announced,
and lines of a form of their own, such as rows and items. What does not: the measures of a line
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
    is_function_word,
    words_of,
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
# ... and with an address in it, which a line of contacts names with fewer.
FEWEST_PLAIN_WORDS_WITH_ADDRESS = 5
FEWEST_FUNCTION_WORDS_WITH_ADDRESS = 3
# A line speaks of what the text speaks of, where two of its longer words and this share of them stand there.
FEWEST_WORDS_OF_TEXT = 2
LEAST_SHARE_OF_TEXT = 1 / 3
LETTERS_OF_LONGER_WORD = 4
# A label that another one answers has two words or more, of which one is the same.
FEWEST_WORDS_OF_PAIR = 2
# A text with so many headings begins with one as well.
FEWEST_HEADINGS = 2
# The share of digits in a line up to which it may be a sentence.
MOST_DIGITS = 0.2
# No line ends with one of these words that is not broken off, or announces others below it.
_UNENDED = frozenset(
    """
    yang dan di dengan untuk pada dalam oleh adalah ialah kepada ke dari antara yaitu yakni bahwa atau serta
    tentang lain berikut meliputi mencakup the of and to in for is with by are was were from at or following
    include includes including namely
    """.split()
)
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
    plain = shape.other - shape.capitals
    if shape.is_address:
        return (
            plain >= FEWEST_PLAIN_WORDS_WITH_ADDRESS and shape.function >= FEWEST_FUNCTION_WORDS_WITH_ADDRESS
        )
    if edges.sheet.facts(position):
        return False
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
    if dateline is not None and dateline.place:
        return True
    return position == edges.above[-1] and _stands_on_text(edges, position)


def _stands_on_text(edges: Edges, position: int) -> bool:
    """Whether a line right above the first paragraph is its heading, or goes on there."""
    line, shape = edges.sheet[position], edges.shape(position)
    if edges.is_known(position) or shape.is_address or edges.sheet.facts(position):
        return False
    heads_list = bool(edges.sheet[position + 1].bullet)
    if heads_list or line.text.endswith(":") or _is_broken_before_digits(edges, position):
        return True
    if line.text[0].isupper() and not (shape.digits or shape.is_ended) and _has_headings(edges):
        return True
    is_title_case = shape.function > 0 and shape.capitals == shape.other
    return is_title_case and not edges.is_of_title(position) and _is_about_text(edges, position)


def _is_broken_before_digits(edges: Edges, position: int) -> bool:
    """Whether the line below goes on with a number, as no paragraph begins but with its date."""
    below, shape = edges.sheet[position + 1].text, edges.shape(position)
    is_long = shape.words >= FEWEST_WORDS_OF_SENTENCE and not shape.is_ended
    is_number = below[0].isdigit() and not edges.is_item(position + 1)
    return is_long and is_number and opening_dateline(below) is None


def _has_headings(edges: Edges) -> bool:
    """Whether lines amid the text are headings: short, without the mark of a sentence, a paragraph below."""
    first, last = edges.above[-1] + 1, edges.body[-1]
    amid = (p for p in edges.body if first < p < last and not edges.is_prose(p) and edges.is_prose(p + 1))
    return sum(_may_be_heading(edges, position) for position in amid) >= FEWEST_HEADINGS


def _may_be_heading(edges: Edges, position: int) -> bool:
    line, shape = edges.sheet[position], edges.shape(position)
    is_plain = not (line.is_row or shape.is_ended or shape.is_address or shape.digits)
    return is_plain and shape.words <= MOST_WORDS and line.text[0].isupper() and not edges.is_item(position)


def _is_about_text(edges: Edges, position: int) -> bool:
    """Whether a line of some length has longer words of the paragraphs in it."""
    if edges.shape(position).words < FEWEST_WORDS_UNENDED:
        return False
    longer = {word for word in words_of(edges.sheet[position].text) if len(word) >= LETTERS_OF_LONGER_WORD}
    longer = {word for word in longer if not is_function_word(word)}
    others = (edges.sheet[other].text for other in edges.body if edges.is_prose(other))
    found = longer.intersection(word for text in others for word in words_of(text))
    return len(found) >= FEWEST_WORDS_OF_TEXT and len(found) >= LEAST_SHARE_OF_TEXT * len(longer)


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
    heads = [p for p in run if p <= position and _is_head(edges, p)]
    if not heads or heads[-1] == run[-1]:
        return False
    return not any(map(edges.is_of_site, run[run.index(heads[-1]) :]))


def _is_head(edges: Edges, position: int) -> bool:
    return edges.sheet[position].text.endswith(":") or _announces(edges, position)


def _announces(edges: Edges, position: int) -> bool:
    """Whether a line that is more than a label breaks off at a word that others must follow."""
    shape = edges.shape(position)
    if shape.words < FEWEST_WORDS_OF_SENTENCE or shape.is_ended or edges.is_known(position):
        return False
    last = edges.sheet[position].text.rpartition(" ")[2].lower()
    return last in _UNENDED


def _is_unfinished(edges: Edges, position: int) -> bool:
    """Whether a line below the text is a sentence that breaks off: it is no title, and speaks of the same."""
    shape = edges.shape(position)
    if shape.is_ended or shape.is_address or shape.function < FEWEST_FUNCTION_WORDS:
        return False
    if edges.is_known(position) or edges.sheet.facts(position):
        return False
    return shape.other > shape.capitals and _is_about_text(edges, position)


def _answers_label(edges: Edges, position: int) -> bool:
    """Whether a label ends what another one in the text, with a colon, begins: `Begin Text:`, `End Text`."""
    shape, text = edges.shape(position), edges.sheet[position].text
    if not shape.is_label or shape.words < FEWEST_WORDS_OF_PAIR or text.endswith(":"):
        return False
    own = {word for word in words_of(text) if not is_function_word(word)}
    labels = (edges.sheet[p] for p in edges.body if p < position and edges.sheet[p].text.endswith(":"))
    return any(label.words == shape.words and own.intersection(words_of(label.text)) for label in labels)


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
    if sign_off(line) is not None or _is_head(edges, run[0] - 1):
        return True
    if _is_listed(edges, position, run) or (position == run[0] and _answers_label(edges, position)):
        return True
    if _is_unfinished(edges, position):
        return True
    if above.text.endswith(":") and above.words >= FEWEST_WORDS_OF_SENTENCE:
        return True
    return _goes_on(edges, position)


def _goes_on(edges: Edges, position: int) -> bool:
    """Whether a line begins with a word in lower case where the line above it breaks off."""
    line, above = edges.sheet[position], edges.shape(position - 1)
    if not line.text[0].islower() or edges.shape(position).is_address or above.is_ended:
        return False
    is_text = above.words >= FEWEST_WORDS_OF_SENTENCE and above.function > 0
    return is_text and not edges.is_known(position - 1) and line.text.partition(" ")[0].isalpha()
