"""What names in the codes of a post stand for: settings of its site, fields of its own, names of authors.

What belongs here: which of them a text asks for, and what those are that are no texts. What does
not: what codes do with them (`warta.liquid_names`, `warta.template_codes`) and reading settings
(`warta.intake.posts.post_site`). They are kept beside the text, so that its page needs nothing else.
"""

from __future__ import annotations

import json
import re
from collections.abc import Mapping
from typing import Any

from warta.intake.posts.post_site import HUGO, JEKYLL, Site, texts_in
from warta.liquid_names import IS_THERE, ROOTS, SOMETHING, names_in

# What Jekyll knows of any site and post by itself.
_OF_JEKYLL = frozenset(
    """
    site.posts site.pages site.data site.time site.tags site.categories site.collections site.static_files
    site.html_pages site.html_files site.documents site.related_posts site.github
    page.url page.id page.content page.next page.previous page.path page.collection page.excerpt
    page.categories page.tags page.slug page.ext page.name page.relative_path page.dir page.output page.draft
    page.date page.title page.layout
    """.split()
)

_LISTS = frozenset({"tags", "categories"})
# What Liquid knows of lists and texts by itself.
_OF_LIQUID = frozenset({"size", "first", "last"})
_UNKNOWN = object()
# Something of which no more is known.
_SOMETHING: Mapping[str, Any] = {}
_MOST_ITEMS = 100
_LONGEST = 2000
_NUMBER = re.compile(r"-?[\d.,]+")


def values_of(body: str, fields: Mapping[str, Any], site: Site, date: str) -> dict[str, str]:
    """The texts that names in `body` stand for, and what others are under names that end in a mark.

    `fields` are those of the post's head, `date` is its date (ISO 8601), '' for none.
    """
    names = names_in(body)
    if not names:
        return {}
    authors = {f"author.{key}": name for key, name in site.authors.items()}
    own = dict(texts_in(fields, "param" if site.generator == HUGO else "page"))
    known = {**site.values, **authors, "page.date": date, **own}
    names = {name for name in names if name not in ROOTS or known.get(name, "").startswith("http")}
    found = {name: known[name] for name in sorted(names) if known.get(name)}
    if site.generator == JEKYLL:
        for name in sorted(names):
            stated = _stated(name, fields, site)
            if name not in found or (stated is not _UNKNOWN and _is_told(stated)):
                found |= {f"{name}{IS_THERE}": _in_short(stated)} if stated is not _UNKNOWN else {}
    return dict(sorted(found.items()))


def _is_told(value: Any) -> bool:
    """Whether what a name stands for has to be told beside its text."""
    if isinstance(value, str):
        return _NUMBER.fullmatch(value.strip()) is not None
    return isinstance(value, int | float | list)


def _stated(name: str, fields: Mapping[str, Any], site: Site) -> Any:
    """What a name stood for on the site; `_UNKNOWN` where that is not known."""
    whose, *path = name.split(".")
    value: Any = fields if whose == "page" else site.settings
    is_known = path[:1] and (path[0] in value or f"{whose}.{path[0]}" not in _OF_JEKYLL)
    if not is_known or (whose == "site" and (site.trouble or not site.settings)):
        return _UNKNOWN
    for place, part in enumerate(path):
        if place and part in _OF_LIQUID and not (isinstance(value, Mapping) and part in value):
            value = _by_liquid(value, part)
        elif isinstance(value, Mapping):
            value = value.get(part)
        else:
            return _UNKNOWN
        if name.startswith("page.") and not place and part in _LISTS:
            value = _as_list(part, value)
        if value is None or value is False or value is _UNKNOWN:
            break
    return value


def _as_list(name: str, value: Any) -> Any:
    """What Jekyll makes of the tags of a post: a list of its words; categories may be folders, too."""
    if name != "tags":
        return _SOMETHING
    return value.split() if isinstance(value, str) else value


def _by_liquid(value: Any, part: str) -> Any:
    """What Liquid itself knows of a list or a text: `size`, `first`, `last`."""
    if part == "size" and isinstance(value, list | str):
        return len(value)
    if part != "size" and isinstance(value, list):
        return value[0 if part == "first" else -1] if value else None
    return _UNKNOWN


def _in_short(value: Any) -> str:
    """A value in JSON, where it is plain and short enough; else that it is something."""
    items = value if isinstance(value, list) else [value]
    is_plain = all(item is None or isinstance(item, str | bool | int | float) for item in items)
    text = json.dumps(value, ensure_ascii=False) if is_plain and len(items) <= _MOST_ITEMS else ""
    return (
        text if text and len(text) <= _LONGEST and "NaN" not in text and "Infinity" not in text else SOMETHING
    )
