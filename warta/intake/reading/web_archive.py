"""A page saved by Safari (.webarchive): a property list with the page and what it shows.

What belongs here: taking the list apart. What does not: files that are called web archives elsewhere
(MHTML: `warta.intake.reading.mhtml`), the page's encoding beyond what the list says
(`warta.intake.reading.decode`), and its markup.
"""

from __future__ import annotations

import plistlib
import re
from collections.abc import Iterator, Mapping
from typing import Any
from xml.parsers.expat import ExpatError

from warta.intake.reading.decode import Refused
from warta.intake.reading.mhtml import SavedPart

_BINARY = b"bplist00"
_XML = re.compile(
    rb"(?:\xef\xbb\xbf)?\s*<\?xml\b[^>]{0,200}>\s*(?:<!DOCTYPE plist\b[^>]{0,300}>\s*)?<plist\b"
)
# Archives of the frames in a page may hold further ones.
_DEEPEST = 20
_HINT = "save the page again, as HTML or MHTML"


def is_web_archive(data: bytes) -> bool:
    """Whether the file begins as a property list does, in either of its forms."""
    return data.startswith(_BINARY) or _XML.match(data[:1_000]) is not None


def open_web_archive(data: bytes) -> SavedPart:
    """The page that the property list `data` holds. Raises Refused where it holds none."""
    try:
        archive = plistlib.loads(data)
    except (ValueError, TypeError, LookupError, OverflowError, RecursionError, ExpatError):
        raise Refused("is a broken web archive", _HINT) from None
    archives = list(_archives(archive, _DEEPEST))
    pages = [page for page in map(_page_of, archives) if page is not None]
    if not pages:
        raise Refused("is a web archive without a page", _HINT)
    page = pages[0]
    if b"<frameset" in page[0].lower():
        page = max(pages, key=lambda frame: len(frame[0]))
    parts = dict(part for archive in archives for part in _parts(archive))
    text, encoding, url = page
    styles = {
        address: part.decode("utf-8", "replace")
        for address, (kind, part) in parts.items()
        if kind == "text/css"
    }
    pictures = {address: part for address, (kind, part) in parts.items() if kind.startswith("image/")}
    return SavedPart(text, encoding, url, "", styles, pictures.get)


def _archives(archive: Any, depth: int) -> Iterator[Mapping[str, Any]]:
    """An archive, and those of the frames in it."""
    if isinstance(archive, Mapping) and depth:
        yield archive
        frames = archive.get("WebSubframeArchives")
        for frame in frames if isinstance(frames, list) else ():
            yield from _archives(frame, depth - 1)


def _page_of(archive: Mapping[str, Any]) -> tuple[bytes, str, str] | None:
    """The page of an archive, its encoding and its address."""
    main = archive.get("WebMainResource")
    data = main.get("WebResourceData") if isinstance(main, Mapping) else None
    if not isinstance(main, Mapping) or not isinstance(data, bytes):
        return None
    url = _text(main, "WebResourceURL")
    is_of_web = url.lower().startswith(("http://", "https://"))
    return data, _text(main, "WebResourceTextEncodingName"), url if is_of_web else ""


def _parts(archive: Mapping[str, Any]) -> Iterator[tuple[str, tuple[str, bytes]]]:
    """What the page of an archive shows, by its address: its MIME type and its bytes."""
    parts = archive.get("WebSubresources")
    for part in parts if isinstance(parts, list) else ():
        data = part.get("WebResourceData") if isinstance(part, Mapping) else None
        if isinstance(data, bytes):
            yield _text(part, "WebResourceURL"), (_text(part, "WebResourceMIMEType").lower(), data)


def _text(values: Mapping[str, Any], name: str) -> str:
    value = values.get(name)
    return value if isinstance(value, str) else ""
