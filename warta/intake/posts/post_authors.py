"""The names of those who wrote the posts of a site, which its posts name by keys.

What belongs here: which files of a site hold these names, and reading them. What does not: which names a
post has (`warta.intake.posts.post_fields`). Readers of the site saw the names; a key says little elsewhere.
"""

from __future__ import annotations

import re
from collections.abc import Iterator, Mapping
from typing import Any

from warta.intake.field_text import plain_text
from warta.intake.posts.post_head import read_head
from warta.intake.posts.post_site import values_in
from warta.intake.reading.decode import Refused

# Files of all of them, and of one each, by their path below the site's root.
_OF_ALL = re.compile(
    r"(?:src/)?_?data/(?:authors?|people|team|staff)\.(?:ya?ml|json|toml)|blog/authors\.ya?ml"
)
_OF_ONE = re.compile(
    r"(?:_authors/|content/(?:[a-z]{2}/)?authors?/|(?:src/)?_?data/authors?/)"
    r"(?P<key>[^/]+?)(?:/_?index)?\.(?:md|markdown|html|ya?ml|json|toml)"
)
_NAMES = ("full_name", "fullname", "display_name", "displayname", "name", "title")
_KEYS = ("id", "key", "slug", "uid", "username", "handle", "short_name")
LONGEST_NAME = 200


def is_of_authors(path: str) -> bool:
    """Whether a file at a path below its site's root holds names of authors."""
    return _OF_ALL.fullmatch(path) is not None or _OF_ONE.fullmatch(path) is not None


def names_in_file(path: str, text: str) -> dict[str, str]:
    """The names in such a file by their keys; what cannot be read names nobody."""
    one = _OF_ONE.fullmatch(path)
    if path.endswith((".md", ".markdown", ".html")):
        try:
            values: Mapping[str, Any] = read_head(text.replace("\r\n", "\n")).fields
        except Refused:
            return {}
    else:
        values = values_in(path, text)
    if one:
        return {one["key"]: name} if (name := _name_of(values)) else {}
    named = values.get("authors")
    return dict(_entries(named if isinstance(named, Mapping) else values))


def _entries(values: Mapping[str, Any]) -> Iterator[tuple[str, str]]:
    for key, entry in values.items():
        for item in entry if isinstance(entry, list) else [entry]:
            stated = (
                next((item[name] for name in _KEYS if name in item), key) if isinstance(item, dict) else key
            )
            if name := _name_of(item):
                yield str(stated), name


def _name_of(entry: Any) -> str:
    if isinstance(entry, str):
        return plain_text(entry)[:LONGEST_NAME]
    if not isinstance(entry, Mapping):
        return ""
    whole = next((entry[name] for name in _NAMES if isinstance(entry.get(name), str)), "")
    parts = (entry.get(name) for name in ("first_name", "last_name"))
    whole = whole or " ".join(part for part in parts if isinstance(part, str))
    return plain_text(whole)[:LONGEST_NAME]
