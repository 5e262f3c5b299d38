"""How much running text each element of a saved page holds.

What belongs here: telling running text from menus, labels and lists of links, by length, ends of
sentences and links. What does not: names of elements (`warta.intake.page_furniture`) and which element
is the release's (`warta.intake.page_area`).
"""

from __future__ import annotations

from collections.abc import Collection
from dataclasses import dataclass

from warta.intake.page_tree import UNSEEN, Element, is_inline

# Text that runs on: shorter lines are menus, labels and facts, unless they end as sentences do.
MIN_PROSE = 60
MIN_LINKED = 150
MIN_SENTENCE = 25
MAX_LINK_SHARE = 0.4
_ENDS = frozenset('.!?。”"’…')

Prose = dict[Element, int]


def measure_prose(order: list[Element], apart: Collection[Element]) -> Prose:
    """Letters of running text in each element that has some, what is `apart` left out.

    `order` is all elements of the page in its order, the root first.
    """
    counts = _count_blocks(order, apart)
    prose: Prose = {}
    for element in reversed(order):
        amount = prose.get(element, 0)
        if element in counts:
            amount += counts[element].prose()
        if amount:
            prose[element] = amount
            if element.parent is not None:
                prose[element.parent] = prose.get(element.parent, 0) + amount
    return prose


def _count_blocks(order: list[Element], apart: Collection[Element]) -> dict[Element, _Count]:
    """The letters that stand right in each block, those of its inline elements among them."""
    blocks: dict[Element, Element] = {}
    linked: set[Element] = set()
    counts: dict[Element, _Count] = {}
    for element in order:
        above = element.parent
        if element is not order[0] and (above not in blocks or element.tag in UNSEEN or element in apart):
            continue
        block = element if above is None or not is_inline(element.tag) else blocks[above]
        blocks[element] = block
        if element.tag == "a" or above in linked:
            linked.add(element)
        count = counts.get(block)
        if count is None:
            count = counts[block] = _Count()
        for child in element.children:
            if isinstance(child, str) and (text := child.strip()):
                count.add(text, is_link=element in linked)
        if element is block:
            count.end = _end(element)
    return counts


def _end(block: Element) -> str:
    """The last letter right in a block, '' where the last of it is in an element."""
    for child in reversed(block.children):
        if not isinstance(child, str):
            return ""
        if text := child.rstrip():
            return text[-1]
    return ""


@dataclass(slots=True)
class _Count:
    """The letters of one block, and the last of them: `end` where it is the block's own."""

    letters: int = 0
    linked: int = 0
    last: str = ""
    end: str = ""

    def add(self, text: str, *, is_link: bool) -> None:
        # A letter of a script that writes words in one or two counts for more.
        length = len(text) if text.isascii() else len(text.encode("utf-8", "replace"))
        self.letters += length
        self.linked += length if is_link else 0
        self.last = text[-1]

    def prose(self) -> int:
        """How many of them are running text."""
        if self.letters < MIN_SENTENCE or self.linked > MAX_LINK_SHARE * self.letters:
            return 0
        # A row of links that ends in a title, as a trail of pages does, is longer than a menu's word.
        least = MIN_LINKED if self.linked else MIN_PROSE
        return self.letters - self.linked if self.letters >= least or (self.end or self.last) in _ENDS else 0
