"""Where on a saved page the release is.

What belongs here: choosing the element that holds the release's text, by what the markup calls it and by
where the running text stands. What does not: furniture (`warta.intake.saved.page_furniture`), lines
(`warta.intake.saved.page_lines`) and what a line means (`warta.intake.roles.assignment`).
"""

from __future__ import annotations

from collections.abc import Sequence
from dataclasses import dataclass, replace

from warta.intake.saved.page_apart import (
    OF_ITEMS,
    find_doubtful,
    find_linked_boxes,
    find_pointers,
    find_unseen,
    is_running_text,
)
from warta.intake.saved.page_cards import find_cards, find_lone_cards, find_teasers
from warta.intake.saved.page_columns import find_columns_of_links, holders_of_title, is_column_of_title
from warta.intake.saved.page_folds import find_bodies, find_headings
from warta.intake.saved.page_furniture import (
    find_feet,
    find_furniture,
    find_labelled,
    is_foot,
    is_foot_of_item,
    is_hidden,
    outline,
)
from warta.intake.saved.page_groups import beside, common, is_alike, outermost
from warta.intake.saved.page_menus import find_menus
from warta.intake.saved.page_misnamed import find_boxes_of_facts, find_misnamed, find_unfolded, other_items
from warta.intake.saved.page_prose import Passages
from warta.intake.saved.page_text_names import is_called_text, named_items, named_texts
from warta.intake.saved.page_tree import Element, is_inline
from warta.intake.titles.same_titles import fold_title

# An area must hold this much of the running text, or text beside it would be lost.
ENOUGH = 0.9
# What the markup calls the text of the item must hold at least this much of it.
LEAST = 1 / 3
# Of parts of one text, each holds this much of the largest.
PART = 0.2
MIN_OPENING = 40
# A page with less running text than this in sight may show its text by a script.
LITTLE = 200
# How many elements around the text may hold the item's foot, where none of them is called an item.
NEAR_FOOT = 2
_ENDS_OF_SENTENCE = frozenset(".!?”")
_TITLES = frozenset({"h1", "h2", "h3"})
_PARTS = frozenset({"p", "li", "blockquote", "h1", "h2", "h3", "pre"})


@dataclass(frozen=True, slots=True)
class Area:
    """The element that holds the release's text, None where none stands out, and what is not of it.

    `item` is the element around it that the markup makes one item of, with its title and facts.
    `furniture` and `hidden` are the outermost elements of their kind; all in them is so, too. `apart` are
    those that the markup calls furniture or hides, though sentences in them may be the release's. `headings`
    are buttons that are headings of the text. `is_guess` says that no markup calls the area so: it is where
    most of the page's sentences stand.
    """

    element: Element | None
    furniture: frozenset[Element]
    hidden: frozenset[Element]
    item: Element | None = None
    apart: frozenset[Element] = frozenset()
    headings: frozenset[Element] = frozenset()
    is_guess: bool = False


def find_area(root: Element, said: str = "", headlines: Sequence[str] = ()) -> Area:
    """The area of the release on a page.

    `said` is the text as the page's metadata gives it, or '', `headlines` what these give as the headline.
    """
    survey = _Survey(root, headlines)
    if chosen := survey.told(said) or survey.named():
        return survey.area(chosen)
    return replace(survey.area(survey.item() or survey.densest(root)), is_guess=True)


