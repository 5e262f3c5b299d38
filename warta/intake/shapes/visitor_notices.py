"""Sentences by which a site speaks to those who visit it: of cookies, accounts, comments, letters, rights.

What belongs here: telling such a sentence, however long, by what it asks of the reader or forbids. What does
not: the words themselves (`warta/data/visitor_notices.txt`), short lines of furniture
(`warta.intake.shapes.furniture`), and where on a page a notice counts (`warta.intake.roles.tail`).
"""

from __future__ import annotations

import re

from warta.intake.wordlists import read_sections
from warta.phrases import words_of

MAX_LENGTH = 900
_SECTIONS = read_sections("visitor_notices.txt")
# One of these words stands in every such sentence, which is seen at a glance.
_SIGNS = tuple(_SECTIONS["signs"])
_PATTERN = re.compile(
    "|".join(
        f"(?P<{kind}>{'|'.join(lines)})"
        for kind, lines in _SECTIONS.items()
        if kind not in ("signs", "words")
    )
)
# For each of the patterns, a word that all it finds have: most lines have none of them.
_WORDS = frozenset(" ".join(_SECTIONS["words"]).split())
# Words of a button may stand in quotes; whoever is quoted says more.
_QUOTE = re.compile('["“][^"”]{30}')


def notice_kind(folded: str) -> str:
    """The kind of furniture (as `warta.intake.shapes.furniture.Kind` names it) that a notice is; '' for none.

    `folded` is a whole line, case folded. What quotes somebody is no notice.
    """
    if len(folded) > MAX_LENGTH or _WORDS.isdisjoint(words_of(folded)):
        return ""
    if not any(map(folded.__contains__, _SIGNS)) or _QUOTE.search(folded):
        return ""
    found = _PATTERN.search(folded.replace("’", "'"))
    return found.lastgroup or "" if found else ""
