"""The form, region and style that a text of a saved page has from the elements around it.

What belongs here: what headings, lists, quotes, captions, terms, links and emphasis make of what is in
them. What does not: which elements begin a line (`warta.intake.saved.page_lines`), what stands before the
items of lists (`warta.intake.saved.list_marks`), and which elements are the site's own
(`warta.intake.saved.page_area`).
"""

from __future__ import annotations

from typing import NamedTuple

from warta.intake.saved.inline_markdown import PLAIN, Style, set_apart
from warta.intake.saved.list_marks import ListMarks
from warta.intake.saved.page_addresses import whole_address
from warta.intake.saved.page_area import Area
from warta.intake.saved.page_facts import MAX_FACTS
from warta.intake.saved.page_tree import Element
from warta.intake.saved.page_view import leads_home

_STRONG = frozenset({"b", "strong"})
_EMPHASIS = frozenset({"i", "em", "cite", "dfn", "var"})
_CODE = frozenset({"code", "kbd", "samp", "tt"})
_STRUCK = frozenset({"s", "del", "strike"})
HEADINGS = frozenset({"h1", "h2", "h3", "h4", "h5", "h6"})
_LISTS = frozenset({"ul", "ol", "menu", "dir"})
_CONTROLS = frozenset({"button", "select", "option", "textarea", "datalist"})
MAX_LIST_DEPTH = 6


class Place(NamedTuple):
    """Where in the page a text stands: what it has from the elements around it.

    `group` is the list or table whose lines stand together, `item` the item that has the bullet.
    """

    form: str = ""
    region: str = ""
    style: Style = PLAIN
    bullet: str = ""
    depth: int = 0
    group: Element | None = None
    item: Element | None = None


class Forms:
    """The forms of one page's elements. `base` is what its links start from."""

    def __init__(self, area: Area, base: str) -> None:
        self._area = area
        self._base = base
        self._marks = ListMarks()
        self._pictured: dict[Element, bool] = {}

    def region(self, element: Element, place: Place) -> str:
        """The region of what stands in `element`, which itself stands at `place`."""
        area = self._area
        if element in area.furniture or place.region == "furniture":
            return "furniture"
        if element in area.apart or place.region == "apart":
            return "apart"
        if element.tag in _CONTROLS and element not in area.headings:
            return "furniture"
        return "content" if element is area.element else place.region

    def style(self, element: Element, style: Style) -> Style:
        """The style of what stands in `element`, which itself stands in one of `style`."""
        tag = element.tag
        if tag in _STRONG:
            return style._replace(strong=True)
        if tag in _EMPHASIS:
            return style._replace(emphasis=True)
        if tag in _CODE:
            return style._replace(code=True)
        if tag in _STRUCK:
            return style._replace(struck=True)
        return style._replace(address=whole_address(element.get("href"), self._base)) if tag == "a" else style

    def set_apart(self, element: Element) -> str:
        """What a `sup` or `sub` without a link holds, in raised or lowered characters; '' where none are."""
        link = element.first("a")
        is_link = link is not None and whole_address(link.get("href"), self._base) != ""
        return "" if is_link else set_apart(element.text(), element.tag)

    def inside(self, element: Element, place: Place) -> Place:
        """The place of what is right in `element`."""
        tag = element.tag
        if tag in HEADINGS:
            if leads_home(element):
                return place  # the site's own name
            return place._replace(
                form=f"heading{tag[1]}", bullet="", style=Style(address=place.style.address)
            )
        if tag in _LISTS:
            if tag == "ol":
                self._marks.begin(element)
            return place._replace(depth=place.depth + 1, group=place.group or element)
        if tag == "li":
            return self._list_item(element, place)
        if tag == "blockquote":
            return place if place.form or not self._is_quote(element) else place._replace(form="quote")
        if tag in ("figcaption", "caption") or self.is_caption(element):
            return place._replace(form="caption")
        if tag in ("dt", "dd"):
            form = "term" if tag == "dt" else "definition"
            return place._replace(form=place.form or form, group=place.group or element.parent)
        return place

    def _list_item(self, element: Element, place: Place) -> Place:
        kind, bullet = self._marks.mark(element)
        depth = min(max(place.depth, 1), MAX_LIST_DEPTH)
        return place._replace(
            form=f"{kind}{depth}", bullet=bullet, item=element, group=place.group or element.parent
        )

    def _is_quote(self, element: Element) -> bool:
        """Whether a quote is one, and no indent of the whole text, as old pages have it."""
        if self._area.element is None:
            return True
        return 2 * element.letters < self._area.element.letters

    def is_caption(self, element: Element) -> bool:
        """Whether an element that is called a caption stands beside a picture."""
        around = element.parent
        if around is None or element.letters >= MAX_FACTS or "caption" not in element.get("class").lower():
            return False
        if around not in self._pictured:
            self._pictured[around] = around.first("img") is not None
        return self._pictured[around]
