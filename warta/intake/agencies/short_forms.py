"""The bodies that a text introduces with the short form by which its page goes on to name them.

What belongs here: the words that a short form in brackets stands for, and which of these the title or lines
beside the text use. What does not: weighing these bodies (`warta.intake.agencies.agency_proposal`), and
short forms of agencies that are known (`warta.intake.names.mentions`).
"""

from __future__ import annotations

import re
from collections.abc import Collection, Iterable, Iterator

from warta.intake.agencies.agency_weights import SMALL_WORDS
from warta.intake.agencies.named_bodies import named_bodies

# A name with its short form behind it: Larch and Oak Trust (LOT)
_OF_CAPITALS = re.compile(r"\((?P<short>[A-Z]{2,8})\)")
# ... as Indonesian bodies have them, too: Balai Rotan dan Tali (Baratali)
_BEHIND_BODY = re.compile(r" \((?P<short>[A-Z][A-Za-z]{2,14})\)")
# With two capitals a word is no plain one. It acts where a title or a part of it begins with it.
_ACTS = re.compile(r"(?:^|[,:;|)”\"’–—-] )(?P<short>[A-Z][a-z]{0,12}[A-Z][A-Za-z]{0,12})(?= )")
MOST_WORDS = 10
# What a name ends with that is something done or written, and no body.
_NO_BODIES = frozenset(
    """
    act agreement award awards bill bulletin day index journal magazine meeting newsletter plan report
    reports review statement strategy study treaty week
    """.split()
)


def beside_text(paragraphs: Iterable[str], reach: int, lines: Collection[str]) -> Iterator[tuple[str, str]]:
    """The bodies that the beginnings of paragraphs name with a short form that a line has, and that form."""
    for paragraph in paragraphs:
        for found in _OF_CAPITALS.finditer(paragraph, 0, reach):
            name = _spelt_out(paragraph[: found.start()], found["short"])
            word = re.compile(rf"\b{found['short']}\b")
            if name and any(map(word.search, lines)):
                yield name, found["short"]


def in_title(title: str, paragraphs: Iterable[str]) -> Iterator[tuple[str, str]]:
    """The bodies that paragraphs name with a short form that acts in the title, and that form."""
    shorts = {found["short"] for found in _ACTS.finditer(title)}
    for paragraph in paragraphs if shorts else ():
        if not any(f"({short})" in paragraph for short in shorts):
            continue
        for start, name in named_bodies(paragraph):
            behind = _BEHIND_BODY.match(paragraph, start + len(name))
            if behind and behind["short"] in shorts:
                yield name, behind["short"]


def _spelt_out(before: str, short: str) -> str:
    """The name at the end of `before` whose longer words begin with the letters of its short form; or ''."""
    words = before.split()[-MOST_WORDS:]
    letters = list(short)
    for start in range(len(words) - 1, -1, -1):
        if words[start].casefold() in SMALL_WORDS:
            continue
        if not letters or words[start][0] != letters.pop():
            return ""
        if not letters:
            return "" if words[-1].rstrip(",").casefold() in _NO_BODIES else " ".join(words[start:])
    return ""
