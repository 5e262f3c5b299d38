"""The mark that a saved page shows before each item of a list: a bullet, a number, letters, Roman numerals.

What belongs here: how items are counted, and which mark a count has. What does not: where items stand
(`warta.intake.saved.page_lines`) and how lists are written in Markdown, which knows bullets and numbers alone
(`warta.intake.body`).
"""

from __future__ import annotations

import re
from collections.abc import Callable
from typing import NamedTuple

from warta.intake.saved.page_tree import Element

_STYLE = re.compile(r"list-style(?:-type)?\s*:[^;]*?\b(lower|upper)-(alpha|latin|roman)\b", re.IGNORECASE)
_TYPES = {"a": "lower-alpha", "A": "upper-alpha", "i": "lower-roman", "I": "upper-roman"}
_ROMAN = (
    *((1000, "M"), (900, "CM"), (500, "D"), (400, "CD"), (100, "C"), (90, "XC")),
    *((50, "L"), (40, "XL"), (10, "X"), (9, "IX"), (5, "V"), (4, "IV"), (1, "I")),
)
_LAST_ROMAN = 3999


class Mark(NamedTuple):
    """What stands before an item. `kind` is "item" for a bullet, "number", or "lettered" for another mark."""

    kind: str
    text: str


BULLET = Mark("item", "•")


class ListMarks:
    """The counts of the lists of one page."""

    def __init__(self) -> None:
        self._lists: dict[Element, tuple[int, Callable[[int], str] | None]] = {}

    def begin(self, element: Element) -> None:
        """Take up `element`, an ordered list, before its items."""
        self._lists[element] = (element.number("start", 1), _letters_of(element))

    def mark(self, item: Element) -> Mark:
        """The mark of `item`, the next of its list: by HTML's `value`, or one more than the item before."""
        found = self._lists.get(item.parent) if item.parent is not None else None
        if item.parent is None or found is None:
            return BULLET
        number = item.number("value", found[0])
        self._lists[item.parent] = (number + 1, found[1])
        return Mark("lettered", f"{found[1](number)}.") if found[1] else Mark("number", f"{number}.")


class Counted(NamedTuple):
    """What stands before an item as printed, its number, and whether lists of Markdown can have it."""

    mark: str
    number: int
    is_plain: bool


def counted(kind: str, number: int) -> str:
    """A number as `kind` counts: "lower-alpha", "upper-alpha", "lower-roman" or "upper-roman"."""
    return _MARKS[kind](number)


def _letters_of(element: Element) -> Callable[[int], str] | None:
    """What gives the mark of each number of the list `element`; None where numbers are shown.

    By HTML's `type` of `ol`, or by CSS's `list-style-type`, which is the stronger.
    """
    styled = _STYLE.search(element.get("style"))
    kind = (
        "-".join(styled.groups()).lower().replace("latin", "alpha")
        if styled
        else _TYPES.get(element.get("type"), "")
    )
    return _MARKS.get(kind)


def _letters(number: int) -> str:
    """A to Z, then AA as CSS goes on; a number that no letters have stays one."""
    if number < 1:
        return str(number)
    letters = ""
    while number:
        number, rest = divmod(number - 1, 26)
        letters = chr(ord("A") + rest) + letters
    return letters


def _roman(number: int) -> str:
    if not 0 < number <= _LAST_ROMAN:
        return str(number)
    numeral = ""
    for value, mark in _ROMAN:
        times, number = divmod(number, value)
        numeral += mark * times
    return numeral


_MARKS: dict[str, Callable[[int], str]] = {
    "lower-alpha": lambda number: _letters(number).lower(),
    "upper-alpha": _letters,
    "lower-roman": lambda number: _roman(number).lower(),
    "upper-roman": _roman,
}
