"""The Markdown of a post of another generator: its words and its first heading.

What belongs here: looking at a body without changing it. What does not: its rendering
(`warta.post_markup`) and the fields above it (`warta.intake.posts.post_head`).
"""

from __future__ import annotations

import html
import re
from collections.abc import Iterator

from warta.intake.field_text import plain_text

_FENCE = re.compile(r"^ {0,3}(`{3,}|~{3,})")
_HEADING = re.compile(r"^ {0,3}(#{1,2})[ \t]+(.+?)[ \t]*#*[ \t]*(?:\{[:#][^}]*\})?$")
_UNDERLINE = re.compile(r"^ {0,3}(?:=+|-{2,})[ \t]*$")
_PICTURE = re.compile(r"!\[([^\]]{0,500})\]\([^)]{0,2000}\)")
_LINK = re.compile(r"\[([^\]]{0,500})\](?:\([^)]{0,2000}\)|\[[^\]]{0,200}\])")
_HTML = re.compile(r"<[!/?a-zA-Z][^<>]{0,2000}>")
_CODE = re.compile(r"\{[{%:].{0,500}?[}%]?\}")
_LEAD = re.compile(r"^[ \t]*(?:>|[-*+][ \t]|\d{1,3}[.)][ \t]|#{1,6}[ \t])+")


def paragraphs_of(body: str) -> list[str]:
    """The words of a body, paragraph by paragraph, code and markup aside."""
    found = []
    for block in re.split(r"\n[ \t]*\n", "\n".join(_outside_code(body))):
        words = _PICTURE.sub(" ", block)
        words = _HTML.sub(" ", _LINK.sub(r"\1", words))
        words = " ".join(_LEAD.sub("", line).strip() for line in words.split("\n"))
        words = " ".join(html.unescape(words).replace("*", "").replace("__", "").split())
        if words:
            found.append(words)
    return found


def first_heading(body: str) -> str:
    """The words of the heading of the first or second rank that a text begins with; '' for none.

    One that stands further down heads a part of the text, not the whole.
    """
    above = ""
    for line in _outside_code(body):
        if found := _HEADING.match(line):
            return "" if above else plain_text(_LINK.sub(r"\1", found[2]).replace("*", "").strip())
        if above:
            is_heading = _UNDERLINE.match(line)
            return plain_text(_LINK.sub(r"\1", above).replace("*", "").strip()) if is_heading else ""
        above = _HTML.sub(" ", _PICTURE.sub(" ", _CODE.sub(" ", line))).strip()
    return ""


def _outside_code(body: str) -> Iterator[str]:
    return (line for _, line in lines_outside_code(body))


def lines_outside_code(body: str) -> Iterator[tuple[int, str]]:
    """The lines that are no code, each with its number, from 0."""
    fence = ""
    for number, line in enumerate(body.split("\n")):
        found = _FENCE.match(line)
        if fence:
            if found and found[1].startswith(fence) and not line.strip(" `~"):
                fence = ""
            continue
        if found:
            fence = found[1]
        elif not line.startswith(("    ", "\t")):
            yield number, line
