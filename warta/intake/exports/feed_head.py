"""The head of a feed or an export: its title, its language, and what relative addresses start from.

What belongs here: what stands before the items and counts for all of them. What does not: the passage
through the file (`warta.intake.exports.feed_index`). Rules: RFC 4287, 2 and 4.2.7,
https://www.w3.org/TR/xmlbase/, and RFC 3986, 5.1: addresses start from what the document states, else from
where the document is from.
"""

from __future__ import annotations

from collections.abc import Mapping
from urllib.parse import urljoin

HEAD = frozenset("title link language author_login author_display_name".split())
_XML_BASE = "http://www.w3.org/XML/1998/namespace base"


def joined(base: str, address: str) -> str:
    """An address from a base (RFC 3986, 5.2); as it is where it cannot be one."""
    try:
        return urljoin(base, address.strip())
    except ValueError:
        return address


class Head:
    """The texts of a feed's head by the names of their elements; 'link' is the site's, 'self' its own."""

    def __init__(self) -> None:
        self.texts: dict[str, str] = {}
        self._bases: list[str] = []

    @property
    def is_based(self) -> bool:
        """Whether an `xml:base` says what addresses start from."""
        return bool(self._bases)

    def open(self, attributes: Mapping[str, str]) -> None:
        """Take what the feed, or the channel in it, says of addresses."""
        if attributes.get(_XML_BASE):
            self._bases.append(attributes[_XML_BASE])

    def base(self, own: str = "") -> str:
        """What addresses start from: each `xml:base` from the one before it, the first from the feed's.

        RSS has no word for the feed's own address; its programs start from the site's.
        """
        base = self.texts.get("self", "") or self.texts.get("link", "")
        for stated in (*self._bases, own):
            base = joined(base, stated)
        return base

    def take_link(self, attributes: Mapping[str, str], *, is_atom: bool) -> None:
        """Take the site's address, or the feed's own."""
        href, rel = attributes.get("href", ""), attributes.get("rel", "alternate")
        if href and (rel == "alternate" or (rel == "self" and is_atom)):
            address = joined(self.base(attributes.get(_XML_BASE, "")), href)
            self.texts.setdefault("self" if rel == "self" else "link", address)
