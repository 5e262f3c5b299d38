"""The elements of an item of a feed or an export, by their names without prefix.

What belongs here: reading an item's XML, and the text, address and summary that its elements hold, in RSS
2.0, RSS 1.0 and Atom. What does not: the fields that they make (`warta.intake.exports.feed_entry`). Rules:
https://www.rssboard.org/rss-specification, RFC 4287.
"""

from __future__ import annotations

import base64
import binascii
import re
from collections.abc import Iterator
from html.entities import html5
from urllib.parse import urljoin, urlsplit
from xml.etree import ElementTree as ET
from xml.sax.saxutils import quoteattr

from warta.intake.exports.feed_context import Context
from warta.intake.exports.feed_head import joined
from warta.intake.exports.feed_index import without_controls
from warta.intake.reading.decode import WINDOWS_INSTEAD, Refused

_XML_BASE = "{http://www.w3.org/XML/1998/namespace}base"
_ENTITY = re.compile(r"&([a-zA-Z][a-zA-Z0-9]{1,30});")
_OWN_OF_XML = frozenset({"amp", "lt", "gt", "quot", "apos"})
_OF_XML = re.compile(r"(?:.*[+/]xml|.*/xml-(?:external-parsed-entity|dtd))", re.IGNORECASE)


def parse_item(data: bytes, context: Context) -> ET.Element:
    """The element of the item `data`, read with the prefixes that its document declares.

    Raises Refused for what is broken.
    """
    declared = "".join(
        f" xmlns{':' if prefix else ''}{prefix}={quoteattr(uri)}" for prefix, uri in context.namespaces
    )
    try:
        encoding = {"utf-16": "utf-16-le"}.get(context.encoding, context.encoding)
        data = data if encoding == "utf-16-le" else without_controls(data)
        text = _ENTITY.sub(
            _character, data.decode(encoding, WINDOWS_INSTEAD if context.mended == "utf-8" else "replace")
        )
        # Inside an element no document type can stand, so no entity can be declared.
        root = ET.fromstring(f"<item-of{declared}>{text}</item-of>")  # noqa: S314
    except (ET.ParseError, LookupError, RecursionError) as error:
        raise Refused(f"is an item that cannot be read: {error}", "export it again") from None
    return root[0]


def _character(found: re.Match[str]) -> str:
    """The character that an entity of HTML stands for; one of XML's own, or of neither, as it is."""
    return found[0] if found[1] in _OWN_OF_XML else html5.get(f"{found[1]};", found[0])


