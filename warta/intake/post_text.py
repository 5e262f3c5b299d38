"""The Markdown of a post of another generator: its words, its first heading, and what is no Markdown in it.

What belongs here: looking at a body without changing it. What does not: its rendering (`warta.markup`) and
the fields above it (`warta.intake.post_head`).
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
_CODES = {
    "Hugo shortcode": re.compile(r"\{\{[<%].*?[>%]\}\}"),
    "Liquid tag": re.compile(r"\{%-?\s.*?%\}|\{\{-?\s*[\w\"'].*?\}\}"),
    "attribute list": re.compile(r"\{:[^}\n]{0,300}\}"),
    "HTML": re.compile(r"</?(?:[a-zA-Z][a-zA-Z0-9]*)(?:\s[^<>]{0,2000})?/?>|<!--"),
}
_LEAD = re.compile(r"^[ \t]*(?:>|[-*+][ \t]|\d{1,3}[.)][ \t]|#{1,6}[ \t])+")
_RULE = re.compile(r"^([ \t>]*)((?:\|[ \t]*)?:?-+:?[ \t]*\|[ \t|:-]*)$", re.MULTILINE)
_TEMPLATE = re.compile(r"\{[{%].{0,2000}?[}%]\}", re.DOTALL)
_AUTOLINK = re.compile(r"<(?:https?://|mailto:)[^<>\s]+>")


def paragraphs_of(body: str) -> list[str]:
    """The words of a body, paragraph by paragraph, code and markup aside."""
    text = _TEMPLATE.sub(" ", body)
    found = []
    for block in re.split(r"\n[ \t]*\n", "\n".join(line for _, line in _outside_code(text))):
        words = _PICTURE.sub(" ", block)
        words = _HTML.sub(" ", _LINK.sub(r"\1", words))
        words = " ".join(_LEAD.sub("", line).strip() for line in words.split("\n"))
        words = " ".join(html.unescape(words).replace("*", "").replace("__", "").split())
        if words:
            found.append(words)
    return found


def first_heading(body: str) -> str:
    """The words of the first heading of the first or second rank; '' for none."""
    above = ""
    for _, line in _outside_code(body):
        if found := _HEADING.match(line):
            return plain_text(_LINK.sub(r"\1", found[2]).replace("*", "").strip())
        if above.strip() and _UNDERLINE.match(line):
            return plain_text(_LINK.sub(r"\1", above).replace("*", "").strip())
        above = line if not above.strip() or not line.strip() else ""
    return ""


def foreign_marks(body: str, first_line: int) -> Iterator[tuple[str, str, int]]:
    """Of each kind of mark that Warta shows as text the first: kind, words, line; and how many there are."""
    for kind, pattern in _CODES.items():
        hits = [
            (found[0], number)
            for number, line in _outside_code(body, first_line)
            if "{" in line or "<" in line
            for found in pattern.finditer(_AUTOLINK.sub("", line))
        ]
        if hits:
            words, line = hits[0]
            more = f" and {len(hits) - 1} more" if len(hits) > 1 else ""
            yield kind, f"{words[:60]}{more}", line


def without_tables(body: str) -> str:
    """The body with a backslash before the rule of each table, so that its rows are shown as they stand."""
    return _RULE.sub(r"\1\\\2", body)


def _outside_code(body: str, first_line: int = 1) -> Iterator[tuple[int, str]]:
    """The lines that are no code, with their numbers."""
    fence = ""
    for number, line in enumerate(body.split("\n"), start=first_line):
        found = _FENCE.match(line)
        if fence:
            if found and found[1].startswith(fence) and not line.strip(" `~"):
                fence = ""
            continue
        if found:
            fence = found[1]
        elif not line.startswith(("    ", "\t")):
            yield number, line