class _Survey:
    """What each element of a page holds, counted once."""

    def __init__(self, root: Element, headlines: Sequence[str]) -> None:
        self._root = root
        self._order = root.walk()
        self._titled: set[Element] | None = None
        self._hidden = {element for element in self._order if is_hidden(element)}
        self._passages = Passages(self._order)
        self._prose = self._passages.measure(self._hidden)
        seen = self._prose.get(root, 0)
        if seen < LITTLE and self._hidden:
            # What a script would show is the text where there is hardly any other.
            everything = self._passages.measure()
            self._hidden = {e for e in self._hidden if everything.get(e, 0) < max(LITTLE, 3 * seen)}
            self._prose = self._passages.measure(self._hidden)
        # Of the furniture, what elements are called, and what words in them tell.
        page = outline(self._order)
        self._named = find_furniture(self._order, self._prose)
        self._named -= find_misnamed(self._order, self._named, self._hidden, self._passages)
        self._named -= find_boxes_of_facts(self._order, self._named)
        concealed = self._hidden - self._named
        if texts := [e for e in self._order if e in concealed and is_called_text(e)] if concealed else []:
            seen = self._passages.measure(self._hidden | self._named).get(root, 0)
            self._hidden -= find_unfolded(texts, seen, self._passages.measure(), root)
            self._prose = self._passages.measure(self._hidden)
        labelled = find_labelled(page, self._prose)
        self._told = labelled.keys() | find_feet(page, self._prose)
        self._unlinked = {e for e, kind in labelled.items() if kind in OF_ITEMS and e.first("a") is None}
        self._furniture = self._named | self._told
        self._cards: set[Element] = set()
        self._prose = self._measure()
        cards = find_cards(self._order, self._prose)
        # Where all that runs on is in cards, the page is a list, or they are none.
        lone = find_lone_cards(cards, self._prose)
        least = LEAST * self._measure(cards - lone).get(root, 0)
        # A link amid a short text makes no card of all of it.
        cards -= {card for card in lone if self._prose[card] >= least}
        self._cards = cards if self._leave(cards) else set()
        self._lone = lone & self._cards
        self._leave(find_teasers(page) - self._cards)
        items = [element for element in self._order if element in self._prose and _is_item(element)]
        others = other_items(outermost(items), self._prose, PART, headlines)
        # Whole texts of their own; what is less may hold facts of the page's.
        self._others = {item for item in others if self._prose.get(item, 0) >= LITTLE}
        self._others = self._others if self._leave(others) else set()

    def _leave(self, apart: set[Element]) -> bool:
        """Count no running text in `apart` from here on, unless that leaves none."""
        prose = self._measure(apart) if apart else self._prose
        if not prose.get(self._root):
            return False
        self._prose = prose
        return True

    def _measure(self, more: set[Element] | frozenset[Element] = frozenset()) -> dict[Element, int]:
        return self._passages.measure(self._hidden | self._furniture | self._cards | more)

    def told(self, said: str) -> Element | None:
        """The smallest element that holds the beginning of the text that the metadata gives, and its end.

        The end counts where the page shows it as it is given.
        """
        letters = fold_title(said)
        opening = letters[:MIN_OPENING]
        if len(opening) < MIN_OPENING:
            return None
        shown = fold_title(self._root.text())
        if opening not in shown:
            return None
        ends = [end for end in (opening, letters[-MIN_OPENING:]) if end in shown]
        element = self._root
        while True:
            inner = [child for child in element.below if self._prose.get(child)]
            if len(inner) > 1:
                inner = [child for child in inner if _holds_all(child, ends)]
            if not inner or inner[0].tag in _PARTS or is_inline(inner[0].tag):
                break
            if self._is_paragraph_of(element, inner[0]):
                break
            element = inner[0]
        return element if self._holds(element, LEAST) else None

    def named(self) -> Element | None:
        """The element that its markup calls the text of the item, if it holds enough of what runs on."""
        for candidates in named_texts(filter(self._prose.get, self._order)):
            found = self._best(candidates)
            if found is not None and self._holds(found, LEAST):
                return found
        return None

    def item(self) -> Element | None:
        """Where most of the sentences stand in the element that its markup calls the item."""
        for candidates in named_items(filter(self._prose.get, self._order)):
            found = self._best(candidates)
            if found is not None and self._holds(found, LEAST):
                return self.densest(found)
        return None

    def densest(self, start: Element) -> Element | None:
        """The smallest element in `start` that holds nearly all of its running text."""
        element, whole = start, self._prose.get(start, 0)
        if not whole:
            return None
        while True:
            holding = [child for child in element.below if child in self._prose]
            if not holding:
                return element
            below = max(holding, key=self._prose.__getitem__) if len(holding) > 1 else holding[0]
            if is_inline(below.tag) or below.tag in _PARTS or self._is_paragraph_of(element, below):
                return element
            if self._prose[below] < ENOUGH * whole:
                if not self._is_column_of_title(below):
                    return element
                whole = self._prose[below]
            element = below

    def _is_paragraph_of(self, around: Element, paragraph: Element) -> bool:
        """Whether an element holds no block, and others like it in `around` are sentences: paragraphs all."""
        if not all(is_inline(child.tag) for child in paragraph.below):
            return False
        name = paragraph.get("class")
        return any(
            other is not paragraph
            and other.tag == paragraph.tag
            and other.get("class") == name
            and self._is_left(other)
            and other.text().rstrip()[-1:] in _ENDS_OF_SENTENCE
            for other in around.below
        )

    def _is_column_of_title(self, column: Element) -> bool:
        if self._titled is None:
            self._titled = holders_of_title(self._order)
        return is_column_of_title(column, self._titled, self._prose, ENOUGH)

    def area(self, chosen: Element | None) -> Area:
        """The area, with the furniture around it; what holds the area is none."""
        around = [chosen, *chosen.ancestors()] if chosen else []
        item = next((element for element in around if _is_item(element)), None)
        columns = find_columns_of_links(self._order, self._prose)
        furniture = (self._furniture | self._cards | self._menus_around() | columns).difference(around)
        # The item's own foot may say who wrote it, and when.
        furniture = {e for e in furniture if not _is_own_foot(e, item, around[1 : 1 + NEAR_FOOT])}
        hidden = self._hidden.difference(around)
        sure = self._told | self._cards | hidden
        doubtful = find_doubtful(self._order, (self._named & furniture) - sure) | (self._unlinked & furniture)
        within = set(chosen.walk()) if chosen else set()
        text = fold_title(chosen.text()) if chosen and doubtful & within else ""
        kept = {element for element in doubtful & within if is_running_text(element, sure, text)}
        # What the page hides within its text may unfold there.
        unfolding = {element for element in hidden & within if element not in self._named}
        bodies = find_bodies(within, unfolding)
        hidden, unfolding = hidden - bodies, unfolding - bodies
        headings = find_headings(within)
        furniture -= headings
        doubtful -= headings
        unseen = find_unseen(self._order, hidden, furniture - doubtful)
        others = self._others.difference(around)
        head = self._root.first("title")
        boxes = find_linked_boxes(within, fold_title(head.own_text()) if head else "") | find_pointers(within)
        return Area(
            chosen,
            frozenset(furniture - doubtful - self._lone),
            frozenset(hidden - unfolding - unseen),
            item,
            frozenset((doubtful | unfolding | unseen | boxes | others | (self._lone & furniture)) - kept),
            frozenset(headings),
        )

    def _menus_around(self) -> set[Element]:
        """The rows of short links that stand above or below all running text."""
        menus = [menu for menu in find_menus(self._order) if not self._prose.get(menu)]
        if not menus:
            return set()
        position = {element: number for number, element in enumerate(self._order)}
        text = [position[element] for element in self._prose if self._is_lowest(element)]
        return {menu for menu in menus if text and not min(text) < position[menu] < max(text)}

    def _is_left(self, element: Element) -> bool:
        """Whether an element is neither furniture, hidden nor a card, nor in what is."""
        apart = (self._hidden, self._furniture, self._cards)
        return element.letters > 0 and not any(
            around in kind for around in (element, *element.ancestors()) for kind in apart
        )

    def _without_headings(self, element: Element) -> int:
        """How much runs on in an element, long headings aside."""
        headings = (below for below in element.walk() if below.tag in _TITLES)
        return self._prose[element] - sum(self._prose.get(heading, 0) for heading in headings)

    def _is_lowest(self, element: Element) -> bool:
        """Whether the running text of an element is its own."""
        return self._prose[element] > sum(self._prose.get(child, 0) for child in element.below)

    def _holds(self, element: Element, share: float) -> bool:
        return self._prose.get(element, 0) >= share * self._prose.get(self._root, 0) > 0

    def _best(self, candidates: list[Element]) -> Element | None:
        """The one that holds most, or the element around several that are parts of one text."""
        outer = outermost(candidates)
        if not outer:
            return None
        best = max(outer, key=lambda element: self._prose[element])
        parts = [
            element
            for element in outer
            if self._prose[element] >= PART * self._prose[best] or is_alike(element, best)
        ]
        parts += [part for part in beside(best) if part not in outer and self._is_left(part)]
        around = common(parts)
        # Parts of one text leave little beside them; items of a list have much more around.
        whole = ENOUGH * self._without_headings(around)
        is_one = sum(self._prose.get(part, 0) for part in parts) >= whole
        if around.tag not in ("html", "body") and is_one and not any(_is_item(part) for part in parts[1:]):
            best = around
        if best not in candidates:
            return best
        smaller = [
            e
            for e in candidates
            if best in (e, *e.ancestors()) and self._prose[e] >= ENOUGH * self._prose[best]
        ]
        return smaller[-1]


def _holds_all(element: Element, wanted: list[str]) -> bool:
    letters = fold_title(element.text())
    return all(words in letters for words in wanted)


def _is_own_foot(element: Element, item: Element | None, around: list[Element]) -> bool:
    """Whether it is the foot of the item; where no element is called one, by its name and near the text."""
    if item is not None:
        return is_foot(element) and item in element.ancestors()
    return element.parent in around and is_foot_of_item(element)


def _is_item(element: Element) -> bool:
    if element.tag == "article" or "itemscope" in element.attributes:
        return True
    return "class" in element.attributes and "hentry" in element.attributes["class"].lower().split()
