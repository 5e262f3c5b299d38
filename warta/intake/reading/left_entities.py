"""Entities of HTML that a program left in a page text: `&quot;` for the quotes of a reader.

What belongs here: reading them as characters, once, where the text itself shows no markup. What does not:
entities in markup (`warta.intake.saved`), in front matter and in exports, which are read with their form.
"""

from __future__ import annotations

import re
from html import unescape
from html.entities import html5

_ENTITY = re.compile(r"&(?:#[0-9]{2,6}|#[xX][0-9a-fA-F]{2,5}|[A-Za-z][A-Za-z0-9]{1,30});")
# What shows markup, templates or code: there an entity may be what the text is about.
_MARKUP = re.compile(
    r"</?(?:a|article|b|blockquote|body|br|code|div|em|font|form|h[1-6]|head|hr|html|i|iframe|img|input|li|link|meta"
    r"|ol|p|pre|script|section|small|span|strong|style|sub|sup|table|tbody|td|th|title|tr|u|ul)\b[^<>\n]{0,300}>"
    r"|<!--|(?<!\w)`[^`\n]{1,80}`(?!\w)|\{[{%#<]",
    re.IGNORECASE,
)
# One that stands by itself between quotes or brackets is what is told of.
_SHOWN = re.compile(rf"[\"'“‘(\[]{_ENTITY.pattern}[\"'”’)\]]")


def without_entities(text: str) -> str:
    """`text` with its entities as the characters that they stand for; as it is where it shows markup."""
    if ";" not in text or "&" not in text or not _ENTITY.search(text):
        return text
    if _MARKUP.search(text) or _SHOWN.search(text):
        return text
    read = _ENTITY.sub(_character, text)
    # Tags that were written so that a reader sees them are shown for their own sake.
    return text if _MARKUP.search(read) else read


def _character(found: re.Match[str]) -> str:
    entity = found[0]
    if entity[1] != "#" and entity[1:] not in html5:
        return entity
    character = unescape(entity)
    # A reader of HTML sees ends of lines as spaces.
    return " " if character.isspace() and character != "\u00a0" else character
