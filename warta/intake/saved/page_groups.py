"""Elements of a saved page by how they stand to each other: in one, alike, side by side.

What belongs here: questions to several elements at once that need no words of theirs. What does not: which
of them is the release's text (`warta.intake.saved.page_area`).
"""

from __future__ import annotations

from collections.abc import Iterator

from warta.intake.saved.page_text_names import is_called_text
from warta.intake.saved.page_tree import Element

_LISTS = frozenset({"table", "ul", "ol", "dl"})


def beside(element: Element) -> Iterator[Element]:
    """The elements in one row with `element` that are called texts alike and hold a table or list."""
    above = element.parent if is_called_text(element) else None
    row = above.parent if above is not None else None
    for box in row.below if row is not None else ():
        for other in (box, *box.below):
            if other is not element and is_alike(other, element) and _is_list_without_links(other):
                yield other


def _is_list_without_links(element: Element) -> bool:
    below = element.walk()
    leads_on = any(e.tag == "a" and not e.get("href").startswith("#") for e in below)
    return not leads_on and any(e.tag in _LISTS for e in below)


def is_alike(element: Element, other: Element) -> bool:
    """Whether both are of one name, in one row of such elements or of boxes around them."""
    if element.tag != other.tag or element.get("class") != other.get("class"):
        return False
    above, beside = element.parent, other.parent
    return above is not None and beside is not None and (above is beside or above.parent is beside.parent)


def outermost(elements: list[Element]) -> list[Element]:
    """Those of `elements`, given in the page's order, that are in none of the others."""
    found: set[Element] = set()
    for element in elements:
        if found.isdisjoint(element.ancestors()):
            found.add(element)
    return [element for element in elements if element in found]


def common(elements: list[Element]) -> Element:
    """The smallest element around all of `elements`."""
    shared = [elements[0], *elements[0].ancestors()]
    for element in elements[1:]:
        around = {element, *element.ancestors()}
        shared = [above for above in shared if above in around]
    return shared[0]
