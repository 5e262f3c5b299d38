"""How much running text each element of a saved page holds.

What belongs here: telling running text from menus, labels and lists of links, by length, ends of
sentences and links. What does not: names of elements (`warta.intake.saved.page_furniture`) and which element
is the release's (`warta.intake.saved.page_area`).
"""

from __future__ import annotations

from collections.abc import Collection, Iterator
from dataclasses import dataclass
from typing import NamedTuple

from warta.intake.saved.page_tree import UNSEEN, Element, is_inline

# Text that runs on: shorter lines are menus, labels and facts, unless they end as sentences do.
MIN_PROSE = 60
MIN_LINKED = 150
MIN_SENTENCE = 25
MAX_LINK_SHARE = 0.4
_ENDS = frozenset('.!?。”"’…')

Prose = dict[Element, int]


class _Passage(NamedTuple):
    """The texts right in one element: where that stands, the block they are a line of, and their letters."""

    position: int
    block: Element
    letters: int
    is_link: bool
    last: str


class Passages:
    """The texts of a page, looked at once, so that it costs little to ask what runs on without some of them.

    `order` is all elements of the page in its order, the root first; or those of a part of it.
    """

    def __init__(self, order: list[Element]) -> None:
        self._order = order
        self._spans = _spans(order)
        self._passages = list(_passages(order))

    def measure(self, apart: Collection[Element] = ()) -> Prose:
        """Letters of running text in each element that has some, what is `apart` left out."""
        prose: Prose = {}
        for block, count in self._count_blocks(apart).items():
            if amount := count.prose(block):
                prose[block] = amount
        for element in reversed(self._order):
            if (amount := prose.get(element, 0)) and element.parent is not None:
                prose[element.parent] = prose.get(element.parent, 0) + amount
        return prose

    def _count_blocks(self, apart: Collection[Element]) -> dict[Element, _Count]:
        """The letters that stand right in each block, those of its inline elements among them."""
        is_gone = bytearray(len(self._order))
        for element in apart:
            start, stop = self._spans.get(element, (0, 0))
            if start:  # the root is the page itself
                is_gone[start:stop] = bytes((1,)) * (stop - start)
        counts: dict[Element, _Count] = {}
        for passage in self._passages:
            if not is_gone[passage.position]:
                counts.setdefault(passage.block, _Count()).add(passage)
        return counts


def _spans(order: list[Element]) -> dict[Element, tuple[int, int]]:
    """For each element its position, and the one behind the last element in it."""
    stops: dict[Element, int] = {}
    spans: dict[Element, tuple[int, int]] = {}
    for position in range(len(order) - 1, -1, -1):
        element = order[position]
        stop = stops.get(element, position + 1)
        spans[element] = (position, stop)
        if element.parent is not None:
            stops.setdefault(element.parent, stop)
    return spans


def _passages(order: list[Element]) -> Iterator[_Passage]:
    """The texts that a reader may see."""
    blocks: dict[Element, Element] = {}
    linked: set[Element] = set()
    for position, element in enumerate(order):
        above = element.parent
        if position and (above not in blocks or element.tag in UNSEEN):
            continue
        block = blocks[above] if above in blocks and is_inline(element.tag) else element
        blocks[element] = block
        if element.tag == "a" or above in linked:
            linked.add(element)
        if len(element.children) > len(element.below):
            texts = [text for child in element.children if isinstance(child, str) and (text := child.strip())]
            if texts:
                yield _Passage(position, block, sum(map(_length, texts)), element in linked, texts[-1][-1])


def _length(text: str) -> int:
    """The letters of a text; one of a script that writes words in one or two counts for more."""
    return len(text) if text.isascii() else len(text.encode("utf-8", "replace"))


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
    """The letters of one block, how many of them are of links, and the last."""

    letters: int = 0
    linked: int = 0
    last: str = ""

    def add(self, passage: _Passage) -> None:
        self.letters += passage.letters
        self.linked += passage.letters if passage.is_link else 0
        self.last = passage.last

    def prose(self, block: Element) -> int:
        """How many of them are running text."""
        if self.letters < MIN_SENTENCE or self.linked > MAX_LINK_SHARE * self.letters:
            return 0
        # A row of links that ends in a title, as a trail of pages does, is longer than a menu's word.
        least = MIN_LINKED if self.linked else MIN_PROSE
        is_text = self.letters >= least or (_end(block) or self.last) in _ENDS
        return self.letters - self.linked if is_text else 0
