"""The short way through marks within a text, where each is of the simplest form and stands by itself.

What belongs here: telling with certainty that a text holds no marks but emphasis between spaces and links
with an address alone, and the elements or the HTML that the Markdown library makes of these. What does not:
marks within marks and all others, which go the library's way (`warta.tuned_markdown`).
"""

from __future__ import annotations

import re
from xml.etree.ElementTree import Element

# What begins a mark anywhere in a text; STX begins what the library has set aside.
# Of tildes two are one: a set at the beginning is looked for three times as fast as a choice.
_ANY_MARK = re.compile(r"[`\\\[<&*_~\x02](?:(?<!~)|(?=~))")
_PLAIN = r"[^`\\\[\]<&*_~\x02]"
# A mark first, so that it is looked for fast, and then what stands before and behind it.
# Emphasis that can only open where it opens and close where it closes; and a link, which is no picture and no
# footnote. In its address marks of emphasis mean nothing, as the library looks for links before.
_SPAN = re.compile(
    rf"[*\[](?:(?<=\*)(?<!\S\*)(\*?)(?![\s*])({_PLAIN}*(?!\s){_PLAIN})\*\1"
    rf"|(?<=\[)(?<!!\[)((?!\^){_PLAIN}+)\]\(([^\s()<>'\"\x02`\\\[\]]*)\))"
)

# An address on the web of which neither the library nor the sanitiser changes anything.
_PLAIN_ADDRESS = re.compile(r"https?://[a-z0-9][\w.~/?#=%+,;:@-]*", re.ASCII)


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


def spans_html(text: str) -> str | None:
    """The HTML of `text`, which holds no `&` and no `<`, with its marks; None where that could not be done.

    Nor where a link leads within the archive or by another scheme than the web's, which is for others to
    decide.
    """
    if not _ANY_MARK.search(text):
        return text.replace(">", "&gt;")
    parts = _SPAN.split(text)
    if any(map(_ANY_MARK.search, parts[::5])):
        return None
    if ">" in text:
        parts = [part and part.replace(">", "&gt;") for part in parts]
    made = [parts[0]]
    for at in range(1, len(parts), 5):
        double, emphasized, linked, address, behind = parts[at : at + 5]
        if linked is None:
            tag = "strong" if double else "em"
            made.append(f"<{tag}>{emphasized}</{tag}>{behind}")
        elif _PLAIN_ADDRESS.fullmatch(address):
            made.append(f'<a href="{address}">{linked}</a>{behind}')
        else:
            return None
    return "".join(made)
