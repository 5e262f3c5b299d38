"""What the markup of a saved page calls furniture or hides, though it is the text of the release.

What belongs here: names that a page gives to all of its text, such as one for text behind a paywall or a
column that has room for advertisements; a box of the item's own facts; a hidden element that is the text by
its own name; and which of several whole items on a page is the page's own. What does not: which names say
furniture (`warta.intake.saved.page_furniture`), and which element holds the text
(`warta.intake.saved.page_area`).
"""

from __future__ import annotations

from collections.abc import Collection, Iterable

from warta.intake.saved.page_furniture import names_of
from warta.intake.saved.page_pairs import is_box_of_pairs
from warta.intake.saved.page_prose import Passages, Prose
from warta.intake.saved.page_tree import Element
from warta.intake.titles.same_titles import fold_title

# Where the elements of one name leave less than this much of what runs on, the text itself is named so.
LEFT = 1 / 3
# A sidebar is the text only on a page that has next to no other.
LITTLE = 200
# A hidden text is the release's where it is so many times as long as what the page shows.
TIMES_SEEN = 2
MIN_OPENING = 60
MOST_HIDDEN = 20
MIN_TITLE = 15
# Words for how a text is laid out, sold or handed on; others say that it is somebody else's.
_OF_TEXT_TOO = frozenset(
    """
    ads advert adverts advertisement sponsor sponsored promo paywall subscription jp skip resize fontsize
    translate share sharing
    """.split()
)
_SIDE = "aside"
_HEADINGS = frozenset({"h1", "h2", "h3"})


def find_misnamed(
    order: list[Element], named: set[Element], hidden: Collection[Element], passages: Passages
) -> set[Element]:
    """The elements of `named` that hold text of the page, by a name that nearly all of the text has."""
    wanted = {word for element in named for word in _words(element)}
    if not wanted:
        return set()
    by_word: dict[str, list[Element]] = {word: [] for word in wanted}
    for element in order:
        for word in _words(element) & wanted:
            by_word[word].append(element)
    candidates = {element for elements in by_word.values() for element in elements}
    others = {element for element in named if candidates.isdisjoint((element, *element.ancestors()))}
    prose = passages.measure({*hidden, *others})
    whole = prose.get(order[0], 0)
    found: set[Element] = set()
    for word, elements in by_word.items():
        left = whole - sum(prose.get(outer, 0) for outer in _outermost(elements))
        if left < (LITTLE if word == _SIDE else LEFT * whole):
            found.update(elements)
    return found & named


def find_boxes_of_facts(order: list[Element], named: Collection[Element]) -> set[Element]:
    """Those of the `named` elements beside the page's title that hold nothing but facts with their labels."""
    titled = {
        above
        for element in order
        if element.tag == "h1"
        for above in element.ancestors()
        if above.tag not in ("html", "body")
    }
    return {
        element
        for element in named
        if element.tag == _SIDE and element.parent in titled and is_box_of_pairs(element)
    }


def _words(element: Element) -> set[str]:
    """The words that call an element furniture, though a text may be called so."""
    words = set(_OF_TEXT_TOO.intersection(names_of(element).split())) if element.attributes else set()
    return words | {_SIDE} if element.tag == _SIDE or element.get("role") == "complementary" else words


def find_unfolded(candidates: Iterable[Element], seen: int, everything: Prose, root: Element) -> set[Element]:
    """Those of the hidden elements named as the item's text that are so: longer by far than what is seen.

    `candidates` are in the page's order; `seen` is how much running text the page shows, `everything` what
    each element holds of it and of what is hidden. A second form of the text that the page shows is none.
    """
    found: set[Element] = set()
    long = [e for e in candidates if everything.get(e, 0) >= max(LITTLE, TIMES_SEEN * seen)]
    shown = fold_title(root.text()) if long else ""
    for element in long[:MOST_HIDDEN]:
        is_within = not found.isdisjoint(element.ancestors())
        if is_within or shown.count(fold_title(element.text())[:MIN_OPENING]) == 1:
            found.add(element)
    return found


def other_items(
    items: list[Element], prose: Prose, share: float, headlines: Iterable[str] = ()
) -> set[Element]:
    """Of several whole items on a page, those that are not its own: one alone has the page's title.

    `items` are in none of each other; each that holds `share` of the longest one's text is whole. `headlines`
    are those that the page's metadata states; where its title names none or several of the items, they tell.
    A single item is another text where it has a day and a headline, and the page's own stand outside of it.
    """
    longest = max((prose.get(item, 0) for item in items), default=0)
    whole = [item for item in items if prose.get(item, 0) >= max(LITTLE, share * longest)]
    if not whole:
        return set()
    root = _root(whole[0])
    if len(whole) == 1:
        return {item for item in whole if _is_beside_text(item, root, prose)}
    head = root.first("title")
    shared = [e.get("content") for e in root.walk() if e.tag == "meta" and e.get("property") == "og:title"]
    for title in (head.own_text() if head is not None else "", *headlines, *shared):
        own = [item for item in whole if _has_title(item, fold_title(title))]
        if len(own) == 1:
            return set(items) - set(own)
    return set()


def _is_beside_text(item: Element, root: Element, prose: Prose) -> bool:
    """Whether an item stands beside a longer text that has the page's title, with a day of its own."""
    outside = prose.get(root, 0) - prose.get(item, 0)
    if outside < max(LITTLE, prose.get(item, 0)) or item.first("time") is None:
        return False
    head = root.first("title")
    title = fold_title(head.own_text()) if head is not None else ""
    within = set(item.walk())
    headings = [e for e in root.walk() if e.tag in _HEADINGS and len(fold_title(e.text())) >= MIN_TITLE]
    own = [heading for heading in headings if fold_title(heading.text()) in title]
    return bool(own) and within.isdisjoint(own) and any(heading in within for heading in headings)


def _has_title(item: Element, title: str) -> bool:
    """Whether a heading of the item stands in the page's title."""
    folded = (fold_title(below.text()) for below in item.walk() if below.tag in _HEADINGS)
    return any(len(text) >= MIN_TITLE and text in title for text in folded)


def _root(element: Element) -> Element:
    return next((above for above in element.ancestors() if above.parent is None), element)


def _outermost(elements: list[Element]) -> list[Element]:
    """Those of `elements` that are in none of the others."""
    found = set(elements)
    return [element for element in elements if found.isdisjoint(element.ancestors())]
