"""A page whose lines a program has lost, so that all of it stands on one: cut at what is left between them.

What belongs here: finding what stood in place of the ends of lines. What does not: other repairs of a text
(`warta.intake.reading.raw_text`), and where a paragraph ends that nothing marks: nobody can know it, and it
is told.
"""

from __future__ import annotations

import re

# A line of fewer letters is no page.
SHORTEST = 400
# So many pieces are a page with its menus, and so many of them at least are as short as these have them.
FEWEST_PIECES, MOST_OF_SHORT = 5, 60
FEWEST_SHORT = 3
# What stands between a few words of a menu alone leaves so much of the page on one line.
MOST_OF_PAGE = 0.75
# Ends of lines as programs write them for others, and what others put in their place.
_WRITTEN = re.compile(r"(?:\\r)?\\n|<br\s*/?>|¶|↵")
# Ends of lines as they are, by any system.
_ENDS = re.compile("[\n\r\x85\u2028\u2029]")
_BETWEEN = (re.compile(r"\t+"), re.compile(r"\s+[|¦]\s+"), re.compile(r" {2,}"))


def with_lines(text: str) -> tuple[str, str]:
    """The text with its lines where it holds them all on one, and what is to be told of it."""
    body = text.strip()
    if len(body) < SHORTEST or _ENDS.search(body):
        return text, ""
    for mark in (_WRITTEN, *_BETWEEN):
        pieces = [piece.strip() for piece in mark.split(body)]
        short = sum(0 < len(piece) <= MOST_OF_SHORT for piece in pieces)
        is_page = max(map(len, pieces)) <= MOST_OF_PAGE * len(body)
        if len(pieces) >= FEWEST_PIECES and short >= FEWEST_SHORT and is_page:
            told = f"all of the page stands on one line; it is cut into {len(pieces)} at {_named(mark, body)}"
            return "\n".join(pieces), f"{told}, and lines are counted so: see where paragraphs end"
    return text, "all of the page stands on one line, and nothing shows where its parts end; write them apart"


def _named(mark: re.Pattern[str], body: str) -> str:
    found = mark.search(body)
    shown = found[0].strip() if found else ""
    return repr(shown) if shown else "its wide spaces"
