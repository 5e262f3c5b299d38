"""A saved page as the readers of its metadata look at it: meta names, and which elements are its own.

What belongs here: questions that titles, dates and the rest share. What does not: any one kind of metadata
(`warta.intake.saved.page_titles`, `warta.intake.saved.page_dates`, `warta.intake.saved.page_metadata`).
"""

from __future__ import annotations

import re
from urllib.parse import urlsplit

from warta.intake.page import Stated
from warta.intake.saved.inline_markdown import clean_text
from warta.intake.saved.json_ld import Node, own_article, own_page, read_nodes
from warta.intake.saved.page_area import Area
from warta.intake.saved.page_facts import button_before
from warta.intake.saved.page_furniture import claims_rights, leads_to_itself
from warta.intake.saved.page_tree import Element
from warta.intake.titles.same_titles import fold_title

MAX_TITLE = 400
MAX_NAME = 200
MAX_DATE = 80
MAX_FACT = 80
_FRONT = re.compile(
    r"(?:\.{0,2}/)*(?:(?:[a-z]{2}|index|default|home|beranda)(?:\.\w{1,5})?/?)?", re.IGNORECASE
)
_HEADINGS = ("h1", "h2", "h3")
# Elements that hold an item of their own.
_ITEMS = frozenset({"article", "li", "blockquote"})


class Found:
    """Values of one kind with their places, in the order of trust, none twice from one place."""

    def __init__(self, limit: int) -> None:
        self.values: list[Stated] = []
        self._limit = limit

    def add(self, value: str, where: str) -> None:
        """Add a value as printed at `where`, unless it is empty or too long for its kind."""
        text = " ".join(clean_text(value).split())
        stated = Stated(text, where)
        if text and len(text) <= self._limit and stated not in self.values:
            self.values.append(stated)


class PageView:
    """The elements of a page in order, its meta values, and the node that tells of its article."""

    def __init__(self, root: Element, area: Area, nodes: list[Node] | None = None) -> None:
        self.root = root
        self.area = area
        self.order = root.walk()
        self.position = {element: position for position, element in enumerate(self.order)}
        self._holders = {area.element, *area.element.ancestors()} if area.element else set()
        self.apart: set[Element] = set()
        self._claims: list[str] | None = None
        self._own: set[Element] = set()
        self._sort_elements()
        # The elements of the item outside the head that may tell something by what their tags say.
        self.telling = [
            element
            for element in self.order
            if (element.attributes or element.tag == "time")
            and element.tag not in ("meta", "link")
            and self.is_own(element)
        ]
        self._meta = _meta_values(self.order)
        self.headings = self._find_headings()
        nodes = read_nodes(self.order) if nodes is None else nodes
        below = max((self.position[e] for e in area.element.walk()), default=0) if area.element else 0
        above = [text for heading, text in self.headings if self.position[heading] <= below or not below]
        names = {fold_title(text) for text in (*above[:3], *self.meta("og:title", "twitter:title"))} - {""}
        self.article: Node = own_article(nodes, [*self.meta("og:url"), self.canonical()], names)
        self.page: Node = own_page(nodes, [*self.meta("og:url"), self.canonical()])

    def meta(self, *names: str) -> list[str]:
        """What the page's meta elements of these names say, in the order of the names."""
        return [value for name in names for value in self._meta.get(name, ())]

    def canonical(self) -> str:
        """The address by which the page asks to be known, as written; '' for none."""
        for element in self.order:
            if element.tag == "link" and "canonical" in element.get("rel").lower().split():
                return element.get("href").strip()
        return ""

    def claims(self) -> list[str]:
        """The lines, folded, by which the page claims its rights below its middle: `© 2019 Fog Office`."""
        if self._claims is None:
            below = self.order[len(self.order) // 2 :]
            self._claims = [fold_title(element.text()) for element in below if claims_rights(element)]
        return self._claims

    def is_own(self, element: Element) -> bool:
        """Whether it tells of the page's own item, not of one in a list, in comments or beside the text."""
        return element in self._own

    def _sort_elements(self) -> None:
        """Which elements are apart from the item with all that is in them, and which tell of the item."""
        titled = {above for element in self.order if element.tag == "h1" for above in element.ancestors()}
        others: set[Element] = set()
        for element in self.order:
            above = element.parent
            if element in self.area.furniture or element in self.area.apart or above in self.apart:
                self.apart.add(element)
            elif above is None or above not in others:
                self._own.add(element)
            is_item = _is_item(element)
            if element in self._holders or (is_item and element in titled):
                continue
            if is_item or above in others:
                others.add(element)

    def _find_headings(self) -> list[tuple[Element, str]]:
        """The headings of the page and its item with their text, the first rank first."""
        found = [
            (element, text)
            for element in self.order
            if element.tag in _HEADINGS and element not in self.apart and (text := title_of(element))
        ]
        return sorted(found, key=lambda heading: heading[0].tag)


def _is_item(element: Element) -> bool:
    """Whether an element holds an item of its own; in a list of facts an item of the list is none."""
    if element.tag == "li" and 0 < element.letters <= MAX_FACT and element.first("a") is None:
        return False
    return element.tag in _ITEMS or "itemscope" in element.attributes


def title_of(element: Element) -> str:
    """The text of a heading, '' where it is too long for one or only leads to the site's front page."""
    if element.letters > MAX_TITLE or leads_home(element):
        return ""
    if button := button_before(element):
        return clean_text(" ".join(child.text() for child in element.below if child is not button))
    text = clean_text(element.text())
    if element.below and leads_to_itself(element.below[-1]):
        return text.removesuffix(element.below[-1].text()).rstrip()
    return text


def leads_home(element: Element) -> bool:
    """Whether all that the element holds is a link to the front page, as a site's own name is."""
    if element.tag != "a" and not element.letters:
        return False
    link = element if element.tag == "a" else element.first("a")
    if link is None or link.letters != element.letters:
        return False
    href = link.get("href").strip()
    try:
        parts = urlsplit(href)
    except ValueError:
        return False
    is_front = bool(href) and not parts.query and not href.startswith(("#", "mailto:"))
    return "home" in link.get("rel").lower().split() or (is_front and bool(_FRONT.fullmatch(parts.path)))


def _meta_values(order: list[Element]) -> dict[str, list[str]]:
    found: dict[str, list[str]] = {}
    for element in order:
        if element.tag == "meta" and (content := element.get("content").strip()):
            for key in ("property", "name", "itemprop", "http-equiv"):
                for name in element.get(key).lower().split():
                    found.setdefault(name, []).append(content)
    return found
