"""The short way into HTML for bodies of nothing but paragraphs, which is what conversion writes.

What belongs here: telling with certainty that a body holds no markup but escapes and the entities that
stand for a single sign, and its HTML, which is byte for byte what the long way (`warta.markup`) yields,
for a thirtieth of the time. What does not: any markup; whatever is in doubt goes the long way.
"""

from __future__ import annotations

import re

from warta.lengths import count_lone_marks, count_words

# Signs that are markup anywhere in a line, or that the library or the sanitiser changes: tabs are expanded,
# STX and ETX dropped, NBSP written as an entity, and spaces of other kinds cut off where a block ends.
_ANYWHERE = r"`*_\[\]<>|\\&\x00-\x09\x0b-\x1f\x7f-\xa0\u1680\u2000-\u200a\u2028\u2029\u202f\u205f\u3000"
_PLAIN = re.compile(f"[^{_ANYWHERE}]*+")
# What begins a block of another kind, or a line that makes one of the line before it. A line that begins
# with a space may be code, or blank.
_LINE_START = re.compile(r"\n(?:[ #=+-]|\d+\. )")
_BLANK_LINES = re.compile(r"\n\n+")
# The escapes and entities that `escape_paragraph` writes, and an ampersand that begins no entity.
_SIGNS = r"\\[\\`*_\[\]{}()#+.!>-]|&(?:amp|lt|gt|#(?:61|124|58|126));|&(?= )"
_ESCAPED_ONLY = re.compile(rf"(?:[^{_ANYWHERE}]++|{_SIGNS})*+")
_SIGN = re.compile(_SIGNS)
_HTML = {
    "&": "&amp;",
    "&amp;": "&amp;",
    "&lt;": "&lt;",
    "&gt;": "&gt;",
    "\\>": "&gt;",
    "&#61;": "=",
    "&#124;": "|",
    "&#58;": ":",
    "&#126;": "~",
}


def plain_html(text: str) -> str | None:
    """The HTML of the body `text`, or None where it may hold any markup."""
    if "~~" in text:
        return None
    escaped = not _PLAIN.fullmatch(text)
    if escaped and not _ESCAPED_ONLY.fullmatch(text):
        return None
    text = text.strip("\n")
    if not text:
        return ""
    if _LINE_START.search(f"\n{text}") or " \n" in text or text.endswith(" "):
        return None
    if escaped:
        text = _SIGN.sub(_sign, text)
    if "\n\n" in text:
        text = _BLANK_LINES.sub("</p>\n<p>", text)
    return f"<p>{text}</p>"


def count_plain_words(html: str) -> int:
    """The number of words in what `plain_html` gave."""
    text = html[len("<p>") : -len("</p>")].replace("</p>\n<p>", " ").replace("\n", " ")
    if "  " in text:
        return count_words(text)
    return text.count(" ") + 1 - count_lone_marks(text) if text else 0


def _sign(match: re.Match[str]) -> str:
    sign = match[0]
    return _HTML.get(sign) or sign[1:]
