"""Markdown of other generators that CommonMark reads otherwise, put into what it reads alike.

What belongs here: marks at lines that kramdown, GitHub and their like know, such as those of tables without a
head, of tasks, and of the ends of blocks and notes. What does not: HTML (`warta.html_blocks`), codes
(`warta.template_codes`) and the parser (`warta.post_markup`). What stands in code stays.
Rules: https://kramdown.gettalong.org/syntax.html#tables, #eob-marker, #line-wrapping, #footnotes;
https://github.github.com/gfm/#task-list-items-extension-
"""

from __future__ import annotations

import re
from collections.abc import Iterator, Sequence

from warta.code_spans import code_spans, outside_code

# The cells of a head that a table has not got; no text can hold them.
_NO_HEAD = "\ue000"
_TASK = re.compile(r"^([ \t>]*(?:[-*+]|\d{1,9}[.)])[ \t]+)\[([ xX])\](?=[ \t]+\S)", re.MULTILINE)
_RULE = re.compile(r"^[ \t>]*\|?[ \t]*:?-+:?[ \t]*(?:\|[ \t]*:?-+:?[ \t]*)*\|?[ \t]*$")
# A rule amid the rows of a table, above all of them, or above its foot.
_RULE_OF_ROWS = re.compile(r"^ {0,3}\|[ \t|:+=-]*[=-][ \t|:+=-]*$")
_END_OF_LINE = re.compile(r"(?<!\\)\\\\(?=[ \t]*\n[ \t]*\S)")
# A note goes on in indented lines alone: what stands right below it is a definition or text of its own.
_END_OF_NOTE = re.compile(r"^( {0,3}\[\^[^\]\n]+\]:[^\n]*\n)(?=[^\s])", re.MULTILINE)
_END_OF_BLOCK = re.compile(r"^\^[ \t]*$", re.MULTILINE)
# Marks of WordPress around a picture with its words, as tools that turn its posts into Markdown leave them.
_CAPTION = re.compile(r"\\\[/?caption(?:\s[^\[\]\n]{0,500}?)?\\\]")
_NO_ROW = re.compile(r"[ \t]*(?:(?:[-*+]|\d{1,9}[.)])(?:[ \t]|$)|[>#<]|\[[^\]\n]+\]:|$)| {4}|\t")
_CELL_END = re.compile(r"(?<!\\)\|")
_EMPTY_HEAD = re.compile(rf"<thead>\s*<tr>\s*(?:<th[^>]*>{_NO_HEAD}?</th>\s*)+</tr>\s*</thead>\s*")


def as_commonmark(text: str, *, is_kramdown: bool = False) -> str:
    """The text with these marks as CommonMark with tables has them."""
    if "caption" in text:
        text = outside_code(text, _CAPTION, lambda _: "")
    if "[" in text:
        text = outside_code(text, _TASK, lambda found: f"{found[1]}{'☐' if found[2] == ' ' else '☑'}")
    if is_kramdown:
        text = outside_code(text, _END_OF_LINE, lambda _: "\\")
        text = outside_code(text, _END_OF_BLOCK, lambda _: "")
        text = outside_code(text, _END_OF_NOTE, lambda found: f"{found[1]}\n")
    return _with_wide_tables(_with_heads(text) if is_kramdown else text) if "|" in text else text


def without_empty_heads(html: str) -> str:
    """HTML without the heads that tables were given to be read as such."""
    return _EMPTY_HEAD.sub("", html).replace(_NO_HEAD, "") if _NO_HEAD in html else html


def _with_heads(text: str) -> str:
    """Tables with a head, an empty one where they have none, and without rules between their rows."""
    lines: list[str] = []
    code = [span for span in code_spans(text) if "\n" in text[slice(*span)]]
    position = 0
    for is_block, block in _blocks(text.split("\n")):
        size = sum(len(line) + 1 for line in block)
        is_code = any(start < position + size and position < end for start, end in code)
        lines += block if is_code or not is_block else _as_table(block)
        position += size
    return "\n".join(lines)


def _blocks(lines: Sequence[str]) -> Iterator[tuple[bool, list[str]]]:
    """The lines in runs, each with whether it may be a table: between other lines, or between blank ones."""
    position = 0
    while position < len(lines):
        end = position
        while end < len(lines) and lines[end].lstrip(" ").startswith("|"):
            end += 1
        if end > position:
            yield True, list(lines[position:end])
        else:
            while end < len(lines) and "|" in lines[end] and not _NO_ROW.match(lines[end]):
                end += 1
            is_alone = (position == 0 or not lines[position - 1].strip()) and (
                end == len(lines) or not lines[end].strip()
            )
            end = max(end, position + 1)
            yield is_alone and end - position > 1, list(lines[position:end])
        position = end


def _as_table(rows: list[str]) -> list[str]:
    while rows and _is_rule(rows[0]):
        rows = rows[1:]
    has_head = len(rows) > 1 and _is_rule(rows[1])
    body = [row for row in rows[2 * has_head :] if not _is_rule(row)]
    cells = max(map(_columns, body), default=0)
    if has_head or cells < 2:
        return [*rows[: 2 * has_head], *body]
    return [f"|{f' {_NO_HEAD} |' * cells}", f"|{' --- |' * cells}", *body]


def _is_rule(row: str) -> bool:
    return bool(_RULE_OF_ROWS.match(row) or (_RULE.match(row) and "-" in row))


def _with_wide_tables(text: str) -> str:
    """Tables with as many columns as their longest row: what has none in the first row would not be shown."""
    lines = text.split("\n")
    for number in range(1, len(lines)):
        head = lines[number - 1]
        if "|" not in head or not _RULE.match(lines[number]) or "-" not in lines[number]:
            continue
        rows = _rows_below(lines, number)
        columns = _columns(head)
        more = max(map(_columns, rows), default=0) - columns
        if more > 0 and columns == _columns(lines[number]):
            lines[number - 1] = f"{head.rstrip().removesuffix('|')} |{' |' * more}"
            lines[number] = f"{lines[number].rstrip().removesuffix('|')}|{' --- |' * more}"
    return "\n".join(lines)


def _rows_below(lines: Sequence[str], number: int) -> list[str]:
    rows = []
    for line in lines[number + 1 :]:
        if not line.strip(" \t>"):
            break
        rows.append(line)
    return rows


def _columns(row: str) -> int:
    return len(_CELL_END.split(row.strip(" \t>").removeprefix("|").removesuffix("|")))
