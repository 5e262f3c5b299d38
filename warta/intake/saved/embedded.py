"""What a piece of HTML shows from elsewhere, such as a film in a frame, as links there.

What belongs here: which elements do so, and where each says its address. What does not: raw HTML in
Markdown, which becomes a page as it is (`warta.raw_html`), and saved pages, whose frames are mostly
advertisements (`warta.intake.saved.page_lines`).
"""

from __future__ import annotations

from urllib.parse import urlsplit

from warta.intake.saved.page_tree import Element

# Each with its attributes that may hold the address.
_ADDRESSES = {
    "iframe": ("src", "data-src"),
    "embed": ("src",),
    "object": ("data",),
    "video": ("src",),
    "audio": ("src",),
}
# The size of a frame that counts visits, and shows nothing.
_UNSEEN_SIZES = frozenset({"0", "1", "0px", "1px"})


def put_links(root: Element) -> list[str]:
    """Put a link in the place of each frame, film, sound and object below `root`; words in it stay.

    The names of those that state no address that a reader could follow.
    """
    left_out = []
    for element in root.walk():
        if element.tag in _ADDRESSES:
            # An object may hold another for programs that cannot show it.
            is_twice = element.tag == "object" and any(
                inner.tag in _ADDRESSES for inner in element.walk()[1:]
            )
            name = element.tag
            if not _put_link(element) and not is_twice:
                left_out.append(name)
    return left_out


def _put_link(element: Element) -> bool:
    address = _address(element)
    words = element.get("title").strip() or element.get("aria-label").strip() or address
    if element.tag == "iframe":  # its content is for browsers that know no frames
        element.children, element.below = [], []
    element.tag, element.attributes = "div", {}
    if address:
        link = Element("p", {}, element)
        anchor = Element("a", {"href": address}, link, [words])
        link.children, link.below = [anchor], [anchor]
        element.children.insert(0, link)
        element.below.insert(0, link)
    return bool(address)


def _address(element: Element) -> str:
    """Where it leads; '' for nowhere, and for a frame that shows nothing."""
    if {element.get("width").strip(), element.get("height").strip()} & _UNSEEN_SIZES:
        return ""
    places = [element, *(part for part in element.below if part.tag == "source")]
    names = _ADDRESSES[element.tag]
    for place in places:
        for name in names if place is element else ("src",):
            address = place.get(name).strip()
            if address and _is_of_web(address):
                return address
    return ""


def _is_of_web(address: str) -> bool:
    try:
        return urlsplit(address).scheme in ("", "http", "https")
    except ValueError:
        return False
