"""Marks of Markdown that stand in blocks of HTML, where no parser reads them: `<td>**Total**</td>`.

What belongs here: strong words and links in the text of such a block. What does not: which HTML is markup
(`warta.raw_html`), and elements that hold Markdown because they say so (`warta.html_blocks`).

A site shows them as they stand unless its settings say otherwise (`parse_block_html` of kramdown); either way
their writers meant what they mean.
"""

from __future__ import annotations

import re

_TAG = re.compile(r"(</?([a-zA-Z][a-zA-Z0-9-]*)[^<>]*>)")
# In these every sign stands for itself, or stands in a link already.
_CLOSED = frozenset("pre code kbd samp a textarea script style".split())
_STRONG = re.compile(r"(?<![*\\\w])\*\*(?=[^\s*])([^*<>\n]{1,300}?)(?<=[^\s*\\])\*\*(?![*\w])")
_LINK = re.compile(r"(?<![!\\\]])\[([^\[\]<>\n]{1,300})\]\(((?:https?://|mailto:|/)[^\s()<>\"']{1,500})\)")


def with_marks_read(html: str) -> str:
    """A block of HTML with the marks of strong words and of links in its text as elements."""
    if "**" not in html and "](" not in html:
        return html
    pieces, depth, position = [], 0, 0
    for tag in _TAG.finditer(html):
        pieces += [_read(html[position : tag.start()], is_open=depth == 0), tag[0]]
        position = tag.end()
        if tag[2].lower() in _CLOSED and not tag[0].endswith("/>"):
            depth = max(0, depth + (-1 if tag[0].startswith("</") else 1))
    return "".join([*pieces, _read(html[position:], is_open=depth == 0)])


def _read(text: str, *, is_open: bool) -> str:
    if not is_open:
        return text
    return _LINK.sub(r'<a href="\2">\1</a>', _STRONG.sub(r"<strong>\1</strong>", text))
