"""The short way through marks within a text, where each is of the simplest form and stands by itself.

What belongs here: telling with certainty that a text holds no marks but emphasis between spaces and links
with an address alone, and the elements that the Markdown library makes of these. What does not: marks within
marks and all others, which go the library's way (`warta.tuned_markdown`).
"""

from __future__ import annotations

import re
from xml.etree.ElementTree import Element

# What begins a mark anywhere in a text; STX begins what the library has set aside.
_ANY_MARK = re.compile(r"[`\\\[<&*_\x02]")
_PLAIN = r"[^`\\\[\]<&*_\x02]"
# A mark first, so that it is looked for fast, and then what stands before and behind it.
# Emphasis that can only open where it opens and close where it closes; and a link, which is no picture and no
# footnote. In its address marks of emphasis mean nothing, as the library looks for links before.
_SPAN = re.compile(
    rf"[*\[](?:(?<=\*)(?<!\S\*)(\*?)(?![\s*])({_PLAIN}*(?!\s){_PLAIN})\*\1"
    rf"|(?<=\[)(?<!!\[)((?!\^){_PLAIN}+)\]\(([^\s()<>'\"\x02`\\\[\]]*)\))"
)


def set_spans(element: Element) -> bool:
    """Put the elements for the marks in the text of `element` into it, and whether that could be done.

    Where it could not, the element is as it was.
    """
    text = element.text or ""
    if "  \n" in text:
        return False
    parts = _SPAN.split(text)
    if any(map(_ANY_MARK.search, parts[::5])):
        return False
    element.text = parts[0] or None
    for place, at in enumerate(range(1, len(parts), 5)):
        double, emphasized, linked, address, behind = parts[at : at + 5]
        span = Element("a", {"href": address}) if linked else Element("strong" if double else "em")
        span.text = linked or emphasized
        span.tail = behind or None
        element.insert(place, span)
    return True
