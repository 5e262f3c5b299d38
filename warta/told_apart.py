"""Elements whose words run into others, or vanish, where a text has no such element: ruby and image maps.

What belongs here: writing a reading (`rt`) in brackets, and the areas of a map as links. What does not:
what HTML hides (`warta.hidden_html`) and all that is shown from elsewhere (`warta.intake.saved.embedded`).
Standard: https://html.spec.whatwg.org/, sections `ruby` and `area`.
"""

from __future__ import annotations

from warta.intake.saved.page_tree import Element


def tell_apart(root: Element) -> None:
    """Put readings in brackets, and links in the place of the areas of maps below `root`."""
    for element in root.walk():
        if element.tag == "ruby":
            _bracket_readings(element)
        elif element.tag == "area" and element.get("href").strip():
            _become_link(element)


def _bracket_readings(ruby: Element) -> None:
    order = ruby.walk()
    if any(element.tag == "rp" for element in order):  # it has brackets of its own
        return
    for element in order:
        if element.tag == "rt" and element.text().strip():
            element.children = [" (", *element.children, ")"]


def _become_link(area: Element) -> None:
    address = area.get("href").strip()
    words = area.get("alt").strip() or area.get("title").strip() or address
    link = Element("a", {"href": address}, area, [words])
    link.letters = sum(map(str.isalpha, words))
    area.tag, area.attributes = "p", {}
    area.children, area.below = [link], [link]
    for around in (area, *area.ancestors()):
        around.letters += link.letters
