"""Paragraphs of nothing but words, found in a body of CommonMark without parsing it.

What belongs here: telling with certainty where such paragraphs stand, and their HTML. What does not: all
other Markdown (`warta.post_markup`), and Warta's own (`warta.plain_markup`). What is in doubt is left to the
parser, which takes for each line a dozen looks at what it might begin.
"""

from __future__ import annotations

import re
from collections.abc import Iterator
from html import escape

# What goes on over an empty line, or is defined elsewhere in the body: fences, remarks, elements that hold no
# markup, definitions of links, notes and terms.
_ACROSS = re.compile(
    r"```|~~~|<[!?]|<(?:pre|script|style|textarea)\b|\]:|^[ ]{0,3}[:~]", re.IGNORECASE | re.MULTILINE
)
_EMPTY_LINES = re.compile(r"\n(?:[ \t]*\n)+")
# Signs that mark up, and spaces that a parser may take off or write otherwise.
_MARKS = r"\\`*_~\[\]<>|!&\x00-\x09\x0b-\x1f\x7f-\xa0\u1680\u2000-\u200a\u2028\u2029\u202f\u205f\u3000"
_FIRST = r"(?![ #=+:>$%^{-]|\d{1,9}[.)])"
_LINE = rf"{_FIRST}[^{_MARKS}\n ]+(?: [^{_MARKS}\n ]+)*"
_PLAIN = re.compile(rf"{_LINE}(?:\n{_LINE})*")


def split_plain(text: str) -> Iterator[tuple[bool, str]]:
    """The body in pieces, in order, each with whether it is a plain paragraph.

    Rendered one by one and put together they are what the whole is.
    """
    if _ACROSS.search(text):
        yield False, text
        return
    start = position = 0
    for block, end in _blocks(text):
        if _PLAIN.fullmatch(block):
            if text[start:position].strip(" \t\n"):
                yield False, text[start:position]
            yield True, block
            start = end
        position = end
    if text[start:].strip(" \t\n"):
        yield False, text[start:]


def _blocks(text: str) -> Iterator[tuple[str, int]]:
    """What stands between empty lines, each with the place at which the next one begins."""
    position = 0
    for gap in _EMPTY_LINES.finditer(text):
        yield text[position : gap.start()], gap.end()
        position = gap.end()
    yield text[position:].removesuffix("\n"), len(text)


def html_of(paragraph: str) -> str:
    """The HTML of a plain paragraph, as a parser writes it."""
    return f"<p>{escape(paragraph, quote=False)}</p>\n"
