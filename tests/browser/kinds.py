"""The kinds of pages that an archive has, and one of each: the largest, where most can go wrong.

What belongs here: telling kinds by their addresses. What does not: what is done with the pages
(`test_archive_in_browser`, `look`, `weigh`).
"""

from __future__ import annotations

import re
from collections.abc import Iterator
from pathlib import Path

# By output path, `index.html` left out; the first that fits counts. A language's folder stands before most.
_DATE = r"\d{4}/(?:\d\d/){0,2}"
KINDS = {
    "home": r"",
    "dates": r"dates/",
    "year": r"\d{4}/",
    "month": r"\d{4}/\d\d/",
    "day": r"\d{4}/\d\d/\d\d/",
    "part": r".*/part-\d+/",
    "undated": r"undated/",
    "days": r"on-this-day/",
    "day-of-year": r"on-this-day/\d\d-\d\d/",
    "search": r"search/",
    "glossary": r"glossary/",
    "missing": r"404\.html",
    **{
        f"{kind}{depth}": rf"{index}/{address}"
        for kind, index in (
            ("tag", "tags"),
            ("agency", "agencies"),
            ("place", "places"),
            ("office", "offices"),
        )
        for depth, address in (
            ("-index", ""),
            ("-letter", r"letter-[^/]+/"),
            ("-month", r"(?:[^/]+/){1,2}\d{4}/\d\d/"),
            ("-year", r"(?:[^/]+/){1,2}\d{4}/"),
            ("", r"(?:[^/]+/){1,2}"),
        )
    },
    "release": rf"(?:{_DATE}|undated/)[^/]+/",
    "page": r"[^/]+/",
}
_REDIRECT = b'http-equiv="refresh"'
# No page of another kind is as short (bytes).
_SMALL = 2_000


def kinds_of(output: Path) -> dict[str, Path]:
    """The largest page of each kind in a built archive, by kind; those of another language as `en home`."""
    found: dict[str, Path] = {}
    sizes: dict[str, int] = {}
    for path, file in _pages(output):
        size = file.stat().st_size
        kind = "redirect" if size < _SMALL and _REDIRECT in file.read_bytes() else _kind(path)
        if kind and size > sizes.get(kind, 0):
            found[kind], sizes[kind] = file, size
    return found


def _pages(output: Path) -> Iterator[tuple[str, Path]]:
    for file in sorted(output.rglob("*.html")):
        path = file.relative_to(output).as_posix()
        yield path.removesuffix("index.html") if path.endswith("index.html") else path, file


def _kind(path: str) -> str | None:
    language = re.match(r"([a-z]{2,3})/(?=(?:[a-z-]+/|\d{4}/|$))", path)
    prefix = ""
    if language and len(language[1]) <= 3:
        prefix, path = f"{language[1]} ", path[language.end() :]
    for kind, pattern in KINDS.items():
        if re.fullmatch(pattern, path):
            return prefix + kind
    return None
