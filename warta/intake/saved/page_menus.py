"""Rows of links on a saved page: the menus of its site, and the buttons beside a text.

What belongs here: telling such a row by its links alone. What does not: what names and roles of elements
say (`warta.intake.saved.page_furniture`), and whether a row stands amid the text
(`warta.intake.saved.page_area`).
"""

from __future__ import annotations

import itertools
import re

from warta.intake.saved.page_pictures import is_sign, leads_away, names_of
from warta.intake.saved.page_tree import Element
from warta.intake.shapes.furniture import furniture_kind

_MENUS = frozenset({"ul", "ol", "div", "p", "td", "tr", "section", "header", "menu", "center"})
# Facts of an item may be links, too: its date, who wrote it, and of what kind it is.
_DAY = re.compile(
    r"\d{1,2}(?P<mark>[./-])\d{1,2}(?P=mark)\d{4}|\d{1,2}\.? [^\W\d]{3,10}\.? \d{4}|\d{1,2}, \d{4}"
)
# A row of this many short links and no other words is a menu.
FEWEST_LINKS = 4
# Of buttons that are known by their words so many are one.
FEWEST_CONTROLS = 2
_FILES = (".pdf", ".doc", ".docx", ".xls", ".xlsx", ".zip")
MAX_LINK = 25


def find_menus(order: list[Element]) -> set[Element]:
    """The elements that hold nothing but a row of short links, as a menu does.

    Of a row with pictures, as visitors leaf through them, its links: the pictures may be the text's.
    """
    links: dict[Element, list[Element]] = {}
    for link in order:
        if link.tag == "a" and 0 < link.letters <= MAX_LINK:
            for above in itertools.islice(link.ancestors(), 3):
                links.setdefault(above, []).append(link)
    menus = {
        element: found
        for element, found in links.items()
        if (len(found) >= FEWEST_LINKS or (len(found) >= FEWEST_CONTROLS and all(map(_is_control, found))))
        and element.tag in _MENUS
        and sum(link.letters for link in found) >= element.letters - len(found)  # marks between them
        and not _DAY.search(element.text())
    }
    return {part for menu, found in menus.items() for part in (found if _shows_pictures(menu) else [menu])}


def _shows_pictures(menu: Element) -> bool:
    """Whether there are pictures in a row of links that are neither links nor signs."""
    pictures = (below for below in menu.walk() if below.tag == "img")
    return any(not (leads_away(picture) or is_sign(picture, names_of(picture))) for picture in pictures)


def _is_control(link: Element) -> bool:
    """Whether a link is one of a site's buttons by its words, and leads to no file."""
    return furniture_kind(link.text()) is not None and not link.get("href").lower().endswith(_FILES)
