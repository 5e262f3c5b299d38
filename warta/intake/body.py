"""The lines of a text into Markdown that renders to exactly those words.

What belongs here: which lines form a table or a list, and writing them. What does not: escaping
(`warta.markup`), and any change of wording: what is typed wrong stays wrong.
"""

from __future__ import annotations

import re
from collections.abc import Callable, Iterator
from dataclasses import dataclass, replace

from warta.intake.lines import KEPT_BULLETS, ONLY_BULLETS, Line
from warta.markdown_text import escape_cell, escape_inline, escape_paragraph, escape_start

_NUMBERED = re.compile(r"([0-9]{1,3})[.)]\s+(?=\S)")
_FORM = re.compile(r"([a-z]+)([1-9]?)")
# A picture of a file beside the text.
_SHOWN_HERE = re.compile(r"!\[(?:[^\[\]\\]|\\.)*\]\([\w.-]+\)")
# What would be more than words in a picture's title. Quotes of one kind may stand in it, not around all of
# it, nor before a bracket, where Markdown would take them for its end.
_MARKED = re.compile(r"[\\`*_<>]|~~|\]\(|!\[|\[\^|&[#\w]|\".*'|'.*\"|['\"]\s*\)|^['\"].*['\"]$|^['\"]$")
_LISTS = ("bullets", "numbers")
# What each form of line is written as; the others are paragraphs.
_KINDS = {
    "heading": "heading",
    "item": "list",
    "number": "list",
    "quote": "quote",
    "row": "rows",
    "headrow": "rows",
    "figure": "figure",
    "code": "code",
}


def write_body(lines: list[Line]) -> str:
    """Markdown of the text's lines: one paragraph a line, tables and lists where they stand together."""
    blocks: list[str] = []
    kind_before = ""
    for found, group in _groups(list(_with_captions(lines))):
        # Two lists of one kind in a row would become one list: the second stays paragraphs.
        kind = "" if found in _LISTS and found == kind_before else found
        if kind == "list":
            for kind, block in _lists(group, kind_before):
                blocks.append(block)
                kind_before = kind
            continue
        blocks += _written(kind, group, kind_before)
        kind_before = kind
    return "\n\n".join(blocks) + "\n"


def _written(kind: str, group: list[Line], kind_before: str) -> list[str]:
    """The blocks of one group of lines."""
    if kind == "table":
        return [_table(group)]
    if kind == "numbers":
        return ["\n".join(_numbered_item(line) for line in group)]
    if kind == "bullets":
        return ["\n".join(f"- {_without_bullet(line)}" for line in group)]
    if kind == "heading":
        return [_heading(line) for line in group]
    if kind == "quote":
        return ["\n>\n".join(f"> {_paragraph(line)}" for line in group)]
    if kind == "rows" and len(group) > 1:
        return [_table_of_page(group)]
    if kind == "figure":
        return [line.markdown for line in group if line.markdown]
    if kind == "code" and kind_before not in _LISTS:  # below a list it would be a part of its last item
        return ["\n".join(f"    {_as_typed(line)}" for line in group)]
    if kind in ("rows", "code"):
        return [escape_paragraph(line.printed) for line in group]
    return [_paragraph(line) for line in group]


def _with_captions(lines: list[Line]) -> Iterator[Line]:
    """The lines, captions of pictures that are shown put with these.

    Of a picture elsewhere a page shows no more than a link, and its caption is a paragraph behind it; so is
    one with marks that a picture's title in Markdown has no room for. That of a table stands above its rows.
    """
    position = 0
    while position < len(lines):
        line = lines[position]
        behind = lines[position + 1 : position + 3]
        position += 1
        if line.form == "figure" and behind and _is_caption_of(line, behind):
            said = behind[0].printed
            mark = "'" if '"' in said else '"'
            line = replace(line, markdown=f"{line.markdown[:-1]} {mark}{said}{mark})")
            position += 1
        yield line


def _is_caption_of(picture: Line, behind: list[Line]) -> bool:
    caption, *next_line = behind
    is_of_table = bool(next_line) and next_line[0].form in ("row", "headrow")
    is_plain = (
        caption.markdown.strip("*") in ("", caption.printed) and _MARKED.search(caption.printed) is None
    )
    return (
        caption.form == "caption"
        and is_plain
        and not is_of_table
        and _SHOWN_HERE.fullmatch(picture.markdown) is not None
    )


def _as_typed(line: Line) -> str:
    """A line of code with its columns of spaces, where they are known."""
    return line.markdown if line.markdown.split() == line.printed.split() else line.printed


def _paragraph(line: Line) -> str:
    return escape_start(line.markdown) if line.markdown else escape_paragraph(line.printed)


def _without_bullet(line: Line) -> str:
    """The Markdown of a line behind the bullet that is printed before it."""
    if not line.markdown:
        return escape_paragraph(line.text)
    return escape_start(line.markdown.lstrip("\\").removeprefix(line.bullet).lstrip())


def _heading(line: Line) -> str:
    """A heading of its level; the first rank is the title's."""
    level = max(2, int(line.form[-1]))
    text = line.markdown or escape_inline(line.printed)
    bare = text.rstrip("#")
    return f"{'#' * level} {bare}" + "\\#" * (len(text) - len(bare))


