"""The short way into nodes for plain YAML, which is what conversion writes and people mostly do.

What belongs here: telling with certainty that a document is nothing but mappings and lists in block style,
of scalars on one line each, and its nodes, which are those that libyaml's events give (`warta.yamltext`), for
a quarter of the time. What does not: anything else that YAML knows; whatever is in doubt goes the long way.
"""

from __future__ import annotations

import re

from warta.yaml_nodes import LETTERS_OF_TEXT, Node, core_value

# In quotes without escapes, or begun by no indicator.
_SCALAR = r"""'[^'\n]*(?:''[^'\n]*)*'|"[^"\\\n]*"|[^-?:,\[\]{}#&*!|>'"%@` \n][^\n]*"""
# Indentation, the mark of a list, a name and its scalar, or a scalar alone.
_LINE = re.compile(rf"^( *)(- )?(?:([A-Za-z_][A-Za-z0-9_-]*):(?: ({_SCALAR}))?|({_SCALAR}))$", re.MULTILINE)
_Line = tuple[str, str, str, str, str]
# Nobody writes more levels; the long way tells how many are too many.
_DEEPEST = 8
_QUOTES = ("'", '"')


def plain_document(text: str, first_line: int) -> Node | None:
    """The mapping in `text`, which starts on line `first_line` of its file; None where that is in doubt."""
    if " #" in text or " \n" in text or text.endswith(" ") or not text.replace("\n", "").isprintable():
        return None
    lines: list[_Line] = _LINE.findall(text)
    if len(lines) != text.count("\n") + 1 or not _are_scalars_whole(text, lines):
        return None
    try:
        items, end = _mapping(lines, 0, 0, first_line, 0)
    except _NotPlainError:
        return None
    return Node(items, first_line) if end == len(lines) else None


class _NotPlainError(Exception):
    """A document that the library must read."""


def _are_scalars_whole(text: str, lines: list[_Line]) -> bool:
    """Whether no scalar without quotes holds a colon that makes it the name of another."""
    named = quoted = bare = 0
    for _, _, name, value, alone in lines:
        if value:
            named += 1
        elif name:
            bare += 1
        scalar = value or alone
        if scalar[:1] in _QUOTES:
            quoted += scalar.count(": ")
    return text.count(": ") == named + quoted and f"{text}\n".count(":\n") == bare


def _mapping(
    lines: list[_Line], at: int, indent: int, first_line: int, depth: int
) -> tuple[dict[str, Node], int]:
    """The mapping whose first name stands on line `at`, `indent` from the left, and the line behind it."""
    items: dict[str, Node] = {}
    start, count = at, len(lines)
    while at < count:
        spaces, dash, name, value, _ = lines[at]
        # The first name of a mapping in a list stands behind the mark.
        if (dash and at != start) or len(spaces) + len(dash) != indent:
            break
        if not name or name in items:
            raise _NotPlainError
        line = first_line + at
        at += 1
        if value:
            items[name] = _scalar(value, line)
        else:
            inner, at = _below(lines, at, indent, first_line, depth)
            items[name] = Node(inner, line)
    return items, at


def _below(
    lines: list[_Line], at: int, indent: int, first_line: int, depth: int
) -> tuple[dict[str, Node] | list[Node] | None, int]:
    """What stands below a name without a scalar on its line, which is `indent` from the left."""
    if at == len(lines):
        return None, at
    if depth == _DEEPEST:
        raise _NotPlainError
    deeper = len(lines[at][0])
    if lines[at][1]:
        return _sequence(lines, at, deeper, first_line, depth + 1) if deeper >= indent else (None, at)
    return _mapping(lines, at, deeper, first_line, depth + 1) if deeper > indent else (None, at)


def _sequence(
    lines: list[_Line], at: int, indent: int, first_line: int, depth: int
) -> tuple[list[Node], int]:
    """The list whose first mark stands on line `at`, `indent` from the left, and the line behind it."""
    items: list[Node] = []
    while at < len(lines) and lines[at][1] and len(lines[at][0]) == indent:
        line = first_line + at
        if lines[at][2]:
            inner, at = _mapping(lines, at, indent + 2, first_line, depth + 1)
            items.append(Node(inner, line))
        else:
            items.append(_scalar(lines[at][4], line))
            at += 1
    return items, at


def _scalar(written: str, line: int) -> Node:
    first = written[0]
    if first in LETTERS_OF_TEXT:
        return Node(written, line, written)
    if first in _QUOTES:
        text = written[1:-1].replace("''", "'") if first == "'" else written[1:-1]
        return Node(text, line, text)
    return Node(core_value(written), line, written)
