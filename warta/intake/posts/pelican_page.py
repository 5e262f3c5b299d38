"""Posts of Pelican that are pages of HTML: their fields stand as `meta` elements in the head.

What belongs here: telling such a page, and its fields. What does not: posts with front matter
(`warta.intake.posts.post_head`) and saved pages (`warta.intake.saved.saved_page`). Rules:
https://docs.getpelican.com/en/latest/content.html#file-metadata.
"""

from __future__ import annotations

import re
from html.parser import HTMLParser

from warta.intake.posts.post_head import Head

_FIELDS = re.compile(
    rb"<meta\b[^<>]{0,300}?\bname\s*=\s*[\"']?(?:date|status|slug|tags|category|authors?|modified|summary)\b",
    re.IGNORECASE,
)
_BODY = re.compile(r"<body\b[^<>]{0,2000}>(.*?)(?:</body\s*>|\Z)", re.IGNORECASE | re.DOTALL)
# Of every page, and no fields.
_OF_PAGES = frozenset({"viewport", "generator", "charset", "theme-color"})


def has_fields(data: bytes) -> bool:
    """Whether a page has one of the fields of Pelican in its head."""
    return _FIELDS.search(data.partition(b"<body")[0]) is not None


def head_of_page(text: str) -> Head | None:
    """The fields and the body of a page; None for a text that is no whole page."""
    body = _BODY.search(text)
    if not body:
        return None
    found = _Metas()
    found.feed(text[: body.start()])
    found.close()
    fields = {"title": " ".join(found.title.split()), **found.fields} if found.title else found.fields
    return Head("html", dict(fields), body[1], text.count("\n", 0, body.start(1)) + 1, found.lines)


class _Metas(HTMLParser):
    """The title and the `meta` elements of a head, each with its line."""

    def __init__(self) -> None:
        super().__init__()
        self.title = ""
        self.fields: dict[str, str] = {}
        self.lines: dict[str, int] = {}
        self._is_title = False

    def handle_starttag(self, tag: str, attrs: list[tuple[str, str | None]]) -> None:
        self._is_title = tag == "title"
        given = dict(attrs)
        name = (given.get("name") or "").strip().lower()
        value = given.get("content") or given.get("contents") or ""
        if tag == "meta" and name and name not in _OF_PAGES:
            self.fields[name] = value.strip()
            self.lines[name] = self.getpos()[0]

    def handle_endtag(self, tag: str) -> None:
        self._is_title = self._is_title and tag != "title"

    def handle_data(self, data: str) -> None:
        self.title += data if self._is_title else ""
