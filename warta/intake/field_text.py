"""Text for a field: one line of it, without what shows nothing.

What belongs here: making any text such that front matter can hold it. What does not: the fields
(`warta.frontmatter`) and lines of a page (`warta.intake.lines`).
"""

from __future__ import annotations

import html
import re

_CONTROLS = re.compile(r"[\x00-\x08\x0b\x0c\x0e-\x1f\x7f-\x9f\u200b\u2060\ufeff]")
_MARKUP = re.compile(
    r"</?(?:a|abbr|b|br|cite|code|em|i|mark|p|q|small|span|strong|sub|sup|u)\b[^<>]{0,300}>", re.IGNORECASE
)
_ENTITY = re.compile(r"&(?:#[0-9]{1,7}|#x[0-9a-f]{1,6}|[a-z][a-z0-9]{1,30});", re.IGNORECASE)


def one_line(text: str) -> str:
    """`text` with single spaces and without what shows nothing, so that a field may hold it."""
    if text.isprintable() and "  " not in text:  # as most text is: no white space but single spaces
        return text.strip(" ")
    return " ".join(_CONTROLS.sub("", text).split())


def plain_text(text: str) -> str:
    """Text that may hold inline HTML and entities, as a reader of its site saw it."""
    return one_line(html.unescape(_MARKUP.sub("", text)) if "<" in text or _ENTITY.search(text) else text)
