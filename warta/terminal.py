"""Text for a terminal: how wide it is, cut and wrapped to a width, in colour where that can be seen.

What belongs here: columns, escape codes, and paths as they are named from the folder one works in. What
does not: what is printed (`warta.report`, `warta.review`, `warta.explain`).
"""

from __future__ import annotations

import os
import re
import shutil
import unicodedata
from collections.abc import Iterator, Sequence
from pathlib import Path
from typing import TextIO

COLOURS = {"red": 31, "green": 32, "yellow": 33, "blue": 34, "magenta": 35, "cyan": 36, "dim": 2, "bold": 1}
# A line of a table may be broken behind white space and these signs; an option keeps its hyphens.
_PIECE = re.compile(r"-*[^\s/_.,;:-]*[/_.,;:-]*\s*")


def terminal_width(stream: TextIO) -> int | None:
    """The columns of the terminal that `stream` writes to; None where it is none: a pipe takes all."""
    return shutil.get_terminal_size().columns if stream.isatty() else None


def shows_colour(stream: TextIO) -> bool:
    """Whether `stream` is a terminal that shows colours and nobody asked for none (no-color.org)."""
    return stream.isatty() and not os.environ.get("NO_COLOR") and os.environ.get("TERM") != "dumb"


def coloured(text: str, *colours: str) -> str:
    """`text` in these colours, which are no colour of the text's own."""
    codes = ";".join(str(COLOURS[colour]) for colour in colours)
    return f"\x1b[{codes}m{text}\x1b[0m" if codes else text


def columns(text: str) -> int:
    """How many columns `text` takes: wide characters two, combining ones none."""
    if text.isascii():
        return len(text)
    return sum(map(_columns_of, text))


def cut(text: str, width: int) -> str:
    """`text` cut to `width` columns, an ellipsis at its end where something is gone."""
    if columns(text) <= width:
        return text
    kept, used = [], 1
    for character in text:
        used += _columns_of(character)
        if used > width:
            break
        kept.append(character)
    return "".join(kept) + "…"


def padded(text: str, width: int) -> str:
    """`text` with spaces behind it, so that it takes `width` columns."""
    return text + " " * (width - columns(text))


def wrapped(text: str, width: int) -> list[str]:
    """`text` as lines of at most `width` columns, broken between words or parts of a path where it can be."""
    lines, line = [], ""
    for part in _parts(text, width):
        if columns(line) + columns(part.rstrip()) > width and line:
            lines.append(line.rstrip())
            line = ""
        line += part
    return [*lines, line.rstrip()]


def table(rows: Sequence[Sequence[str]], width: int | None) -> Iterator[str]:
    """The lines of a table, the first row its head: aligned, every cell whole, wrapped to `width` columns.

    None stands for as wide as it takes.
    """
    widths = [max(columns(row[at]) for row in rows) for at in range(len(rows[0]))]
    if width is not None:
        widths = _narrowed(widths, width)
    for row in rows:
        cells = [wrapped(cell, size) if width else [cell] for cell, size in zip(row, widths, strict=True)]
        for at in range(max(map(len, cells))):
            line = [cell[at] if at < len(cell) else "" for cell in cells]
            yield "  ".join(padded(text, size) for text, size in zip(line, widths, strict=True)).rstrip()


def near(path: Path) -> str:
    """`path` relative to the working folder where it lies below it."""
    here = Path.cwd()
    return str(path.relative_to(here) if path.is_relative_to(here) else path)


def _narrowed(widths: list[int], width: int) -> list[int]:
    """The widths of columns that together fit: the widest give way first, none below a legible few."""
    room = max(width - 2 * (len(widths) - 1), 8 * len(widths))
    widths = list(widths)
    while sum(widths) > room:
        widest = max(range(len(widths)), key=widths.__getitem__)
        others = sorted(widths)[-2] if len(widths) > 1 else 0
        widths[widest] -= min(sum(widths) - room, max(1, widths[widest] - others))
    return widths


def _parts(text: str, width: int) -> Iterator[str]:
    """The pieces of `text` between which it may be broken, none wider than `width`."""
    for part in _PIECE.findall(text):
        piece = ""
        for character in part:
            if piece and columns(piece) + _columns_of(character) > width:
                yield piece
                piece = ""
            piece += character
        if piece:
            yield piece


def _columns_of(character: str) -> int:
    if unicodedata.combining(character) or unicodedata.category(character) in ("Mn", "Me", "Cf"):
        return 0
    return 2 if unicodedata.east_asian_width(character) in "WF" else 1
