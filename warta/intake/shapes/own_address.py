"""The address that a page text prints of itself, as browsers and people put it at either end.

What belongs here: which of the addresses on lines of their own is the page's, by where it stands and by the
words of its path. What does not: addresses that the markup of a page states
(`warta.intake.saved.page_metadata`), and reading a date from one (`warta.intake.days.coded_dates`).
"""

from __future__ import annotations

import re
from collections.abc import Iterable, Sequence
from dataclasses import dataclass
from urllib.parse import unquote, urlsplit

from warta.intake.lines import Line
from warta.intake.shapes.furniture import Kind, furniture_kind
from warta.phrases import words_of

FIRST_LINES, LAST_LINES = 3, 2
# Of the words of a path, how many a title has that the path was made of, and how few make a path of words.
SURE_SHARE, FEWEST_WORDS = 0.6, 2
SHORTEST_WORD = 3
_ADDRESS = re.compile(
    r"(?:(?P<label>url|sumber|source|alamat|address)\s*:\s*)?(?P<url>https?://[\w.-]+\.\w+/\S{3,300})"
    r"(?P<page> \d+/\d+)?",
    re.IGNORECASE,
)
_FILE = re.compile(
    r"\.(?:jpe?g|png|gif|webp|svg|heic|pdf|docx?|xlsx?|pptx?|od[tsp]|zip|rar|7z|mp[34]|m4a|wav|mov|avi|csv)(?:[?#]|$)",
    re.IGNORECASE,
)
# What stands above the address of something else.
_POINTER = re.compile(
    r".*:|(?:lampiran|attachments?|unduh(?:an)?|downloads?|dokumen|documents?|berkas|files?|tautan|links?|foto|photos?"
    r"|video|sumber|sources?|referensi|references?|notes?|catatan)",
    re.IGNORECASE,
)
_LABELS_OF_OWN = frozenset({"url", "alamat", "address"})
_OTHERS = (Kind.RELATED, Kind.MORE)


@dataclass(frozen=True, slots=True)
class OwnAddress:
    """The address of a page, and the doubt whether it is another's; '' for none."""

    url: str
    doubt: str = ""


def find_own_address(lines: Sequence[Line], title: str) -> OwnAddress | None:
    """The address that a page with this title prints of itself; None where there is none, or are several.

    An address whose path has words and shares none with the title is another text's, and so is that of a file
    and one below a pointer. One that shares few, or has none, is doubtful, but for a browser's own line.
    """
    printed = [line for line in lines if not line.is_blank]
    last = range(max(FIRST_LINES, len(printed) - LAST_LINES), len(printed))
    ends = [n for n in (*range(min(FIRST_LINES, len(printed))), *last) if "://" in printed[n].text]
    found = [address for n in ends if (address := _read(printed[n], printed[n - 1] if n else None, title))]
    if len({address.url for address in found}) != 1:
        return None
    return min(found, key=lambda address: address.doubt)  # one that is beyond doubt where it stands twice


def _read(line: Line, above: Line | None, title: str) -> OwnAddress | None:
    found = _ADDRESS.fullmatch(line.text)
    if found is None or _FILE.search(found["url"]) or (above and _points(above.text)):
        return None
    url = found["url"]
    if found["page"] or (found["label"] or "").lower() in _LABELS_OF_OWN:
        return OwnAddress(url)
    words = _words_of_path(url)
    shared = len(words & _long(words_of(title.lower())))
    if len(words) >= FEWEST_WORDS and shared >= SURE_SHARE * len(words):
        return OwnAddress(url)
    if found["label"] or (len(words) >= FEWEST_WORDS and not shared):
        return None
    return OwnAddress(
        url, f"line {line.number} may be the address of another page, {url}; look whether it is"
    )


def _points(text: str) -> bool:
    return _POINTER.fullmatch(text) is not None or furniture_kind(text) in _OTHERS


def _words_of_path(url: str) -> set[str]:
    """The words of the part of a path that has most."""
    parts = unquote(urlsplit(url).path).lower().split("/")
    return max((_long(words_of(part)) for part in parts), key=len, default=set())


def _long(words: Iterable[str]) -> set[str]:
    return {word for word in words if len(word) >= SHORTEST_WORD}
