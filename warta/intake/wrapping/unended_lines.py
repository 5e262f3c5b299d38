"""Long lines amid a text that end as no sentence does, which may be the captions of its pictures.

What belongs here: what a review says of them. What does not: captions that their words or their place show
(`warta.intake.sheets.picture_lines`), and paragraphs that a page broke
(`warta.intake.wrapping.wrapping_doubts`).
"""

from __future__ import annotations

from collections.abc import Sequence

from warta.intake.lines import Line
from warta.intake.shapes.shape import ends_sentence, has_small_words

# A heading within a text has fewer words.
FEWEST_WORDS = 14
_QUOTES = "\"“'‘„«"


def doubt_unended(body: Sequence[Line]) -> str:
    """What a review says of the one long line between two paragraphs that ends with no mark; '' for none."""
    places = [
        n
        for n in range(1, len(body) - 1)
        if body[n].text[-1].isalnum() and body[n].words >= FEWEST_WORDS and _may_be_caption(body[n])
    ]
    if len(places) != 1 or not (ends_sentence(body[places[0] - 1]) and ends_sentence(body[places[0] + 1])):
        return ""
    return f"line {body[places[0]].number} ends as no sentence does; look whether it is a picture's caption"


def _may_be_caption(line: Line) -> bool:
    is_plain = not (line.bullet or line.form or line.is_row or line.glued or ":" in line.text)
    return is_plain and line.text[0].isupper() and line.text[0] not in _QUOTES and has_small_words(line)
