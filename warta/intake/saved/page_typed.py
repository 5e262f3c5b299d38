"""Text of a saved page that stands as it was typed: code, or a text that a program has wrapped.

What belongs here: the lines of a `<pre>` and its like. What does not: all other lines of a page
(`warta.intake.saved.page_lines`), and putting wrapped lines together (`warta.intake.wrapping.hard_wraps`).
"""

from __future__ import annotations

import re
from collections.abc import Iterator
from dataclasses import replace

from warta.intake.lines import Line, split_lines
from warta.intake.saved.page_tree import UNSEEN, Element

AS_TYPED = frozenset({"pre", "listing", "xmp", "plaintext"})
# A text with lines like these is prose that a program wrapped, and no code.
_PROSE_WORDS = re.compile(r"[A-Za-z]{3,}[,.]? [A-Za-z]{2,} [A-Za-z]{2,}")


def typed_lines(element: Element, region: str) -> Iterator[Line]:
    """The lines of an element that are not blank, each with its `region`; those of code keep their spaces."""
    text = _text_as_typed(element)
    is_prose = len(_PROSE_WORDS.findall(text[:20_000])) > 5 and element.first("code") is None
    lines, typed = split_lines(text), f"{text}\v".splitlines()
    for number, line in enumerate(lines):
        if line.is_blank:
            continue
        if is_prose:
            yield replace(line, region=region)
            continue
        code = typed[number].rstrip().expandtabs(8) if len(typed) == len(lines) else ""
        # Columns are made by spaces; what was put right in the words stays so.
        code = code if code.split() == line.printed.split() else line.printed
        yield Line(0, line.printed, line.printed, "", (), line.glued, code, "code", region)


def _text_as_typed(element: Element) -> str:
    pieces: list[str] = []
    stack: list[Element | str] = [element]
    while stack:
        item = stack.pop()
        if isinstance(item, str):
            pieces.append(item)
        elif item.tag == "br":
            pieces.append("\n")
        elif item.tag not in UNSEEN:
            stack.extend(reversed(item.children))
    return "".join(pieces)
