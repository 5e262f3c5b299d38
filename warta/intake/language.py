"""The language of a text, by its commonest words.

What belongs here: telling Indonesian from English, or saying that it is neither. Function words
decide every text of a paragraph or more; a statistical detector brings models of many megabytes for
the same answer.
"""

from __future__ import annotations

import re

_WORDS = {
    "id": frozenset(
        "yang dan di dengan untuk pada dari ini itu dalam oleh akan telah juga tidak sebagai adalah"
        " bahwa kepada para serta atau ke dapat tersebut secara karena".split()
    ),
    "en": frozenset(
        "the of and to in for is that with on by was are as from at this will has have be which"
        " its an or were not".split()
    ),
}
FEWEST = 3


def detect_language(text: str) -> str | None:
    """`id` or `en`; None where neither prevails."""
    words = re.findall(r"[^\W\d_]+", text.lower())
    counts = {language: sum(map(known.__contains__, words)) for language, known in _WORDS.items()}
    best, other = sorted(counts, key=lambda language: -counts[language])
    return best if counts[best] >= FEWEST and counts[best] >= 2 * counts[other] else None