class Entry:
    """The texts of an item, by the names of its elements without prefix."""

    def __init__(self, element: ET.Element, context: Context) -> None:
        self.element = element
        self.context = context
        self.is_atom = context.kind in ("atom", "blogger")

    def all(self, name: str) -> Iterator[ET.Element]:
        """The elements of that name right in the item."""
        return (child for child in self.element if local_name(child) == name)

    def text(self, *names: str) -> str:
        """The text of the first of these elements that has one."""
        for name in names:
            for child in self.all(name):
                if words := "".join(child.itertext()).strip():
                    return words
        return ""

    @property
    def url(self) -> str:
        """The item's own address, '' for none."""
        links = [(_target(child), self.base_of(child)) for child in self.all("link") if _is_own(child)]
        if filename := self.text("filename"):
            links.append((filename, self.context.url))
        guid = next(self.all("guid"), None)
        if guid is not None and guid.get("isPermaLink", "true") == "true":
            links.append((guid.text or "", self.base_of(guid)))
        return next(filter(None, (web_address(link, base) for link, base in links)), "")

    @property
    def unresolved(self) -> str:
        """The address that an item states for itself without one being made of it; '' for none."""
        links = filter(None, (_target(child).strip() for child in self.all("link") if _is_own(child)))
        return "" if self.url else next(links, "")

    def base_of(self, element: ET.Element) -> str:
        """What relative addresses in an element right in the item start from (RFC 4287, 2; XML Base)."""
        base = joined(self.context.base or self.context.url, self.element.get(_XML_BASE, ""))
        return joined(base, element.get(_XML_BASE, ""))

    @property
    def html_base(self) -> str:
        """What addresses in the text start from: an `xml:base`, else the item's address, else the site's."""
        text = self._html_element()
        own = text.get(_XML_BASE, "") if text is not None else ""
        if text is not None and (self.context.is_based or own or self.element.get(_XML_BASE)):
            return self.base_of(text)
        return self.url or self.context.base or self.context.url

    @property
    def html(self) -> str:
        """The text, as HTML or as plain text."""
        child = self._html_element()
        if child is None:
            return ""
        return _without_prefixes(child) if child.get("type") == "xhtml" else _decoded(child).strip()

    def _html_element(self) -> ET.Element | None:
        for name in ("encoded", "content", "description", "summary"):
            for child in self.all(name):
                if (name == "encoded" and "excerpt" in child.tag) or media_type_of(child):
                    continue
                if child.get("type") == "xhtml" or _decoded(child).strip():
                    return child
        return None

    @property
    def files(self) -> Iterator[tuple[str, bytes]]:
        """What the item holds in Base64 that is no text: its media type and its bytes."""
        for child in self.all("content"):
            data = _bytes_of("".join(child.itertext()))
            if (kind := media_type_of(child)) and data:
                yield kind, data

    @property
    def excerpt(self) -> str:
        """The summary beside a whole text."""
        for child in self.all("encoded"):
            if "excerpt" in child.tag and (child.text or "").strip():
                return child.text or ""
        has_whole = any(self.text(name) for name in ("encoded", "content"))
        return self.text("description", "summary") if has_whole else ""


def media_type_of(content: ET.Element) -> str:
    """The media type of a content that is a file in Base64 (RFC 4287, 4.1.3.3); '' for a text."""
    kind = content.get("type", "").partition(";")[0].strip().lower()
    if "/" not in kind or kind.startswith("text/") or _OF_XML.fullmatch(kind):
        return ""
    return kind


def _decoded(element: ET.Element) -> str:
    """The words of an element, which Atom 0.3 may have in Base64."""
    words = "".join(element.itertext())
    if element.get("mode") != "base64":
        return words
    return _bytes_of(words).decode("utf-8", "replace")


def _bytes_of(words: str) -> bytes:
    try:
        return base64.b64decode("".join(words.split()), validate=True)
    except (binascii.Error, ValueError):
        return b""


def _target(link: ET.Element) -> str:
    return link.get("href") or (link.text or "")


def _is_own(link: ET.Element) -> bool:
    return link.get("rel", "alternate") == "alternate"


def web_address(text: str, base: str) -> str:
    """The web address that `text` is, relative to `base`; '' for what is none."""
    try:
        address = urljoin(base, text.strip()) if text.strip() else ""
        parts = urlsplit(address)
        is_good = parts.scheme in ("http", "https") and bool(parts.hostname) and " " not in address
    except ValueError:
        return ""
    return address if is_good and address.isprintable() else ""


def _without_prefixes(element: ET.Element) -> str:
    """What is in an element of XHTML, as HTML, with the addresses in it from the bases in it."""
    for part in element:
        _put_bases(part, "")
    for part in element.iter():
        if isinstance(part.tag, str):
            part.tag = part.tag.rpartition("}")[2]
    return "".join(ET.tostring(part, "unicode", method="html") for part in element)


def _put_bases(element: ET.Element, base: str) -> None:
    """Write addresses below each `xml:base` so that they need none; `base` is what stands around."""
    base = joined(base, element.attrib.pop(_XML_BASE, ""))
    for name in ("href", "src", "poster", "cite") if base else ():
        if name in element.attrib:
            element.set(name, joined(base, element.attrib[name]))
    for part in element:
        _put_bases(part, base)


def local_name(element: ET.Element) -> str:
    """The name of an element without its namespace."""
    return element.tag.rpartition("}")[2]