def _groups(lines: list[Line]) -> Iterator[tuple[str, list[Line]]]:
    position = 0
    while position < len(lines):
        kind = _kind(lines[position])
        if kind:
            stop = position + 1
            while stop < len(lines) and _belongs(kind, lines[stop - 1], lines[stop]):
                stop += 1
        else:
            kind, stop = _group_at(lines, position)
        yield kind, lines[position:stop]
        position = stop


def _kind(line: Line) -> str:
    """What a line is written as by the form that its page gave it, '' for a line without one."""
    if not line.form:
        return ""
    found = _FORM.match(line.form)
    return _KINDS.get(found[1] if found else "", "paragraph")


def _belongs(kind: str, above: Line, line: Line) -> bool:
    if _kind(line) != kind:
        return False
    return kind != "rows" or (line.glued and len(above.cells) == len(line.cells))


@dataclass(frozen=True, slots=True)
class _Item:
    """An item of a list: how many lists it is within, its number or None for a bullet, its Markdown."""

    level: int
    number: int | None
    text: str

    def follows(self, other: _Item) -> bool:
        """Whether it is the next item of the list that `other` is an item of."""
        if self.number is None or other.number is None:
            return self.number is other.number
        return self.number == other.number + 1

    def written(self) -> str:
        mark = "-" if self.number is None else f"{self.number}."
        return f"{'    ' * self.level}{mark} {self.text}"


def _lists(group: list[Line], kind_before: str) -> Iterator[tuple[str, str]]:
    """The lists that the items of `group` make, each as its kind and its block."""
    for items in _split(_items(group)):
        chunks = [items] if _is_sound(items) else _split([replace(item, level=0) for item in items])
        for chunk in chunks:
            kind = "bullets" if chunk[0].number is None else "numbers"
            if kind == kind_before == "numbers":
                # It would be the end of the list above, and lose its numbers.
                for item in chunk:
                    yield "", _as_paragraph(item)
                kind_before = ""
            else:
                yield kind, "\n".join(item.written() for item in chunk)
                kind_before = kind


def _as_paragraph(item: _Item) -> str:
    return item.text if item.number is None else f"{item.number}\\. {item.text}"


def _items(group: list[Line]) -> list[_Item]:
    """The items of lines in a row, their levels without gaps."""
    items: list[_Item] = []
    depths: list[int] = []
    for line in group:
        depth = int(line.form[-1]) if line.form[-1].isdigit() else 1
        while depths and depths[-1] >= depth:
            depths.pop()
        number = line.bullet.rstrip(".)")
        is_number = line.form.startswith("number") and number.isascii() and number.isdigit()
        items.append(_Item(len(depths), int(number[:9]) if is_number else None, _paragraph(line)))
        depths.append(depth)
    return items


def _split(items: list[_Item]) -> list[list[_Item]]:
    """The items by list of the outermost level."""
    lists: list[list[_Item]] = []
    last: _Item | None = None
    for item in items:
        if item.level == 0:
            if last is None or not item.follows(last):
                lists.append([])
            last = item
        lists[-1].append(item)
    return lists


def _is_sound(items: list[_Item]) -> bool:
    """Whether every list within the list is of one kind, its numbers in a row: no other can be written."""
    last: dict[int, _Item] = {}
    for item in items:
        before = last.get(item.level)
        if before is not None and not item.follows(before):
            return False
        last = {level: other for level, other in last.items() if level < item.level} | {item.level: item}
    return True


def _table_of_page(rows: list[Line]) -> str:
    head, *rest = (f"| {line.markdown} |" for line in rows)
    rule = _row(("---",) * len(rows[0].cells), escape=False)
    return "\n".join((head, rule, *rest))


def _group_at(lines: list[Line], position: int) -> tuple[str, int]:
    """What begins at `position`, '' for a paragraph, and where it ends."""
    line = lines[position]
    may_begin = bool(line.cells or line.bullet) or line.printed[0].isdigit()
    if not may_begin or position + 1 == len(lines) or not _stands_with(line, lines[position + 1]):
        return "", position + 1
    stops = {
        kind: _end_of(belongs, lines, position)
        for kind, belongs in (("table", _same_row), ("numbers", _next_number), ("bullets", _same_bullet))
    }
    has_mark_for_cell = len(line.cells) == 2  # word processors set a tab behind a list's mark
    is_list = has_mark_for_cell and stops["table"] <= max(stops["numbers"], stops["bullets"])
    if is_list or not line.is_row:
        del stops["table"]
    for kind, stop in stops.items():
        if stop - position > 1:
            return kind, stop
    return "", position + 1


def _end_of(belongs: Callable[[Line, Line], bool], lines: list[Line], position: int) -> int:
    stop = position + 1
    while stop < len(lines) and belongs(lines[stop - 1], lines[stop]):
        if not _stands_with(lines[stop - 1], lines[stop]):
            break
        stop += 1
    return stop


def _stands_with(above: Line, line: Line) -> bool:
    """Whether a line stands right below the one above; between items whose mark is sure space may stand."""
    return line.glued or (line.bullet == above.bullet != "" and line.bullet in ONLY_BULLETS)


def _same_row(above: Line, line: Line) -> bool:
    return 1 < len(above.cells) == len(line.cells)


def _next_number(above: Line, line: Line) -> bool:
    first, second = _NUMBERED.match(above.printed), _NUMBERED.match(line.printed)
    return bool(first and second and int(second[1]) == int(first[1]) + 1)


def _same_bullet(above: Line, line: Line) -> bool:
    return bool(line.bullet) and line.bullet == above.bullet and line.bullet not in KEPT_BULLETS


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
