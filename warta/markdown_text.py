"""Plain text as Markdown that says exactly the same.

What belongs here: the escaping of what Markdown would take for markup, in a line, at its start and in a cell
of a table. What does not: Markdown into HTML (`warta.markup`).
"""

from __future__ import annotations

import re

_MARKS = re.compile(r"[\\`*_\[\]]")
_ENTITY = re.compile(r"&(?=#?\w+;)")
_START = re.compile(r"[#>+\-=|:]|~(?!~[^~])|\d+(?=\.)")


def escape_paragraph(text: str) -> str:
    """`text`, one line, as Markdown that renders to one paragraph of exactly this text."""
    return escape_start(escape_inline(text))


def escape_inline(text: str) -> str:
    """`text` as a part of a line of Markdown that renders to exactly this text."""
    escaped = _MARKS.sub(r"\\\g<0>", text) if _MARKS.search(text) else text
    if "&" in escaped:
        escaped = _ENTITY.sub("&amp;", escaped)
    if "~~" in escaped:  # it would strike out
        escaped = escaped.replace("~~", "&#126;&#126;")
    return escaped.replace("<", "&lt;")


def escape_start(escaped: str) -> str:
    """A line of Markdown whose text is escaped, so that it begins no block but a paragraph."""
    mark = _START.match(escaped)
    return _escape_start(mark) + escaped[mark.end() :] if mark else escaped


def escape_cell(text: str) -> str:
    """`text` as the content of a cell of a Markdown table."""
    return escape_paragraph(text).replace("|", "\\|") if text else ""


def _escape_start(match: re.Match[str]) -> str:
    mark = match[0]
    if mark.isdigit():
        return f"{mark}\\"  # the dot follows
    if mark in "#>+-":
        return f"\\{mark}"
    return {"=": "&#61;", "|": "&#124;", ":": "&#58;", "~": "&#126;"}[mark]
