"""The short way into HTML for bodies of blocks of the simplest forms, which is what most marked-up ones hold.

What belongs here: telling with certainty that a body is nothing but paragraphs, headings, tight lists, tables
and quotations of one paragraph, with no marks in them but those of `warta.simple_spans`, and its HTML, which
is byte for byte what the long way (`warta.markup`) yields, for a fifth of the time. What does not: bodies
without any markup (`warta.plain_markup`), and all other Markdown; whatever is in doubt goes the long way.
"""

from __future__ import annotations

import re

from warta.heading_levels import HeadingLevels
from warta.simple_spans import spans_html

# Signs of other markup anywhere, and characters that the library or the sanitiser changes.
# Of tildes two are one: a set at the beginning is looked for three times as fast as a choice.
_OTHERS = re.compile(
    r"[`<\\&~\x00-\x09\x0b-\x1f\x7f-\xa0\u1680\u2000-\u200a\u2028\u2029\u202f\u205f\u3000](?:(?<!~)|(?=~))"
)
_BLANK_LINES = re.compile(r"\n\n+")
# What begins a block of another kind than a paragraph, or a line that makes one of the line before it. One or
# two marks of emphasis before a letter begin neither a list nor a rule.
_OTHER_LINE = re.compile(r"\n(?:[ #=+>-]|\*(?!\*?[^\W_])|\d+\. )")
_HEADING = re.compile(r"(#{1,6}) ([^#\n ][^#|\n]*)")
_ITEM = re.compile(r"\n- ")
_NUMBERED_ITEM = re.compile(r"\n\d+\. ")
_DELIMITER = re.compile(r" *(:?)-+(:?) *")
_ALIGNED = {"": "", ":": ' class="align-left"', "-:": ' class="align-right"', ":-:": ' class="align-center"'}
# A head, what parts it from the body, and a row; the library takes other tables otherwise.
_FEWEST_LINES, _FEWEST_COLUMNS = 3, 2
# Of two such blocks that follow each other the library makes one.
_JOINED = frozenset({"list", "quotation"})


class _NotSimpleError(Exception):
    """A body that the library must read."""


def simple_html(text: str) -> str | None:
    """The HTML of the body `text`, or None where it may hold any other markup."""
    text = text.strip("\n")
    if not text or text.endswith(" ") or " \n" in text or _OTHERS.search(text):
        return None
    levels = HeadingLevels()
    parts: list[str] = []
    last = ""
    try:
        for block in _BLANK_LINES.split(text):
            kind, html = _block(block, levels)
            if kind == last and kind in _JOINED:
                return None
            last = kind
            parts.append(html)
    except _NotSimpleError:
        return None
    return "\n".join(parts)


def _block(block: str, levels: HeadingLevels) -> tuple[str, str]:
    """What a block is, and its HTML."""
    match block[0]:
        case "#":
            return "heading", _heading(block, levels)
        case "-":
            return "list", _list("ul", _ITEM.split(f"\n{block}"))
        case ">":
            return "quotation", _quotation(block)
        case "|":
            return "table", _table(block.split("\n"))
        case "1" if block.startswith("1. "):  # others say what they begin with
            return "list", _list("ol", _NUMBERED_ITEM.split(f"\n{block}"))
    return "paragraph", f"<p>{_running(block)}</p>"


def _running(text: str) -> str:
    """The HTML of text that begins no block but a paragraph."""
    if not text or "|" in text or _OTHER_LINE.search(f"\n{text}"):
        raise _NotSimpleError
    return _spans(text)


def _spans(text: str) -> str:
    html = spans_html(text)
    if html is None:
        raise _NotSimpleError
    return html


def _heading(block: str, levels: HeadingLevels) -> str:
    found = _HEADING.fullmatch(block)
    if found is None:
        raise _NotSimpleError
    tag = levels.tag_of(f"h{len(found[1])}")
    return f"<{tag}>{_spans(found[2])}</{tag}>"


def _list(tag: str, items: list[str]) -> str:
    """A list of one line an item; `items` begin with what stands before the first."""
    if items[0] or any("\n" in item for item in items):
        raise _NotSimpleError
    made = "\n".join([f"<li>{_running(item)}</li>" for item in items[1:]])
    return f"<{tag}>\n{made}\n</{tag}>"


def _quotation(block: str) -> str:
    lines = block.split("\n")
    if any(not line.startswith("> ") for line in lines):
        raise _NotSimpleError
    inner = "\n".join([line[2:] for line in lines])
    return f"<blockquote>\n<p>{_running(inner)}</p>\n</blockquote>"


def _table(lines: list[str]) -> str:
    if len(lines) < _FEWEST_LINES or any(line[0] != "|" or line[-1] != "|" for line in lines):
        raise _NotSimpleError
    head, delimiters, *rows = [line[1:-1].split("|") for line in lines]
    aligned = [_alignment(delimiter) for delimiter in delimiters]
    if len(aligned) < _FEWEST_COLUMNS or any(len(row) != len(aligned) for row in (head, *rows)):
        raise _NotSimpleError
    body = "\n".join([_row("td", row, aligned) for row in rows])
    return (
        '<section class="scroll" tabindex="0"><table>\n<thead>\n'
        f"{_row('th', head, aligned)}\n</thead>\n<tbody>\n{body}\n</tbody>\n</table></section>"
    )


def _alignment(delimiter: str) -> str:
    """The attribute of the cells in a column, by what parts its head from them."""
    found = _DELIMITER.fullmatch(delimiter)
    if found is None:
        raise _NotSimpleError
    return _ALIGNED[f"{found[1]}-{found[2]}" if found[2] else found[1]]


def _row(tag: str, cells: list[str], aligned: list[str]) -> str:
    pairs = zip(cells, aligned, strict=True)
    made = "\n".join([f"<{tag}{how}>{_spans(cell.strip(' '))}</{tag}>" for cell, how in pairs])
    return f"<tr>\n{made}\n</tr>"
