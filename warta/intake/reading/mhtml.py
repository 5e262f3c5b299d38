"""A page saved as one MIME file (.mhtml, .mht): which of its parts is the page, and from where.

What belongs here: taking the file apart, as Chrome, old Internet Explorer and Word write it. What does
not: the page's encoding beyond what its part's header says (`warta.intake.reading.decode`) and its markup.
"""

from __future__ import annotations

import re
from collections.abc import Callable, Mapping, Sequence
from dataclasses import dataclass, field
from email.message import Message
from urllib.parse import urljoin

from warta.intake.reading.decode import Refused

_PAGES = ("text/html", "application/xhtml+xml")
_HEADER = re.compile(rb"(?:[A-Za-z][A-Za-z0-9-]*:[^\r\n]*\r?\n(?:[ \t][^\r\n]*\r?\n)*)+\r?\n")
_OPENING = re.compile(rb"(?:mime-version|content-type|from|snapshot-content-location)[ \t]*:", re.IGNORECASE)
_FRAMES = re.compile(rb"<frame\s[^>]{0,500}?\bsrc\s*=\s*[\"']?([^\"'\s>]{1,2000})", re.IGNORECASE)
_HINT = "save the page again, as HTML or MHTML"


@dataclass(frozen=True, slots=True)
class SavedPart:
    """The page in a MIME file: its bytes, the encoding that its header names, its address, its title.

    Each of the three is '' where the file does not tell it. `styles` are the style sheets in the file, by the
    addresses that the page has for them; `part_at` gives the bytes of a picture in it by such an address.
    """

    data: bytes
    encoding: str
    url: str
    title: str
    styles: Mapping[str, str] = field(default_factory=dict)
    part_at: Callable[[str], bytes | None] = lambda _: None


def is_mhtml(data: bytes) -> bool:
    """Whether the file begins with the header of a MIME message that holds parts or a page."""
    head = data.lstrip()[:4096]
    if not _HEADER.match(head + b"\r\n\r\n"):
        return False
    return bool(_OPENING.search(head)) and any(
        kind in head.lower() for kind in (b"multipart/related", b"multipart/alternative", b"text/html")
    )


def open_mhtml(data: bytes) -> SavedPart:
    """The page that the MIME file `data` holds. Raises Refused where it holds none."""
    from email import message_from_bytes

    try:
        message = message_from_bytes(data.lstrip())
        parts = [part for part in message.walk() if not part.is_multipart()]
    except RecursionError:
        raise Refused("nests its parts too deeply", _HINT) from None
    pages = [part for part in parts if part.get_content_type() in _PAGES]
    if not pages:
        raise Refused("is a MIME file without a page", _HINT)
    root = _root(message, pages)
    page = _frame_with_text(root, pages) or root
    location = (
        page.get("Content-Location", "")
        or message.get("Snapshot-Content-Location", "")
        or message.get("Content-Location", "")
    )
    return SavedPart(
        data=_payload(page),
        encoding=_charset(page),
        url=location.strip() if re.match(r"\s*https?:", location, re.IGNORECASE) else "",
        title=_subject(message),
        styles=_styles(parts),
        part_at=_pictures(parts),
    )


def _styles(parts: Sequence[Message]) -> dict[str, str]:
    """The style sheets: Chrome puts those of the page itself into parts, too."""
    sheets = (part for part in parts if part.get_content_type() == "text/css")
    return {
        address.strip(): _payload(part).decode("utf-8", "replace")
        for part in sheets
        for address in _addresses(part)[:1]
    }


def _pictures(parts: Sequence[Message]) -> Callable[[str], bytes | None]:
    """What gives the bytes of a picture in the file by the address that the page has for it."""
    at = {
        address: part
        for part in parts
        if part.get_content_maintype() in ("image", "application")
        for address in _addresses(part)
    }
    return lambda address: _payload(at[address]) if address in at else None


def _addresses(part: Message) -> list[str]:
    """What the page calls a part by; RFC 2557 has two ways."""
    location, number = part.get("Content-Location", ""), part.get("Content-ID", "").strip(" <>")
    return [address for address in ("".join(location.split()), f"cid:{number}" if number else "") if address]


def _root(message: Message, pages: list[Message]) -> Message:
    """The part that the file says it begins with, else the first page in it."""
    start = message.get_param("start", "")
    for page in pages:
        if start and page.get("Content-ID", "").strip() == start:
            return page
    return pages[0]


def _frame_with_text(root: Message, pages: list[Message]) -> Message | None:
    """Of a page that is only a set of frames, the frame that holds most."""
    data = _payload(root)
    if b"<frameset" not in data.lower():
        return None
    base = root.get("Content-Location", "")
    frames = {urljoin(base, source.decode("latin-1")) for source in _FRAMES.findall(data)}
    found = [page for page in pages if page is not root and page.get("Content-Location", "") in frames]
    return max(found, key=lambda page: len(_payload(page)), default=None)


def _payload(part: Message) -> bytes:
    payload = part.get_payload(decode=True)
    return payload if isinstance(payload, bytes) else b""


def _charset(part: Message) -> str:
    charset = part.get_param("charset", "")
    return charset if isinstance(charset, str) else ""


def _subject(message: Message) -> str:
    from email.errors import HeaderParseError
    from email.header import decode_header, make_header

    try:
        return " ".join(str(make_header(decode_header(message.get("Subject", "")))).split())
    except (HeaderParseError, LookupError, ValueError):
        return ""
