"""Parts of a saved page's text that unfold at a click: accordions and tabs, their headings and their bodies.

What belongs here: which buttons are headings of such parts, and which hidden elements are what they unfold.
What does not: the text's own element (`warta.intake.saved.page_area`) and what is hidden for good
(`warta.intake.saved.page_furniture`).
"""

from __future__ import annotations

from collections.abc import Collection, Iterable, Iterator

from warta.intake.saved.page_tree import Element, is_inline

# What names the element that a control shows: WAI-ARIA's attribute, and those of Bootstrap 3 to 5.
_TARGETS = ("aria-controls", "data-target", "data-bs-target", "href")
_HEADINGS = frozenset({"h2", "h3", "h4", "h5", "h6"})
_CONTROLS = frozenset({"a", "button", "li"})
# A longer text on a button is no heading.
MAX_HEADING = 200


def find_headings(elements: Iterable[Element]) -> set[Element]:
    """The buttons among `elements` that are all of a heading: one reads them, and clicks to read on."""
    return {
        element
        for element in elements
        if element.tag == "button" and 0 < element.letters <= MAX_HEADING and _is_all_of_heading(element)
    }


def find_bodies(elements: Collection[Element], hidden: Collection[Element]) -> set[Element]:
    """Those of the `hidden` elements that a control among `elements` unfolds, or that name it their label."""
    if not hidden:
        return set()
    shown = {target for element in elements if element.tag in _CONTROLS for target in _targets(element)}
    names = {element.get("id") for element in elements if element.tag in _CONTROLS} - {""}
    return {
        element
        for element in hidden
        if element.get("id") in shown or not names.isdisjoint(element.get("aria-labelledby").split())
    }


def _is_all_of_heading(button: Element) -> bool:
    for above in button.ancestors():
        if above.tag in _HEADINGS:
            return above.letters == button.letters
        if not is_inline(above.tag):
            return False
    return False


def _targets(control: Element) -> Iterator[str]:
    for name in _TARGETS:
        value = control.get(name).strip()
        if name == "aria-controls":
            yield from value.split()
        elif value.startswith("#") and len(value) > 1:
            yield value[1:]
