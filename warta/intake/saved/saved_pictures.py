"""The pictures that were saved with a page: the bytes of each, and a name to keep it by.

What belongs here: finding a picture by what the page has for its address, in the page itself (`data:`), in
the file that it was saved to (MHTML, a web archive) or in the folder beside it. What does not: which
pictures belong to the text (`warta.intake.saved.page_pictures`), the line that one becomes
(`warta.intake.saved.page_lines`), and what a reader gets of it (`warta.pictures`).
"""

from __future__ import annotations

import base64
import binascii
import re
from collections.abc import Callable, Iterator
from pathlib import PurePosixPath
from urllib.parse import unquote, unquote_to_bytes, urljoin

from warta.digests import digest_bytes
from warta.intake.reading.endings import in_companion
from warta.slugs import make_slug

# In bytes, of all pictures of a page; so much is kept of a mail, too.
LARGEST_PICTURES = 60_000_000
# What stands in the place of a picture until it is loaded is smaller than any picture (bytes, pixels).
SMALLEST_FILE = 200
SMALLEST_SIDE = 50
# One picture of a name may be another one elsewhere: so many digits of its digest tell them apart.
_DIGITS = 8
_LONGEST_STEM = 60
_KINDS = (
    (re.compile(rb"\xff\xd8\xff"), "jpg"),
    (re.compile(rb"\x89PNG\r\n\x1a\n"), "png"),
    (re.compile(rb"GIF8[79]a"), "gif"),
    (re.compile(rb"RIFF....WEBP", re.DOTALL), "webp"),
    (re.compile(rb"....ftyp(?:avif|avis)", re.DOTALL), "avif"),
)
_IN_PAGE = re.compile(r"data:image/(?:png|jpe?g|gif|webp|avif)\b[^,]{0,100},", re.IGNORECASE)
_SCHEME = re.compile(r"[a-zA-Z][a-zA-Z0-9+.-]*:")

_Find = Callable[[str], bytes | None]


class SavedPictures:
    """The pictures that came with one page; `files` are those that were asked for, by the names to keep.

    `beside` gives the bytes of a file by its path relative to the page, `within` those of a part of the file
    that the page was saved to, by its address.
    """

    def __init__(
        self, beside: _Find = lambda _: None, within: _Find = lambda _: None, base: str = ""
    ) -> None:
        self.files: dict[str, bytes] = {}
        self._beside = beside
        self._within = within
        self._base = base
        self._room = LARGEST_PICTURES

    def take(self, source: str) -> str:
        """The name to keep the picture by that the page has at `source`; '' where there is none to keep."""
        source = source.strip()
        for data in self._found(source) if source else ():
            ending = next((ending for pattern, ending in _KINDS if pattern.match(data)), "")
            if ending and not _is_placeholder(data, ending):
                return self._keep(data, source, ending)
        return ""

    def _found(self, source: str) -> Iterator[bytes]:
        """The files that may be the one at `source`, the likeliest first."""
        if mark := _IN_PAGE.match(source):
            yield _inlined(mark[0], source[mark.end() :])
            return
        if source[:5].lower() == "data:":
            return
        for address in dict.fromkeys((source, _joined(self._base, source))):
            if (data := self._within(address)) is not None:
                yield data
        for path in _paths(source):
            if (data := self._beside(path)) is not None:
                yield data

    def _keep(self, data: bytes, source: str, ending: str) -> str:
        name = f"{_stem(source)}-{digest_bytes(data)[:_DIGITS]}.{ending}"
        if name not in self.files:
            if len(data) > self._room:
                return ""
            self._room -= len(data)
            self.files[name] = data
        return name


def _joined(base: str, source: str) -> str:
    try:
        return urljoin(base, source)
    except ValueError:
        return source


def _paths(source: str) -> Iterator[str]:
    """Paths relative to the page that `source` may be; old browsers wrote where it lay on their disk."""
    path = source.partition("#")[0].replace("\\", "/")
    if path[:5].lower() == "file:":
        path = in_companion(path)
    if not path or path.startswith("/") or _SCHEME.match(path):
        return
    path = path.removeprefix("./")
    bare = path.partition("?")[0]
    yield from dict.fromkeys((unquote(bare), bare, unquote(path)))


def _inlined(head: str, coded: str) -> bytes:
    if ";base64" not in head.lower():
        return unquote_to_bytes(coded)
    coded = re.sub(r"\s", "", unquote(coded))
    try:
        return base64.b64decode(coded + "=" * (-len(coded) % 4))
    except (binascii.Error, ValueError):
        return b""


def _stem(source: str) -> str:
    if source[:5].lower() == "data:":
        return "gambar"
    last = unquote(source.partition("?")[0].partition("#")[0]).replace("\\", "/").rpartition("/")[2]
    return make_slug(PurePosixPath(last).stem[:_LONGEST_STEM], "gambar")


def _is_placeholder(data: bytes, ending: str) -> bool:
    """Whether a picture only keeps the place of another one, or spaces things out."""
    if len(data) < SMALLEST_FILE:
        return True
    if ending == "png":
        wide, high = (int.from_bytes(data[start : start + 4], "big") for start in (16, 20))
    elif ending == "gif":
        wide, high = (int.from_bytes(data[start : start + 2], "little") for start in (6, 8))
    else:
        return False
    return min(wide, high) < SMALLEST_SIDE
