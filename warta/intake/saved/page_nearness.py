"""Where on a saved page the facts of its item stand: about its title, above its text, or in its foot.

What belongs here: whether an element stands among them. What does not: what it says
(`warta.intake.saved.page_dates`, `warta.intake.saved.page_metadata`).
"""

from __future__ import annotations

import re

from warta.intake.saved.page_tree import UNSEEN, Element, is_inline
from warta.intake.saved.page_view import PageView

_BLOCKS = frozenset({"p", "div", "td", "section", "font", "span"})
# What markup calls the line below a text that says who wrote it, and when.
_FOOT = re.compile("foot|(?:post|entry|article|news)-?(?:meta|info)|byline", re.IGNORECASE)
# Letters of a fact, of a block that holds more than facts, and of a text that begins the item's own.
MAX_LENGTH = 80
MAX_BLOCK = 250
MIN_TEXT = 80
# How many elements around a title, or before a text without one, may hold the item's facts.
NEAR_LEVELS = 2
FAR = 40


class Nearness:
    """What stands near the title of one page's item."""

    def __init__(self, view: PageView) -> None:
        self._view = view
        self._lengths: dict[Element, int] = {}
        area = view.area.element
        self._start = view.position[area] if area is not None else 0
        texts = (
            view.position[element]
            for element in (area.walk() if area is not None else ())
            if element.tag in _BLOCKS and len(element.own_text().strip()) > MIN_TEXT
        )
        self._text = next(texts, len(view.order))
        self._second = next(texts, self._text)
        titles = [heading for heading, _ in view.headings if view.position[heading] < self._text]
        ranked = [heading for heading in titles if heading.tag == titles[0].tag]
        self._title = ranked[-1] if ranked else None

    def is_fact(self, element: Element, *, below_first: bool = False) -> bool:
        """Whether the element is short, and stands by itself where facts of the item do.

        `below_first` says that it may stand below the first paragraph, too, as below a standfirst.
        """
        if element.letters > MAX_LENGTH:
            return False
        block = next(
            (around for around in (element, *element.ancestors()) if not is_inline(around.tag)), element
        )
        # Facts may stand right in the element of the item, among blocks that hold its text.
        if block not in self._lengths:
            self._lengths[block] = sum(map(len, _texts_in(block)))
        if self._lengths[block] > MAX_BLOCK:
            return False
        until = self._second if below_first else self._text
        return self._stands_about_title(element, until) or self._is_in_foot(element)

    def _stands_about_title(self, element: Element, until: int) -> bool:
        position = self._view.position[element]
        if position >= until:
            return False
        if self._title is None:
            return position >= self._start - FAR
        if position > self._view.position[self._title]:
            return True
        around = list(self._title.ancestors())[:NEAR_LEVELS]
        return any(above in around for above in element.ancestors() if above.tag not in ("body", "html"))

    def _is_in_foot(self, element: Element) -> bool:
        item = self._view.area.item
        above = list(element.ancestors())
        return item in above and any(
            _FOOT.search(f"{around.tag} {around.get('class')}") for around in above[: above.index(item)]
        )


def _texts_in(block: Element) -> list[str]:
    """The texts of a block without those of the blocks in it."""
    found: list[str] = []
    stack: list[Element | str] = [*block.children]
    while stack:
        item = stack.pop()
        if isinstance(item, str):
            found.append(item.strip())
        elif is_inline(item.tag) and item.tag not in UNSEEN:
            stack += item.children
    return found
