"""The lines of a text into Markdown that renders to exactly those paragraphs.

What belongs here: which lines form a table or a list, and writing them. What does not: escaping
(`warta.markup`), and any change of wording: what is typed wrong stays wrong.
"""

from __future__ import annotations

import re
from collections.abc import Callable, Iterator

from warta.intake.lines import Line
from warta.markup import escape_cell, escape_paragraph

_NUMBERED = re.compile(r"([0-9]{1,3})[.)]\s+(?=\S)")


def write_body(lines: list[Line]) -> str:
    """Markdown of the text's lines: one paragraph a line, tables and lists where they stand together."""
    blocks: list[str] = []
    kind_before = ""
    for found, group in _groups(lines):
        # Two lists of one kind in a row would become one list: the second stays paragraphs.
        kind = "" if found in ("numbers", "bullets") and found == kind_before else found
        if kind == "table":
            blocks.append(_table(group))
        elif kind == "numbers":
            blocks.append("\n".join(_numbered_item(line) for line in group))
        elif kind == "bullets":
            blocks.append("\n".join(f"- {escape_paragraph(line.text)}" for line in group))
        else:
            blocks.extend(escape_paragraph(line.printed) for line in group)
        kind_before = kind
    return "\n\n".join(blocks) + "\n"


def _groups(lines: list[Line]) -> Iterator[tuple[str, list[Line]]]:
    position = 0
    while position < len(lines):
        kind, stop = _group_at(lines, position)
        yield kind, lines[position:stop]
        position = stop


def _group_at(lines: list[Line], position: int) -> tuple[str, int]:
    """What begins at `position`, '' for a paragraph, and where it ends."""
    stops = {
        kind: _end_of(belongs, lines, position)
        for kind, belongs in (("table", _same_row), ("numbers", _next_number), ("bullets", _same_bullet))
    }
    has_mark_for_cell = len(lines[position].cells) == 2  # word processors set a tab behind a list's mark
    is_list = has_mark_for_cell and stops["table"] <= max(stops["numbers"], stops["bullets"])
    if is_list or not lines[position].is_row:
        del stops["table"]
    for kind, stop in stops.items():
        if stop - position > 1:
            return kind, stop
    return "", position + 1


def _end_of(belongs: Callable[[Line, Line], bool], lines: list[Line], position: int) -> int:
    stop = position + 1
    while stop < len(lines) and lines[stop].glued and belongs(lines[stop - 1], lines[stop]):
        stop += 1
    return stop


def _same_row(above: Line, line: Line) -> bool:
    return 1 < len(above.cells) == len(line.cells)


def _next_number(above: Line, line: Line) -> bool:
    first, second = _NUMBERED.match(above.printed), _NUMBERED.match(line.printed)
    return bool(first and second and int(second[1]) == int(first[1]) + 1)


def _same_bullet(above: Line, line: Line) -> bool:
    return bool(line.bullet) and line.bullet == above.bullet


def _numbered_item(line: Line) -> str:
    found = _NUMBERED.match(line.printed)
    assert found is not None
    return f"{found[1]}. {escape_paragraph(line.printed[found.end() :])}"


def _table(rows: list[Line]) -> str:
    head, *rest = (_row(line.cells) for line in rows)
    rule = _row(("---",) * len(rows[0].cells), escape=False)
    return "\n".join((head, rule, *rest))


def _row(cells: tuple[str, ...], *, escape: bool = True) -> str:
    return "| " + " | ".join(escape_cell(cell) if escape else cell for cell in cells) + " |"
