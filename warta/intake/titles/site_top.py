"""What a page begins with that is surely its site's: left out before any rule asks what is on top.

What belongs here: buttons and menus on the first lines, closed by a blank line, and the headline that a
browser shows in its tab above all. What does not: any other line above a title, which is weighed with the
rest of the page (`warta.intake.titles.head`), and the regions of a saved page, which its markup tells.
"""

from __future__ import annotations

from collections.abc import Callable, Iterator, Sequence

from warta.intake.lines import Line
from warta.intake.names.bodies import looks_like_body
from warta.intake.shapes.furniture import Kind, furniture_kind
from warta.intake.shapes.shape import has_year, is_text, is_title_like
from warta.intake.titles.same_titles import fold_title

# So many words of menus in a row on top are one: fewer may be the rubrics of a release.
FEWEST_OF_MENU = 4
# A headline has so many words: fewer may name the site, as its picture and its words do one below the other.
FEWEST_WORDS = 4
# How far below the top the headline stands, in printed lines.
REACH = 40
_BUTTONS = frozenset({Kind.SKIP, Kind.CONTROL})
_MENU = frozenset({*_BUTTONS, Kind.MENU, Kind.WEAK})


def without_top(lines: Sequence[Line], is_header: Callable[[str], bool]) -> list[Line]:
    """`lines` of a page without those of its site on top; as they are where its markup tells of each.

    What `is_header` tells for the name of an agency is no headline.
    """
    first = next((n for n, line in enumerate(lines) if not line.is_blank), len(lines))
    if first == len(lines) or any(line.region or line.form for line in lines):
        return list(lines)
    is_name = is_header(lines[first].text) or looks_like_body(lines[first].text)
    start = first + 1 if not is_name and _is_repeated(lines, first) else first
    top = {*range(first, start), *_buttons(lines, start)}
    return [line for n, line in enumerate(lines) if n not in top]


def _buttons(lines: Sequence[Line], start: int) -> Iterator[int]:
    """The lines of buttons and of a menu with which a page begins, up to a blank line."""
    block: list[int] = []
    for n in range(start, len(lines)):
        if lines[n].is_blank:
            if block:
                break
            continue
        if furniture_kind(lines[n].text) not in _MENU:
            return
        block.append(n)
    words = sum(furniture_kind(lines[n].text) is not Kind.CONTROL for n in block)
    if words == 0 or words >= FEWEST_OF_MENU:
        yield from block


def _is_repeated(lines: Sequence[Line], first: int) -> bool:
    """Whether a line says what one above the first paragraph says, and nothing between is a release's."""
    line = lines[first]
    if line.words < FEWEST_WORDS or line.bullet or line.is_row or not is_title_like(line):
        return False
    folded = fold_title(line.text)
    printed = (below for below in lines[first + 1 : first + 1 + REACH] if not below.is_blank)
    for below in printed:
        if fold_title(below.text) == folded:
            return True
        if is_text(below) or has_year(below):
            return False
    return False
