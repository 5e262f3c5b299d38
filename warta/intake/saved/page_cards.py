"""Cards and teasers on a saved page: boxes that lead to other items, by a linked heading or a link.

What belongs here: finding them by their headings, links and rows. What does not: what names and labels say
(`warta.intake.saved.page_furniture`), and whether what is in them may be text
(`warta.intake.saved.page_apart`).
"""

from __future__ import annotations

from collections import Counter
from collections.abc import Iterable, Iterator

from warta.intake.saved.page_furniture import Outline, own_title
from warta.intake.saved.page_prose import Prose
from warta.intake.saved.page_text_names import is_called_text
from warta.intake.saved.page_tree import Element
from warta.intake.titles.same_titles import fold_title

_NEVER = frozenset({"html", "body", "main", "article", "h1"})
_HEADINGS = frozenset({"h2", "h3", "h4", "h5", "h6"})
_TEASERS = frozenset({"div", "section", "article", "td", "tr"})
# A card that leads to another item is shorter, and comes with others.
MAX_CARD = 600
FEWEST_CARDS = 3
FEWEST_TEASERS = 2
# Letters of a link that may be another item's title, and of one that is a card.
MIN_TEASER = 15
MIN_LINKED_CARD = 40


def find_cards(order: list[Element], prose: Prose) -> set[Element]:
    """The elements that tease other items: each with a heading that is a link, and a few lines at most."""
    own = own_title(order)
    linked = [element for element in order if element.tag in _HEADINGS and _leads_elsewhere(element, own)]
    links = _linked_cards(order)
    if len(linked) < FEWEST_CARDS:
        return links
    within: dict[Element, int] = {}
    for heading in linked:
        for above in heading.ancestors():
            within[above] = within.get(above, 0) + 1
    cards = {_card(heading, within, prose) for heading in linked} | links
    return {card for card in cards if prose.get(card, 0) <= MAX_CARD and card.first("h1") is None}


def _linked_cards(order: list[Element]) -> set[Element]:
    """Cards that are links as a whole, in a row."""
    rows: dict[Element, list[Element]] = {}
    for link in order:
        if link.tag == "a" and link.letters >= MIN_LINKED_CARD and link.parent is not None:
            rows.setdefault(link.parent, []).append(link)
    return {
        link
        for parent, links in rows.items()
        if len(links) >= FEWEST_CARDS and sum(link.letters for link in links) == parent.letters
        for link in links
    }


def find_teasers(page: Outline) -> set[Element]:
    """The elements that begin with a link and stand beside others that do: cards, perhaps, without headings.

    They may as well be a list in a text: what is in them tells nothing of where the text is.
    """
    starts = {
        above
        for link in page.order
        if link.tag == "a" and link.letters >= MIN_TEASER and not link.get("href").startswith("#")
        for above in _begun_by(link, page.begins)
    }
    beside = Counter(element.parent for element in starts)
    return {
        element
        for element in starts
        if element.letters <= MAX_CARD
        and element.parent is not None
        and beside[element.parent] >= FEWEST_TEASERS
    }


def _begun_by(link: Element, begins: dict[Element, int]) -> Iterator[Element]:
    """The elements around a link that begin with it and hold more."""
    for above in link.ancestors():
        if above.tag in _NEVER or begins[above] != begins[link] or above.letters > MAX_CARD:
            return
        if above.letters > link.letters and above.tag in _TEASERS:
            yield above


def _leads_elsewhere(heading: Element, own: str) -> bool:
    """Whether a heading is a link to another page, and not the page's own title that leads to itself."""
    around = heading.parent if heading.parent is not None and heading.parent.tag == "a" else None
    link = around or heading.first("a")
    if link is None or not link.get("href") or link.get("href").startswith("#"):
        return False
    folded = fold_title(heading.text())
    return bool(folded) and folded not in own and (link is around or link.letters == heading.letters)


def find_lone_cards(cards: Iterable[Element], prose: Prose) -> set[Element]:
    """Those of the cards in which sentences may be the text's: none of their kind stands beside them.

    What runs on in them stands above the linked heading, or in several paragraphs. `prose` is that of the
    page with its cards.
    """
    named = {card: f"{card.tag} {' '.join(card.get('class').split()[:1])}" for card in cards}
    beside = Counter((card.parent, name) for card, name in named.items())
    return {
        card
        for card, name in named.items()
        if prose.get(card) and beside[card.parent, name] < FEWEST_TEASERS and not _is_teaser(card, prose)
    }


def _is_teaser(card: Element, prose: Prose) -> bool:
    """Whether all that runs on in a card is one paragraph below the heading."""
    seen, paragraphs = False, 0
    for element in card.walk():
        seen = seen or element.tag in _HEADINGS or element.tag == "a"
        own = prose.get(element, 0) - sum(prose.get(below, 0) for below in element.below)
        if own > 0 and element.tag not in _HEADINGS:
            if not seen:
                return False
            paragraphs += 1
    return paragraphs < 2


def _card(heading: Element, within: dict[Element, int], prose: Prose) -> Element:
    """The largest element around a linked heading that holds no other one, short of an item's text."""
    card = heading
    for above in heading.ancestors():
        if within[above] > 1 or above.tag in ("body", "html"):
            break
        if is_called_text(above) and not _is_teaser(above, prose):
            break
        card = above
    return card
